// What became of an action, told after signing: it is recorded at once and is never changed, only added to.
#pragma once

#include "app/rows/RowsSpec.h"

class QComboBox;
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
    void say(const QString& sentence);

    DiscussionSession& m_session;
    Id<Action> m_action;
    QComboBox* m_status;
    QLineEdit* m_due;
    GrowingText* m_note;
    QLabel* m_trouble;
};

} // namespace chairside
