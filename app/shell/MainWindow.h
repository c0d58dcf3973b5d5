// The one window: opening, home, a discussion. It owns what is open and hands it down.
#pragma once

#include "app/opening/Opening.h"
#include "app/procedures/Procedures.h"
#include "core/protocol/Protocol.h"
#include "core/rules/Readiness.h"
#include "forms/papers/Papers.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>

class QLabel;
class QSettings;
class QStackedWidget;

namespace chairside {

class DiscussionSession;
class DiscussionView;
class HomePage;
class SittingsRoom;
class Look;
class Sharing;
class StatusLine;
struct Menus;

class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    // Everything given outlives the window. `protocols` ship; the council's own are read beside them.
    MainWindow(Look& look, QSettings& settings, OpeningContext opening, std::vector<ProtocolPtr> protocols);
    ~MainWindow() override;

    // Records to open at once; empty: those used last, or the first start.
    void begin(const QString& path);

    // What is open; nullptr where nothing is. For tests that drive the window.
    DiscussionSession* session() const { return m_session.get(); }
    Store* store() const { return m_records.store.get(); }
    HomePage* homePage() const { return m_home; }
    DiscussionView* discussionView() const { return m_view; }
    const Menus& menus() const { return *m_menus; }
    const Sharing* sharing() const { return m_sharing.get(); }

    void openDiscussion(Id<Discussion> id, const QString& place);
    // False where words are unsaved and the chair chose to stay.
    bool closeDiscussion();
    // The list of sittings, or one of them.
    void showSittings(Id<Sitting> id = {});

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void connectMenus();
    void takeRecords(OpenedRecords records);
    void showHome();
    bool leaveDiscussion(); // as closeDiscussion(), but shows nothing in its place
    void openItem(int by);
    void showView(const Place& place);
    void rebuild();
    void share();
    void stopSharing();
    void leaveView();
    void newDiscussion();
    void openOther();
    // A discussion that follows this one, about the same children.
    void beginReview(Id<Discussion> of);
    void showAgenda();
    void showProcedures();
    void takeProcedures();
    void preview(int version, forms::Paper::Kind kind, const QString& own = {});
    void saveAs(const QString& format);
    void setMeetingTime(const QString& field);
    void restrict();
    void enableActions();
    void say(const QString& sentence);
    QString chair() const;
    QString lockWords() const; // what the status line says of the records

    Look& m_look;
    QSettings& m_settings;
    Procedures m_procedures;
    std::unique_ptr<Menus> m_menus;
    QStackedWidget* m_stack;
    Opening* m_opening;
    StatusLine* m_status;
    QLabel* m_marking;
    OpenedRecords m_records;
    std::unique_ptr<DiscussionSession> m_session;
    HomePage* m_home = nullptr;
    SittingsRoom* m_sittings = nullptr; // made when first asked for
    DiscussionView* m_view = nullptr;
    std::unique_ptr<Sharing> m_sharing; // while others see the screen
    QPointer<QWidget> m_held;           // of the view: what holds the keyboard, or held it before a menu took it
};

} // namespace chairside
