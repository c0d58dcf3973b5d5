#include "app/look/FittedDialog.h"

#include "app/look/FlowRow.h"
#include "app/look/Look.h"

#include <QEvent>
#include <QScreen>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace chairside {

FittedDialog::FittedDialog(const Look& look, const QString& title, QSize wanted, QWidget* parent)
    : QDialog(parent),
      m_look(look),
      m_wanted(wanted),
      m_scroll(new QScrollArea(this)),
      m_page(new QWidget),
      m_body(new QVBoxLayout(m_page)),
      m_foot(new FlowRow(nullptr, look.tokens().px(8)))
{
    const Tokens& t = look.tokens();
    setWindowTitle(title);
    m_body->setContentsMargins(t.px(20), t.px(16), t.px(20), t.px(8));
    m_body->setSpacing(t.px(10));
    m_foot->setContentsMargins(t.px(20), t.px(8), t.px(20), t.px(16));
    m_foot->setTrailing(true);
    m_scroll->setWidget(m_page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(title);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_page->installEventFilter(this);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_scroll, 1);
    all->addLayout(m_foot);
}

FittedDialog::~FittedDialog() = default;

void FittedDialog::setVisible(bool visible)
{
    if (visible && !isVisible()) {
        resize(fitting());
        letScroll();
    }
    QDialog::setVisible(visible);
}

// A dialog may have one of its own, and that is no smaller for it.
const QWidget* FittedDialog::ground() const
{
    const QWidget* out = parentWidget()->window();
    while (out->parentWidget())
        out = out->parentWidget()->window();
    return out;
}

QSize FittedDialog::most() const
{
    // A window that fills the screen leaves no room for the bar of a dialog's own.
    const int bar = style()->pixelMetric(QStyle::PM_TitleBarHeight);
    const QSize window = ground()->size();
    return {window.width(), std::min(window.height(), screen()->availableGeometry().height() - bar)};
}

QSize FittedDialog::fitting() const
{
    const int width = std::min(m_look.tokens().px(m_wanted.width()), most().width());
    int height = m_look.tokens().px(m_wanted.height());
    if (m_wanted.height() == 0)
        height = (m_body->hasHeightForWidth() ? m_body->totalHeightForWidth(width) : m_body->totalSizeHint().height()) +
                 m_foot->heightForWidth(width);
    return {width, std::min(height, most().height())};
}

// What came into the dialog makes it taller, within the window; what went leaves it as it is.
void FittedDialog::grow()
{
    letScroll();
    if (m_wanted.height() > 0 || fitting().height() <= height())
        return;
    resize(width(), fitting().height());
    const QRect window = ground()->geometry();
    if (geometry().bottom() > window.bottom())
        move(pos().x(), pos().y() - std::min(geometry().bottom() - window.bottom(), geometry().top() - window.top()));
}

// Words alone are scrolled by keys; where there are controls the way of Tab brings each into sight.
void FittedDialog::letScroll()
{
    const auto inside = m_page->findChildren<QWidget*>();
    const bool words = std::none_of(inside.begin(), inside.end(),
                                    [](const QWidget* each) { return (each->focusPolicy() & Qt::TabFocus) != 0; });
    m_scroll->setFocusPolicy(words ? Qt::StrongFocus : Qt::NoFocus);
}

bool FittedDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_page && event->type() == QEvent::LayoutRequest && isVisible())
        QMetaObject::invokeMethod(this, &FittedDialog::grow, Qt::QueuedConnection);
    return QDialog::eventFilter(watched, event);
}

void FittedDialog::bringInSight(QWidget* part)
{
    if (part->isHidden())
        return;
    m_body->activate();
    m_scroll->ensureWidgetVisible(part);
}

} // namespace chairside
