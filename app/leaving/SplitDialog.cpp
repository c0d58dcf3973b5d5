#include "app/leaving/SplitDialog.h"

#include "app/backup/BackupWords.h"
#include "app/leaving/TrailHead.h"
#include "app/look/AskFile.h"
#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/Saying.h"
#include "app/look/WorkLine.h"
#include "app/opening/NewSecret.h"
#include "app/opening/Opening.h"
#include "app/opening/RecoveryOffer.h"
#include "app/policy/SetByOrganisation.h"
#include "core/base/Text.h"
#include "core/storage/Backup.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace chairside {

namespace {

QVBoxLayout* columnOf(QWidget* page, const Look& look)
{
    auto* out = new QVBoxLayout(page);
    out->setContentsMargins(0, 0, 0, 0);
    out->setSpacing(look.tokens().px(8));
    return out;
}

QString askWhere(QWidget* parent, const QString& offered)
{
    return askSavePath(parent, SplitDialog::tr("Save as records of its own"), offered,
                       SplitDialog::tr("Chairside records (*%1)").arg(QLatin1String(recordsSuffix)));
}

} // namespace

SplitDialog::SplitDialog(Store& store, Id<Discussion> id, const QString& ref, const QString& chair, const Look& look,
                         QWidget* parent, AskPath askPath, bool required)
    : FittedDialog(look, tr("Save %1 as records of its own").arg(ref), QSize(640, 0), parent),
      m_store(store),
      m_id(id),
      m_ref(ref),
      m_chair(chair),
      m_look(look),
      m_askPath(askPath ? std::move(askPath) : askWhere)
{
    const Make make(&look);
    m_cancel = make.plainButton({}, tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("split.cancel"));
    m_split = make.primaryButton(QStringLiteral("save"), tr("Save as records of its own"));
    m_split->setObjectName(QStringLiteral("split.now"));
    m_close = make.primaryButton({}, tr("Close"));
    m_close->setObjectName(QStringLiteral("split.close"));
    for (QPushButton* button : {m_cancel, m_split, m_close}) {
        button->setAutoDefault(false);
        foot()->addWidget(button);
    }
    m_choice = buildChoice(ref, required);
    m_sheetPage = buildSheet();
    m_resultPage = buildResult();
    for (QWidget* page : {m_choice, m_sheetPage, m_resultPage})
        body()->addWidget(page);
    body()->addStretch(1);
    showPage(m_choice);
    connect(m_cancel, &QPushButton::clicked, this, &SplitDialog::reject);
    connect(m_split, &QPushButton::clicked, this, &SplitDialog::split);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_offer, &RecoveryOffer::answered, this, &SplitDialog::showResult);
    connect(m_work, &WorkLine::changed, this, [this](bool underWay) {
        m_cancel->setText(underWay ? tr("Stop") : tr("Cancel"));
        m_split->setEnabled(!underWay);
    });
    // As tall as their words are at the width there is, not at the least there might be.
    for (QLabel* words : findChildren<QLabel*>())
        if (words->wordWrap())
            words->setMinimumHeight(1);
    m_path->setFocus(Qt::OtherFocusReason);
}

SplitDialog::~SplitDialog()
{
    m_work->finish();
}

QWidget* SplitDialog::buildChoice(const QString& ref, bool required)
{
    const Make make(&m_look);
    auto* page = new QWidget;
    auto* column = columnOf(page, m_look);
    column->addWidget(
        make.text(tr("%1 goes into a file of its own, for another chair: every word, its signed versions "
                     "and printed copies, papers and history, and nothing of any other discussion. Chairside "
                     "opens that file, and takes it into other records with “Take in records”.")
                      .arg(ref)));
    column->addWidget(
        make.text(tr("These records keep it too, with a line of the trail that says who had it leave, and when.")));
    auto* where = make.strong(tr("The file"));
    m_path = new QLineEdit;
    m_path->setObjectName(QStringLiteral("split.path"));
    m_path->setAccessibleName(where->text());
    m_path->setText(
        QDir::toNativeSeparators(QFileInfo(m_store.path()).dir().filePath(ref + QLatin1String(recordsSuffix))));
    where->setBuddy(m_path);
    column->addWidget(where);
    column->addWidget(m_path);
    auto* choose = make.plainButton(QStringLiteral("folder"), tr("Choose…"));
    choose->setObjectName(QStringLiteral("split.choose"));
    choose->setAccessibleName(tr("Choose where the file goes"));
    choose->setAutoDefault(false);
    column->addWidget(choose, 0, Qt::AlignLeft);
    m_protect = new QRadioButton(tr("A passphrase of its own"));
    m_protect->setObjectName(QStringLiteral("split.protect"));
    m_protect->setChecked(true);
    column->addWidget(m_protect);
    if (required)
        column->addWidget(makeSetByOrganisation(m_look, m_protect, tr("records have a passphrase")));
    m_secret = new NewSecret(
        m_look,
        [this] {
            return QStringList{m_chair, m_ref, QFileInfo(m_store.path()).completeBaseName()};
        },
        page);
    m_secret->setContentsMargins(m_look.tokens().px(28), 0, 0, 0);
    column->addWidget(m_secret);
    auto* none = new QRadioButton(tr("No passphrase: whoever has the file can read it"));
    none->setObjectName(QStringLiteral("split.none"));
    column->addWidget(none);
    if (required)
        none->hide();
    m_trouble = make.status({}, QStringLiteral("warning"), Tone::Bad);
    m_trouble->setObjectName(QStringLiteral("split.trouble"));
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    column->addWidget(m_trouble);
    m_work = new WorkLine(m_look, QStringLiteral("split.said"), page);
    column->addWidget(m_work);
    connect(choose, &QPushButton::clicked, this, &SplitDialog::choosePath);
    connect(m_protect, &QRadioButton::toggled, m_secret, &QWidget::setEnabled);
    connect(m_secret, &NewSecret::submitted, this, &SplitDialog::split);
    return page;
}

