#include "forms/support/PrintedWords.h"

#include "forms/support/Tools.h"

#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

namespace chairside::forms::test {

namespace {

// Of Noto Sans: how tall a line's box is, in sizes of its letters.
constexpr double boxPerSize = 1.362;
constexpr double headEnds = 60;    // points from the top
constexpr double footBegins = 760; // likewise

QByteArray utf16(const QString& words)
{
    QByteArray out;
    for (const QChar c : words)
        out.append(static_cast<char>(c.row())).append(static_cast<char>(c.cell()));
    return out;
}

} // namespace

PrintedWords::PrintedWords(const QByteArray& pdf, const Document& document)
{
    const QString marking = squeezed(document.marking);
    const QString version = squeezed(document.version);
    for (const QString& each : pdfPages(pdf, {QStringLiteral("-raw")})) {
        const QString page = squeezed(each);
        const qsizetype from = page.indexOf(marking);
        const qsizetype to = page.lastIndexOf(version);
        INFO(page.left(300).toStdString());
        REQUIRE(from >= 0);
        REQUIRE(to > from);
        m_words += page.mid(from + marking.size(), to - from - marking.size());
        ++m_pages;
    }
}

bool PrintedWords::says(const QString& words) const
{
    return m_words.contains(squeezed(words));
}

bool hiddenIn(const QByteArray& pdf, const QString& words)
{
    static QByteArray lastPdf;
    static QByteArray lastBytes;
    if (pdf != lastPdf) {
        lastPdf = pdf;
        lastBytes = run(QStringLiteral("qpdf"),
                        {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"), QStringLiteral("%"),
                         QStringLiteral("-")},
                        pdf)
                        .bytes;
        REQUIRE(lastBytes.size() > pdf.size());
    }
    return lastBytes.contains(words.toUtf8()) || lastBytes.contains(utf16(words)) ||
           lastBytes.toLower().contains(utf16(words).toHex());
}

double smallestType(const QByteArray& pdf)
{
    const QString boxes =
        run(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), QStringLiteral("%"), QStringLiteral("-")}, pdf).out;
    static const QRegularExpression word(QStringLiteral(
        "<word xMin=\"[0-9.]+\" yMin=\"([0-9.]+)\" xMax=\"[0-9.]+\" yMax=\"([0-9.]+)\">([A-Za-z]{3,})<"));
    double smallest = 1000;
    int words = 0;
    for (auto it = word.globalMatch(boxes); it.hasNext();) {
        const auto match = it.next();
        const double top = match.captured(1).toDouble();
        const double bottom = match.captured(2).toDouble();
        if (top < headEnds || bottom > footBegins)
            continue;
        ++words;
        smallest = std::min(smallest, (bottom - top) / boxPerSize);
    }
    REQUIRE(words > 20);
    return smallest;
}

} // namespace chairside::forms::test
