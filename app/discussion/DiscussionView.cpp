#include "app/discussion/DiscussionView.h"

#include "app/after/AfterwardsPage.h"
#include "app/after/CirculatePage.h"
#include "app/after/LastTimePanel.h"
#include "app/after/TellPage.h"
#include "app/discussion/DiscussionHeader.h"
#include "app/discussion/StageRail.h"
#include "app/log/EthicsPanel.h"
#include "app/log/LogPanel.h"
#include "app/look/Look.h"
#include "app/page/StagePage.h"
#include "app/sign/SignPage.h"
#include "app/sittings/SittingStrip.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace chairside {

namespace {

// Pixels at 100 % text.
constexpr int wideFrom = 1320;
constexpr int mediumFrom = 1100;
constexpr int railWidth = 228;
constexpr int wideLog = 360;
constexpr int mediumLog = 320;
constexpr int foldedLog = 112;

enum Tab { StageTab, LogTab, EthicsTab };

// Stages whose tables want the whole width: the log folds there by itself.
bool foldsLog(const Stage& stage)
{
    for (const Block& block : stage.blocks)
        if (block.of == QLatin1String("option") || block.of == QLatin1String("action") || block.is == BlockKind::Table)
            return true;
    return false;
}

} // namespace

DiscussionView::DiscussionView(DiscussionSession& session, const Look& look, Render render, QWidget* parent,
                               const Policy& policy)
    : QWidget(parent),
      m_session(session),
      m_look(look),
      m_policy(policy),
      m_rail(new StageRail(session, look, this)),
      m_pages(new QStackedWidget(this)),
      m_log(new LogPanel(PageContext{session, look}, this)),
      m_columns(new QHBoxLayout),
      m_render(std::move(render)),
      m_narrowBar(new QWidget(this)),
      m_stageBox(new QComboBox(m_narrowBar)),
      m_tabs(new QTabBar(m_narrowBar))
{
    const Tokens& t = look.tokens();
    auto* header = new DiscussionHeader(session, look, this);
    auto* bar = new QHBoxLayout(m_narrowBar);
    bar->setContentsMargins(t.px(10), t.px(6), t.px(10), 0);
    bar->addWidget(m_stageBox, 1);
    bar->addWidget(m_tabs);
    m_stageBox->setAccessibleName(tr("Stage"));
    m_stageBox->setFocusPolicy(Qt::StrongFocus);
    m_tabs->setAccessibleName(tr("What to show"));
    m_tabs->addTab(tr("Stage"));
    m_tabs->addTab(QString());
    if (!session.protocol().ethics.empty())
        m_tabs->addTab(tr("Ethics"));
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_rail->setFixedWidth(t.px(railWidth));

    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(0);
    m_columns->addWidget(m_rail);
    m_columns->addWidget(m_pages, 1);
    m_columns->addWidget(m_log);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(header);
    if (session.discussion().sitting) {
        m_strip = new SittingStrip(PageContext{session, look}, this);
        all->addWidget(m_strip);
        connect(m_strip, &SittingStrip::itemRequested, this, &DiscussionView::discussionRequested);
        connect(m_strip, &SittingStrip::sittingRequested, this, &DiscussionView::sittingRequested);
    }
    all->addWidget(m_narrowBar);
    all->addLayout(m_columns, 1);

    connect(header, &DiscussionHeader::homeRequested, this, &DiscussionView::homeRequested);
    connect(header, &DiscussionHeader::shareRequested, this, &DiscussionView::shareRequested);
    connect(m_rail, &StageRail::chosen, this, [this](const QString& stage) {
        m_session.settle();
        showStage(stage);
    });
    connect(m_rail, &StageRail::entriesChanged, this, &DiscussionView::fillStageBox);
    connect(m_stageBox, &QComboBox::activated, this,
            [this](int index) { showStage(m_stageBox->itemData(index).toString()); });
    connect(m_tabs, &QTabBar::currentChanged, this, &DiscussionView::showTab);
    connect(m_log, &LogPanel::foldRequested, this, [this](bool folded) {
        m_folded = folded;
        m_log->setFolded(folded);
        m_room.reset();
        arrange();
    });
    const auto countSaid = [this] {
        m_tabs->setTabText(LogTab, tr("Log %1").arg(m_session.discussion().rows<Contribution>().size()));
    };
    connect(&session, &DiscussionSession::changed, this, countSaid);
    connect(&session, &DiscussionSession::recordChanged, this, countSaid);
    countSaid();
    fillStageBox();
    arrange();
}

