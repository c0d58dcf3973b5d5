// Whether it helped: asked of those who took part, their answers entered, and counted in figures and words.
#pragma once

#include "app/page/BlockWidget.h"
#include "core/rules/Afterwards.h"

#include <QFrame>

class QVBoxLayout;

namespace chairside {

class FeedbackCard final : public QFrame
{
    Q_OBJECT
public:
    FeedbackCard(PageContext context, QWidget* parent);

private:
    void addCounts(QVBoxLayout* column);
    QWidget* person(const Participant& who);
    QWidget* answers(const Participant& who);
    void draft(const Participant& who);

    PageContext m_context;
};

} // namespace chairside
