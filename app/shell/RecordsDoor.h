// The way by which records come to be open and cease to be: chosen at the opening, put back from a copy, mended where
// they are damaged, opened once more for writing. The discussion that stands open is left first, and what would be
// closed without a backup is asked about.
#pragma once

#include "app/opening/Opening.h"
#include "app/policy/Settings.h"

#include <QObject>

#include <functional>

class QStackedWidget;
class QWidget;

namespace chairside {

struct BackupSource;
class HeadStrips;
class Look;
class OpenRecords;
class Procedures;
class WindowLock;

// All of it outlives the door.
struct DoorFrame final
{
    QStackedWidget& stack;
    QWidget& window;
    OpenRecords& records;
    Procedures& procedures;
    HeadStrips& strips;
    WindowLock& lock;
    Settings settings;
    Look& look;
    // The open discussion is left. False where the chair chose to stay.
    std::function<bool()> leaveDiscussion;
};

class RecordsDoor final : public QObject
{
    Q_OBJECT
public:
    RecordsDoor(DoorFrame frame, OpeningContext opening);

    // Records to open at once; empty: those used last, or the first start.
    void begin(const QString& path);
    // False where the chair chose to stay, because no backup can be made.
    bool mayClose();
    void close();

    // Others are to be opened, which the chair chooses.
    void openOther();
    // The same ones, as if they were opened anew: what is in the way is said where the passphrase is asked for.
    void openForWriting();
    // A copy that stands ready at this path takes their place; what is open now stays beside it.
    void putBack(const QString& prepared);
    // They are damaged: what can be done is shown, and what comes of it is opened.
    void mend();

Q_SIGNALS:
    // Records are open, and nothing of the window shows them yet.
    void taken();
    // The opening stands in the window; no records are worked on.
    void openingShown();
    // No records are open any more.
    void closed();
    void statusMessage(const QString& sentence);

private:
    void take(OpenedRecords records);
    void showOpening();
    void closeBehind();
    // The path of those to open instead of the damaged ones; empty where the chair chose none.
    QString mendDamaged(const BackupSource& damaged, QWidget* asking);

    DoorFrame m_frame;
    Opening* m_opening;
};

} // namespace chairside
