// One thing that is expected afterwards: by when, what has been done, and the way to say so.
#pragma once

#include "app/page/BlockWidget.h"
#include "core/rules/Afterwards.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace chairside {

class GrowingText;

class LaterCard final : public QFrame
{
    Q_OBJECT
public:
    LaterCard(PageContext context, const ExpectedStep& later, QWidget* parent);

private:
    QWidget* makeForm();
    void toggle();
    void record();
    void say(const QString& sentence, QWidget* field);

    PageContext m_context;
    ExpectedStep m_later;
    QVBoxLayout* m_column;
    QWidget* m_form = nullptr;
    QLineEdit* m_who = nullptr;
    QLineEdit* m_day = nullptr;
    QLineEdit* m_time = nullptr; // where the hour counts
    QComboBox* m_choice = nullptr;
    QLineEdit* m_agreed = nullptr;
    GrowingText* m_note = nullptr;
    QLabel* m_trouble = nullptr;
};

} // namespace chairside
