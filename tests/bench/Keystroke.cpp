// A key in an answer of three thousand words, from the keyboard to the painted letter: in the real window, and in a
// bare editor of the same size, in the same type, with the same words.
#include "Bench.h"
#include "Measure.h"
#include "OpenWindow.h"
#include "programs/Said.h"
#include "support/MadeUpWords.h"

#include <QMainWindow>
#include <QPlainTextEdit>
#include <QTest>

namespace chairside::bench {

namespace {

constexpr int atOnce = 50; // keys in one window before it is the other's turn

QString longAnswer()
{
    MadeUpWords words(3000);
    QString out;
    while (out.count(QLatin1Char(' ')) < 3000)
        out += words.sentences(3, 6) + QLatin1Char('\n');
    return out;
}

// The median of some keys, in milliseconds.
double keys(QPlainTextEdit* edit)
{
    edit->window()->activateWindow();
    if (!QTest::qWaitForWindowActive(edit->window()))
        giveUp(QStringLiteral("The window does not come to the front."));
    edit->setFocus();
    processEverything();
    press(edit, u'a');
    processEverything();
    if (!edit->viewport()->visibleRegion().contains(edit->cursorRect().center()))
        giveUp(QStringLiteral("What is typed is out of sight, so nothing would be painted."));
    std::vector<double> all;
    for (int i = 0; i < atOnce; ++i)
        all.push_back(milliseconds([&] {
            press(edit, QChar(u'a' + i % 26));
            processEverything();
        }));
    return median(std::move(all));
}

} // namespace

Row keyInLongAnswer(const Setting& setting)
{
    const QString words = longAnswer();
    OpenWindow open(setting.folder, words);
    letPass(200); // until the answer has found its height
    QMainWindow plain;
    QPlainTextEdit bare(words, &plain);
    bare.setFont(open.answer()->font());
    bare.resize(open.answer()->size());
    plain.resize(open.window().size());
    plain.show();
    bare.moveCursor(QTextCursor::End);
    const Medians took = byTurns(
        setting.times(20), [&] { return keys(open.answer()); }, [&] { return keys(&bare); });
    return {QStringLiteral("a key in an answer of 3,000 words ÷ a bare QPlainTextEdit"),
            1.2,
            false,
            inMilliseconds(took.ours),
            inMilliseconds(took.yardstick),
            took.ours / took.yardstick,
            {}};
}

} // namespace chairside::bench
