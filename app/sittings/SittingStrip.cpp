#include "app/sittings/SittingStrip.h"

#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/sittings/ItemWords.h"
#include "core/base/Text.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <QLabel>
#include <QPushButton>

namespace chairside {

SittingStrip::SittingStrip(PageContext context, QWidget* parent) : QFrame(parent), m_context(context)
{
    const Make make(&context.look);
    const Tokens& t = context.look.tokens();
    setProperty("role", QStringLiteral("foot-band"));
    setObjectName(QStringLiteral("sitting.strip"));
    setAccessibleName(tr("The items of this sitting"));
    const StoreReader& reader = context.session.store().read();
    if (auto sitting = reader.sitting(context.session.discussion().sitting))
        m_sitting = *std::move(sitting);
    if (auto items = SittingDesk(context.session.store(), {}, {}).items(m_sitting))
        m_items = *std::move(items);

    auto* row = new FlowRow(this, t.px(4));
    row->setContentsMargins(t.px(8), t.px(4), t.px(16), t.px(4));
    auto* back = make.quietButton(QStringLiteral("people"), m_sitting.title);
    back->setToolTip(tr("The sitting: its items, members, agenda"));
    back->setObjectName(QStringLiteral("sitting.back"));
    connect(back, &QPushButton::clicked, this, [this] { Q_EMIT sittingRequested(m_sitting.id); });
    row->addWidget(back);
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        auto* button = make.quietButton({}, {});
        button->setCheckable(true);
        button->setObjectName(QStringLiteral("sitting.item.%1").arg(i + 1));
        connect(button, &QPushButton::clicked, this, [this, i, button] {
            if (m_items[i].row.id == m_context.session.discussion().id)
                button->setChecked(true); // it is open already
            else
                Q_EMIT itemRequested(m_items[i].row.id);
        });
        row->addWidget(button);
        m_buttons.push_back(button);
    }
    connect(&context.session, &DiscussionSession::readinessChanged, this, &SittingStrip::refresh);
    connect(&context.session, &DiscussionSession::recordChanged, this, &SittingStrip::refresh);
    refresh();
}

Id<Discussion> SittingStrip::neighbour(int by) const
{
    for (int i = 0; i < static_cast<int>(m_items.size()); ++i)
        if (m_items[static_cast<std::size_t>(i)].row.id == m_context.session.discussion().id) {
            const int to = i + by;
            if (to >= 0 && to < static_cast<int>(m_items.size()))
                return m_items[static_cast<std::size_t>(to)].row.id;
        }
    return {};
}

void SittingStrip::refresh()
{
    const Discussion& open = m_context.session.discussion();
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        SittingItem& item = m_items[i];
        const bool here = item.row.id == open.id;
        if (here) {
            const Readiness& readiness = m_context.session.readiness();
            item.row.state = open.state;
            item.row.summary.hardGaps = readiness.count(Need::Sign);
            item.row.summary.gaps = item.row.summary.hardGaps + readiness.count(Need::Reason);
            item.row.versions = static_cast<int>(open.versions.size());
            item.initials.clear();
            for (const Subject* child : open.ranked<Subject>())
                item.initials << initials(child->name);
        }
        const ItemState state = itemState(item.row);
        //: An item of a sitting: its number, the child's initials, how far it has got.
        m_buttons[i]->setText(tr("%1  %2  %3").arg(i + 1).arg(itemInitials(item), state.words));
        m_buttons[i]->setIcon(m_context.look.icons().icon(state.icon));
        m_buttons[i]->setChecked(here);
        // The open one is bold, which its own measure does not know.
        QFont bold = m_buttons[i]->font();
        bold.setBold(true);
        const QString& words = m_buttons[i]->text();
        const int more =
            QFontMetrics(bold).horizontalAdvance(words) - m_buttons[i]->fontMetrics().horizontalAdvance(words);
        m_buttons[i]->setMinimumWidth(here ? m_buttons[i]->sizeHint().width() + more : 0);
        const QString name = tr("Item %1, %2, %3").arg(i + 1).arg(itemInitials(item), state.words);
        m_buttons[i]->setAccessibleName(here ? tr("%1, open now").arg(name) : name);
    }
}

} // namespace chairside
