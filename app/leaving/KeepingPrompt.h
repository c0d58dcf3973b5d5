// One line: that records are past their keeping period, and the way to them.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace chairside {

class IconLabel;
class Look;

class KeepingPrompt final : public QWidget
{
    Q_OBJECT
public:
    // `look` outlives it. Hidden until it is shown.
    KeepingPrompt(const Look& look, QWidget* parent);

    void setWaiting(int many);

Q_SIGNALS:
    void showRequested();

private:
    void measure();

    const Look& m_look;
    QHBoxLayout* m_row;
    IconLabel* m_words;
    QPushButton* m_show;
};

} // namespace chairside
