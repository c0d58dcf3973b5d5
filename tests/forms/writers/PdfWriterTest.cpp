#include "forms/writers/PdfWriter.h"

#include "forms/support/Samples.h"
#include "forms/support/Tools.h"
#include "support/OtherPrograms.h"
#include "support/QtStrings.h"

#include <QRegularExpression>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

using namespace chairside;
using namespace chairside::forms;
using namespace chairside::forms::test;

namespace {

QByteArray pdfOf(const Document& document)
{
    const auto pdf = writePdf(document, shelf());
    REQUIRE(pdf);
    return *pdf;
}

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

// The file with its streams to be read.
QString unpacked(const QByteArray& pdf)
{
    return run(q("qpdf"), {q("--qdf"), q("--object-streams=disable"), q("%"), q("-")}, pdf).out;
}

// The number of every glyph the pages show: "[<00010002>20<0003>]TJ".
QStringList shownGlyphs(const QString& raw)
{
    static const QRegularExpression shows(QStringLiteral("\\[((?:<[0-9a-f]*>-?[0-9]*)+)\\]TJ"));
    static const QRegularExpression string(QStringLiteral("<([0-9a-f]*)>"));
    QStringList out;
    for (auto it = shows.globalMatch(raw); it.hasNext();)
        for (auto part = string.globalMatch(it.next().captured(1)); part.hasNext();) {
            const QString numbers = part.next().captured(1);
            for (qsizetype at = 0; at < numbers.size(); at += 4)
                out << numbers.mid(at, 4);
        }
    return out;
}

Document longTable(int rows)
{
    Document document = blank();
    Table table{{{q("No."), 1}, {q("Action"), 5}, {q("Who will do it"), 3}}, {}, {}};
    for (int i = 1; i <= rows; ++i)
        table.rows.push_back({cell(QStringLiteral("row%1.").arg(i)), cell(longText(90)), cell(q("Priya Nair"))});
    document.blocks = {Heading{1, q("Actions")}, table};
    return document;
}

} // namespace

TEST_CASE("qpdf finds nothing wrong in the file, and every font is embedded")
{
    const QByteArray pdf = pdfOf(rich());
    const Ran check = run(q("qpdf"), {q("--check"), q("%")}, pdf);
    INFO(check.out.toStdString() << check.err.toStdString());
    CHECK(check.exitCode == 0);
    CHECK(check.out.contains(q("No syntax or stream encoding errors")));

    const QStringList fonts = run(q("pdffonts"), {q("%")}, pdf).out.split(u'\n', Qt::SkipEmptyParts).mid(2);
    REQUIRE_FALSE(fonts.isEmpty());
    static const QRegularExpression embedded(QStringLiteral("^CHAIRS\\+NotoSans\\S* .* Identity-H +yes yes yes "));
    for (const QString& font : fonts) {
        INFO(font.toStdString());
        CHECK(embedded.match(font).hasMatch());
    }
}

TEST_CASE("the file is A4, names its title, author and reference, and carries the document's one date")
{
    const QString info = run(q("pdfinfo"), {q("-isodates"), q("%")}, pdfOf(rich())).out;
    CHECK(info.contains(QRegularExpression(q("Title: +Complex Case Discussion Form: Zoë O’Connor"))));
    CHECK(info.contains(QRegularExpression(q("Author: +Knowsley Children’s Social Care"))));
    CHECK(info.contains(QRegularExpression(q("Subject: +CCD-26-014"))));
    CHECK(info.contains(QRegularExpression(q("CreationDate: +2026-11-24T15:10:00Z"))));
    CHECK(info.contains(QRegularExpression(q("ModDate: +2026-11-24T15:10:00Z"))));
    CHECK(info.contains(q("595 x 842 pts (A4)")));

    const QString xmp = run(q("pdfinfo"), {q("-meta"), q("%")}, pdfOf(rich())).out;
    CHECK(xmp.contains(q("<rdf:li xml:lang=\"x-default\">Complex Case Discussion Form: Zoë O’Connor</rdf:li>")));
    CHECK(xmp.contains(q("<xmp:CreateDate>2026-11-24T15:10:00Z</xmp:CreateDate>")));
    CHECK(xmp.contains(q("<pdfaid:part>1</pdfaid:part>")));
}

