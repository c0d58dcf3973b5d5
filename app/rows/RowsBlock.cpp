#include "app/rows/RowsBlock.h"

#include "app/look/LayoutPause.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/rows/RowLine.h"
#include "app/rows/RowSpecs.h"
#include "app/rows/RowsHeading.h"
#include "app/rows/TableHeader.h"

#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace chairside {

namespace {

// Ctrl+R adds to the block that holds the keyboard, and else to the first of its page: only that one says so.
QString addKey(const Stage& stage, const Block& block, const DiscussionSession& session)
{
    const QStringList single{nameOf(RowKind::Meeting), nameOf(RowKind::Request)};
    for (const Block& each : stage.blocks) {
        const bool rows = each.is == BlockKind::Rows && !single.contains(each.of);
        if (!rows && each.is != BlockKind::Table)
            continue;
        if (const auto spec = rowsSpec(each, session); !spec || spec->editsRows())
            return each.id == block.id ? RowsBlock::tr("Ctrl+R") : QString();
    }
    return {};
}

bool anyOf(const std::vector<RowRef>& rows, const std::set<RowKind>& kinds)
{
    return std::any_of(rows.begin(), rows.end(), [&](RowRef row) { return kinds.count(row.kind) > 0; });
}

} // namespace

RowsBlock::RowsBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent)
    : BlockWidget(context, stage, block, parent),
      m_spec(std::make_shared<const RowsSpec>(*rowsSpec(block, context.session)))
{
    const Make make(&look());
    m_heading =
        new RowsHeading(look(), block.title, block.note, m_spec->addLabel, addKey(stage, block, session()), this);
    connect(m_heading, &RowsHeading::addAsked, this, &RowsBlock::addRow);
    m_card = make.card();
    m_card->setAccessibleName(block.title);
    auto* inside = new QVBoxLayout(m_card);
    const int edge = look().tokens().lineWidth;
    inside->setContentsMargins(edge, edge, edge, edge);
    inside->setSpacing(0);
    m_header = new TableHeader(look(), *m_spec, m_card);
    inside->addWidget(m_header);
    m_empty = make.metaLabel(m_spec->empty);
    m_empty->setWordWrap(true);
    m_empty->setMargin(look().tokens().px(10));
    inside->addWidget(m_empty);
    m_list = new QVBoxLayout;
    m_list->setSpacing(0);
    inside->addLayout(m_list);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look().tokens().px(4));
    column->addWidget(m_heading);
    column->addWidget(m_card);

    arrangeLines();
    connect(&session(), &DiscussionSession::changed, this, &RowsBlock::onChanged);
    connect(&session(), &DiscussionSession::recordChanged, this, &RowsBlock::rebuild);
    connect(&look(), &Look::changed, this, [this] {
        m_header->measure();
        for (RowLine* line : m_lines)
            line->measure();
        fitWidth();
    });
}

RowsBlock::~RowsBlock()
{
    // A field that goes with the block still hands over its last date, to a session that must not ask us then.
    session().disconnect(this);
}

bool RowsBlock::goTo(const Place& place)
{
    if (place.row) {
        RowLine* line = lineOf(*place.row);
        if (!line)
            return false;
        if (session().editable()) {
            openLine(line, place.field);
        } else {
            line->setFocus(Qt::OtherFocusReason);
            reveal(line);
        }
        return true;
    }
    if (place.block != block().id)
        return false;
    QWidget* to = m_lines.empty() ? nullptr : m_lines.front()->stops().front();
    if (m_heading->addButton() && session().editable() && (!to || !place.field.isEmpty() || m_lines.empty()))
        to = m_heading->addButton();
    if (to) {
        to->setFocus(Qt::OtherFocusReason);
        reveal(to);
    }
    return true;
}

std::optional<Place> RowsBlock::here() const
{
    const QWidget* focus = window()->focusWidget();
    if (!focus || !isAncestorOf(focus))
        return std::nullopt;
    Place place;
    place.stage = stage().id;
    place.block = block().id;
    for (const RowLine* line : m_lines)
        if (line->hasKeyboard()) {
            place.row = line->row();
            place.field = line->fieldWithKeyboard();
        }
    return place;
}

QString RowsBlock::addLabel() const
{
    return session().editable() ? m_spec->addLabel : QString();
}

