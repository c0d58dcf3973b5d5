#include "app/options/OptionsBlock.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/options/OptionColumn.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace chairside {

namespace {

// Pixels at 100 % text. The least column holds "Chosen | Rejected"; below `reasonsBeside` the reason of a test stands
// beneath its result.
constexpr int leastColumn = 200;
constexpr int reasonsBeside = 300;
constexpr int labelColumn = 112;
constexpr int besideFrom = 640; // below it a line would be a few words short, and options stack
constexpr int gap = 12;

} // namespace

OptionsBlock::OptionsBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent)
    : BlockWidget(context, stage, block, parent), m_grid(new QGridLayout)
{
    const Make make(&context.look);
    const Tokens& t = context.look.tokens();
    // As wide as the page, never wider: whether options stand side by side is decided by the room there is.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(t.px(8));
    if (!block.note.isEmpty()) {
        auto* note = make.metaLabel(block.note);
        note->setWordWrap(true);
        column->addWidget(note);
    }
    m_add = make.plainButton(QStringLiteral("plus"), tr("Add option (Ctrl+R)"));
    m_empty = make.metaLabel(tr("No options yet. Name at least two ways to keep the child safe, then weigh them."));
    m_empty->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_empty, 1);
    head->addStretch(0);
    head->addWidget(m_add, 0, Qt::AlignRight);
    column->addLayout(head);
    m_grid->setContentsMargins(1, 1, 1, 1);
    m_grid->setVerticalSpacing(0);
    column->addLayout(m_grid);
    connect(m_add, &QPushButton::clicked, this, &OptionsBlock::addRow);
    connect(&session(), &DiscussionSession::changed, this, [this](const std::vector<RowRef>& rows) {
        if (std::any_of(rows.begin(), rows.end(), [](RowRef row) { return row.kind == RowKind::Option; }))
            follow();
    });
    connect(&session(), &DiscussionSession::recordChanged, this, &OptionsBlock::follow);
    follow();
}

OptionsBlock::~OptionsBlock() = default;

void OptionsBlock::follow()
{
    const std::vector<const Option*> options = session().discussion().ranked<Option>();
    std::vector<std::unique_ptr<OptionColumn>> columns;
    bool same = options.size() == m_columns.size();
    for (std::size_t i = 0; i < options.size(); ++i) {
        std::unique_ptr<OptionColumn> column;
        for (std::unique_ptr<OptionColumn>& known : m_columns)
            if (known && known->option() == options[i]->id)
                column = std::move(known);
        same = same && column && i < m_columns.size() && !m_columns[i];
        if (!column)
            column = std::make_unique<OptionColumn>(PageContext{session(), look()}, options[i]->id, this);
        columns.push_back(std::move(column));
    }
    m_columns = std::move(columns);
    for (const auto& column : m_columns)
        column->refresh();
    m_empty->setVisible(m_columns.empty());
    m_add->setVisible(session().editable());
    if (!same)
        arrange();
    update();
}

// As many as the width holds, and the rows as even as can be: four stand two and two where there is room for three.
int OptionsBlock::wantedPerRow() const
{
    const int count = static_cast<int>(m_columns.size());
    const double room = width() * 100.0 / look().tokens().percent;
    const int fit = room < besideFrom ? 0 : static_cast<int>((room - labelColumn) / leastColumn);
    if (fit == 0 || (fit == 1 && count > 1))
        return 0;
    const int rows = std::max(1, (count + fit - 1) / fit);
    return std::max(1, (count + rows - 1) / rows);
}

bool OptionsBlock::isNarrow() const
{
    const double room = width() * 100.0 / look().tokens().percent;
    const double column = m_perRow > 0 ? (room - labelColumn) / static_cast<double>(m_perRow) - gap : room;
    return column < reasonsBeside;
}

const std::vector<OptionLine>& OptionsBlock::shownLines() const
{
    return optionLines(hasTests(session().protocol()));
}

QLabel* OptionsBlock::lineLabel(std::size_t at)
{
    while (m_labels.size() <= at) {
        auto* label = Make(&look()).strong(shownLines()[m_labels.size() % shownLines().size()].label);
        label->setParent(this);
        label->setContentsMargins(0, look().tokens().px(8), look().tokens().px(8), 0);
        m_labels.push_back(label);
    }
    return m_labels[at];
}

void OptionsBlock::clear()
{
    while (QLayoutItem* item = m_grid->takeAt(0))
        delete item;
    for (int i = 0; i < m_grid->columnCount(); ++i) {
        m_grid->setColumnStretch(i, 0);
        m_grid->setColumnMinimumWidth(i, 0);
    }
    for (int i = 0; i < m_grid->rowCount(); ++i)
        m_grid->setRowMinimumHeight(i, 0);
    for (QLabel* label : m_labels)
        label->hide();
}

