#include "app/look/GrowingText.h"

#include "app/look/Look.h"
#include "support/QtStrings.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <vector>

using namespace chairside;

namespace {

// A field in a window, with another beside it for Tab to go to.
struct Page
{
    Look look{qApp};
    QWidget window;
    GrowingText* field = new GrowingText;
    QLineEdit* next = new QLineEdit;

    explicit Page(int width = 300)
    {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(field);
        column->addWidget(next);
        column->addStretch();
        window.resize(width, 400);
        window.show();
        QApplication::setActiveWindow(&window);
        field->setFocus();
        settle();
    }
    void settle() { QApplication::processEvents(); }
    void compose(const QString& preedit, const QString& commit = {})
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QApplication::sendEvent(field, &event);
    }
    void paste(QMimeData* data) // owned by the clipboard
    {
        QApplication::clipboard()->setMimeData(data);
        field->paste();
    }
};

QString manyParagraphs(int characters)
{
    const QString line = QStringLiteral("Seen at Southport station with two males aged 17 and 19, carrying a phone.\n");
    return line.repeated(characters / int(line.size()) + 1).left(characters);
}

double medianKeystroke(QPlainTextEdit* edit)
{
    std::vector<qint64> times;
    for (int i = 0; i < 40; ++i) {
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(edit, Qt::Key_A);
        times.push_back(timer.nsecsElapsed());
    }
    std::sort(times.begin(), times.end());
    return double(times[times.size() / 2]);
}

} // namespace

TEST_CASE("a field with one line of text is as tall as a line edit, and grows a line at a time up to its limit")
{
    Page page;
    page.field->setLines(1, 4);
    page.settle();
    CHECK(std::abs(page.field->height() - page.next->height()) <= 1);

    const int one = page.field->height();
    QTest::keyClicks(page.field, QStringLiteral("One"));
    page.settle();
    CHECK(page.field->height() == one);
    std::vector<int> heights{one};
    for (int line = 0; line < 6; ++line) {
        QTest::keyClick(page.field, Qt::Key_Return);
        page.settle();
        heights.push_back(page.field->height());
    }
    const int step = heights[1] - heights[0];
    CHECK(step > 10);
    CHECK(heights[2] - heights[1] == step);
    CHECK(heights[3] - heights[2] == step);
    CHECK(heights[4] == heights[3]);
    CHECK(heights[6] == heights[3]);
    CHECK(page.field->verticalScrollBar()->maximum() > 0);
}

TEST_CASE("text that wraps is shown whole, from its first line, without scrolling")
{
    Page page(260);
    page.field->showText(QStringLiteral(
        "Attendance is 38 % this term. She was in school on two days of the last ten, and late on both."));
    page.settle();
    page.field->moveCursor(QTextCursor::End);
    page.settle();
    CHECK(page.field->document()->firstBlock().layout()->lineCount() >= 3);
    CHECK(page.field->verticalScrollBar()->maximum() == 0);
    CHECK(page.field->cursorRect().bottom() <= page.field->viewport()->height());
    const int narrow = page.field->height();
    page.window.resize(900, 400);
    page.settle();
    CHECK(page.field->height() < narrow);
}

TEST_CASE("a page follows the caret of a field that grows past its edge, and goes back up with it")
{
    Look look{qApp};
    QScrollArea page;
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    auto* field = new GrowingText;
    field->setLines(1, 100);
    column->addWidget(field);
    column->addStretch();
    page.setWidget(inside);
    page.setWidgetResizable(true);
    page.resize(300, 200);
    page.show();
    QApplication::setActiveWindow(&page);
    field->setFocus();
    const auto inSight = [&] {
        QTest::qWait(1);
        // The page follows once the column is laid out anew: on a busy machine not always within that millisecond.
        return QTest::qWaitFor(
            [&] { return field->viewport()->visibleRegion().contains(field->cursorRect().center()); });
    };
    for (int line = 1; line <= 30; ++line) {
        QTest::keyClick(field, Qt::Key_Return);
        QTest::keyClicks(field, QStringLiteral("line %1").arg(line));
        INFO("line " << line);
        REQUIRE(inSight());
    }
    // All in one turn of the loop, as a busy machine takes what was typed meanwhile.
    for (const QChar each : QStringLiteral("\rten\rlines\rmore\ror\rfewer\rbefore\rit\ris\rlaid\rout")) {
        const int key = each == u'\r' ? int(Qt::Key_Return) : each.toUpper().unicode();
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, each);
        QCoreApplication::sendEvent(field, &press);
    }
    CHECK(inSight());
    CHECK(field->document()->blockCount() == 41);
    CHECK(page.verticalScrollBar()->value() > 0);
    for (int line = 40; line >= 0; --line)
        QTest::keyClick(field, Qt::Key_Up);
    CHECK(inSight());
    CHECK(page.verticalScrollBar()->value() < field->height() / 2);
}

