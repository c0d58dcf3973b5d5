// The bodies of Home's preview. Everything made is given to the caller without a parent.
#pragma once

#include "app/home/HitPlace.h"
#include "core/storage/Records.h"

class QWidget;

namespace chairside {

class Look;

// Decision, dates, open actions and versions, in two columns or one.
QWidget* makeDiscussionBody(const Look& look, const HomeRow& row, const Discussion& discussion, QDate today,
                            bool narrow);
// What was said around a find, the find itself marked.
QWidget* makePassagesBody(const Look& look, const std::vector<HitPassage>& passages);

} // namespace chairside
