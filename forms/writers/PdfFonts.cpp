#include "forms/writers/PdfFonts.h"

#include <QRegularExpression>
#include <QStringList>

namespace chairside::forms {

namespace {

QString hex(const QString& text)
{
    QString digits;
    for (const QChar c : text)
        digits += QStringLiteral("%1").arg(uint(c.unicode()), 4, 16, QLatin1Char('0')).toUpper();
    return digits;
}

// Qt calls the space a tab, and names ligatures and joined letters by their compatibility characters: "ﬁ" for "fi",
// a final Arabic form for the letter. Readers and searches want the letters as they were typed.
QString typed(char16_t mapped, const QString& font, const FontShelf& shelf, const Characters& printed)
{
    if (mapped == u'\t')
        return QStringLiteral(" ");
    const QString letters = QString(QChar(mapped)).normalized(QString::NormalizationForm_KC);
    if (mapped >= 0xFB00 && mapped <= 0xFB06)
        return letters;
    if (printed.contains(mapped))
        return QString(QChar(mapped));
    // Two letters joined from right to left stay one: readers that order glyph by glyph would turn them round.
    if (mapped >= 0xFB1D && mapped <= 0xFEFC && letters.size() == 1)
        return letters;
    const char32_t twin = shelf.twin(font, mapped, printed);
    return QString::fromUcs4(&twin, 1);
}

} // namespace

// Each line of a map says: from this glyph to that one, these characters; either counted up from the first, or listed.
QByteArray typedMap(const QByteArray& map, const QString& postScriptName, const FontShelf& shelf,
                    const Characters& printed)
{
    static const QRegularExpression range(
        QStringLiteral("^<([0-9A-F]{4})> <([0-9A-F]{4})> (?:<([0-9A-F]{4})>|\\[([^\\]]*)\\])$"));
    const auto number = [](const QString& digits) { return digits.toUInt(nullptr, 16); };
    QStringList lines = QString::fromLatin1(map).split(QLatin1Char('\n'));
    for (QString& line : lines) {
        const auto match = range.match(line);
        if (!match.hasMatch())
            continue;
        const uint from = number(match.captured(1));
        const uint to = number(match.captured(2));
        const QStringList listed = match.captured(4).split(u' ', Qt::SkipEmptyParts);
        QString out = QStringLiteral("<%1> <%2> [").arg(match.captured(1), match.captured(2));
        for (uint glyph = from; glyph <= to; ++glyph) {
            const auto at = static_cast<qsizetype>(glyph - from);
            const uint mapped = listed.isEmpty()     ? number(match.captured(3)) + (glyph - from)
                                : at < listed.size() ? number(listed[at].mid(1, 4))
                                                     : 0;
            const QString name = mapped == 0 ? QString(QChar(u'\0'))
                                             : typed(static_cast<char16_t>(mapped), postScriptName, shelf, printed);
            out += QLatin1Char('<') + hex(name) + QStringLiteral("> ");
        }
        line = out + QLatin1Char(']');
    }
    return lines.join(QLatin1Char('\n')).toLatin1();
}

} // namespace chairside::forms
