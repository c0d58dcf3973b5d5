// Along the head of the window, over whatever room stands in it: a sentence about all the records, and a way on.
#pragma once

#include "app/look/IconLabel.h"

#include <QWidget>

class QLabel;

namespace chairside {

class Look;

class HeadStrip : public QWidget
{
    Q_OBJECT
public:
    // The button at its end.
    struct WayOn final
    {
        QString name; // what finds it
        QString icon;
        QString words;
    };
    // `name` is what finds it; its words have that with "-words" behind. Hidden at first.
    HeadStrip(const Look& look, const QString& name, const QString& icon, Tone tone, const WayOn& wayOn,
              QWidget* parent);

    void say(const QString& words);

Q_SIGNALS:
    void wayOnChosen();

private:
    QLabel* m_words;
};

} // namespace chairside