TEST_CASE("one document gives the same bytes again and again, another gives others")
{
    const QByteArray first = pdfOf(rich());
    CHECK(first == pdfOf(rich()));
    Document other = rich();
    other.blocks.push_back(plain(q("One more word.")));
    CHECK_FALSE(first == pdfOf(other));
}

TEST_CASE("every word of the document is read back out of the PDF, in order")
{
    const Document document = rich();
    const QString read = squeezed(pdfText(pdfOf(document), {q("-raw")}));
    const auto has = [&](const QString& text) {
        INFO(text.toStdString());
        CHECK(read.contains(squeezed(text)));
    };
    for (const Block& block : document.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block))
            has(heading->text);
        if (const auto* table = std::get_if<Table>(&block)) {
            for (const Column& column : table->columns)
                has(column.title);
            for (const auto& row : table->rows) {
                QString line;
                for (const Cell& each : row)
                    line += words(each);
                has(line);
            }
            has(table->whenEmpty);
        }
        if (const auto* pairs = std::get_if<KeyValues>(&block)) {
            for (const KeyValue& pair : pairs->items)
                has(pair.label + words(pair.value));
        }
        if (const auto* list = std::get_if<List>(&block)) {
            for (const Cell& item : list->items)
                has(words(item));
        }
        if (const auto* checklist = std::get_if<Checklist>(&block)) {
            for (const Tick& tick : checklist->items)
                has((tick.ticked ? q("☑") : q("☐")) + tick.text + tick.note);
        }
        if (const auto* note = std::get_if<Note>(&block))
            has(note->word + words(note->body));
        if (const auto* grid = std::get_if<SignatureGrid>(&block)) {
            for (const SignatureBlock& each : grid->blocks)
                has(each.role.isEmpty() ? each.name : each.name + u',' + each.role);
        }
        if (const auto* signature = std::get_if<SignatureBlock>(&block)) {
            has(signature->label);
            has(signature->name);
            has(signature->role);
            has(signature->when);
        }
    }
    has(document.version);
    has(document.origin);
    for (const Fact& fact : document.footFacts)
        has(fact.label + u':' + fact.value);
}

TEST_CASE("spaces stay spaces: at the end of a line and between words")
{
    Document document = blank();
    document.blocks = {plain(longText(3000))};
    QString read = pdfText(pdfOf(document), {q("-raw"), q("-nopgbrk")});
    CHECK_FALSE(read.contains(u'\t'));
    CHECK(read.simplified().contains(longText(3000).left(2500)));

    // Where a line was broken the file still holds the space: as many are written as were typed.
    // (The letters in front give the space a number that no glyph of the bold page number has.)
    document = Document{};
    document.draft = false;
    const QString typed = q("ABCDEFGHIJKLMNOPQRSTUVWXYZ") + longText(3000);
    document.blocks = {plain(typed)};
    const QString raw = unpacked(pdfOf(document));
    static const QRegularExpression range(QStringLiteral("<([0-9A-F]{4})> <[0-9A-F]{4}> \\[([^\\]]*)\\]"));
    QString space;
    for (auto it = range.globalMatch(raw); it.hasNext();) {
        const auto match = it.next();
        const QStringList codes = match.captured(2).split(u' ', Qt::SkipEmptyParts);
        CHECK_FALSE(codes.contains(q("<0009>")));
        const uint glyph = match.captured(1).toUInt(nullptr, 16) + uint(codes.indexOf(q("<0020>")));
        if (codes.contains(q("<0020>")) && glyph > 26)
            space = QStringLiteral("%1").arg(glyph, 4, 16, QLatin1Char('0'));
    }
    REQUIRE_FALSE(space.isEmpty());
    CHECK(shownGlyphs(raw).count(space) == typed.count(u' '));
}

