#include "app/after/AfterwardsPage.h"

#include "app/after/ClosingCard.h"
#include "app/after/FeedbackCard.h"
#include "app/after/LaterCard.h"
#include "app/after/StepLine.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/base/Text.h"
#include "core/rules/Afterwards.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

AfterwardsPage::AfterwardsPage(PageContext context, QWidget* parent)
    : AfterPage(context, QLatin1String(afterwardsStage), afterwardsTitle(context.session), parent)
{
    m_parts = new QVBoxLayout;
    m_parts->setSpacing(context.look.tokens().px(10));
    column()->addLayout(m_parts);
    column()->addStretch(1);
    rebuild();
}

bool hasAfterwards(const DiscussionSession& session)
{
    return !session.discussion().versions.empty() ||
           !expectedNow(session.discussion(), session.protocol(), session.workingDays()).empty();
}

QString afterwardsTitle(const DiscussionSession& session)
{
    return session.discussion().versions.empty() ? AfterwardsPage::tr("Meanwhile") : AfterwardsPage::tr("Afterwards");
}

int openAfterwards(const DiscussionSession& session)
{
    int open = 0;
    for (const ExpectedStep& later : expectedNow(session.discussion(), session.protocol(), session.workingDays()))
        open += later.open() && later.asks.step != code(StepKind::Closed) ? 1 : 0;
    return open;
}

void AfterwardsPage::rebuild()
{
    const Make make(&look());
    clearLayout(m_parts);
    const int open = openAfterwards(session());
    title()->setText(afterwardsTitle(session()));
    subtitle()->setText(session().discussion().versions.empty() ? tr("What may be done before the record is signed")
                        : session().discussion().state == State::Closed ? tr("Closed")
                        : open > 0 ? tr("%1 still expected").arg(counted(open, tr("step"), tr("steps")))
                                   : tr("Nothing more is expected"));
    addExpected();
    if (!session().discussion().versions.empty())
        addOnceSigned();
    addHistory();
}

void AfterwardsPage::addOnceSigned()
{
    const Make make(&look());
    if (!session().protocol().feedback.empty()) {
        m_parts->addWidget(make.sectionTitle(tr("Did it help?")));
        m_parts->addWidget(new FeedbackCard(context(), this));
    }
    addReview();
    m_parts->addWidget(make.sectionTitle(tr("Closing")));
    m_parts->addWidget(new ClosingCard(context(), this));
}

void AfterwardsPage::addExpected()
{
    const Make make(&look());
    bool first = true;
    for (const ExpectedStep& later :
         expectedNow(session().discussion(), session().protocol(), session().workingDays())) {
        if (later.asks.step == code(StepKind::Closed))
            continue; // has a part of its own
        if (first)
            m_parts->addWidget(make.sectionTitle(
                session().discussion().versions.empty() ? tr("What can be recorded now") : tr("What is expected")));
        first = false;
        m_parts->addWidget(new LaterCard(context(), later, this));
    }
}

void AfterwardsPage::addReview()
{
    const Make make(&look());
    const QDate on = session().discussion().meeting().reviewOn;
    auto* card = make.card();
    QVBoxLayout* inside = cardColumn(card, look());
    inside->addWidget(make.text(on.isValid() ? tr("To be reviewed on %1.").arg(longDate(on))
                                             : tr("No day for a review has been recorded.")));
    inside->addWidget(make.text(tr("A review is a discussion of its own. It brings over the people and the open "
                                   "actions, and shows what was decided last time.")));
    auto* begin = make.plainButton(QStringLiteral("refresh"), tr("Begin the review"));
    begin->setObjectName(QStringLiteral("begin-review"));
    inside->addWidget(begin, 0, Qt::AlignLeft);
    connect(begin, &QPushButton::clicked, this, &AfterwardsPage::reviewRequested);
    m_parts->addWidget(make.sectionTitle(tr("Review")));
    m_parts->addWidget(card);
}

void AfterwardsPage::addHistory()
{
    const Make make(&look());
    const auto lines = stepHistory(session().discussion(), session().protocol());
    m_parts->addWidget(make.sectionTitle(tr("All that was done")));
    auto* card = make.card();
    card->setObjectName(QStringLiteral("history"));
    QVBoxLayout* inside = cardColumn(card, look());
    if (lines.empty())
        inside->addWidget(make.text(tr("Nothing has been recorded yet.")));
    for (const HistoryLine& line : lines) {
        const QString words = tr("%1  %2").arg(longDate(line.step.day), line.words);
        if (line.takenBack) {
            auto* struck =
                make.noted(tr("%1 (taken back: %2)").arg(words, line.whyTakenBack), QStringLiteral("undo"), Ink::Muted);
            struck->setWordWrap(true);
            inside->addWidget(struck);
        } else {
            inside->addWidget(new StepLine(context(), line.step, words, line.mayTakeBack, this));
        }
    }
    m_parts->addWidget(card);
}

} // namespace chairside
