// The months after: what the procedure expects, whether it helped, the review, the end; and all that was done.
#pragma once

#include "app/after/AfterPage.h"

namespace chairside {

class AfterwardsPage final : public AfterPage
{
    Q_OBJECT
public:
    AfterwardsPage(PageContext context, QWidget* parent);

Q_SIGNALS:
    void reviewRequested();

protected:
    void rebuild() override;

private:
    void addExpected();
    void addReview();
    void addHistory();

    QVBoxLayout* m_parts;
};

inline constexpr const char* afterwardsStage = "afterwards";

// How many expected things are open: those of the procedure, without closing.
int openAfterwards(const DiscussionSession& session);

} // namespace chairside
