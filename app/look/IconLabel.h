// Words with an icon before them: chips, statuses, notes. The icon grows with the words and takes the colour given.
#pragma once

#include "app/look/Icons.h"

#include <QLabel>

namespace chairside {

class Look;

// What a chip or a status means; each has its colour, and always an icon or a word beside it.
enum class Tone { Plain, Muted, Accent, Ok, Warn, Bad, Restricted };

// The name of a tone as a property, see Roles, and the ink of its icons.
QString toneName(Tone tone);
Ink inkFor(Tone tone);

class IconLabel final : public QLabel
{
    Q_OBJECT

public:
    // `look` outlives the label; `icon` may be empty.
    IconLabel(const Look* look, const QString& icon, const QString& text, QWidget* parent = nullptr);

    QString icon() const { return m_icon; } // its name
    void setIcon(const QString& icon, Ink ink);
    // Colours icon and words together, for the roles "chip" and "status".
    void setTone(Tone tone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void makeRoom();
    QSize withIcon(QSize words) const;
    int iconSide() const;

    const Look* m_look;
    QString m_icon;
    Ink m_ink = Ink::Text;
};

} // namespace chairside
