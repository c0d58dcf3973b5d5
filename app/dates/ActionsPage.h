// Actions over all discussions: who has what to do by when, what became of it, and a draft to ask them.
#pragma once

#include "core/storage/DateRecords.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace chairside {

class DatesList;
class Look;
class Store;

class ActionsPage final : public QWidget
{
    Q_OBJECT
public:
    // Everything given outlives the page.
    ActionsPage(Store& store, const Look& look, QWidget* parent);

    void refresh();
    void setRoom(bool narrow, bool wide, bool low);
    void takeFocus();
    DatesList& list() const { return *m_list; }

Q_SIGNALS:
    void openRequested(chairside::Id<chairside::Discussion> id, const QString& place);
    void changed();
    void statusMessage(const QString& message);

private:
    void build();
    void measure();
    void fillOwners();
    ActionList chosen() const;
    // Whom a draft would go to: the chosen owner, or the selected action's; none without either.
    std::optional<QString> addressee() const;
    void showAddressee();
    void draft();
    QString emptyWords() const;

    Store& m_store;
    const Look& m_look;
    QLabel* m_heading;
    QLabel* m_count;
    QComboBox* m_which;
    QComboBox* m_owner;
    QPushButton* m_draft;
    DatesList* m_list;
    QWidget* m_tools;
    QVBoxLayout* m_column;
};

} // namespace chairside
