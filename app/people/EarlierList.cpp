#include "app/people/EarlierList.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/base/Text.h"
#include "core/storage/StoreReader.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace chairside {

namespace {

constexpr qsizetype mostOfReason = 160;
constexpr std::size_t mostLines = 5;

QString lastStop(QString words)
{
    words = words.simplified();
    return words.isEmpty() || QStringLiteral(".!?…").contains(words.back()) ? words : words + QLatin1Char('.');
}

} // namespace

QString earlierWords(const EarlierDiscussion& earlier)
{
    const QString said = firstLine(earlier.state == State::Declined ? earlier.reason : earlier.decision, mostOfReason);
    QString what;
    if (earlier.state == State::Declined)
        what = earlier.declinedOn.isValid() ? EarlierList::tr("declined on %1").arg(longDate(earlier.declinedOn))
                                            : EarlierList::tr("declined");
    else if (earlier.state == State::Draft)
        what = earlier.heldOn.isValid() ? EarlierList::tr("in progress, for %1").arg(longDate(earlier.heldOn))
                                        : EarlierList::tr("in progress");
    else if (earlier.heldOn.isValid())
        what = EarlierList::tr("held on %1").arg(longDate(earlier.heldOn));
    else
        what = EarlierList::tr("not held yet");
    //: %1: the reference; %2: "declined on 3 March 2026"
    const QString head = EarlierList::tr("Asked before: %1, %2").arg(earlier.ref, what);
    return said.trimmed().isEmpty() ? lastStop(head) : head + QStringLiteral(": ") + lastStop(said);
}

EarlierList::EarlierList(const Look& look, QWidget* parent)
    : QWidget(parent), m_look(look), m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(look.tokens().px(4));
    setObjectName(QStringLiteral("earlier"));
    hide();
}

void EarlierList::showFor(const StoreReader& reader, const std::vector<Id<Child>>& children, const QDateTime& until)
{
    std::vector<EarlierDiscussion> found;
    for (const Id<Child>& child : children) {
        const auto all = reader.discussionsOf(child);
        if (!all)
            continue; // a hint: the records themselves say what is wrong with them
        for (const EarlierDiscussion& each : *all) {
            const bool known = std::any_of(found.begin(), found.end(),
                                           [&](const EarlierDiscussion& other) { return other.id == each.id; });
            if (!known && (!until.isValid() || each.createdAt < until))
                found.push_back(each);
        }
    }
    std::sort(found.begin(), found.end(), [](const EarlierDiscussion& a, const EarlierDiscussion& b) {
        return a.createdAt != b.createdAt ? a.createdAt > b.createdAt : b.id < a.id;
    });
    if (found == m_shown)
        return;
    m_shown = found;
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Make make(&m_look);
    for (std::size_t i = 0; i < found.size() && i < mostLines; ++i) {
        const Tone tone = found[i].state == State::Declined ? Tone::Warn : Tone::Accent;
        QFrame* line = make.notice(earlierWords(found[i]), QStringLiteral("clock"), tone);
        QPushButton* open = make.linkButton(tr("Show %1").arg(found[i].ref));
        open->setObjectName(QStringLiteral("earlier.open"));
        connect(open, &QPushButton::clicked, this, [this, id = found[i].id] { Q_EMIT discussionRequested(id); });
        static_cast<QVBoxLayout*>(line->layout())->addWidget(open, 0, Qt::AlignLeft);
        m_lines->addWidget(line);
    }
    if (found.size() > mostLines)
        m_lines->addWidget(make.metaLabel(tr("And %1 more before those.").arg(found.size() - mostLines)));
    setVisible(!found.empty());
}

} // namespace chairside
