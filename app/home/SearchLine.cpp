#include "app/home/SearchLine.h"

#include <QKeyEvent>

namespace chairside {

namespace {

constexpr int pause = 60; // ms after the last key

} // namespace

SearchLine::SearchLine(QWidget* parent) : QLineEdit(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &SearchLine::asked);
    connect(this, &QLineEdit::textChanged, this, [this] {
        if (!words().isEmpty())
            return m_pause.start();
        m_pause.stop();
        Q_EMIT ended();
    });
}

void SearchLine::ask()
{
    m_pause.stop();
    Q_EMIT asked();
}

void SearchLine::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            Q_EMIT left();
        clear();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_pause.isActive())
            ask(); // what was typed last, not what it replaced
        Q_EMIT entered();
        return;
    case Qt::Key_Down:
    case Qt::Key_Up:
        Q_EMIT moved(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace chairside
