#include "app/lock/IdleStrip.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/Saying.h"

#include <QEvent>
#include <QFrame>

namespace chairside {

void IdleStrip::show(QWidget* window, const QString& sentence)
{
    hide();
    m_band = Make(&m_look).notice(sentence, QStringLiteral("lock"), Tone::Accent);
    m_band->setObjectName(QStringLiteral("idle-strip"));
    m_band->setAccessibleName(sentence);
    m_band->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_band->setParent(window);
    window->installEventFilter(this);
    fit();
    m_band->show();
    m_band->raise();
    speak(m_band);
}

void IdleStrip::hide()
{
    if (!m_band)
        return;
    m_band->parentWidget()->removeEventFilter(this);
    delete m_band;
}

void IdleStrip::fit()
{
    const QRect window = m_band->parentWidget()->rect();
    const int height = m_band->heightForWidth(window.width());
    m_band->setGeometry(0, window.height() - height, window.width(), height);
}

bool IdleStrip::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && m_band)
        fit();
    return QObject::eventFilter(watched, event);
}

} // namespace chairside
