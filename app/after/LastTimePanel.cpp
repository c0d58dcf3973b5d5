#include "app/after/LastTimePanel.h"

#include "app/after/AfterPage.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/base/Text.h"
#include "core/rules/LastTime.h"

#include <QLabel>
#include <QVBoxLayout>

namespace chairside {

LastTimePanel::LastTimePanel(PageContext context, Discussion before, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_before(std::move(before)),
      m_lookedAt(lookedAtWords(context.session)),
      m_column(cardColumn(this, context.look))
{
    setProperty("role", QStringLiteral("notice"));
    setProperty("tone", QStringLiteral("accent"));
    setObjectName(QStringLiteral("last-time"));
    setAccessibleName(tr("Last time"));
    connect(&context.session, &DiscussionSession::readinessChanged, this, &LastTimePanel::refresh);
    refresh();
}

void LastTimePanel::part(const QString& title, const QStringList& lines, const QString& icon)
{
    if (lines.isEmpty())
        return;
    const Make make(&m_context.look);
    m_column->addWidget(make.groupTitle(title));
    for (const QString& line : lines) {
        auto* words = make.noted(line, icon, Ink::Muted);
        words->setWordWrap(true);
        m_column->addWidget(words);
    }
}

void LastTimePanel::refresh()
{
    AfterPage::clearLayout(m_column);
    const Make make(&m_context.look);
    const LastTime last = lastTime(m_before, m_context.session.discussion());
    auto* title = make.sectionTitle(last.heldOn.isValid() ? tr("Last time: %1, %2").arg(longDate(last.heldOn), last.ref)
                                                          : tr("Last time: %1").arg(last.ref));
    title->setWordWrap(true);
    m_column->addWidget(title);
    if (!m_lookedAt.isEmpty())
        m_column->addWidget(make.text(m_lookedAt));
    const auto said = [](const LastTime::Item& item) {
        QString out = item.words;
        if (item.due.isValid())
            out += tr(", by %1").arg(longDate(item.due));
        return item.restricted ? tr("%1 (restricted)").arg(out) : out;
    };
    const auto all = [&](const std::vector<LastTime::Item>& items) {
        QStringList out;
        for (const LastTime::Item& item : items)
            out << said(item);
        return out;
    };
    part(tr("Decided"),
         last.decision.isEmpty()   ? QStringList{tr("No decision was recorded.")}
         : last.decisionRestricted ? QStringList{tr("%1 (restricted)").arg(last.decision)}
                                   : QStringList{last.decision},
         QStringLiteral("flag"));
    part(tr("Still open: %1").arg(last.open.size()), all(last.open), QStringLiteral("circle"));
    part(tr("Come to an end since: %1").arg(last.finished.size()), all(last.finished), QStringLiteral("tick"));
    part(tr("Changed since"), last.changed, QStringLiteral("refresh"));
}

} // namespace chairside
