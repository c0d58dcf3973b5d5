// Every command of the window, with its key: made once, listed as they are under Help, and there to be given while what
// they are about is open.
#pragma once

#include <QObject>

#include <vector>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace chairside {

class DiscussionSession;
class DiscussionView;
class Store;
enum class Scheme;

// What the commands are about; nullptr where nothing is open.
struct WhatIsOpen final
{
    const Store* store = nullptr;
    const DiscussionSession* session = nullptr;
    const DiscussionView* view = nullptr;
    bool sharing = false; // others watch: nothing is done to the discussion from the menus
};

struct Menus final
{
    explicit Menus(QMainWindow* window); // the window owns the actions

    // Which of them can be given now, and what they are called.
    void follow(const WhatIsOpen& open) const;
    void showScheme(Scheme scheme) const;

    QAction* newDiscussion;
    QAction* openRecords;
    QAction* preview;
    QAction* sheet;
    QAction* agenda;
    QMenu* ownForms; // filled while a discussion is open whose procedure has forms of its own
    QAction* savePdf;
    QAction* saveText;
    QAction* saveJson;
    QAction* split;  // one discussion as records of its own
    QAction* takeIn; // other records
    QAction* procedures;
    QAction* backups;
    QAction* allHistory; // of all records
    QAction* passphrase;
    QAction* handover;
    QAction* keeping; // how long records are kept
    QAction* locking; // when it locks by itself
    QAction* lock;
    QAction* quit;

    QMenu* editMenu;
    QAction* undo;
    QAction* redo;
    QAction* addRow;
    QAction* restrict;
    QAction* find;

    QAction* home;
    QAction* dates;
    QAction* actions;
    QAction* sittings;
    QAction* nextItem; // of a sitting
    QAction* previousItem;
    QAction* nextStage;
    QAction* previousStage;
    QAction* ethics;
    QAction* park;
    QAction* beginNow;
    QAction* endNow;
    QAction* sign;
    QAction* remove;                // for good
    QAction* history;               // of the open discussion
    std::vector<QAction*> speakers; // Ctrl+1 to Ctrl+9; in no menu, listed under Help

    QAction* share;
    QAction* larger;
    QAction* smaller;
    QAction* actualSize;
    QActionGroup* schemes; // data: the scheme's number

    QAction* keys;
    QAction* about;

    std::vector<QAction*> needDiscussion; // enabled only while one is open
    std::vector<QAction*> needRecords;    // enabled only while a store is open
    std::vector<QAction*> needWriting;    // enabled only while one is open that can be changed, and nobody watches
    QList<QMenu*> menus;
};

} // namespace chairside
