// The frames of things: grounds by role (card, header, rail, notice and so on), chips, tooltips, fields of many lines,
// lists and tables. What a frame takes of the room and what is painted in it come from the same few tables.
#pragma once

#include "app/look/Tokens.h"

#include <QMargins>

#include <optional>

class QPainter;
class QStyleOption;
class QWidget;

namespace chairside {

// The room between a frame's edge and what it holds; nothing where the frame is one that Fusion knows.
std::optional<QMargins> frameMargins(const QWidget* widget, const Tokens& tokens);

// False where the frame is not ours to paint.
bool paintFrame(QPainter& painter, const QStyleOption& option, const QWidget* widget, const Tokens& tokens);

} // namespace chairside
