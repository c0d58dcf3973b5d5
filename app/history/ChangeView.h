// What one line changed: words taken out struck through and said to be, words put in underlined and said to be, so that
// nobody needs to see a colour, or to see at all.
#pragma once

#include "app/history/HistorySpeech.h"

#include <QTextBrowser>

namespace chairside {

class Look;

class ChangeView final : public QTextBrowser
{
    Q_OBJECT
public:
    // The look outlives it.
    ChangeView(const Look& look, QWidget* parent);

    // `said` stands above, a sentence that is no change.
    void showChanges(const QString& said, const std::vector<HistoryChange>& changes);

private:
    const Look& m_look;
};

} // namespace chairside
