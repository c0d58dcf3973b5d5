#include "core/session/Edits.h"

#include "core/discussion/MainField.h"

namespace chairside {

namespace {

template <class Row>
int nextRank(const Discussion& discussion)
{
    int next = 0;
    for (const auto& [id, row] : discussion.rows<Row>())
        next = std::max(next, row.rank + 1);
    return next;
}

// Rows of a kind without one of them, ranked from 0 again: only those that move.
template <Ranked Row>
void closeRanks(const Discussion& discussion, Id<Row> gone, Edit& edit)
{
    int rank = 0;
    for (const Row* row : discussion.ranked<Row>()) {
        if (row->id == gone)
            continue;
        if (row->rank != rank) {
            Row moved = *row;
            moved.rank = rank;
            edit.changes.push_back({AnyRow{*row}, AnyRow{moved}});
        }
        ++rank;
    }
}

// Whether rows of this kind have a field that can name a Gone.
template <class Row, class Gone>
constexpr bool links()
{
    bool found = false;
    eachField<Row>([&]<class T>(const Field<Row, T>&) { found = found || std::is_same_v<T, Id<Gone>>; });
    return found;
}

// Clears every link to the removed row in rows of one kind.
template <class Row, class Gone>
void unlink(const Discussion& discussion, Id<Gone> gone, Edit& edit)
{
    for (const auto& [id, row] : discussion.rows<Row>()) {
        Row loose = row;
        eachField<Row>([&](const auto& field) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(loose.*(field.at))>, Id<Gone>>)
                if (loose.*(field.at) == gone)
                    loose.*(field.at) = {};
        });
        if (loose != row)
            edit.changes.push_back({AnyRow{row}, AnyRow{loose}});
    }
}

void removeCells(const Discussion& discussion, Id<Item> item, Edit& edit)
{
    for (const auto& [id, answer] : discussion.rows<Answer>())
        if (answer.item == item)
            edit.changes.push_back({AnyRow{answer}, std::nullopt});
}

// One change a row: a row that both lost a link and moved up is one change from first to last.
void foldChanges(Edit& edit)
{
    std::vector<Change> folded;
    std::map<RowRef, std::size_t> at;
    for (const Change& change : edit.changes) {
        const auto [entry, isNew] = at.try_emplace(refOf(change), folded.size());
        if (isNew) {
            folded.push_back(change);
        } else if (change.after) {
            // The later change knows the row only as it was before the edit: carry over what the earlier one set.
            AnyRow merged = *folded[entry->second].after;
            for (const FieldInfo& field : fieldsOf(refOf(change).kind))
                if (valueOf(*change.before, field.name) != valueOf(*change.after, field.name))
                    setValue(merged, field.name, valueOf(*change.after, field.name));
            folded[entry->second].after = merged;
        }
    }
    edit.changes = std::move(folded);
}

QString joinedWords(const QString& before, const QString& more)
{
    return before.trimmed().isEmpty() ? more : before + QLatin1Char('\n') + more;
}

void addWords(AnyRow& row, const QString& field, const Contribution& from)
{
    setValue(row, field, joinedWords(valueOf(row, field).toString(), from.body));
    std::visit(
        [&]<class Row>(Row& r) {
            if constexpr (Restrictable<Row>)
                r.restricted = r.restricted || from.restricted;
            if constexpr (FromContribution<Row>)
                if (!r.source)
                    r.source = from.id;
        },
        row);
}

// Whether these lines stand in the text as they do after a move: whole, on lines of their own.
bool holdsLines(const QString& text, const QString& lines)
{
    const QString end = QStringLiteral("\n");
    return !lines.trimmed().isEmpty() && (end + text + end).contains(end + lines + end);
}

bool restrictRow(const AnyRow& row, Edit& edit)
{
    AnyRow after = row;
    if (!setValue(after, QStringLiteral("restricted"), true) || after == row)
        return false;
    edit.changes.push_back({row, std::move(after)});
    return true;
}

// Words that were moved before they were restricted are restricted where they went, too: a contribution's in rows and
// answers, a gap's in the action made of it.
void restrictPlaces(const Discussion& discussion, const AnyRow& from, Edit& edit)
{
    if (const auto* said = std::get_if<Contribution>(&from)) {
        AllRows::each([&]<class Row>() {
            if constexpr (FromContribution<Row>)
                for (const auto& [id, row] : discussion.rows<Row>()) {
                    const QString text = valueOf(AnyRow{row}, mainField(kindOf<Row>())).toString();
                    if (row.source != said->id && !holdsLines(text, said->body))
                        continue;
                    if (restrictRow(AnyRow{row}, edit))
                        restrictPlaces(discussion, AnyRow{row}, edit);
                }
        });
        foldChanges(edit);
    }
    if (const auto* gap = std::get_if<Gap>(&from))
        if (const Action* action = discussion.find(gap->action))
            (void)restrictRow(AnyRow{*action}, edit);
}

} // namespace

