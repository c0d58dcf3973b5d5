// The fields that are typed in or chosen from: one ground and border for lines, texts of many lines, combo boxes, dates
// and numbers.
#pragma once

#include "app/look/Tokens.h"

#include <QMargins>

class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionComboBox;
class QWidget;

namespace chairside {

// A gap has the border of a warning and a bar at its start. A borderless field is seen under the pointer or when it has
// the focus. What can be read only, or is locked, looks like what the record holds.
void paintField(QPainter& painter, const QStyleOption& option, const QWidget* widget, const Tokens& tokens);

// What a combo box that is not typed in says, with its icon.
void paintChoice(QPainter& painter, const QStyleOptionComboBox& option, QRect room, const QWidget* widget,
                 const Tokens& tokens);

// From the edge of a field of text to its words, without the air that the words bring themselves.
QMargins fieldMargins(const QWidget* field, const Tokens& tokens);

// A line within another field, as in a date or a number, has no ground of its own.
bool isInner(const QWidget* line);

} // namespace chairside
