#include "app/shell/OpenDiscussion.h"

#include "app/discussion/DiscussionView.h"
#include "app/discussion/StageRail.h"
#include "app/fields/Restriction.h"
#include "app/history/HistoryDialog.h"
#include "app/look/Look.h"
#include "app/share/Sharing.h"
#include "app/shell/Menus.h"
#include "app/shell/ParkedDialog.h"
#include "app/shell/SaveRecord.h"
#include "core/session/MeetingEdits.h"
#include "core/session/Places.h"
#include "core/storage/Store.h"

#include <QAction>
#include <QApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>

#include <utility>

namespace chairside {

OpenDiscussion::OpenDiscussion(const DiscussionFrame& frame) : m_frame(frame)
{
    connectMenus();
    followKeyboard();
}

OpenDiscussion::~OpenDiscussion()
{
    drop();
}

void OpenDiscussion::connectMenus()
{
    using Kind = forms::Paper::Kind;
    const Menus& m = m_frame.menus;
    const auto on = [this](QAction* action, auto what) { connect(action, &QAction::triggered, this, what); };
    on(m.preview, [this] { preview({0, Kind::Form, {}}); });
    on(m.sheet, [this] { preview({0, Kind::Sheet, {}}); });
    on(m.savePdf, [this] { preview({0, Kind::Form, {}}); });
    on(m.agenda, [this] { agenda(); });
    on(m.saveText, [this] { saveAs(QStringLiteral("text")); });
    on(m.saveJson, [this] { saveAs(QStringLiteral("json")); });
    on(m.undo, [this] { m_session->undo(); });
    on(m.redo, [this] { m_session->redo(); });
    on(m.addRow, [this] { m_view->addRow(); });
    on(m.restrict, [this] { restrict(); });
    on(m.nextItem, [this] { openItem(1); });
    on(m.previousItem, [this] { openItem(-1); });
    on(m.nextStage, [this] { m_view->nextStage(1); });
    on(m.previousStage, [this] { m_view->nextStage(-1); });
    on(m.ethics, [this] { m_view->showEthics(); });
    on(m.park, [this] { ParkedDialog(*m_session, m_frame.look, &m_frame.window).exec(); });
    on(m.beginNow, [this] { setMeetingTime(QStringLiteral("started_at"), tr("Started now")); });
    on(m.endNow, [this] { setMeetingTime(QStringLiteral("ended_at"), tr("Ended now")); });
    on(m.sign, [this] { m_view->goTo(Place{QLatin1String(signStage), {}, {}, {}, {}}); });
    for (std::size_t i = 0; i < m.speakers.size(); ++i)
        on(m.speakers[i], [this, i] { m_view->speak(static_cast<int>(i) + 1); });
    on(m.history, [this] { showHistory(); });
    on(m.share, [this] { share(); });
}

// A menu takes the keyboard from the field that its command is about.
void OpenDiscussion::followKeyboard()
{
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget*, QWidget* now) {
        if (now && m_view && m_view->isAncestorOf(now))
            m_held = now;
    });
    connect(m_frame.menus.editMenu, &QMenu::aboutToShow, this, [this] {
        const Restriction* here = Restriction::around(m_held);
        m_frame.menus.restrict->setChecked(here && here->isChecked());
    });
}

Result<void> OpenDiscussion::open(Store& store, Id<Discussion> id, const QString& place, const QString& chair)
{
    auto session = DiscussionSession::open(store, id, chair);
    if (!session)
        return session.error();
    m_session = std::move(*session);
    connect(m_session.get(), &DiscussionSession::undoChanged, this, &OpenDiscussion::changed);
    connect(m_session.get(), &DiscussionSession::recordChanged, this, &OpenDiscussion::changed);
    showView(readPlace(place.isEmpty() ? m_session->lastPlace() : place));
    return {};
}

void OpenDiscussion::showView(const Place& place)
{
    QStackedWidget& stack = m_frame.stack;
    m_view = new DiscussionView(*m_session, m_frame.look, forms::issuedPapers, &stack, m_frame.policy);
    stack.addWidget(m_view);
    stack.setCurrentWidget(m_view);
    connect(m_view, &DiscussionView::homeRequested, this, &OpenDiscussion::homeRequested);
    connect(m_view, &DiscussionView::shareRequested, m_frame.menus.share, &QAction::trigger);
    connect(m_view, &DiscussionView::previewRequested, this, [this](int version) {
        preview({version, forms::Paper::Kind::Form, {}});
    });
    connect(m_view, &DiscussionView::stageChanged, this, &OpenDiscussion::changed);
    connect(m_view, &DiscussionView::agendaRequested, this, &OpenDiscussion::agenda);
    // Each closes the view whose button asks for it: who asks is gone by the time these are shown.
    connect(m_view, &DiscussionView::discussionRequested, this, &OpenDiscussion::discussionRequested,
            Qt::QueuedConnection);
    connect(m_view, &DiscussionView::sittingRequested, this, &OpenDiscussion::sittingRequested, Qt::QueuedConnection);
    connect(
        m_view, &DiscussionView::reviewRequested, this, [this] { Q_EMIT reviewRequested(m_session->discussion().id); },
        Qt::QueuedConnection);
    m_frame.menus.ownForms->clear();
    for (const PrintedForm& form : m_session->protocol().forms)
        connect(m_frame.menus.ownForms->addAction(form.title), &QAction::triggered, this, [this, id = form.id] {
            preview({0, forms::Paper::Kind::Own, id});
        });
    Place where = place;
    // A search hit names its row; which stage shows it is the protocol's matter.
    if (where.stage.isEmpty() && where.row)
        where = placeOf(m_session->discussion(), m_session->protocol(), *where.row, where.field);
    m_view->goTo(where);
    Q_EMIT changed();
}