Edit addRow(const Discussion& discussion, AnyRow row, const QString& label)
{
    std::visit(
        [&]<class Row>(Row& r) {
            if constexpr (Ranked<Row>)
                r.rank = nextRank<Row>(discussion);
        },
        row);
    return {label, {{std::nullopt, std::move(row)}}, {}};
}

Edit removeRow(const Discussion& discussion, RowRef ref, const QString& label)
{
    Edit edit{label, {}, {}};
    const std::optional<AnyRow> row = discussion.row(ref);
    if (!row)
        return edit;
    edit.changes.push_back({row, std::nullopt});
    std::visit(
        [&]<class Gone>(const Gone& gone) {
            if constexpr (std::is_same_v<Gone, Item>)
                removeCells(discussion, gone.id, edit);
            else
                AllRows::each([&]<class Row>() {
                    if constexpr (links<Row, Gone>())
                        unlink<Row>(discussion, gone.id, edit);
                });
            if constexpr (Ranked<Gone>)
                closeRanks(discussion, gone.id, edit);
        },
        *row);
    foldChanges(edit);
    return edit;
}

Edit moveRow(const Discussion& discussion, RowRef ref, int to, const QString& label)
{
    Edit edit{label, {}, {}};
    const std::optional<AnyRow> row = discussion.row(ref);
    if (!row)
        return edit;
    std::visit(
        [&]<class Row>(const Row& moving) {
            if constexpr (Ranked<Row>) {
                std::vector<const Row*> order = discussion.ranked<Row>();
                const auto from =
                    std::find_if(order.begin(), order.end(), [&](const Row* r) { return r->id == moving.id; });
                const Row* self = *from;
                order.erase(from);
                const auto target = std::clamp<std::ptrdiff_t>(to, 0, static_cast<std::ptrdiff_t>(order.size()));
                order.insert(order.begin() + target, self);
                for (std::size_t i = 0; i < order.size(); ++i) {
                    if (order[i]->rank == static_cast<int>(i))
                        continue;
                    Row moved = *order[i];
                    moved.rank = static_cast<int>(i);
                    edit.changes.push_back({AnyRow{*order[i]}, AnyRow{moved}});
                }
            }
        },
        *row);
    return edit;
}

Edit setField(const Discussion& discussion, RowRef ref, const QString& field, const QVariant& value,
              const QString& label)
{
    Edit edit{label, {}, {}};
    const std::optional<AnyRow> before = discussion.row(ref);
    const bool single = ref.kind == RowKind::Meeting || ref.kind == RowKind::Request;
    if (!before && !single)
        return edit;
    AnyRow after = before ? *before : blankRow(ref.kind, ref.id);
    const AnyRow was = after;
    if (!setValue(after, field, value) || after == was)
        return edit;
    edit.changes.push_back({before, std::move(after)});
    if (field == QLatin1String("restricted") && value.toBool())
        restrictPlaces(discussion, was, edit);
    return edit;
}

Edit setAnswer(const Discussion& discussion, const AnswerRef& ref, const Prompt* prompt, const QString& field,
               const QVariant& value, const IdSource& ids, const QString& label)
{
    if (const Answer* existing = discussion.answer(ref.prompt, ref.item, ref.subject))
        return setField(discussion, refOf(existing->id), field, value, label);
    Answer fresh;
    fresh.prompt = ref.prompt;
    fresh.item = ref.item;
    fresh.subject = ref.subject;
    if (prompt) {
        fresh.meaning = prompt->means;
        fresh.restricted = prompt->restricted;
    }
    const AnyRow blank = fresh;
    AnyRow said = fresh;
    if (!setValue(said, field, value) || said == blank)
        return {label, {}, {}};
    std::get<Answer>(said).id = Id<Answer>{ids()};
    return {label, {{std::nullopt, std::move(said)}}, {}};
}

