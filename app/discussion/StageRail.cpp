#include "app/discussion/StageRail.h"

#include "app/after/AfterwardsPage.h"
#include "app/after/CirculatePage.h"
#include "app/after/TellPage.h"
#include "app/look/Look.h"
#include "app/page/NavDelegate.h"
#include "app/wheel/ModelProgress.h"
#include "app/wheel/ModelWheel.h"
#include "core/base/Text.h"
#include "core/rules/Afterwards.h"
#include "core/rules/Circulation.h"
#include "core/rules/Letters.h"
#include "core/session/DiscussionSession.h"

#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace chairside {

namespace {

constexpr int lowHeight = 740; // pixels of window at 100 % text; below it the wheel is smaller

const StageProgress* progressOf(const Readiness& readiness, const QString& stage)
{
    for (const StageProgress& progress : readiness.stages)
        if (progress.stage == stage)
            return &progress;
    return nullptr;
}

// What one of the pages beside the protocol's stages has done and left.
struct Standing final
{
    int done = 0;
    int left = 0;
};

Standing standingOf(const DiscussionSession& session, const QString& page)
{
    const Discussion& discussion = session.discussion();
    Standing out;
    if (page == QLatin1String(tellStage)) {
        for (const LetterDue& letter : lettersOf(discussion, session.protocol(), session.workingDays())) {
            out.left += letter.left();
            out.done += static_cast<int>(letter.to.size()) - letter.left();
        }
    } else if (page == QLatin1String(circulateStage) && !discussion.versions.empty()) {
        const CirculationCount count = circulationCount(discussion, session.protocol(), discussion.versions.back().no);
        out = {count.sent, count.left()};
    } else if (page == QLatin1String(afterwardsStage)) {
        for (const ExpectedStep& later : expectedNow(discussion, session.protocol(), session.workingDays()))
            if (later.asks.step != code(StepKind::Closed))
                ++(later.open() ? out.left : out.done);
        if (discussion.state == State::Closed)
            out = {1, 0};
    }
    return out;
}

bool isOwnPage(const QString& id)
{
    return id == QLatin1String(tellStage) || id == QLatin1String(circulateStage) ||
           id == QLatin1String(afterwardsStage);
}

} // namespace

