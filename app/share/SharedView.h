// What everybody sees: whose discussion this is, in initials; the model wheel; one stage in large type; the way out.
#pragma once

#include "app/share/SharedStage.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;

namespace chairside {

struct Readiness;
class IconLabel;
class Look;
class ModelWheel;
class SharedLines;
class SharedRecord;

class SharedView final : public QWidget
{
    Q_OBJECT
public:
    SharedView(const Look& look, const QString& marking, QWidget* parent);

    // `first` and `last`: there is no stage before, none after.
    void showStage(const SharedRecord& record, const Protocol& protocol, const Readiness& readiness, const Stage& stage,
                   const SharedStage& words);
    void takeKeyboard();

Q_SIGNALS:
    void stageAsked(const QString& stage);
    void stepAsked(int by);
    void stopAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* header(const QString& marking);
    QWidget* footer();
    void fit();

    const Look& m_look;
    QLabel* m_names;
    QLabel* m_procedure;
    QLabel* m_marking;
    ModelWheel* m_wheel;
    QWidget* m_wheelSide;
    QScrollArea* m_scroll;
    SharedLines* m_lines;
    IconLabel* m_note;
    QPushButton* m_previous;
    QPushButton* m_next;
    QString m_stage;
    bool m_model = true; // the procedure follows one, which the wheel pictures
};

} // namespace chairside
