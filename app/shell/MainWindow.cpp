#include "app/shell/MainWindow.h"

#include "app/discussion/DiscussionView.h"
#include "app/discussion/StageRail.h"
#include "app/fields/Restriction.h"
#include "app/home/HomePage.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/newcase/NewDiscussionDialog.h"
#include "app/print/DocumentDialog.h"
#include "app/print/PreviewDialog.h"
#include "app/procedures/ProceduresDialog.h"
#include "app/share/Sharing.h"
#include "app/shell/AboutDialog.h"
#include "app/shell/KeysDialog.h"
#include "app/shell/Menus.h"
#include "app/shell/ParkedDialog.h"
#include "app/shell/SaveRecord.h"
#include "app/shell/StatusLine.h"
#include "app/sittings/SittingsRoom.h"
#include "core/base/Text.h"
#include "core/protocol/ProtocolLoader.h"
#include "core/session/Beginning.h"
#include "core/session/DiscussionSession.h"
#include "core/session/Places.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"
#include "forms/agenda/Agenda.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>

#include <utility>

namespace chairside {

namespace {

constexpr int messageMs = 8000;

QString usualMarking()
{
    return QStringLiteral("OFFICIAL-SENSITIVE");
}

} // namespace

MainWindow::MainWindow(Look& look, QSettings& settings, OpeningContext opening, std::vector<ProtocolPtr> protocols)
    : m_look(look),
      m_settings(settings),
      m_procedures(std::move(protocols), settings),
      m_menus(std::make_unique<Menus>(this)),
      m_stack(new QStackedWidget(this)),
      m_opening(new Opening(
          look, std::move(opening), [this](OpenedRecords records) { takeRecords(std::move(records)); }, m_stack)),
      m_status(new StatusLine(statusBar(), look))
{
    const Make make(&look);
    setWindowTitle(QStringLiteral("Chairside"));
    setMinimumSize(640, 480);
    auto* marking = make.noted(usualMarking(), QStringLiteral("lock"), Ink::Text);
    marking->setProperty("role", QStringLiteral("marking"));
    marking->setContentsMargins(0, 0, look.tokens().px(20), 0);
    marking->setObjectName(QStringLiteral("marking"));
    m_marking = marking;
    menuBar()->setCornerWidget(marking);
    m_stack->addWidget(m_opening);
    setCentralWidget(m_stack);
    connectMenus();
    connect(m_status, &StatusLine::gapsRequested, this, [this] { m_menus->sign->trigger(); });
    connect(m_status, &StatusLine::parkedRequested, this, [this] { m_menus->park->trigger(); });
    connect(&look, &Look::changed, this, &MainWindow::rebuild);
    connect(&m_procedures, &Procedures::changed, this, &MainWindow::takeProcedures);

    if (!restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray()))
        resize(QSize(1366, 768).boundedTo(screen()->availableSize()));
    enableActions();
}

MainWindow::~MainWindow()
{
    // In the order of who uses whom.
    m_sharing.reset();
    leaveView();
    m_session.reset();
    delete m_sittings;
    delete m_home;
}

// A page that goes gives the keyboard to another while it is half gone: by then nobody may reach it by its name.
void MainWindow::leaveView()
{
    delete std::exchange(m_view, nullptr);
    m_held = nullptr;
}

void MainWindow::begin(const QString& path)
{
    if (path.isEmpty())
        m_opening->begin();
    else
        m_opening->openPath(path);
}

