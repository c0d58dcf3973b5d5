// Who sits there for every item: lines to change, and one that adds the next by name, with those known before offered.
#pragma once

#include "core/discussion/Sitting.h"
#include "core/storage/Records.h"

#include <QFrame>

class QLineEdit;
class QListWidget;
class QVBoxLayout;

namespace chairside {

class Look;
class Store;

class MembersCard final : public QFrame
{
    Q_OBJECT
public:
    MembersCard(const Store& store, const Look& look, std::vector<SittingMember> members, bool editable,
                QWidget* parent);

    const std::vector<SittingMember>& members() const { return m_members; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    void addLine(std::size_t index);
    void suggest();
    void add(int known);

    const Store& m_store;
    const Look& m_look;
    std::vector<SittingMember> m_members;
    bool m_editable;
    QVBoxLayout* m_lines;
    QLineEdit* m_name;
    QListWidget* m_suggestions;
    std::vector<KnownContact> m_found;
};

} // namespace chairside
