// The completion, as bash calls it.
#include "ctl/Ctl.h"
#include "installer/Help.h"
#include "support/QtStrings.h"

#include <QDir>

using namespace chairside;

namespace {

// What bash would offer for the last of these words, in this folder.
QStringList offered(const QStringList& words, const QString& folder = QDir::tempPath())
{
    const QString script = QStringLiteral("cd \"$1\" && . \"$2\" && program=$3 && shift 3 || exit\n"
                                          "COMP_WORDS=(chairsidectl \"$@\") COMP_CWORD=$#\n"
                                          "_chairsidectl \"$program\"\n"
                                          "printf '%s\\n' \"${COMPREPLY[@]}\"");
    const Ran ran = run(QStringLiteral("bash"),
                        QStringList{QStringLiteral("-c"), script, QStringLiteral("bash"), folder,
                                    QStringLiteral(CHAIRSIDE_SOURCE_DIR "/installer/linux/chairsidectl.bash"),
                                    QStringLiteral(CHAIRSIDECTL)} +
                            words);
    CAPTURE(ran.err);
    CHECK(ran.exit == 0);
    QStringList out = ran.said().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    out.sort();
    return out;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

TEST_CASE("every command is completed, and for the help of one too")
{
    const QStringList all = commandsInHelp();
    CHECK(offered({QString()}) ==
          sorted(all + QStringList{QStringLiteral("help"), QStringLiteral("--help"), QStringLiteral("--version")}));
    CHECK(offered({QStringLiteral("help"), QString()}) == sorted(all));
    CHECK(offered({QStringLiteral("ver")}) == QStringList{QStringLiteral("verify")});
}

TEST_CASE("every option of every command is completed")
{
    for (const QString& command : commandsInHelp()) {
        CAPTURE(command);
        CHECK(offered({command, QStringLiteral("-")}) ==
              sorted(optionsIn(helpOf(command)) + QStringList{QStringLiteral("--help")}));
    }
    CHECK(offered({QStringLiteral("print"), QStringLiteral("--red")}) == QStringList{QStringLiteral("--redacted")});
}

TEST_CASE("a store, a file of the exchange format and the value of an option are completed as what they are")
{
    const TempFolder folder;
    const QStringList names{QStringLiteral("My records.chairside"), QStringLiteral("one.json"),
                            QStringLiteral("key.txt")};
    for (const QString& name : names)
        writeFile(folder.file(name), "x");
    REQUIRE(QDir(folder.path()).mkdir(QStringLiteral("sub")));
    const QString sub = QStringLiteral("sub");
    const auto in = [&](const char* words) {
        QStringList list;
        for (const QString& word : QString::fromLatin1(words).split(QLatin1Char(' ')))
            list.append(word);
        return offered(list, folder.path());
    };
    CHECK(in("list ") == QStringList{names[0], sub});
    CHECK(in("list --json ") == QStringList{names[0], sub});
    CHECK(in("list --passphrase-file key.txt ") == QStringList{names[0], sub});
    CHECK(in("list --passphrase-file = key.txt ") == QStringList{names[0], sub});
    CHECK(in("merge x.chairside ") == QStringList{names[0], sub});
    CHECK(in("import --new x.chairside ") == QStringList{names[1], sub});
    CHECK(in("import x.chairside one.json ") == QStringList{names[1], sub});
    CHECK(in("list x.chairside --passphrase-file ") == sorted(names + QStringList{sub}));
    CHECK(in("export x.chairside CCD-26-014 --format ") ==
          sorted(QStringLiteral("json html text pdf").split(QLatin1Char(' '))));
    CHECK(in("export x.chairside --format = j") == QStringList{QStringLiteral("json")});
    // Nobody but the store knows its references, nor why a record is removed.
    CHECK(in("print x.chairside ").isEmpty());
    CHECK(in("remove x.chairside CCD-26-014 --reason ").isEmpty());
    CHECK(in("nosuch ").isEmpty());
}
