// Which version this is: the same answer from both programs, on any machine, and a true one of the commit.
#include "ctl/Ctl.h"
#include "support/QtStrings.h"

#include <QDir>
#include <QRegularExpression>

using namespace chairside;

namespace {

QString told(const QString& program, const QStringList& environment = {})
{
    const Ran ran = run(program, {QStringLiteral("--version")}, environment);
    CAPTURE(ran.err);
    CHECK(ran.exit == 0);
    return ran.said();
}

// The commit of a folder as a build tells it.
QString commitOf(const TempFolder& out, const QString& folder)
{
    const QString header = out.file(QStringLiteral("Commit.h"));
    const Ran ran = run(QStringLiteral("cmake"), {QStringLiteral("-DGIT=git"), QStringLiteral("-DSOURCE=") + folder,
                                                  QStringLiteral("-DOUT=") + header, QStringLiteral("-P"),
                                                  QStringLiteral(CHAIRSIDE_SOURCE_DIR "/app/version/Commit.cmake")});
    CAPTURE(ran.err);
    CHECK(ran.exit == 0);
    return QString::fromUtf8(contentOf(header)).section(QLatin1Char('"'), 1, 1);
}

void git(const QString& folder, const QStringList& words)
{
    const QStringList who{QStringLiteral("-C"), folder,
                          QStringLiteral("-c"), QStringLiteral("user.name=Chair"),
                          QStringLiteral("-c"), QStringLiteral("user.email=chair@example.org")};
    const Ran ran = run(QStringLiteral("git"), who + words);
    CAPTURE(ran.err);
    REQUIRE(ran.exit == 0);
}

} // namespace

TEST_CASE(
    "both programs name the same version, commit, Qt and database, which is the one that the sqlcipher program has")
{
    const QString version = told(QStringLiteral(CHAIRSIDECTL));
    CHECK(told(QStringLiteral(CHAIRSIDE)) == version);
    const QStringList lines = version.trimmed().split(QLatin1Char('\n'));
    REQUIRE(lines.size() == 5);
    CHECK(lines[0] == QStringLiteral("Chairside " CHAIRSIDE_VERSION));
    CHECK(lines[1].startsWith(QStringLiteral("commit ")));
    CHECK(lines[2] == QStringLiteral("Qt ") + QString::fromLatin1(qVersion()));
    const TempFolder folder;
    const QString scratch = folder.file(QStringLiteral("x.db"));
    CHECK(lines[3] == QStringLiteral("SQLite ") +
                          sqlcipher(scratch, QStringLiteral("x"), QStringLiteral("SELECT sqlite_version()")));
    CHECK(lines[4] == QStringLiteral("SQLCipher ") +
                          sqlcipher(scratch, QStringLiteral("x"), QStringLiteral("PRAGMA cipher_version")));
}

TEST_CASE("the window tells its version and its help where there is no screen")
{
    const QStringList noScreen{QStringLiteral("QT_QPA_PLATFORM=xcb"), QStringLiteral("DISPLAY=:nowhere"),
                               QStringLiteral("WAYLAND_DISPLAY=nowhere")};
    CHECK(told(QStringLiteral(CHAIRSIDE), noScreen) == told(QStringLiteral(CHAIRSIDECTL)));
    const Ran help = run(QStringLiteral(CHAIRSIDE), {QStringLiteral("--help")}, noScreen);
    CHECK(help.exit == 0);
    CHECK(help.said().contains(QStringLiteral("[records]")));
}

TEST_CASE("a build names its commit, says when files are not as it has them, and where there is no history")
{
    const TempFolder out;
    const TempFolder folder;
    const QString unknown = QStringLiteral("unknown (built from files without their history)");
    CHECK(commitOf(out, folder.path()) == unknown);

    writeFile(folder.file(QStringLiteral("one.txt")), "one");
    git(folder.path(), {QStringLiteral("init"), QStringLiteral("-q")});
    git(folder.path(), {QStringLiteral("add"), QStringLiteral("one.txt")});
    git(folder.path(), {QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("one")});
    const QString commit = commitOf(out, folder.path());
    CHECK(QRegularExpression(QStringLiteral("^[0-9a-f]{12}$")).match(commit).hasMatch());

    writeFile(folder.file(QStringLiteral("one.txt")), "two");
    CHECK(commitOf(out, folder.path()) == commit + QStringLiteral(" with changes"));

    // Unpacked inside somebody else's repository.
    REQUIRE(QDir(folder.path()).mkdir(QStringLiteral("within")));
    CHECK(commitOf(out, folder.file(QStringLiteral("within"))) == unknown);
}
