#include "app/passphrase/BackUpBeside.h"

#include "core/storage/Backup.h"
#include "core/storage/Store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QThread>

#include <memory>
#include <optional>

namespace chairside {

Result<QString> backUpBeside(const Store& store, const std::function<void()>& meanwhile)
{
    constexpr int lookMs = 40;
    const QFileInfo file(store.path());
    const QString moment = store.clock()().toLocalTime().toString(QStringLiteral("yyyy-MM-dd HHmmss"));
    const QString to =
        file.dir().filePath(QCoreApplication::translate("BackUpBeside", "%1, before the change of passphrase %2.%3")
                                .arg(file.completeBaseName(), moment, file.suffix()));
    std::optional<Result<BackupInfo>> made;
    const std::unique_ptr<QThread> thread(
        QThread::create([&made, source = store.backupSource(), to] { made = backUp(source, to); }));
    thread->start();
    while (!thread->wait(lookMs))
        meanwhile();
    if (!*made)
        return made->error();
    return to;
}

} // namespace chairside
