// Stores as earlier versions of Chairside left them: data/stores says how they were made.
#pragma once

#include <QByteArray>
#include <QString>

namespace chairside {

inline constexpr int oldestStore = 1;
inline constexpr int latestOlderStore = 8; // the version before the newest

// The store of a version at `path`, as an ordinary SQLite file: what a test compares with.
void plainOlderStore(int version, const QString& path);
// The same under a passphrase, or none. Either throws where it cannot be made.
void olderStore(int version, const QString& passphrase, const QString& path);

} // namespace chairside
