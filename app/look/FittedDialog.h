// A dialog that is never larger than the window it belongs to: what does not fit scrolls up and down, and its buttons
// stay in sight beneath.
#pragma once

#include <QDialog>

class QScrollArea;
class QVBoxLayout;

namespace chairside {

class FlowRow;
class Look;

class FittedDialog : public QDialog
{
    Q_OBJECT
public:
    ~FittedDialog() override;
    void setVisible(bool visible) override;

protected:
    // `wanted` in pixels at 100 % text. A height of 0 is as tall as what the dialog holds, and grows with it.
    // `look` and `parent` outlive the dialog.
    FittedDialog(const Look& look, const QString& title, QSize wanted, QWidget* parent);

    // What the dialog holds. Margins and spacing are set; wider than the dialog it must not be.
    QVBoxLayout* body() const { return m_body; }
    // The buttons, from the far end; those for which there is no room begin another row.
    FlowRow* foot() const { return m_foot; }

    // With large text what is wrong and what says so do not stand in sight together by themselves.
    void bringInSight(QWidget* part);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const QWidget* ground() const; // the window of the program
    QSize most() const;
    QSize fitting() const;
    void grow();
    void letScroll();

    const Look& m_look;
    QSize m_wanted;
    QScrollArea* m_scroll;
    QWidget* m_page;
    QVBoxLayout* m_body;
    FlowRow* m_foot;
};

} // namespace chairside
