#include "app/sign/HeldWords.h"

#include "app/look/GrowingText.h"
#include "core/session/DiscussionSession.h"

namespace chairside {

namespace {

constexpr int pauseMs = 1000;

} // namespace

HeldWords::HeldWords(DiscussionSession& session, const QString& name, GrowingText* field)
    : QObject(field), m_session(session), m_name(name), m_field(field), m_words(session.heldWords(name))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    m_field->showText(m_words);
    connect(&m_pause, &QTimer::timeout, this, &HeldWords::hold);
    connect(m_field, &GrowingText::edited, this, [this](const QString& text) {
        m_words = text;
        m_pause.start();
    });
}

HeldWords::~HeldWords()
{
    if (m_pause.isActive())
        hold();
}

void HeldWords::hold()
{
    m_pause.stop();
    m_session.holdWords(m_name, m_words);
}

void HeldWords::letGo()
{
    m_field->showText(QString());
    m_words.clear();
    hold();
}

} // namespace chairside
