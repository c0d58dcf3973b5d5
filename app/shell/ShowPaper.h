// Shows what an open discussion is on paper, before it is: the record itself, or the agenda.
#pragma once

#include "forms/papers/Papers.h"

class QWidget;

namespace chairside {

class DiscussionSession;
class Look;

// What the window shows of a record as paper.
struct PaperChoice final
{
    int version = 0; // 0: as it stands, which of a locked record is what was signed
    forms::Paper::Kind kind = forms::Paper::Kind::Form;
    QString own; // Kind::Own: the id of one of the procedure's forms
};

// Both return when the chair has closed the dialog, which stands before `parent`.
void showRecord(DiscussionSession& session, PaperChoice choice, const Look& look, QWidget* parent);
void showAgenda(DiscussionSession& session, const Look& look, QWidget* parent);

} // namespace chairside
