#include "app/handover/GuideStep.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/Saying.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

GuideStep::GuideStep(const Look& look, const QString& name, const QString& title, const QString& why,
                     const QString& act, QWidget* parent)
    : QWidget(parent), m_look(look), m_fields(new QHBoxLayout)
{
    const Make make(&look);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.tokens().px(4));
    column->addWidget(make.strong(title));
    column->addWidget(make.text(why));
    m_fields->setSpacing(look.tokens().px(12));
    column->addLayout(m_fields);
    auto* button = make.plainButton({}, act);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->setAccessibleDescription(title);
    column->addWidget(button, 0, Qt::AlignLeft);
    m_state = make.status({}, QStringLiteral("tick"), Tone::Ok);
    m_state->setObjectName(name + QStringLiteral("-state"));
    m_state->setWordWrap(true);
    m_state->hide();
    column->addWidget(m_state);
    m_said = make.text({});
    m_said->hide();
    column->addWidget(m_said);
    connect(button, &QPushButton::clicked, this, &GuideStep::actRequested);
}

void GuideStep::addField(const QString& label, QWidget* field)
{
    const Make make(&m_look);
    auto* words = make.groupTitle(label);
    words->setBuddy(field);
    field->setAccessibleName(label);
    auto* column = new QVBoxLayout;
    column->setSpacing(m_look.tokens().px(4));
    column->addWidget(words);
    column->addWidget(field);
    m_fields->addLayout(column, 1);
}

void GuideStep::setDone(const QString& sentence)
{
    m_said->hide();
    saySentence(m_state, sentence);
}

void GuideStep::say(const QString& sentence)
{
    saySentence(m_said, sentence);
}

} // namespace chairside
