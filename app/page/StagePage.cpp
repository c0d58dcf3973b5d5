#include "app/page/StagePage.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/base/Text.h"

#include <QApplication>
#include <QGridLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace chairside {

namespace {

constexpr int besideFrom = 620; // pixels of page at 100 % text

} // namespace

StagePage::StagePage(PageContext context, const Stage& stage, QWidget* parent)
    : QScrollArea(parent), m_context(context), m_stage(stage), m_page(new QWidget)
{
    const Make make(&context.look);
    const Tokens& t = context.look.tokens();
    setObjectName(stage.id);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);

    auto* column = new QVBoxLayout(m_page);
    column->setContentsMargins(t.px(20), t.px(12), t.px(20), t.px(24));
    column->setSpacing(t.px(16));
    auto* head = new QHBoxLayout;
    auto* subtitle = make.metaLabel(stage.subtitle);
    subtitle->setWordWrap(true);
    m_left = make.metaLabel(QString());
    head->setSpacing(t.px(12));
    head->addWidget(make.heading(stage.title), 0, Qt::AlignBaseline);
    head->addWidget(subtitle, 1, Qt::AlignBaseline);
    head->addWidget(m_left, 0, Qt::AlignBaseline);
    column->addLayout(head);
    for (const Block& block : stage.blocks)
        if (BlockWidget* widget = makeBlock(context, stage, block, m_page)) {
            m_blocks.push_back(widget);
            connect(widget, &BlockWidget::discussionRequested, this, &StagePage::discussionRequested);
            connect(widget, &BlockWidget::previewRequested, this, &StagePage::previewRequested);
        }
    auto* grid = new QGridLayout;
    grid->setObjectName(QStringLiteral("blocks"));
    grid->setHorizontalSpacing(t.px(16));
    grid->setVerticalSpacing(t.px(20));
    grid->setColumnStretch(0, 1);
    column->addLayout(grid);
    column->addStretch(1);
    setWidget(m_page);
    arrange();

    DiscussionSession& session = context.session;
    connect(&session, &DiscussionSession::readinessChanged, this, &StagePage::showReadiness);
    connect(&session, &DiscussionSession::changed, this, &StagePage::showConditions);
    showReadiness();
    showConditions();
}

void StagePage::setIntroduction(QWidget* introduction)
{
    static_cast<QVBoxLayout*>(m_page->layout())->insertWidget(1, introduction);
}

void StagePage::goTo(const Place& place)
{
    BlockWidget* target = nullptr;
    for (BlockWidget* block : m_blocks) {
        if (block->goTo(place))
            target = block;
        if (target)
            break;
    }
    if (!target)
        for (BlockWidget* block : m_blocks)
            if (block->block().id == place.block && block->goTo(Place{m_stage.id, place.block, {}, {}, {}}))
                target = block;
    if (!target && !m_page->isAncestorOf(QApplication::focusWidget())) {
        // The first field, so that whoever comes by keyboard can begin to type.
        for (QWidget* next = m_page->nextInFocusChain(); next && next != m_page; next = next->nextInFocusChain()) {
            if (m_page->isAncestorOf(next) && next->isVisibleTo(m_page) && (next->focusPolicy() & Qt::TabFocus)) {
                next->setFocus(Qt::OtherFocusReason);
                break;
            }
        }
        ensureVisible(0, 0);
        return;
    }
    bringIntoSight();
    // Again when a page that has just been made is laid out: its fields have grown to their words by then.
    QTimer::singleShot(0, this, &StagePage::bringIntoSight);
}

// The field with the keyboard, with its question above it. A field too tall for the page begins at its top.
void StagePage::bringIntoSight()
{
    QWidget* field = QApplication::focusWidget();
    if (!field || !m_page->isAncestorOf(field))
        return;
    const int margin = m_context.look.tokens().px(64);
    if (field->height() + 2 * margin > viewport()->height())
        verticalScrollBar()->setValue(field->mapTo(m_page, QPoint(0, 0)).y() - margin);
    else
        ensureWidgetVisible(field, margin, margin);
}

Place StagePage::here() const
{
    for (const BlockWidget* block : m_blocks)
        if (const std::optional<Place> place = block->here())
            return *place;
    return Place{m_stage.id, {}, {}, {}, {}};
}

BlockWidget* StagePage::addingBlock() const
{
    BlockWidget* first = nullptr;
    for (BlockWidget* block : m_blocks) {
        if (block->addLabel().isEmpty())
            continue;
        if (block->isAncestorOf(QApplication::focusWidget()))
            return block;
        if (!first)
            first = block;
    }
    return first;
}

QString StagePage::addLabel() const
{
    const BlockWidget* block = addingBlock();
    return block ? block->addLabel() : QString();
}

void StagePage::addRow()
{
    BlockWidget* block = addingBlock();
    if (!block || !m_context.session.editable())
        return;
    block->addRow();
    bringIntoSight();
}

void StagePage::showReadiness()
{
    const Readiness& readiness = m_context.session.readiness();
    const auto gaps = readiness.of(m_stage.id);
    int left = 0;
    for (const StageProgress& progress : readiness.stages)
        if (progress.stage == m_stage.id)
            left = progress.left;
    const bool open = m_context.session.editable();
    m_left->setText(left == 0 || !open ? QString() : tr("%1 left here").arg(left));
    for (BlockWidget* block : m_blocks)
        block->showGaps(open ? gaps : std::vector<const ReadinessGap*>{});
}

void StagePage::showConditions()
{
    for (BlockWidget* block : m_blocks)
        if (block->block().when.kind != Condition::Kind::Always)
            block->setVisible(holds(block->block().when, m_context.session.discussion()));
}

void StagePage::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

// A block may stand beside the one before it where there is room for both.
void StagePage::arrange()
{
    const bool wide = viewport()->width() * 100.0 / m_context.look.tokens().percent >= besideFrom;
    if (m_wide == wide)
        return;
    m_wide = wide;
    auto* grid = m_page->findChild<QGridLayout*>(QStringLiteral("blocks"));
    while (QLayoutItem* item = grid->takeAt(0))
        delete item;
    int line = -1;
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const bool beside = wide && m_blocks[i]->block().beside && i > 0;
        const bool followed = wide && i + 1 < m_blocks.size() && m_blocks[i + 1]->block().beside;
        if (!beside)
            ++line;
        grid->addWidget(m_blocks[i], line, beside ? 1 : 0, 1, beside || followed ? 1 : 2, Qt::AlignTop);
    }
    grid->setColumnStretch(1, wide ? 1 : 0);
}

} // namespace chairside
