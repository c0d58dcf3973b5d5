#include "app/dates/DueStrip.h"

#include "app/dates/DueTile.h"
#include "app/look/Look.h"

#include <QKeyEvent>

#include <algorithm>

namespace chairside {

namespace {

constexpr int gap = 5;

} // namespace

DueStrip::DueStrip(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    setObjectName(QStringLiteral("due-strip"));
    setAccessibleName(tr("The next ten working days"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&look, &Look::changed, this, [this] {
        arrange(width(), true);
        updateGeometry();
    });
}

void DueStrip::showDays(const DatesWords& words, const DateCounts& counts)
{
    const auto days = static_cast<std::size_t>(words.today().daysTo(words.until()) + 1);
    while (m_tiles.size() > days + 1) {
        delete m_tiles.back();
        m_tiles.pop_back();
    }
    while (m_tiles.size() < days + 1) {
        auto* tile = new DueTile(m_look, this);
        tile->installEventFilter(this);
        connect(tile, &QAbstractButton::clicked, this, [this, tile] {
            choose(tile);
            if (tile->kind() == DueTile::Kind::Overdue)
                Q_EMIT overdueChosen();
            else
                Q_EMIT dayChosen(tile->day());
        });
        tile->show();
        m_tiles.push_back(tile);
    }
    m_tiles[0]->showDay(DueTile::Kind::Overdue, {}, counts.overdue, {});
    m_tiles[0]->setObjectName(QStringLiteral("overdue"));
    for (std::size_t i = 1; i < m_tiles.size(); ++i) {
        const QDate day = words.today().addDays(static_cast<qint64>(i) - 1);
        const auto due =
            std::find_if(counts.days.begin(), counts.days.end(), [&](const DueOn& each) { return each.day == day; });
        const QString closed = words.days().whyNot(day);
        m_tiles[i]->showDay(i == 1             ? DueTile::Kind::Today
                            : closed.isEmpty() ? DueTile::Kind::Open
                                               : DueTile::Kind::Closed,
                            day, due == counts.days.end() ? 0 : due->count, closed);
    }
    const bool any = std::any_of(m_tiles.begin(), m_tiles.end(),
                                 [](const DueTile* tile) { return tile->focusPolicy() == Qt::StrongFocus; });
    if (!any)
        choose(m_tiles.front());
    arrange(width(), true);
    updateGeometry();
}

int DueStrip::arrange(int width, bool place) const
{
    const Tokens& t = m_look.tokens();
    const int between = t.px(gap);
    int open = 0, closed = 0, closedDays = 0, high = 0;
    for (const DueTile* tile : m_tiles) {
        const QSize size = tile->sizeHint();
        const bool narrow = tile->kind() == DueTile::Kind::Closed;
        closedDays += narrow ? 1 : 0;
        (narrow ? closed : open) = std::max(narrow ? closed : open, size.width());
        high = std::max(high, size.height());
    }
    const int tiles = static_cast<int>(m_tiles.size());
    const double one =
        (width - between * (tiles - 1) - closed * closedDays) / std::max(1.0, double(tiles - closedDays));
    if (one >= open) {
        double x = 0;
        for (DueTile* tile : m_tiles) {
            const double wide = tile->kind() == DueTile::Kind::Closed ? closed : one;
            if (place) {
                tile->setVisible(true);
                tile->setGeometry(qRound(x), 0, qRound(x + wide) - qRound(x), high);
            }
            x += wide + between;
        }
        return high;
    }
    int x = 0, y = 0;
    for (DueTile* tile : m_tiles) {
        const bool shown =
            tile->count() > 0 || tile->kind() == DueTile::Kind::Overdue || tile->kind() == DueTile::Kind::Today;
        if (place)
            tile->setVisible(shown);
        if (!shown)
            continue;
        const int wide = std::max(tile->sizeHint().width(), t.px(72));
        if (x > 0 && x + wide > width) {
            x = 0;
            y += high + between;
        }
        if (place)
            tile->setGeometry(x, y, wide, high);
        x += wide + between;
    }
    return y + high;
}

int DueStrip::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize DueStrip::sizeHint() const
{
    return {m_look.tokens().px(400), arrange(std::max(width(), m_look.tokens().px(400)), false)};
}

QSize DueStrip::minimumSizeHint() const
{
    return {m_look.tokens().px(100), 0};
}

void DueStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange(width(), true);
}

// The one tile that Tab comes to.
void DueStrip::choose(DueTile* chosen)
{
    for (DueTile* tile : m_tiles)
        tile->setFocusPolicy(tile == chosen ? Qt::StrongFocus : Qt::ClickFocus);
}

void DueStrip::step(int by)
{
    auto at = std::find_if(m_tiles.begin(), m_tiles.end(), [](const DueTile* tile) { return tile->hasFocus(); });
    if (at == m_tiles.end())
        return;
    for (auto i = at - m_tiles.begin() + by; i >= 0 && i < static_cast<std::ptrdiff_t>(m_tiles.size()); i += by) {
        DueTile* next = m_tiles[static_cast<std::size_t>(i)];
        if (next->isHidden())
            continue;
        choose(next);
        next->setFocus(Qt::TabFocusReason);
        return;
    }
}

bool DueStrip::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        auto* tile = static_cast<DueTile*>(watched);
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
            step((static_cast<QKeyEvent*>(event)->key() == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight)
                     ? 1
                     : -1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            tile->click();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace chairside
