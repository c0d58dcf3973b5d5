// A line for a passphrase, with a button that shows what was typed.
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace chairside {

class Look;

class SecretLine final : public QWidget
{
    Q_OBJECT
public:
    SecretLine(const Look& look, QWidget* parent);
    QLineEdit* edit() const { return m_edit; }
    // Dots again, as it began.
    void hideTyped();

private:
    QLineEdit* m_edit;
    QPushButton* m_show;
};

} // namespace chairside