void MainWindow::connectMenus()
{
    const Menus& m = *m_menus;
    const auto on = [this](QAction* action, auto what) { connect(action, &QAction::triggered, this, what); };
    on(m.newDiscussion, [this] { newDiscussion(); });
    on(m.openRecords, [this] { openOther(); });
    on(m.preview, [this] { preview(0, forms::Paper::Kind::Form); });
    on(m.sheet, [this] { preview(0, forms::Paper::Kind::Sheet); });
    on(m.savePdf, [this] { preview(0, forms::Paper::Kind::Form); });
    on(m.agenda, [this] { showAgenda(); });
    on(m.procedures, [this] { showProcedures(); });
    on(m.saveText, [this] { saveAs(QStringLiteral("text")); });
    on(m.saveJson, [this] { saveAs(QStringLiteral("json")); });
    on(m.quit, [this] { close(); });
    on(m.undo, [this] { m_session->undo(); });
    on(m.redo, [this] { m_session->redo(); });
    on(m.addRow, [this] { m_view->addRow(); });
    on(m.restrict, [this] { restrict(); });
    on(m.find, [this] {
        if (leaveDiscussion()) {
            showHome();
            m_home->focusSearch();
        }
    });
    on(m.home, [this] {
        if (leaveDiscussion()) {
            showHome();
            m_home->showView(HomeView::Lists);
        }
    });
    on(m.dates, [this] {
        if (leaveDiscussion()) {
            showHome();
            m_home->showView(HomeView::Dates);
        }
    });
    on(m.actions, [this] {
        if (leaveDiscussion()) {
            showHome();
            m_home->showView(HomeView::Actions);
        }
    });
    on(m.sittings, [this] { showSittings(); });
    on(m.nextItem, [this] { openItem(1); });
    on(m.previousItem, [this] { openItem(-1); });
    on(m.nextStage, [this] { m_view->nextStage(1); });
    on(m.previousStage, [this] { m_view->nextStage(-1); });
    on(m.ethics, [this] { m_view->showEthics(); });
    on(m.park, [this] { ParkedDialog(*m_session, m_look, this).exec(); });
    on(m.beginNow, [this] { setMeetingTime(QStringLiteral("started_at")); });
    on(m.endNow, [this] { setMeetingTime(QStringLiteral("ended_at")); });
    on(m.sign, [this] { m_view->goTo(Place{QLatin1String(signStage), {}, {}, {}, {}}); });
    for (std::size_t i = 0; i < m.speakers.size(); ++i)
        on(m.speakers[i], [this, i] { m_view->speak(static_cast<int>(i) + 1); });
    on(m.share, [this] { share(); });
    on(m.larger, [this] { m_look.larger(); });
    on(m.smaller, [this] { m_look.smaller(); });
    on(m.actualSize, [this] { m_look.setTextScale(100); });
    on(m.keys, [this] { KeysDialog(*m_menus, m_look, this).exec(); });
    on(m.about, [this] { AboutDialog(m_procedures.current(), m_look, this).exec(); });
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget*, QWidget* now) {
        if (now && m_view && m_view->isAncestorOf(now))
            m_held = now;
    });
    connect(m.editMenu, &QMenu::aboutToShow, this, [this] {
        const Restriction* here = Restriction::around(m_held);
        m_menus->restrict->setChecked(here && here->isChecked());
    });
    connect(m.schemes, &QActionGroup::triggered, this,
            [this](QAction* action) { m_look.setScheme(static_cast<Scheme>(action->data().toInt())); });
}

void MainWindow::enableActions()
{
    for (QAction* action : m_menus->needRecords)
        action->setEnabled(m_records.store != nullptr);
    for (QAction* action : m_menus->needDiscussion)
        action->setEnabled(m_session != nullptr && !m_sharing);
    m_menus->nextItem->setEnabled(m_view && !m_sharing && m_view->neighbourItem(1));
    m_menus->previousItem->setEnabled(m_view && !m_sharing && m_view->neighbourItem(-1));
    m_menus->newDiscussion->setEnabled(m_records.store && !m_records.store->readOnly());
    m_menus->ownForms->menuAction()->setVisible(m_session && !m_session->protocol().forms.empty());
    for (QAction* action : m_menus->schemes->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(m_look.scheme()));
    if (!m_session || m_sharing)
        return;
    const bool open = m_session->editable();
    m_menus->undo->setEnabled(m_session->canUndo() && open);
    m_menus->redo->setEnabled(m_session->canRedo() && open);
    m_menus->undo->setText(m_session->canUndo() ? tr("&Undo: %1").arg(m_session->undoLabel()) : tr("&Undo"));
    m_menus->redo->setText(m_session->canRedo() ? tr("&Redo: %1").arg(m_session->redoLabel()) : tr("&Redo"));
    m_menus->beginNow->setEnabled(open);
    m_menus->restrict->setEnabled(open);
    m_menus->ethics->setEnabled(!m_session->protocol().ethics.empty());
    m_menus->endNow->setEnabled(open);
    const QString add = m_view ? m_view->addLabel() : QString();
    m_menus->addRow->setText(add.isEmpty() ? tr("&Add a row") : add);
    m_menus->addRow->setEnabled(open && !add.isEmpty());
    const QString own = m_session->discussion().meeting().marking;
    m_marking->setText(own.isEmpty() ? usualMarking() : own);
}

