#include "../journey/Chair.h"
#include "app/papers/PapersBlock.h"
#include "app/papers/SavePaperForm.h"
#include "core/storage/StoreReader.h"
#include "support/PanelProtocol.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QTest>
#include <QUrl>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

// A discussion under a procedure that asks for papers.
PapersBlock* papersIn(Chair& chair)
{
    chair.addProtocol(sample::panel());
    chair.startRecords();
    chair.press(Qt::Key_J, Qt::ControlModifier);
    chair.choose([&] { chair.click(u"sitting.new"_qs); }, u"Testshire: Complex Case Panel"_qs);
    chair.inDialog([&] { chair.click(u"item.add"_qs); },
                   [&](QWidget&) {
                       chair.fill(u"child.name"_qs, u"Zoë O'Connor"_qs);
                       chair.click(u"begin"_qs);
                   });
    chair.click(u"item.1.open"_qs);
    auto* block = chair.window().findChild<PapersBlock*>();
    REQUIRE(block);
    return block;
}

QString fileOf(Chair& chair, const char* name, const QByteArray& bytes)
{
    const QString path = chair.folder().file(QString::fromUtf8(name));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return path;
}

const Paper* paperAt(Chair& chair, std::size_t index)
{
    const auto all = chair.record().ranked<Paper>();
    return index < all.size() ? all[index] : nullptr;
}

QString trouble(Chair& chair)
{
    const auto* label = qobject_cast<QLabel*>(chair.visible(u"papers.trouble"_qs));
    return label ? label->text() : QString();
}

bool waitFor(Chair& chair, std::size_t papers)
{
    return QTest::qWaitFor([&] { return chair.record().rows<Paper>().size() == papers && trouble(chair).isEmpty(); });
}

} // namespace

TEST_CASE("files are attached, kept inside the records, listed, and taken away and back by undo (H25, H26)")
{
    Chair chair;
    PapersBlock* block = papersIn(chair);
    const QByteArray bytes = "%PDF " + QByteArray(3 * 1024 * 1024, 'c');
    block->attach({fileOf(chair, "chronology of Zoë.pdf", bytes)});
    REQUIRE(waitFor(chair, 1));
    const Paper paper = *paperAt(chair, 0);
    CHECK(paper.title == u"chronology of Zoë"_qs);
    CHECK(paper.fileName == u"chronology of Zoë.pdf"_qs);
    CHECK(paper.size == bytes.size());
    CHECK(paper.received == chair.session().today());
    CHECK(chair.window().store()->read().attachment(paper.sha256).value() == bytes);
    chair.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(chair.record().rows<Paper>().empty());
    chair.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(paperAt(chair, 0));
    CHECK(*paperAt(chair, 0) == paper);
    CHECK(chair.window().store()->read().attachment(paper.sha256).value() == bytes);
}

TEST_CASE("what cannot be attached is refused by a sentence, and the same file is noticed under another name")
{
    Chair chair;
    PapersBlock* block = papersIn(chair);
    block->attach({fileOf(chair, "review.pdf", "%PDF review")});
    REQUIRE(waitFor(chair, 1));
    const QString large = fileOf(chair, "large.pdf", {});
    REQUIRE(QFile::resize(large, 21 * 1024 * 1024));
    block->attach({fileOf(chair, "copy.pdf", "%PDF review"), fileOf(chair, "empty.pdf", {}), large,
                   chair.folder().path(), chair.folder().file(u"gone.pdf"_qs)});
    CHECK(QTest::qWaitFor([&] { return trouble(chair).contains(u"“copy.pdf” is attached already, as “review”."_qs); }));
    CHECK(trouble(chair).contains(u"“empty.pdf” is empty"_qs));
    CHECK(trouble(chair).contains(u"“large.pdf” has 21.0"_qs));
    CHECK(trouble(chair).contains(u"“gone.pdf” is not a file"_qs));
    CHECK(chair.record().rows<Paper>().size() == 1);
}

TEST_CASE("a file that is dropped on the papers is attached")
{
    Chair chair;
    PapersBlock* block = papersIn(chair);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(fileOf(chair, "risk assessment.docx", "PK risk"))});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(block, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(block, &drop);
    REQUIRE(waitFor(chair, 1));
    CHECK(paperAt(chair, 0)->title == u"risk assessment"_qs);
}

TEST_CASE("reading a paper means saving a copy, under a name that says nothing of the child, and the trail says so")
{
    Chair chair;
    PapersBlock* block = papersIn(chair);
    block->attach({fileOf(chair, "chronology of Zoë.pdf", "%PDF chronology")});
    REQUIRE(waitFor(chair, 1));
    SavePaperForm form({chair.session(), chair.look()}, paperAt(chair, 0)->id, &chair.window());
    CHECK(form.suggestedName() == chair.record().ref + u" paper 1.pdf"_qs);
    const QString path = chair.folder().file(u"copy.pdf"_qs);
    CHECK(form.save(path).startsWith(u"Saved."_qs));
    QFile saved(path);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(saved.readAll() == QByteArray("%PDF chronology"));
    const auto audit = chair.window().store()->read().audit(chair.record().id).value();
    CHECK(audit.back().kind == u"export"_qs);
    CHECK(audit.back().body.contains(paperAt(chair, 0)->sha256));
}
