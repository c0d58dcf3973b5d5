#include "app/lock/LockCover.h"

#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/Saying.h"
#include "app/opening/SecretLine.h"

#include <QCloseEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QThread>
#include <QVBoxLayout>

namespace chairside {

LockCover::LockCover(const Look& look, QWidget* window)
    : FittedDialog(look, tr("Chairside is locked"), {500, 0}, window), m_line(new SecretLine(look, this))
{
    const Make make(&look);
    setObjectName(QStringLiteral("lock-cover"));
    setWindowModality(Qt::ApplicationModal);
    setAccessibleName(windowTitle());
    auto* title = make.heading(windowTitle());
    title->setWordWrap(true);
    m_why = make.text({});
    m_why->setObjectName(QStringLiteral("lock-why"));
    m_hint = make.text({});
    m_hint->setProperty("role", QStringLiteral("meta"));
    m_hint->setObjectName(QStringLiteral("lock-hint"));
    auto* label = make.strong(tr("Passphrase"));
    QLineEdit* line = m_line->edit();
    line->setObjectName(QStringLiteral("lock-passphrase"));
    line->setAccessibleName(tr("Passphrase, to unlock Chairside"));
    label->setBuddy(line);
    m_trouble = make.status({}, QStringLiteral("warning"), Tone::Bad);
    m_trouble->setObjectName(QStringLiteral("lock-trouble"));
    m_trouble->setWordWrap(true);
    m_looking = make.metaLabel(tr("Looking whether it fits…"));
    m_looking->setObjectName(QStringLiteral("lock-looking"));
    for (QWidget* each : std::initializer_list<QWidget*>{title, m_why, label, m_hint, m_line, m_looking, m_trouble})
        body()->addWidget(each);
    for (QWidget* each : std::initializer_list<QWidget*>{m_hint, m_looking, m_trouble})
        each->hide();
    m_unlock = make.primaryButton(QStringLiteral("unlock"), tr("Unlock"));
    m_unlock->setObjectName(QStringLiteral("unlock-now"));
    m_unlock->setAutoDefault(false);
    auto* close = make.plainButton({}, tr("Close Chairside"));
    close->setObjectName(QStringLiteral("close-locked"));
    close->setAutoDefault(false);
    foot()->addWidget(close);
    foot()->addWidget(m_unlock);

    connect(line, &QLineEdit::returnPressed, this, &LockCover::tryIt);
    connect(m_unlock, &QPushButton::clicked, this, &LockCover::tryIt);
    connect(close, &QPushButton::clicked, this, &LockCover::closeAsked);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q), this), &QShortcut::activated, this,
            &LockCover::closeAsked);
}

LockCover::~LockCover()
{
    if (m_thread)
        m_thread->wait();
}

void LockCover::ask(const QString& why, const QString& hint, Fits fits)
{
    m_fits = std::move(fits);
    m_why->setText(why);
    setAccessibleDescription(why);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_line->edit()->setAccessibleDescription(hint.isEmpty() ? why : why + QLatin1Char(' ') + hint);
    say({});
    askAgain();
    speak(this);
}

void LockCover::askAgain()
{
    hide(); // shown anew it comes before whatever is modal by now
    show();
    raise();
    activateWindow();
    m_line->edit()->setFocus(Qt::OtherFocusReason);
}

void LockCover::end()
{
    m_line->edit()->clear();
    m_line->hideTyped();
    m_fits = {};
    hide();
}

void LockCover::say(const QString& sentence)
{
    saySentence(m_trouble, sentence);
}

void LockCover::tryIt()
{
    if (m_thread || !m_fits)
        return;
    say({});
    const QString typed = m_line->edit()->text();
    if (typed.isEmpty())
        return say(tr("Type the passphrase first."));
    auto fit = std::make_shared<bool>(false);
    m_thread.reset(QThread::create([fit, typed, fits = m_fits] { *fit = fits(typed); }));
    connect(m_thread.get(), &QThread::finished, this, [this, fit] { take(*fit); });
    setBusy(true);
    m_thread->start();
}

void LockCover::take(bool fits)
{
    m_thread->wait();
    m_thread.release()->deleteLater(); // this is one of its own signals
    setBusy(false);
    if (fits)
        return Q_EMIT opened();
    Q_EMIT wrong();
    say(tr("That passphrase does not open these records. Everything is as you left it. Try again."));
    m_line->edit()->setFocus(Qt::OtherFocusReason);
    m_line->edit()->selectAll();
}

void LockCover::setBusy(bool busy)
{
    m_line->edit()->setReadOnly(busy); // and not disabled, which would take the keyboard from it
    m_unlock->setEnabled(!busy);
    m_looking->setVisible(busy);
}

void LockCover::closeEvent(QCloseEvent* event)
{
    event->ignore();
    Q_EMIT closeAsked();
}

} // namespace chairside