SignPage* DiscussionView::sign()
{
    if (m_sign)
        return m_sign;
    m_sign = new SignPage(PageContext{m_session, m_look}, m_render, m_pages);
    m_pages->addWidget(m_sign);
    connect(m_sign, &SignPage::placeRequested, this, &DiscussionView::goTo);
    connect(m_sign, &SignPage::previewRequested, this, &DiscussionView::previewRequested);
    return m_sign;
}

// Over the page, beside the log.
EthicsPanel* DiscussionView::ethics()
{
    if (m_ethics)
        return m_ethics;
    m_ethics = new EthicsPanel(PageContext{m_session, m_look}, this);
    m_ethics->setOpened(true);
    m_columns->insertWidget(m_columns->indexOf(m_log), m_ethics, 1);
    return m_ethics;
}

StagePage* DiscussionView::page(const QString& id)
{
    const auto known = m_stagePages.find(id);
    if (known != m_stagePages.end())
        return known->second;
    const Stage* stage = m_session.protocol().stage(id);
    if (!stage)
        return nullptr;
    auto* made = new StagePage(PageContext{m_session, m_look, m_policy}, *stage, m_pages);
    if (m_session.discussion().follows && stage == &m_session.protocol().stages.front())
        if (auto before = m_session.store().read().discussion(m_session.discussion().follows))
            made->setIntroduction(new LastTimePanel(PageContext{m_session, m_look}, std::move(*before), made));
    m_pages->addWidget(made);
    connect(made, &StagePage::discussionRequested, this, &DiscussionView::discussionRequested);
    connect(made, &StagePage::previewRequested, this, [this] { Q_EMIT previewRequested(0); });
    m_stagePages.emplace(id, made);
    return made;
}

AfterPage* DiscussionView::afterPage(const QString& id)
{
    if (const auto known = m_afterPages.find(id); known != m_afterPages.end())
        return known->second;
    const PageContext context{m_session, m_look};
    AfterPage* made = nullptr;
    if (id == QLatin1String(tellStage) && !m_session.protocol().letters.empty()) {
        auto* tell = new TellPage(context, m_pages);
        connect(tell, &TellPage::agendaRequested, this, &DiscussionView::agendaRequested);
        made = tell;
    } else if (id == QLatin1String(circulateStage) && !m_session.discussion().versions.empty()) {
        auto* circulate = new CirculatePage(context, m_pages);
        connect(circulate, &CirculatePage::previewRequested, this, &DiscussionView::previewRequested);
        made = circulate;
    } else if (id == QLatin1String(afterwardsStage) && hasAfterwards(m_session)) {
        auto* afterwards = new AfterwardsPage(context, m_pages);
        connect(afterwards, &AfterwardsPage::reviewRequested, this, &DiscussionView::reviewRequested);
        made = afterwards;
    }
    if (!made)
        return nullptr;
    m_pages->addWidget(made);
    m_afterPages.emplace(id, made);
    return made;
}

void DiscussionView::showStage(const QString& id)
{
    AfterPage* after = afterPage(id);
    QWidget* shown = id == QLatin1String(signStage) ? static_cast<QWidget*>(sign())
                     : after                        ? static_cast<QWidget*>(after)
                                                    : page(id);
    if (!shown)
        return;
    m_pages->setCurrentWidget(shown);
    m_rail->setCurrent(id);
    m_stageBox->setCurrentIndex(m_stageBox->findData(id));
    m_tabs->setCurrentIndex(StageTab);
    const Stage* stage = m_session.protocol().stage(id);
    m_log->setFolded(m_folded || (stage && foldsLog(*stage)));
    m_log->setVisible(m_room != Room::Narrow && stage);
    m_room.reset();
    arrange();
    Q_EMIT stageChanged();
}

void DiscussionView::goTo(const Place& place)
{
    if (place.stage == QLatin1String("log") && place.row) {
        if (m_rail->current().isEmpty())
            showStage(m_session.protocol().stages.front().id);
        if (m_room == Room::Narrow)
            m_tabs->setCurrentIndex(LogTab);
        m_log->goTo(*place.row);
        return;
    }
    if (place.stage == QLatin1String("ethics")) {
        if (m_rail->current().isEmpty())
            showStage(m_session.protocol().stages.front().id);
        showEthics();
        ethics()->goTo(place.prompt);
        return;
    }
    QString stage = place.stage.isEmpty() ? m_session.protocol().stages.front().id : place.stage;
    if (stage != QLatin1String(signStage) && !page(stage) && !afterPage(stage))
        stage = m_session.protocol().stages.front().id; // a page that this record does not have, or not yet
    showStage(stage);
    if (StagePage* target = page(stage))
        target->goTo(place);
    else if (AfterPage* after = afterPage(stage))
        after->goTo();
    else
        sign()->goTo(place);
}

