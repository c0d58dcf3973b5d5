#include "app/ctl/Help.h"

#include <QCoreApplication>

namespace chairside::ctl {

namespace {

constexpr int width = 96;
constexpr int indent = 26;

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ctl::Help)
};

// Words in lines, each but the first moved in by `left`.
QString wrapped(const QString& text, int left)
{
    QString out;
    for (const QString& paragraph : text.split(QLatin1Char('\n'))) {
        int column = left;
        if (!out.isEmpty())
            out += QLatin1Char('\n') + QString(left, QLatin1Char(' '));
        for (const QString& word : paragraph.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            if (column > left && column + 1 + word.size() > width) {
                out += QLatin1Char('\n') + QString(left, QLatin1Char(' '));
                column = left;
            } else if (column > left) {
                out += QLatin1Char(' ');
                ++column;
            }
            out += word;
            column += static_cast<int>(word.size());
        }
    }
    return out;
}

QString entry(const QString& name, const QString& text)
{
    const QString start = QStringLiteral("  ") + name;
    const QString gap = start.size() < indent - 1 ? QString(indent - start.size(), QLatin1Char(' '))
                                                  : QLatin1Char('\n') + QString(indent, QLatin1Char(' '));
    return start + gap + wrapped(text, indent) + QLatin1Char('\n');
}

QString optionName(const QCommandLineOption& option)
{
    QStringList names;
    for (const QString& name : option.names())
        names.append((name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name);
    const QString value = option.valueName().isEmpty() ? QString() : QLatin1Char(' ') + option.valueName();
    return names.join(QStringLiteral(", ")) + value;
}

} // namespace

QString generalHelp(const std::vector<Command>& commands)
{
    QString out = Words::tr("chairsidectl looks after records of complex case discussions from the command line.") +
                  QStringLiteral("\n\n");
    for (const Command& command : commands)
        out += entry(command.name + QLatin1Char(' ') + command.operands, command.summary);
    out += QLatin1Char('\n');
    out += entry(QStringLiteral("help COMMAND"), Words::tr("Everything about one command."));
    out += entry(QStringLiteral("--version"), Words::tr("Which program, Qt and database this is."));
    out += QLatin1Char('\n') +
           wrapped(Words::tr("STORE is a file of records, REF a reference such as CCD-26-014. Without a passphrase the "
                             "store that has none is opened. Exit: 0 done, 1 refused with one line on standard error, "
                             "2 not understood."),
                   0) +
           QLatin1Char('\n');
    return out;
}

QString commandHelp(const Command& command)
{
    QString out = Words::tr("chairsidectl %1 %2").arg(command.name, command.operands) + QStringLiteral("\n\n") +
                  wrapped(command.summary, 0) + QStringLiteral("\n\n");
    for (const QCommandLineOption& option : command.options)
        out += entry(optionName(option), option.description());
    out += entry(optionName(passphraseFileOption()), passphraseFileOption().description());
    if (!command.help.isEmpty())
        out += QLatin1Char('\n') + wrapped(command.help, 0) + QLatin1Char('\n');
    return out;
}

} // namespace chairside::ctl
