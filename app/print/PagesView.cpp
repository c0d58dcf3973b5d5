#include "app/print/PagesView.h"

#include "app/look/Look.h"
#include "forms/layout/LaidOut.h"
#include "forms/preview/PagePainter.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace chairside {

namespace {

constexpr int widestPage = 820; // pixels at 100 % text, before zooming
constexpr double leastZoom = 0.4;
constexpr double mostZoom = 4;

} // namespace

PagesView::PagesView(const Look& look, QWidget* parent) : QAbstractScrollArea(parent), m_look(look)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Pages"));
    setAccessibleDescription(tr("The pages as they print. “Read as text” shows the same in words."));
}

void PagesView::showPages(const forms::LaidOut* pages)
{
    m_document = pages;
    measure();
    viewport()->update();
    Q_EMIT pageChanged(currentPage());
}

int PagesView::pageCount() const
{
    return m_document ? static_cast<int>(m_document->pages.size()) : 0;
}

int PagesView::gap() const
{
    return m_look.tokens().px(16);
}

double PagesView::scale() const
{
    if (!m_document || m_document->pageSize.width() <= 0)
        return 1;
    const int room = std::min(viewport()->width() - 2 * gap(), m_look.tokens().px(widestPage));
    return room * m_zoom / m_document->pageSize.width();
}

int PagesView::pageHeight() const
{
    return m_document ? static_cast<int>(m_document->pageSize.height() * scale()) : 0;
}

void PagesView::measure()
{
    const int total = pageCount() * (pageHeight() + gap()) + gap();
    verticalScrollBar()->setRange(0, std::max(0, total - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_look.tokens().px(40));
    const int width = m_document ? static_cast<int>(m_document->pageSize.width() * scale()) + 2 * gap() : 0;
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

int PagesView::currentPage() const
{
    if (pageCount() == 0)
        return 0;
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    return std::clamp(middle / std::max(1, pageHeight() + gap()), 0, pageCount() - 1) + 1;
}

void PagesView::zoom(double factor)
{
    m_zoom = std::clamp(m_zoom * factor, leastZoom, mostZoom);
    measure();
    viewport()->update();
}

// Only the pages in sight are painted.
void PagesView::paintEvent(QPaintEvent*)
{
    const Tokens& t = m_look.tokens();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), t.sunken);
    if (!m_document)
        return;
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    const double width = m_document->pageSize.width() * scale();
    const double left = std::max<double>(gap() - horizontalScrollBar()->value(), (viewport()->width() - width) / 2);
    const int step = pageHeight() + gap();
    const int first = std::max(0, (verticalScrollBar()->value() - gap()) / std::max(1, step));
    for (int page = first; page < pageCount(); ++page) {
        const QRectF sheet(left, gap() + page * step - verticalScrollBar()->value(), width, pageHeight());
        if (sheet.top() > viewport()->height())
            break;
        painter.fillRect(sheet, Qt::white);
        painter.setPen(QPen(t.line, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(sheet);
        painter.save();
        painter.setClipRect(sheet);
        forms::paintPage(painter, *m_document, page, sheet);
        painter.restore();
    }
}

void PagesView::resizeEvent(QResizeEvent*)
{
    measure();
}

void PagesView::scrollContentsBy(int, int)
{
    viewport()->update();
    Q_EMIT pageChanged(currentPage());
}

void PagesView::keyPressEvent(QKeyEvent* event)
{
    QScrollBar* bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        bar->setValue(bar->value() + bar->pageStep());
        return;
    case Qt::Key_PageUp:
        bar->setValue(bar->value() - bar->pageStep());
        return;
    case Qt::Key_Home:
        bar->setValue(0);
        return;
    case Qt::Key_End:
        bar->setValue(bar->maximum());
        return;
    case Qt::Key_Plus:
        zoom(1.15);
        return;
    case Qt::Key_Minus:
        zoom(1 / 1.15);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PagesView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        zoom(event->angleDelta().y() > 0 ? 1.1 : 1 / 1.1);
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

} // namespace chairside
