// Every window of the program covered at once, those that open meanwhile too, and nothing behind a cover reached: by no
// key, shortcut, mouse, wheel or drop, and not by what reads the screen. Behind it all stays as it is: the keyboard's
// place, cursors, selections and what was typed, in dialogs too, because nothing there is told that it lost the
// keyboard.
#pragma once

#include <QObject>
#include <QPointer>

#include <vector>

class QWidget;

namespace chairside {

class Look;
class Shade;

class Coverings final : public QObject
{
    Q_OBJECT
public:
    // `open` is the one window that may be used meanwhile, with the dialogs it has. Both outlive this.
    Coverings(const Look& look, QWidget& open);
    ~Coverings() override;

    // Painted when it returns. Menus, lists beneath fields and tips are closed.
    void cover();
    void uncover();
    bool covering() const { return m_covering; }
    // Dialogs that are open behind a cover, the topmost last.
    std::vector<QWidget*> dialogs() const;

Q_SIGNALS:
    // A window came up behind the cover, and may stand before the one that may be used.
    void windowCame();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Covered final
    {
        QPointer<QWidget> window;
        QPointer<Shade> shade;
        QString title;
    };
    bool isOpen(const QObject* object) const;
    Covered* find(const QWidget* window);
    void coverWindow(QWidget* window);
    void keepTitle(QWidget* window);

    const Look& m_look;
    QWidget& m_open;
    bool m_covering = false;
    std::vector<Covered> m_covered;
    QPointer<QWidget> m_active; // before it was covered
};

} // namespace chairside
