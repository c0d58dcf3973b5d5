#include "core/session/Places.h"

#include <QStringList>

namespace chairside {

namespace {

// Rows of one kind may be shown in two blocks, told apart by the filter ("child" and "family" voices).
QString filterOf(const AnyRow& row)
{
    if (const Voice* voice = std::get_if<Voice>(&row))
        return voice->whose == Whose::Child ? QStringLiteral("child") : QStringLiteral("family");
    return {};
}

const Block* blockOf(const Stage& stage, const QString& kind, const QString& filter)
{
    for (const Block& block : stage.blocks)
        if (block.is == BlockKind::Rows && block.of == kind && (filter.isEmpty() || block.filter == filter))
            return &block;
    return nullptr;
}

} // namespace

Place placeOf(const Discussion& discussion, const Protocol& protocol, RowRef ref, const QString& field)
{
    Place place;
    place.row = ref;
    place.field = field;
    if (ref.kind == RowKind::Contribution || ref.kind == RowKind::Parked) {
        place.stage = ref.kind == RowKind::Contribution ? QStringLiteral("log") : QStringLiteral("parked");
        return place;
    }
    const std::optional<AnyRow> row = discussion.row(ref);
    if (!row)
        return place;
    if (const Item* item = std::get_if<Item>(&*row)) {
        place.block = item->block;
        if (const Stage* stage = protocol.stageOfBlock(item->block))
            place.stage = stage->id;
        return place;
    }
    if (const Answer* answer = std::get_if<Answer>(&*row)) {
        if (answer->item) // a cell: its table's row, in its column
            return placeOf(discussion, protocol, refOf(answer->item), answer->prompt);
        place.prompt = answer->prompt;
        if (const Stage* stage = protocol.stageOfPrompt(answer->prompt)) {
            place.stage = stage->id;
            for (const Block& block : stage->blocks)
                for (const Prompt& prompt : block.prompts)
                    if (prompt.id == answer->prompt)
                        place.block = block.id;
        } else if (protocol.prompt(answer->prompt)) {
            place.stage = QStringLiteral("ethics");
        }
        return place;
    }
    const QString kind = nameOf(ref.kind);
    const QString filter = filterOf(*row);
    const Stage* stage = protocol.stageOfRows(kind, filter);
    if (!stage)
        return place;
    place.stage = stage->id;
    if (const Block* block = blockOf(*stage, kind, filter))
        place.block = block->id;
    return place;
}

namespace {

Place ofPrompt(const Protocol& protocol, const QString& meaning)
{
    Place place;
    const Prompt* prompt = protocol.promptMeaning(meaning);
    const Stage* stage = prompt ? protocol.stageOfPrompt(prompt->id) : nullptr;
    if (!stage)
        return place;
    place.stage = stage->id;
    place.prompt = prompt->id;
    for (const Block& block : stage->blocks)
        for (const Prompt& each : block.prompts)
            if (each.id == prompt->id)
                place.block = block.id;
    return place;
}

Place signing()
{
    return Place{QStringLiteral("sign"), {}, {}, {}, {}};
}

// What a clock waits for, by its event; letters and later steps are done about a record, from the page where it is
// signed.
Place ofEvent(const Discussion& discussion, const Protocol& protocol, const QString& event)
{
    const std::pair<const char*, const char*> meanings[] = {
        {"request.passed", "request-passed"},   {"case.allocated", "allocated"},
        {"child.seen", "child-seen"},           {"s47.started", "s47-started"},
        {"conference.held", "conference-held"}, {"assessment.target", "assessment-target"}};
    for (const auto& [each, meaning] : meanings)
        if (event == QLatin1String(each))
            if (const Place place = ofPrompt(protocol, QLatin1String(meaning)); !place.stage.isEmpty())
                return place;
    if (event == QLatin1String("meeting.held"))
        return placeOf(discussion, protocol, {RowKind::Meeting, discussion.id.value}, QStringLiteral("held_on"));
    if (event == QLatin1String("request.received"))
        return placeOf(discussion, protocol, {RowKind::Request, discussion.id.value}, QStringLiteral("received_on"));
    if (event == QLatin1String("request.screened"))
        return placeOf(discussion, protocol, {RowKind::Request, discussion.id.value}, QStringLiteral("screening"));
    return signing();
}

} // namespace

Place placeOf(const Discussion& discussion, const Protocol& protocol, const Deadline& date)
{
    switch (date.kind) {
    case DeadlineKind::Action:
        return placeOf(discussion, protocol, {RowKind::Action, date.code.toLongLong()}, QStringLiteral("what"));
    case DeadlineKind::Answer: // kept as a later step, once there is a record
        if (!discussion.versions.empty())
            return signing();
        return placeOf(discussion, protocol, {RowKind::Recommendation, date.code.toLongLong()},
                       QStringLiteral("answer_by"));
    case DeadlineKind::Gap: // likewise
        if (!discussion.versions.empty())
            return signing();
        return placeOf(discussion, protocol, {RowKind::Gap, date.code.toLongLong()}, QStringLiteral("due"));
    case DeadlineKind::Review:
        return placeOf(discussion, protocol, {RowKind::Meeting, discussion.id.value}, QStringLiteral("review_on"));
    case DeadlineKind::Procedure:
        break;
    }
    const ProtocolClock* clock = protocol.clock(date.code);
    return ofEvent(discussion, protocol, clock ? clock->metBy : QString());
}

QString placeText(const Place& place)
{
    const QString row =
        place.row ? nameOf(place.row->kind) + QLatin1Char(':') + QString::number(place.row->id) : QString();
    return QStringList{place.stage, place.block, place.prompt, row, place.field}.join(QLatin1Char('/'));
}

Place readPlace(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char('/'));
    Place place;
    if (parts.size() != 5)
        return place;
    place.stage = parts[0];
    place.block = parts[1];
    place.prompt = parts[2];
    place.field = parts[4];
    const std::optional<RowKind> kind = kindNamed(parts[3].section(QLatin1Char(':'), 0, 0));
    const qint64 id = parts[3].section(QLatin1Char(':'), 1).toLongLong();
    if (kind && id != 0)
        place.row = RowRef{*kind, id};
    return place;
}

} // namespace chairside
