// The same rows in an ordinary SQLite file that anybody can read, through Qt's own driver: what encryption costs, and
// all that Chairside does besides.
#pragma once

#include <QSqlQuery>
#include <QString>

namespace chairside::bench {

class PlainStore final
{
public:
    // With the pragmas that the program's own connections have, but for the cipher's. Gives up where it does not open,
    // or turns out to be encrypted.
    explicit PlainStore(const QString& path);
    ~PlainStore();
    Q_DISABLE_COPY_MOVE(PlainStore)

    QSqlQuery prepare(const QString& sql);
    // Runs to the end, and reads every value; how many rows came.
    static int run(QSqlQuery& query);

private:
    QString m_name; // of Qt's connection
};

} // namespace chairside::bench
