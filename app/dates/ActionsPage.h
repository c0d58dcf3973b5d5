// Actions over all discussions: who has what to do by when, what became of it, and a draft to ask them.
#pragma once

#include "app/dates/FollowUpPage.h"

class QComboBox;
class QPushButton;

namespace chairside {

class ActionsPage final : public FollowUpPage
{
    Q_OBJECT
public:
    // Everything given outlives the page.
    ActionsPage(Store& store, const Look& look, QWidget* parent);

    void refresh() override;

private:
    DatesModel::Fetch windows(ActionsQuery query) const;
    void fillOwners();
    void addOwner(const OwnerName& who, const QString& words);
    // "Sarah Khan, Police".
    static QString ownerWords(const OwnerName& who);
    ActionList chosen() const;
    // Everyone's, or one owner's.
    std::optional<OwnerName> owner() const;
    // What a draft would be about: the selected action, where somebody owns it.
    const DateRow* asked() const;
    void showAddressee();
    void draft();
    QString countWords(int many) const;
    QString emptyWords() const;

    QComboBox* m_which;
    QComboBox* m_owner;
    QPushButton* m_draft;
};

} // namespace chairside
