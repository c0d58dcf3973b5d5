// A line for a passphrase, with a button that shows what was typed.
#pragma once

#include <QWidget>

class QLineEdit;

namespace chairside {

class Look;

class SecretLine final : public QWidget
{
    Q_OBJECT
public:
    SecretLine(const Look& look, QWidget* parent);
    QLineEdit* edit() const { return m_edit; }

private:
    QLineEdit* m_edit;
};

} // namespace chairside
