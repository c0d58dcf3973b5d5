// The one window: opening, Home, the sittings, a discussion. It says what stands in the window.
#pragma once

#include "app/opening/Opening.h"
#include "app/policy/Settings.h"
#include "app/procedures/Procedures.h"
#include "core/protocol/Protocol.h"

#include <QMainWindow>

#include <memory>

class QLabel;
class QStackedWidget;

namespace chairside {

class BackupKeeper;
class DiscussionSession;
class DiscussionView;
class HeadStrips;
class HomePage;
class LeavingCommands;
class LockedClosing;
class Look;
class OpenDiscussion;
class OpenRecords;
class RecordsCommands;
class RecordsDoor;
class Sharing;
class StatusLine;
class Store;
class WindowLock;
enum class HomeView;
struct Menus;

class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    // Everything given outlives the window. `protocols` ship; the council's own are read beside them.
    MainWindow(Look& look, Settings settings, OpeningContext opening, std::vector<ProtocolPtr> protocols);
    ~MainWindow() override;

    // Records to open at once; empty: those used last, or the first start.
    void begin(const QString& path);

    // What is open; nullptr where nothing is. For tests that drive the window.
    DiscussionSession* session() const;
    Store* store() const;
    HomePage* homePage() const;
    DiscussionView* discussionView() const;
    BackupKeeper* backups() const;
    const Menus& menus() const { return *m_menus; }
    const Sharing* sharing() const;
    WindowLock& lock() { return *m_lock; }

    void openDiscussion(Id<Discussion> id, const QString& place);
    // False where words are unsaved and the chair chose to stay.
    bool closeDiscussion();
    // The list of sittings, or one of them.
    void showSittings(Id<Sitting> id = {});

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void connectMenus();
    void connectDoor();
    void connectRecords();
    void connectCommands();
    void connectDiscussion();
    void welcome();
    void showHome();
    void goHome(HomeView view);
    void showRoom(QWidget* room);
    void find();
    void newDiscussion();
    // A discussion that follows this one, about the same children.
    void beginReview(Id<Discussion> of);
    void openBegun(const Result<Id<Discussion>>& begun);
    void lockNow();
    void print(Id<Discussion> id);
    void takeLook();
    void showWhatIsOpen();
    void say(const QString& sentence);

    Look& m_look;
    Settings m_settings;
    Procedures m_procedures;
    std::unique_ptr<Menus> m_menus;
    HeadStrips* m_strips;
    QStackedWidget* m_stack;
    StatusLine* m_status;
    QLabel* m_marking;
    std::unique_ptr<OpenRecords> m_records;
    std::unique_ptr<OpenDiscussion> m_discussion;
    std::unique_ptr<WindowLock> m_lock;
    std::unique_ptr<LockedClosing> m_lockedClosing;
    std::unique_ptr<RecordsDoor> m_door;
    std::unique_ptr<RecordsCommands> m_commands;
    std::unique_ptr<LeavingCommands> m_leaving;
};

} // namespace chairside
