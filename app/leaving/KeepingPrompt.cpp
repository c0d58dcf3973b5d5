#include "app/leaving/KeepingPrompt.h"

#include "app/leaving/KeepingWords.h"
#include "app/look/Look.h"
#include "app/look/Make.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace chairside {

KeepingPrompt::KeepingPrompt(const Look& look, QWidget* parent)
    : QWidget(parent), m_look(look), m_row(new QHBoxLayout(this))
{
    const Make make(&look);
    setObjectName(QStringLiteral("keeping-prompt"));
    m_words = make.noted({}, QStringLiteral("history"), Ink::Muted);
    m_words->setObjectName(QStringLiteral("keeping-prompt.words"));
    m_words->setWordWrap(true);
    m_show = make.linkButton({});
    m_show->setObjectName(QStringLiteral("keeping-prompt.show"));
    m_row->addWidget(m_words, 1);
    m_row->addWidget(m_show);
    connect(m_show, &QPushButton::clicked, this, &KeepingPrompt::showRequested);
    connect(&look, &Look::changed, this, &KeepingPrompt::measure);
    measure();
    hide();
}

void KeepingPrompt::measure()
{
    const Tokens& t = m_look.tokens();
    m_row->setContentsMargins(t.px(20), t.px(8), t.px(20), t.px(4));
    m_row->setSpacing(t.px(12));
}

void KeepingPrompt::setWaiting(int many)
{
    m_words->setText(keepingwords::waiting(many));
    m_show->setText(many == 1 ? tr("Decide about it") : tr("Decide about them"));
}

} // namespace chairside
