#include "app/history/HistorySpeech.h"

#include "app/history/HistoryExport.h"
#include "support/DataFile.h"
#include "support/QtStrings.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

TrailLine lineOf(const QString& kind, const QString& body, const QString& table = {}, qint64 row = 0)
{
    TrailLine out;
    out.line.kind = kind;
    out.line.body = body;
    out.line.table = table;
    out.line.row = row;
    return out;
}

QString said(const char* kind, const char* body)
{
    return HistorySpeech(nullptr, nullptr).what(lineOf(QLatin1String(kind), QString::fromUtf8(body)));
}

} // namespace

TEST_CASE("every kind of line that the sources write has its words and its group")
{
    QSet<QString> written;
    static const QRegularExpression kinds(
        QStringLiteral("(?:append\\(\\s*\\{|note\\(|tellLeaving\\([a-zA-Z_.*]+, |leaveTrace\\([^,]+, |"
                       "tellTries\\()\\s*QStringLiteral\\(\"([a-z-]+)\"\\)"));
    for (const char* folder : {"core/storage", "app"}) {
        QDirIterator files(QStringLiteral(CHAIRSIDE_SOURCE_DIR "/%1").arg(QLatin1String(folder)),
                           {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            auto found = kinds.globalMatch(QString::fromUtf8(file.readAll()));
            while (found.hasNext())
                written.insert(found.next().captured(1));
        }
    }
    for (const char* there :
         {"edit", "begin", "sign", "issue", "print", "export", "progress", "sitting", "setting", "keep", "removed",
          "merge", "taken-in", "restore", "recovery-sheet", "unlock-failed", "create", "import", "split"})
        CHECK(written.contains(QLatin1String(there))); // the search finds what it should
    written.unite({QStringLiteral("recovered"), QStringLiteral("amend"), QStringLiteral("decline"),
                   QStringLiteral("close"), QStringLiteral("reopen"), QStringLiteral("step"),
                   QStringLiteral("passphrase"), QStringLiteral("moved"), QStringLiteral("moved-back")});
    QSet<QString> grouped;
    for (const HistoryGroup& group : HistorySpeech::groups())
        for (const QString& kind : group.kinds)
            grouped.insert(kind);
    for (const QString& kind : written) {
        CAPTURE(kind);
        CHECK(grouped.contains(kind));
        CHECK(HistorySpeech(nullptr, nullptr).what(lineOf(kind, QStringLiteral("{}"))) != kind);
    }
}

TEST_CASE("a line says in plain words what was done")
{
    CHECK(said("sign", R"({"version":2})") == QStringLiteral("Signed and locked as version 2"));
    CHECK(said("print", R"({"paper":"form","copy":"redacted","version":1})") ==
          QStringLiteral("Printed: the form, redacted, version 1"));
    CHECK(said("export", R"({"format":"eml","letter":"invitation","to":"Amir Khan"})") ==
          QStringLiteral("Draft for Amir Khan saved as a file"));
    CHECK(said("export", R"({"format":"copy","letter":"owner","to":"Amir Khan"})") ==
          QStringLiteral("Draft for Amir Khan copied"));
    CHECK(said("export", R"({"format":"ics","dates":3,"initials":false})") ==
          QStringLiteral("Dates saved for a calendar"));
    CHECK(said("unlock-failed", R"({"tries":3})") == QStringLiteral("Wrong passphrase, 3 times"));
    CHECK(said("setting", R"({"key":"closures","value":["",""]})") ==
          QStringLiteral("Changed: the days on which the council is closed"));
    CHECK(said("step", R"({"step":"sent","who":"School"})") == QStringLiteral("Copy sent: School"));
    CHECK(said("passphrase", R"({"what":"removed"})") == QStringLiteral("Passphrase removed"));
}

TEST_CASE("the days of a step are said as days")
{
    const auto changes =
        HistorySpeech(nullptr, nullptr)
            .changes(lineOf(QStringLiteral("step"),
                            QStringLiteral(R"({"step":"told","who":"Wiktor Prentice","day":"2026-11-20"})")),
                     {});
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].after == QStringLiteral("Wiktor Prentice"));
    CHECK(changes[1].after == QStringLiteral("20 November 2026"));
}

TEST_CASE("a choice, a day and a tick are told in words, not in codes")
{
    const HistorySpeech speech(nullptr, nullptr);
    const auto changes = speech.changes(
        lineOf(QStringLiteral("edit"),
               QStringLiteral(R"({"likelihood":["","very-likely"],"restricted":[false,true],"rank":[0,2]})"),
               QStringLiteral("risk"), 5),
        {});
    REQUIRE(changes.size() == 3);
    CHECK(changes[0] == HistoryChange{QStringLiteral("Place in the list"), QStringLiteral("1"), QStringLiteral("3"),
                                      HistoryChange::Is::Value});
    CHECK(changes[1] == HistoryChange{QStringLiteral("Restricted"), QStringLiteral("no"), QStringLiteral("yes"),
                                      HistoryChange::Is::Value});
    CHECK(changes[2].after == QStringLiteral("Very likely"));
    const auto due = speech.changes(
        lineOf(QStringLiteral("edit"), QStringLiteral(R"({"due":[null,"2026-12-01"]})"), QStringLiteral("action"), 5),
        {});
    REQUIRE(due.size() == 1);
    CHECK(due[0].after == QStringLiteral("1 December 2026"));
}

TEST_CASE("of a sitting only what was otherwise before is a change")
{
    const auto changes =
        HistorySpeech(nullptr, nullptr)
            .changes(lineOf(QStringLiteral("sitting"),
                            QStringLiteral(R"({"title":"Panel","place":"Room 2","before":{"place":"Room 1"}})"),
                            QStringLiteral("sitting"), 5),
                     {});
    REQUIRE(changes.size() == 1);
    CHECK(changes[0] == HistoryChange{QStringLiteral("Place"), QStringLiteral("Room 1"), QStringLiteral("Room 2"),
                                      HistoryChange::Is::Words});
}
