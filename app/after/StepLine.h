// A step that was recorded, in words, with the way to take it back.
#pragma once

#include "app/page/BlockWidget.h"

class QLabel;

namespace chairside {

class GrowingText;

class StepLine final : public QWidget
{
    Q_OBJECT
public:
    // `words` is what was done; `mayTakeBack` false shows no button.
    StepLine(PageContext context, const Step& step, const QString& words, bool mayTakeBack, QWidget* parent);

private:
    void open(const QString& words);
    void takeBack();

    PageContext m_context;
    Id<Step> m_step;
    QWidget* m_form = nullptr;
    GrowingText* m_reason = nullptr;
    QLabel* m_trouble = nullptr;
};

// "Sent 2:44pm on 25 November 2026".
QString doneWhen(const Step& step);

} // namespace chairside
