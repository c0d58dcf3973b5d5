// Beneath what a row is about: that it is restricted, for which child it is, where its words came from.
#pragma once

#include <QWidget>

class QLabel;

namespace chairside {

class IconLabel;
class Look;

class RowMarks final : public QWidget
{
    Q_OBJECT
public:
    RowMarks(const Look& look, QWidget* parent);

    // Hidden where there is nothing to say.
    void say(bool restricted, const QString& origin);

private:
    IconLabel* m_restricted;
    QLabel* m_origin;
};

} // namespace chairside
