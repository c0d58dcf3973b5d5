// What stands left of the search line where there is no room for the lists on the left: a new discussion, and the lists
// in a box.
#pragma once

#include "app/home/HomeChoice.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QPushButton;

namespace chairside {

class Look;

class NarrowLists final : public QWidget
{
    Q_OBJECT
public:
    NarrowLists(const Look& look, QWidget* parent);

    // What there is nothing in for most chairs is not there for them.
    void setOffered(const HomeChoice& choice, bool offered);
    // Says nothing.
    void setChoice(const HomeChoice& choice);
    void setNewEnabled(bool enabled);

Q_SIGNALS:
    void chosen(const chairside::HomeChoice& choice);
    void newRequested();

private:
    void measure();

    const Look& m_look;
    QHBoxLayout* m_row;
    QPushButton* m_new;
    QComboBox* m_box;
};

} // namespace chairside
