// Menus and the bar they hang from.
#pragma once

#include "app/look/Icons.h"
#include "app/look/Tokens.h"

#include <QSize>

class QPainter;
class QRect;
class QStyleOptionMenuItem;

namespace chairside {

void paintMenuGround(QPainter& painter, const QRect& rect, const Tokens& tokens);
// One line of a menu: tick or icon, words, keys, and an arrow where another menu follows.
void paintMenuLine(QPainter& painter, const QStyleOptionMenuItem& option, const Tokens& tokens, const Icons& icons);
QSize menuLineSize(const QStyleOptionMenuItem& option, const QSize& contents, const Tokens& tokens);

void paintMenuBarGround(QPainter& painter, const QRect& bar, const Tokens& tokens);
void paintMenuBarName(QPainter& painter, const QStyleOptionMenuItem& option, const Tokens& tokens);
QSize menuBarNameSize(const QSize& contents, const Tokens& tokens);

} // namespace chairside
