#include "app/leaving/RemoveDialog.h"

#include "app/backup/BackupWords.h"
#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/WorkLine.h"
#include "core/base/Text.h"
#include "core/storage/Backup.h"
#include "core/storage/Store.h"
#include "core/storage/StoreWriter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace chairside {

namespace {

// Without "and no papers": what there is none of goes unsaid.
QString whatThereIs(const WhatGoes& goes)
{
    QStringList parts{RemoveDialog::tr("Every word of it")};
    const auto add = [&](int many, const QString& one, const QString& more) {
        if (many > 0)
            parts << counted(many, one, more);
    };
    add(goes.versions, RemoveDialog::tr("signed version"), RemoveDialog::tr("signed versions"));
    add(goes.issues, RemoveDialog::tr("printed copy as it went out"),
        RemoveDialog::tr("printed copies as they went out"));
    add(goes.papers, RemoveDialog::tr("paper"), RemoveDialog::tr("papers"));
    add(goes.lines, RemoveDialog::tr("line of its history"), RemoveDialog::tr("lines of its history"));
    return RemoveDialog::tr("%1, with its dates, actions and what can be found by searching.").arg(joined(parts));
}

// A backup by its day; what stands beside the records by its name, which says what it was made for.
QString inWords(const HoldingBackup& each, const QDir& records)
{
    const QFileInfo file(each.file.path);
    const QString which = file.dir() == records ? file.fileName() : backupwords::moment(each.file.at);
    const QString size = backupwords::size(each.file.size);
    return each.certain ? RemoveDialog::tr("%1 · %2 · holds it").arg(which, size)
                        : RemoveDialog::tr("%1 · %2 · has another passphrase, and may hold it").arg(which, size);
}

} // namespace

RemoveDialog::RemoveDialog(Store& store, Id<Discussion> id, const WhatGoes& goes, const std::vector<BackupFile>& copies,
                           const QString& chair, const Look& look, QWidget* parent)
    : FittedDialog(look, tr("Remove %1").arg(goes.ref), QSize(640, 0), parent),
      m_store(store),
      m_id(id),
      m_goes(goes),
      m_chair(chair),
      m_look(look)
{
    const Make make(&look);
    addWords();
    addCopies();
    addQuestions();
    m_missing = make.status({}, QStringLiteral("info"), Tone::Muted);
    m_missing->setObjectName(QStringLiteral("remove.missing"));
    m_missing->setWordWrap(true);
    body()->addWidget(m_missing);
    m_work = new WorkLine(look, QStringLiteral("remove.said"), this);
    body()->addWidget(m_work);
    m_cancel = make.plainButton({}, tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("remove.cancel"));
    m_remove = make.primaryButton(QStringLiteral("trash"), tr("Remove %1 for good").arg(goes.ref));
    m_remove->setObjectName(QStringLiteral("remove.now"));
    for (QPushButton* button : {m_cancel, m_remove}) {
        button->setAutoDefault(false);
        foot()->addWidget(button);
    }
    connect(m_cancel, &QPushButton::clicked, this, &RemoveDialog::reject);
    connect(m_remove, &QPushButton::clicked, this, &RemoveDialog::removeNow);
    connect(m_work, &WorkLine::changed, this, &RemoveDialog::showMissing);
    showMissing();
    findCopies(copies);
    m_reason->setFocus(Qt::OtherFocusReason);
}

RemoveDialog::~RemoveDialog()
{
    m_work->finish();
}

void RemoveDialog::addWords()
{
    const Make make(&m_look);
    auto* which = make.strong(m_goes.title.isEmpty() ? m_goes.ref : tr("%1 · %2").arg(m_goes.ref, m_goes.title));
    which->setWordWrap(true);
    body()->addWidget(which);
    body()->addWidget(make.text(tr("It is removed from these records for good. Nothing brings it back.")));
    body()->addWidget(make.groupTitle(tr("What goes")));
    auto* goes = make.text(whatThereIs(m_goes));
    goes->setObjectName(QStringLiteral("remove.goes"));
    body()->addWidget(goes);
    body()->addWidget(make.groupTitle(tr("What stays")));
    QStringList stays{
        tr("One line of the trail: who removed it, when, its reference, and your reason. The reference is "
           "not given out again.")};
    if (!m_goes.staying.isEmpty())
        stays << (m_goes.staying.size() == 1 ? tr("%1 stays as a child of other discussions here.")
                                             : tr("%1 stay as children of other discussions here."))
                     .arg(joined(m_goes.staying));
    if (!m_goes.followedBy.isEmpty())
        stays << tr("%1 followed it, and keeps its reference.").arg(joined(m_goes.followedBy));
    stays << tr("What was circulated, printed or saved elsewhere is not reached, nor is the case system.");
    for (const QString& each : stays)
        body()->addWidget(make.text(each));
}

void RemoveDialog::addCopies()
{
    body()->addWidget(Make(&m_look).groupTitle(tr("Copies that still hold it")));
    m_copies = new QVBoxLayout;
    m_copies->setSpacing(m_look.tokens().px(8));
    body()->addLayout(m_copies);
}

