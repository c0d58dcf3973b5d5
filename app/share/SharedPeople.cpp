#include "app/share/SharedPeople.h"

#include "app/share/LineMaker.h"
#include "core/base/Text.h"

namespace chairside {

SharedLine lineOf(const Relative& relative)
{
    LineMaker line(inLine(relative.name));
    QStringList known{relative.relationship};
    if (relative.parentalResponsibility == Reply::Yes)
        known << ShareWords::tr("parental responsibility");
    if (relative.household == Reply::Yes)
        known << ShareWords::tr("in the household");
    line.fact({}, together(known));
    return line.icon("person", Ink::Muted).take();
}

SharedLine lineOf(const Participant& person, const QString& filter)
{
    LineMaker line(inLine(person.name));
    if (filter == QLatin1String("agreement")) {
        line.value(words(person.agreement)).fact({}, person.agency).fact({}, person.agreementReason);
        switch (person.agreement) {
        case Agreement::Agrees:
            return line.icon("tick", Ink::Ok).take();
        case Agreement::Dissents:
            return line.icon("cross", Ink::Warn).take();
        case Agreement::NotAsked:
        case Agreement::Absent:
            return line.icon("circle", Ink::Muted).take();
        }
    }
    const bool here = person.attendance == Attendance::Attended || person.attendance == Attendance::InPart;
    return line.icon(here ? "tick" : "circle", here ? Ink::Ok : Ink::Muted)
        .value(words(person.attendance))
        .fact({}, together({person.role, person.agency}))
        .take();
}

SharedLine lineOf(const Subject& child, QDate on)
{
    LineMaker line(child.name.trimmed().isEmpty() ? ShareWords::tr("A child, not named yet") : inLine(child.name));
    if (const std::optional<int> age = ageOn(child.born, on))
        line.value(*age == 0 ? ShareWords::tr("under 1")
                             : counted(*age, ShareWords::tr("year old"), ShareWords::tr("years old")));
    if (child.legalStatus != LegalStatus::NotRecorded)
        line.fact({}, together({words(child.legalStatus), child.legalDetail}));
    line.fact(ShareWords::tr("Allocated worker"), together({child.worker, child.team}));
    return line.icon("person", Ink::Muted).take();
}

std::vector<SharedLine> meetingLines(const Meeting& meeting)
{
    QString held = dayAndDate(meeting.heldOn);
    if (meeting.startedAt.isValid())
        held = together(
            {held, meeting.endedAt.isValid()
                       ? ShareWords::tr("%1 to %2").arg(clockTime(meeting.startedAt), clockTime(meeting.endedAt))
                       : ShareWords::tr("from %1").arg(clockTime(meeting.startedAt))});
    std::vector<SharedLine> out{
        LineMaker(held).lead(ShareWords::tr("Held")).take(),
        LineMaker(together({meeting.chairName, meeting.chairRole})).lead(ShareWords::tr("Chair")).take()};
    if (meeting.mode != MeetingMode::None)
        out.push_back(LineMaker(words(meeting.mode)).lead(ShareWords::tr("How")).take());
    return out;
}

std::vector<SharedLine> requestLines(const Request& request)
{
    std::vector<SharedLine> out{
        LineMaker(together({request.by, request.role, request.agency})).lead(ShareWords::tr("Asked for by")).take(),
        LineMaker(longDate(request.receivedOn)).lead(ShareWords::tr("Received")).take()};
    if (request.screening != Screening::None)
        out.push_back(
            LineMaker(request.screeningReason.trimmed().isEmpty() ? words(request.screening) : request.screeningReason)
                .lead(ShareWords::tr("Screening"))
                .value(request.screeningReason.trimmed().isEmpty() ? QString() : words(request.screening))
                .take());
    return out;
}

} // namespace chairside