TEST_CASE("a key paints nothing beneath the field, and the field has the ground of its style")
{
    class Ground final : public QWidget
    {
    public:
        int painted = 0;

    protected:
        void paintEvent(QPaintEvent*) override { ++painted; }
    };
    Look look{qApp};
    Ground page;
    auto* field = new GrowingText;
    auto* column = new QVBoxLayout(&page);
    column->addWidget(field);
    column->addStretch();
    page.resize(300, 300);
    page.show();
    QApplication::setActiveWindow(&page);
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("Seen at"));
    QTest::qWait(20);
    CHECK(page.painted > 0);
    page.painted = 0;
    QTest::keyClicks(field, QStringLiteral(" Southport"));
    QTest::qWait(20);
    CHECK(page.painted == 0);
    const QImage shown = field->grab().toImage();
    CHECK(shown.pixelColor(shown.width() / 2, shown.height() - 4) == look.tokens().surface);
    field->setReadOnly(true);
    QTest::qWait(20);
    const QImage locked = field->grab().toImage();
    CHECK(locked.pixelColor(locked.width() / 2, locked.height() - 4) == look.tokens().sunken);
}

TEST_CASE("what is typed is said at once, and what is shown from elsewhere is not")
{
    Page page;
    QSignalSpy edited(page.field, &GrowingText::edited);
    QTest::keyClicks(page.field, QStringLiteral("No"));
    REQUIRE(edited.size() == 2);
    CHECK(edited[1][0].toString() == QStringLiteral("No"));
    page.field->showText(QStringLiteral("No, not tonight"));
    CHECK(page.field->toPlainText() == QStringLiteral("No, not tonight"));
    CHECK(page.field->text() == QStringLiteral("No, not tonight"));
    CHECK(edited.size() == 2);
}

TEST_CASE("showing text keeps cursor, selection and scrolling where they were")
{
    Page page;
    page.field->showText(QStringLiteral("Zoë sleeps at home."));
    QTextCursor cursor = page.field->textCursor();
    cursor.setPosition(4);
    cursor.setPosition(10, QTextCursor::KeepAnchor);
    page.field->setTextCursor(cursor);
    QSignalSpy changed(page.field, &QPlainTextEdit::textChanged);

    page.field->showText(QStringLiteral("Zoë sleeps at home."));
    CHECK(changed.isEmpty());

    page.field->showText(QStringLiteral("Tonight Zoë sleeps at home."));
    CHECK(page.field->textCursor().selectedText() == QStringLiteral("sleeps"));
    page.field->showText(QStringLiteral("Tonight Zoë sleeps at home, not at Nan’s."));
    CHECK(page.field->textCursor().selectedText() == QStringLiteral("sleeps"));
    page.field->showText(QStringLiteral("Tonight Zoë sleeps."));
    CHECK(page.field->textCursor().selectedText() == QStringLiteral("sleeps"));
    page.field->showText(QString());
    CHECK(page.field->text().isEmpty());
}

