// One question and what answers it: a choice, words, a date; and whether that is restricted. Its widgets are laid out
// by the block.
#pragma once

#include "app/page/BlockWidget.h"

#include <QObject>

class QLabel;

namespace chairside {

class FieldEditor;
class Restriction;
class RestrictionLock;

class PromptRow final : public QObject
{
    Q_OBJECT
public:
    // Widgets are made as children of `page`.
    PromptRow(PageContext context, const Prompt& prompt, QWidget* page);

    const Prompt& prompt() const { return m_prompt; }
    QWidget* question() const { return m_question; }
    // A choice, a tick or a day; nullptr where the answer is words alone.
    FieldEditor* choice() const { return m_choice; }
    // The words, or beside a day the time; nullptr where there are none.
    FieldEditor* words() const { return m_words; }
    // Whether the words are a line or two at most, and want no width: a time, a name, a number.
    bool isShort() const;
    // The field of the answer that an editor gives: "choice", "day", "at", "body".
    QString fieldOf(const FieldEditor* editor) const;
    FieldEditor* editorOf(const QString& field) const; // of several the first, where none is named so
    FieldEditor* first() const;
    std::vector<FieldEditor*> editors() const;

    void setHeading(bool on);
    void setMissing(bool missing);
    void setShown(bool shown);
    bool isAnswered() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isRestricted() const;
    bool isUnmet() const;
    void showOtherwise();
    void showRestricted();
    void letRestrict();
    void wantLock();

    PageContext m_context;
    const Prompt& m_prompt;
    QWidget* m_question;
    QLabel* m_ask;
    QWidget* m_otherwise = nullptr; // what the procedure says while another answer stands than it waits for
    Restriction* m_restriction;
    RestrictionLock* m_lock;
    FieldEditor* m_choice = nullptr;
    FieldEditor* m_words = nullptr;
};

} // namespace chairside
