// The one window that can be used while all others are covered: it asks for the passphrase.
#pragma once

#include "app/look/FittedDialog.h"

#include <functional>
#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;
class QThread;

namespace chairside {

class IconLabel;
class SecretLine;

class LockCover final : public FittedDialog
{
    Q_OBJECT
public:
    // Whether this opens the records; called on a thread of its own, because deriving a key takes a moment.
    using Fits = std::function<bool(const QString& typed)>;

    LockCover(const Look& look, QWidget* window);
    ~LockCover() override; // waits for what is being tried

    // Stands before all windows and takes the keyboard. `why` says why it is there; `hint`, where not empty, what else
    // may be typed.
    void ask(const QString& why, const QString& hint, Fits fits);
    // Stands before a window that came up meanwhile.
    void askAgain();
    // Nothing that was typed stays.
    void end();
    // Beneath the line: what is in the way. Never a word of a case.
    void say(const QString& sentence);

    void reject() override {} // Escape opens nothing

Q_SIGNALS:
    void opened();
    void wrong();
    void closeAsked();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void tryIt();
    void take(bool fits);
    void setBusy(bool busy);

    QLabel* m_why;
    QLabel* m_hint;
    SecretLine* m_line;
    IconLabel* m_trouble;
    QLabel* m_looking;
    QPushButton* m_unlock;
    Fits m_fits;
    std::unique_ptr<QThread> m_thread;
};

} // namespace chairside
