// The manual tells what the programs can do: all of it, and nothing else.
#include "ctl/Ctl.h"
#include "installer/Help.h"
#include "support/QtStrings.h"

#include <QRegularExpression>

#include <algorithm>

using namespace chairside;

namespace {

// The words of a page, without what sets them.
QString page(const QString& name)
{
    QString text = QString::fromUtf8(contentOf(QStringLiteral(CHAIRSIDE_MANUAL "/") + name));
    text.remove(QRegularExpression(QStringLiteral("^\\.(TP|PP|br|nh)\\b.*$"), QRegularExpression::MultilineOption));
    text.remove(QRegularExpression(QStringLiteral("^\\.(SS|SH|BR|B|RI|IR|I)\\b|\\\\f[BIR]|\\\\&|\""),
                                   QRegularExpression::MultilineOption));
    text.replace(QStringLiteral("\\-"), QStringLiteral("-"));
    return text.simplified();
}

QStringList sorted(QStringList list)
{
    list.removeDuplicates();
    list.sort();
    return list;
}

} // namespace

TEST_CASE("the manual of chairsidectl says of every command what its help says, whole")
{
    const QString manual = page(QStringLiteral("chairsidectl.1"));
    for (const QString& command : commandsInHelp()) {
        QString help = helpOf(command).simplified().remove(QLatin1Char('"'));
        help.remove(0, QStringLiteral("chairsidectl ").size());
        CAPTURE(help);
        CHECK(manual.contains(help));
    }
}

TEST_CASE("the manual of chairsidectl has no command that it does not know, and shows the general help")
{
    static const QRegularExpression heading(QStringLiteral("^\\.SS \"([a-z-\\\\]+)"),
                                            QRegularExpression::MultilineOption);
    QStringList told;
    const QString text = QString::fromUtf8(contentOf(QStringLiteral(CHAIRSIDE_MANUAL "/chairsidectl.1")));
    for (auto found = heading.globalMatch(text); found.hasNext();)
        told.append(found.next().captured(1).remove(QLatin1Char('\\')));
    CHECK(told == commandsInHelp());
    for (const char* line :
         {"\n.BR \\-h \", \" \\-\\-help\n", "\n.B \\-\\-version\n", "\n\\fBhelp\\fR [\\fICOMMAND\\fR]\n"})
        CHECK(text.contains(QString::fromLatin1(line)));
    CHECK_FALSE(text.contains(QStringLiteral("@")));
}

TEST_CASE("the manual of the window has the options of its help, and no other")
{
    const Ran help = run(QStringLiteral(CHAIRSIDE), {QStringLiteral("--help")});
    REQUIRE(help.exit == 0);
    const QString text = QString::fromUtf8(contentOf(QStringLiteral(CHAIRSIDE_MANUAL "/chairside.1")));
    const QString options =
        text.section(QStringLiteral(".SH OPTIONS"), 1).section(QStringLiteral("\n.PP\nQt's own"), 0, 0);
    static const QRegularExpression option(QStringLiteral("(?<![a-z])\\\\-(\\\\-)?[a-z]+(\\\\-[a-z]+)*"));
    QStringList told;
    for (auto found = option.globalMatch(options); found.hasNext();)
        told.append(found.next().captured().remove(QLatin1Char('\\')));
    CHECK(sorted(told) == sorted(optionsIn(help.said())));
    CHECK_FALSE(text.contains(QStringLiteral("@")));
}
