// Folders and files that may not be written: opened by the typist, which gives up the rights that a test may have.
#include "TypistProcess.h"
#include "core/storage/StoreFixture.h"
#include "support/QtStrings.h"
#include "typist/Script.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

constexpr auto readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
constexpr auto passable = readable | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
constexpr auto everyone = passable | QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;

struct Rights final
{
    QFile::Permissions folder;
    QFile::Permissions file;
};

// Puts the folder's own rights back, so that it can be removed.
class Guarded final
{
public:
    Guarded(StoreFixture& fixture, Rights rights) : m_folder(fixture.folder().path())
    {
        REQUIRE(QFile::setPermissions(fixture.path(), rights.file));
        REQUIRE(QFile::setPermissions(m_folder, rights.folder));
    }
    ~Guarded() { QFile::setPermissions(m_folder, everyone); }

private:
    QString m_folder;
};

QStringList tried(const StoreFixture& fixture, const char* mode)
{
    return TypistProcess({QStringLiteral("try"), fixture.path(), QLatin1String(mode)}).rest();
}

} // namespace

TEST_CASE("records that may not be written are opened for reading, and asking for more is told why not")
{
    StoreFixture fixture{QString()};
    fixture.begin(Script::beginning());
    fixture.close();
    const QString refusal = QStringLiteral("error %1 ").arg(static_cast<int>(ErrorCode::ReadOnly));
    const QStringList readingOne{QStringLiteral("reading"), QStringLiteral("rows 1")};

    SECTION("a file that may not be written")
    {
        const Guarded guarded(fixture, {everyone, readable});
        CHECK(tried(fixture, "rw").value(0).startsWith(refusal));
        CHECK(tried(fixture, "ro") == readingOne);
    }
    SECTION("a folder that may not be written")
    {
        const Guarded guarded(fixture, {passable, everyone});
        CHECK(tried(fixture, "rw").value(0).startsWith(refusal));
        CHECK(tried(fixture, "ro") == readingOne);
    }
    SECTION("neither")
    {
        const Guarded guarded(fixture, {passable, readable});
        CHECK(tried(fixture, "rw").value(0).startsWith(refusal));
        CHECK(tried(fixture, "ro") == readingOne);
    }
    SECTION("a file that may not even be read")
    {
        const Guarded guarded(fixture, {everyone, QFile::ReadOwner});
        CHECK(
            tried(fixture, "rw").value(0).startsWith(QStringLiteral("error %1 ").arg(static_cast<int>(ErrorCode::Io))));
    }
    SECTION("both, and they may be written")
    {
        const Guarded guarded(fixture, {everyone, everyone});
        CHECK(tried(fixture, "rw") == QStringList{QStringLiteral("writing"), QStringLiteral("rows 1")});
    }
    SECTION("a folder that may not be written, with the log of a crash")
    {
        {
            TypistProcess typist(
                {QStringLiteral("type"), fixture.path(), QStringLiteral("0"), QStringLiteral("100000")});
            for (int i = 0; i < 20; ++i)
                REQUIRE_FALSE(typist.line().isEmpty());
        }
        REQUIRE(QFile::remove(fixture.path() + QStringLiteral("-shm")));
        const Guarded guarded(fixture, {passable, readable});
        CHECK(tried(fixture, "rw").value(0).startsWith(refusal));
        const QStringList reading = tried(fixture, "ro");
        CAPTURE(reading);
        CHECK(reading.value(0).startsWith(refusal));
    }
}
