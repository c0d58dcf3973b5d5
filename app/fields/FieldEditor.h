// One field on a page: shows its value, hands every change to the session, and says in a sentence beneath what cannot
// be right. What was typed stays, right or wrong.
#pragma once

#include "app/fields/FieldValue.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace chairside {

class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    ~FieldEditor() override;

    // Marks the field as missing: "a reason" becomes the placeholder "Needed: a reason". Empty: it is not. Only an
    // empty field shows the mark.
    void setNeeded(const QString& what);
    // What the empty field says where nothing is missing.
    void setHint(const QString& hint);

    // What a screen reader adds to the field's name: "Restricted." Empty: nothing.
    void setRemark(const QString& remark);

    const FieldValue& value() const { return m_value; }
    // What takes the keyboard.
    virtual QWidget* control() const = 0;
    // Reads the value again.
    void refresh();
    // False while something is typed that is no value, a date that cannot be read: it is nowhere but in this field.
    bool understood() const { return m_own.isEmpty(); }

Q_SIGNALS:
    // The chair changed the value; it has been handed to the session.
    void entered();

protected:
    FieldEditor(FieldValue value, QWidget* parent);

    // Once, at the end of the constructor of the last class.
    void begin();
    virtual void showValue(const QVariant& value) = 0;
    virtual void showNeeded(const QString& what, const QString& hint);
    virtual void setEditable(bool editable) = 0;
    // Hands a change on. A sentence of the editor's own ("31 February is not a date") goes before the rules'.
    void enter(const QVariant& value, Entry entry);
    void say(const QString& own);
    // The control asks for undo and redo, and tells when it loses the keyboard.
    bool eventFilter(QObject* watched, QEvent* event) override;
    // For controls with a history of their own: Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z become the session's.
    void watch(QWidget* focusWidget);

private:
    void showTrouble();

    FieldValue m_value;
    QString m_needed;
    QString m_hint;
    QString m_own;
    QString m_remark;
    QLabel* m_trouble = nullptr; // made when there is some: a page has many fields
};

} // namespace chairside
