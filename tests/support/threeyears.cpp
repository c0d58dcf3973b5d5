// Makes a store of made-up records to look round in: three years of a council's discussions, without a passphrase.
//
//   threeyears PATH [COUNT] [--until DAY] [--brief] [--times N]
#include "core/protocol/ProtocolLoader.h"
#include "support/Copies.h"
#include "support/ManyDiscussions.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

namespace {

int sayWhy(const chairside::Error& error)
{
    std::fprintf(stderr, "\n%s %s\n", qPrintable(error.message), qPrintable(error.detail));
    return 1;
}

} // namespace

int main(int argc, char* argv[])
{
    using namespace chairside;
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Three years of made-up discussions in a new store."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("PATH"), QStringLiteral("The store; it must not exist yet."));
    parser.addPositionalArgument(QStringLiteral("COUNT"), QStringLiteral("How many discussions; 2000."),
                                 QStringLiteral("[COUNT]"));
    const QCommandLineOption until(QStringLiteral("until"),
                                   QStringLiteral("The newest day, 2026-11-24; today unless given."),
                                   QStringLiteral("DAY"));
    const QCommandLineOption brief(QStringLiteral("brief"), QStringLiteral("Few rows and few words in each."));
    const QCommandLineOption times(QStringLiteral("times"),
                                   QStringLiteral("So many copies of each in the end, 1 to 100: for measurements."),
                                   QStringLiteral("N"), QStringLiteral("1"));
    parser.addOptions({until, brief, times});
    parser.process(app);
    const QStringList given = parser.positionalArguments();
    const int count = given.size() > 1 ? given[1].toInt() : 2000;
    const QDate day = parser.isSet(until) ? QDate::fromString(parser.value(until), Qt::ISODate) : QDate::currentDate();
    const int copies = parser.value(times).toInt();
    if (given.isEmpty() || given.size() > 2 || count < 1 || !day.isValid() || copies < 1 || copies > 100)
        parser.showHelp(1);

    const auto protocols = shippedProtocols();
    if (!protocols)
        return sayWhy(protocols.error());
    const auto contents = parser.isSet(brief) ? ManyDiscussions::Contents::Brief : ManyDiscussions::Contents::Whole;
    ManyDiscussions many(*protocols, count, contents, day);
    const auto progress = [&](int made) {
        if (made % 50 < 4 || made == count) {
            std::printf("\r%d of %d discussions", made, count);
            std::fflush(stdout);
        }
    };
    {
        auto pen = quickPen(given[0], many.clock());
        if (!pen)
            return sayWhy(pen.error());
        if (auto filled = many.fill(**pen, progress); !filled)
            return sayWhy(filled.error());
    }
    if (copies > 1)
        if (auto copied = multiply(given[0], copies,
                                   [](const QString& table) {
                                       std::printf("\rCopying: %-40s", qPrintable(table));
                                       std::fflush(stdout);
                                   });
            !copied)
            return sayWhy(copied.error());
    std::printf("\n");
    return 0;
}
