// Other people's programs read what ours writes: poppler and qpdf, as any recipient might.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace chairside::forms::test {

struct Ran final
{
    int exitCode = -1;
    QByteArray bytes; // of standard output
    QString out;
    QString err;
};

// Runs `program` on a file of these bytes; "%" in an argument stands for the file.
Ran run(const QString& program, const QStringList& arguments, const QByteArray& pdf);

// What pdftotext reads; further arguments before the file ("-raw", "-layout", "-f", "2").
QString pdfText(const QByteArray& pdf, const QStringList& arguments = {});
QStringList pdfPages(const QByteArray& pdf, const QStringList& arguments = {});

// Without any white space, and with the compatibility letters of joined scripts undone: two tools break lines
// differently.
QString squeezed(const QString& text);

} // namespace chairside::forms::test
