#include "app/log/MoveMenu.h"

#include "core/base/Text.h"
#include "core/session/DiscussionSession.h"

namespace chairside {

namespace {

constexpr qsizetype longestQuestion = 60;

// Kinds whose rows are made of what was said.
bool takesWords(RowKind kind)
{
    switch (kind) {
    case RowKind::History:
    case RowKind::Gap:
    case RowKind::Risk:
    case RowKind::Protective:
    case RowKind::Voice:
    case RowKind::Option:
    case RowKind::Action:
    case RowKind::Contingency:
    case RowKind::Recommendation:
        return true;
    default:
        return false;
    }
}

// A menu title with an ampersand of its own shows it.
QString plain(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

void fillMoveMenu(QMenu& menu, const DiscussionSession& session, const std::function<void(const MoveTarget&)>& move)
{
    for (const Stage& stage : session.protocol().stages) {
        auto* sub = menu.addMenu(plain(stage.title));
        for (const Block& block : stage.blocks) {
            const std::optional<RowKind> kind = kindNamed(block.of);
            if (block.is == BlockKind::Rows && kind && takesWords(*kind) &&
                (block.filter.isEmpty() || block.filter == QLatin1String("child"))) {
                const QString label = QMenu::tr("A new %1").arg(wordsOf(*kind));
                sub->addAction(plain(label), &menu, [move, kind = *kind] { move({kind, {}, {}}); });
            }
            for (const Prompt& prompt : block.prompts)
                if (prompt.as == AnswerAs::Text || prompt.why != WantsWhy::Never)
                    sub->addAction(plain(firstLine(prompt.ask, longestQuestion)), &menu, [move, id = prompt.id] {
                        move({{}, {}, {id, {}, {}}});
                    });
        }
        if (sub->isEmpty())
            menu.removeAction(sub->menuAction());
    }
    menu.addAction(QMenu::tr("Parked, for later"), &menu, [move] { move({RowKind::Parked, {}, {}}); });
}

} // namespace chairside
