#include "app/people/FormBlock.h"

#include "app/fields/FieldEditor.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/people/EarlierList.h"
#include "app/people/FieldGrid.h"
#include "app/people/ScreeningStrip.h"
#include "app/policy/SetByOrganisation.h"
#include "core/protocol/ProtocolWords.h"
#include "core/rules/Quorum.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace chairside {

namespace {

std::vector<ChoiceEntry> yesNo()
{
    return {{code(Reply::Yes), words(Reply::Yes)}, {code(Reply::No), words(Reply::No)}};
}

// Some are asked by procedures that say so: when in the work and whose idea it was, and whether it is an escalation
// where the procedure has a word about that.
std::vector<FieldSpec> requestFields(const Block& block, const Protocol& protocol)
{
    using K = EditorKind;
    std::vector<FieldSpec> all{
        {QStringLiteral("by"), FormBlock::tr("Asked for by"), K::Line, 1, {}, {}},
        {QStringLiteral("role"), FormBlock::tr("Their role"), K::Line, 1, {}, {}},
        {QStringLiteral("agency"), FormBlock::tr("Their agency"), K::Line, 1, {}, {}},
        {QStringLiteral("received_on"), FormBlock::tr("Received on"), K::Date, 1, {}, {}},
        {QStringLiteral("received_at"), FormBlock::tr("At"), K::Time, 1, {}, {}},
        {QStringLiteral("moment"), FormBlock::tr("When in the work"), K::Choice, 1, {}, {}},
        {QStringLiteral("idea"), FormBlock::tr("Whose idea it was"), K::Choice, 2, {}, {}},
        {QStringLiteral("escalation"), FormBlock::tr("Is this an escalation?"), K::Segments, 1, {}, yesNo()},
        {QStringLiteral("screening"), FormBlock::tr("Screening"), K::Segments, 1, {}, {}},
        {QStringLiteral("screening_reason"), FormBlock::tr("Why"), K::Text, 2, {}, {}},
        {QStringLiteral("screened_by"), FormBlock::tr("Screened by"), K::Line, 2, {}, {}},
        {QStringLiteral("screened_on"), FormBlock::tr("On"), K::Date, 1, {}, {}},
    };
    const QStringList further = protocolwords::furtherFieldsOf(block.of);
    const auto unasked = [&](const FieldSpec& spec) {
        return (further.contains(spec.field) && !block.with.contains(spec.field)) ||
               (spec.field == QLatin1String("escalation") && protocol.escalationNote.isEmpty());
    };
    all.erase(std::remove_if(all.begin(), all.end(), unasked), all.end());
    return all;
}

std::vector<FieldSpec> meetingFields()
{
    using K = EditorKind;
    return {
        {QStringLiteral("held_on"), FormBlock::tr("Held on"), K::Date, 1, {}, {}},
        {QStringLiteral("started_at"), FormBlock::tr("Started"), K::Time, 1, {}, {}},
        {QStringLiteral("ended_at"), FormBlock::tr("Ended"), K::Time, 1, {}, {}},
        {QStringLiteral("mode"), FormBlock::tr("How people meet"), K::Choice, 1, {}, {}},
        {QStringLiteral("place"), FormBlock::tr("Place, or which call"), K::Line, 2, {}, {}},
        {QStringLiteral("chair_name"), FormBlock::tr("Chair"), K::Line, 1, {}, {}},
        {QStringLiteral("chair_role"), FormBlock::tr("Chair’s role"), K::Line, 2, {}, {}},
        {QStringLiteral("chair_role_reason"), FormBlock::tr("Why another role chairs"), K::Text, 3, {}, {}},
        {QStringLiteral("confidentiality_read"),
         FormBlock::tr("Confidentiality statement read?"),
         K::Segments,
         1,
         {},
         yesNo()},
        {QStringLiteral("marking"),
         FormBlock::tr("Marking on every page"),
         K::Line,
         1,
         QStringLiteral("OFFICIAL-SENSITIVE"),
         {}},
        {QStringLiteral("review_on"), FormBlock::tr("Review on"), K::Date, 1, {}, {}},
    };
}

} // namespace

