#include "installer/Help.h"

#include "ctl/Ctl.h"

#include <QRegularExpression>

namespace chairside {

QStringList commandsInHelp()
{
    static const QRegularExpression line(QStringLiteral("^  ([a-z-]+) "), QRegularExpression::MultilineOption);
    QStringList out;
    for (auto found = line.globalMatch(ctl({QStringLiteral("--help")}).said()); found.hasNext();)
        if (const QString name = found.next().captured(1); name != u"help" && !name.startsWith(u'-'))
            out.append(name);
    REQUIRE(out.size() >= 13);
    return out;
}

QString helpOf(const QString& command)
{
    const Ran help = ctl({QStringLiteral("help"), command});
    REQUIRE(help.exit == 0);
    return help.said();
}

QStringList optionsIn(const QString& help)
{
    static const QRegularExpression line(QStringLiteral("^  (?:(-[a-z]), )?(--[a-z-]+)"),
                                         QRegularExpression::MultilineOption);
    QStringList out;
    for (auto found = line.globalMatch(help); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        if (!match.captured(1).isEmpty())
            out.append(match.captured(1));
        out.append(match.captured(2));
    }
    return out;
}

} // namespace chairside
