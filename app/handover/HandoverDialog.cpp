#include "app/handover/HandoverDialog.h"

#include "app/handover/GuideStep.h"
#include "app/handover/Moved.h"
#include "app/look/AskFile.h"
#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/Segmented.h"
#include "app/look/WorkLine.h"
#include "app/opening/RecoveryOffer.h"
#include "core/base/Text.h"
#include "core/storage/Backup.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace chairside {

HandoverDialog::HandoverDialog(Store& store, const QString& chair, Asking asking, const Look& look, QWidget* parent)
    : FittedDialog(look, tr("Move or hand over"), QSize(680, 0), parent),
      m_store(store),
      m_chair(chair),
      m_asking(std::move(asking)),
      m_look(look)
{
    if (!m_asking.copyPath)
        m_asking.copyPath = [](QWidget* by, const QString& offered) {
            return askSavePath(by, tr("Save the copy to carry"), offered, tr("Chairside records (*.chairside)"));
        };
    const Make make(&look);
    m_way = make.segmented({tr("To another laptop"), tr("To a successor")});
    m_way->setAccessibleName(tr("Where the records go"));
    m_way->setObjectName(QStringLiteral("handover.way"));
    m_way->setClearable(false);
    m_way->setChosen(0);
    body()->addWidget(m_way, 0, Qt::AlignLeft);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(buildMoving());
    m_pages->addWidget(buildSuccession());
    body()->addWidget(m_pages, 1);
    m_work = new WorkLine(look, QStringLiteral("handover.said"), this);
    body()->addWidget(m_work);
    m_close = make.plainButton({}, tr("Close"));
    m_close->setObjectName(QStringLiteral("handover.close"));
    m_close->setAutoDefault(false);
    foot()->addWidget(m_close);
    connect(m_way, &Segmented::choiceMade, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_close, &QPushButton::clicked, this, &HandoverDialog::reject);
    connect(m_work, &WorkLine::changed, this, [this](bool busy) {
        m_pages->setEnabled(!busy);
        m_close->setText(busy ? tr("Stop") : tr("Close"));
    });
}

GuideStep* HandoverDialog::add(QWidget* page, const QString& name, const QString& title, const QString& why,
                               const QString& act)
{
    auto* step = new GuideStep(m_look, name, title, why, act, page);
    page->layout()->addWidget(step);
    return step;
}

GuideStep* HandoverDialog::addCopy(QWidget* page, const QString& name, const QString& title, const QString& why)
{
    GuideStep* step = add(page, name, title, why, tr("Save the copy…"));
    connect(step, &GuideStep::actRequested, this, [this, step] { carry(step); });
    return step;
}

GuideStep* HandoverDialog::addKey(QWidget* page, const QString& name, const QString& title, const QString& why)
{
    GuideStep* step = add(page, name, title, why, tr("Passphrase and recovery sheet…"));
    step->setDone(recoverySheetWords(m_store));
    connect(step, &GuideStep::actRequested, this, [this, step] {
        m_asking.passphrase(this);
        step->setDone(recoverySheetWords(m_store));
    });
    return step;
}

QWidget* HandoverDialog::buildMoving()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.tokens().px(20));
    addCopy(page, QStringLiteral("move.copy"), tr("1. A copy to carry"),
            tr("To a memory stick or a shared folder. It is as encrypted as the records, and read back whole before it "
               "counts."));
    addKey(page, QStringLiteral("move.key"), tr("2. What opens it"),
           tr("The passphrase of today opens the copy on the other laptop, and so does the recovery sheet of today."));
    GuideStep* end =
        add(page, QStringLiteral("move.end"), tr("3. Open it there, then end here"),
            tr("On the other laptop start Chairside, choose “Open records I already have”, and move the copy "
               "into your documents first. Once it has opened there, end here: this laptop then says at "
               "every start that the records have moved, so that nobody writes in two places."),
            tr("It opened there: end here"));
    connect(end, &GuideStep::actRequested, this, [this, end] { endHere(end); });
    end->setDone(movedWords(m_store));
    column->addStretch(1);
    return page;
}

