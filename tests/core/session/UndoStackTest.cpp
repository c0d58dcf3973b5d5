#include "core/session/UndoStack.h"

#include "core/session/Edits.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

// A discussion with one risk, and a hand that types into it.
class Typist final
{
public:
    Typist()
    {
        Risk row;
        m_risk = refOf(sample::add(discussion, row).id);
    }

    void type(const QString& text, const char* field = "harm", int pauseMs = 100)
    {
        m_now = m_now.addMSecs(pauseMs);
        Edit edit = setField(discussion, m_risk, QLatin1String(field), text, QStringLiteral("Typing"));
        edit.typing = Typing{m_risk, QLatin1String(field)};
        apply(discussion, edit);
        undo.push(edit, m_now);
    }

    void back()
    {
        if (const auto edit = undo.undo())
            apply(discussion, *edit);
    }
    void forth()
    {
        if (const auto edit = undo.redo())
            apply(discussion, *edit);
    }
    QString harm() const { return valueOf(*discussion.row(m_risk), QStringLiteral("harm")).toString(); }

    Discussion discussion = sample::blank();
    UndoStack undo;

private:
    RowRef m_risk;
    QDateTime m_now = QDateTime(QDate(2026, 11, 24), QTime(14, 0), Qt::UTC);
};

} // namespace

TEST_CASE("keys typed without a pause are one step")
{
    Typist typist;
    for (const char* text : {"L", "Le", "Lef", "Left"})
        typist.type(QString::fromLatin1(text));
    typist.back();
    CHECK(typist.harm().isEmpty());
    CHECK_FALSE(typist.undo.canUndo());
    typist.forth();
    CHECK(typist.harm() == QStringLiteral("Left"));
}

TEST_CASE("a pause of a second, a new line and another field each begin a new step")
{
    Typist typist;
    typist.type(QStringLiteral("Left"));
    typist.type(QStringLiteral("Left alone"), "harm", 1000);
    typist.back();
    CHECK(typist.harm() == QStringLiteral("Left"));
    typist.forth();

    typist.type(QStringLiteral("Left alone at night"), "harm", 2000);
    typist.type(QStringLiteral("Left alone at night\n"));
    typist.back();
    CHECK(typist.harm() == QStringLiteral("Left alone at night"));

    typist.type(QStringLiteral("School"), "evidence");
    typist.type(QStringLiteral("Left alone at night, twice"));
    typist.back();
    CHECK(typist.harm() == QStringLiteral("Left alone at night"));
}

TEST_CASE("typing after an undo forgets what could be redone")
{
    Typist typist;
    typist.type(QStringLiteral("one"));
    typist.back();
    CHECK(typist.undo.canRedo());
    typist.type(QStringLiteral("two"));
    CHECK_FALSE(typist.undo.canRedo());
    typist.back();
    CHECK(typist.harm().isEmpty());
}

TEST_CASE("very long text does not fill the memory with steps")
{
    Typist typist;
    QString text(200'000, QLatin1Char('a'));
    for (int i = 0; i < 200; ++i) {
        text += QLatin1Char('b');
        typist.type(text, "harm", 1500);
    }
    int steps = 0;
    while (typist.undo.canUndo()) {
        typist.back();
        ++steps;
    }
    CHECK(steps >= 10);
    CHECK(steps <= 60); // of 400,000 characters each
}
