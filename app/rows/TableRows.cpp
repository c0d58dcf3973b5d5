#include "app/fields/PersonEditor.h"
#include "app/rows/RowSpecs.h"
#include "core/base/Text.h"

namespace chairside {

namespace {

// Which part of a cell's answer a column shows, and how wide it is at 100 % text.
struct Part final
{
    const char* field;
    RowEditor editor;
    int stretch;
    int least;
};

// A moment takes two columns, its day and its time.
std::vector<Part> partsOf(AnswerAs as)
{
    switch (as) {
    case AnswerAs::Text:
        return {{"body", RowEditor::Text, 8, 150}};
    case AnswerAs::YesNo:
        return {{"choice", RowEditor::Segments, 1, 100}};
    case AnswerAs::YesNoNotNeeded:
        return {{"choice", RowEditor::Segments, 1, 180}};
    case AnswerAs::Choice:
        return {{"choice", RowEditor::Choice, 3, 124}};
    case AnswerAs::Tick:
        return {{"choice", RowEditor::Flag, 1, 84}};
    case AnswerAs::Date:
        return {{"day", RowEditor::Date, 2, 168}};
    case AnswerAs::Moment:
        return {{"day", RowEditor::Date, 2, 168}, {"at", RowEditor::Time, 1, 80}};
    case AnswerAs::Number:
        return {{"body", RowEditor::Line, 1, 80}};
    case AnswerAs::Person:
        return {{"body", RowEditor::Person, 4, 124}};
    }
    return {};
}

std::vector<ChoiceEntry> choicesOf(const Column& column)
{
    std::vector<ChoiceEntry> out;
    const auto add = [&](Reply reply) { out.push_back({code(reply), words(reply)}); };
    if (column.as == AnswerAs::Choice) {
        out.push_back({QString(), QString()});
        for (const QString& choice : column.choices)
            out.push_back({choice, choice});
    } else if (column.as == AnswerAs::YesNo || column.as == AnswerAs::YesNoNotNeeded) {
        add(Reply::Yes);
        add(Reply::No);
        if (column.as == AnswerAs::YesNoNotNeeded)
            add(Reply::NotNeeded);
    }
    return out;
}

CellWords said(const Answer& answer, const Column& column, const QString& part)
{
    if (part == QLatin1String("day"))
        return {longDate(answer.day), {}, Tone::Plain};
    if (part == QLatin1String("at"))
        return {clockTime(answer.at), {}, Tone::Plain};
    if (part == QLatin1String("body"))
        return {answer.body, {}, Tone::Plain};
    if (column.as == AnswerAs::Tick)
        return answer.choice == code(Reply::Yes) ? CellWords{words(Reply::Yes), QStringLiteral("tick"), Tone::Ok}
                                                 : CellWords{};
    Reply reply = Reply::None;
    const bool known = column.as != AnswerAs::Choice && fromCode(answer.choice, reply) && reply != Reply::None;
    return {known ? words(reply) : answer.choice, {}, Tone::Plain};
}

RowColumn cellColumn(const Column& column, const Part& part, bool second)
{
    RowColumn out = columnOf("", second ? RowWords::tr("At") : column.title, part.editor, part.stretch, part.least);
    const QString field = QLatin1String(part.field);
    out.field = second ? column.id + QStringLiteral(":at") : column.id;
    out.spoken = QStringLiteral("%1: %2").arg(column.title, QStringLiteral("%1"));
    out.choices = choicesOf(column);
    out.words = [column, field](const DiscussionSession& session, const AnyRow& row) -> CellWords {
        const Answer* answer = session.discussion().answer(column.id, std::get<Item>(row).id);
        return answer ? said(*answer, column, field) : CellWords{};
    };
    out.value = [column, field](DiscussionSession& session, RowRef row, const QString& name) {
        const AnswerRef answer{column.id, Id<Item>{row.id}, {}};
        if (column.as == AnswerAs::Tick)
            return tickValue(session, answer, name);
        if (column.as == AnswerAs::Person)
            return personValue(session, answer, field, name);
        return answerValue(session, answer, field, name);
    };
    return out;
}

} // namespace

RowsSpec tableRows(const Block& block)
{
    RowsSpec spec;
    spec.kind = RowKind::Item;
    spec.rowName = block.columns.front().title;
    spec.addLabel = RowWords::tr("Add a row");
    spec.empty = RowWords::tr("No row yet.");
    spec.fresh = {{QStringLiteral("block"), block.id}};
    spec.holds = [id = block.id](const AnyRow& row) { return std::get<Item>(row).block == id; };
    spec.follows = {RowKind::Answer, RowKind::Participant};
    for (const Column& column : block.columns) {
        bool second = false;
        for (const Part& part : partsOf(column.as))
            spec.columns.push_back(cellColumn(column, part, std::exchange(second, true)));
    }
    return spec;
}

} // namespace chairside
