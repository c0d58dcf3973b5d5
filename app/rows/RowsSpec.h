// What a block of rows shows and asks, as data: one RowsBlock draws them all.
#pragma once

#include "app/fields/FieldValue.h"
#include "app/look/IconLabel.h"
#include "core/session/DiscussionSession.h"

#include <QWidget>

#include <functional>
#include <set>
#include <vector>

namespace chairside {

struct PageContext;

enum class RowEditor {
    None, // worked out, never typed: the number, the SMART status
    Text,
    Line,
    Choice,
    Segments,
    Date,
    Time,
    Flag,
    Person, // someone who takes part, or anyone by name
    Child,  // which of several children
};

// What a closed row shows in one column.
struct CellWords final
{
    QString text;
    QString icon;
    Tone tone = Tone::Plain;
};

struct RowColumn final
{
    QString field; // of the row; for RowEditor::None any name of its own
    QString title;
    RowEditor editor = RowEditor::Text;
    int stretch = 1; // its share of the width
    int least = 80;  // pixels at 100 % text; where a row has less for all its columns, rows become cards
    bool detail = false;
    QString unsaid;                   // stands muted in a closed row while nothing is said: "Not asked yet"
    QString needed;                   // "how will we know?": shown as "Needed: …" where a gap says so
    QString hint;                     // what the empty field says otherwise
    std::vector<ChoiceEntry> choices; // narrows or renames the vocabulary of the field
    // How a screen reader hears the value within the row's name: "To %1". Empty: not at all.
    QString spoken = QStringLiteral("%1");
    // Instead of the value in words.
    std::function<CellWords(const DiscussionSession&, const AnyRow&)> words;
    // Instead of the row's own field: a cell of a procedure's table is an answer.
    std::function<FieldValue(DiscussionSession&, RowRef, const QString& name)> value;
    // A quiet second line: the owner's agency, why the date is what it is.
    std::function<QString(const DiscussionSession&, const AnyRow&)> beneath;
    // Where set and false, the column is not asked of this row.
    std::function<bool(const DiscussionSession&, const AnyRow&)> when;
};

// A small form that opens beneath a row. It has the focus policy of a stop, and a proxy that is its first field.
class RowForm : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

Q_SIGNALS:
    // Given or given up: the form can go.
    void finished();
};

// One more thing a row can do: make an action of a gap, record what became of an action.
struct RowAct final
{
    QString label;
    QString icon;
    std::function<bool(const DiscussionSession&, const AnyRow&)> shown;
    // One of the two: done at once, or asked for in a form.
    std::function<void(DiscussionSession&, RowRef)> run;
    std::function<RowForm*(const PageContext&, RowRef, QWidget* parent)> form;
};

struct RowsSpec final
{
    RowKind kind = RowKind::Risk;
    QString rowName;       // "Risk": a row is called "Risk 2"
    QString addLabel;      // "Add risk"; empty: rows come from elsewhere, and are neither added, moved nor removed here
    QString empty;         // the sentence where there is no row yet
    bool numbered = false; // the number is shown
    bool titled = true;    // the columns have a header line
    bool together = false; // one gap of a row stands for all that it lacks
    std::vector<RowColumn> columns;
    std::vector<RowColumn> second;                   // beneath, in the open row only
    std::vector<std::pair<QString, QVariant>> fresh; // what a new row begins with
    std::function<bool(const AnyRow&)> holds;        // which rows of the kind; empty: all
    // Beside the heading; empty: how many there are.
    std::function<QString(const DiscussionSession&, const std::vector<RowRef>&)> note;
    std::set<RowKind> follows; // rows of these kinds are spoken of in ours
    std::optional<RowAct> act;
    // Lines of words beneath a row: what became of an action.
    std::function<QStringList(const DiscussionSession&, const AnyRow&)> below;

    bool editsRows() const { return !addLabel.isEmpty(); }
    // In `columns` or `second`; nullptr where there is none of that name.
    const RowColumn* column(const QString& field) const;
};

// The words of this room.
class RowWords final
{
    Q_DECLARE_TR_FUNCTIONS(RowWords)
};

RowColumn columnOf(const char* field, const QString& title, RowEditor editor, int stretch = 1, int least = 80);

// The rows of a spec in their order.
std::vector<RowRef> rowsOf(const RowsSpec& spec, const Discussion& discussion);

CellWords cellWords(const RowColumn& column, const DiscussionSession& session, const AnyRow& row);
bool asked(const RowColumn& column, const DiscussionSession& session, const AnyRow& row);

// "Risk 2: Left unsupervised overnight. To Zoë, Finn. Likely. Serious."
QString spokenRow(const RowsSpec& spec, const DiscussionSession& session, const AnyRow& row, int number);

// Restricted, for which of several children, and where the words came from.
bool isRestricted(const AnyRow& row);
QString childOf(const AnyRow& row, const Discussion& discussion);  // empty: all, or the only one
QString sourceOf(const AnyRow& row, const Discussion& discussion); // "from 14:02 Police"

} // namespace chairside
