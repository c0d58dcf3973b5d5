// A folder for the files of one test, removed with everything in it when the test ends. Its name has spaces and letters
// of several scripts, so that every path a test uses proves that such names work.
#pragma once

#include <QDir>
#include <QString>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

namespace chairside {

class TempFolder final
{
public:
    TempFolder() : m_folder(QDir::tempPath() + QStringLiteral("/Chairside tëst ਪੰਜਾਬੀ XXXXXX"))
    {
        REQUIRE(m_folder.isValid());
    }

    // The folder itself, without a closing slash.
    QString path() const { return m_folder.path(); }
    // A file in it; nothing is created.
    QString file(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

} // namespace chairside