QWidget* HandoverDialog::buildSuccession()
{
    const Make make(&m_look);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.tokens().px(20));
    auto* work = make.text(openWork());
    work->setObjectName(QStringLiteral("succession.open"));
    column->addWidget(work);
    GuideStep* who = add(page, QStringLiteral("succession.name"), tr("1. Who chairs from now on"),
                         tr("Their name stands on what is begun and signed from now on. What you signed stays yours."),
                         tr("From now on"));
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("succession.who"));
    m_role = new QLineEdit(m_store.read().setting(QStringLiteral("chair.role"))
                               ? *m_store.read().setting(QStringLiteral("chair.role"))
                               : QString());
    m_role->setObjectName(QStringLiteral("succession.role"));
    who->addField(tr("Name"), m_name);
    who->addField(tr("Role"), m_role);
    connect(who, &GuideStep::actRequested, this, [this, who] { nameSuccessor(who); });
    addKey(page, QStringLiteral("succession.key"), tr("2. A passphrase of their own"),
           tr("With your successor at the keyboard: a passphrase that you do not know, and a recovery sheet for it. "
              "Earlier backups keep yours."));
    addCopy(page, QStringLiteral("succession.copy"), tr("3. Where they work on another laptop"),
            tr("A copy to carry, made after the passphrase is theirs. Where the laptop itself is handed over, none is "
               "needed."));
    column->addStretch(1);
    return page;
}

QString HandoverDialog::openWork() const
{
    const auto counts = m_store.read().counts(m_store.clock()().toLocalTime().date());
    if (!counts)
        return {};
    return tr("What goes over: %1 in progress, %2 to sign, %3 to circulate, %4 due. Your successor finds them on Home.")
        .arg(counts->inProgress)
        .arg(counts->toSign)
        .arg(counts->toCirculate)
        .arg(counted(counts->actionsDue, tr("action"), tr("actions")));
}

void HandoverDialog::carry(GuideStep* step)
{
    const QFileInfo file(m_store.path());
    const QString day = m_store.clock()().toLocalTime().toString(QStringLiteral("yyyy-MM-dd"));
    const QString to = m_asking.copyPath(
        this, file.dir().filePath(tr("%1, to carry %2.%3").arg(file.completeBaseName(), day, file.suffix())));
    if (to.isEmpty())
        return;
    auto made = std::make_shared<Result<BackupInfo>>(Error{});
    m_work->apart(
        tr("Making the copy and reading it back…"),
        [this, made, to, source = m_store.backupSource()] {
            *made = backUp(source, to, [this](BackupStage, int done, int total) { return m_work->step(done, total); });
        },
        [made, to, step] {
            if (*made)
                step->setDone(tr("“%1” was read back whole: %2.")
                                  .arg(QFileInfo(to).fileName(),
                                       counted((*made)->discussions, tr("discussion"), tr("discussions"))));
            else
                step->say(made->error().message);
        });
}

void HandoverDialog::endHere(GuideStep* step)
{
    const auto ended = markMoved(m_store, m_chair);
    if (!ended)
        return step->say(ended.error().message);
    step->setDone(movedWords(m_store));
}

void HandoverDialog::nameSuccessor(GuideStep* step)
{
    const QString name = m_name->text().trimmed(), role = m_role->text().trimmed();
    if (name.isEmpty()) {
        step->say(tr("Enter the name of your successor first."));
        m_name->setFocus();
        return;
    }
    StoreWriter& write = m_store.write();
    auto done = write.note(QStringLiteral("handover"), {},
                           {{QStringLiteral("to"), name}, {QStringLiteral("role"), role}}, m_chair);
    if (done)
        done = write.setSetting(QStringLiteral("chair.name"), name);
    if (done)
        done = write.setSetting(QStringLiteral("chair.role"), role);
    if (!done)
        return step->say(done.error().message);
    step->setDone(tr("From now on %1 chairs.").arg(name));
    m_chair = name;
}

void HandoverDialog::reject()
{
    if (!m_work->underWay())
        return FittedDialog::reject();
    m_work->stop();
}

} // namespace chairside
