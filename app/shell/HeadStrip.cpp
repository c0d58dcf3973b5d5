#include "app/shell/HeadStrip.h"

#include "app/look/Look.h"
#include "app/look/Make.h"

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace chairside {

HeadStrip::HeadStrip(const Look& look, const QString& name, const QString& icon, Tone tone, const WayOn& wayOn,
                     QWidget* parent)
    : QWidget(parent)
{
    setObjectName(name + QStringLiteral("-strip"));
    const Make make(&look);
    QFrame* band = make.notice({}, icon, tone);
    m_words = band->findChild<QLabel*>();
    m_words->setObjectName(name + QStringLiteral("-words"));
    auto* button = make.plainButton(wayOn.icon, wayOn.words);
    button->setObjectName(wayOn.name);
    connect(button, &QPushButton::clicked, this, &HeadStrip::wayOnChosen);
    band->layout()->addWidget(button);
    static_cast<QBoxLayout*>(band->layout())->setDirection(QBoxLayout::LeftToRight);
    static_cast<QBoxLayout*>(band->layout())->setStretchFactor(m_words, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(band);
    hide();
}

void HeadStrip::say(const QString& words)
{
    m_words->setText(words);
}

} // namespace chairside