void OptionsBlock::arrange()
{
    m_perRow = static_cast<std::size_t>(wantedPerRow());
    clear();
    m_grid->setHorizontalSpacing(look().tokens().px(m_perRow > 0 ? gap : 0));
    if (m_perRow > 0)
        arrangeBeside();
    else
        arrangeStacked();
    for (const auto& column : m_columns) {
        column->setStacked(m_perRow == 0);
        column->setNarrow(isNarrow());
        column->head()->show();
        for (std::size_t line = 0; line < shownLines().size(); ++line)
            column->cell(line)->show();
    }
}

// The lines of the options beside each other align.
void OptionsBlock::arrangeBeside()
{
    const Tokens& t = look().tokens();
    const std::size_t lines = shownLines().size();
    m_grid->setColumnMinimumWidth(0, t.px(labelColumn - gap));
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const std::size_t row = i / m_perRow * (lines + 2);
        const int at = static_cast<int>(i % m_perRow) + 1;
        m_grid->setColumnStretch(at, 1);
        m_grid->addWidget(m_columns[i]->head(), static_cast<int>(row), at);
        for (std::size_t line = 0; line < lines; ++line) {
            const int down = static_cast<int>(row + line) + 1;
            if (at == 1) {
                QLabel* label = lineLabel(i / m_perRow * lines + line);
                label->show();
                m_grid->addWidget(label, down, 0, Qt::AlignTop);
            }
            m_grid->addWidget(m_columns[i]->cell(line), down, at);
        }
        m_grid->setRowMinimumHeight(static_cast<int>(row + lines) + 1, i + m_perRow < m_columns.size() ? t.px(16) : 0);
    }
}

void OptionsBlock::arrangeStacked()
{
    const std::size_t lines = shownLines().size();
    m_grid->setColumnStretch(0, 1);
    int row = 0;
    for (const auto& column : m_columns) {
        m_grid->addWidget(column->head(), row++, 0);
        const std::vector<QWidget*> labels = column->labels();
        for (std::size_t line = 0; line < lines; ++line) {
            m_grid->addWidget(labels[line], row++, 0);
            m_grid->addWidget(column->cell(line), row++, 0);
        }
        m_grid->setRowMinimumHeight(row++, look().tokens().px(16));
    }
}

void OptionsBlock::addRow()
{
    const auto added = session().add(RowKind::Option);
    if (!added)
        return;
    for (const auto& column : m_columns)
        if (refOf(column->option()) == *added)
            column->focus(QString());
}

bool OptionsBlock::goTo(const Place& place)
{
    const bool self = !place.row && place.prompt.isEmpty() && place.block == block().id;
    if (self && m_columns.empty()) {
        m_add->setFocus(Qt::OtherFocusReason);
        return true;
    }
    for (const auto& column : m_columns)
        if (self || place.row == refOf(column->option()))
            return column->focus(place.field);
    return false;
}

std::optional<Place> OptionsBlock::here() const
{
    for (const auto& column : m_columns)
        if (const std::optional<QString> field = column->focused())
            return Place{stage().id, block().id, {}, refOf(column->option()), *field};
    return std::nullopt;
}

void OptionsBlock::showGaps(const std::vector<const ReadinessGap*>& gaps)
{
    for (const auto& column : m_columns)
        column->showGaps(gaps);
}

void OptionsBlock::resizeEvent(QResizeEvent* event)
{
    BlockWidget::resizeEvent(event);
    if (static_cast<std::size_t>(wantedPerRow()) != m_perRow)
        arrange();
    else
        for (const auto& column : m_columns)
            column->setNarrow(isNarrow());
}

void OptionsBlock::paintEvent(QPaintEvent*)
{
    const Tokens& t = look().tokens();
    QPainter painter(this);
    const std::size_t lines = shownLines().size();
    for (const auto& column : m_columns) {
        const Option* option = session().discussion().find(column->option());
        const bool chosen = option && option->outcome == OptionOutcome::Chosen;
        const QRectF card = QRectF(column->head()->geometry().united(column->cell(lines - 1)->geometry()));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(chosen ? t.accent : t.line, chosen ? 2 : t.lineWidth));
        painter.setBrush(t.surface);
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), t.px(4), t.px(4));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t first = 0; m_perRow > 0 && first < m_columns.size(); first += m_perRow) {
        const int right = m_columns[std::min(first + m_perRow, m_columns.size()) - 1]->head()->geometry().right();
        for (std::size_t line = 0; line < lines; ++line) {
            const bool firstTest = shownLines()[line].test && !shownLines()[line - 1].test;
            const bool strong = firstTest || line + 1 == lines;
            painter.setPen(QPen(strong ? t.border : t.line, 1));
            const int y = m_columns[first]->cell(line)->geometry().top();
            painter.drawLine(0, y, right, y);
        }
    }
}

} // namespace chairside