void RowsBlock::addRow()
{
    if (!m_spec->editsRows())
        return;
    if (m_adding)
        return m_adding();
    const auto added = session().add(m_spec->kind, m_spec->fresh);
    if (!added)
        return;
    if (RowLine* line = lineOf(*added))
        openLine(line, {});
}

void RowsBlock::showGaps(const std::vector<const ReadinessGap*>& gaps)
{
    const LayoutPause still(m_card);
    m_missing.clear();
    QStringList ofBlock;
    for (const ReadinessGap* gap : gaps) {
        if (gap->need == Need::Advise)
            continue; // worth a thought, as Sign says; nothing waits for it
        if (gap->place.row && gap->place.row->kind == m_spec->kind)
            m_missing[*gap->place.row].insert(gap->place.field);
        else if (!gap->place.row && gap->place.block == block().id)
            ofBlock << tr("Needed: %1").arg(gap->title);
    }
    m_heading->setMissing(ofBlock.join(u'\n'));
    for (RowLine* line : m_lines)
        showGapsIn(line);
}

void RowsBlock::resizeEvent(QResizeEvent* event)
{
    BlockWidget::resizeEvent(event);
    m_width = event->size().width();
    fitWidth();
}

void RowsBlock::onChanged(const std::vector<RowRef>& rows)
{
    const LayoutPause still(m_card);
    // Whether there are several children decides what is asked of each row.
    if (anyOf(rows, {RowKind::Subject})) {
        rebuild();
        return;
    }
    if (anyOf(rows, {m_spec->kind})) {
        arrangeLines();
        for (const RowRef& row : rows)
            if (RowLine* line = lineOf(row))
                line->refresh();
    }
    if (anyOf(rows, m_spec->follows))
        for (RowLine* line : m_lines)
            line->refresh();
    showCount();
}

// What is asked may have changed: locked or open, one child or several.
void RowsBlock::rebuild()
{
    const LayoutPause still(m_card);
    std::optional<RowsSpec> fresh = rowsSpec(block(), session());
    const auto sameColumns = [](const RowsSpec& a, const RowsSpec& b) {
        return std::equal(a.columns.begin(), a.columns.end(), b.columns.begin(), b.columns.end(),
                          [](const RowColumn& x, const RowColumn& y) { return x.field == y.field; });
    };
    if (fresh && !sameColumns(*fresh, *m_spec)) {
        for (RowLine* line : m_lines) {
            line->hide();
            line->deleteLater();
        }
        m_lines.clear();
        m_order.clear();
        m_card->layout()->removeWidget(m_header);
        delete m_header;
        m_spec = std::make_shared<const RowsSpec>(std::move(*fresh));
        m_header = new TableHeader(look(), *m_spec, m_card);
        static_cast<QVBoxLayout*>(m_card->layout())->insertWidget(0, m_header);
        arrangeLines();
        return;
    }
    arrangeLines();
    for (RowLine* line : m_lines) {
        if (!session().editable())
            line->close();
        line->refresh();
    }
}

// Makes, drops and orders the lines as the record has them; those that stay are the same widgets, focus and all.
void RowsBlock::arrangeLines()
{
    const LayoutPause still(m_card);
    m_heading->setCanAdd(session().editable());
    const std::vector<RowRef> wanted = rowsOf(*m_spec, session().discussion());
    if (wanted != m_order) {
        std::vector<RowLine*> lines;
        for (const RowRef& row : wanted) {
            RowLine* line = lineOf(row);
            lines.push_back(line ? line : makeLine(row));
        }
        for (RowLine* line : m_lines) {
            if (std::find(lines.begin(), lines.end(), line) != lines.end())
                continue;
            line->hide();
            line->deleteLater();
        }
        m_lines = std::move(lines);
        m_order = wanted;
        while (QLayoutItem* item = m_list->takeAt(0))
            delete item;
        int number = 0;
        for (RowLine* line : m_lines) {
            m_list->addWidget(line);
            line->setNumber(++number);
            line->setLast(number == static_cast<int>(m_lines.size()));
        }
        orderStops();
    }
    m_empty->setVisible(m_lines.empty());
    showCount();
    fitWidth();
}

