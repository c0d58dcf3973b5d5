#include "core/rules/Letters.h"

#include "core/base/Text.h"
#include "core/rules/Afterwards.h"
#include "core/rules/AnswerIndex.h"
#include "core/rules/PapersSent.h"
#include "core/rules/PrivateDetails.h"
#include "core/rules/Summary.h"

#include <QCoreApplication>

#include <algorithm>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::Letters)
};

LetterDue dueOf(const Letter& letter, const Discussion& discussion, const std::vector<Deadline>& dates)
{
    LetterDue out{letter, addressees(discussion, letter), {}};
    for (const Deadline& date : dates)
        if (date.kind == DeadlineKind::Procedure && !letter.clock.isEmpty() && date.code == letter.clock)
            out.due = date;
    return out;
}

bool asksScreening(const Condition& condition)
{
    return condition.kind == Condition::Kind::Screening ||
           std::any_of(condition.of.begin(), condition.of.end(), asksScreening);
}

} // namespace

int LetterDue::left() const
{
    return static_cast<int>(std::count_if(to.begin(), to.end(), [](const Addressee& each) { return !each.done(); }));
}

std::vector<LetterDue> lettersOf(const Discussion& discussion, const Protocol& protocol, const WorkingDays& days)
{
    if (protocol.letters.empty())
        return {};
    const AnswerIndex answers(discussion);
    const std::vector<Deadline> dates = deadlines(discussion, protocol, days);
    std::vector<LetterDue> out;
    for (const Letter& letter : protocol.letters) {
        const bool speaksOfMeeting = !asksScreening(letter.when);
        if (stepOf(letter) == StepKind::FeedbackAsked || !answers.holds(letter.when) ||
            (speaksOfMeeting && discussion.state == State::Declined))
            continue;
        out.push_back(dueOf(letter, discussion, dates));
    }
    return out;
}

QString filled(const QString& text, const std::map<QString, QString>& values)
{
    QString out;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(QLatin1Char('{'), at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1Char('}'), open);
        if (close < 0)
            break;
        const auto value = values.find(text.mid(open + 1, close - open - 1));
        out += QStringView(text).mid(at, open - at);
        if (value == values.end()) {
            out += QLatin1Char('{');
            at = open + 1;
        } else {
            out += value->second; // what was filled in is not looked at again
            at = close + 1;
        }
    }
    return out + text.mid(at);
}

std::vector<const Paper*> papersFor(const LetterDue& letter, const Addressee& to, const Discussion& discussion)
{
    std::vector<const Paper*> out;
    if (stepOf(letter.letter) != StepKind::Papers)
        return out;
    for (const Paper* paper : papersToSend(discussion))
        if (to.lacks.empty() || std::find(to.lacks.begin(), to.lacks.end(), paper->id) != to.lacks.end())
            out.push_back(paper);
    return out;
}

