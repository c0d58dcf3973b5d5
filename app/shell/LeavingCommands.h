// The commands by which discussions leave and come in: as records of their own, from other records, removed for good,
// and how long they are kept. Each is a dialog before the window; what stands in the window afterwards is asked of it.
#pragma once

#include "core/discussion/Discussion.h"

#include <QObject>

#include <functional>

class QWidget;

namespace chairside {

class Look;
class OpenDiscussion;
class OpenRecords;
struct Menus;
struct Policy;

// All of it outlives the commands.
struct LeavingFrame final
{
    QWidget& window;
    const Menus& menus;
    OpenRecords& records;
    OpenDiscussion& discussion;
    const Policy& policy;
    Look& look;
    // The open discussion is left, and Home stands there. False where the chair chose to stay.
    std::function<bool()> leaveDiscussion;
};

class LeavingCommands final : public QObject
{
    Q_OBJECT
public:
    explicit LeavingCommands(LeavingFrame frame);

    // Asks first.
    void remove(Id<Discussion> id);

Q_SIGNALS:
    // It was not removed after all, and stands open as before.
    void discussionRequested(chairside::Id<chairside::Discussion> id);
    void statusMessage(const QString& sentence);

private:
    // The discussion that is open, or else the one selected in the list that is shown; none, with a sentence.
    Id<Discussion> chosen();
    bool saved();
    void removeChosen();
    void split();
    void takeIn();
    void setPeriods();

    LeavingFrame m_frame;
};

} // namespace chairside
