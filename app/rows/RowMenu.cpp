#include "app/rows/RowMenu.h"

#include "app/fields/Restriction.h"
#include "app/rows/RowLine.h"

#include <QActionGroup>
#include <QMenu>

namespace chairside {

namespace {

void addChildren(QMenu& menu, DiscussionSession& session, RowRef row)
{
    const Discussion& discussion = session.discussion();
    const QString field = QStringLiteral("subject_id");
    if (discussion.rows<Subject>().size() < 2 || !fieldOf(row.kind, field))
        return;
    const qint64 now = valueOf(*discussion.row(row), field).toLongLong();
    QMenu* children = menu.addMenu(RowLine::tr("For which child"));
    auto* one = new QActionGroup(children);
    const auto offer = [&](const QString& name, qint64 id) {
        QAction* action = children->addAction(name);
        action->setCheckable(true);
        action->setChecked(id == now);
        one->addAction(action);
        QObject::connect(action, &QAction::triggered, &session, [&session, row, field, id] {
            (void)session.setField(row, field, id ? QVariant(id) : QVariant(), Entry::Chosen);
        });
    };
    offer(RowLine::tr("All the children"), 0);
    for (const Subject* child : discussion.ranked<Subject>())
        offer(child->name, child->id.value);
}

} // namespace

QMenu* makeRowMenu(DiscussionSession& session, const RowsSpec& spec, RowLine& line)
{
    const RowRef row = line.row();
    const std::optional<AnyRow> now = session.discussion().row(row);
    auto* menu = new QMenu(&line);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!now)
        return menu;
    if (session.editable() && !line.isOpen())
        QObject::connect(menu->addAction(RowLine::tr("Open\tEnter")), &QAction::triggered, &line,
                         [&line] { Q_EMIT line.openAsked({}); });
    if (spec.act && spec.act->shown(session, *now))
        QObject::connect(menu->addAction(spec.act->label), &QAction::triggered, &line, &RowLine::act);
    if (!session.editable())
        return menu;
    if (spec.editsRows()) {
        menu->addSeparator();
        QObject::connect(menu->addAction(RowLine::tr("Move up\tAlt+Up")), &QAction::triggered, &line,
                         [&line] { Q_EMIT line.moveAsked(-1); });
        QObject::connect(menu->addAction(RowLine::tr("Move down\tAlt+Down")), &QAction::triggered, &line,
                         [&line] { Q_EMIT line.moveAsked(1); });
        menu->addSeparator();
    }
    if (line.restriction())
        menu->addAction(line.restriction());
    addChildren(*menu, session, row);
    if (spec.editsRows()) {
        menu->addSeparator();
        QObject::connect(menu->addAction(RowLine::tr("Remove\tDelete")), &QAction::triggered, &line,
                         &RowLine::removeAsked);
    }
    return menu;
}

} // namespace chairside
