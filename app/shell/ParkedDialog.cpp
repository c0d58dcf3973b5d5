#include "app/shell/ParkedDialog.h"

#include "app/look/FlowRow.h"
#include "app/look/GrowingText.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/base/Text.h"
#include "core/session/DiscussionSession.h"
#include "core/storage/Store.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

ParkedDialog::ParkedDialog(DiscussionSession& session, const Look& look, QWidget* parent)
    : FittedDialog(look, tr("Parked for later"), {520, 380}, parent),
      m_session(session),
      m_text(new GrowingText(this)),
      m_list(new QListWidget(this))
{
    const Make make(&look);
    m_text->setEnterSubmits(true);
    m_text->setAccessibleName(tr("What to come back to"));
    m_text->clearGap(tr("What to come back to. Enter parks it."));
    m_list->setAccessibleName(tr("Parked, ticked when settled"));
    m_list->setWordWrap(true);
    m_list->setSpacing(look.tokens().px(3));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* park = make.primaryButton(QStringLiteral("parked"), tr("Park"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_text, 1);
    row->addWidget(park, 0, Qt::AlignTop);
    auto* close = make.plainButton(QString(), tr("Close"));
    body()->addLayout(row);
    body()->addWidget(make.metaLabel(tr("Tick what has been settled.")));
    body()->addWidget(m_list, 1);
    foot()->addWidget(close);

    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_text, &GrowingText::submitted, this, &ParkedDialog::add);
    connect(park, &QPushButton::clicked, this, &ParkedDialog::add);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (!m_filling)
            (void)m_session.setField({RowKind::Parked, item->data(Qt::UserRole).toLongLong()},
                                     QStringLiteral("settled"), item->checkState() == Qt::Checked, Entry::Chosen);
    });
    connect(&session, &DiscussionSession::changed, this, &ParkedDialog::refresh);
    m_text->setReadOnly(!session.editable());
    park->setEnabled(session.editable());
    refresh();
    m_text->setFocus();
}

void ParkedDialog::done(int result)
{
    add();
    QDialog::done(result);
}

void ParkedDialog::add()
{
    const QString words = m_text->text().trimmed();
    if (words.isEmpty())
        return;
    if (m_session.add(RowKind::Parked,
                      {{QStringLiteral("body"), words}, {QStringLiteral("at"), m_session.store().clock()()}}))
        m_text->showText(QString());
}

void ParkedDialog::refresh()
{
    m_filling = true;
    const QVariant current = m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole) : QVariant();
    m_list->clear();
    for (const ParkedItem* item : m_session.discussion().ranked<ParkedItem>()) {
        auto* line = new QListWidgetItem(tr("%1  %2").arg(logTime(item->at.toLocalTime().time()), item->body), m_list);
        line->setData(Qt::UserRole, item->id.value);
        line->setFlags(m_session.editable() ? line->flags() | Qt::ItemIsUserCheckable
                                            : line->flags() & ~Qt::ItemIsUserCheckable);
        line->setCheckState(item->settled ? Qt::Checked : Qt::Unchecked);
        if (line->data(Qt::UserRole) == current)
            m_list->setCurrentItem(line);
    }
    m_filling = false;
}

} // namespace chairside