TEST_CASE("letters are written in runs, and each word stands where it was laid out")
{
    Document document = blank();
    document.blocks = {plain(q("AVATAR Type, Water, Yellow; Tokyo: ") + longText(2500))};
    const auto pages = layOut(document, shelf());
    REQUIRE(pages);
    const auto pdf = writePdf(*pages, fileFacts(document), shelf());
    REQUIRE(pdf);
    const QString raw = unpacked(*pdf);
    CHECK(shownGlyphs(raw).size() > 2500);
    CHECK(raw.count(q("]TJ")) < 100); // a line takes two, its last space being one
    CHECK(raw.count(q(" Tj")) == 0);

    // The right edge of each line's last word, in points, as pdftotext sees it.
    const QString boxes = run(q("pdftotext"), {q("-bbox"), q("-l"), q("1"), q("%"), q("-")}, *pdf).out;
    constexpr qreal point = 72.0 / 1200;
    int lines = 0;
    for (const PageItem& item : pages->pages.front().items) {
        const auto* text = std::get_if<TextPiece>(&item.picture);
        if (!text || text->flow->lineCount() < 10)
            continue;
        const qreal edge = (text->at.x() + text->flow->naturalWidth()) * point;
        static const QRegularExpression right(QStringLiteral("xMax=\"([0-9.]+)\" yMax=\"[0-9.]+\">[^<]*</word>"));
        qreal nearest = 1000;
        for (auto it = right.globalMatch(boxes); it.hasNext();)
            nearest = std::min(nearest, std::abs(it.next().captured(1).toDouble() - edge));
        CHECK(nearest < 0.05);
        ++lines;
    }
    CHECK(lines == 1);
}

TEST_CASE("names in many scripts are read back as they were typed")
{
    const QStringList names{q("Łukasz Żółkiewski"),
                            q("Ζωή Παπαδοπούλου"),
                            q("Олександра Шевченко"),
                            q("নীলা খান প্রতিষ্ঠান ক্ষমা"),
                            q("क्षत्रिय प्रिया हिन्दी"),
                            q("ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ"),
                            q("ગુજરાતી પ્રિયા ક્ષ"),
                            q("தமிழ் பிரியா"),
                            q("王小明，十二岁。"),
                            q("さくら 田中"),
                            q("김민준"),
                            q("ትግርኛ አማርኛ"),
                            q("ไทย"),
                            q("Đorđe Nguyễn Ơn"),
                            q("50 Ω, 3 µm, ½"),
                            q("office, fluffy, first")};
    for (const QString& name : names) {
        Document document = blank();
        document.blocks = {plain(name), Table{{{q("Name"), 1}, {q("Note"), 2}}, {{cell(name), cell(q("x"))}}, {}}};
        const auto pages = layOut(document, shelf());
        REQUIRE(pages);
        INFO(name.toStdString());
        CHECK(pages->tally.missing.empty());
        const QString read = squeezed(pdfText(pdfOf(document), {q("-raw")}));
        CHECK(read.count(squeezed(name)) == 2);
    }
}

TEST_CASE("Arabic and Hebrew are read back in the order they are spoken")
{
    needsOtherPrograms();
    for (const QString& name : {q("أمينة حسن والسلام"), q("נועה כהן ילדה")}) {
        Document document = blank();
        document.blocks = {plain(name)};
        INFO(name.toStdString());
        CHECK(squeezed(pdfText(pdfOf(document))).contains(squeezed(name)));
    }
}