RowLine* RowsBlock::makeLine(RowRef row)
{
    auto* line = new RowLine({session(), look()}, m_spec, row, m_card);
    connect(line, &RowLine::openAsked, this, [this, line](const QString& field) { openLine(line, field); });
    connect(line, &RowLine::stopsChanged, this, &RowsBlock::orderStops);
    connect(line, &RowLine::stepAsked, this, [this, line](int by) { step(line, by); });
    connect(line, &RowLine::moveAsked, this, [this, line](int by) { move(line, by); });
    connect(line, &RowLine::removeAsked, this, [this, line] { remove(line); });
    line->setCards(m_cards);
    showGapsIn(line);
    line->show();
    return line;
}

RowLine* RowsBlock::lineOf(RowRef row) const
{
    for (RowLine* line : m_lines)
        if (line->row() == row)
            return line;
    return nullptr;
}

void RowsBlock::openLine(RowLine* line, const QString& field)
{
    if (!session().editable()) {
        line->act();
        return;
    }
    for (RowLine* other : m_lines)
        if (other != line)
            other->close();
    line->open(field);
    reveal(line);
}

void RowsBlock::step(RowLine* line, int by)
{
    const auto at = std::find(m_lines.begin(), m_lines.end(), line) - m_lines.begin() + by;
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(m_lines.size()))
        return;
    QWidget* to = m_lines[static_cast<std::size_t>(at)]->stops().front();
    to->setFocus(Qt::TabFocusReason);
    reveal(to);
}

// A filtered block shows some rows of a kind; the record ranks them all. The row takes its neighbour's place there.
void RowsBlock::move(RowLine* line, int by)
{
    if (!session().editable() || !m_spec->editsRows())
        return;
    const auto at = std::find(m_order.begin(), m_order.end(), line->row()) - m_order.begin() + by;
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(m_order.size()))
        return;
    const std::optional<AnyRow> neighbour = session().discussion().row(m_order[static_cast<std::size_t>(at)]);
    if (neighbour && session().move(line->row(), valueOf(*neighbour, QStringLiteral("rank")).toInt()))
        reveal(line);
}

void RowsBlock::remove(RowLine* line)
{
    if (!session().editable() || !m_spec->editsRows())
        return;
    const auto at = static_cast<std::size_t>(std::find(m_lines.begin(), m_lines.end(), line) - m_lines.begin());
    if (!session().remove(line->row()))
        return;
    if (!m_lines.empty())
        m_lines[std::min(at, m_lines.size() - 1)]->stops().front()->setFocus(Qt::OtherFocusReason);
    else if (m_heading->addButton())
        m_heading->addButton()->setFocus(Qt::OtherFocusReason);
}

void RowsBlock::showGapsIn(RowLine* line)
{
    const auto found = m_missing.find(line->row());
    line->setMissing(found == m_missing.end() ? std::set<QString>() : found->second);
}

void RowsBlock::showCount()
{
    if (m_spec->note)
        m_heading->setCount(m_spec->note(session(), m_order));
    else
        m_heading->setCount(m_order.empty() ? QString() : QString::number(m_order.size()));
}

void RowsBlock::fitWidth()
{
    const LayoutPause still(m_card);
    m_cards = m_width > 0 && m_width - 2 * look().tokens().lineWidth < m_header->tableWidth();
    m_header->setVisible(m_spec->titled && !m_cards && !m_lines.empty());
    for (RowLine* line : m_lines)
        line->setCards(m_cards);
}

// Rows come and go: Tab follows what is on screen.
void RowsBlock::orderStops()
{
    QWidget* before = m_heading->addButton();
    for (const RowLine* line : m_lines)
        for (QWidget* stop : line->stops()) {
            if (before)
                setTabOrder(before, stop);
            before = stop;
        }
}

// The page scrolls, once its layout knows the new heights.
void RowsBlock::reveal(QWidget* widget)
{
    QTimer::singleShot(0, widget, [widget] {
        for (QWidget* outer = widget->parentWidget(); outer; outer = outer->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(outer)) {
                area->ensureWidgetVisible(widget, 0, 24);
                return;
            }
    });
}

BlockWidget* makeRowsBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent)
{
    if (!rowsSpec(block, context.session))
        return nullptr;
    return new RowsBlock(context, stage, block, parent);
}

} // namespace chairside
