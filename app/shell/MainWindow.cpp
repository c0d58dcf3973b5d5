#include "app/shell/MainWindow.h"

#include "app/handover/Moved.h"
#include "app/home/HomePage.h"
#include "app/lock/LockedClosing.h"
#include "app/lock/SystemEvents.h"
#include "app/lock/WindowLock.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/newcase/NewDiscussionDialog.h"
#include "app/policy/Policy.h"
#include "app/shell/HeadStrips.h"
#include "app/shell/LeavingCommands.h"
#include "app/shell/Menus.h"
#include "app/shell/OpenDiscussion.h"
#include "app/shell/OpenRecords.h"
#include "app/shell/RecordsCommands.h"
#include "app/shell/RecordsDoor.h"
#include "app/shell/StatusLine.h"
#include "app/sittings/SittingsRoom.h"
#include "core/session/Beginning.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QLabel>
#include <QMenuBar>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <utility>

namespace chairside {

namespace {

constexpr int messageMs = 8000;

} // namespace

MainWindow::MainWindow(Look& look, Settings settings, OpeningContext opening, std::vector<ProtocolPtr> protocols)
    : m_look(look),
      m_settings(settings),
      m_procedures(std::move(protocols), settings),
      m_menus(std::make_unique<Menus>(this)),
      m_strips(new HeadStrips(look, this)),
      m_stack(new QStackedWidget(this)),
      m_status(new StatusLine(statusBar(), look)),
      m_records(std::make_unique<OpenRecords>(RecordsFrame{*m_stack, m_procedures, settings, look})),
      m_discussion(std::make_unique<OpenDiscussion>(DiscussionFrame{*this, *m_stack, *m_menus, settings.policy, look}))
{
    const Make make(&look);
    setWindowTitle(QStringLiteral("Chairside"));
    setMinimumSize(640, 480);
    auto* marking = make.noted(m_discussion->marking(), QStringLiteral("lock"), Ink::Text);
    marking->setProperty("role", QStringLiteral("marking"));
    marking->setContentsMargins(0, 0, look.tokens().px(20), 0);
    marking->setObjectName(QStringLiteral("marking"));
    m_marking = marking;
    menuBar()->setCornerWidget(marking);
    auto* middle = new QWidget(this);
    auto* down = new QVBoxLayout(middle);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    down->addWidget(m_strips);
    down->addWidget(m_stack, 1);
    setCentralWidget(middle);
    const WindowLock::Save save = [this] { return session() ? session()->flush() : Result<void>(); };
    m_lock = std::make_unique<WindowLock>(look, settings, *this, m_menus->lock->shortcut(), save);
    m_lockedClosing = std::make_unique<LockedClosing>(*m_lock, save);
    connect(m_lockedClosing.get(), &LockedClosing::agreed, this, &QWidget::close);
    m_commands = std::make_unique<RecordsCommands>(
        CommandsFrame{*this, *m_menus, *m_records, m_procedures, *m_lock, settings, look});
    m_door = std::make_unique<RecordsDoor>(DoorFrame{*m_stack, *this, *m_records, m_procedures, *m_strips, *m_lock,
                                                     settings, look, [this] { return closeDiscussion(); }},
                                           std::move(opening));
    m_leaving = std::make_unique<LeavingCommands>(LeavingFrame{
        *this, *m_menus, *m_records, *m_discussion, settings.policy, look, [this] { return closeDiscussion(); }});
    connectMenus();
    connectDoor();
    connectRecords();
    connectCommands();
    connectDiscussion();
    connect(m_status, &StatusLine::gapsRequested, m_menus->sign, &QAction::trigger);
    connect(m_status, &StatusLine::parkedRequested, m_menus->park, &QAction::trigger);
    connect(m_strips, &HeadStrips::mendingRequested, m_door.get(), &RecordsDoor::mend);
    connect(m_strips, &HeadStrips::stayingRequested, this, [this] {
        if (const auto stayed = takeBackMoved(*store(), m_records->chair()); !stayed)
            say(stayed.error().message);
        m_strips->lookAgain();
    });
    connect(m_strips, &HeadStrips::writingRequested, m_door.get(), &RecordsDoor::openForWriting);
    connect(m_strips, &HeadStrips::passphraseRequested, m_menus->passphrase, &QAction::trigger);
    connect(&look, &Look::changed, this, &MainWindow::takeLook);
    connect(&m_procedures, &Procedures::changed, m_records.get(), &OpenRecords::takeProcedures);

    if (!restoreGeometry(settings.own.value(QStringLiteral("window/geometry")).toByteArray()))
        resize(QSize(1366, 768).boundedTo(screen()->availableSize()));
    m_menus->showScheme(look.scheme());
    showWhatIsOpen();
}

MainWindow::~MainWindow()
{
    m_discussion.reset();
    m_door->close();
}

void MainWindow::begin(const QString& path)
{
    m_door->begin(path);
    if (!m_settings.policy.troubles.isEmpty() || !m_procedures.usualTrouble().isEmpty())
        say(tr("What your organisation has set has a fault: see Help, About Chairside."));
}

void MainWindow::connectMenus()
{
    const Menus& m = *m_menus;
    const auto on = [this](QAction* action, auto what) { connect(action, &QAction::triggered, this, what); };
    on(m.newDiscussion, [this] { newDiscussion(); });
    on(m.openRecords, [this] { m_door->openOther(); });
    on(m.lock, [this] { lockNow(); });
    on(m.quit, [this] { close(); });
    on(m.find, [this] { find(); });
    on(m.home, [this] { goHome(HomeView::Lists); });
    on(m.dates, [this] { goHome(HomeView::Dates); });
    on(m.actions, [this] { goHome(HomeView::Actions); });
    on(m.sittings, [this] { showSittings(); });
    on(m.larger, [this] { m_look.larger(); });
    on(m.smaller, [this] { m_look.smaller(); });
    on(m.actualSize, [this] { m_look.setTextScale(100); });
    connect(m.schemes, &QActionGroup::triggered, this,
            [this](QAction* action) { m_look.setScheme(static_cast<Scheme>(action->data().toInt())); });
}

void MainWindow::connectDoor()
{
    const RecordsDoor* door = m_door.get();
    connect(door, &RecordsDoor::taken, this, &MainWindow::welcome);
    connect(door, &RecordsDoor::openingShown, this, [this] { m_status->follow(nullptr); });
    connect(door, &RecordsDoor::closed, this, &MainWindow::showWhatIsOpen);
    connect(door, &RecordsDoor::statusMessage, this, &MainWindow::say);
}

void MainWindow::connectRecords()
{
    const OpenRecords* open = m_records.get();
    connect(open, &OpenRecords::openRequested, this, &MainWindow::openDiscussion);
    connect(open, &OpenRecords::newRequested, this, &MainWindow::newDiscussion);
    connect(open, &OpenRecords::printRequested, this, &MainWindow::print);
    connect(open, &OpenRecords::reviewRequested, this, &MainWindow::beginReview);
    connect(open, &OpenRecords::removeRequested, m_leaving.get(), &LeavingCommands::remove, Qt::QueuedConnection);
    connect(open, &OpenRecords::homeRequested, this, &MainWindow::showHome);
    connect(open, &OpenRecords::sittingsRequested, this, [this] { showSittings(); });
    connect(open, &OpenRecords::statusMessage, this, &MainWindow::say);
}

void MainWindow::connectCommands()
{
    const RecordsCommands* commands = m_commands.get();
    connect(commands, &RecordsCommands::savingRequested, this, [this] {
        if (session())
            (void)session()->flush(); // what cannot be saved says so by itself
    });
    connect(commands, &RecordsCommands::discussionRequested, this, &MainWindow::openDiscussion);
    connect(commands, &RecordsCommands::puttingBackRequested, m_door.get(), &RecordsDoor::putBack);
    connect(commands, &RecordsCommands::mendingRequested, m_door.get(), &RecordsDoor::mend);
    connect(commands, &RecordsCommands::handedOver, m_strips, &HeadStrips::lookAgain);
    connect(commands, &RecordsCommands::keyChanged, this, [this] {
        m_strips->lookAgain();
        if (!session())
            m_status->follow(nullptr, m_records->protection());
    });
    connect(m_leaving.get(), &LeavingCommands::statusMessage, this, &MainWindow::say);
    connect(m_leaving.get(), &LeavingCommands::discussionRequested, this,
            [this](Id<Discussion> id) { openDiscussion(id, {}); });
}

void MainWindow::connectDiscussion()
{
    const OpenDiscussion* open = m_discussion.get();
    connect(open, &OpenDiscussion::changed, this, &MainWindow::showWhatIsOpen);
    connect(open, &OpenDiscussion::leaving, this, [this] { m_status->follow(nullptr); });
    connect(open, &OpenDiscussion::homeRequested, this, &MainWindow::closeDiscussion);
    connect(open, &OpenDiscussion::discussionRequested, this, [this](Id<Discussion> id) { openDiscussion(id, {}); });
    connect(open, &OpenDiscussion::sittingRequested, this, &MainWindow::showSittings);
    connect(open, &OpenDiscussion::reviewRequested, this, &MainWindow::beginReview);
    connect(open, &OpenDiscussion::statusMessage, this, &MainWindow::say);
}

Store* MainWindow::store() const
{
    return m_records->store();
}

HomePage* MainWindow::homePage() const
{
    return m_records->home();
}

BackupKeeper* MainWindow::backups() const
{
    return m_records->backups();
}

DiscussionSession* MainWindow::session() const
{
    return m_discussion->session();
}

DiscussionView* MainWindow::discussionView() const
{
    return m_discussion->view();
}

const Sharing* MainWindow::sharing() const
{
    return m_discussion->sharing();
}

void MainWindow::showWhatIsOpen()
{
    const bool sharing = m_discussion->sharing();
    m_menus->follow({store(), session(), discussionView(), sharing});
    m_strips->follow(store(), sharing);
    if (!sharing)
        m_marking->setText(m_discussion->marking());
}

// The records that were just opened.
void MainWindow::welcome()
{
    homePage()->offer({m_menus->split, m_menus->remove});
    showHome();
    // Whoever came in by the recovery sheet has no passphrase that they know.
    if (store()->openedWithRecovery() && !store()->readOnly())
        QMetaObject::invokeMethod(m_menus->passphrase, &QAction::trigger, Qt::QueuedConnection);
}

// A room over all the records, where no discussion is open.
void MainWindow::showRoom(QWidget* room)
{
    m_stack->setCurrentWidget(room);
    m_status->follow(nullptr, m_records->protection());
    setWindowTitle(QStringLiteral("Chairside"));
    showWhatIsOpen();
}

void MainWindow::showHome()
{
    showRoom(homePage());
    homePage()->refresh();
}

void MainWindow::goHome(HomeView view)
{
    if (!m_discussion->leave())
        return;
    showHome();
    homePage()->showView(view);
}

void MainWindow::find()
{
    if (!m_discussion->leave())
        return;
    showHome();
    homePage()->focusSearch();
}

void MainWindow::showSittings(Id<Sitting> id)
{
    if (!m_discussion->leave())
        return;
    SittingsRoom& sittings = m_records->sittings();
    showRoom(&sittings);
    if (id)
        sittings.showSitting(id);
    else
        sittings.showList();
}

void MainWindow::openDiscussion(Id<Discussion> id, const QString& place)
{
    if (!m_discussion->leave())
        return;
    if (const Result<void> opened = m_discussion->open(*store(), id, place, m_records->chair()); !opened) {
        showHome();
        return say(opened.error().message);
    }
    m_status->follow(session());
    setWindowTitle(tr("%1 – Chairside").arg(session()->discussion().ref));
}

void MainWindow::print(Id<Discussion> id)
{
    openDiscussion(id, {});
    if (session())
        m_discussion->preview(
            {static_cast<int>(session()->discussion().versions.size()), forms::Paper::Kind::Form, {}});
}

bool MainWindow::closeDiscussion()
{
    if (!session())
        return true;
    if (!m_discussion->leave())
        return false;
    showHome();
    return true;
}

void MainWindow::newDiscussion()
{
    if (!closeDiscussion())
        return;
    NewDiscussionDialog dialog(*store(), m_procedures.current(), m_look, this, m_settings.policy);
    const auto lastUsed = store()->read().lastProcedure();
    dialog.setProcedure(m_procedures.opening(lastUsed ? *lastUsed : QString()));
    if (dialog.exec() == QDialog::Accepted)
        openBegun(store()->write().begin(dialog.newDiscussion()));
}

void MainWindow::beginReview(Id<Discussion> of)
{
    if (closeDiscussion())
        openBegun(chairside::beginReview(*store(), of, m_procedures.current(), m_records->chair(),
                                         m_settings.policy.marking));
}

void MainWindow::openBegun(const Result<Id<Discussion>>& begun)
{
    if (begun)
        openDiscussion(*begun, {});
    else
        say(begun.error().message);
}

void MainWindow::lockNow()
{
    if (const QString why = m_lock->whyNot(); !why.isEmpty())
        return say(why);
    m_lock->lock();
}

// The shared screen has a look of its own, which nobody chose to keep.
void MainWindow::takeLook()
{
    if (m_discussion->sharing())
        return;
    m_settings.own.setValue(QStringLiteral("look/scheme"), static_cast<int>(m_look.scheme()));
    m_settings.own.setValue(QStringLiteral("look/scale"), m_look.textScale());
    m_discussion->rebuild();
    m_menus->showScheme(m_look.scheme());
    showWhatIsOpen();
}

void MainWindow::say(const QString& sentence)
{
    statusBar()->showMessage(sentence, messageMs);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!closeDiscussion() || !m_door->mayClose()) {
        event->ignore();
        return;
    }
    m_settings.own.setValue(QStringLiteral("window/geometry"), saveGeometry());
    event->accept();
    hide(); // before anything is uncovered
    m_lock->end();
}

} // namespace chairside
