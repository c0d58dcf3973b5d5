#include "app/backup/CopyDialog.h"

#include "app/backup/BackupWords.h"
#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/WorkLine.h"
#include "app/opening/SecretLine.h"
#include "core/base/Text.h"
#include "core/storage/Store.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace chairside {

namespace {

QString nameOf(const CopyDifference& each)
{
    return each.title.isEmpty() ? each.ref : CopyDialog::tr("%1 · %2").arg(each.ref, each.title);
}

QString inWords(const CopyDifference& each)
{
    switch (each.kind) {
    case CopyDifference::Kind::Changed:
        return CopyDialog::tr(
                   "%1: goes back to how it was on %2. What was written since, up to %3, is not in the copy.")
            .arg(nameOf(each), backupwords::moment(each.inCopy), backupwords::moment(each.now));
    case CopyDifference::Kind::OnlyNow:
        return CopyDialog::tr("%1: is not in the copy. It was begun since, and last changed on %2.")
            .arg(nameOf(each), backupwords::moment(each.now));
    case CopyDifference::Kind::OnlyInCopy:
        return CopyDialog::tr("%1: is in the copy alone, and comes back as it was on %2.")
            .arg(nameOf(each), backupwords::moment(each.inCopy));
    case CopyDifference::Kind::RemovedSince:
        return CopyDialog::tr("%1: was removed since. With the copy it comes back as it was on %2.")
            .arg(nameOf(each), backupwords::moment(each.inCopy));
    }
    return {};
}

} // namespace

CopyDialog::CopyDialog(const Store& store, const BackupFile& copy, const QString& chair, const Look& look,
                       QWidget* parent)
    : FittedDialog(look, tr("Copy of %1").arg(backupwords::moment(copy.at)), QSize(620, 0), parent),
      m_store(store),
      m_copy(copy),
      m_chair(chair),
      m_look(look)
{
    const Make make(&look);
    addSecret();
    m_found = new QVBoxLayout;
    m_found->setSpacing(look.tokens().px(8));
    body()->addLayout(m_found);
    m_work = new WorkLine(look, QStringLiteral("copy.said"), this);
    body()->addWidget(m_work);
    addTick();
    m_close = make.plainButton({}, tr("Close"));
    m_close->setObjectName(QStringLiteral("copy.close"));
    m_put = make.primaryButton({}, tr("Put back"));
    m_put->setObjectName(QStringLiteral("copy.put"));
    m_put->setEnabled(false);
    m_put->hide();
    for (QPushButton* button : {m_close, m_put}) {
        button->setAutoDefault(false);
        foot()->addWidget(button);
    }
    connect(m_close, &QPushButton::clicked, this, &CopyDialog::reject);
    connect(m_work, &WorkLine::changed, this,
            [this](bool underWay) { m_close->setText(underWay ? tr("Stop") : tr("Close")); });
    connect(m_put, &QPushButton::clicked, this, &CopyDialog::prepare);

    auto own = sourceOfCopy(copy.path, store);
    if (own) {
        m_source = *std::move(own);
        this->look();
    } else if (own.error().code == ErrorCode::WrongPassphrase) {
        m_secretPart->show();
        m_secret->edit()->setFocus();
    } else {
        m_work->say(own.error().message);
    }
}

CopyDialog::~CopyDialog()
{
    m_work->finish();
}

void CopyDialog::addSecret()
{
    const Make make(&m_look);
    m_secretPart = new QWidget(this);
    auto* column = new QVBoxLayout(m_secretPart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.tokens().px(8));
    column->addWidget(make.text(tr("This copy was made under another passphrase than the records have now. It opens "
                                   "with the one of its day.")));
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_secret = new SecretLine(m_look, m_secretPart);
    m_secret->edit()->setObjectName(QStringLiteral("copy.passphrase"));
    make.row(form, tr("Passphrase of that day"), m_secret);
    column->addLayout(form);
    auto* open = make.plainButton({}, tr("Look into it"));
    open->setObjectName(QStringLiteral("copy.open"));
    column->addWidget(open, 0, Qt::AlignLeft);
    body()->addWidget(m_secretPart);
    m_secretPart->hide();
    connect(open, &QPushButton::clicked, this, &CopyDialog::tryPassphrase);
    connect(m_secret->edit(), &QLineEdit::returnPressed, this, &CopyDialog::tryPassphrase);
}

