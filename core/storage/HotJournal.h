// The rollback journal that a power cut leaves beside a file.
#pragma once

#include <QByteArray>
#include <QString>

namespace chairside {

// The file's first page as it stood before the transaction that was broken off, still encrypted; empty where there is
// no journal, or that page is not in it. It reads the journal alone.
QByteArray firstPageInJournal(const QString& path);

} // namespace chairside
