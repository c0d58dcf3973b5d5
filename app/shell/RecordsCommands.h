// The commands about all the records that need a dialog and nothing of the window but a place before it: backups, the
// history, the passphrase, when to lock, the procedures. None of them changes which room stands in the window; what
// does is asked of it.
#pragma once

#include "app/policy/Settings.h"
#include "core/base/Clock.h"
#include "core/base/Id.h"

#include <QObject>

class QWidget;

namespace chairside {

struct Discussion;
class Look;
class OpenRecords;
class Procedures;
class WindowLock;
struct Menus;

// All of it outlives the commands.
struct CommandsFrame final
{
    QWidget& window;
    const Menus& menus;
    OpenRecords& records;
    Procedures& procedures;
    WindowLock& lock;
    Settings settings;
    Look& look;
};

class RecordsCommands final : public QObject
{
    Q_OBJECT
public:
    explicit RecordsCommands(const CommandsFrame& frame);

Q_SIGNALS:
    // What is typed is wanted in the store now, because the records are about to be compared or copied.
    void savingRequested();
    // The copy stands ready at this path to take the place of the records that are open.
    void puttingBackRequested(const QString& prepared);
    // The records are damaged, and the chair wants to see what can be done.
    void mendingRequested();
    // Where the records are worked on, or who chairs, may be another now.
    void handedOver();
    // One is to be opened, at a place as core/session/Places.h writes it.
    void discussionRequested(chairside::Id<chairside::Discussion> id, const QString& place);
    // Who can open the records may be another now.
    void keyChanged();

private:
    void showBackups();
    void showHistory();
    void changePassphrase(QWidget* over);
    void handOver();
    void showProcedures();

    CommandsFrame m_frame;
};

} // namespace chairside
