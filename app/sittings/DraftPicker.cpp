#include "app/sittings/DraftPicker.h"

#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/base/Text.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

DraftPicker::DraftPicker(const Store& store, const Protocol& procedure, const Look& look, QWidget* parent)
    : FittedDialog(look, tr("Add a discussion in progress"), {560, 0}, parent), m_list(new QListWidget(this))
{
    const Make make(&look);
    const auto drafts = store.read().draftsAlone(procedure.council);
    if (drafts)
        m_rows = *drafts;
    for (const HomeRow& row : m_rows) {
        QStringList words{row.summary.title, row.ref};
        if (row.summary.heldOn.isValid())
            words << longDate(row.summary.heldOn);
        m_list->addItem(words.join(QStringLiteral(", ")));
    }
    m_list->setAccessibleName(tr("Discussions in progress that stand alone. Enter adds one."));
    m_list->setObjectName(QStringLiteral("drafts"));
    m_list->setVisible(!m_rows.empty());
    auto* empty =
        make.text(drafts ? tr("No discussion in progress under this procedure stands alone.") : drafts.error().message);
    empty->setVisible(m_rows.empty());
    auto* buttons = new QDialogButtonBox(this);
    auto* add = make.primaryButton(QString(), tr("Add to the sitting"));
    add->setObjectName(QStringLiteral("draft.add"));
    add->setDefault(true);
    add->setEnabled(!m_rows.empty());
    buttons->addButton(add, QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    body()->addWidget(make.heading(windowTitle()));
    body()->addWidget(m_list, 1);
    body()->addWidget(empty);
    foot()->addWidget(buttons);
    if (!m_rows.empty())
        m_list->setCurrentRow(0);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

Id<Discussion> DraftPicker::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && static_cast<std::size_t>(row) < m_rows.size() ? m_rows[static_cast<std::size_t>(row)].id
                                                                     : Id<Discussion>{};
}

} // namespace chairside
