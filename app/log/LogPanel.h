// Who says what, live: a key picks the speaker, the words follow, Enter adds them. Beneath: the Code of Ethics.
#pragma once

#include "app/page/BlockWidget.h"

#include <QFrame>

namespace chairside {

class LogPanel final : public QFrame
{
    Q_OBJECT
public:
    LogPanel(PageContext context, QWidget* parent);

    // Folded, it is a narrow strip whose speaker keys stay live.
    void setFolded(bool folded);
    bool isFolded() const;
    // In the narrow window the Code of Ethics has a tab of its own.
    void setEthicsShown(bool shown);

    // Ctrl+1 to Ctrl+9: that speaker, and the keyboard into the words. False where there is none.
    bool speak(int key);
    // Enters what has been typed and not entered: leaving loses nobody's words.
    void enterWords();
    // Shows the contribution and puts the keyboard on it. False where it is not in the log.
    bool goTo(RowRef contribution);

Q_SIGNALS:
    void foldRequested(bool folded);

private:
    class Private;
    Private* d; // a child object
};

} // namespace chairside
