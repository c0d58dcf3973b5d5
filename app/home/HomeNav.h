// The left of Home: a new discussion, the lists with their counts, and whose records these are.
#pragma once

#include "core/storage/Records.h"

#include <QFrame>

class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace chairside {

class Look;

// What Home shows beside its lists of discussions.
enum class HomeView { Lists, Dates, Actions };

// What a view is called: "Dates".
QString viewTitle(HomeView view);

// What a list is called: "To circulate".
QString listTitle(HomeList list);

class HomeNav final : public QFrame
{
    Q_OBJECT
public:
    HomeNav(const Look& look, QWidget* parent);

    void setCounts(const HomeCounts& counts);
    void setCount(HomeView view, int count);
    // Both say nothing.
    void setList(HomeList list);
    void setView(HomeView view);
    HomeList list() const;
    // Beneath the lists, muted: the file's name.
    void setRecordsName(const QString& name);
    void setNewEnabled(bool enabled);

Q_SIGNALS:
    void listChosen(chairside::HomeList list);
    void viewChosen(chairside::HomeView view);
    void newRequested();
    void sittingsRequested();
    // Enter or Right in the lists: on to the table.
    void leaveRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void measure();
    void choose(int id);
    void showCount(int id, int count);
    void select(int id);

    const Look& m_look;
    QVBoxLayout* m_column;
    QVBoxLayout* m_top;
    QVBoxLayout* m_foot;
    QPushButton* m_new;
    QListWidget* m_lists;
    QLabel* m_records;
};

} // namespace chairside
