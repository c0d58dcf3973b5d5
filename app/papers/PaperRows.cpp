#include "app/papers/SavePaperForm.h"
#include "app/rows/RowSpecs.h"
#include "core/rules/PaperChecks.h"

namespace chairside {

namespace {

CellWords fileWords(const DiscussionSession&, const AnyRow& row)
{
    return {std::get<Paper>(row).fileName, QStringLiteral("document"), Tone::Plain};
}

QString sizeBeneath(const DiscussionSession&, const AnyRow& row)
{
    const auto& paper = std::get<Paper>(row);
    return paper.sha256.isEmpty() ? RowWords::tr("Listed only: its contents are not in these records")
                                  : sizeInWords(paper.size);
}

} // namespace

RowsSpec paperRows()
{
    RowsSpec spec;
    spec.kind = RowKind::Paper;
    spec.rowName = RowWords::tr("Paper");
    spec.addLabel = RowWords::tr("Attach files…");
    spec.empty = RowWords::tr("No papers yet.");
    RowColumn title = columnOf("title", RowWords::tr("What it is"), RowEditor::Line, 5, 140);
    title.needed = RowWords::tr("what it is");
    RowColumn sender = columnOf("sender", RowWords::tr("From"), RowEditor::Line, 4, 110);
    sender.spoken = RowWords::tr("From %1");
    RowColumn received = columnOf("received", RowWords::tr("Received"), RowEditor::Date, 1, 186);
    received.spoken = RowWords::tr("Received %1");
    RowColumn file = columnOf("file", RowWords::tr("File"), RowEditor::None, 5, 150);
    file.words = fileWords;
    file.beneath = sizeBeneath;
    spec.columns = {title, sender, received, file};
    RowAct save;
    save.label = RowWords::tr("Save a copy…");
    save.icon = QStringLiteral("save");
    save.shown = [](const DiscussionSession&, const AnyRow& row) { return !std::get<Paper>(row).sha256.isEmpty(); };
    save.form = [](const PageContext& context, RowRef row, QWidget* parent) -> RowForm* {
        return new SavePaperForm(context, Id<Paper>{row.id}, parent);
    };
    spec.act = save;
    return spec;
}

} // namespace chairside
