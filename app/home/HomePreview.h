// Beneath the table: what the selected discussion decided, what is still open in it, and, while searching, what stands
// around the words that were found.
#pragma once

#include "app/home/HitPlace.h"
#include "app/home/NextStep.h"
#include "core/storage/Records.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace chairside {

class IconLabel;
class Look;

class HomePreview final : public QFrame
{
    Q_OBJECT
public:
    HomePreview(const Look& look, QWidget* parent);

    void showNothing();
    // Title, chips and buttons; the body stays empty until one of the next two.
    void showHead(const HomeRow& row, const IconWords& next, bool searching);
    void showDiscussion(const HomeRow& row, const Discussion& discussion, QDate today);
    void showPassages(const std::vector<HitPassage>& passages);
    // One column instead of two.
    void setNarrow(bool narrow);
    // Never widens its page: what it shows follows the room it has.
    QSize minimumSizeHint() const override;

    // It scrolls: a box layout would otherwise take all it could show for what it must show.
    bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    void openRequested();
    void printRequested();
    void reviewRequested();

private:
    void setHead();
    void setBody(std::function<QWidget*()> make);
    void measure();

    const Look& m_look;
    QVBoxLayout* m_column;
    QWidget* m_head;
    QLabel* m_title;
    IconLabel* m_state;
    IconLabel* m_next;
    QPushButton* m_review;
    QPushButton* m_print;
    QPushButton* m_open;
    QScrollArea* m_scroll;
    bool m_narrow = false;
    struct Head
    {
        HomeRow row;
        IconWords next;
        bool searching;
    };
    std::optional<Head> m_shown;
    std::function<QWidget*()> m_make; // the body again, in other colours
};

} // namespace chairside
