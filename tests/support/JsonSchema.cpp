#include "support/JsonSchema.h"

#include "support/OtherPrograms.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace chairside {

SchemaVerdict askSchema(const QString& schema, const std::vector<QByteArray>& documents)
{
    needsOtherPrograms();
    const QTemporaryDir folder;
    QStringList arguments{QStringLiteral("-W"), QStringLiteral("ignore"), QStringLiteral("-m"),
                          QStringLiteral("jsonschema")};
    int number = 0;
    for (const QByteArray& document : documents) {
        QFile file(folder.filePath(QStringLiteral("%1.json").arg(++number)));
        if (!file.open(QIODevice::WriteOnly) || file.write(document) != document.size())
            return {false, false, file.errorString()};
        arguments << QStringLiteral("-i") << file.fileName();
    }
    arguments << QStringLiteral(CHAIRSIDE_SOURCE_DIR "/resources/") + schema;

    QProcess python;
    python.start(QStringLiteral("python3"), arguments);
    constexpr int patience = 120000; // milliseconds
    if (!python.waitForStarted() || !python.waitForFinished(patience))
        return {false, false, QStringLiteral("python3 did not run: ") + python.errorString()};
    const QString said = QString::fromUtf8(python.readAllStandardError() + python.readAllStandardOutput());
    if (said.contains(QStringLiteral("No module named")))
        return {false, false,
                QStringLiteral("Python's jsonschema is missing; install python3-jsonschema, as the setup script does")};
    if (said.contains(QStringLiteral("Traceback")))
        return {false, false, said};
    return {true, python.exitStatus() == QProcess::NormalExit && python.exitCode() == 0, said};
}

} // namespace chairside
