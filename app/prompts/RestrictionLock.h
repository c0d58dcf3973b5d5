// The lock beside a question. Quiet until wanted: it keeps its place and is drawn only while the pointer or the
// keyboard is with its answer, or where the answer is restricted, and then says so.
#pragma once

#include <QPushButton>

namespace chairside {

class Look;
class Restriction;

// Not a stop for Tab: Ctrl+Shift+L and the menu key do the same from the answer itself.
class RestrictionLock final : public QPushButton
{
    Q_OBJECT
public:
    // `restriction` outlives the lock; `about`: the question, for the lock's name.
    RestrictionLock(const Look& look, Restriction& restriction, const QString& about, QWidget* parent);

    void setWanted(bool wanted);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();

    const Look& m_look;
    Restriction& m_restriction;
    bool m_wanted = false;
};

} // namespace chairside
