#include "core/sharing/KnownPeople.h"

#include "core/sharing/NameParts.h"
#include "core/sharing/NameText.h"
#include "core/sharing/NameWords.h"

#include <QRegularExpression>

#include <algorithm>

namespace chairside {

namespace {

constexpr qsizetype mostWords = 4;

QString firstInitial(const Subject& child)
{
    const QStringList names = namesIn(child.name);
    const std::vector<NamePart> parts = names.isEmpty() ? std::vector<NamePart>() : partsOf(names.front());
    return parts.empty() ? QString() : parts.front().shown;
}

// "Ruth Calloway" is a name; "Virtual School", "Care proceedings bundle" and "School" are not.
bool looksLikeAName(const QString& text)
{
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    const QStringList words = text.split(spaces, Qt::SkipEmptyParts);
    if (words.size() < 2 || words.size() > mostWords)
        return false;
    return std::all_of(words.begin(), words.end(), [](const QString& word) {
        return startsLikeAName(word) && kindOfWord(foldedWord(word)) != NameWord::Never;
    });
}

class Collector final
{
public:
    void add(const QString& name, int number = 0)
    {
        if (!name.trimmed().isEmpty())
            m_people.push_back({name, false, number});
    }

    void inPassing(const QString& field)
    {
        for (const QString& each : namesIn(field))
            if (looksLikeAName(each))
                m_people.push_back({each, true, 0});
    }

    std::vector<KnownPerson> take() { return std::move(m_people); }

private:
    std::vector<KnownPerson> m_people;
};

} // namespace

std::vector<KnownPerson> peopleOf(const Discussion& discussion, const Protocol& protocol)
{
    Collector people;
    const std::vector<const Subject*> children = discussion.ranked<Subject>();
    QHash<QString, int> alike;
    for (const Subject* child : children)
        ++alike[firstInitial(*child)];
    QHash<QString, int> counted;
    for (const Subject* child : children) {
        const QString initial = firstInitial(*child);
        people.add(child->name, alike.value(initial) > 1 ? ++counted[initial] : 0);
    }
    for (const Relative* relative : discussion.ranked<Relative>())
        people.add(relative->name);
    for (const Participant* person : discussion.ranked<Participant>())
        people.add(person->name);
    for (const Subject* child : children)
        for (const QString& name : {child->worker, child->manager, child->reviewingOfficer})
            people.add(name);
    const Meeting meeting = discussion.meeting();
    const Request request = discussion.request();
    for (const QString& name : {meeting.chairName, request.by, request.screenedBy})
        people.add(name);
    for (const auto& [id, answer] : discussion.rows<Answer>())
        if (const Prompt* prompt = protocol.prompt(answer.prompt); prompt && prompt->as == AnswerAs::Person)
            people.add(answer.body);
        else
            people.inPassing(answer.who);

    for (const auto& [id, row] : discussion.rows<Contribution>())
        people.inPassing(row.speaker);
    for (const auto& [id, row] : discussion.rows<Voice>())
        people.inPassing(row.speaker);
    for (const auto& [id, row] : discussion.rows<Gap>())
        people.inPassing(row.who);
    for (const auto& [id, row] : discussion.rows<ProtectiveFactor>())
        people.inPassing(row.who);
    for (const auto& [id, row] : discussion.rows<Risk>())
        people.inPassing(row.toWhom);
    for (const auto& [id, row] : discussion.rows<Action>())
        people.inPassing(row.owner);
    for (const auto& [id, row] : discussion.rows<Contingency>())
        people.inPassing(row.owner);
    for (const auto& [id, row] : discussion.rows<Paper>())
        people.inPassing(row.from);
    for (const auto& [id, row] : discussion.rows<Recommendation>())
        people.inPassing(row.toWhom);
    for (const Step& step : discussion.steps)
        people.inPassing(step.who);
    return people.take();
}

} // namespace chairside
