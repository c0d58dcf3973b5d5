#include "app/procedures/ProceduresDialog.h"

#include "app/look/AskFile.h"
#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/Segmented.h"
#include "app/policy/SetByOrganisation.h"
#include "app/print/DocumentDialog.h"
#include "app/print/SaveFile.h"
#include "app/procedures/ProcedureDelegate.h"
#include "app/procedures/Procedures.h"
#include "app/procedures/ScreenText.h"
#include "forms/papers/Papers.h"
#include "forms/procedure/ProcedurePapers.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

namespace chairside {

namespace {

enum Way { Asks, Changed };
constexpr int sideBySideFrom = 760; // of width, at 100 % text
constexpr int placeRole = Qt::UserRole;

} // namespace

ProceduresDialog::ProceduresDialog(Procedures& procedures, const Store* store, QDate today, const Look& look,
                                   QWidget* parent)
    : FittedDialog(look, tr("Procedures"), {1080, 780}, parent),
      m_procedures(procedures),
      m_store(store),
      m_today(today),
      m_look(look),
      m_list(new QListWidget(this))
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    m_list->setObjectName(QStringLiteral("procedures.list"));
    m_list->setAccessibleName(tr("Procedures"));
    m_list->setItemDelegate(new ProcedureDelegate(look, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMinimumHeight(t.px(150));

    m_wrong = make.notice(QString(), QStringLiteral("warning"), Tone::Bad);
    m_halves = new QBoxLayout(QBoxLayout::LeftToRight);
    m_halves->setSpacing(t.px(16));
    m_halves->addWidget(m_list, 3);
    m_halves->addWidget(details(), 7);
    body()->addLayout(m_halves, 1);
    body()->addWidget(make.rule());
    body()->addWidget(m_wrong);
    body()->addWidget(folderStrip());
    auto* close = make.plainButton(QString(), tr("Close"));
    close->setObjectName(QStringLiteral("procedures.close"));
    foot()->addWidget(close);

    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        offerComparisons();
        showProcedure();
    });
    connect(&procedures, &Procedures::changed, this, &ProceduresDialog::fill);
    fill();
    m_list->setFocus();
}

ProceduresDialog::~ProceduresDialog() = default;

QWidget* ProceduresDialog::folderStrip()
{
    const Make make(&m_look);
    const Tokens& t = m_look.tokens();
    auto* strip = new QWidget(this);
    auto* lines = new QVBoxLayout(strip);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(t.px(6));
    m_folder = make.text(QString());
    m_folder->setObjectName(QStringLiteral("procedures.folder"));
    lines->addWidget(m_folder);
    const bool set = m_procedures.isFolderSet();
    if (set)
        lines->addWidget(makeSetByOrganisation(m_look, m_folder));
    auto* buttons = new FlowRow(nullptr, t.px(8));
    auto* open = make.plainButton(QStringLiteral("folder"), tr("Open folder"));
    auto* choose = make.plainButton(QString(), tr("Choose another folder…"));
    m_usual = make.plainButton(QString(), tr("Use the usual folder"));
    auto* again = make.plainButton(QStringLiteral("refresh"), tr("Read again"));
    for (QPushButton* each : {open, choose, m_usual, again}) {
        each->setAutoDefault(false);
        buttons->addWidget(each);
    }
    if (set)
        choose->hide();
    lines->addLayout(buttons);
    connect(open, &QPushButton::clicked, this, &ProceduresDialog::openFolder);
    connect(choose, &QPushButton::clicked, this, &ProceduresDialog::chooseFolder);
    connect(m_usual, &QPushButton::clicked, this, [this] { m_procedures.chooseFolder({}); });
    connect(again, &QPushButton::clicked, this, [this] {
        m_procedures.readAgain();
        const auto& all = m_procedures.shelf().all;
        const auto own = std::count_if(all.begin(), all.end(), [](const auto& each) { return !each.file.isEmpty(); });
        say(own == 0 ? tr("Read again. There is no procedure of your council’s own in the folder.")
                     : tr("Read again. Your council’s own: %1.").arg(own));
    });
    return strip;
}

