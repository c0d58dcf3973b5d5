#include "forms/document/Document.h"

#include <QStringList>

namespace chairside::forms {

Paragraph plain(const QString& text)
{
    return Paragraph{{Run{text, false}}, false};
}

Paragraph introduction(const QString& text)
{
    return Paragraph{{Run{text, false}}, true};
}

Paragraph bold(const QString& text, Tone tone)
{
    return Paragraph{{Run{text, true, tone}}, false};
}

Cell cell(const QString& text)
{
    return Cell{plain(text)};
}

QString words(const Paragraph& paragraph)
{
    QString all;
    for (const Run& run : paragraph.runs)
        all += run.text;
    return all;
}

QString words(const Cell& cell)
{
    QStringList all;
    for (const Paragraph& paragraph : cell)
        all << words(paragraph);
    return all.join(QLatin1Char('\n'));
}

} // namespace chairside::forms
