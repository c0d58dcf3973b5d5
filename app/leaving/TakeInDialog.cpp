#include "app/leaving/TakeInDialog.h"

#include "app/leaving/TrailHead.h"
#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/WorkLine.h"
#include "core/base/Text.h"
#include "core/storage/Store.h"
#include "core/storage/StoreWriter.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace chairside {

namespace {

// What comes in, what is in the way of the rest, what is here already.
int place(const ArrivingDiscussion& each)
{
    return each.arriving == Arriving::New ? 0 : isConflict(each.arriving) ? 1 : 2;
}

QString inWords(const ArrivingDiscussion& each)
{
    const QString name = each.title.isEmpty() ? each.ref : TakeInDialog::tr("%1 · %2").arg(each.ref, each.title);
    switch (place(each)) {
    case 0:
        return each.heldOn.isValid() ? TakeInDialog::tr("Comes in: %1, held %2").arg(name, longDate(each.heldOn))
                                     : TakeInDialog::tr("Comes in: %1").arg(name);
    case 1:
        return TakeInDialog::tr("Is not taken: %1. %2").arg(name, each.why);
    default:
        return TakeInDialog::tr("Is here already: %1. %2").arg(name, each.why);
    }
}

QString inWords(const MergePlan& done)
{
    const int taken = done.count(Arriving::New), left = done.conflicts();
    const int here = static_cast<int>(done.discussions.size()) - taken - left;
    QStringList out{taken == 1 ? TakeInDialog::tr("One discussion was taken in.")
                               : TakeInDialog::tr("%1 discussions were taken in.").arg(taken)};
    if (here > 0)
        out << (here == 1 ? TakeInDialog::tr("One was here already.")
                          : TakeInDialog::tr("%1 were here already.").arg(here));
    if (left > 0)
        out << (left == 1 ? TakeInDialog::tr("One was left out.") : TakeInDialog::tr("%1 were left out.").arg(left));
    return out.join(QLatin1Char(' '));
}

} // namespace

TakeInDialog::TakeInDialog(Store& store, const QString& chair, const Look& look, QWidget* parent,
                           OtherRecords::AskPath askPath)
    : FittedDialog(look, tr("Take in records"), QSize(680, 0), parent),
      m_store(store),
      m_chair(chair),
      m_look(look),
      m_choice(new OtherRecords(look, QFileInfo(store.path()).absolutePath(), std::move(askPath), this)),
      m_work(new WorkLine(look, QStringLiteral("takein.said"), this))
{
    const Make make(&look);
    body()->addWidget(
        make.text(tr("Discussions from another file of Chairside come in beside those that are here, with "
                     "their signed versions, copies, papers and history. The file is only read, and "
                     "nothing here is overwritten. You see first what would come.")));
    m_planPage = buildPlan();
    body()->addWidget(m_choice);
    body()->addWidget(m_planPage, 1);
    body()->addWidget(m_work);
    m_cancel = make.plainButton({}, tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("takein.cancel"));
    m_back = make.plainButton(QStringLiteral("arrow-left"), tr("Another file"));
    m_back->setObjectName(QStringLiteral("takein.back"));
    m_open = make.primaryButton(QStringLiteral("eye"), tr("Look into it"));
    m_open->setObjectName(QStringLiteral("takein.look"));
    m_take = make.primaryButton(QStringLiteral("download"), tr("Take in"));
    m_take->setObjectName(QStringLiteral("takein.now"));
    for (QPushButton* button : {m_cancel, m_back, m_open, m_take}) {
        button->setAutoDefault(false);
        foot()->addWidget(button);
    }
    connect(m_cancel, &QPushButton::clicked, this, &TakeInDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_other.reset();
        showPage(m_choice);
        m_choice->focusPath();
    });
    connect(m_open, &QPushButton::clicked, this, &TakeInDialog::openOther);
    connect(m_choice, &OtherRecords::submitted, this, &TakeInDialog::openOther);
    connect(m_take, &QPushButton::clicked, this, &TakeInDialog::takeIn);
    connect(m_knownChildren, &QCheckBox::toggled, this, &TakeInDialog::look);
    connect(m_work, &WorkLine::changed, this, [this](bool underWay) {
        m_cancel->setText(underWay ? tr("Stop") : tr("Cancel"));
        for (QWidget* each : std::initializer_list<QWidget*>{m_choice, m_knownChildren, m_back, m_open})
            each->setEnabled(!underWay);
        m_take->setEnabled(!underWay && m_new > 0);
    });
    showPage(m_choice);
    m_choice->focusPath();
}

TakeInDialog::~TakeInDialog()
{
    m_work->finish();
}

