// Bars: those that scroll, those that show how far something is, tabs, and the line at the foot of a window.
#pragma once

#include "app/look/Tokens.h"

#include <QRect>
#include <QSize>
#include <QStyle>

class QPainter;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionTab;

namespace chairside {

// A bar without arrows: the handle, and the way it runs on, which is not painted.
QRect scrollPart(const QStyleOptionSlider& option, QStyle::SubControl part, const Tokens& tokens);
void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const Tokens& tokens);

void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option, const Tokens& tokens);
int progressHeight(const Tokens& tokens);

void paintTabGround(QPainter& painter, const QStyleOptionTab& option, const Tokens& tokens);
void paintTabWords(QPainter& painter, const QStyleOptionTab& option, const Tokens& tokens);
QSize tabSize(const QSize& contents, const Tokens& tokens);

void paintStatusGround(QPainter& painter, const QRect& bar, const Tokens& tokens);
int statusHeight(const Tokens& tokens);

} // namespace chairside
