// Along the head of the window, over whatever room stands in it: a sentence about all the records, and a way on.
#pragma once

#include "app/look/IconLabel.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace chairside {

class Look;

class HeadStrip : public QWidget
{
    Q_OBJECT
public:
    // `name` is what finds it; its words have that with "-words" behind. Hidden at first.
    HeadStrip(const Look& look, const QString& name, const QString& icon, Tone tone, QPushButton* wayOn,
              QWidget* parent);

    void say(const QString& words);

private:
    QLabel* m_words;
};

} // namespace chairside