QWidget* ProceduresDialog::details()
{
    const Make make(&m_look);
    const Tokens& t = m_look.tokens();
    auto* side = new QWidget(this);
    auto* lines = new QVBoxLayout(side);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(t.px(8));
    m_way = make.segmented({tr("What it asks"), tr("What changed")});
    m_way->setClearable(false);
    m_way->setChosen(Asks);
    m_way->setAccessibleName(tr("What to show of the procedure"));
    m_with = make.comboBox();
    m_with->setAccessibleName(tr("Compared with"));
    m_with->setObjectName(QStringLiteral("procedures.with"));
    m_with->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* form = make.plainButton(QStringLiteral("eye"), tr("Preview the form…"));
    auto* copy = make.plainButton(QStringLiteral("save"), tr("Save a copy…"));
    auto* print = make.plainButton(QStringLiteral("printer"), tr("Print…"));
    print->setAccessibleName(tr("Print what is shown"));
    m_needProcedure = {form, copy, print};
    auto* row = new FlowRow(nullptr, t.px(8));
    row->addWidget(m_way);
    for (QPushButton* each : m_needProcedure) {
        each->setAutoDefault(false);
        row->addWidget(each);
    }
    m_text = new QTextBrowser(this);
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(true);
    m_text->setObjectName(QStringLiteral("procedures.text"));
    m_text->setMinimumHeight(t.px(220));
    m_said = make.text(QString());
    m_said->setObjectName(QStringLiteral("procedures.said"));
    m_said->hide();
    lines->addLayout(row);
    lines->addWidget(m_with);
    lines->addWidget(m_text, 1);
    lines->addWidget(m_said);
    connect(m_way, &Segmented::choiceMade, this, &ProceduresDialog::showProcedure);
    connect(m_with, &QComboBox::currentIndexChanged, this, &ProceduresDialog::showProcedure);
    connect(form, &QPushButton::clicked, this, &ProceduresDialog::previewForm);
    connect(copy, &QPushButton::clicked, this, &ProceduresDialog::saveCopy);
    connect(print, &QPushButton::clicked, this, &ProceduresDialog::printThis);
    return side;
}

void ProceduresDialog::fill()
{
    const ListedProcedure* before = current();
    const QByteArray key = before ? before->key() : QByteArray();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        m_listed = listedProcedures(m_procedures.shelf(), m_store, m_today);
        QString group;
        int row = -1;
        for (std::size_t i = 0; i < m_listed.size(); ++i) {
            const ListedProcedure& each = m_listed[i];
            if (each.group != group) {
                group = each.group;
                auto* heading = new QListWidgetItem(group, m_list);
                heading->setFlags(Qt::NoItemFlags);
                heading->setData(ProcedureDelegate::HeadingRole, true);
                heading->setData(placeRole, -1);
            }
            auto* item = new QListWidgetItem(each.title, m_list);
            item->setData(placeRole, static_cast<int>(i));
            item->setData(ProcedureDelegate::DetailRole, each.detail);
            item->setData(ProcedureDelegate::WrongRole, !each.protocol);
            item->setData(Qt::AccessibleTextRole, tr("%1. %2. %3").arg(each.title, each.detail, group));
            if (row < 0 || each.key() == key)
                row = m_list->row(item);
        }
        m_list->setCurrentRow(row);
    }
    showFolder();
    offerComparisons();
    showProcedure();
}

void ProceduresDialog::showFolder()
{
    const ProtocolShelf& shelf = m_procedures.shelf();
    m_folder->setText(tr("Your council’s own procedures are read from %1").arg(QDir::toNativeSeparators(shelf.folder)));
    m_usual->setVisible(!m_procedures.isFolderSet() && shelf.folder != usualProtocolFolder());
    QStringList wrong;
    if (!shelf.trouble.isEmpty())
        wrong << shelf.trouble;
    if (!shelf.trouble.isEmpty() && m_procedures.isFolderSet())
        wrong << tr("Only your council’s IT can choose another folder.");
    if (shelf.refused.size() == 1)
        wrong << tr("One file cannot be used. %1").arg(shelf.refused.front().sentence);
    else if (!shelf.refused.empty())
        wrong << tr("%1 files cannot be used. They stand at the end of the list, each with what is wrong.")
                     .arg(shelf.refused.size());
    m_wrong->findChild<QLabel*>()->setText(wrong.join(QLatin1Char('\n')));
    m_wrong->setVisible(!wrong.isEmpty());
}

const ListedProcedure* ProceduresDialog::current() const
{
    const QListWidgetItem* item = m_list->currentItem();
    const int at = item ? item->data(placeRole).toInt() : -1;
    return at < 0 ? nullptr : &m_listed[static_cast<std::size_t>(at)];
}

// Other versions of the same procedure first, the newest of those before it chosen; then all others, for a council that
// made its own from one of them.
void ProceduresDialog::offerComparisons()
{
    const QSignalBlocker quiet(m_with);
    m_with->clear();
    m_comparable.clear();
    const ListedProcedure* now = current();
    if (!now || !now->protocol)
        return;
    for (const bool same : {true, false})
        for (const ListedProcedure& each : m_listed) {
            if (!each.protocol || each.protocol == now->protocol ||
                (each.protocol->code == now->protocol->code) != same)
                continue;
            m_comparable.push_back(each.protocol);
            m_with->addItem(same ? tr("Compared with version %1").arg(each.protocol->version)
                                 : tr("Compared with %1, version %2").arg(each.title, each.protocol->version));
        }
    int newest = 0;
    for (std::size_t i = 0; i < m_comparable.size(); ++i) {
        const ProtocolPtr& best = m_comparable[static_cast<std::size_t>(newest)];
        const auto before = [&](const ProtocolPtr& each) {
            return each->code == now->protocol->code && isLaterVersion(now->protocol->version, each->version);
        };
        if (before(m_comparable[i]) && (!before(best) || isLaterVersion(m_comparable[i]->version, best->version)))
            newest = static_cast<int>(i);
    }
    m_with->setCurrentIndex(m_comparable.empty() ? -1 : newest);
}

