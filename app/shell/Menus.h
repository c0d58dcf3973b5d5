// Every command of the window, with its key: made once, and listed as they are under Help.
#pragma once

#include <QObject>

#include <vector>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace chairside {

struct Menus final
{
    explicit Menus(QMainWindow* window); // the window owns the actions

    QAction* newDiscussion;
    QAction* openRecords;
    QAction* preview;
    QAction* sheet;
    QAction* agenda;
    QMenu* ownForms; // filled while a discussion is open whose procedure has forms of its own
    QAction* savePdf;
    QAction* saveText;
    QAction* saveJson;
    QAction* procedures;
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
    QList<QMenu*> menus;
};

} // namespace chairside
