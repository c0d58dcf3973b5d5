#include "app/leaving/KeepingDialog.h"

#include "app/leaving/KeepingWords.h"
#include "app/leaving/PeriodEdit.h"
#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/base/Clock.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

KeepingDialog::KeepingDialog(Store& store, const Look& look, QWidget* parent)
    : FittedDialog(look, tr("How long records are kept"), QSize(560, 0), parent), m_store(store), m_look(look)
{
    const Make make(&look);
    body()->addWidget(make.text(
        tr("The case system is the record that is kept. These are the chair’s own, kept as long as your council says: "
           "Chairside sets no period. One is counted from the day that a record was filed in the case system; where it "
           "was not, from the day that it was closed or declined.")));
    body()->addWidget(
        make.text(tr("Nothing is removed by itself. Home says what is past its period, and you decide.")));
    const auto kept = store.read().retention();
    addPeriods(kept ? *kept : RetentionPeriods());
    m_waiting = make.strong({});
    m_waiting->setObjectName(QStringLiteral("keeping.waiting"));
    m_waiting->setWordWrap(true);
    body()->addWidget(m_waiting);
    m_trouble = make.status(kept ? QString() : kept.error().message, QStringLiteral("warning"), Tone::Bad);
    m_trouble->setObjectName(QStringLiteral("keeping.trouble"));
    m_trouble->setWordWrap(true);
    m_trouble->setVisible(!kept);
    body()->addWidget(m_trouble);
    auto* cancel = make.plainButton({}, tr("Cancel"));
    auto* save = make.primaryButton({}, tr("Keep records so"));
    save->setObjectName(QStringLiteral("keeping.save"));
    for (QPushButton* button : {cancel, save}) {
        button->setAutoDefault(false);
        foot()->addWidget(button);
    }
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &KeepingDialog::keep);
    showWaiting();
}

void KeepingDialog::addPeriods(const RetentionPeriods& periods)
{
    const Make make(&m_look);
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto add = [&](const QString& of, const QString& name, bool asForAll, std::optional<int> months) {
        auto* edit = new PeriodEdit(m_look, of, asForAll, this);
        edit->setObjectName(name);
        edit->setMonths(months);
        make.row(form, of, edit);
        connect(edit, &PeriodEdit::changed, this, &KeepingDialog::showWaiting);
        return edit;
    };
    m_all = add(tr("All procedures"), QStringLiteral("keeping.all"), false, periods.months);
    QStringList procedures;
    if (const auto used = m_store.read().procedures())
        procedures = *used;
    for (const auto& [procedure, months] : periods.procedures)
        if (!procedures.contains(procedure))
            procedures << procedure;
    for (const QString& each : procedures) {
        const auto own = periods.procedures.find(each);
        m_procedures[each] = add(each, QStringLiteral("keeping.of.") + each, true,
                                 own == periods.procedures.end() ? std::nullopt : std::optional(own->second));
    }
    body()->addLayout(form);
    m_all->setFocus(Qt::OtherFocusReason);
}

RetentionPeriods KeepingDialog::periods() const
{
    RetentionPeriods out{m_all->months().value_or(0), {}};
    for (const auto& [procedure, edit] : m_procedures)
        if (const auto own = edit->months())
            out.procedures[procedure] = *own;
    return out;
}

void KeepingDialog::showWaiting()
{
    const auto many = m_store.read().pastPeriodCount(today(m_store.clock()), periods());
    m_waiting->setText(!many        ? many.error().message
                       : *many == 0 ? tr("With this, no record is past its period today.")
                       : *many == 1 ? tr("With this, one record is past its period today.")
                                    : tr("With this, %1 records are past their period today.").arg(*many));
}

void KeepingDialog::keep()
{
    const auto kept = m_store.write().setSetting(QLatin1String(retentionSetting), retentionText(periods()));
    if (kept)
        return accept();
    m_trouble->setText(kept.error().message);
    m_trouble->show();
}

} // namespace chairside
