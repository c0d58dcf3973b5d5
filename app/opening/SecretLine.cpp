#include "app/opening/SecretLine.h"

#include "app/look/Look.h"
#include "app/look/Make.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace chairside {

SecretLine::SecretLine(const Look& look, QWidget* parent) : QWidget(parent), m_edit(new QLineEdit(this))
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_show = Make(&look).iconButton(QStringLiteral("eye"), tr("Show the passphrase"));
    m_show->setCheckable(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look.tokens().px(4));
    row->addWidget(m_edit, 1);
    row->addWidget(m_show);
    connect(m_show, &QPushButton::toggled, this, [this, &look](bool shown) {
        m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        const QString icon = shown ? QStringLiteral("eye-off") : QStringLiteral("eye");
        m_show->setIcon(look.icons().icon(icon, Ink::Text, Icons::Place::Centred));
    });
}

void SecretLine::hideTyped()
{
    m_show->setChecked(false);
}

} // namespace chairside
