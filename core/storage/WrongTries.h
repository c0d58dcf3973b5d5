// How often somebody tried to open records with a wrong passphrase or sheet, kept until they open: nothing may be
// written into them before. What was tried is never kept.
#pragma once

#include <QDateTime>
#include <QString>

class QSettings;

namespace chairside {

class Store;

class WrongTries final
{
public:
    explicit WrongTries(QSettings& settings) : m_settings(settings) {}

    void add(const QString& path, const QDateTime& at);
    // At the lock the records are open, and a line is written at once; where it cannot be, the try is kept as above.
    void atLock(Store& store);
    // A line in the trail of records that did open, where there is something to say; then it starts anew.
    void tell(Store& store);

private:
    QSettings& m_settings;
};

} // namespace chairside
