#include "app/rows/RowEditors.h"

#include "app/fields/Editors.h"
#include "app/fields/PersonEditor.h"

namespace chairside {

namespace {

std::vector<ChoiceEntry> children(const Discussion& discussion)
{
    std::vector<ChoiceEntry> out{{QString(), RowWords::tr("All the children")}};
    for (const Subject* child : discussion.ranked<Subject>())
        out.push_back({QString::number(child->id.value), child->name});
    return out;
}

// A link to a child, offered as a choice: codes are ids.
FieldValue childValue(DiscussionSession& session, RowRef row, const QString& field, const QString& name)
{
    FieldValue value = rowValue(session, row, field, name);
    value.get = [get = value.get] {
        const qint64 id = get().toLongLong();
        return QVariant(id ? QString::number(id) : QString());
    };
    value.set = [set = value.set](const QVariant& chosen, Entry entry) {
        const qint64 id = chosen.toLongLong();
        return set(id ? QVariant(id) : QVariant(), entry);
    };
    return value;
}

} // namespace

FieldEditor* makeRowEditor(const PageContext& context, RowRef row, const RowColumn& column, const QString& name,
                           QWidget* parent)
{
    DiscussionSession& session = context.session;
    const auto value = [&] {
        return column.value ? column.value(session, row, name) : rowValue(session, row, column.field, name);
    };
    FieldEditor* editor = nullptr;
    switch (column.editor) {
    case RowEditor::None:
        return nullptr;
    case RowEditor::Text:
        editor = new TextEditor(context.look, value(), parent);
        break;
    case RowEditor::Line:
        editor = new LineEditor(value(), parent);
        break;
    case RowEditor::Choice:
        editor = new ChoiceEditor(value(), parent, column.choices);
        break;
    case RowEditor::Segments:
        editor =
            new SegmentEditor(context.look, value(), parent, column.choices.empty() ? value().choices : column.choices);
        break;
    case RowEditor::Date:
        editor = new DateEditor(context.look, value(), parent);
        break;
    case RowEditor::Time:
        editor = new TimeEditor(value(), parent);
        break;
    case RowEditor::Flag:
        editor = new FlagEditor(value(), column.value ? words(Reply::Yes) : column.title, parent);
        break;
    case RowEditor::Person:
        editor = new PersonEditor(column.value ? value() : personValue(session, row, column.field, name), parent);
        break;
    case RowEditor::Child:
        editor = new ChoiceEditor(childValue(session, row, column.field, name), parent, children(session.discussion()));
        break;
    }
    if (!editor)
        return nullptr;
    // Fields come after the page was built: what takes its place in the order of Tab must take the keyboard too, and
    // hands it to its control.
    editor->setFocusPolicy(Qt::StrongFocus);
    editor->setAccessibleName(name);
    editor->setObjectName(column.field);
    if (!column.hint.isEmpty())
        editor->setHint(column.hint);
    return editor;
}

} // namespace chairside