void RemoveDialog::addQuestions()
{
    const Make make(&m_look);
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(QStringLiteral("remove.reason"));
    m_reason->setPlaceholderText(tr("Past its keeping period, for example. Name nobody: it stays."));
    make.row(form, tr("Why it is removed"), m_reason);
    m_ref = new QLineEdit(this);
    m_ref->setObjectName(QStringLiteral("remove.ref"));
    make.row(form, tr("Type its reference, %1").arg(m_goes.ref), m_ref);
    body()->addLayout(form);
    for (QLineEdit* line : {m_reason, m_ref}) {
        connect(line, &QLineEdit::textChanged, this, &RemoveDialog::showMissing);
        connect(line, &QLineEdit::returnPressed, this, [this] { m_remove->click(); });
    }
}

// Each copy is opened, some milliseconds long.
void RemoveDialog::findCopies(const std::vector<BackupFile>& copies)
{
    auto holding = std::make_shared<std::vector<HoldingBackup>>();
    m_work->apart(
        tr("Looking into the copies…"),
        [holding, copies, source = m_store.backupSource(), id = m_id] {
            *holding = backupsHolding(source, copies, id);
        },
        [this, holding] { showCopies(*holding); });
}

void RemoveDialog::showCopies(const std::vector<HoldingBackup>& holding)
{
    const Make make(&m_look);
    m_holding = holding;
    if (holding.empty()) {
        auto* none = make.text(tr("None of the copies that Chairside knows of holds it."));
        none->setObjectName(QStringLiteral("remove.none"));
        m_copies->addWidget(none);
        return;
    }
    m_copies->addWidget(
        make.text(tr("They are not changed. Backups go with time, as newer ones are made; a copy beside the records, "
                     "listed by its name, stays. Tick those that are to be deleted as well: each holds all that the "
                     "records held on its day.")));
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("remove.copies"));
    m_list->setAccessibleName(tr("Copies that still hold it; tick those to be deleted as well"));
    m_list->setWordWrap(true);
    // Two lines each, and some of many in sight.
    m_list->setFixedHeight(m_look.tokens().px(std::min(44 * static_cast<int>(holding.size()) + 8, 140)));
    const QDir records = QFileInfo(m_store.path()).dir();
    for (const HoldingBackup& each : holding) {
        auto* item = new QListWidgetItem(inWords(each, records), m_list);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    m_copies->addWidget(m_list);
    setTabOrder(m_list, m_reason);
}

QString RemoveDialog::missing() const
{
    if (m_reason->text().trimmed().isEmpty())
        return tr("Say first why it is removed.");
    if (m_ref->text().trimmed() != m_goes.ref)
        return tr("Type %1 first, as it stands above.").arg(m_goes.ref);
    return {};
}

void RemoveDialog::showMissing()
{
    const QString words = missing();
    const bool working = m_work->underWay();
    m_missing->setText(words);
    m_missing->setVisible(!words.isEmpty() && !working);
    m_remove->setEnabled(words.isEmpty() && !working);
    m_remove->setAccessibleDescription(words);
}

void RemoveDialog::removeNow()
{
    if (!missing().isEmpty() || m_work->underWay())
        return;
    setRemoving(true);
    Result<void> removed;
    m_work->here(
        tr("Removing it, and writing the file anew so that nothing of it is left there. This takes some seconds…"),
        [&] {
            removed = m_store.write().remove({m_id, m_reason->text(), m_chair}, [this] { return m_work->step(); });
        });
    setRemoving(false);
    if (!removed)
        return m_work->say(removed.error().message);
    m_done = tr("%1 is removed. %2").arg(m_goes.ref, deleteCopies());
    accept();
}

void RemoveDialog::setRemoving(bool removing)
{
    m_removing = removing;
    m_cancel->setText(removing ? tr("Stop") : tr("Cancel"));
    for (QWidget* each : std::initializer_list<QWidget*>{m_reason, m_ref, m_list})
        if (each)
            each->setEnabled(!removing);
}

// Those that were ticked; what there is to say of all of them.
QString RemoveDialog::deleteCopies()
{
    int deleted = 0, stay = 0, left = 0;
    for (int i = 0; i < static_cast<int>(m_holding.size()); ++i) {
        if (m_list->item(i)->checkState() != Qt::Checked)
            ++left;
        else if (QFile::remove(m_holding[static_cast<std::size_t>(i)].file.path))
            ++deleted;
        else
            ++stay;
    }
    QStringList out;
    if (deleted > 0)
        out << (deleted == 1 ? tr("One copy was deleted.") : tr("%1 copies were deleted.").arg(deleted));
    if (stay > 0)
        out << (stay == 1 ? tr("One copy could not be deleted, and still holds it.")
                          : tr("%1 copies could not be deleted, and still hold it.").arg(stay));
    if (left > 0)
        out << (left == 1 ? tr("One copy still holds it, or may.") : tr("%1 copies still hold it, or may.").arg(left));
    if (m_holding.empty())
        out << tr("A line of the trail says when, and why.");
    return out.join(QLatin1Char(' '));
}

void RemoveDialog::reject()
{
    if (!m_removing)
        return FittedDialog::reject();
    m_work->stop();
}

} // namespace chairside
