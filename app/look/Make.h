// Makes the controls all pages are built of, so that the same thing looks and behaves the same everywhere.
#pragma once

#include "app/look/IconLabel.h"
#include "app/look/Icons.h"

#include <QStringList>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QFrame;
class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace chairside {

class Look;
class Segmented;

// Light to copy: a handle on the look. Everything made is given to the caller without a parent, for a layout to adopt.
// Text is shown as it is, never as mark-up.
class Make final
{
public:
    // `look` outlives everything made.
    explicit Make(const Look* look) : m_look(look) {}

    // Words.
    QLabel* heading(const QString& text) const;      // the page's title
    QLabel* sectionTitle(const QString& text) const; // a part of a page
    QLabel* groupTitle(const QString& text) const;   // small, above a list or a value
    QLabel* strong(const QString& text) const;
    QLabel* text(const QString& text) const; // body, wrapping
    QLabel* detail(const QString& text) const;
    QLabel* metaLabel(const QString& text) const; // muted: never what the record holds
    IconLabel* chip(const QString& text, const QString& icon = {}, Tone tone = Tone::Plain) const;
    IconLabel* status(const QString& text, const QString& icon, Tone tone) const; // icon and word in one colour
    IconLabel* noted(const QString& text, const QString& icon, Ink ink) const;    // coloured icon, plain words

    // Buttons. `icon` may be empty.
    QPushButton* primaryButton(const QString& icon, const QString& text) const;
    QPushButton* plainButton(const QString& icon, const QString& text) const;
    QPushButton* quietButton(const QString& icon, const QString& text) const;
    QPushButton* linkButton(const QString& text) const;
    // An icon alone; `name` is its tooltip and what a screen reader says.
    QPushButton* iconButton(const QString& icon, const QString& name) const;
    Segmented* segmented(const QStringList& choices) const;

    // Fields. They do not take the mouse wheel from a page that is being scrolled.
    QComboBox* comboBox() const;
    QDateEdit* dateEdit() const; // written "8 December 2026", with a calendar

    // Grounds.
    QFrame* card() const;
    QFrame* ground(const QString& role) const; // header, footer, rail, side, foot-band
    QFrame* rule() const;
    // A band with an icon and wrapping words, in the tone's colours.
    QFrame* notice(const QString& text, const QString& icon, Tone tone) const;

    // A table in a card: whole rows, no inner focus box, heads aligned with their columns, every column as wide as
    // asked.
    QTableView* table() const;

    // A row of a form: the label is the field's buddy and its accessible name. Returns the label.
    QLabel* row(QFormLayout* form, const QString& label, QWidget* field) const;

private:
    QPushButton* button(const QString& role, const QString& icon, const QString& text, Ink ink) const;
    QLabel* label(const QString& role, const QString& text) const;

    const Look* m_look;
};

// Marks a line, a combo box or a date as missing, or takes the mark off. GrowingText has its own.
void markGap(QWidget* field, bool missing);

} // namespace chairside
