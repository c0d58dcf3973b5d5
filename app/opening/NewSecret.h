// Asks for a new passphrase twice, and says beneath it how strong it is and why.
#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>

class QLineEdit;

namespace chairside {

class IconLabel;
class Look;
class SecretLine;

class NewSecret final : public QWidget
{
    Q_OBJECT
public:
    // `known`: what makes a passphrase easy to guess here, the chair's name say; asked at each key.
    NewSecret(const Look& look, std::function<QStringList()> known, QWidget* parent);

    QString passphrase() const;
    // Why it cannot be taken as it stands; empty where it can.
    QString fault() const;
    void clear();
    QLineEdit* firstLine() const;

Q_SIGNALS:
    void submitted();

private:
    void showStrength();

    std::function<QStringList()> m_known;
    SecretLine* m_first;
    SecretLine* m_second;
    IconLabel* m_strength;
};

} // namespace chairside
