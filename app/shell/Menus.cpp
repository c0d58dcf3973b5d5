#include "app/shell/Menus.h"

#include "app/discussion/DiscussionView.h"
#include "app/look/Tokens.h"
#include "core/storage/Store.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenuBar>

namespace chairside {

namespace {

constexpr int speakerKeys = 9;

QAction* add(QMenu* menu, const QString& text, const QKeySequence& key = {})
{
    QAction* action = menu->addAction(text);
    if (!key.isEmpty())
        action->setShortcut(key);
    return action;
}

} // namespace

Menus::Menus(QMainWindow* window)
{
    QMenuBar* bar = window->menuBar();
    const auto tr = [](const char* text) { return QMainWindow::tr(text); };

    QMenu* file = bar->addMenu(tr("&File"));
    newDiscussion = add(file, tr("&New discussion…"), QKeySequence::New);
    openRecords = add(file, tr("&Open other records…"), QKeySequence::Open);
    file->addSeparator();
    preview = add(file, tr("&Preview and print…"), QKeySequence::Print);
    sheet = add(file, tr("Signed s&heet, one page…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    agenda = add(file, tr("A&genda…"));
    ownForms = file->addMenu(tr("&Forms of this procedure"));
    savePdf = add(file, tr("Save as P&DF…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    saveText = add(file, tr("Save as &text for the case system…"));
    saveJson = add(file, tr("Save for &another Chairside…"));
    file->addSeparator();
    split = add(file, tr("Sa&ve as records of its own…"));
    takeIn = add(file, tr("Take &in records…"));
    file->addSeparator();
    procedures = add(file, tr("Proced&ures…"));
    backups = add(file, tr("&Backups…"));
    allHistory = add(file, tr("Histor&y of all records…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H));
    passphrase = add(file, tr("Pa&ssphrase…"));
    handover = add(file, tr("&Move or hand over…"));
    keeping = add(file, tr("How long r&ecords are kept…"));
    locking = add(file, tr("When to loc&k…"));
    lock = add(file, tr("&Lock"), QKeySequence(Qt::CTRL | Qt::Key_L));
    file->addSeparator();
    quit = add(file, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));

    QMenu* edit = editMenu = bar->addMenu(tr("&Edit"));
    undo = add(edit, tr("&Undo"), QKeySequence::Undo);
    redo = add(edit, tr("&Redo"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    edit->addSeparator();
    addRow = add(edit, tr("&Add a row"), QKeySequence(Qt::CTRL | Qt::Key_R));
    restrict = add(edit, tr("&Restricted"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
    restrict->setCheckable(true);
    find = add(edit, tr("&Find in all records"), QKeySequence::Find);

    QMenu* discussion = bar->addMenu(tr("&Discussion"));
    home = add(discussion, tr("All &discussions"), QKeySequence(Qt::ALT | Qt::Key_Home));
    dates = add(discussion, tr("Da&tes"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    actions = add(discussion, tr("&Actions"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    discussion->addSeparator();
    sittings = add(discussion, tr("S&ittings"), QKeySequence(Qt::CTRL | Qt::Key_J));
    nextItem = add(discussion, tr("Next ite&m of the sitting"), QKeySequence(Qt::ALT | Qt::Key_PageDown));
    previousItem = add(discussion, tr("Pre&vious item of the sitting"), QKeySequence(Qt::ALT | Qt::Key_PageUp));
    discussion->addSeparator();
    nextStage = add(discussion, tr("&Next stage"), QKeySequence(Qt::CTRL | Qt::Key_PageDown));
    previousStage = add(discussion, tr("&Previous stage"), QKeySequence(Qt::CTRL | Qt::Key_PageUp));
    ethics = add(discussion, tr("Code of &Ethics"), QKeySequence(Qt::CTRL | Qt::Key_E));
    park = add(discussion, tr("Par&ked for later…"), QKeySequence(Qt::CTRL | Qt::Key_K));
    discussion->addSeparator();
    beginNow = add(discussion, tr("Started &now"), QKeySequence(Qt::CTRL | Qt::Key_B));
    endNow = add(discussion, tr("Ended n&ow"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B));
    discussion->addSeparator();
    sign = add(discussion, tr("&Sign…"), QKeySequence(Qt::CTRL | Qt::Key_Return));
    history = add(discussion, tr("&History of changes…"), QKeySequence(Qt::CTRL | Qt::Key_H));
    discussion->addSeparator();
    remove = add(discussion, tr("&Remove this discussion…"));

    QMenu* view = bar->addMenu(tr("&View"));
    share = add(view, tr("&Share screen: large type, initials only"), QKeySequence(Qt::Key_F5));
    view->addSeparator();
    larger = add(view, tr("&Larger text"));
    larger->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    smaller = add(view, tr("&Smaller text"), QKeySequence(Qt::CTRL | Qt::Key_Minus));
    actualSize = add(view, tr("&Ordinary text"), QKeySequence(Qt::CTRL | Qt::Key_0));
    view->addSeparator();
    schemes = new QActionGroup(window);
    const std::pair<Scheme, QString> names[] = {
        {Scheme::Light, tr("L&ight")}, {Scheme::Dark, tr("&Dark")}, {Scheme::HighContrast, tr("&High contrast")}};
    for (const auto& [scheme, name] : names) {
        QAction* action = add(view, name);
        action->setCheckable(true);
        action->setData(static_cast<int>(scheme));
        schemes->addAction(action);
    }

    QMenu* help = bar->addMenu(tr("&Help"));
    keys = add(help, tr("&Keys"), QKeySequence(Qt::Key_F1));
    about = add(help, tr("&About Chairside"));

    for (int i = 1; i <= speakerKeys; ++i) {
        auto* speak =
            new QAction(i == 1 ? tr("The chair speaks") : QMainWindow::tr("Speaker %1 speaks").arg(i), window);
        speak->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + i)));
        window->addAction(speak);
        speakers.push_back(speak);
    }
    needRecords = {find, home, dates, actions, sittings, backups, allHistory, locking, lock};
    needWriting = {split, takeIn, passphrase, handover, keeping, remove};
    needDiscussion = {agenda,    preview,       sheet,  savePdf, saveText, saveJson, undo, redo,    addRow, restrict,
                      nextStage, previousStage, ethics, park,    beginNow, endNow,   sign, history, share};
    needDiscussion.insert(needDiscussion.end(), speakers.begin(), speakers.end());
    menus = {file, edit, discussion, view, help};
}

void Menus::follow(const WhatIsOpen& open) const
{
    const auto tr = [](const char* text) { return QMainWindow::tr(text); };
    const DiscussionSession* session = open.session;
    for (QAction* action : needRecords)
        action->setEnabled(open.store != nullptr);
    for (QAction* action : needDiscussion)
        action->setEnabled(session && !open.sharing);
    nextItem->setEnabled(open.view && !open.sharing && open.view->neighbourItem(1));
    previousItem->setEnabled(open.view && !open.sharing && open.view->neighbourItem(-1));
    const bool writing = open.store && !open.store->readOnly();
    newDiscussion->setEnabled(writing);
    allHistory->setEnabled(open.store && !open.sharing);
    for (QAction* action : needWriting)
        action->setEnabled(writing && !open.sharing);
    ownForms->menuAction()->setVisible(session && !session->protocol().forms.empty());
    if (!session || open.sharing)
        return;
    const bool editable = session->editable();
    undo->setEnabled(session->canUndo() && editable);
    redo->setEnabled(session->canRedo() && editable);
    undo->setText(session->canUndo() ? tr("&Undo: %1").arg(session->undoLabel()) : tr("&Undo"));
    redo->setText(session->canRedo() ? tr("&Redo: %1").arg(session->redoLabel()) : tr("&Redo"));
    for (QAction* action : {beginNow, endNow, restrict})
        action->setEnabled(editable);
    ethics->setEnabled(!session->protocol().ethics.empty());
    const QString add = open.view ? open.view->addLabel() : QString();
    addRow->setText(add.isEmpty() ? tr("&Add a row") : add);
    addRow->setEnabled(editable && !add.isEmpty());
}

void Menus::showScheme(Scheme scheme) const
{
    for (QAction* action : schemes->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(scheme));
}

} // namespace chairside