void CopyDialog::addTick()
{
    m_sure = new QCheckBox(tr("Yes, put the records back as they were then"), this);
    m_sure->setObjectName(QStringLiteral("copy.sure"));
    m_sure->hide();
    body()->addWidget(m_sure);
    connect(m_sure, &QCheckBox::toggled, this, [this](bool sure) { m_put->setEnabled(sure && !m_work->underWay()); });
}

void CopyDialog::tryPassphrase()
{
    auto source = std::make_shared<Result<BackupSource>>(Error{});
    const QString passphrase = m_secret->edit()->text();
    m_secretPart->setEnabled(false);
    m_work->apart(
        tr("Trying the passphrase…"),
        [this, source, passphrase] { *source = sourceAt(m_copy.path, passphrase, m_store.clock()); },
        [this, source] {
            m_secretPart->setEnabled(true);
            if (!*source) {
                m_work->say(source->error().message);
                m_secret->edit()->selectAll();
                m_secret->edit()->setFocus();
                return;
            }
            m_secretPart->hide();
            m_source = **source;
            look();
        });
}

void CopyDialog::look()
{
    auto found = std::make_shared<Result<CopyLook>>(Error{});
    m_work->apart(
        tr("Reading the copy whole…"),
        [this, found, copy = *m_source, now = m_store.backupSource()] {
            *found = lookInto(copy, now, [this](BackupStage, int, int) { return m_work->step(); });
        },
        [this, found] {
            if (*found)
                show(**found);
            else
                m_work->say(found->error().message);
        });
}

void CopyDialog::show(const CopyLook& look)
{
    const Make make(&m_look);
    auto* whole = make.strong(tr("%1, %2. Read whole, and nothing in it is damaged.")
                                  .arg(counted(look.info.discussions, tr("discussion"), tr("discussions")),
                                       backupwords::size(look.info.size)));
    whole->setObjectName(QStringLiteral("copy.whole"));
    whole->setWordWrap(true);
    m_found->addWidget(whole);
    if (look.differences.empty()) {
        m_found->addWidget(make.text(tr("It holds what the records hold now. There is nothing to put back.")));
        return;
    }
    m_found->addWidget(make.groupTitle(tr("What would be different")));
    auto* list = new QListWidget(this);
    list->setObjectName(QStringLiteral("copy.differences"));
    list->setAccessibleName(tr("What would be different"));
    list->setWordWrap(true);
    list->setMinimumHeight(m_look.tokens().px(180));
    for (const CopyDifference& each : look.differences)
        list->addItem(inWords(each));
    m_found->addWidget(list);
    if (look.same > 0)
        m_found->addWidget(make.text(look.same == 1
                                         ? tr("The other discussion is the same in both.")
                                         : tr("The other %1 are the same in both.")
                                               .arg(counted(look.same, tr("discussion"), tr("discussions")))));
    m_found->addWidget(make.text(
        tr("Nothing is deleted: the records as they are now stay beside them as a file of their own, which opens like "
           "any other. The copy itself stays where it is.")));
    m_sure->show();
    m_put->show();
    list->setFocus();
}

void CopyDialog::prepare()
{
    auto made = std::make_shared<Result<QString>>(Error{});
    const StoreContext context{m_store.clock(), m_store.ids(), m_store.osUser(), {}};
    m_put->setEnabled(false);
    m_sure->setEnabled(false);
    m_work->apart(
        tr("Making the records ready…"),
        [this, made, context, copy = *m_source, now = m_store.backupSource()] {
            *made =
                preparePutBack(copy, now, m_chair, context, [this](BackupStage, int, int) { return m_work->step(); });
        },
        [this, made] {
            m_sure->setEnabled(true);
            m_put->setEnabled(m_sure->isChecked());
            if (!*made)
                return m_work->say(made->error().message);
            m_prepared = **made;
            accept();
        });
}

void CopyDialog::reject()
{
    if (!m_work->underWay())
        return FittedDialog::reject();
    m_work->stop();
}

} // namespace chairside
