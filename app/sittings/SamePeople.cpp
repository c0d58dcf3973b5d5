#include "app/sittings/SamePeople.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/base/Text.h"
#include "core/session/SittingEdits.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace chairside {

SamePeople::SamePeople(PageContext context, QWidget* parent) : QWidget(parent), m_session(context.session)
{
    const Make make(&context.look);
    const auto sitting = m_session.discussion().sitting
                             ? m_session.store().read().sitting(m_session.discussion().sitting)
                             : Result<Sitting>(Sitting{});
    if (sitting) {
        const auto& items = sitting->items;
        const auto at = std::find(items.begin(), items.end(), m_session.discussion().id);
        if (at != items.end() && at != items.begin()) {
            m_before = *(at - 1);
            m_number = static_cast<int>(at - items.begin());
        }
    }
    m_button = make.plainButton(QStringLiteral("people"), tr("Everyone as in item %1").arg(m_number));
    m_button->setToolTip(
        tr("Marks those who are listed here too as they were in item %1. Nobody is added.").arg(m_number));
    m_button->setObjectName(QStringLiteral("people.same"));
    m_said = make.metaLabel({});
    m_said->setWordWrap(true);
    auto* row = new QVBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(context.look.tokens().px(4));
    row->addWidget(m_button, 0, Qt::AlignLeft);
    row->addWidget(m_said);
    m_said->hide();
    connect(m_button, &QPushButton::clicked, this, &SamePeople::copy);
    connect(&m_session, &DiscussionSession::recordChanged, this, &SamePeople::follow);
    follow();
}

void SamePeople::follow()
{
    setVisible(m_before && m_session.editable());
}

void SamePeople::copy()
{
    const auto before = m_session.store().read().discussion(m_before);
    QString said;
    if (!before) {
        said = before.error().message;
    } else {
        const Edit edit = attendanceLike(m_session.discussion(), *before, tr("Everyone as in item %1").arg(m_number));
        const auto done = m_session.apply(edit);
        said = !done ? done.error().message
               : edit.changes.empty()
                   ? tr("Nobody’s attendance was different.")
                   : tr("%1 marked as in item %2. Check who has come or gone.")
                         .arg(counted(static_cast<qsizetype>(edit.changes.size()), tr("person"), tr("people")))
                         .arg(m_number);
    }
    m_said->setText(said);
    m_said->show();
}

} // namespace chairside
