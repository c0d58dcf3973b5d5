#include "app/sign/DeclarationCard.h"

#include "app/look/GrowingText.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/Segmented.h"
#include "app/sign/HeldWords.h"
#include "app/sign/SignaturePad.h"
#include "core/rules/DeclarationWords.h"
#include "core/session/DiscussionSession.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

DeclarationCard::DeclarationCard(DiscussionSession& session, const Look& look, QWidget* parent)
    : QFrame(parent),
      m_session(session),
      m_look(look),
      m_name(new QLineEdit(this)),
      m_role(new QLineEdit(this)),
      m_true(new QCheckBox(this)),
      m_pad(new SignaturePad(look, this)),
      m_typed(new QLineEdit(this)),
      m_reason(new GrowingText(this))
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    setProperty("role", QStringLiteral("card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(t.px(18), t.px(16), t.px(18), t.px(18));
    column->setSpacing(t.px(10));
    column->addWidget(make.sectionTitle(tr("Declaration")));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(t.px(12));
    form->setVerticalSpacing(t.px(8));
    make.row(form, tr("Name"), m_name);
    make.row(form, tr("Role"), m_role);
    m_name->setObjectName(QStringLiteral("sign.name"));
    m_role->setObjectName(QStringLiteral("sign.role"));
    column->addLayout(form);

    auto* declare = new QHBoxLayout;
    declare->setSpacing(t.px(8));
    m_sentence = make.text(QString());
    m_true->setObjectName(QStringLiteral("sign.true"));
    declare->addWidget(m_true, 0, Qt::AlignTop);
    declare->addWidget(m_sentence, 1);
    column->addLayout(declare);

    auto* way = new QHBoxLayout;
    m_way = make.segmented({tr("Draw"), tr("Type")});
    m_way->setClearable(false);
    m_way->setChosen(0);
    m_way->setAccessibleName(tr("How to sign"));
    m_way->setObjectName(QStringLiteral("sign.way"));
    way->addWidget(make.strong(tr("Signature")), 1);
    way->addWidget(m_way);
    column->addLayout(way);
    column->addWidget(m_pad);
    m_typed->setPlaceholderText(tr("Type your full name"));
    m_typed->setAccessibleName(tr("Typed signature"));
    m_typed->setObjectName(QStringLiteral("sign.typed"));
    column->addWidget(m_typed);
    auto* under = new QHBoxLayout;
    m_hint = make.metaLabel(tr("Draw with a finger, pen or mouse. A typed name counts the same."));
    m_hint->setWordWrap(true);
    m_clear = make.linkButton(tr("Clear"));
    m_clear->setAccessibleName(tr("Clear the signature"));
    under->addWidget(m_hint, 1);
    under->addWidget(m_clear, 0, Qt::AlignTop);
    column->addLayout(under);

    m_reasonLabel = make.strong(tr("Why you sign with things missing"));
    m_reason->setLines(2, 6);
    m_reason->setAccessibleName(m_reasonLabel->text());
    m_reason->setObjectName(QStringLiteral("sign.reason"));
    m_reason->setGap(tr("one reason, printed with the record"));
    m_reasonLabel->setBuddy(m_reason);
    column->addWidget(m_reasonLabel);
    column->addWidget(m_reason);

    column->addStretch(1);
    m_notice = make.notice(QString(QLatin1Char(' ')), QStringLiteral("warning"), Tone::Warn);
    m_noticeWords = m_notice->findChildren<QLabel*>().last();
    column->addWidget(m_notice);
    m_sign = make.primaryButton(QStringLiteral("lock"), QString());
    m_sign->setObjectName(QStringLiteral("sign.now"));
    m_sign->setProperty("tall", true);
    column->addWidget(m_sign);

    for (QLineEdit* edit : {m_name, m_role, m_typed})
        connect(edit, &QLineEdit::textChanged, this, &DeclarationCard::refresh);
    connect(m_true, &QCheckBox::toggled, this, &DeclarationCard::refresh);
    connect(m_way, &Segmented::choiceMade, this, &DeclarationCard::refresh);
    connect(m_pad, &SignaturePad::changed, this, &DeclarationCard::refresh);
    connect(m_reason, &GrowingText::textChanged, this, &DeclarationCard::refresh);
    connect(m_clear, &QPushButton::clicked, m_pad, &SignaturePad::clear);
    connect(m_sign, &QPushButton::clicked, this, &DeclarationCard::signRequested);
    m_held = new HeldWords(m_session, QStringLiteral("sign.reason"), m_reason);
    begin();
}

void DeclarationCard::reset()
{
    m_held->letGo();
    begin();
}

void DeclarationCard::begin()
{
    const Meeting meeting = m_session.discussion().meeting();
    m_name->setText(meeting.chairName);
    m_role->setText(meeting.chairRole);
    m_true->setChecked(false);
    m_pad->clear();
    m_typed->clear();
    refresh();
}

void DeclarationCard::follow(const Readiness& readiness)
{
    m_hard = readiness.count(Need::Sign);
    m_soft = readiness.count(Need::Reason);
    const Meeting meeting = m_session.discussion().meeting();
    if (m_name->text().isEmpty())
        m_name->setText(meeting.chairName);
    if (m_role->text().isEmpty())
        m_role->setText(meeting.chairRole);
    refresh();
}

bool DeclarationCard::drawn() const
{
    return m_way->chosen() == 0;
}

Declaration DeclarationCard::declaration() const
{
    Declaration out;
    out.chair = m_name->text().trimmed();
    out.role = m_role->text().trimmed();
    out.words = m_sentence->text();
    if (drawn())
        out.signature.strokes = m_pad->strokes();
    else
        out.signature.typed = m_typed->text().trimmed();
    if (m_soft > 0)
        out.gapsReason = m_reason->text().trimmed();
    return out;
}

void DeclarationCard::refresh()
{
    const QString sentence = declarationWords(m_session.discussion(), m_session.protocol());
    if (sentence != m_sentence->text()) {
        const QSignalBlocker quiet(m_true);
        m_true->setChecked(false); // another sentence was ticked
        m_sentence->setText(sentence);
    }
    m_true->setAccessibleName(m_sentence->text());
    m_pad->setVisible(drawn());
    m_clear->setVisible(drawn());
    m_hint->setVisible(drawn());
    m_typed->setVisible(!drawn());
    m_reasonLabel->setVisible(m_soft > 0);
    m_reason->setVisible(m_soft > 0);

    QString first;
    if (m_hard > 0)
        first =
            m_hard == 1
                ? tr("One thing on the left comes first. You can leave and come back; everything is saved.")
                : tr("%1 things on the left come first. You can leave and come back; everything is saved.").arg(m_hard);
    else if (m_soft > 0 && m_reason->text().trimmed().isEmpty())
        first = tr("Some things on the left are missing. Mend them, or say in one sentence why you sign without them.");
    else if (m_name->text().trimmed().isEmpty() || m_role->text().trimmed().isEmpty())
        first = tr("Your name and your role come first.");
    else if (!m_true->isChecked())
        first = tr("Tick the declaration when it is true.");
    else if (declaration().signature.empty())
        first = drawn() ? tr("Draw your signature, or choose Type.") : tr("Type your full name.");
    m_notice->setVisible(!first.isEmpty());
    m_noticeWords->setText(first);
    m_sign->setEnabled(first.isEmpty());
    m_sign->setText(tr("Sign and lock as version %1").arg(m_session.discussion().versions.size() + 1));
    m_sign->setAccessibleDescription(first);
}

void DeclarationCard::sayTrouble(const QString& sentence)
{
    m_notice->setVisible(!sentence.isEmpty());
    m_noticeWords->setText(sentence);
}

void DeclarationCard::focusFirst()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

} // namespace chairside
