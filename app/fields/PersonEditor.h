// Who does it: someone who takes part, picked by name or agency, or anyone else, typed.
#pragma once

#include "app/fields/FieldEditor.h"

class QComboBox;

namespace chairside {

// For PersonEditor. A text sets the name; a number sets the participant with that id. Either way name, participant and
// agency change in one edit, where the row keeps them.
FieldValue personValue(DiscussionSession& session, RowRef row, const QString& field, const QString& name);
// The same for an answer, which keeps the name alone: `field` is "body", or "who" of a decision.
FieldValue personValue(DiscussionSession& session, const AnswerRef& answer, const QString& field, const QString& name);

class PersonEditor final : public FieldEditor
{
    Q_OBJECT
public:
    PersonEditor(FieldValue value, QWidget* parent);
    QWidget* control() const override;

protected:
    void showValue(const QVariant& value) override;
    void showNeeded(const QString& what, const QString& hint) override;
    void setEditable(bool editable) override;

private:
    void offerPeople();
    void markGap();

    QComboBox* m_box;
    QString m_what;
};

} // namespace chairside