QString MainWindow::chair() const
{
    const auto name = m_records.store->read().setting(QStringLiteral("chair.name"));
    return name ? *name : QString();
}

void MainWindow::takeRecords(OpenedRecords records)
{
    if (!closeDiscussion())
        return;
    delete m_sittings;
    m_sittings = nullptr;
    delete m_home;
    m_records.store.reset();
    m_records = std::move(records);
    m_home = new HomePage(*m_records.store, m_look, m_procedures.every(), m_settings, m_stack);
    m_stack->addWidget(m_home);
    connect(m_home, &HomePage::openRequested, this, &MainWindow::openDiscussion);
    connect(m_home, &HomePage::newRequested, this, &MainWindow::newDiscussion);
    connect(m_home, &HomePage::printRequested, this, [this](Id<Discussion> id) {
        openDiscussion(id, {});
        if (m_session)
            preview(static_cast<int>(m_session->discussion().versions.size()), forms::Paper::Kind::Form);
    });
    connect(m_home, &HomePage::reviewRequested, this, &MainWindow::beginReview);
    connect(m_home, &HomePage::statusMessage, this, &MainWindow::say);
    connect(m_home, &HomePage::sittingsRequested, this, [this] { showSittings(); });
    showHome();
}

QString MainWindow::lockWords() const
{
    const QString locked = m_records.store->hasPassphrase()
                               ? tr("Locked with your passphrase.")
                               : tr("No passphrase: whoever can use this laptop can open these records.");
    return m_records.store->readOnly() ? tr("%1 Open for reading only.").arg(locked) : locked;
}

void MainWindow::showHome()
{
    m_stack->setCurrentWidget(m_home);
    m_home->refresh();
    m_marking->setText(usualMarking());
    m_status->follow(nullptr, lockWords());
    setWindowTitle(QStringLiteral("Chairside"));
    enableActions();
}

void MainWindow::openDiscussion(Id<Discussion> id, const QString& place)
{
    if (!leaveDiscussion())
        return;
    auto session = DiscussionSession::open(*m_records.store, id, chair());
    if (!session) {
        showHome();
        return say(session.error().message);
    }
    m_session = std::move(*session);
    const QString where = place.isEmpty() ? m_session->lastPlace() : place;
    m_status->follow(m_session.get(), {});
    connect(m_session.get(), &DiscussionSession::undoChanged, this, &MainWindow::enableActions);
    connect(m_session.get(), &DiscussionSession::recordChanged, this, &MainWindow::enableActions);
    setWindowTitle(tr("%1 – Chairside").arg(m_session->discussion().ref));
    showView(readPlace(where));
}

void MainWindow::showView(const Place& place)
{
    m_view = new DiscussionView(*m_session, m_look, forms::issuedPapers, m_stack);
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    connect(m_view, &DiscussionView::homeRequested, this, &MainWindow::closeDiscussion);
    connect(m_view, &DiscussionView::shareRequested, m_menus->share, &QAction::trigger);
    connect(m_view, &DiscussionView::previewRequested, this,
            [this](int version) { preview(version, forms::Paper::Kind::Form); });
    connect(m_view, &DiscussionView::stageChanged, this, &MainWindow::enableActions);
    // Who asks is gone by the time these are shown.
    connect(
        m_view, &DiscussionView::discussionRequested, this, [this](Id<Discussion> id) { openDiscussion(id, {}); },
        Qt::QueuedConnection);
    connect(m_view, &DiscussionView::sittingRequested, this, &MainWindow::showSittings, Qt::QueuedConnection);
    connect(m_view, &DiscussionView::agendaRequested, this, &MainWindow::showAgenda);
    // Closes the view whose button asks for it.
    connect(
        m_view, &DiscussionView::reviewRequested, this, [this] { beginReview(m_session->discussion().id); },
        Qt::QueuedConnection);
    m_menus->ownForms->clear();
    for (const PrintedForm& form : m_session->protocol().forms)
        connect(m_menus->ownForms->addAction(form.title), &QAction::triggered, this,
                [this, id = form.id] { preview(0, forms::Paper::Kind::Own, id); });
    Place where = place;
    // A search hit names its row; which stage shows it is the protocol's matter.
    if (where.stage.isEmpty() && where.row)
        where = placeOf(m_session->discussion(), m_session->protocol(), *where.row, where.field);
    m_view->goTo(where);
    enableActions();
}

