#include "app/sign/GapsList.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/base/Text.h"
#include "core/protocol/Protocol.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

namespace {

QString stageTitle(const Protocol& protocol, const QString& stage)
{
    if (const Stage* known = protocol.stage(stage))
        return known->title;
    return stage == QLatin1String("ethics") ? protocol.ethicsTitle : GapsList::tr("Sign");
}

} // namespace

GapsList::GapsList(const Look& look, QWidget* parent) : QWidget(parent), m_look(look), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(look.tokens().px(8));
}

void GapsList::showGaps(const Readiness& readiness, const Protocol& protocol)
{
    // A link with the keyboard keeps it, or the first one gets it.
    const QWidget* focus = window()->focusWidget();
    const bool keyboard = focus && isAncestorOf(focus);
    const QString held = keyboard ? focus->accessibleName() : QString();
    while (QLayoutItem* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto of = [&](Need need) {
        std::vector<const ReadinessGap*> out;
        for (const ReadinessGap& gap : readiness.gaps)
            if (gap.need == need)
                out.push_back(&gap);
        return out;
    };
    const auto hard = of(Need::Sign);
    const auto soft = of(Need::Reason);
    const auto advice = of(Need::Advise);
    addPart(tr("%1 before signing").arg(counted(static_cast<qsizetype>(hard.size()), tr("thing"), tr("things"))), hard,
            protocol, QStringLiteral("warning"));
    addPart(tr("%1 missing, or a reason").arg(counted(static_cast<qsizetype>(soft.size()), tr("thing"), tr("things"))),
            soft, protocol, QStringLiteral("warning"));
    addPart(tr("Worth a thought"), advice, protocol, QStringLiteral("info"));
    addComplete(readiness, protocol);
    if (!keyboard)
        return;
    for (QPushButton* link : findChildren<QPushButton*>())
        if (link->accessibleName() == held)
            return link->setFocus(Qt::OtherFocusReason);
    focusFirst();
}

// Stages that lack nothing they need. What is only advised may be empty in them, and stands above: their counts say so.
void GapsList::addComplete(const Readiness& readiness, const Protocol& protocol)
{
    const Make make(&m_look);
    const Tokens& t = m_look.tokens();
    auto* card = make.card();
    auto* list = new QVBoxLayout(card);
    list->setContentsMargins(t.px(12), t.px(4), t.px(12), t.px(4));
    list->setSpacing(0);
    int complete = 0;
    for (const StageProgress& progress : readiness.stages) {
        if (progress.left > 0 || progress.answered == 0)
            continue;
        ++complete;
        auto* line = new QHBoxLayout;
        line->setContentsMargins(0, t.px(5), 0, t.px(5));
        line->setSpacing(t.px(12));
        auto* title = make.noted(stageTitle(protocol, progress.stage), QStringLiteral("tick"), Ink::Ok);
        title->setWordWrap(true);
        line->addWidget(title, 2, Qt::AlignTop);
        auto* count = make.metaLabel(
            progress.complete()
                ? tr("%1 of %2 answered").arg(progress.answered).arg(progress.total)
                : tr("%1 of %2 answered; the rest may stay empty").arg(progress.answered).arg(progress.total));
        count->setObjectName(QStringLiteral("ready.%1").arg(progress.stage));
        count->setWordWrap(true);
        count->setAlignment(Qt::AlignRight);
        line->addWidget(count, 3, Qt::AlignTop);
        list->addLayout(line);
    }
    if (complete == 0) {
        delete card;
        return;
    }
    m_column->addWidget(
        make.sectionTitle(readiness.gaps.empty() ? tr("Nothing is missing") : tr("Nothing needed is missing here")));
    m_column->addWidget(card);
}

void GapsList::addPart(const QString& title, const std::vector<const ReadinessGap*>& gaps, const Protocol& protocol,
                       const QString& icon)
{
    if (gaps.empty())
        return;
    const Make make(&m_look);
    const Tokens& t = m_look.tokens();
    m_column->addWidget(make.sectionTitle(title));
    auto* card = make.card();
    auto* list = new QVBoxLayout(card);
    list->setContentsMargins(t.px(12), t.px(4), t.px(12), t.px(4));
    list->setSpacing(0);
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        const ReadinessGap* gap = gaps[i];
        if (i > 0)
            list->addWidget(make.rule());
        auto* line = new QHBoxLayout;
        line->setContentsMargins(0, t.px(8), 0, t.px(8));
        line->setSpacing(t.px(12));
        auto* mark = new IconLabel(&m_look, icon, QString());
        mark->setIcon(icon, gap->need == Need::Advise ? Ink::Muted : Ink::Warn);
        mark->setAccessibleName(gap->need == Need::Sign ? tr("Needed") : tr("Missing"));
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        auto* strong = make.strong(gap->title);
        strong->setWordWrap(true);
        words->addWidget(strong);
        if (!gap->detail.isEmpty()) {
            auto* detail = make.detail(gap->detail);
            detail->setWordWrap(true);
            words->addWidget(detail);
        }
        auto* go = make.linkButton(tr("Go to %1").arg(stageTitle(protocol, gap->place.stage)));
        go->setAccessibleName(tr("%1: go to %2").arg(gap->title, stageTitle(protocol, gap->place.stage)));
        connect(go, &QPushButton::clicked, this, [this, place = gap->place] { Q_EMIT placeRequested(place); });
        line->addWidget(mark, 0, Qt::AlignTop);
        line->addLayout(words, 1);
        line->addWidget(go, 0, Qt::AlignVCenter);
        list->addLayout(line);
    }
    m_column->addWidget(card);
}

bool GapsList::focusFirst()
{
    const auto links = findChildren<QPushButton*>();
    if (links.isEmpty())
        return false;
    links.front()->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace chairside