void OpenDiscussion::showHistory()
{
    m_view->enterWords(); // what is typed belongs to it
    HistoryDialog dialog(m_session->store(), m_session.get(), m_frame.look, &m_frame.window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    Place where = readPlace(dialog.wantedPlace());
    if (where.row)
        where = placeOf(m_session->discussion(), m_session->protocol(), *where.row, where.field);
    m_view->goTo(where);
}

bool OpenDiscussion::leave()
{
    if (!m_session)
        return true;
    stopSharing();
    m_session->setLastPlace(placeText(m_view->here())); // before the keyboard leaves it
    m_view->enterWords();
    if (const Result<void> saved = m_session->flush(); !saved && staysUnsaved(saved.error())) {
        if (m_held)
            m_held->setFocus(Qt::OtherFocusReason);
        return false;
    }
    drop();
    return true;
}

bool OpenDiscussion::staysUnsaved(const Error& why)
{
    QMessageBox box(QMessageBox::Warning, tr("Not saved"),
                    tr("%1\n\nYour words are held in this window. Stay here until they are saved?").arg(why.message),
                    QMessageBox::NoButton, &m_frame.window);
    auto* stay = box.addButton(tr("Stay"), QMessageBox::RejectRole);
    box.addButton(tr("Leave, and lose what is not saved"), QMessageBox::DestructiveRole);
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    box.exec();
    return box.clickedButton() == stay;
}

// In the order of who uses whom.
void OpenDiscussion::drop()
{
    if (!m_session)
        return;
    Q_EMIT leaving();
    m_sharing.reset();
    dropView();
    m_session.reset();
}

// A page that goes gives the keyboard to another while it is half gone: by then nobody may reach it by its name.
void OpenDiscussion::dropView()
{
    delete std::exchange(m_view, nullptr);
    m_held = nullptr;
}

QString OpenDiscussion::marking() const
{
    const QString own = m_session ? m_session->discussion().meeting().marking : m_frame.policy.marking;
    return own.isEmpty() ? QStringLiteral("OFFICIAL-SENSITIVE") : own;
}

void OpenDiscussion::rebuild()
{
    // The shared screen has a size of its own; the page waits as it is.
    if (!m_view || m_sharing)
        return;
    const Place place = m_view->here();
    DiscussionView* old = m_view;
    old->enterWords();
    showView(place);
    delete old; // at once: its rows speak to the session, which may be gone a moment later
}

// From one child of a sitting to the next: what was typed is saved, and each is found where it was left.
void OpenDiscussion::openItem(int by)
{
    if (const Id<Discussion> item = m_view ? m_view->neighbourItem(by) : Id<Discussion>{})
        Q_EMIT discussionRequested(item);
}

void OpenDiscussion::share()
{
    const SharingContext context{m_frame.window, m_frame.stack,       *m_session,
                                 m_frame.look,   m_frame.menus.menus, marking()};
    m_sharing = std::make_unique<Sharing>(context, m_view->here());
    connect(m_sharing.get(), &Sharing::stopAsked, this, &OpenDiscussion::stopSharing, Qt::QueuedConnection);
    Q_EMIT changed();
}

void OpenDiscussion::stopSharing()
{
    if (!m_sharing)
        return;
    m_sharing->end(); // while rebuild() still knows of it
    m_sharing.reset();
    Q_EMIT changed();
}

void OpenDiscussion::preview(const PaperChoice& choice)
{
    saveFirst();
    showRecord(*m_session, choice, m_frame.look, &m_frame.window);
}

void OpenDiscussion::agenda()
{
    saveFirst();
    showAgenda(*m_session, m_frame.look, &m_frame.window);
}

void OpenDiscussion::saveAs(const QString& format)
{
    if (const Result<void> saved = m_session->flush(); !saved)
        return Q_EMIT statusMessage(saved.error().message);
    if (const QString done = saveRecord(*m_session, format, &m_frame.window); !done.isEmpty())
        Q_EMIT statusMessage(done);
}

void OpenDiscussion::saveFirst()
{
    if (const Result<void> saved = m_session->flush(); !saved)
        Q_EMIT statusMessage(saved.error().message);
}

void OpenDiscussion::setMeetingTime(const QString& field, const QString& label)
{
    const QDateTime now = m_session->store().clock()().toLocalTime();
    (void)m_session->apply(meetingTime(m_session->discussion(), field, now, label));
}

// Whatever the keyboard is in: an answer, a row, an option, what is being said.
void OpenDiscussion::restrict()
{
    Restriction* here = Restriction::around(m_held);
    if (here && here->isEnabled())
        here->trigger();
    else
        Q_EMIT statusMessage(tr("Put the cursor into an answer, a row or a contribution first."));
}

} // namespace chairside
