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
    ActionList chosen() const;
    // Whom a draft would go to: the chosen owner, or the selected action's; none without either.
    std::optional<QString> addressee() const;
    void showAddressee();
    void draft();
    QString countWords(int many) const;
    QString emptyWords() const;

    QComboBox* m_which;
    QComboBox* m_owner;
    QPushButton* m_draft;
};

} // namespace chairside
