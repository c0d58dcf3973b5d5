// One step of a guide: what it is for, the thing itself to do, and whether it is done.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace chairside {

class IconLabel;
class Look;

class GuideStep final : public QWidget
{
    Q_OBJECT
public:
    // `name` finds its button, and with "-state" behind what became of it. `look` outlives the step.
    GuideStep(const Look& look, const QString& name, const QString& title, const QString& why, const QString& act,
              QWidget* parent);

    // A field of the step, before its button.
    void addField(const QString& label, QWidget* field);
    // Empty: not yet.
    void setDone(const QString& sentence);
    // Why it could not be done.
    void say(const QString& sentence);

Q_SIGNALS:
    void actRequested();

private:
    const Look& m_look;
    QHBoxLayout* m_fields;
    IconLabel* m_state;
    QLabel* m_said;
};

} // namespace chairside
