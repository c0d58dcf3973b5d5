// The left of Home: a new discussion, the lists with their counts, and whose records these are.
#pragma once

#include "app/home/HomeChoice.h"

#include <QFrame>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QVBoxLayout;

namespace chairside {

class Look;

class HomeNav final : public QFrame
{
    Q_OBJECT
public:
    HomeNav(const Look& look, QWidget* parent);

    void setCounts(const HomeCounts& counts);
    void setCount(const HomeChoice& choice, int count);
    // What there is nothing in for most chairs is not there for them.
    void setOffered(const HomeChoice& choice, bool offered);
    // Says nothing.
    void setChoice(const HomeChoice& choice);
    // Beneath the lists, muted: the file's name.
    void setRecordsName(const QString& name);
    void setNewEnabled(bool enabled);

Q_SIGNALS:
    void chosen(const chairside::HomeChoice& choice);
    void newRequested();
    void sittingsRequested();
    // Enter or Right in the lists: on to the table.
    void leaveRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void measure();
    QListWidgetItem* itemOf(const HomeChoice& choice) const;

    const Look& m_look;
    QVBoxLayout* m_column;
    QVBoxLayout* m_top;
    QVBoxLayout* m_foot;
    QPushButton* m_new;
    QListWidget* m_lists;
    QLabel* m_records;
};

} // namespace chairside
