#include "app/home/HomeDiscussions.h"

#include "app/home/HomePreview.h"
#include "app/home/HomeRows.h"
#include "app/home/HomeSource.h"
#include "app/look/Look.h"

#include <QVBoxLayout>

namespace chairside {

namespace {

constexpr int pause = 40; // ms: a held arrow key passes over discussions without reading them

} // namespace

HomeDiscussions::HomeDiscussions(const Look& look, HomeSource& source, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_source(source),
      m_rows(new HomeRows(look, source, this)),
      m_preview(new HomePreview(look, this)),
      m_column(new QVBoxLayout(this))
{
    m_column->addWidget(m_rows);
    m_column->addWidget(m_preview, 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &HomeDiscussions::showBody);
    connect(m_rows, &HomeRows::selectionChanged, this, &HomeDiscussions::showHead);
    connect(m_rows, &HomeRows::openRequested, this, &HomeDiscussions::open);
    connect(m_rows, &HomeRows::failed, this, &HomeDiscussions::failed);
    connect(m_preview, &HomePreview::openRequested, this, &HomeDiscussions::open);
    connect(m_preview, &HomePreview::printRequested, this, [this] {
        if (const Id<Discussion> id = m_rows->selected())
            Q_EMIT printRequested(id);
    });
    connect(m_preview, &HomePreview::reviewRequested, this, [this] {
        if (const Id<Discussion> id = m_rows->selected())
            Q_EMIT reviewRequested(id);
    });
}

void HomeDiscussions::showHead()
{
    shareHeight();
    const auto row = m_rows->discussion();
    if (!row) {
        m_pause.stop();
        return m_preview->showNothing();
    }
    m_preview->showHead(*row, m_rows->list().nextStep(*row), m_rows->searching());
    m_pause.start();
}

void HomeDiscussions::showBody()
{
    if (m_rows->searching()) {
        if (const SearchHit* hit = m_rows->hit())
            m_preview->showPassages(m_source.around(*hit));
        return;
    }
    const auto row = m_rows->discussion();
    if (!row)
        return;
    const auto discussion = m_source.discussion(row->id);
    if (!discussion)
        Q_EMIT failed(discussion.error());
    else
        m_preview->showDiscussion(*row, **discussion, m_source.today());
}

void HomeDiscussions::open()
{
    if (const SearchHit* hit = m_rows->hit())
        Q_EMIT openRequested(hit->discussion, m_source.place(*hit));
    else if (const Id<Discussion> id = m_rows->selected())
        Q_EMIT openRequested(id, QString());
}

void HomeDiscussions::setRoom(const PageRoom& room)
{
    m_room = room;
    const Tokens& t = m_look.tokens();
    m_column->setContentsMargins(t.px(20), 0, t.px(20), t.px(14));
    m_column->setSpacing(t.px(12));
    m_rows->setRoom(room);
    m_preview->setNarrow(room.narrow);
    shareHeight();
}

void HomeDiscussions::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    shareHeight();
}

// The table takes what its rows need, and with many rows a little more than half; the preview has the rest.
void HomeDiscussions::shareHeight()
{
    const Tokens& t = m_look.tokens();
    m_preview->setVisible(!m_room.low && m_rows->any());
    if (m_preview->isHidden()) {
        m_rows->setMinimumHeight(0);
        m_rows->setMaximumHeight(QWIDGETSIZE_MAX);
        return;
    }
    const int room = height() - t.px(40);
    m_rows->setFixedHeight(qMin(qMax(t.px(38 * 3), room * 55 / 100), m_rows->fullHeight()));
}

} // namespace chairside
