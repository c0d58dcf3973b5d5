#include "app/rows/RowSpecs.h"
#include "core/base/Text.h"

namespace chairside {

namespace {

RowColumn yesOrNo(const char* field, const QString& title, int least)
{
    RowColumn column = columnOf(field, title, RowEditor::Segments, 0, least);
    column.choices = {{code(Reply::Yes), words(Reply::Yes)}, {code(Reply::No), words(Reply::No)}};
    return column;
}

} // namespace

RowsSpec relativeRows(const QStringList& with)
{
    RowsSpec spec;
    spec.kind = RowKind::Relative;
    spec.rowName = RowWords::tr("Relative");
    spec.addLabel = RowWords::tr("Add relative");
    spec.empty = RowWords::tr("Nobody yet. Who is family, who lives with the child, who has parental responsibility?");

    RowColumn name = columnOf("name", RowWords::tr("Name"), RowEditor::Line, 3, 118);
    name.needed = RowWords::tr("a name");
    RowColumn relationship = columnOf("relationship", RowWords::tr("Relationship"), RowEditor::Line, 9, 114);
    RowColumn born = columnOf("born", RowWords::tr("Born"), RowEditor::Date, 0, 186);
    born.spoken = RowWords::tr("Born %1");
    RowColumn responsible = yesOrNo("parental_responsibility", RowWords::tr("Parental responsibility"), 110);
    responsible.spoken = RowWords::tr("Parental responsibility: %1");
    RowColumn household = yesOrNo("household", RowWords::tr("In the household"), 110);
    household.spoken = RowWords::tr("In the household: %1");
    spec.columns = {name, relationship, born, responsible, household};
    if (with.contains(QStringLiteral("checked_on"))) {
        RowColumn checked = columnOf("checked_on", RowWords::tr("Records checked on"), RowEditor::Date);
        spec.second.push_back(checked);
        // Closed, the row says whether the records about this person were looked at.
        spec.below = [](const DiscussionSession&, const AnyRow& row) {
            const auto& person = std::get<Relative>(row);
            QStringList out;
            out << (person.checkedOn.isValid() ? RowWords::tr("Records checked on %1").arg(longDate(person.checkedOn))
                                               : RowWords::tr("Records not checked"));
            if (!person.found.trimmed().isEmpty())
                out << person.found.simplified();
            return QStringList{out.join(QStringLiteral(": "))};
        };
    }
    if (with.contains(QStringLiteral("found")))
        spec.second.push_back(columnOf("found", RowWords::tr("What they say"), RowEditor::Text));
    return spec;
}

RowsSpec parkedRows()
{
    RowsSpec spec;
    spec.kind = RowKind::Parked;
    spec.rowName = RowWords::tr("Parked item");
    spec.addLabel = RowWords::tr("Park something");
    spec.empty = RowWords::tr("Nothing is parked.");
    spec.follows = {RowKind::Contribution, RowKind::Participant};
    spec.note = [](const DiscussionSession& session, const std::vector<RowRef>& rows) {
        const auto open = std::count_if(rows.begin(), rows.end(), [&](RowRef row) {
            const auto item = session.discussion().row(row);
            return item && !std::get<ParkedItem>(*item).settled;
        });
        return rows.empty() ? QString() : RowWords::tr("%1 still open").arg(open);
    };

    RowColumn body = columnOf("body", RowWords::tr("For later in this hour"), RowEditor::Text, 8, 180);
    body.needed = RowWords::tr("what to come back to");
    RowColumn settled = columnOf("settled", RowWords::tr("Settled"), RowEditor::Flag, 1, 100);
    settled.words = [](const DiscussionSession&, const AnyRow& row) -> CellWords {
        if (std::get<ParkedItem>(row).settled)
            return {RowWords::tr("Settled"), QStringLiteral("tick"), Tone::Ok};
        return {RowWords::tr("Open"), QStringLiteral("circle"), Tone::Muted};
    };
    spec.columns = {body, settled};
    return spec;
}

} // namespace chairside