TEST_CASE("a character no font has is printed as its code and reported")
{
    Document document = blank();
    document.blocks = {plain(q("She answered 🙂 and left."))};
    const auto pages = layOut(document, shelf());
    REQUIRE(pages);
    CHECK(pages->tally.missing == Characters{U'\U0001F642'});
    CHECK(FontShelf::sentence(pages->tally.missing).contains(q("🙂 (U+1F642)")));
    needsOtherPrograms();
    CHECK(pdfText(pdfOf(document)).contains(q("She answered [U+1F642] and left.")));
}

TEST_CASE("the header row comes again on every page a table reaches, and no row is missing")
{
    const QByteArray pdf = pdfOf(longTable(60));
    const QStringList pages = pdfPages(pdf, {q("-layout")});
    REQUIRE(pages.size() > 2);
    int rows = 0;
    for (const QString& page : pages) {
        CHECK(page.count(q("Who will do it")) == 1);
        rows += int(page.count(QRegularExpression(q("row\\d+\\."))));
    }
    CHECK(rows == 60);
}

TEST_CASE("each page says which it is, of how many, and carries reference, marking, version, hash and chain head")
{
    const Document document = longTable(60);
    const QByteArray pdf = pdfOf(document);
    const QStringList pages = pdfPages(pdf, {q("-layout")});
    const QString info = run(q("pdfinfo"), {q("%")}, pdf).out;
    CHECK(info.contains(QRegularExpression(QStringLiteral("Pages: +%1\n").arg(pages.size()))));
    for (qsizetype i = 0; i < pages.size(); ++i) {
        CHECK(pages[i].contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(pages.size())));
        CHECK(pages[i].contains(document.reference));
        CHECK(pages[i].contains(document.marking));
        CHECK(pages[i].contains(document.version));
        CHECK(pages[i].contains(document.footFacts[0].value));
        CHECK(pages[i].contains(document.footFacts[1].value));
        CHECK(pages[i].contains(document.origin) == (i == 0));
        CHECK(pages[i].contains(document.title) == (i > 0));
    }
}

TEST_CASE("DRAFT stands on every page of an unsigned form and on none of a signed one")
{
    Document document = longTable(40);
    document.draft = true;
    for (const QString& page : pdfPages(pdfOf(document)))
        CHECK(page.contains(q("DRAFT")));
    document.draft = false;
    CHECK_FALSE(pdfText(pdfOf(document)).contains(q("DRAFT")));
}

TEST_CASE("two hundred thousand characters in one answer are all printed")
{
    Document document = blank();
    const QString answer = longText(200000);
    document.blocks = {Heading{2, q("Answer")}, plain(answer)};
    QString read;
    for (const QString& page : pdfPages(pdfOf(document), {q("-raw")})) {
        QStringList lines = page.split(u'\n', Qt::SkipEmptyParts);
        // Running head and foot: one line above, three or four below.
        lines.removeFirst();
        while (!lines.last().startsWith(q("Version 1")))
            lines.removeLast();
        lines.removeLast();
        read += lines.join(u' ') + u' ';
    }
    CHECK(squeezed(read).contains(squeezed(answer)));
}

TEST_CASE("a word of four thousand letters is wrapped, not cut off")
{
    Document document = blank();
    QString word;
    for (int i = 0; i < 4000; ++i)
        word += QChar(u'a' + i % 26);
    document.blocks = {plain(word), Table{{{q("a"), 1}, {q("b"), 9}}, {{cell(word), cell(q("x"))}}, {}},
                       KeyValues{{{word.left(300), cell(word)}}}, Heading{2, word.left(400)}};
    const QString read = squeezed(pdfText(pdfOf(document), {q("-raw")}));
    CHECK(read.contains(word.left(3000)));
    CHECK(read.count(word.mid(26, 52)) >= 4);
}

TEST_CASE("a missing font refuses the export with a sentence and the font's name")
{
    const auto open = FontShelf::open(q("/nowhere at all"));
    REQUIRE_FALSE(open);
    CHECK(open.error().message.contains(q("NotoSans-Regular.ttf")));
    CHECK(open.error().code == ErrorCode::NotFound);
}
