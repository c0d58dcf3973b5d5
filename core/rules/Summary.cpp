#include "core/rules/Summary.h"

#include "core/base/Text.h"
#include "core/rules/Circulation.h"

#include <QCoreApplication>

#include <algorithm>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::Summary)
};

constexpr qsizetype decisionLength = 160;

// The day on which ages are told.
QDate dayOf(const Discussion& discussion)
{
    const QDate held = discussion.meeting().heldOn;
    return held.isValid() ? held : discussion.createdAt.toLocalTime().date();
}

bool unborn(const Subject& child)
{
    return !child.born.isValid() && child.dueOn.isValid();
}

QString nameOfChild(const Subject& child)
{
    const QString name = child.name.simplified();
    if (unborn(child)) {
        if (name.isEmpty())
            return Words::tr("Unborn baby");
        return name.contains(Words::tr("unborn"), Qt::CaseInsensitive) ? name : Words::tr("Unborn baby %1").arg(name);
    }
    return name.isEmpty() ? Words::tr("A child, not named yet") : name;
}

QString ageWords(const Subject& child, QDate on)
{
    const std::optional<int> age = ageOn(child.born, on);
    if (!age)
        return {};
    return *age == 0 ? Words::tr("under 1") : QString::number(*age);
}

// The surname that all have, where each has a first name before it.
QString sharedSurname(const std::vector<const Subject*>& children)
{
    QString shared;
    for (const Subject* child : children) {
        const QStringList words = child->name.simplified().split(QLatin1Char(' '));
        if (unborn(*child) || words.size() < 2 || (!shared.isEmpty() && words.last() != shared))
            return {};
        shared = words.last();
    }
    return shared;
}

QString joinedNames(const std::vector<const Subject*>& children)
{
    if (children.empty())
        return Words::tr("A child, not named yet");
    const QString surname = children.size() > 1 ? sharedSurname(children) : QString();
    QStringList names;
    for (const Subject* child : children) {
        QString name = nameOfChild(*child);
        if (!surname.isEmpty())
            name.chop(surname.size() + 1);
        else if (child->name.trimmed().isEmpty() && !unborn(*child) && children.size() > 1)
            name = Words::tr("a child not named yet");
        names << name;
    }
    return surname.isEmpty() ? joined(names) : joined(names) + QLatin1Char(' ') + surname;
}

} // namespace

Summary summarise(const Discussion& discussion, const Protocol& protocol, const Readiness& readiness,
                  const WorkingDays& days)
{
    Summary out;
    out.title = childrenTitle(discussion);
    const Meeting meeting = discussion.meeting();
    out.heldOn = meeting.heldOn;
    out.reviewOn = meeting.reviewOn;
    const auto unfinished = std::find_if(readiness.stages.begin(), readiness.stages.end(),
                                         [](const StageProgress& stage) { return stage.left > 0; });
    if (unfinished != readiness.stages.end())
        out.stage = unfinished->stage;
    out.hardGaps = readiness.count(Need::Sign);
    out.gaps = out.hardGaps + readiness.count(Need::Reason);
    for (const auto& [actionId, action] : discussion.rows<Action>()) {
        if (discussion.status(actionId) != ActionStatus::Open || discussion.later.carried.count(actionId) > 0)
            continue;
        ++out.openActions;
        const QDate due = discussion.dueNow(action);
        if (due.isValid() && (!out.nextDue.isValid() || due < out.nextDue))
            out.nextDue = due;
    }
    if (const Prompt* prompt = protocol.promptMeaning(QStringLiteral("decision")))
        if (const Answer* answer = discussion.answer(prompt->id))
            out.decision = firstLine(answer->body, decisionLength);
    out.circulated = circulatedVersion(discussion, protocol);
    out.deadlines = deadlines(discussion, protocol, days);
    return out;
}

QString childrenTitle(const Discussion& discussion)
{
    const std::vector<const Subject*> children = discussion.ranked<Subject>();
    const QDate on = dayOf(discussion);
    QStringList ages;
    for (const Subject* child : children)
        ages << ageWords(*child, on);
    if (!ages.contains(QString()) && !children.empty())
        return joinedNames(children) + QStringLiteral(", ") + joined(ages);
    if (children.size() < 2 || std::all_of(ages.begin(), ages.end(), [](const QString& age) { return age.isEmpty(); }))
        return joinedNames(children);
    // Some ages are known and some are not: each stands by its name.
    QStringList each;
    for (std::size_t i = 0; i < children.size(); ++i) {
        const QString name = joinedNames({children[i]});
        each << (ages.at(static_cast<qsizetype>(i)).isEmpty()
                     ? name
                     : QStringLiteral("%1 (%2)").arg(name, ages.at(static_cast<qsizetype>(i))));
    }
    return joined(each);
}

QString childrenNames(const Discussion& discussion)
{
    return joinedNames(discussion.ranked<Subject>());
}

QString legalStatusWords(const Discussion& discussion)
{
    const auto tell = [](const Subject& child) {
        QString detail = child.legalDetail.simplified();
        switch (child.legalStatus) {
        case LegalStatus::NotRecorded:
            return detail;
        case LegalStatus::NoneHeld:
            return Words::tr("No legal status");
        default:
            return detail.isEmpty() ? words(child.legalStatus)
                                    : words(child.legalStatus) + QStringLiteral(": ") + detail;
        }
    };
    const std::vector<const Subject*> children = discussion.ranked<Subject>();
    if (children.empty())
        return {};
    const Subject& first = *children.front();
    bool sameStatus = true, sameWords = true;
    for (const Subject* child : children) {
        sameStatus = sameStatus && child->legalStatus == first.legalStatus;
        sameWords = sameWords && tell(*child) == tell(first);
    }
    if (sameWords)
        return tell(first);
    return sameStatus && first.legalStatus != LegalStatus::NotRecorded ? words(first.legalStatus)
                                                                       : Words::tr("Several statuses");
}

} // namespace chairside
