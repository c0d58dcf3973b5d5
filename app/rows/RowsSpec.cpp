#include "app/rows/RowsSpec.h"

#include "core/base/Text.h"

namespace chairside {

namespace {

QString wordsOfChoice(const std::vector<ChoiceEntry>& choices, const QString& code)
{
    for (const ChoiceEntry& choice : choices)
        if (choice.code == code)
            return choice.words;
    return {};
}

// Someone who speaks is named by agency: that is how the room knows them.
QString speakerOf(const Contribution& said, const Discussion& discussion)
{
    if (!said.participant)
        return RowWords::tr("Chair");
    const Participant* who = discussion.find(said.participant);
    return who && !who->agency.isEmpty() ? who->agency : said.speaker;
}

// A sentence of the row's name ends in one full stop, whatever was typed.
QString sentence(QString words)
{
    words = words.simplified();
    if (!words.isEmpty() && !QStringLiteral(".!?…").contains(words.back()))
        words += u'.';
    return words;
}

} // namespace

const RowColumn* RowsSpec::column(const QString& field) const
{
    for (const std::vector<RowColumn>* list : {&columns, &second})
        for (const RowColumn& each : *list)
            if (each.field == field)
                return &each;
    return nullptr;
}

RowColumn columnOf(const char* field, const QString& title, RowEditor editor, int stretch, int least)
{
    RowColumn column;
    column.field = QString::fromLatin1(field);
    column.title = title;
    column.editor = editor;
    column.stretch = stretch;
    column.least = least;
    return column;
}

std::vector<RowRef> rowsOf(const RowsSpec& spec, const Discussion& discussion)
{
    std::vector<RowRef> out;
    AllRows::each([&]<class Row>() {
        if constexpr (Ranked<Row>)
            if (kindOf<Row>() == spec.kind)
                for (const Row* row : discussion.ranked<Row>())
                    if (!spec.holds || spec.holds(AnyRow{*row}))
                        out.push_back(refOf(row->id));
    });
    return out;
}

CellWords cellWords(const RowColumn& column, const DiscussionSession& session, const AnyRow& row)
{
    if (column.words)
        return column.words(session, row);
    const QVariant value = valueOf(row, column.field);
    switch (column.editor) {
    case RowEditor::Choice:
    case RowEditor::Segments: {
        // A choice not made yet says nothing: the field asks for it.
        const QString code = value.toString();
        if (code.isEmpty())
            return {};
        if (const QString own = wordsOfChoice(column.choices, code); !own.isEmpty())
            return {own, {}, Tone::Plain};
        const FieldInfo* info = fieldOf(refOf(row).kind, column.field);
        return {info ? wordsOfChoice(info->choices, code) : QString(), {}, Tone::Plain};
    }
    case RowEditor::Date:
        return {longDate(value.toDate()), {}, Tone::Plain};
    case RowEditor::Time:
        return {clockTime(value.toTime()), {}, Tone::Plain};
    case RowEditor::Flag:
        return {value.toBool() ? column.title : QString(), {}, Tone::Plain};
    case RowEditor::Child: {
        const Subject* child = session.discussion().find(Id<Subject>{value.toLongLong()});
        return {child ? child->name : QString(), {}, Tone::Plain};
    }
    case RowEditor::None:
    case RowEditor::Text:
    case RowEditor::Line:
    case RowEditor::Person:
        break;
    }
    return {value.toString(), {}, Tone::Plain};
}

bool asked(const RowColumn& column, const DiscussionSession& session, const AnyRow& row)
{
    return !column.when || column.when(session, row);
}

QString spokenRow(const RowsSpec& spec, const DiscussionSession& session, const AnyRow& row, int number)
{
    QStringList said;
    for (const RowColumn& column : spec.columns) {
        const QString words = cellWords(column, session, row).text;
        if (!words.isEmpty() && !column.spoken.isEmpty())
            said << sentence(QString(column.spoken).replace(QLatin1String("%1"), words));
    }
    if (said.isEmpty())
        said << RowWords::tr("Nothing recorded yet.");
    if (const QString child = childOf(row, session.discussion()); !child.isEmpty())
        said << sentence(RowWords::tr("For %1").arg(child));
    if (isRestricted(row))
        said << RowWords::tr("Restricted.");
    //: How a row is read out: "Risk 2: Left unsupervised overnight. To Zoë."
    return RowWords::tr("%1 %2: %3").arg(spec.rowName).arg(number).arg(said.join(u' '));
}

bool isRestricted(const AnyRow& row)
{
    return valueOf(row, QStringLiteral("restricted")).toBool();
}

QString childOf(const AnyRow& row, const Discussion& discussion)
{
    if (discussion.rows<Subject>().size() < 2)
        return {};
    const Subject* child = discussion.find(Id<Subject>{valueOf(row, QStringLiteral("subject_id")).toLongLong()});
    return child ? child->name : QString();
}

QString sourceOf(const AnyRow& row, const Discussion& discussion)
{
    const Contribution* said =
        discussion.find(Id<Contribution>{valueOf(row, QStringLiteral("source_id")).toLongLong()});
    if (!said)
        return {};
    //: Where a row's words were copied from: the time in the log, and who spoke.
    return RowWords::tr("from %1 %2").arg(logTime(said->at.toLocalTime().time()), speakerOf(*said, discussion));
}

} // namespace chairside
