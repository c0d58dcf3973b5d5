// One discussion in the window: header, rail, stage, log. Which of them stand side by side depends on the room there is
// for text: width divided by text scale.
#pragma once

#include "app/policy/Policy.h"
#include "core/rules/Readiness.h"
#include "core/session/DiscussionSession.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QStackedWidget;
class QTabBar;

namespace chairside {

class AfterPage;
class EthicsPanel;
class LogPanel;
class Look;
class SignPage;
class SittingStrip;
class StagePage;
class StageRail;

class DiscussionView final : public QWidget
{
    Q_OBJECT
public:
    // Session, look and policy outlive the view.
    DiscussionView(DiscussionSession& session, const Look& look, Render render, QWidget* parent,
                   const Policy& policy = noPolicy());

    // An empty place: the first stage.
    void goTo(const Place& place);
    Place here() const;
    void nextStage(int by);
    void speak(int key);
    // Before it goes: what was typed and not entered is entered, in the log and in the field with the keyboard.
    void enterWords();
    void addRow();
    QString addLabel() const;
    void showEthics();
    // The item before or after this one at its sitting; none at the ends, and where it is no item.
    Id<Discussion> neighbourItem(int by) const;

Q_SIGNALS:
    void homeRequested();
    void shareRequested();
    void previewRequested(int version);
    void discussionRequested(chairside::Id<chairside::Discussion> id);
    void sittingRequested(chairside::Id<chairside::Sitting> id);
    void stageChanged();
    void reviewRequested();
    void agendaRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Room { Wide, Medium, Narrow };
    Room wantedRoom() const;
    void arrange();
    void showStage(const QString& id);
    void showTab(int tab);
    // Made when they are first shown.
    StagePage* page(const QString& id);
    SignPage* sign();
    EthicsPanel* ethics();
    AfterPage* afterPage(const QString& id);
    void fillStageBox();

    DiscussionSession& m_session;
    const Look& m_look;
    const Policy& m_policy;
    StageRail* m_rail;
    QStackedWidget* m_pages;
    SignPage* m_sign = nullptr;
    LogPanel* m_log;
    EthicsPanel* m_ethics = nullptr;
    SittingStrip* m_strip = nullptr; // of an item of a sitting
    QHBoxLayout* m_columns;
    Render m_render;
    QWidget* m_narrowBar;
    QComboBox* m_stageBox;
    QTabBar* m_tabs;
    std::optional<Room> m_room;
    bool m_folded = false; // by the chair, on pages where it would not fold by itself
    std::map<QString, StagePage*> m_stagePages;
    std::map<QString, AfterPage*> m_afterPages; // made when first shown
};

} // namespace chairside
