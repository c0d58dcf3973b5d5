#include "app/rows/RowSpecs.h"
#include "core/base/Text.h"
#include "core/rules/Quorum.h"

namespace chairside {

namespace {

std::vector<ChoiceEntry> yesNo()
{
    return {{code(Reply::Yes), words(Reply::Yes)}, {code(Reply::No), words(Reply::No)}};
}

CellWords attendanceWords(const DiscussionSession&, const AnyRow& row)
{
    const auto& person = std::get<Participant>(row);
    switch (person.attendance) {
    case Attendance::Attended:
        return {words(person.attendance), QStringLiteral("tick"), Tone::Ok};
    case Attendance::InPart:
        return {words(person.attendance), QStringLiteral("half"), Tone::Accent};
    case Attendance::Apologies:
    case Attendance::NoResponse:
        return {words(person.attendance), QStringLiteral("cross"), Tone::Muted};
    case Attendance::Expected:
        break;
    }
    return {words(person.attendance), QStringLiteral("circle"), Tone::Muted};
}

// Who came late or left early, and so heard only a part.
QString timesBeneath(const DiscussionSession&, const AnyRow& row)
{
    const auto& person = std::get<Participant>(row);
    QStringList out;
    if (person.arrivedAt.isValid())
        out << RowWords::tr("came at %1").arg(clockTime(person.arrivedAt));
    if (person.leftAt.isValid())
        out << RowWords::tr("left at %1").arg(clockTime(person.leftAt));
    return out.join(QStringLiteral(", "));
}

CellWords authorityWords(const DiscussionSession& session, const AnyRow& row)
{
    const auto& person = std::get<Participant>(row);
    if (person.authority == Reply::Yes)
        return {RowWords::tr("Can decide"), QStringLiteral("tick"), Tone::Ok};
    if (person.authority == Reply::No)
        return {RowWords::tr("Cannot decide"), QStringLiteral("cross"), Tone::Warn};
    // Said only where the procedure wants somebody there who can decide.
    const std::vector<AttendanceRule>& rules = session.protocol().attendance;
    const bool wanted = std::any_of(rules.begin(), rules.end(), [&](const AttendanceRule& rule) {
        return rule.authority && rule.id == person.fills;
    });
    return {wanted ? RowWords::tr("Not recorded") : QString(), QString(), Tone::Muted};
}

} // namespace

RowsSpec participantRows(const Protocol& protocol, const QStringList& with)
{
    RowsSpec spec;
    spec.kind = RowKind::Participant;
    spec.rowName = RowWords::tr("Participant");
    spec.addLabel = RowWords::tr("Add participant");
    spec.empty = RowWords::tr("Nobody yet. Type a name below; people who took part before are offered.");
    spec.note = [](const DiscussionSession& session, const std::vector<RowRef>& rows) {
        int here = 0;
        for (const auto& [id, person] : session.discussion().rows<Participant>())
            if (person.attendance == Attendance::Attended || person.attendance == Attendance::InPart)
                ++here;
        return rows.empty() ? QString() : RowWords::tr("%1 of %2 here").arg(here).arg(rows.size());
    };

    RowColumn name = columnOf("name", RowWords::tr("Name"), RowEditor::Line, 4, 116);
    name.needed = RowWords::tr("a name");
    RowColumn role = columnOf("role", RowWords::tr("Role"), RowEditor::Line, 5, 116);
    RowColumn agency = columnOf("agency", RowWords::tr("Agency"), RowEditor::Line, 4, 100);
    agency.needed = RowWords::tr("an agency");
    RowColumn here = columnOf("attendance", RowWords::tr("Here?"), RowEditor::Choice, 2, 124);
    here.words = attendanceWords;
    here.beneath = timesBeneath;
    RowColumn authority = columnOf("authority", RowWords::tr("Can decide?"), RowEditor::Segments, 2, 116);
    authority.choices = yesNo();
    authority.words = authorityWords;
    authority.needed = RowWords::tr("yes or no");
    spec.columns = {name, role, agency, here, authority};

    RowColumn fills = columnOf("fills", RowWords::tr("In the place of"), RowEditor::Choice, 4, 150);
    fills.choices = {{QString(), RowWords::tr("Nobody the procedure names")}};
    for (const AttendanceRule& rule : protocol.attendance)
        fills.choices.push_back({rule.id, askedFor(rule)});
    RowColumn arrived = columnOf("arrived_at", RowWords::tr("Came late, at"), RowEditor::Time, 2, 90);
    RowColumn left = columnOf("left_at", RowWords::tr("Left early, at"), RowEditor::Time, 2, 90);
    RowColumn email = columnOf("email", RowWords::tr("E-mail"), RowEditor::Line, 4, 140);
    RowColumn family = columnOf("family", RowWords::tr("Family"), RowEditor::Flag, 1, 80);
    spec.second = {fills, arrived, left, email, family};
    if (with.contains(QStringLiteral("involvement")))
        spec.second.push_back(columnOf("involvement", RowWords::tr("With the family"), RowEditor::Choice));
    if (with.contains(QStringLiteral("presenter"))) {
        spec.second.push_back(columnOf("presenter", RowWords::tr("Presents the case"), RowEditor::Flag));
        spec.columns.front().beneath = [](const DiscussionSession&, const AnyRow& row) {
            return std::get<Participant>(row).presenter ? RowWords::tr("presents the case") : QString();
        };
    }
    return spec;
}

RowsSpec powerRows()
{
    RowsSpec spec;
    spec.kind = RowKind::Power;
    spec.rowName = RowWords::tr("Power");
    spec.addLabel = RowWords::tr("Add power");
    spec.empty = RowWords::tr("Nothing cited yet.");
    RowColumn title = columnOf("title", RowWords::tr("Power or policy"), RowEditor::Line, 5, 140);
    title.needed = RowWords::tr("which one");
    title.beneath = [](const DiscussionSession&, const AnyRow& row) {
        const QDate date = std::get<Power>(row).libraryDate;
        return date.isValid() ? RowWords::tr("wording of %1").arg(longDate(date)) : QString();
    };
    RowColumn use = columnOf("used", RowWords::tr("Used?"), RowEditor::Choice, 2, 124);
    RowColumn why = columnOf("why", RowWords::tr("Why"), RowEditor::Text, 5, 140);
    why.needed = RowWords::tr("why, or why not");
    spec.columns = {title, use, why};
    spec.second = {columnOf("wording", RowWords::tr("What it allows, as cited"), RowEditor::Text, 1, 200)};
    return spec;
}

} // namespace chairside
