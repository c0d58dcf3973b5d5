// The editors a page is made of, one for each way of giving a value.
#pragma once

#include "app/fields/FieldEditor.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace chairside {

class GrowingText;
class Look;
class Segmented;

// Words, one line or many.
class TextEditor final : public FieldEditor
{
    Q_OBJECT
public:
    TextEditor(const Look& look, FieldValue value, QWidget* parent, int leastLines = 1, int mostLines = 12);
    QWidget* control() const override;
    GrowingText* text() const { return m_text; }

protected:
    void showValue(const QVariant& value) override;
    void showNeeded(const QString& what, const QString& hint) override;
    void setEditable(bool editable) override;

private:
    GrowingText* m_text;
};

// A name, a number, an address: one line. A completer may be set on edit().
class LineEditor final : public FieldEditor
{
    Q_OBJECT
public:
    LineEditor(FieldValue value, QWidget* parent);
    QWidget* control() const override;
    QLineEdit* edit() const { return m_edit; }

protected:
    void showValue(const QVariant& value) override;
    void showNeeded(const QString& what, const QString& hint) override;
    void setEditable(bool editable) override;

private:
    QLineEdit* m_edit;
};

// One of a vocabulary, in a box.
class ChoiceEditor final : public FieldEditor
{
    Q_OBJECT
public:
    // `choices` may narrow or replace the value's own.
    ChoiceEditor(FieldValue value, QWidget* parent, std::vector<ChoiceEntry> choices = {});
    QWidget* control() const override;

protected:
    void showValue(const QVariant& value) override;
    void showNeeded(const QString& what, const QString& hint) override;
    void setEditable(bool editable) override;

private:
    std::vector<ChoiceEntry> m_choices;
    QComboBox* m_box;
};

// One of a few, side by side: Yes | No.
class SegmentEditor final : public FieldEditor
{
    Q_OBJECT
public:
    SegmentEditor(const Look& look, FieldValue value, QWidget* parent, std::vector<ChoiceEntry> choices);
    QWidget* control() const override;

protected:
    void showValue(const QVariant& value) override;
    void setEditable(bool editable) override;

private:
    std::vector<ChoiceEntry> m_choices;
    Segmented* m_segments;
};

// A date, typed as people write it (24/11/2026, 24 Nov 2026, 24.11.26) or picked from a calendar. What cannot be read
// stays as typed, with a sentence; the record keeps its last good date.
class DateEditor final : public FieldEditor
{
    Q_OBJECT
public:
    DateEditor(const Look& look, FieldValue value, QWidget* parent);
    QWidget* control() const override;

protected:
    void showValue(const QVariant& value) override;
    void showNeeded(const QString& what, const QString& hint) override;
    void setEditable(bool editable) override;

private:
    void take();
    void pick();

    QWidget* m_box;
    QLineEdit* m_edit;
    QWidget* m_button;
    QDate m_shown;
};

// A time of day, as people write it: 14:20, 2.20pm, 1420.
class TimeEditor final : public FieldEditor
{
    Q_OBJECT
public:
    TimeEditor(FieldValue value, QWidget* parent);
    QWidget* control() const override;

protected:
    void showValue(const QVariant& value) override;
    void showNeeded(const QString& what, const QString& hint) override;
    void setEditable(bool editable) override;

private:
    void take();

    QLineEdit* m_edit;
    QTime m_shown;
};

class FlagEditor final : public FieldEditor
{
    Q_OBJECT
public:
    FlagEditor(FieldValue value, const QString& words, QWidget* parent);
    QWidget* control() const override;

protected:
    void showValue(const QVariant& value) override;
    void setEditable(bool editable) override;

private:
    QCheckBox* m_box;
};

// What a person typed; invalid where it is no date or time. Two-digit years are this century.
QDate readDate(const QString& text, QDate today);
QTime readTime(const QString& text);

} // namespace chairside
