#include "core/rules/Quorum.h"

#include "core/base/Text.h"
#include "core/protocol/ProtocolWords.h"
#include "core/rules/AnswerIndex.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::Quorum)
};

// Small words of one text, with possessives taken off: "Children’s Social Care" -> children, social, care.
QStringList plainWords(const QString& text)
{
    static const QRegularExpression possessive(QStringLiteral("['’]s\\b"));
    static const QRegularExpression other(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return text.toCaseFolded().remove(possessive).split(other, Qt::SkipEmptyParts);
}

bool holdsAll(const QStringList& words, const QStringList& wanted)
{
    return !wanted.isEmpty() &&
           std::all_of(wanted.begin(), wanted.end(), [&](const QString& word) { return words.contains(word); });
}

QString firstLetters(const QString& text)
{
    static const QRegularExpression breaks(QStringLiteral("[\\s-]+"));
    QString out;
    for (const QString& word : text.toCaseFolded().split(breaks, Qt::SkipEmptyParts))
        out += word.front();
    return out;
}

// "Social care", "Knowsley Children’s Social Care" and "CSC" are all the agency "Children’s Social Care".
bool agencyFits(const QString& theirs, const QString& rules)
{
    const QStringList words = plainWords(theirs), wanted = plainWords(rules);
    return holdsAll(words, wanted) || holdsAll(wanted, words) || words.contains(firstLetters(rules));
}

// Words that many agencies' roles share, which alone tell nothing about the agency.
bool tellsAgency(const QStringList& level)
{
    static const QStringList shared{QStringLiteral("team"),    QStringLiteral("manager"),   QStringLiteral("head"),
                                    QStringLiteral("service"), QStringLiteral("senior"),    QStringLiteral("lead"),
                                    QStringLiteral("deputy"),  QStringLiteral("assistant"), QStringLiteral("officer"),
                                    QStringLiteral("of")};
    return std::any_of(level.begin(), level.end(), [&](const QString& word) { return !shared.contains(word); });
}

// How well the person fits the rule; 0: not at all.
int fit(const Participant& person, const AttendanceRule& rule)
{
    const QStringList level = plainWords(rule.level);
    const bool levelFits = holdsAll(plainWords(person.role), level);
    const bool agencyKnown = !plainWords(person.agency).isEmpty();
    if (agencyKnown && agencyFits(person.agency, rule.agency))
        return levelFits ? 3 : 2;
    if (levelFits && (tellsAgency(level) || !agencyKnown))
        return 1;
    return 0;
}

// The agencies of those who are marked as involved now, as they are written first, of which nobody is here.
QStringList involvedAndAway(const std::vector<const Participant*>& people)
{
    std::vector<QStringList> here, seen;
    for (const Participant* person : people)
        if (isHere(*person))
            here.push_back(plainWords(person->agency));
    QStringList out;
    for (const Participant* person : people) {
        const QStringList agency = plainWords(person->agency);
        const auto among = [&](const std::vector<QStringList>& all) {
            return std::find(all.begin(), all.end(), agency) != all.end();
        };
        if (person->involvement != Involvement::Current || person->family || agency.isEmpty() || among(seen))
            continue;
        seen.push_back(agency);
        if (!among(here))
            out << person->agency.simplified();
    }
    return out;
}

} // namespace

bool isHere(const Participant& participant)
{
    return participant.attendance == Attendance::Attended || participant.attendance == Attendance::InPart;
}

std::vector<RuleMet> quorum(const Discussion& discussion, const Protocol& protocol)
{
    const std::vector<const Participant*> people = discussion.ranked<Participant>();
    const AnswerIndex answers(discussion);
    std::vector<RuleMet> out;
    for (const AttendanceRule& rule : protocol.attendance) {
        RuleMet met;
        met.rule = rule.id;
        met.applies = answers.holds(rule.when);
        QStringList names;
        int here = 0, able = 0, known = 0;
        for (const Participant* person : people) {
            if (person->fills != rule.id || !isHere(*person))
                continue;
            ++here;
            able += person->authority == Reply::Yes ? 1 : 0;
            known += person->authority != Reply::None ? 1 : 0;
            names << person->name.simplified();
        }
        names.removeAll(QString());
        if (rule.eachInvolved)
            met.missing = involvedAndAway(people);
        met.present = here >= rule.min && met.missing.isEmpty();
        met.authority = !rule.authority || able >= rule.min;
        met.authorityKnown = met.authority || (here > 0 && known == here);
        met.who = joined(names);
        if (const Answer* reason = discussion.answer(quorumReasonPrompt(rule.id)))
            met.reason = reason->body.trimmed();
        out.push_back(std::move(met));
    }
    return out;
}

QString askedFor(const AttendanceRule& rule)
{
    //: an agency and the level asked for: "Police, Inspector"
    return rule.level.isEmpty() ? rule.agency : Words::tr("%1, %2").arg(rule.agency, rule.level);
}

QString quorumReasonPrompt(const QString& rule)
{
    return protocolwords::attendancePrefix() + rule;
}

QString likelyRule(const Participant& participant, const Protocol& protocol, const Discussion& now)
{
    const AnswerIndex answers(now);
    QString best;
    int bestFit = 0;
    for (const AttendanceRule& rule : protocol.attendance) {
        const int fits = participant.family || !answers.holds(rule.when) ? 0 : fit(participant, rule);
        if (fits > bestFit) {
            bestFit = fits;
            best = rule.id;
        }
    }
    return best;
}

bool chairRoleFits(const QString& role, const Protocol& protocol)
{
    const QStringList wanted = plainWords(protocol.chairRole), words = plainWords(role);
    if (wanted.isEmpty())
        return true;
    const auto at = std::search(words.begin(), words.end(), wanted.begin(), wanted.end());
    if (at == words.end())
        return false;
    // "Deputy Head of Service", "assistant to the Head of Service", "for the Head of Service" are somebody else.
    static const QStringList somebodyElse{QStringLiteral("deputy"), QStringLiteral("assistant"), QStringLiteral("to"),
                                          QStringLiteral("for"), QStringLiteral("former")};
    return std::none_of(words.begin(), at, [](const QString& word) { return somebodyElse.contains(word); });
}

} // namespace chairside