Edit moveContribution(const Discussion& discussion, const Protocol& protocol, Id<Contribution> id,
                      const MoveTarget& target, const IdSource& ids, const QString& label)
{
    Edit edit{label, {}, {}};
    const Contribution* from = discussion.find(id);
    if (!from)
        return edit;
    if (target.newRow) {
        AnyRow row = blankRow(*target.newRow, ids());
        addWords(row, mainField(*target.newRow), *from);
        if (Gap* gap = std::get_if<Gap>(&row))
            gap->who = from->speaker;
        if (HistoryEvent* event = std::get_if<HistoryEvent>(&row))
            event->from = from->speaker;
        return addRow(discussion, row, label);
    }
    std::optional<AnyRow> before;
    AnyRow after;
    QString field;
    if (target.row) {
        before = discussion.row(*target.row);
        if (!before)
            return edit;
        after = *before;
        field = mainField(target.row->kind);
    } else {
        field = QStringLiteral("body");
        if (const Answer* existing =
                discussion.answer(target.answer.prompt, target.answer.item, target.answer.subject)) {
            before = *existing;
            after = *existing;
        } else {
            Answer fresh;
            fresh.id = Id<Answer>{ids()};
            fresh.prompt = target.answer.prompt;
            fresh.item = target.answer.item;
            fresh.subject = target.answer.subject;
            if (const Prompt* prompt = protocol.prompt(fresh.prompt)) {
                fresh.meaning = prompt->means;
                fresh.restricted = prompt->restricted;
            }
            after = fresh;
        }
    }
    addWords(after, field, *from);
    edit.changes.push_back({before, after});
    return edit;
}

Edit correctContribution(const Discussion& discussion, Id<Contribution> id, const Correction& correction,
                         const QString& label)
{
    Edit edit{label, {}, {}};
    const Contribution* before = discussion.find(id);
    if (!before)
        return edit;
    Contribution after = *before;
    if (correction.participant != before->participant) {
        const Participant* who = discussion.find(correction.participant);
        after.participant = correction.participant;
        after.speaker = who ? who->name : discussion.meeting().chairName;
    }
    after.kind = correction.kind;
    after.restricted = correction.restricted;
    after.body = correction.words;
    if (after == *before)
        return edit;
    edit.changes.push_back({AnyRow{*before}, AnyRow{after}});
    if (after.restricted && !before->restricted)
        restrictPlaces(discussion, AnyRow{*before}, edit);
    return edit;
}

std::vector<RowRef> placesOf(const Discussion& discussion, Id<Contribution> contribution)
{
    std::vector<RowRef> out;
    AllRows::each([&]<class Row>() {
        if constexpr (FromContribution<Row>)
            for (const auto& [id, row] : discussion.rows<Row>())
                if (row.source == contribution)
                    out.push_back(refOf(id));
    });
    return out;
}

Edit gapToAction(const Discussion& discussion, Id<Gap> id, const IdSource& ids, const QString& label)
{
    Edit edit{label, {}, {}};
    const Gap* gap = discussion.find(id);
    if (!gap || gap->action)
        return edit;
    Action action;
    action.id = Id<Action>{ids()};
    action.subject = gap->subject;
    action.restricted = gap->restricted;
    action.source = gap->source;
    action.what = gap->question;
    action.owner = gap->who;
    action.due = gap->by;
    for (const auto& [participantId, participant] : discussion.rows<Participant>())
        if (!gap->who.isEmpty() && participant.name == gap->who) {
            action.participant = participantId;
            action.agency = participant.agency;
        }
    edit = addRow(discussion, action, label);
    Gap done = *gap;
    done.action = action.id;
    edit.changes.push_back({AnyRow{*gap}, AnyRow{done}});
    return edit;
}

Edit setPerson(const Discussion& discussion, RowRef ref, const QString& field, const QString& name,
               Id<Participant> participant, const QString& label)
{
    Edit edit{label, {}, {}};
    const std::optional<AnyRow> before = discussion.row(ref);
    if (!before)
        return edit;
    AnyRow after = *before;
    if (!setValue(after, field, name))
        return edit;
    const QString link = QStringLiteral("participant_id");
    const QString agency = QStringLiteral("agency");
    if (fieldOf(ref.kind, link) && fieldOf(ref.kind, agency)) {
        const Participant* who = discussion.find(participant);
        for (const Participant* each : discussion.ranked<Participant>())
            if (!who && !name.isEmpty() && each->name == name)
                who = each;
        const bool wasLinked = !valueOf(*before, link).isNull();
        setValue(after, link, who ? toValue(who->id) : QVariant());
        if (who)
            setValue(after, agency, who->agency);
        else if (wasLinked)
            setValue(after, agency, QString());
    }
    if (after != *before)
        edit.changes.push_back({before, std::move(after)});
    return edit;
}

} // namespace chairside
