#include "app/leaving/KeepLongerDialog.h"

#include "app/leaving/KeepingWords.h"
#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/base/Text.h"
#include "core/storage/Store.h"
#include "core/storage/StoreWriter.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

KeepLongerDialog::KeepLongerDialog(Store& store, const PastPeriod& past, const QString& chair, const Look& look,
                                   QWidget* parent)
    : FittedDialog(look, tr("Keep %1 longer").arg(past.ref), QSize(560, 0), parent),
      m_store(store),
      m_id(past.id),
      m_chair(chair)
{
    const Make make(&look);
    auto* which = make.strong(keepingwords::nameOf(past));
    which->setWordWrap(true);
    body()->addWidget(which);
    body()->addWidget(make.text(keepingwords::why(past)));
    body()->addWidget(
        make.text(tr("It is not asked about again before that day. The reason is kept with it, and a line "
                     "of the trail says who decided it.")));
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    const QDate now = today(store.clock());
    m_until = make.dateEdit();
    m_until->setObjectName(QStringLiteral("keep.until"));
    m_until->setMinimumDate(now.addDays(1));
    m_until->setDate(past.keptUntil > now ? past.keptUntil : now.addYears(1));
    make.row(form, tr("Keep it until"), m_until);
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(QStringLiteral("keep.reason"));
    make.row(form, tr("Why"), m_reason);
    body()->addLayout(form);
    m_missing = make.status(tr("Say first why it is kept."), QStringLiteral("info"), Tone::Muted);
    m_missing->setObjectName(QStringLiteral("keep.missing"));
    m_trouble = make.status({}, QStringLiteral("warning"), Tone::Bad);
    m_trouble->setObjectName(QStringLiteral("keep.trouble"));
    m_trouble->hide();
    for (IconLabel* line : {m_missing, m_trouble}) {
        line->setWordWrap(true);
        body()->addWidget(line);
    }
    auto* cancel = make.plainButton({}, tr("Cancel"));
    m_keep = make.primaryButton(QStringLiteral("clock"), tr("Keep it longer"));
    m_keep->setObjectName(QStringLiteral("keep.now"));
    for (QPushButton* button : {cancel, m_keep}) {
        button->setAutoDefault(false);
        foot()->addWidget(button);
    }
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &KeepLongerDialog::keep);
    connect(m_reason, &QLineEdit::textChanged, this, &KeepLongerDialog::showMissing);
    connect(m_reason, &QLineEdit::returnPressed, m_keep, &QPushButton::click);
    showMissing();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void KeepLongerDialog::showMissing()
{
    const bool missing = m_reason->text().trimmed().isEmpty();
    m_missing->setVisible(missing);
    m_keep->setEnabled(!missing);
    m_keep->setAccessibleDescription(missing ? m_missing->text() : QString());
}

void KeepLongerDialog::keep()
{
    const auto kept = m_store.write().keep(m_id, m_until->date(), m_reason->text(), m_chair);
    if (kept)
        return accept();
    m_trouble->setText(kept.error().message);
    m_trouble->show();
}

} // namespace chairside