StageRail::StageRail(DiscussionSession& session, const Look& look, QWidget* parent)
    : QFrame(parent),
      m_session(session),
      m_look(look),
      m_wheel(new ModelWheel(&look, this)),
      m_list(new QListWidget(this))
{
    const Tokens& t = look.tokens();
    setProperty("role", QStringLiteral("rail"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, t.px(8), 0, 0);
    column->setSpacing(t.px(4));
    column->addWidget(m_wheel, 0, Qt::AlignHCenter);
    column->addWidget(m_list, 1);
    // The wheel is the picture of a model that the procedure follows; without one the list is enough.
    m_wheel->setAccessibleName(session.protocol().model);
    m_wheel->setVisible(!session.protocol().model.isEmpty());
    m_list->setAccessibleName(tr("Stages"));
    m_list->setObjectName(QStringLiteral("stages"));
    m_list->setProperty("role", QStringLiteral("nav"));
    m_list->setItemDelegate(new NavDelegate(look, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(false);

    connect(m_wheel, &ModelWheel::chosen, this, &StageRail::chosen);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        const QString stage = item ? item->data(NavDelegate::IdRole).toString() : QString();
        if (!stage.isEmpty() && stage != m_current)
            Q_EMIT chosen(stage);
    });
    connect(&session, &DiscussionSession::readinessChanged, this, &StageRail::refresh);
    connect(&session, &DiscussionSession::recordChanged, this, &StageRail::refresh);
    fill();
    refresh();
}

void StageRail::fill()
{
    const auto heading = [&](const QString& text) {
        auto* item = new QListWidgetItem(text, m_list);
        item->setFlags(Qt::NoItemFlags);
        item->setData(NavDelegate::HeadingRole, true);
    };
    const auto entry = [&](const QString& id, const QString& title) {
        auto* item = new QListWidgetItem(title, m_list);
        item->setData(NavDelegate::IdRole, id);
        m_entries.push_back({id, title, {}, {}});
    };
    m_list->clear();
    m_entries.clear();
    m_signed = !m_session.discussion().versions.empty();
    const Protocol& protocol = m_session.protocol();
    const QString together = protocol.model.isEmpty() ? protocol.title : protocol.model;
    std::optional<StageGroup> group;
    const std::vector<Letter>& letters = m_session.protocol().letters;
    bool tell = std::any_of(letters.begin(), letters.end(),
                            [](const Letter& each) { return stepOf(each) != StepKind::FeedbackAsked; });
    for (const Stage& stage : m_session.protocol().stages) {
        if (tell && group == StageGroup::Before && stage.group != StageGroup::Before) {
            entry(QLatin1String(tellStage), tr("Tell people"));
            tell = false;
        }
        if (group != stage.group)
            heading(stage.group == StageGroup::Before ? tr("Before") : together);
        group = stage.group;
        entry(stage.id, stage.title);
    }
    heading(tr("After"));
    entry(QLatin1String(signStage), tr("Sign"));
    if (tell)
        entry(QLatin1String(tellStage), tr("Tell people"));
    if (m_signed)
        entry(QLatin1String(circulateStage), tr("Circulate"));
    m_afterwards = hasAfterwards(m_session);
    if (m_afterwards)
        entry(QLatin1String(afterwardsStage), afterwardsTitle(m_session));
}

bool StageRail::fits() const
{
    return m_signed == !m_session.discussion().versions.empty() && m_afterwards == hasAfterwards(m_session);
}

void StageRail::refresh()
{
    if (!fits()) {
        const QSignalBlocker quiet(m_list);
        fill();
        setCurrent(m_current);
    }
    const Readiness& readiness = m_session.readiness();
    const bool locked = m_session.discussion().locked();
    const bool declined = m_session.discussion().state == State::Declined; // nothing of it is left to do
    showProgress(*m_wheel, m_session.protocol(), readiness);

    for (Entry& entry : m_entries) {
        int left = 0;
        bool started = false;
        bool complete = false;
        if (entry.id == QLatin1String(signStage)) {
            left = readiness.count(Need::Sign) + readiness.count(Need::Reason);
            started = complete = locked && !declined;
        } else if (isOwnPage(entry.id)) {
            const Standing standing = standingOf(m_session, entry.id);
            left = standing.left;
            started = standing.done > 0;
            complete = started && left == 0;
        } else if (const StageProgress* progress = progressOf(readiness, entry.id)) {
            left = progress->left;
            started = progress->answered > 0;
            complete = left == 0 && started;
        }
        // What may be done before signing need not be: it is neither left over nor ever complete.
        if (entry.id == QLatin1String(afterwardsStage) && !m_signed) {
            left = 0;
            complete = false;
        }
        if (declined)
            left = 0;
        entry.icon = complete ? QStringLiteral("tick") : started ? QStringLiteral("half") : QStringLiteral("circle");
        entry.state = complete              ? tr("done")
                      : started && left > 0 ? tr("%1 left").arg(left)
                      : started             ? tr("begun")
                                            : tr("not started");
        for (int i = 0; i < m_list->count(); ++i) {
            QListWidgetItem* item = m_list->item(i);
            if (item->data(NavDelegate::IdRole).toString() != entry.id)
                continue;
            item->setData(NavDelegate::IconRole, entry.icon);
            item->setData(NavDelegate::InkRole, static_cast<int>(complete  ? Ink::Ok
                                                                 : started ? Ink::Accent
                                                                           : Ink::Muted));
            item->setData(NavDelegate::CountRole, !complete && started && left > 0 ? entry.state : QString());
            item->setData(Qt::AccessibleTextRole, tr("%1, %2").arg(entry.title, entry.state));
        }
    }
    Q_EMIT entriesChanged();
}

void StageRail::setCurrent(const QString& stage)
{
    m_current = stage;
    m_wheel->setCurrent(stage);
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->data(NavDelegate::IdRole).toString() == stage)
            m_list->setCurrentRow(i);
}

QString StageRail::neighbour(int by) const
{
    const auto count = static_cast<std::ptrdiff_t>(m_entries.size());
    const auto entry = [this](std::ptrdiff_t i) -> const Entry& { return m_entries[static_cast<std::size_t>(i)]; };
    std::ptrdiff_t at = 0;
    while (at < count && entry(at).id != m_current)
        ++at;
    // Who is told is settled before the hour: the keys of the hour pass it over.
    for (at += by; at >= 0 && at < count; at += by)
        if (entry(at).id != QLatin1String(tellStage))
            return entry(at).id;
    return {};
}

void StageRail::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    const bool low = window()->height() * 100 < lowHeight * m_look.tokens().percent;
    m_wheel->setSize(low ? ModelWheel::Size::LowRail : ModelWheel::Size::Rail);
}

} // namespace chairside