TEST_CASE("after any edits the text read from the field is the text of its document")
{
    Page page;
    std::mt19937 dice(7);
    const auto roll = [&dice](int below) { return int(dice() % std::uint32_t(below)); };
    const QStringList pieces{QStringLiteral("a"),
                             QStringLiteral("\n"),
                             QStringLiteral("two\nlines\n"),
                             QString(),
                             QStringLiteral("Zoë’s \U0001F600"),
                             QStringLiteral("يوسف")};
    for (int i = 0; i < 400; ++i) {
        const int size = page.field->document()->characterCount() - 1;
        if (roll(10) == 0) {
            QString other = page.field->text();
            page.field->showText(other.replace(roll(size + 1), roll(5), pieces[roll(6)]));
        } else {
            QTextCursor cursor(page.field->document());
            cursor.setPosition(roll(size + 1));
            cursor.setPosition(roll(size + 1), roll(3) == 0 ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
            cursor.insertText(pieces[roll(6)]);
        }
        REQUIRE(page.field->text() == page.field->toPlainText());
    }
    page.field->setPlainText(QStringLiteral("set at a stroke"));
    CHECK(page.field->text() == QStringLiteral("set at a stroke"));
    page.field->clear();
    CHECK(page.field->text().isEmpty());
}

TEST_CASE("showing text never splits a character of two halves")
{
    Page page;
    page.field->showText(QStringLiteral("\U0001F600"));
    page.field->showText(QStringLiteral("\U0001F601")); // same first half
    CHECK(page.field->text() == QStringLiteral("\U0001F601"));
    page.field->showText(QStringLiteral("\U0001F201")); // same second half
    CHECK(page.field->text() == QStringLiteral("\U0001F201"));
}

TEST_CASE("nothing is said while an input method composes, and the word once when it is done")
{
    Page page;
    QTest::keyClicks(page.field, QStringLiteral("a "));
    QSignalSpy edited(page.field, &GrowingText::edited);
    page.compose(QStringLiteral("に"));
    page.compose(QStringLiteral("にほ"));
    page.compose(QStringLiteral("にほん"));
    CHECK(edited.isEmpty());
    CHECK(page.field->text() == QStringLiteral("a "));
    page.compose(QString(), QStringLiteral("日本"));
    REQUIRE(edited.size() == 1);
    CHECK(edited[0][0].toString() == QStringLiteral("a 日本"));
}

TEST_CASE("composing over a selection says nothing until it is done")
{
    Page page;
    page.field->showText(QStringLiteral("old word"));
    page.field->selectAll();
    QSignalSpy edited(page.field, &GrowingText::edited);
    page.compose(QStringLiteral("n"));
    CHECK(edited.isEmpty());
    page.compose(QString(), QStringLiteral("new"));
    REQUIRE(edited.size() == 1);
    CHECK(edited[0][0].toString() == QStringLiteral("new"));
}

TEST_CASE("text to show waits while an input method composes, and gives way to what was composed")
{
    Page page;
    page.compose(QStringLiteral("に"));
    page.field->showText(QStringLiteral("from elsewhere"));
    CHECK(page.field->toPlainText().isEmpty());
    page.compose(QString()); // given up
    CHECK(page.field->text() == QStringLiteral("from elsewhere"));

    page.compose(QStringLiteral("に"));
    page.field->showText(QStringLiteral("from elsewhere again"));
    page.compose(QString(), QStringLiteral("二"));
    CHECK(page.field->text().contains(QStringLiteral("二")));
}

TEST_CASE("undo and redo are asked of the discussion, by every usual key, and the field keeps none of its own")
{
    Page page;
    QTest::keyClicks(page.field, QStringLiteral("kept"));
    QSignalSpy undo(page.field, &GrowingText::undoRequested);
    QSignalSpy redo(page.field, &GrowingText::redoRequested);
    QTest::keyClick(page.field, Qt::Key_Z, Qt::ControlModifier);
    CHECK(undo.size() == 1);
    QTest::keyClick(page.field, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(page.field, Qt::Key_Y, Qt::ControlModifier);
    CHECK(redo.size() == 2);
    CHECK(page.field->text() == QStringLiteral("kept"));
    CHECK_FALSE(page.field->isUndoRedoEnabled());
    page.field->setReadOnly(true);
    QTest::keyClick(page.field, Qt::Key_Z, Qt::ControlModifier);
    CHECK(undo.size() == 1);
}

TEST_CASE("Tab leaves the field and writes nothing")
{
    Page page;
    REQUIRE(page.field->hasFocus());
    QTest::keyClick(page.field, Qt::Key_Tab);
    CHECK(page.next->hasFocus());
    CHECK(page.field->text().isEmpty());
}

TEST_CASE("Enter makes a line, or asks to submit where that is wanted")
{
    Page page;
    QSignalSpy submitted(page.field, &GrowingText::submitted);
    QTest::keyClicks(page.field, QStringLiteral("a"));
    QTest::keyClick(page.field, Qt::Key_Return);
    CHECK(page.field->text() == QStringLiteral("a\n"));
    page.field->setEnterSubmits(true);
    QTest::keyClick(page.field, Qt::Key_Return);
    QTest::keyClick(page.field, Qt::Key_Enter, Qt::KeypadModifier);
    CHECK(submitted.size() == 2);
    CHECK(page.field->text() == QStringLiteral("a\n"));
    QTest::keyClick(page.field, Qt::Key_Return, Qt::ShiftModifier);
    CHECK(page.field->text() == QStringLiteral("a\n\n"));
}

TEST_CASE("only plain text is taken in, without control characters, and spaces that do not break stay")
{
    Page page;
    auto* rich = new QMimeData;
    rich->setHtml(QStringLiteral("<b>bold</b>"));
    page.paste(rich);
    CHECK(page.field->text().isEmpty());
    auto* files = new QMimeData;
    files->setUrls({QUrl(QStringLiteral("file:///tmp/report.doc"))});
    page.paste(files);
    CHECK(page.field->text().isEmpty());

    auto* both = new QMimeData;
    both->setHtml(QStringLiteral("<b>one</b>"));
    both->setText(QStringLiteral("one\r\ntwo\x01\u2029three\u00A0four"));
    page.paste(both);
    CHECK(page.field->text() == QStringLiteral("one\ntwo\nthree\u00A0four"));
    page.field->showText(QStringLiteral("back\u00A0again"));
    CHECK(page.field->text() == QStringLiteral("back\u00A0again"));
}

TEST_CASE("a missing answer is marked, asks for what is needed, and has a bar at its start")
{
    Page page;
    page.field->setGap(QStringLiteral("a reason"));
    CHECK(page.field->property("gap").toBool());
    CHECK(page.field->placeholderText() == QStringLiteral("Needed: a reason"));
    const QColor warn = page.look.tokens().warn;
    page.settle();
    const QImage marked = page.field->grab().toImage();
    for (int x = 0; x < 4; ++x)
        CHECK(marked.pixelColor(x, marked.height() / 2) == warn);
    page.field->clearGap();
    page.settle();
    CHECK_FALSE(page.field->property("gap").toBool());
    CHECK(page.field->grab().toImage().pixelColor(2, marked.height() / 2) == page.look.tokens().surface);
}

TEST_CASE("200,000 characters are shown, typed into and read back whole, at the pace of a bare field")
{
    Page page;
    const QString text = manyParagraphs(200'000);
    page.field->showText(text);
    page.settle();
    CHECK(page.field->text() == text);

    QPlainTextEdit bare;
    bare.setUndoRedoEnabled(false);
    bare.setPlainText(text);
    bare.resize(page.field->size());
    bare.show();
    for (QPlainTextEdit* each : {static_cast<QPlainTextEdit*>(page.field), &bare}) {
        QTextCursor middle(each->document());
        middle.setPosition(100'000);
        each->setTextCursor(middle);
    }
    page.settle();
    medianKeystroke(&bare); // warm
    const double plainTime = medianKeystroke(&bare);
    const double ours = medianKeystroke(page.field);
    INFO("bare " << plainTime / 1e6 << " ms, growing " << ours / 1e6 << " ms");
    // Two milliseconds is an eighth of one frame: far below what can be felt, far above what counting every line costs.
    CHECK(ours - plainTime < 2e6);
    CHECK(page.field->text().size() == 200'000 + 40);
}
