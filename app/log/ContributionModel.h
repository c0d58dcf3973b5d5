// The log as a list, newest first.
#pragma once

#include "core/discussion/Discussion.h"

#include <QAbstractListModel>

#include <vector>

namespace chairside {

class DiscussionSession;

class ContributionModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, TimeRole, SpeakerRole, KindRole, RestrictedRole, MovedRole };

    ContributionModel(DiscussionSession& session, QObject* parent);

    int rowCount(const QModelIndex& parent = {}) const override;
    // Display: the words. Accessible text: the whole line as it would be read out.
    QVariant data(const QModelIndex& index, int role) const override;

    QModelIndex indexOf(Id<Contribution> contribution) const;
    Id<Contribution> at(const QModelIndex& index) const;

private:
    void follow(const std::vector<RowRef>& rows);

    DiscussionSession& m_session;
    std::vector<Id<Contribution>> m_order;
};

// "Risk 2", "What do I know so far?": where a row stands, in words.
QString rowWords(const Discussion& discussion, const struct Protocol& protocol, RowRef row);

} // namespace chairside
