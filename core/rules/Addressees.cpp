#include "core/rules/Addressees.h"

#include "core/rules/Quorum.h"

#include <algorithm>

namespace chairside {

namespace {

bool sameName(const QString& a, const QString& b)
{
    return a.simplified().compare(b.simplified(), Qt::CaseInsensitive) == 0;
}

// Adds to the list, nobody twice.
class List final
{
public:
    void add(const Participant& person) { put({person.id, person.name.simplified(), person.email}); }
    void add(const QString& name) { put({{}, name.simplified(), {}}); }
    std::vector<Addressee> all;

private:
    void put(const Addressee& one)
    {
        const bool known =
            std::any_of(all.begin(), all.end(), [&](const Addressee& other) { return sameName(other.name, one.name); });
        if (!one.name.isEmpty() && !known)
            all.push_back(one);
    }
};

bool goesTo(const Participant& person, const QString& to)
{
    if (to == QLatin1String("participants"))
        return isHere(person);
    if (person.family)
        return false;
    if (to == QLatin1String("invited"))
        return true;
    if (to == QLatin1String("involved-now"))
        return person.involvement == Involvement::Current;
    if (to == QLatin1String("involved-before"))
        return person.involvement == Involvement::Past;
    return false;
}

} // namespace

std::vector<Addressee> addressees(const Discussion& discussion, const Letter& letter)
{
    List out;
    const QString& to = letter.to;
    if (to == QLatin1String("requester"))
        out.add(discussion.request().by);
    else if (to == QLatin1String("named"))
        out.add(letter.named);
    else
        for (const Participant* person : discussion.ranked<Participant>())
            if (goesTo(*person, to))
                out.add(*person);
    for (const Subject* child : discussion.ranked<Subject>()) {
        if (to == QLatin1String("worker"))
            out.add(child->worker);
        else if (to == QLatin1String("manager"))
            out.add(child->manager);
        else if (to == QLatin1String("reviewing-officer"))
            out.add(child->reviewingOfficer);
    }
    return std::move(out.all);
}

const Step* toldAll(const Discussion& discussion, const Letter& letter)
{
    std::vector<const Step*> told = discussion.stepsOf(StepKind::Told);
    told.erase(std::remove_if(told.begin(), told.end(), [&](const Step* step) { return step->code != letter.id; }),
               told.end());
    if (told.empty())
        return nullptr;
    const Step* last = nullptr;
    for (const Addressee& each : addressees(discussion, letter)) {
        const auto reached = std::find_if(told.begin(), told.end(), [&](const Step* step) {
            return (each.participant && step->participant == each.participant) || sameName(step->who, each.name);
        });
        if (reached == told.end())
            return nullptr;
        if (!last || (*reached)->day > last->day)
            last = *reached;
    }
    return last ? last : told.front();
}

} // namespace chairside
