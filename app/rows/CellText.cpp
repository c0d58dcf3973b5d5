#include "app/rows/CellText.h"

#include <QTextBoundaryFinder>

namespace chairside {

namespace {

constexpr qsizetype mostShown = 4000;

} // namespace

QString breakable(const QString& text)
{
    constexpr int longest = 24;
    QString out;
    int run = 0;
    QTextBoundaryFinder at(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype to = at.toNextBoundary();
        if (to < 0)
            break;
        run = text[from].isSpace() ? 0 : run + 1;
        out += QStringView(text).mid(from, to - from);
        if (run >= longest)
            out += QChar(0x200B);
        from = to;
    }
    return out;
}

QString cellText(const QString& text)
{
    const QString words = text.trimmed();
    if (words.size() <= mostShown)
        return breakable(words);
    return breakable(words.left(mostShown)) + u'…';
}

} // namespace chairside
