#include "ctl/Ctl.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace chairside {

Ran ctl(const QStringList& arguments, const QStringList& environment)
{
    return run(QStringLiteral(CHAIRSIDECTL), arguments, environment);
}

Ran run(const QString& program, const QStringList& arguments, const QStringList& environment)
{
    QProcess process;
    QProcessEnvironment clean = QProcessEnvironment::systemEnvironment();
    clean.remove(QStringLiteral("CHAIRSIDE_PASSPHRASE"));
    // Nobody's own settings and procedures.
    for (const char* const home : {"XDG_CONFIG_HOME", "XDG_DATA_HOME"})
        clean.insert(QString::fromLatin1(home), QDir::tempPath() + QStringLiteral("/no home of anybody"));
    for (const QString& entry : environment)
        clean.insert(entry.section(QLatin1Char('='), 0, 0), entry.section(QLatin1Char('='), 1));
    process.setProcessEnvironment(clean);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments);
    Ran ran;
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        ran.err = process.readAllStandardError();
        return ran;
    }
    ran.exit = process.exitCode();
    ran.out = process.readAllStandardOutput();
    ran.err = process.readAllStandardError();
    return ran;
}

bool refusedInOneLine(const Ran& ran)
{
    return ran.exit == 1 && ran.out.isEmpty() && ran.err.startsWith("chairsidectl: ") && ran.err.count('\n') == 1 &&
           ran.err.endsWith(".\n");
}

QString samplePath(const QString& name)
{
    return QStringLiteral(CHAIRSIDE_SOURCE_DIR "/resources/samples/") + name;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QString sqlcipher(const QString& path, const QString& passphrase, const QString& sql)
{
    QString quoted = passphrase;
    quoted.replace(QLatin1Char('\''), QStringLiteral("''"));
    QProcess process;
    process.start(QStringLiteral("sqlcipher"), {path});
    REQUIRE(process.waitForStarted());
    process.write(QStringLiteral("PRAGMA key = '%1';\n%2;\n").arg(quoted, sql).toUtf8());
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished(60'000));
    QString out = QString::fromUtf8(process.readAllStandardOutput());
    const QString ok = QStringLiteral("ok\n");
    if (out.startsWith(ok))
        out.remove(0, ok.size());
    return out.trimmed() + QString::fromUtf8(process.readAllStandardError());
}

} // namespace chairside
