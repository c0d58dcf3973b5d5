// How the whole program looks. One object, made in main before the first window, applies scheme and text scale to the
// application; pages ask it for tokens and icons and repaint on changed().
#pragma once

#include "app/look/Icons.h"
#include "app/look/Tokens.h"

#include <QFont>
#include <QList>
#include <QObject>
#include <QPalette>

#include <memory>
#include <optional>

class QApplication;

namespace chairside {

class FocusFrame;
class LookStyle;

class Look final : public QObject
{
    Q_OBJECT

public:
    // Starts in the system's scheme at 100 %. The application outlives the look and is given back its own style when
    // the look ends.
    explicit Look(QApplication* application, QObject* parent = nullptr);
    ~Look() override;

    const Tokens& tokens() const { return m_tokens; }
    const Icons& icons() const { return m_icons; }
    Scheme scheme() const { return m_tokens.scheme; }
    int textScale() const { return m_tokens.percent; }

    // What the system preferred when the program started.
    Scheme systemScheme() const { return schemeOf(m_systemPalette); }
    // The steps of the text scale, in percent, smallest first.
    static const QList<int>& textScales();

    void setScheme(Scheme scheme);
    // Takes the nearest step.
    void setTextScale(int percent);
    void larger();
    void smaller();

    QFont font(Type type = Type::Body, bool bold = false) const;
    FocusFrame* focusFrame() const { return m_focusFrame.get(); }

Q_SIGNALS:
    // Scheme or text scale changed, and style, palette and font are already applied.
    void changed();

private:
    void apply(const Tokens& tokens);
    void step(int by);

    QPalette m_systemPalette;
    QFont m_systemFont;
    QString m_family;
    Tokens m_tokens;
    std::optional<Tokens> m_applied;
    Icons m_icons;
    LookStyle* m_style; // owned by the application
    std::unique_ptr<FocusFrame> m_focusFrame;
};

// The palette that goes with the tokens; public for tests.
QPalette paletteFor(const Tokens& tokens);

} // namespace chairside
