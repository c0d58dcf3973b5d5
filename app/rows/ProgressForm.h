// What became of an action, told after signing: it is recorded at once and is never changed, only added to. What is
// done has its day and what shows it; where one is missing nothing is recorded, and what was typed stays.
#pragma once

#include "app/rows/RowsSpec.h"

#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace chairside {

class GrowingText;

class ProgressForm final : public RowForm
{
    Q_OBJECT
public:
    ProgressForm(const PageContext& context, Id<Action> action, QWidget* parent);

private:
    void record();
    void askForStatus();
    // The day in a field; nothing, with a sentence beneath, where it cannot be read.
    std::optional<QDate> typed(QLineEdit* field);
    void say(const QString& sentence, QWidget* field);

    DiscussionSession& m_session;
    Id<Action> m_action;
    QFormLayout* m_form;
    QComboBox* m_status;
    QLineEdit* m_doneOn;
    QLineEdit* m_due;
    GrowingText* m_note;
    QLabel* m_trouble;
};

} // namespace chairside
