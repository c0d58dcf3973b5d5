#include "Paper.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

namespace chairside::journey {

namespace {

QByteArray readBy(const QString& program, const QStringList& arguments, const QByteArray& pdf, const TempFolder& folder)
{
    INFO("this test needs " << program.toStdString());
    REQUIRE_FALSE(QStandardPaths::findExecutable(program).isEmpty());
    QFile file(folder.file(QStringLiteral("issued.pdf")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    QProcess process;
    process.start(program, QStringList(arguments) << file.fileName() << QStringLiteral("-"));
    REQUIRE(process.waitForFinished());
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput();
}

} // namespace

QString wordsOf(const QByteArray& pdf, const TempFolder& folder)
{
    return packed(QString::fromUtf8(readBy(QStringLiteral("pdftotext"),
                                           {QStringLiteral("-raw"), QStringLiteral("-enc"), QStringLiteral("UTF-8")},
                                           pdf, folder)));
}

QByteArray unpacked(const QByteArray& pdf, const TempFolder& folder)
{
    return readBy(QStringLiteral("qpdf"), {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable")}, pdf,
                  folder);
}

QString packed(QString words)
{
    static const QRegularExpression space(QStringLiteral("[\\s\\x{AD}\\x{200B}]+"));
    return words.remove(space);
}

} // namespace chairside::journey
