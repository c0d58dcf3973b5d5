#include "OpenWindow.h"

#include "Bench.h"
#include "core/session/Places.h"
#include "core/storage/StoreWriter.h"
#include "support/ManyDiscussions.h"
#include "support/SampleDiscussion.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QTest>
#include <QUuid>

namespace chairside::bench {

namespace {

const QString prompt = QStringLiteral("assess.strategy");

NewDiscussion draftWith(const QString& words)
{
    NewDiscussion out = ManyDiscussions::underWay(sample::knowsley());
    std::erase_if(out.rows, [](const AnyRow& row) {
        const auto* answer = std::get_if<Answer>(&row);
        return answer && answer->prompt == prompt;
    });
    Answer answer;
    answer.id = Id<Answer>{1};
    answer.prompt = prompt;
    answer.body = words;
    out.rows.push_back(answer);
    return out;
}

} // namespace

OpenWindow::OpenWindow(const QString& folder, const QString& words)
    : m_settings(folder + QStringLiteral("/window.ini"), QSettings::IniFormat)
{
    const QString path = folder + u'/' + QUuid::createUuid().toString(QUuid::Id128) + QStringLiteral(".chairside");
    const NewDiscussion draft = draftWith(words);
    {
        const auto store = orGiveUp(Store::create(path, {}));
        (void)orGiveUp(store->write().begin(draft));
    }
    m_program = orGiveUp(Program::make(*qApp, m_settings));
    window().resize(1366, 768);
    window().show();
    window().begin(path);
    const Stage* stage = sample::knowsley()->stageOfPrompt(prompt);
    window().openDiscussion(draft.id, placeText(Place{stage->id, {}, prompt, {}, QStringLiteral("body")}));
    window().activateWindow();
    if (!window().session() || !QTest::qWaitForWindowActive(&window()))
        giveUp(QStringLiteral("The window did not open a discussion."));
    m_answer = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
    if (!m_answer || m_answer->toPlainText() != words)
        giveUp(QStringLiteral("The keyboard is not in the answer."));
    m_answer->moveCursor(QTextCursor::End);
}

OpenWindow::~OpenWindow()
{
    window().close();
}

void press(QWidget* widget, QChar letter)
{
    QTest::sendKeyEvent(QTest::Click, widget, Qt::Key(letter.toUpper().unicode()), QString(letter), Qt::NoModifier);
}

} // namespace chairside::bench
