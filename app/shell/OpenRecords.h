// The records that are open, with what stands over all of them: Home, the sittings, and the keeper of their backups.
// Taken and let go here, in the order of who uses whom; which room stands in front is the window's matter.
#pragma once

#include "app/opening/Opening.h"
#include "app/policy/Settings.h"
#include "app/shell/StatusLine.h"
#include "core/discussion/Discussion.h"

class QStackedWidget;

namespace chairside {

class BackupKeeper;
class HomePage;
class Look;
class Procedures;
class SittingsRoom;

// Where the rooms stand and what they need. All of it outlives the records.
struct RecordsFrame final
{
    QStackedWidget& stack;
    Procedures& procedures;
    Settings settings;
    Look& look;
};

class OpenRecords final : public QObject
{
    Q_OBJECT
public:
    explicit OpenRecords(const RecordsFrame& frame);
    ~OpenRecords() override;

    // Where nothing is open: a discussion of other records has been left, and those have been let go.
    void take(OpenedRecords records);
    void letGo();

    // nullptr where nothing is open.
    Store* store() const { return m_opened.store.get(); }
    HomePage* home() const { return m_home; }
    BackupKeeper* backups() const { return m_backups.get(); }
    // Made when first asked for.
    SittingsRoom& sittings();

    // The chair's name as these records keep it.
    QString chair() const;
    // What the status line says of them: who can open them, and whether they can be changed.
    Protection protection() const;
    // The procedures were read anew: what lists them is told.
    void takeProcedures();

Q_SIGNALS:
    void openRequested(chairside::Id<chairside::Discussion> id, const QString& place);
    void newRequested();
    void printRequested(chairside::Id<chairside::Discussion> id);
    void reviewRequested(chairside::Id<chairside::Discussion> of);
    void removeRequested(chairside::Id<chairside::Discussion> id);
    void homeRequested();
    void sittingsRequested();
    void statusMessage(const QString& sentence);

private:
    void keepBackups();
    void makeHome();

    RecordsFrame m_frame;
    OpenedRecords m_opened;
    std::unique_ptr<BackupKeeper> m_backups;
    HomePage* m_home = nullptr;
    SittingsRoom* m_sittings = nullptr;
};

} // namespace chairside
