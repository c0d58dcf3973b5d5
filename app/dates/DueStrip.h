// The next ten working days at a glance: what is overdue, and each day with what is due on it; closed days are narrow.
// One stop of Tab; arrows go from day to day, Enter or Space goes to the day's first date in the list.
#pragma once

#include "app/dates/DatesWords.h"

#include <QWidget>

#include <vector>

namespace chairside {

class DueTile;
class Look;

class DueStrip final : public QWidget
{
    Q_OBJECT
public:
    // `look` outlives the strip.
    DueStrip(const Look& look, QWidget* parent);

    void showDays(const DatesWords& words, const DateCounts& counts);
    // Where there is no room for all days, only those with something due are shown, in rows.
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void overdueChosen();
    void dayChosen(QDate day);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    // Puts the tiles into `width`, or only says how high that would be.
    int arrange(int width, bool place) const;
    void choose(DueTile* tile);
    void step(int by);

    const Look& m_look;
    std::vector<DueTile*> m_tiles; // overdue first
};

} // namespace chairside
