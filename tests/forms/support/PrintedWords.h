// What pdftotext reads on the pages of a form, from the first to the last, without the running heads and feet.
#pragma once

#include "forms/document/Document.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace chairside::forms::test {

class PrintedWords final
{
public:
    PrintedWords(const QByteArray& pdf, const Document& document);

    // The words one after the other, wherever lines and pages end.
    bool says(const QString& words) const;
    int pages() const { return m_pages; }

private:
    QString m_words; // squeezed
    int m_pages = 0;
};

// The words as plain text anywhere in the unpacked file, in any of the ways a PDF writes them: metadata, outlines,
// replacement texts.
bool hiddenIn(const QByteArray& pdf, const QString& words);

// The smallest letters of Latin words on the pages, in points, as pdftotext measures them; feet and heads left out.
double smallestType(const QByteArray& pdf);

} // namespace chairside::forms::test