bool MainWindow::closeDiscussion()
{
    if (!m_session)
        return true;
    if (!leaveDiscussion())
        return false;
    showHome();
    return true;
}

void MainWindow::showSittings(Id<Sitting> id)
{
    if (!leaveDiscussion())
        return;
    if (!m_sittings) {
        m_sittings = new SittingsRoom(*m_records.store, m_look, m_procedures.current(), chair(), m_stack);
        m_stack->addWidget(m_sittings);
        connect(m_sittings, &SittingsRoom::homeRequested, this, &MainWindow::showHome);
        connect(m_sittings, &SittingsRoom::statusMessage, this, &MainWindow::say);
        connect(
            m_sittings, &SittingsRoom::openRequested, this, [this](Id<Discussion> item) { openDiscussion(item, {}); },
            Qt::QueuedConnection);
    }
    m_stack->setCurrentWidget(m_sittings);
    m_status->follow(nullptr, lockWords());
    setWindowTitle(QStringLiteral("Chairside"));
    if (id)
        m_sittings->showSitting(id);
    else
        m_sittings->showList();
    enableActions();
}

// From one child of a sitting to the next: what was typed is saved, and each is found where it was left.
void MainWindow::openItem(int by)
{
    if (const Id<Discussion> item = m_view ? m_view->neighbourItem(by) : Id<Discussion>{})
        openDiscussion(item, {});
}

bool MainWindow::leaveDiscussion()
{
    if (!m_session)
        return true;
    stopSharing();
    m_session->setLastPlace(placeText(m_view->here())); // before the keyboard leaves it
    m_view->enterWords();
    if (const Result<void> saved = m_session->flush(); !saved) {
        QMessageBox box(
            QMessageBox::Warning, tr("Not saved"),
            tr("%1\n\nYour words are held in this window. Stay here until they are saved?").arg(saved.error().message),
            QMessageBox::NoButton, this);
        auto* stay = box.addButton(tr("Stay"), QMessageBox::RejectRole);
        box.addButton(tr("Leave, and lose what is not saved"), QMessageBox::DestructiveRole);
        box.setDefaultButton(stay);
        box.setEscapeButton(stay);
        box.exec();
        if (box.clickedButton() == stay) {
            if (m_held)
                m_held->setFocus(Qt::OtherFocusReason);
            return false;
        }
    }
    m_status->follow(nullptr, {});
    leaveView();
    m_session.reset();
    return true;
}

// Sizes follow the text scale when a page is made: the pages are made anew, at the same place.
void MainWindow::rebuild()
{
    // The shared screen has a size of its own; the page waits as it is.
    if (m_sharing)
        return;
    m_settings.setValue(QStringLiteral("look/scheme"), static_cast<int>(m_look.scheme()));
    m_settings.setValue(QStringLiteral("look/scale"), m_look.textScale());
    if (m_view) {
        const Place place = m_view->here();
        DiscussionView* old = m_view;
        old->enterWords();
        showView(place);
        old->deleteLater();
    }
    enableActions();
}

void MainWindow::share()
{
    const SharingContext context{*this, *m_stack, *m_session, m_look, m_menus->menus, m_marking->text()};
    m_sharing = std::make_unique<Sharing>(context, m_view->here());
    connect(m_sharing.get(), &Sharing::stopAsked, this, &MainWindow::stopSharing, Qt::QueuedConnection);
    enableActions();
}

void MainWindow::stopSharing()
{
    if (!m_sharing)
        return;
    m_sharing->end(); // while rebuild() still knows of it
    m_sharing.reset();
    enableActions();
}

