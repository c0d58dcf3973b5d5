// The discussion that is open in the window: its session and its pages, the commands about it, and its sharing while
// others watch. Opened and left here; what stands in its place is the window's matter.
#pragma once

#include "app/policy/Policy.h"
#include "app/shell/ShowPaper.h"
#include "core/base/Result.h"
#include "core/rules/Readiness.h"
#include "core/session/DiscussionSession.h"

#include <QPointer>

class QMainWindow;
class QStackedWidget;

namespace chairside {

class DiscussionView;
class Look;
struct Menus;
class Sharing;

// Where a discussion is shown. All of it outlives the discussion.
struct DiscussionFrame final
{
    QMainWindow& window; // before which its dialogs stand
    QStackedWidget& stack;
    const Menus& menus;
    const Policy& policy;
    Look& look;
};

class OpenDiscussion final : public QObject
{
    Q_OBJECT
public:
    explicit OpenDiscussion(const DiscussionFrame& frame);
    ~OpenDiscussion() override;

    // Where nothing is open. `place`: as core/session/Places.h writes it; empty: where it was left.
    Result<void> open(Store& store, Id<Discussion> id, const QString& place, const QString& chair);
    // Saves all that was typed. False where that cannot be and the chair chose to stay: then nothing has changed.
    bool leave();
    // Goes at once, and asks nothing.
    void drop();

    // nullptr where nothing is open; the sharing also while nobody watches.
    DiscussionSession* session() const { return m_session.get(); }
    DiscussionView* view() const { return m_view; }
    const Sharing* sharing() const { return m_sharing.get(); }
    // Its own protective marking, or the usual one; where nothing is open, what the organisation has set.
    QString marking() const;

    // The pages are made anew, at the same place: sizes follow the text scale when a page is made.
    void rebuild();
    void preview(const PaperChoice& choice);

Q_SIGNALS:
    // What can be done with it has changed.
    void changed();
    // The session is about to go.
    void leaving();
    void homeRequested();
    void discussionRequested(chairside::Id<chairside::Discussion> id);
    void sittingRequested(chairside::Id<chairside::Sitting> id);
    // A discussion that follows this one.
    void reviewRequested(chairside::Id<chairside::Discussion> of);
    void statusMessage(const QString& sentence);

private:
    void connectMenus();
    void followKeyboard();
    void showView(const Place& place);
    void dropView();
    void openItem(int by);
    bool staysUnsaved(const Error& why);
    void showHistory();
    void share();
    void stopSharing();
    void agenda();
    void saveAs(const QString& format);
    void saveFirst();
    void setMeetingTime(const QString& field, const QString& label);
    void restrict();

    DiscussionFrame m_frame;
    std::unique_ptr<DiscussionSession> m_session;
    DiscussionView* m_view = nullptr;
    std::unique_ptr<Sharing> m_sharing; // while others see the screen
    QPointer<QWidget> m_held;           // of the view: what holds the keyboard, or held it before a menu took it
};

} // namespace chairside
