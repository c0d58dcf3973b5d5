// Files that tests begin from and that do not ship: tests/data.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <catch2/catch_test_macros.hpp>

namespace chairside {

inline QByteArray dataFile(const QString& name)
{
    QFile file(QStringLiteral(CHAIRSIDE_SOURCE_DIR "/tests/data/") + name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace chairside
