#include "core/rules/CheckWords.h"

#include "core/base/Text.h"

namespace chairside::checks {

bool blank(const QString& text)
{
    return text.trimmed().isEmpty();
}

QString called(const Participant& person)
{
    return blank(person.name) ? Words::tr("Participant %1").arg(person.rank + 1) : person.name.simplified();
}

QString called(const Subject& child)
{
    if (!blank(child.name))
        return child.name.simplified();
    return child.dueOn.isValid() ? Words::tr("The unborn baby") : Words::tr("Child %1").arg(child.rank + 1);
}

QString about(const QString& text, const QString& question)
{
    constexpr qsizetype shortText = 60;
    QString line = firstLine(text, shortText);
    while (line.endsWith(QLatin1Char('.')))
        line.chop(1);
    return line.isEmpty() ? question : line + QStringLiteral(". ") + question;
}

} // namespace chairside::checks
