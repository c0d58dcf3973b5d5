#include "forms/support/Tools.h"

#include "support/OtherPrograms.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace chairside::forms::test {

Ran run(const QString& program, const QStringList& arguments, const QByteArray& pdf)
{
    needsOtherPrograms();
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a form – ärztin.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();

    QStringList filled;
    for (const QString& argument : arguments)
        filled << (argument == QStringLiteral("%") ? path : argument);
    QProcess process;
    process.start(program, filled);
    if (!process.waitForFinished(120000))
        return {-1, {}, {}, process.errorString()};
    const QByteArray out = process.readAllStandardOutput();
    return {process.exitCode(), out, QString::fromUtf8(out), QString::fromUtf8(process.readAllStandardError())};
}

QString pdfText(const QByteArray& pdf, const QStringList& arguments)
{
    return run(QStringLiteral("pdftotext"), arguments + QStringList{QStringLiteral("%"), QStringLiteral("-")}, pdf).out;
}

QStringList pdfPages(const QByteArray& pdf, const QStringList& arguments)
{
    QStringList pages = pdfText(pdf, arguments).split(u'\f');
    if (!pages.isEmpty() && pages.last().trimmed().isEmpty())
        pages.removeLast();
    return pages;
}

QString squeezed(const QString& text)
{
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC)) {
        if (!c.isSpace() && c.category() != QChar::Other_Format && c.category() != QChar::Other_Control)
            out += c;
    }
    return out;
}

} // namespace chairside::forms::test
