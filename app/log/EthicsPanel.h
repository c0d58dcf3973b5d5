// The Code of Ethics, held up throughout: each question, whether it has been considered, and what was said to it.
#pragma once

#include "app/page/BlockWidget.h"

#include <QFrame>

namespace chairside {

class EthicsPanel final : public QFrame
{
    Q_OBJECT
public:
    EthicsPanel(PageContext context, QWidget* parent);

    // Opened, it shows all questions with their notes; closed, the first that has not been considered.
    void setOpened(bool opened);
    bool goTo(const QString& prompt);

Q_SIGNALS:
    void openedChanged(bool opened);

private:
    class Private;
    Private* d; // a child object
};

} // namespace chairside