LetterDraft draftOf(const LetterDue& letter, const Discussion& discussion, const Protocol& protocol,
                    const std::vector<const Paper*>& papers)
{
    QStringList along;
    for (const Paper* paper : papers)
        along << QStringLiteral("%1. %2").arg(along.size() + 1).arg(paperWords(*paper));
    const Meeting meeting = discussion.meeting();
    struct Blank final
    {
        const char* name;
        QString value;
        QString means;
    };
    const Blank blanks[] = {
        {"child", discussion.rows<Subject>().empty() ? QString() : childrenNames(discussion),
         Words::tr("the child’s name")},
        {"reference", discussion.ref, Words::tr("the reference")},
        {"date", dayAndDate(meeting.heldOn), Words::tr("the date")},
        {"time", meeting.startedAt.isValid() ? clockTime(meeting.startedAt) : QString(), Words::tr("the time")},
        {"place", meeting.place.simplified(), Words::tr("the place")},
        {"chair", meeting.chairName.simplified(), Words::tr("the chair’s name")},
        {"result", protocol.resultWord, Words::tr("the result")},
        {"due", longDate(letter.due.due), Words::tr("the day it is due")},
        {"papers", along.join(QLatin1Char('\n')), Words::tr("the papers")},
        {"questions", feedbackQuestions(protocol), Words::tr("the questions")},
    };
    LetterDraft out;
    std::map<QString, QString> values;
    for (const Blank& blank : blanks) {
        const QString name = QLatin1String(blank.name);
        const QString braced = QLatin1Char('{') + name + QLatin1Char('}');
        const bool asked = letter.letter.subject.contains(braced) || letter.letter.body.contains(braced);
        if (blank.value.isEmpty() && asked)
            out.missing << blank.means;
        values[name] = blank.value.isEmpty() ? Words::tr("[%1: not recorded yet]").arg(blank.means) : blank.value;
    }
    const PrivateDetails addresses = PrivateDetails::sensitiveAddresses(discussion);
    const auto shown = [&](const QString& text) {
        const PrivateDetails::Hidden hidden = addresses.hide(filled(text, values));
        out.withheld += hidden.details;
        return hidden.text;
    };
    out.subject = shown(letter.letter.subject);
    out.body = shown(letter.letter.body);
    return out;
}

namespace {

QString marking(const Meeting& meeting)
{
    return meeting.marking.trimmed().isEmpty() ? QStringLiteral("OFFICIAL-SENSITIVE") : meeting.marking.simplified();
}

QString signedOff(const Meeting& meeting)
{
    return meeting.chairRole.isEmpty()
               ? meeting.chairName.simplified()
               : meeting.chairName.simplified() + QLatin1Char('\n') + meeting.chairRole.simplified();
}

} // namespace

LetterDraft copyLetter(const Discussion& discussion, const Protocol& protocol, const QString& to, int version,
                       Audience audience)
{
    const Meeting meeting = discussion.meeting();
    LetterDraft out;
    out.subject = Words::tr("%1: %2, version %3").arg(marking(meeting), discussion.ref).arg(version);
    QStringList parts{Words::tr("Dear %1").arg(to.simplified()),
                      Words::tr("Attached is version %1 of the record of the %2 of %3 (%4).")
                          .arg(QString::number(version), protocol.title, longDate(meeting.heldOn), discussion.ref)};
    if (audience == Audience::Redacted)
        parts << Words::tr("This copy may leave out things that were recorded in confidence.");
    QString care = Words::tr("It is marked %1. Keep it where only those who need it can see it, and do not send it on.")
                       .arg(marking(meeting));
    if (protocol.circulate.never.contains(QLatin1String("family")))
        care += QLatin1Char(' ') + Words::tr("It must not go to parents, carers or family.");
    parts << care << Words::tr("Please answer this message, so that we know you have it.") << signedOff(meeting);
    out.body = parts.join(QStringLiteral("\n\n"));
    return out;
}

LetterDraft feedbackLetter(const Discussion& discussion, const Protocol& protocol, const WorkingDays& days,
                           const QString& to)
{
    const AnswerIndex answers(discussion);
    for (const Letter& letter : protocol.letters)
        if (stepOf(letter) == StepKind::FeedbackAsked && answers.holds(letter.when))
            return draftOf(dueOf(letter, discussion, deadlines(discussion, protocol, days)), discussion, protocol);
    const Meeting meeting = discussion.meeting();
    LetterDraft out;
    out.subject = Words::tr("%1: was the %2 of use?").arg(discussion.ref, protocol.title);
    out.body =
        QStringList{Words::tr("Dear %1").arg(to.simplified()),
                    Words::tr("You took part in the %1 of %2 (%3). Please say what came of it, by answering this "
                              "message.")
                        .arg(protocol.title, longDate(meeting.heldOn), discussion.ref),
                    feedbackQuestions(protocol), signedOff(meeting)}
            .join(QStringLiteral("\n\n"));
    return out;
}

} // namespace chairside
