#include "core/rules/Addressees.h"

#include "core/rules/Circulation.h"
#include "core/rules/PapersSent.h"
#include "core/rules/Quorum.h"
#include "core/rules/TableAddressees.h"

#include <QCoreApplication>

#include <algorithm>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::Addressees)
};

Addressee of(const Participant& person)
{
    return {person.id, person.name, person.role, person.agency, person.email, {}, {}, {}};
}

// Where the record names somebody as a child's own worker, the person at the table of that name has the address.
Addressee named(const Discussion& discussion, const QString& name, const QString& role)
{
    for (const Participant* person : discussion.ranked<Participant>())
        if (sameName(person->name, name))
            return of(*person);
    return {{}, name.simplified(), role, {}, {}, {}, {}, {}};
}

bool isAddressed(const Participant& person, const QString& to)
{
    if (to == QLatin1String("participants"))
        return isHere(person);
    if (person.family)
        return false; // they are told in their own way
    if (to == QLatin1String("invited"))
        return true;
    if (to == QLatin1String("involved-now"))
        return person.involvement == Involvement::Current;
    return to == QLatin1String("involved-before") && person.involvement == Involvement::Past;
}

// Which field of a child names them.
QString Subject::*childField(const QString& to)
{
    if (to == QLatin1String("worker"))
        return &Subject::worker;
    if (to == QLatin1String("manager"))
        return &Subject::manager;
    return to == QLatin1String("reviewing-officer") ? &Subject::reviewingOfficer : nullptr;
}

QString roleOf(const QString& to)
{
    if (to == QLatin1String("worker"))
        return Words::tr("Allocated worker");
    return to == QLatin1String("manager") ? Words::tr("Manager") : Words::tr("Reviewing officer or conference chair");
}

std::vector<Addressee> everyone(const Discussion& discussion, const Letter& letter)
{
    std::vector<Addressee> out;
    const auto add = [&](const Addressee& each) {
        const bool known = std::any_of(out.begin(), out.end(), [&](const Addressee& a) {
            return each.participant && a.participant ? a.participant == each.participant : sameName(a.name, each.name);
        });
        if (!known && !each.name.trimmed().isEmpty())
            out.push_back(each);
    };
    if (letter.to == QLatin1String("named"))
        add({{}, letter.named, {}, {}, {}, {}, {}, {}});
    for (const TableAddressee& row : namedInTable(discussion, letter))
        add({{}, row.name, {}, {}, {}, {}, {}, row.day});
    if (letter.to == QLatin1String("requester")) {
        const Request request = discussion.request();
        Addressee asked = named(discussion, request.by, request.role);
        if (!asked.participant)
            asked.agency = request.agency;
        add(asked);
    }
    if (QString Subject::*field = childField(letter.to))
        for (const Subject* child : discussion.ranked<Subject>())
            add(named(discussion, child->*field, roleOf(letter.to)));
    for (const Participant* person : discussion.ranked<Participant>())
        if (isAddressed(*person, letter.to))
            add(of(*person));
    return out;
}

std::vector<Step> toldOf(const Discussion& discussion, const Letter& letter, const Addressee& to)
{
    std::vector<Step> out;
    for (const Step* step : discussion.stepsOf(stepOf(letter))) {
        const bool theirs =
            to.participant && step->participant ? step->participant == to.participant : sameName(step->who, to.name);
        // Who was asked for feedback was asked by the one letter that does so.
        const bool ours = step->code == letter.id || (step->kind == StepKind::FeedbackAsked && step->code.isEmpty());
        if (ours && theirs)
            out.push_back(*step);
    }
    return out;
}

} // namespace

StepKind stepOf(const Letter& letter)
{
    StepKind kind = StepKind::Told;
    fromCode(letter.step, kind);
    return kind;
}

std::vector<Addressee> addressees(const Discussion& discussion, const Letter& letter)
{
    std::vector<Addressee> out = everyone(discussion, letter);
    std::vector<const Paper*> along;
    if (stepOf(letter) == StepKind::Papers)
        along = papersToSend(discussion);
    for (Addressee& each : out) {
        each.told = toldOf(discussion, letter, each);
        if (!each.told.empty())
            each.noted = {}; // it is the letter's own day
        for (const Paper* paper : along)
            if (!wentWith(discussion, *paper, each.told))
                each.lacks.push_back(paper->id);
    }
    return out;
}

std::optional<Step> toldAll(const Discussion& discussion, const Letter& letter)
{
    std::optional<Step> last;
    const std::vector<Addressee> all = addressees(discussion, letter);
    for (const Addressee& each : all) {
        if (!each.done())
            return {};
        Step written;
        written.day = each.noted;
        const Step& told = each.told.empty() ? written : each.told.back();
        if (!last || told.day > last->day)
            last = told;
    }
    if (all.empty())
        for (const Step* step : discussion.stepsOf(stepOf(letter)))
            if (!last && step->code == letter.id)
                last = *step;
    return last;
}

} // namespace chairside