void MainWindow::newDiscussion()
{
    if (!closeDiscussion())
        return;
    NewDiscussionDialog dialog(*m_records.store, m_procedures.current(), m_look, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto begun = m_records.store->write().begin(dialog.newDiscussion());
    if (!begun)
        return say(begun.error().message);
    openDiscussion(*begun, {});
}

void MainWindow::beginReview(Id<Discussion> of)
{
    if (!closeDiscussion())
        return;
    const StoreReader& reader = m_records.store->read();
    const auto before = reader.discussion(of);
    if (!before)
        return say(before.error().message);
    const auto json = reader.protocolJson(before->protocolSha256);
    if (!json)
        return say(json.error().message);
    const auto held = readProtocol(*json, before->ref);
    if (!held)
        return say(held.error().message);
    ProtocolPtr protocol = *held;
    for (const ProtocolPtr& each : m_procedures.current())
        if (each->code == protocol->code)
            protocol = each; // as it is asked now
    const auto begun =
        m_records.store->write().begin(reviewOf(*before, *protocol, chair(), m_records.store->clock(),
                                                m_records.store->ids(), m_records.store->read().workingDays()));
    if (!begun)
        return say(begun.error().message);
    openDiscussion(*begun, {});
}

void MainWindow::showAgenda()
{
    if (const Result<void> saved = m_session->flush(); !saved)
        say(saved.error().message);
    DocumentChoice choice;
    choice.title = tr("Agenda");
    choice.fileName = tr("%1 agenda").arg(m_session->discussion().ref);
    choice.make = [this](int) {
        return forms::agenda(m_session->discussion(), m_session->protocol(), m_records.store->clock()());
    };
    choice.left = [this](const QString& how) {
        if (!m_records.store->readOnly())
            (void)m_records.store->write().note(
                QStringLiteral("export"), m_session->discussion().id,
                {{QStringLiteral("format"), how}, {QStringLiteral("paper"), QStringLiteral("agenda")}},
                m_session->chair());
    };
    DocumentDialog(std::move(choice), m_look, this).exec();
}

void MainWindow::showProcedures()
{
    const Clock clock = m_records.store ? m_records.store->clock() : systemClock();
    ProceduresDialog(m_procedures, m_records.store.get(), today(clock), m_look, this).exec();
}

// Read anew: what lists them is told, and an open discussion stays under the wording it has.
void MainWindow::takeProcedures()
{
    if (m_home)
        m_home->setProtocols(m_procedures.every());
    if (!m_sittings)
        return;
    const bool shown = m_stack->currentWidget() == m_sittings;
    delete std::exchange(m_sittings, nullptr);
    if (shown)
        showSittings();
}

void MainWindow::openOther()
{
    if (!closeDiscussion())
        return;
    m_stack->setCurrentWidget(m_opening);
    m_status->follow(nullptr, {});
    m_opening->showFirstStart();
}

void MainWindow::preview(int version, forms::Paper::Kind kind, const QString& own)
{
    if (const Result<void> saved = m_session->flush(); !saved)
        say(saved.error().message);
    // A record that is locked shows what was signed.
    const Discussion& discussion = m_session->discussion();
    if (version == 0 && discussion.locked())
        version = static_cast<int>(discussion.versions.size());
    // A declined request is filed as its note.
    if (discussion.state == State::Declined && kind == forms::Paper::Kind::Form)
        kind = forms::Paper::Kind::Note;
    PreviewDialog(*m_session, version, kind, m_look, this, own).exec();
}

void MainWindow::saveAs(const QString& format)
{
    if (const Result<void> saved = m_session->flush(); !saved)
        return say(saved.error().message);
    if (const QString done = saveRecord(*m_session, format, this); !done.isEmpty())
        say(done);
}

void MainWindow::setMeetingTime(const QString& field)
{
    const RowRef meeting{RowKind::Meeting, m_session->discussion().id.value};
    const QTime now = m_records.store->clock()().toLocalTime().time();
    (void)m_session->setField(meeting, field, QTime(now.hour(), now.minute()), Entry::Chosen);
    if (!m_session->discussion().meeting().heldOn.isValid())
        (void)m_session->setField(meeting, QStringLiteral("held_on"), m_session->today(), Entry::Chosen);
}

// Whatever the keyboard is in: an answer, a row, an option, what is being said.
void MainWindow::restrict()
{
    Restriction* here = Restriction::around(m_held);
    if (here && here->isEnabled())
        here->trigger();
    else
        say(tr("Put the cursor into an answer, a row or a contribution first."));
}

void MainWindow::say(const QString& sentence)
{
    statusBar()->showMessage(sentence, messageMs);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!closeDiscussion()) {
        event->ignore();
        return;
    }
    m_settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    event->accept();
}

} // namespace chairside
