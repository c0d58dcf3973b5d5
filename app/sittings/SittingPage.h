// One sitting: its items, when and where it is, who sits there. Everything is kept as it is entered.
#pragma once

#include "app/policy/Policy.h"
#include "core/session/SittingDesk.h"

#include <QScrollArea>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace chairside {

class Look;
class MembersCard;
class Store;

class SittingPage final : public QScrollArea
{
    Q_OBJECT
public:
    // Everything given outlives the page.
    SittingPage(Store& store, SittingDesk& desk, const std::vector<ProtocolPtr>& protocols, Sitting sitting,
                const Look& look, QWidget* parent, const Policy& policy = noPolicy());
    ~SittingPage() override;

Q_SIGNALS:
    void backRequested();
    void openRequested(chairside::Id<chairside::Discussion> id);

private:
    QWidget* buildHead();
    QWidget* buildItems();
    QWidget* buildFacts();
    void fillItems();
    void addChild();
    void addDraft();
    void showAgenda();
    void takeFacts();
    // Says what was in the way, and shows the items as they are now.
    void after(const Result<void>& done);
    void say(const QString& sentence);

    Store& m_store;
    SittingDesk& m_desk;
    const std::vector<ProtocolPtr>& m_protocols;
    Sitting m_sitting;
    const Look& m_look;
    const Policy& m_policy;
    QLabel* m_title = nullptr;
    QLabel* m_trouble = nullptr;
    QVBoxLayout* m_cards = nullptr;
    QLineEdit* m_called = nullptr;
    QLineEdit* m_held = nullptr;
    QLineEdit* m_starts = nullptr;
    QLineEdit* m_ends = nullptr;
    QComboBox* m_mode = nullptr;
    QLineEdit* m_place = nullptr;
    QLineEdit* m_chair = nullptr;
    QLineEdit* m_role = nullptr;
    MembersCard* m_members = nullptr;
};

} // namespace chairside
