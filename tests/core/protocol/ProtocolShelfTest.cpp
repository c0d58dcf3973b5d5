#include "core/protocol/ProtocolShelf.h"

#include "core/protocol/ProtocolLoader.h"
#include "support/QtStrings.h"
#include "support/TempFolder.h"

#include <QFile>
#include <QSettings>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

const std::vector<ProtocolPtr>& shipped()
{
    static const std::vector<ProtocolPtr> all = shippedProtocols().value();
    return all;
}

QByteArray changed(QByteArray json, const QByteArray& instead, const QByteArray& with)
{
    REQUIRE(json.contains(instead));
    return json.replace(json.indexOf(instead), instead.size(), with);
}

QByteArray knowsley(const QByteArray& version)
{
    return changed(shipped().front()->json, R"("version": "2019-06.1")", R"("version": ")" + version + '"');
}

void put(const TempFolder& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.file(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QStringList names(const std::vector<ProtocolPtr>& protocols)
{
    QStringList out;
    for (const ProtocolPtr& each : protocols)
        out << each->code + QLatin1Char(' ') + each->version;
    return out;
}

} // namespace

TEST_CASE("a council's file is read beside those that ship, and comes after them")
{
    const TempFolder folder;
    put(folder, QStringLiteral("lees.JSON"),
        changed(shipped().front()->json, R"("code": "knowsley")", R"("code": "lees")"));
    put(folder, QStringLiteral("notes.txt"), "nothing");
    const ProtocolShelf shelf = shelve(shipped(), folder.path());
    CHECK(shelf.trouble.isEmpty());
    CHECK(shelf.refused.empty());
    REQUIRE(shelf.all.size() == shipped().size() + 1);
    CHECK(shelf.all.back().file == QStringLiteral("lees.JSON"));
    QStringList wanted = names(shipped());
    wanted << QStringLiteral("lees 2019-06.1");
    CHECK(names(shelf.current()) == wanted);
    CHECK(names(shelf.every()) == wanted);
}

TEST_CASE("a wrong file is named with place and mend, and the others are read all the same")
{
    const TempFolder folder;
    put(folder, QStringLiteral("a.json"), changed(knowsley("2026"), R"("as": "text")", R"("as": "words")"));
    put(folder, QStringLiteral("b.json"), "{ \"format\": 1,\n oops");
    put(folder, QStringLiteral("c.json"), QByteArray(5 * 1024 * 1024, ' '));
    put(folder, QStringLiteral("d.json"), knowsley("2026"));
    put(folder, QStringLiteral("e.json"), changed(knowsley("2026"), "Head of Service", "Head of Nothing"));
    put(folder, QStringLiteral("f.json"), changed(shipped().front()->json, "Head of Service", "Head of Nothing"));
    const ProtocolShelf shelf = shelve(shipped(), folder.path());
    REQUIRE(shelf.refused.size() == 5);
    CHECK(shelf.refused[0].sentence.contains(QStringLiteral(".as is \"words\"; use one of text,")));
    CHECK(shelf.refused[0].sentence.startsWith(QStringLiteral("a.json: throughout.prompts[1].as is")));
    CHECK(shelf.refused[1].sentence.startsWith(QStringLiteral("b.json: line 2 is not JSON")));
    CHECK(shelf.refused[2].sentence.startsWith(QStringLiteral("c.json: is larger than 4 MB")));
    CHECK(shelf.refused[3].sentence ==
          QStringLiteral("e.json: version is \"2026\", which d.json has already in other words; write a later version, "
                         "so that records can tell the two apart."));
    CHECK(shelf.refused[4].sentence.contains(QStringLiteral("the procedure that ships with Chairside has already")));
    CHECK(names(shelf.current()).front() == QStringLiteral("knowsley 2026"));
}

TEST_CASE("a later version takes the place of the one that ships, an earlier one does not, and all can be found")
{
    const TempFolder folder;
    put(folder, QStringLiteral("later.json"), knowsley("2026-11.10"));
    put(folder, QStringLiteral("middle.json"), knowsley("2026-11.9"));
    put(folder, QStringLiteral("older.json"), knowsley("2018"));
    put(folder, QStringLiteral("same.json"), shipped().front()->json);
    const ProtocolShelf shelf = shelve(shipped(), folder.path());
    CHECK(shelf.refused.empty());
    QStringList wanted = names(shipped());
    wanted[0] = QStringLiteral("knowsley 2026-11.10");
    CHECK(names(shelf.current()) == wanted);
    CHECK(shelf.every().size() == shipped().size() + 3);
    for (const ShelvedProtocol& each : shelf.all)
        CHECK(each.current ==
              (each.protocol->code != QStringLiteral("knowsley") || each.file == QStringLiteral("later.json")));
}

TEST_CASE("of two versions that nobody can put in order the first stays")
{
    const TempFolder folder;
    put(folder, QStringLiteral("other.json"), knowsley("2019.06.1"));
    CHECK(names(shelve(shipped(), folder.path()).current()) == names(shipped()));
}

TEST_CASE("versions are put in order by their numbers")
{
    const auto later = [](const char* a, const char* b) {
        return isLaterVersion(QString::fromLatin1(a), QString::fromLatin1(b));
    };
    const char* const inOrder[] = {
        "draft", "1", "1.1", "1.2", "1.2-b", "1.10", "7", "2019-06.1", "2019-11", "2020", "99999999999999999999999"};
    for (std::size_t i = 0; i < std::size(inOrder); ++i)
        for (std::size_t j = 0; j < std::size(inOrder); ++j) {
            CAPTURE(inOrder[i], inOrder[j]);
            CHECK(later(inOrder[i], inOrder[j]) == (i > j));
        }
    CHECK_FALSE(later("1.02", "1.2"));
    CHECK_FALSE(later("1.2", "1.02"));
}

TEST_CASE("a chosen folder that has gone is said, and what ships is there all the same")
{
    const TempFolder folder;
    const ProtocolShelf shelf = shelve(shipped(), folder.file(QStringLiteral("gone")));
    CHECK(shelf.trouble.contains(QStringLiteral("is not there. Choose another folder")));
    CHECK(names(shelf.current()) == names(shipped()));
}

TEST_CASE("a folder of hundreds of other files is not read whole, and says so")
{
    const TempFolder folder;
    for (int i = 0; i < 203; ++i)
        put(folder, QStringLiteral("%1.json").arg(i), "{}");
    const ProtocolShelf shelf = shelve(shipped(), folder.path());
    CHECK(shelf.refused.size() == 200);
    CHECK(shelf.trouble.contains(QStringLiteral("203 files")));
}

TEST_CASE("the folder is the user's own unless another was chosen, and can be given back")
{
    const TempFolder folder;
    QSettings settings(folder.file(QStringLiteral("settings.ini")), QSettings::IniFormat);
    CHECK(protocolFolder(settings) == usualProtocolFolder());
    CHECK(usualProtocolFolder().endsWith(QStringLiteral("/Chairside/procedures")));
    chooseProtocolFolder(settings, folder.path());
    CHECK(protocolFolder(settings) == folder.path());
    chooseProtocolFolder(settings, {});
    CHECK(protocolFolder(settings) == usualProtocolFolder());
    CHECK_FALSE(settings.contains(QStringLiteral("procedures/folder")));
}

TEST_CASE("a new discussion opens on the procedure last used, or on the council's own")
{
    const TempFolder folder;
    ProtocolShelf shelf = shelve(shipped(), folder.path());
    CHECK(openingProcedure(shelf, {}) == shipped().front()->code);
    CHECK(openingProcedure(shelf, QStringLiteral("stoke")) == QStringLiteral("stoke"));
    CHECK(openingProcedure(shelf, QStringLiteral("gone")) == shipped().front()->code);
    put(folder, QStringLiteral("lees.json"),
        changed(shipped().front()->json, R"("code": "knowsley")", R"("code": "lees")"));
    shelf = shelve(shipped(), folder.path());
    CHECK(openingProcedure(shelf, {}) == QStringLiteral("lees"));
    CHECK(openingProcedure(shelf, QStringLiteral("gone")) == QStringLiteral("lees"));
    CHECK(openingProcedure(shelf, QStringLiteral("stoke")) == QStringLiteral("stoke"));
    CHECK(openingProcedure(ProtocolShelf(), {}) == QString());
}

TEST_CASE("an older version in the council's folder opens nothing")
{
    const TempFolder folder;
    put(folder, QStringLiteral("old.json"), knowsley("2018"));
    CHECK(openingProcedure(shelve(shipped(), folder.path()), {}) == shipped().front()->code);
}