QWidget* SplitDialog::buildSheet()
{
    auto* page = new QWidget;
    auto* column = columnOf(page, m_look);
    column->addWidget(Make(&m_look).sectionTitle(tr("The recovery sheet of the new records")));
    m_offer = new RecoveryOffer(m_look, page);
    column->addWidget(m_offer);
    return page;
}

QWidget* SplitDialog::buildResult()
{
    const Make make(&m_look);
    auto* page = new QWidget;
    auto* column = columnOf(page, m_look);
    m_result = make.text({});
    m_result->setObjectName(QStringLiteral("split.result"));
    column->addWidget(m_result);
    column->addWidget(make.groupTitle(tr("Where its trail ends")));
    m_head = make.text({});
    m_head->setObjectName(QStringLiteral("split.head"));
    m_head->setAccessibleName(tr("Where its trail ends"));
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_head);
    auto* why =
        make.text(tr("Send these characters by another way than the file. Whoever takes it in can compare them, "
                     "and sees that nothing was cut off."));
    why->setProperty("role", QStringLiteral("meta"));
    column->addWidget(why);
    return page;
}

// Each page has its own way on.
void SplitDialog::showPage(QWidget* page)
{
    for (QWidget* each : {m_choice, m_sheetPage, m_resultPage})
        each->setVisible(each == page);
    for (QPushButton* button : {m_cancel, m_split})
        button->setVisible(page == m_choice);
    m_close->setVisible(page == m_resultPage);
}

void SplitDialog::choosePath()
{
    const QString chosen = m_askPath(this, QDir::fromNativeSeparators(m_path->text()));
    if (!chosen.isEmpty())
        m_path->setText(QDir::toNativeSeparators(chosen));
}

// What cannot be as it stands; splitOff() refuses what is in the way of the file.
QString SplitDialog::fault(QWidget*& at) const
{
    at = m_path;
    if (m_path->text().trimmed().isEmpty())
        return tr("Name a file.");
    at = m_secret->firstLine();
    return m_protect->isChecked() ? m_secret->fault() : QString();
}

void SplitDialog::say(const QString& sentence, QWidget* at)
{
    if (at)
        at->setFocus(Qt::OtherFocusReason);
    saySentence(m_trouble, sentence);
    bringInSight(m_trouble);
}

void SplitDialog::split()
{
    if (m_work->underWay() || m_choice->isHidden())
        return;
    QWidget* at = nullptr;
    const QString wrong = fault(at);
    say(wrong, wrong.isEmpty() ? nullptr : at);
    if (!wrong.isEmpty())
        return;
    QString to = QDir::fromNativeSeparators(m_path->text().trimmed());
    if (QFileInfo(to).suffix() != QLatin1String(recordsSuffix).sliced(1))
        to += QLatin1String(recordsSuffix);
    // Nothing leaves without a line that says so.
    if (const auto traced = m_store.write().leaving(m_id, m_chair); !traced)
        return say(traced.error().message);
    const QString passphrase = m_protect->isChecked() ? m_secret->passphrase() : QString();
    auto made = std::make_shared<Result<SplitInfo>>(Error{});
    const StoreContext context{m_store.clock(), m_store.ids(), m_store.osUser(), {}};
    m_work->apart(
        tr("Writing the records, and reading them back…"),
        [this, made, to, passphrase, context, from = m_store.backupSource()] {
            *made = splitOff(from, m_id, QFileInfo(to).absoluteFilePath(), passphrase, m_chair, context,
                             [this](int done, int total) { return m_work->step(done, total); });
        },
        [this, made, passphrase] { take(*made, passphrase); });
}

void SplitDialog::take(const Result<SplitInfo>& made, const QString& passphrase)
{
    if (!made)
        return say(made.error().message, m_path);
    m_info = *made;
    m_secret->clear(); // what was typed does not stay
    if (passphrase.isEmpty())
        return showResult();
    auto store = Store::open(m_info.path, passphrase, OpenMode::ReadWrite,
                             {m_store.clock(), m_store.ids(), m_store.osUser(), {}});
    if (!store)
        return showResult();
    m_made = *std::move(store);
    showPage(m_sheetPage);
    m_offer->ask(m_made.get(), m_chair);
}

void SplitDialog::showResult()
{
    // A sheet that was printed left a line.
    if (m_made)
        if (const auto head = m_made->read().chainHead())
            m_info.chainHead = *head;
    m_made.reset();
    showPage(m_resultPage);
    m_result->setText(tr("“%1” was read back whole and holds %2: %3, %4, %5. These records keep it too.")
                          .arg(QFileInfo(m_info.path).fileName(), m_info.ref,
                               counted(m_info.versions, tr("signed version"), tr("signed versions")),
                               counted(m_info.issues, tr("issued copy"), tr("issued copies")),
                               backupwords::size(m_info.size)));
    m_head->setText(trailHead(m_info.chainHead));
    m_close->setDefault(true);
    m_close->setFocus(Qt::OtherFocusReason);
}

void SplitDialog::reject()
{
    if (m_work->underWay())
        return m_work->stop();
    if (m_made)
        return showResult();
    FittedDialog::reject();
}

} // namespace chairside
