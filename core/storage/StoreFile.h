// What can be known of a store's file without its key.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

#include <set>

namespace chairside {

// The first 16 bytes of the file: the salt of its key. Read through SQLite's own file layer, because opening and
// closing the file by any other hand would drop the locks of a connection that this process has on it. Errors, each
// with its sentence: NotFound, NotAStore (a folder, too short, an unencrypted database), Io.
Result<QByteArray> storeSalt(const QString& path);

// How SQLite is asked for the file: `file:///folder/name?mode=…`, and `file:////server/share/name` on a Windows
// network, where an address without a drive would be refused as another computer's.
QByteArray addressOf(const QString& path, const char* mode);

// A file system without the shared memory that write-ahead logging needs.
bool onNetwork(const QString& path);

// A new name in a folder survives a power cut only after this.
void keepFolder(const QString& path);

// What SQLite may leave beside a file: its names, whether they are there or not.
QString walOf(const QString& path);
QString journalOf(const QString& path);
QStringList companionsOf(const QString& path);
// The file and those. Nobody may have it open.
void removeStore(const QString& path);

// The pages that are read from the write-ahead log beside the file, whatever stands in the file itself.
std::set<quint32> pagesInLog(const QString& path);

} // namespace chairside
