// Push buttons and tool buttons, by role and state.
#pragma once

#include "app/look/Tokens.h"

#include <QMargins>
#include <QSize>

class QPainter;
class QPushButton;
class QStyleOption;
class QStyleOptionButton;
class QWidget;

namespace chairside {

// Ground and edge, and on them icon and words, in the middle or at the start.
void paintButton(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget, const Tokens& tokens);
// The room round icon and words, with the edge.
QMargins buttonMargins(const QWidget* widget, const Tokens& tokens);
QSize buttonSize(const QStyleOptionButton& option, const QSize& contents, const QWidget* widget, const Tokens& tokens);
// The letters that a role has in every state.
void dressButton(QPushButton* button, const Tokens& tokens);

void paintToolGround(QPainter& painter, const QStyleOption& option, const Tokens& tokens);
QMargins toolMargins(const QWidget* widget, const Tokens& tokens);
QSize toolSize(const QSize& contents, const QWidget* widget, const Tokens& tokens);

} // namespace chairside
