// The icons, drawn as lines in the colours of the scheme at whatever size is asked.
#pragma once

#include "app/look/Tokens.h"
#include "core/base/Result.h"

#include <QIcon>
#include <QPainterPath>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>

class QPainter;

namespace chairside {

// Which token an icon is drawn in. A disabled icon is always muted.
enum class Ink { Text, Muted, Accent, OnAccent, Ok, Warn, Bad, Restricted };

QColor inkOf(const Tokens& tokens, Ink ink);

// Reads the text of icons.txt: an icon a line, `name path`, on a grid of 24 units; M, L, C, Z as in SVG with absolute
// figures, O cx cy r a circle. Blank lines and lines that begin with # are left out. The error names the line.
Result<std::map<QString, QPainterPath>> parseIcons(const QString& text);

// Owned by Look. Every QIcon it gave follows a change of scheme at its next painting.
class Icons final
{
public:
    // Where an icon stands in the square it is given.
    enum class Place {
        Whole,   // fills it
        Leading, // before a button's text: leaves four pixels of air behind it
        Centred, // alone on a button: as large as Leading, in the middle
    };

    explicit Icons(std::map<QString, QPainterPath> paths);

    void setTokens(const Tokens& tokens);
    QStringList names() const;
    bool has(const QString& name) const;

    // An icon without lines for a name there is none of; a test holds every name used against icons.txt.
    QIcon icon(const QString& name, Ink ink = Ink::Text, Place place = Place::Whole) const;
    void paint(QPainter* painter, const QRectF& square, const QString& name, Ink ink) const;
    void paint(QPainter* painter, const QRectF& square, const QString& name, const QColor& colour) const;

private:
    std::map<QString, QPainterPath> m_paths;
    std::shared_ptr<Tokens> m_tokens; // shared with the engines of the icons given out
};

} // namespace chairside
