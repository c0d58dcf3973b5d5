#include "app/opening/NewSecret.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/opening/SecretLine.h"
#include "core/base/PassphraseStrength.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace chairside {

namespace {

struct Mark final
{
    const char* icon;
    Tone tone;
};

Mark markOf(Strength strength, bool empty)
{
    if (empty)
        return {"info", Tone::Muted};
    switch (strength) {
    case Strength::TooShort:
    case Strength::Weak:
        return {"warning", Tone::Warn};
    case Strength::Fair:
        return {"half", Tone::Muted};
    case Strength::Strong:
        return {"tick", Tone::Ok};
    }
    return {"info", Tone::Muted};
}

} // namespace

NewSecret::NewSecret(const Look& look, std::function<QStringList()> known, QWidget* parent)
    : QWidget(parent), m_known(std::move(known))
{
    const Make make(&look);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    const auto line = [&](const QString& name, const QString& objectName) {
        auto* secret = new SecretLine(look, this);
        secret->edit()->setObjectName(objectName);
        secret->edit()->setAccessibleName(name);
        auto* label = make.text(name);
        label->setBuddy(secret->edit());
        column->addWidget(label);
        column->addWidget(secret);
        connect(secret->edit(), &QLineEdit::returnPressed, this, &NewSecret::submitted);
        return secret;
    };
    m_first = line(tr("New passphrase"), QStringLiteral("new-passphrase"));
    m_strength = make.status({}, QStringLiteral("info"), Tone::Muted);
    m_strength->setObjectName(QStringLiteral("strength"));
    m_strength->setWordWrap(true);
    column->addWidget(m_strength);
    m_second = line(tr("The same again"), QStringLiteral("again"));
    connect(m_first->edit(), &QLineEdit::textChanged, this, &NewSecret::showStrength);
    showStrength();
}

QString NewSecret::passphrase() const
{
    return m_first->edit()->text();
}

QString NewSecret::fault() const
{
    const QString secret = passphrase();
    if (secret.size() < leastPassphrase)
        return secret.isEmpty() ? tr("Choose a passphrase.")
                                : tr("The passphrase is too short: at least %1 characters.").arg(leastPassphrase);
    if (secret != m_second->edit()->text())
        return tr("The two passphrases are not the same. Type them again.");
    return {};
}

void NewSecret::clear()
{
    m_first->edit()->clear();
    m_second->edit()->clear();
    showStrength();
}

QLineEdit* NewSecret::firstLine() const
{
    return m_first->edit();
}

void NewSecret::showStrength()
{
    const QString secret = passphrase();
    const PassphraseStrength judged = passphraseStrength(secret, m_known());
    const Mark mark = markOf(judged.strength, secret.isEmpty());
    m_strength->setText(judged.words);
    m_strength->setTone(mark.tone);
    m_strength->setIcon(QLatin1String(mark.icon), inkFor(mark.tone));
    m_first->edit()->setAccessibleDescription(judged.words);
}

} // namespace chairside
