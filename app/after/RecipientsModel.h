// Those who get a copy of one version, those who never do, and how far each copy has got.
#pragma once

#include "app/look/IconLabel.h"
#include "core/rules/Circulation.h"

#include <QAbstractTableModel>

#include <set>

namespace chairside {

class DiscussionSession;
class Look;

class RecipientsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Who, Copy, How, State, Columns };

    RecipientsModel(DiscussionSession& session, const Look& look, QObject* parent);

    void reload();
    int version() const { return m_version; }
    const Recipient& at(int row) const { return m_all[static_cast<std::size_t>(row)]; }
    // Somebody whom the procedure does not name, until a copy has gone to them; their row.
    int add(const Recipient& recipient);
    void drafted(const Recipient& recipient);
    // The first to whom nothing has gone; -1: none.
    int firstToDo() const;
    QString spoken(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Shown final
    {
        QString icon;
        QString words;
        QString detail;
        int tone = 0;
    };
    Shown shown(const Recipient& recipient, int column) const;

    DiscussionSession& m_session;
    const Look& m_look;
    int m_version = 0;
    std::vector<Recipient> m_all;
    std::vector<Recipient> m_more; // added by the chair, not sent to yet
    std::set<QString> m_drafted;   // names
};

} // namespace chairside