forms::Document ProceduresDialog::document() const
{
    const ListedProcedure& shown = *current();
    if (m_way->chosen() == Changed && m_with->currentIndex() >= 0) {
        // Whichever of two versions was chosen, what is told is what came after.
        const Protocol& other = *m_comparable[static_cast<std::size_t>(m_with->currentIndex())];
        const bool backwards =
            other.code == shown.protocol->code && isLaterVersion(other.version, shown.protocol->version);
        return backwards ? forms::procedureChanges(*shown.protocol, other)
                         : forms::procedureChanges(other, *shown.protocol);
    }
    return forms::procedureOutline(*shown.protocol, {{tr("Comes from"), shown.comesFrom}, {tr("Used for"), shown.use}},
                                   m_today);
}

void ProceduresDialog::showProcedure()
{
    say({});
    const ListedProcedure* shown = current();
    const bool known = shown && shown->protocol;
    for (QPushButton* each : m_needProcedure)
        each->setEnabled(known);
    m_way->setEnabled(known);
    m_with->setVisible(known && m_way->chosen() == Changed && !m_comparable.empty());
    m_text->setAccessibleName(m_way->chosen() == Changed ? tr("What changed") : tr("What the procedure asks"));
    forms::Document words;
    words.draft = false;
    if (known)
        words = document();
    else if (shown)
        words.blocks = {forms::Heading{1, shown->title}, forms::plain(shown->wrong),
                        forms::plain(tr("Nothing else is held up by it. Mend the file, then choose “Read again”."))};
    // Made ready out of sight: one that is on show lays itself out a piece at a time, and a change meanwhile leaves
    // gaps.
    QTextDocument* ready = screenText(words, m_look, m_text->font(), m_text);
    const QPointer<QTextDocument> old = m_text->document();
    m_text->setDocument(ready); // the one it was made with goes by itself
    delete old;
}

void ProceduresDialog::openFolder()
{
    const QString folder = m_procedures.shelf().folder;
    if (!QDir().mkpath(folder) || !QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        say(tr("The folder could not be opened here. It is %1").arg(QDir::toNativeSeparators(folder)));
}

void ProceduresDialog::chooseFolder()
{
    const QString chosen = askFolder(this, tr("Folder of your council’s procedures"), m_procedures.shelf().folder);
    if (!chosen.isEmpty())
        m_procedures.chooseFolder(chosen);
}

void ProceduresDialog::previewForm()
{
    const ProtocolPtr protocol = current()->protocol;
    const Discussion empty = forms::emptyRecord(*protocol);
    std::vector<forms::Paper> papers{{forms::Paper::Kind::Form, Audience::Full, {}}};
    DocumentChoice choice;
    choice.title = tr("The form, empty");
    choice.fileName = tr("%1 form, empty").arg(protocol->council);
    choice.question = tr("Which form");
    choice.answers = {protocol->formTitle};
    for (const PrintedForm& form : protocol->forms) {
        choice.answers << form.title;
        papers.push_back({forms::Paper::Kind::Own, Audience::Full, form.id});
    }
    choice.make = [&](int answer) {
        return forms::draftPaper(empty, *protocol, papers[static_cast<std::size_t>(std::max(0, answer))],
                                 QDateTime::currentDateTimeUtc());
    };
    choice.leave = [](const QString&) { return Result<void>(); }; // nobody's words
    DocumentDialog(std::move(choice), m_look, this).exec();
}

void ProceduresDialog::printThis()
{
    const forms::Document shown = document();
    DocumentChoice choice;
    choice.title = m_way->chosen() == Changed ? tr("What changed") : tr("What it asks");
    choice.fileName = tr("%1 procedure").arg(current()->protocol->council);
    choice.make = [&](int) { return shown; };
    choice.leave = [](const QString&) { return Result<void>(); };
    DocumentDialog(std::move(choice), m_look, this).exec();
}

void ProceduresDialog::saveCopy()
{
    const Protocol& protocol = *current()->protocol;
    const QDir folder(m_procedures.shelf().folder);
    (void)folder.mkpath(QStringLiteral(".")); // where it is missing, another place is asked for
    const SavedFile file =
        saveFile(this, tr("Save a copy of the procedure"), folder.filePath(protocol.code + QStringLiteral(".json")),
                 tr("Procedures (*.json)"), protocol.json, {});
    if (!file.asked)
        return;
    say(file.saved ? tr("Saved. Change its words in a text editor and give it a later version, or a code of its own. "
                        "Then choose “Read again”.")
                   : file.words);
}

void ProceduresDialog::say(const QString& sentence)
{
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

void ProceduresDialog::arrange()
{
    const bool wide = width() * 100 / m_look.tokens().percent >= sideBySideFrom;
    m_halves->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ProceduresDialog::resizeEvent(QResizeEvent* event)
{
    arrange();
    FittedDialog::resizeEvent(event);
}

} // namespace chairside