QWidget* TakeInDialog::buildPlan()
{
    const Make make(&m_look);
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.tokens().px(8));
    m_holds = make.strong({});
    m_holds->setObjectName(QStringLiteral("takein.holds"));
    m_holds->setWordWrap(true);
    column->addWidget(m_holds);
    m_list = new QListWidget(page);
    m_list->setObjectName(QStringLiteral("takein.list"));
    m_list->setAccessibleName(tr("What would become of each discussion"));
    m_list->setWordWrap(true);
    m_list->setSpacing(m_look.tokens().px(3));
    m_list->setMinimumHeight(m_look.tokens().px(160));
    column->addWidget(m_list, 1);
    m_knownChildren = new QCheckBox(tr("Take in also those whose child is known here"), page);
    m_knownChildren->setObjectName(QStringLiteral("takein.known"));
    m_knownChildren->setAccessibleDescription(tr("The child then has two entries here."));
    column->addWidget(m_knownChildren);
    column->addWidget(make.groupTitle(tr("Where their trail ends")));
    m_head = make.text({});
    m_head->setObjectName(QStringLiteral("takein.head"));
    m_head->setAccessibleName(tr("Where their trail ends"));
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_head);
    m_missing = make.status(tr("Nothing of it can come in."), QStringLiteral("info"), Tone::Muted);
    m_missing->setObjectName(QStringLiteral("takein.missing"));
    column->addWidget(m_missing);
    return page;
}

// Each page has its own way on.
void TakeInDialog::showPage(QWidget* page)
{
    const bool plan = page == m_planPage;
    m_choice->setVisible(!plan);
    m_planPage->setVisible(plan);
    m_open->setVisible(!plan);
    for (QPushButton* button : {m_back, m_take})
        button->setVisible(plan);
}

void TakeInDialog::openOther()
{
    if (m_work->underWay())
        return;
    const QFileInfo file(m_choice->path()), own(m_store.path());
    if (m_choice->path().isEmpty())
        return m_work->say(tr("Name the file first."));
    if (file.exists() && file.canonicalFilePath() == own.canonicalFilePath())
        return m_work->say(tr("These are the records that are open. Choose another file."));
    auto opened = std::make_shared<Result<BackupSource>>(Error{});
    m_work->apart(
        tr("Opening the file…"), [opened, open = m_choice->opening()] { *opened = open(); },
        [this, opened] {
            if (!*opened) {
                m_work->say(opened->error().message);
                return m_choice->focusSecret();
            }
            if (m_work->stopped())
                return m_choice->focusSecret();
            m_choice->clearSecret();
            m_other = **opened;
            const QSignalBlocker quiet(m_knownChildren);
            m_knownChildren->setChecked(false);
            look();
        });
}

MergeOptions TakeInDialog::options() const
{
    return {{}, m_knownChildren->isChecked()};
}

void TakeInDialog::look()
{
    auto plan = std::make_shared<Result<MergePlan>>(Error{});
    m_work->apart(
        tr("Comparing it with what is here…"),
        [this, plan, ours = m_store.backupSource(), theirs = *m_other, how = options()] {
            *plan = lookAt(ours, theirs, how, [this](int done, int total) { return m_work->step(done, total); });
        },
        [this, plan] {
            if (*plan)
                show(**plan);
            else
                m_work->say(plan->error().message);
        });
}

void TakeInDialog::show(const MergePlan& plan)
{
    std::vector<ArrivingDiscussion> all = plan.discussions;
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return place(a) < place(b); });
    m_list->clear();
    for (const ArrivingDiscussion& each : all)
        m_list->addItem(inWords(each));
    m_list->setCurrentRow(0);
    m_new = plan.count(Arriving::New);
    m_holds->setText(tr("“%1” holds %2.")
                         .arg(QFileInfo(m_other->path).fileName(),
                              counted(static_cast<qsizetype>(all.size()), tr("discussion"), tr("discussions"))));
    m_knownChildren->setVisible(plan.count(Arriving::KnownChild) > 0 || m_knownChildren->isChecked());
    m_head->setText(trailHead(plan.head));
    m_missing->setVisible(m_new == 0);
    m_take->setEnabled(m_new > 0);
    m_take->setAccessibleDescription(m_new == 0 ? m_missing->text() : QString());
    m_take->setText(m_new == 0   ? tr("Take in")
                    : m_new == 1 ? tr("Take in one discussion")
                                 : tr("Take in %1 discussions").arg(m_new));
    showPage(m_planPage);
    m_list->setFocus(Qt::OtherFocusReason);
}

void TakeInDialog::takeIn()
{
    if (m_work->underWay() || m_new == 0)
        return;
    Result<MergePlan> taken = Error{};
    m_work->here(tr("Taking it in…"), [&] {
        taken = m_store.write().merge(*m_other, options(), m_chair,
                                      [this](int done, int total) { return m_work->step(done, total); });
    });
    if (!taken)
        return m_work->say(taken.error().message);
    m_done = inWords(*taken);
    accept();
}

void TakeInDialog::reject()
{
    if (m_work->underWay())
        return m_work->stop();
    FittedDialog::reject();
}

} // namespace chairside
