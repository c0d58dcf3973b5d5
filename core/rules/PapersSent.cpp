#include "core/rules/PapersSent.h"

#include <algorithm>

namespace chairside {

namespace {

// "Chronology.pdf" where the title says no more than the file's name does.
QString lineOf(const Paper& paper)
{
    const QString title = paper.title.simplified();
    const QString file = paper.fileName.simplified();
    if (file.isEmpty() || title.isEmpty())
        return title.isEmpty() ? file : title;
    const bool same = title == file || title == file.left(file.lastIndexOf(QLatin1Char('.')));
    return same ? file : QStringLiteral("%1 (%2)").arg(title, file);
}

bool isOnlyOne(const Discussion& discussion, const QString& file)
{
    const auto& all = discussion.rows<Paper>();
    return std::count_if(all.begin(), all.end(),
                         [&](const auto& each) { return each.second.fileName.simplified() == file; }) == 1;
}

} // namespace

std::vector<const Paper*> papersToSend(const Discussion& discussion)
{
    std::vector<const Paper*> out;
    for (const Paper* paper : discussion.ranked<Paper>())
        if (!paper->restricted && !lineOf(*paper).isEmpty())
            out.push_back(paper);
    return out;
}

QString paperWords(const Paper& paper)
{
    return paper.title.trimmed().isEmpty() ? paper.fileName.simplified() : paper.title.simplified();
}

QString papersNote(const std::vector<const Paper*>& papers)
{
    QStringList lines;
    for (const Paper* paper : papers)
        lines << lineOf(*paper);
    return lines.join(QLatin1Char('\n'));
}

QString papersInWords(const Step& step)
{
    return step.note.split(QLatin1Char('\n'), Qt::SkipEmptyParts).join(QStringLiteral(", "));
}

bool wentWith(const Discussion& discussion, const Paper& paper, const std::vector<Step>& steps)
{
    const QString line = lineOf(paper);
    const QString file = paper.fileName.simplified();
    const bool byFile = !file.isEmpty() && isOnlyOne(discussion, file);
    const QString behind = QStringLiteral(" (%1)").arg(file);
    for (const Step& step : steps)
        for (const QString& each : step.note.split(QLatin1Char('\n')))
            if (each == line || (byFile && (each == file || each.endsWith(behind))))
                return true;
    return false;
}

} // namespace chairside
