#include "support/MadeUpRecord.h"

#include "core/rules/AnswerIndex.h"

namespace chairside {

MadeUpRecord::MadeUpRecord(MadeUpWords& words, MadeUpPeople& people, bool brief)
    : m_words(words), m_people(people), m_brief(brief)
{
}

int MadeUpRecord::some(int least, int most)
{
    return m_brief ? least : least + m_words.number(most - least + 1);
}

QString MadeUpRecord::words()
{
    if (m_brief)
        return m_words.sentence();
    static constexpr int least[] = {1, 2, 4, 15}, most[] = {1, 3, 8, 40};
    const int length = m_words.weighted({62, 31, 6, 1});
    return m_words.sentences(least[length], most[length]);
}

Request MadeUpRecord::request(QDate received)
{
    const Professional& who = m_people.teamManager();
    Request out;
    out.by = who.name;
    out.role = who.role;
    out.agency = who.agency;
    out.receivedOn = received;
    out.receivedAt = QTime(8 + m_words.number(10), 5 * m_words.number(12));
    out.moment = m_words.oneIn(3) ? RequestMoment::Assessment : RequestMoment::Open;
    out.idea = m_words.oneIn(3) ? RequestIdea::Manager : RequestIdea::Practitioner;
    out.escalation = Reply::No;
    return out;
}

void MadeUpRecord::fill(Discussion& discussion, const Protocol& protocol, Extent extent)
{
    if (m_brief)
        leaveOutTables(discussion);
    if (extent != Extent::Asked)
        hold(discussion, protocol);
    const int stages = int(protocol.stages.size());
    const int upTo = extent == Extent::Whole ? stages : (stages + 1) / 2;
    for (int i = 0; i < upTo; ++i) {
        const Stage& stage = protocol.stages[std::size_t(i)];
        if (extent == Extent::Asked && stage.group != StageGroup::Before)
            break;
        for (const Block& block : stage.blocks)
            if (AnswerIndex(discussion).holds(block.when))
                fillBlock(discussion, protocol, block, extent);
    }
    if (extent == Extent::Asked)
        return;
    addSaid(discussion);
    if (extent == Extent::Whole)
        for (const Prompt& prompt : protocol.ethics)
            answer(discussion, prompt);
}

void MadeUpRecord::fillBlock(Discussion& discussion, const Protocol& protocol, const Block& block, Extent extent)
{
    if (block.is == BlockKind::Rows)
        return fillRows(discussion, protocol, block, extent);
    if (block.is == BlockKind::Table)
        return fillTable(discussion, block);
    for (const Prompt& prompt : block.prompts)
        if (AnswerIndex(discussion).holds(prompt.when))
            answer(discussion, prompt);
}

void MadeUpRecord::fillRows(Discussion& discussion, const Protocol& protocol, const Block& block, Extent extent)
{
    const std::optional<RowKind> kind = kindNamed(block.of);
    if (!kind)
        return;
    switch (*kind) {
    case RowKind::Relative:
        return addRelatives(discussion);
    case RowKind::Participant:
        return block.filter.isEmpty() ? addPeople(discussion, protocol, extent) : void();
    case RowKind::Paper:
        return addPapers(discussion);
    case RowKind::Voice:
        return addVoices(discussion, block.filter);
    case RowKind::Option:
        return addOptions(discussion);
    case RowKind::Action:
        return addActions(discussion);
    case RowKind::Power:
        return addPowers(discussion);
    default:
        return addRows(discussion, *kind);
    }
}

void MadeUpRecord::answer(Discussion& discussion, const Prompt& prompt)
{
    const bool must = prompt.need == Need::Sign;
    if (!must && m_words.oneIn(12))
        return;
    if (m_brief && !must && !m_words.oneIn(10))
        return;
    if (discussion.answer(prompt.id))
        return;
    Answer given;
    given.prompt = prompt.id;
    given.meaning = prompt.means;
    given.restricted = prompt.restricted;
    const QDate held = dayOf(discussion);
    switch (prompt.as) {
    case AnswerAs::Tick:
        if (!m_words.oneIn(3))
            return;
        given.choice = QStringLiteral("yes");
        break;
    case AnswerAs::YesNo:
        given.choice = m_words.oneIn(3) ? code(Reply::No) : code(Reply::Yes);
        break;
    case AnswerAs::YesNoNotNeeded:
        given.choice = code(Reply(1 + m_words.weighted({5, 3, 2})));
        break;
    case AnswerAs::Choice:
        given.choice = prompt.choices.isEmpty() ? QString() : m_words.oneOf(prompt.choices);
        break;
    case AnswerAs::Date:
        given.day = held.addDays(m_words.number(40));
        break;
    case AnswerAs::Moment:
        given.day = held;
        given.at = QTime(9 + m_words.number(8), 0);
        break;
    case AnswerAs::Number:
        given.body = QString::number(1 + m_words.number(30));
        break;
    case AnswerAs::Person:
        given.body = m_people.colleague().name;
        break;
    case AnswerAs::Text:
        given.body = words();
        break;
    }
    if (prompt.why != WantsWhy::Never && given.body.isEmpty())
        given.body = m_words.sentence();
    add(discussion, given);
}

void MadeUpRecord::leaveOutTables(Discussion& discussion)
{
    discussion.rows<Item>().clear();
    std::erase_if(discussion.rows<Answer>(), [](const auto& each) { return bool(each.second.item); });
}

// The rows that the procedure opens with get their other cells.
void MadeUpRecord::fillTable(Discussion& discussion, const Block& block)
{
    for (const Item* item : discussion.ranked<Item>())
        if (item->block == block.id)
            for (std::size_t i = 1; i < block.columns.size(); ++i) {
                if (m_words.oneIn(8))
                    continue;
                Answer cell;
                cell.item = item->id;
                cell.prompt = block.columns[i].id;
                const Column& column = block.columns[i];
                if (column.as == AnswerAs::Text || column.as == AnswerAs::Person)
                    cell.body = column.as == AnswerAs::Text ? m_words.sentence() : m_people.colleague().name;
                else if (column.as == AnswerAs::Date)
                    cell.day = dayOf(discussion);
                else
                    cell.choice = column.choices.isEmpty() ? QStringLiteral("yes") : m_words.oneOf(column.choices);
                add(discussion, cell);
            }
}

void MadeUpRecord::hold(Discussion& discussion, const Protocol& protocol)
{
    Meeting& meeting = discussion.rows<Meeting>()[Id<Meeting>{discussion.id.value}];
    meeting.id = Id<Meeting>{discussion.id.value};
    if (!meeting.startedAt.isValid())
        meeting.startedAt = QTime(9 + m_words.number(7), 30 * m_words.number(2));
    meeting.endedAt = meeting.startedAt.addSecs(60 * (35 + m_words.number(50)));
    if (meeting.mode == MeetingMode::None)
        meeting.mode = MeetingMode(1 + m_words.weighted({5, 2, 3}));
    if (meeting.place.isEmpty())
        meeting.place = m_words.place();
    if (meeting.chairRole.isEmpty())
        meeting.chairRole = protocol.chairRole.isEmpty() ? QStringLiteral("Head of Service") : protocol.chairRole;
    meeting.confidentialityRead = Reply::Yes;
    Request& request = discussion.rows<Request>()[Id<Request>{discussion.id.value}];
    request.screening = Screening::Accepted;
    if (request.screeningReason.isEmpty())
        request.screeningReason = m_words.sentence();
}

void MadeUpRecord::sit(Participant& person)
{
    person.attendance = m_words.oneIn(14)   ? Attendance::Apologies
                        : m_words.oneIn(20) ? Attendance::InPart
                                            : Attendance::Attended;
    if (person.attendance == Attendance::InPart)
        person.leftAt = QTime(14, 10);
    person.authority = Reply::Yes;
    const bool dissents = person.attendance == Attendance::Attended && m_words.oneIn(30);
    person.agreement = dissents                                     ? Agreement::Dissents
                       : person.attendance == Attendance::Apologies ? Agreement::Absent
                                                                    : Agreement::Agrees;
    if (dissents)
        person.agreementReason = m_words.sentence();
}

void MadeUpRecord::addPeople(Discussion& discussion, const Protocol& protocol, Extent extent)
{
    auto& people = discussion.rows<Participant>();
    const auto invite = [&](const Professional& who, const QString& fills) {
        for (const auto& [id, known] : people)
            if (known.contact == who.contact)
                return;
        Participant person;
        person.contact = who.contact;
        person.name = who.name;
        person.role = who.role;
        person.agency = who.agency;
        person.email = who.email;
        person.fills = fills;
        person.involvement = m_words.oneIn(6) ? Involvement::Past : Involvement::Current;
        add(discussion, person);
    };
    for (const AttendanceRule& rule : protocol.attendance) {
        const bool filled =
            std::any_of(people.begin(), people.end(), [&](const auto& each) { return each.second.fills == rule.id; });
        if (!filled && rule.when.kind == Condition::Kind::Always && !m_words.oneIn(20))
            invite(m_people.professional(rule.level.isEmpty() ? QStringLiteral("Manager") : rule.level, rule.agency),
                   rule.id);
    }
    while (people.size() < 2)
        invite(m_people.colleague(), {});
    for (int left = some(0, 4); left > 0; --left)
        invite(m_people.colleague(), {});
    const bool mayCome = !protocol.circulate.never.contains(QLatin1String("family"));
    if (mayCome && !m_brief && m_words.oneIn(10)) {
        Participant parent;
        parent.name = m_words.givenName() + u' ' + m_words.familyName();
        parent.role = QStringLiteral("Mother");
        parent.family = true;
        add(discussion, parent);
    }
    if (extent == Extent::Asked)
        return;
    const auto ids = discussion.ranked<Participant>();
    for (const Participant* each : ids)
        if (Participant& person = people[each->id]; person.attendance == Attendance::Expected) {
            sit(person);
            person.presenter = each == ids.front();
        }
}

} // namespace chairside
