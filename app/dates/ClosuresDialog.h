// The days on which the council is closed beside weekends and bank holidays: added one at a time or pasted as a list.
#pragma once

#include <QDate>
#include <QDialog>

#include <set>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace chairside {

class Look;

class ClosuresDialog final : public QDialog
{
    Q_OBJECT
public:
    // `look` outlives the dialog.
    ClosuresDialog(std::set<QDate> closures, QDate today, const Look& look, QWidget* parent);

    // As they are now.
    const std::set<QDate>& closures() const { return m_closures; }

private:
    // Days out of words: one a line, or between commas. What is no day stays in the field.
    void add(const QString& text);
    void removeSelected();
    void fill();

    std::set<QDate> m_closures;
    QDate m_today;
    QListWidget* m_list;
    QLineEdit* m_line;
    QPushButton* m_remove;
    QLabel* m_said;
    QLabel* m_empty;
};

// The days in a text, and the parts of it that are none.
std::pair<std::set<QDate>, QStringList> daysIn(const QString& text, QDate today);

} // namespace chairside
