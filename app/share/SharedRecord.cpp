#include "app/share/SharedRecord.h"

#include "core/session/DiscussionSession.h"
#include "core/sharing/KnownPeople.h"
#include "core/sharing/NameText.h"
#include "core/sharing/PossibleNames.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "forms/complexcase/Copy.h"

#include <algorithm>

namespace chairside {

namespace {

constexpr int mostAsked = 8; // people of one name that are looked at

// Every word of `wanted` is a word of `name`.
bool holdsWords(const QString& name, const QString& wanted)
{
    const std::vector<TextWord> theirs = wordsOf(name);
    const std::vector<TextWord> words = wordsOf(wanted);
    return !words.empty() && std::all_of(words.begin(), words.end(), [&](const TextWord& word) {
        return std::any_of(theirs.begin(), theirs.end(),
                           [&](const TextWord& each) { return each.folded == word.folded; });
    });
}

} // namespace

SharedRecord::SharedRecord(const DiscussionSession& session) : m_session(session)
{
    refresh();
}

void SharedRecord::setAlsoNames(const QStringList& words)
{
    m_also = words;
    refresh();
}

void SharedRecord::refresh()
{
    m_withheld = forms::copyFor(m_session.discussion(), Audience::Redacted).withheld;
    // Names that only other discussions of these records know are found by what they look like.
    QStringList elsewhere;
    for (const QString& word : possibleNames(copyWith({}).discussion, m_session.protocol()))
        if (knownElsewhere(word))
            elsewhere << word;
    m_possible = possibleNames(copyWith(elsewhere).discussion, m_session.protocol());
    m_copy = copyWith(elsewhere + m_also);
}

SharedCopy SharedRecord::copyWith(const QStringList& alsoNames) const
{
    const Discussion& record = m_session.discussion();
    std::vector<KnownPerson> people = peopleOf(record, m_session.protocol());
    for (const QString& name : alsoNames)
        people.push_back({name, false, 0});
    forms::Copy redacted = forms::copyFor(record, Audience::Redacted);
    SharedCopy out = sharedCopy(std::move(redacted.discussion), Initials(people), PrivateDetails(record));
    out.details += redacted.addresses;
    return out;
}

bool SharedRecord::knownElsewhere(const QString& name)
{
    const auto asked = m_asked.constFind(name);
    if (asked != m_asked.constEnd())
        return *asked;
    bool known = false;
    const StoreReader& reader = m_session.store().read();
    if (const auto children = reader.knownChildren(name, mostAsked))
        known = std::any_of(children->begin(), children->end(),
                            [&](const KnownChild& child) { return holdsWords(child.latest.name, name); });
    if (const auto contacts = reader.knownContacts(name, mostAsked); !known && contacts)
        known = std::any_of(contacts->begin(), contacts->end(),
                            [&](const KnownContact& contact) { return holdsWords(contact.name, name); });
    m_asked.insert(name, known);
    return known;
}

} // namespace chairside
