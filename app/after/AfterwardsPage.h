// The months after: what the procedure expects, whether it helped, the review, the end; and all that was done. Before
// the record is signed it is called Meanwhile, and holds what the procedure lets happen by then: a child seen, an entry
// on a list.
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
    void addOnceSigned();
    void addReview();
    void addHistory();

    QVBoxLayout* m_parts;
};

inline constexpr const char* afterwardsStage = "afterwards";

// Whether there is anything on it: always once the record is signed.
bool hasAfterwards(const DiscussionSession& session);
// What it is called now.
QString afterwardsTitle(const DiscussionSession& session);
// How many expected things are open: those of the procedure, without closing.
int openAfterwards(const DiscussionSession& session);

} // namespace chairside