FormBlock::FormBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent)
    : BlockWidget(context, stage, block, parent),
      m_row{block.of == QLatin1String("meeting") ? RowKind::Meeting : RowKind::Request,
            context.session.discussion().id.value}
{
    const Make make(&context.look);
    const Tokens& t = context.look.tokens();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(t.px(8));
    column->addWidget(make.sectionTitle(block.title));
    if (!block.note.isEmpty()) {
        auto* note = make.metaLabel(block.note);
        note->setWordWrap(true);
        column->addWidget(note);
    }
    auto* card = make.card();
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(t.px(12), t.px(10), t.px(12), t.px(12));
    inside->setSpacing(t.px(12));
    m_grid = new FieldGrid(
        context, m_row, m_row.kind == RowKind::Meeting ? meetingFields() : requestFields(block, session().protocol()),
        {}, card);
    inside->addWidget(m_grid);
    m_notice = m_row.kind == RowKind::Request
                   ? make.notice(session().protocol().escalationNote, QStringLiteral("warning"), Tone::Warn)
                   : make.notice(tr("The procedure asks for this role to chair: %1. Say why another does.")
                                     .arg(session().protocol().chairRole),
                                 QStringLiteral("warning"), Tone::Warn);
    inside->addWidget(m_notice);
    if (m_row.kind == RowKind::Meeting && !policy().marking.isEmpty()) {
        auto* note =
            makeSetByOrganisation(context.look, nullptr,
                                  tr("new discussions begin with the marking %1. Another can be written for this one.")
                                      .arg(policy().marking));
        m_grid->editor(QStringLiteral("marking"))->setRemark(note->text());
        inside->addWidget(note);
    }
    if (m_row.kind == RowKind::Request) {
        m_earlier = new EarlierList(context.look, this);
        connect(m_earlier, &EarlierList::discussionRequested, this, &FormBlock::discussionRequested);
        column->addWidget(m_earlier);
        auto* screening = new ScreeningStrip(context, card);
        connect(screening, &ScreeningStrip::previewRequested, this, &FormBlock::previewRequested);
        inside->addWidget(screening);
    }
    column->addWidget(card);

    connect(&session(), &DiscussionSession::changed, this, [this](const std::vector<RowRef>& rows) {
        for (const RowRef& row : rows)
            if (row == m_row || row.kind == RowKind::Subject || row.kind == RowKind::Answer)
                return showNotes();
    });
    showNotes();
}

void FormBlock::showNotes()
{
    const Discussion& discussion = session().discussion();
    if (m_row.kind == RowKind::Request) {
        std::vector<Id<Child>> children;
        for (const Subject* child : discussion.ranked<Subject>())
            if (child->child)
                children.push_back(child->child);
        m_earlier->showFor(session().store().read(), children, discussion.createdAt);
        m_notice->setVisible(discussion.request().escalation == Reply::Yes &&
                             !session().protocol().escalationNote.isEmpty());
        showScreening();
        return;
    }
    const Meeting meeting = discussion.meeting();
    const bool other =
        !meeting.chairRole.trimmed().isEmpty() && !chairRoleFits(meeting.chairRole, session().protocol());
    m_notice->setVisible(other && meeting.chairRoleReason.trimmed().isEmpty());
    m_grid->editor(QStringLiteral("chair_role_reason"))
        ->parentWidget()
        ->setVisible(other || !meeting.chairRoleReason.isEmpty());
}

// Screening is asked for where it counts, and shown where it was recorded; and where something that the procedure waits
// for is not met, so that the request can be declined.
void FormBlock::showScreening()
{
    const Discussion& discussion = session().discussion();
    const Protocol& protocol = session().protocol();
    const bool shown = protocolwords::looksAt(protocol, QStringLiteral("screening")) ||
                       discussion.request().screening != Screening::None || !unmetPrompts(discussion, protocol).empty();
    for (const char* field : {"screening", "screening_reason", "screened_by", "screened_on"})
        m_grid->editor(QLatin1String(field))->parentWidget()->setVisible(shown);
}

bool FormBlock::goTo(const Place& place)
{
    const bool named = place.row == m_row;
    const bool self = !place.row && place.prompt.isEmpty() && place.block == block().id;
    return (named || self) && m_grid->focus(named ? place.field : QString());
}

std::optional<Place> FormBlock::here() const
{
    if (const std::optional<QString> field = m_grid->focused())
        return Place{stage().id, block().id, {}, m_row, *field};
    return std::nullopt;
}

void FormBlock::showGaps(const std::vector<const ReadinessGap*>& gaps)
{
    m_grid->showGaps(gaps);
}

} // namespace chairside
