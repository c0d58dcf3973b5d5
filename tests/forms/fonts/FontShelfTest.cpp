#include "forms/fonts/FontShelf.h"

#include "forms/support/Samples.h"
#include "support/QtStrings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::forms;
using namespace chairside::forms::test;

namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

QString familyOf(const ShelvedText& text, int at)
{
    for (const FaceRun& run : text.runs) {
        if (at >= run.start && at < run.start + run.length)
            return QString::fromLatin1(faces()[run.face].family);
    }
    return q("Noto Sans");
}

} // namespace

TEST_CASE("every face that is named ships, loads and answers to its name")
{
    for (const Face& face : faces()) {
        INFO(face.family);
        CHECK(QFile::exists(FontShelf::shippedFolder() + u'/' + QLatin1String(face.file)));
        if (face.boldFile)
            CHECK(QFile::exists(FontShelf::shippedFolder() + u'/' + QLatin1String(face.boldFile)));
    }
    Tally tally;
    shelf().shelve(q("aعאবकਗગதతಕമසไአԱა→☑𝑥王さ김"), tally);
    CHECK(tally.missing.empty());
    CHECK(shelf().sound());
}

TEST_CASE("each script is set in its own face, and a shared sign keeps the face of its word")
{
    Tally tally;
    const auto face = [&](const char* text, int at) { return familyOf(shelf().shelve(q(text), tally), at); };
    CHECK(face("Zoë", 2) == q("Noto Sans"));
    CHECK(face("Ζωή", 0) == q("Noto Sans"));
    CHECK(face("Шевченко", 0) == q("Noto Sans"));
    CHECK(face("أمينة", 0) == q("Noto Sans Arabic"));
    CHECK(face("נועה", 0) == q("Noto Sans Hebrew"));
    CHECK(face("নীলা", 0) == q("Noto Sans Bengali"));
    CHECK(face("प्रिया", 0) == q("Noto Sans Devanagari"));
    CHECK(face("王小明", 0) == q("Noto Sans CJK SC"));
    CHECK(face("さくら 田中", 4) == q("Noto Sans CJK JP"));
    CHECK(face("김민준", 0) == q("Noto Sans CJK KR"));
    CHECK(face("नमस्ते।", 6) == q("Noto Sans Devanagari"));
    CHECK(face("নীলা: Neela", 7) == q("Noto Sans"));
    CHECK(tally.missing.empty());
}

TEST_CASE("tabs become spaces, every line end a line feed, and control characters go")
{
    Tally tally;
    const auto text = [&](const QString& typed) { return shelf().shelve(typed, tally).text; };
    CHECK(text(q("a\tb")) == q("a    b"));
    CHECK(text(q("a\r\nb\rc\nd")) == q("a\nb\nc\nd"));
    CHECK(text(q("a") + QChar(0x2028) + q("b") + QChar(0x2029) + q("c")) == q("a\nb\nc"));
    CHECK(text(QStringLiteral("a\u0001b\u0000c") + QChar(0xFEFF)) == q("ab") + QStringLiteral("c"));
}

TEST_CASE("what no face has is printed as its code and named in one sentence")
{
    Tally tally;
    CHECK(shelf().shelve(q("ok 🙂🏽 \uE123"), tally).text == q("ok [U+1F642][U+1F3FD] [U+E123]"));
    CHECK(tally.missing == Characters{0xE123, 0x1F3FD, 0x1F642});
    CHECK(FontShelf::sentence(tally.missing).contains(q("🙂 (U+1F642)")));
    CHECK(FontShelf::sentence({}).isEmpty());
}

TEST_CASE("half of a character pair is shown as unreadable, not lost")
{
    Tally tally;
    const ShelvedText text = shelf().shelve(q("a") + QChar(0xD83D) + q("b"), tally);
    CHECK(text.text.startsWith(u'a'));
    CHECK(text.text.endsWith(u'b'));
    CHECK(text.text.size() > 2);
}

TEST_CASE("a font file that is missing refuses, when its script is first needed")
{
    static QTemporaryDir folder; // Qt reads the files again when a new size is asked for, in later tests too
    for (const char* file : {"NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-Italic.ttf"})
        QFile::copy(FontShelf::shippedFolder() + u'/' + QLatin1String(file), folder.filePath(QLatin1String(file)));
    const auto open = FontShelf::open(folder.path());
    REQUIRE(open);
    Tally tally;
    (*open)->shelve(q("Zoë"), tally);
    CHECK((*open)->sound());
    (*open)->shelve(q("أمينة"), tally);
    const Result<void> sound = (*open)->sound();
    REQUIRE_FALSE(sound);
    CHECK(sound.error().message.contains(q("NotoSansArabic-Regular.ttf")));
}