Place DiscussionView::here() const
{
    if (const auto* stage = qobject_cast<const StagePage*>(m_pages->currentWidget()))
        return stage->here();
    if (const auto* after = qobject_cast<const AfterPage*>(m_pages->currentWidget()))
        return after->here();
    return m_sign ? m_sign->here() : Place{};
}

void DiscussionView::nextStage(int by)
{
    if (const QString next = m_rail->neighbour(by); !next.isEmpty())
        goTo(Place{next, {}, {}, {}, {}});
}

void DiscussionView::speak(int key)
{
    if (m_room == Room::Narrow)
        m_tabs->setCurrentIndex(LogTab);
    m_log->speak(key);
}

void DiscussionView::enterWords()
{
    // A date or a time is taken when its field loses the keyboard.
    if (QWidget* held = QApplication::focusWidget(); held && isAncestorOf(held))
        held->clearFocus();
    m_log->enterWords();
}

void DiscussionView::addRow()
{
    if (auto* stage = qobject_cast<StagePage*>(m_pages->currentWidget()))
        stage->addRow();
}

QString DiscussionView::addLabel() const
{
    const auto* stage = qobject_cast<const StagePage*>(m_pages->currentWidget());
    return stage ? stage->addLabel() : QString();
}

// Opened over the page, beside the log, or on its own tab.
void DiscussionView::showEthics()
{
    if (m_session.protocol().ethics.empty())
        return;
    m_tabs->setCurrentIndex(EthicsTab);
    ethics()->goTo(QString());
}

Id<Discussion> DiscussionView::neighbourItem(int by) const
{
    return m_strip ? m_strip->neighbour(by) : Id<Discussion>{};
}

void DiscussionView::fillStageBox()
{
    const std::vector<StageRail::Entry>& entries = m_rail->entries();
    if (m_stageBox->count() != static_cast<int>(entries.size())) {
        m_stageBox->clear();
        for (const StageRail::Entry& entry : entries)
            m_stageBox->addItem(entry.title, entry.id);
    }
    for (int i = 0; i < m_stageBox->count(); ++i) {
        const StageRail::Entry& entry = entries[static_cast<std::size_t>(i)];
        m_stageBox->setItemText(i, tr("%1, %2").arg(entry.title, entry.state));
        m_stageBox->setItemIcon(i, m_look.icons().icon(entry.icon));
    }
}

void DiscussionView::showTab(int tab)
{
    m_tabs->updateGeometry(); // the current tab is bold, and wider
    const bool narrow = m_room == Room::Narrow;
    m_pages->setVisible(!narrow || tab == StageTab);
    m_log->setVisible(narrow ? tab == LogTab : m_session.protocol().stage(m_rail->current()) != nullptr);
    if (m_ethics || tab == EthicsTab)
        ethics()->setVisible(tab == EthicsTab);
    if (!narrow && tab == EthicsTab)
        m_pages->hide();
}

DiscussionView::Room DiscussionView::wantedRoom() const
{
    const double room = width() * 100.0 / m_look.tokens().percent;
    return room >= wideFrom ? Room::Wide : room >= mediumFrom ? Room::Medium : Room::Narrow;
}

void DiscussionView::arrange()
{
    const Room room = wantedRoom();
    if (m_room == room)
        return;
    m_room = room;
    const Tokens& t = m_look.tokens();
    const bool narrow = room == Room::Narrow;
    m_rail->setVisible(!narrow);
    m_narrowBar->setVisible(narrow);
    m_log->setEthicsShown(!narrow);
    if (narrow) {
        m_log->setFolded(false);
        m_log->setMinimumWidth(0);
        m_log->setMaximumWidth(QWIDGETSIZE_MAX);
    } else {
        m_log->setFixedWidth(t.px(m_log->isFolded() ? foldedLog : room == Room::Wide ? wideLog : mediumLog));
    }
    showTab(m_tabs->currentIndex());
}

void DiscussionView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace chairside
