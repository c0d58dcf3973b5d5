#include "app/home/PreviewBody.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/base/Text.h"

#include <QCoreApplication>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

namespace chairside {

namespace {

constexpr qsizetype mostOfDecision = 1200;

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(PreviewBody)
};

QString dateIn(QDate date, QDate today)
{
    return date == today ? Words::tr("Today") : longDate(date);
}

const Answer* decisionOf(const Discussion& discussion)
{
    for (const auto& [id, answer] : discussion.rows<Answer>())
        if (answer.meaning == QLatin1String("decision"))
            return &answer;
    return nullptr;
}

void addPair(const Make& make, QGridLayout* grid, const QString& name, const QString& value)
{
    const int row = grid->rowCount();
    auto* words = make.text(value);
    grid->addWidget(make.metaLabel(name), row, 0, Qt::AlignTop);
    grid->addWidget(words, row, 1);
}

QWidget* column(const Look& look, QVBoxLayout*& layout)
{
    auto* widget = new QWidget;
    layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look.tokens().px(6));
    return widget;
}

QWidget* decisionAndDates(const Look& look, const HomeRow& row, const Discussion& discussion, QDate today)
{
    const Make make(&look);
    QVBoxLayout* layout = nullptr;
    QWidget* widget = column(look, layout);

    const bool declined = row.state == State::Declined;
    const Request request = discussion.request();
    layout->addWidget(make.groupTitle(declined ? Words::tr("Why it was declined") : Words::tr("Decision")));
    const Answer* decision = decisionOf(discussion);
    QString words = declined ? request.screeningReason.trimmed() : decision ? decision->body.trimmed() : QString();
    if (words.size() > mostOfDecision)
        words = words.left(mostOfDecision) + QStringLiteral(" …");
    if (words.isEmpty())
        layout->addWidget(make.metaLabel(Words::tr("None recorded yet.")));
    else
        layout->addWidget(make.text(words));

    layout->addWidget(make.groupTitle(Words::tr("Dates")));
    auto* dates = new QGridLayout;
    dates->setColumnStretch(1, 1);
    dates->setHorizontalSpacing(look.tokens().px(16));
    const Summary& summary = row.summary;
    if (declined)
        addPair(make, dates, Words::tr("Declined"),
                request.screenedBy.isEmpty()
                    ? dateIn(request.screenedOn, today)
                    : Words::tr("%1, by %2").arg(dateIn(request.screenedOn, today), request.screenedBy));
    addPair(make, dates, Words::tr("Held"),
            summary.heldOn.isValid() ? dateIn(summary.heldOn, today) : Words::tr("Not held yet"));
    if (row.state == State::Signed && !row.circulated)
        addPair(make, dates, Words::tr("Circulate"), Words::tr("Version %1, not sent yet").arg(row.versions));
    if (summary.openActions > 0 && summary.nextDue.isValid())
        addPair(make, dates, Words::tr("Next action"), dateIn(summary.nextDue, today));
    if (summary.reviewOn.isValid())
        addPair(make, dates, Words::tr("Review"), dateIn(summary.reviewOn, today));
    layout->addLayout(dates);
    layout->addStretch(1);
    return widget;
}

QWidget* actionTable(const Look& look, const std::vector<const Action*>& open, const Discussion& discussion,
                     QDate today)
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    QFrame* card = make.card();
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(t.px(10), t.px(4), t.px(10), t.px(4));
    grid->setHorizontalSpacing(t.px(16));
    grid->setVerticalSpacing(t.px(4));
    grid->setColumnStretch(0, 1);
    int at = 0;
    for (const Action* action : open) {
        if (at > 0)
            grid->addWidget(make.rule(), at++, 0, 1, 3);
        const QDate due = discussion.dueNow(*action);
        auto* what = make.text(action->what.isEmpty() ? Words::tr("Not written yet") : firstLine(action->what, 120));
        auto* who = make.detail(action->agency.isEmpty() ? action->owner : action->agency);
        who->setWordWrap(true);
        who->setFixedWidth(t.px(120));
        QLabel* by = nullptr;
        if (!due.isValid())
            by = make.detail(Words::tr("No date"));
        else if (due < today)
            by = make.status(shortDate(due), QStringLiteral("warning"), Tone::Bad);
        else
            by = make.detail(due == today ? Words::tr("Today") : shortDate(due));
        if (due.isValid() && due < today)
            by->setAccessibleName(Words::tr("Overdue since %1").arg(longDate(due)));
        grid->addWidget(what, at, 0);
        grid->addWidget(who, at, 1);
        grid->addWidget(by, at++, 2);
    }
    return card;
}

QWidget* actionsAndVersions(const Look& look, const Discussion& discussion, QDate today)
{
    const Make make(&look);
    QVBoxLayout* layout = nullptr;
    QWidget* widget = column(look, layout);

    std::vector<const Action*> open;
    const auto actions = discussion.ranked<Action>();
    for (const Action* action : actions)
        if (discussion.status(action->id) == ActionStatus::Open)
            open.push_back(action);
    layout->addWidget(make.groupTitle(actions.empty()
                                          ? Words::tr("Open actions")
                                          : Words::tr("Open actions, %1 of %2").arg(open.size()).arg(actions.size())));
    if (open.empty())
        layout->addWidget(make.metaLabel(actions.empty() ? Words::tr("None yet.") : Words::tr("All are done.")));
    else
        layout->addWidget(actionTable(look, open, discussion, today));

    layout->addWidget(make.groupTitle(Words::tr("Versions")));
    if (discussion.versions.empty())
        layout->addWidget(make.metaLabel(Words::tr("Not signed yet.")));
    for (const VersionInfo& version : discussion.versions) {
        const QDateTime at = version.signedAt.toLocalTime();
        layout->addWidget(make.text(Words::tr("%1, signed %2 at %3 by %4")
                                        .arg(version.no)
                                        .arg(longDate(at.date()), clockTime(at.time()), version.chair)));
    }
    layout->addStretch(1);
    return widget;
}

// Bold on the warning tint; everything typed is escaped.
QString marked(const Look& look, const HitPassage& passage)
{
    const QString& text = passage.text;
    const auto plain = [](const QString& part) { return part.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")); };
    if (passage.matchStart < 0)
        return plain(text);
    const Tokens& t = look.tokens();
    const int end = passage.matchStart + passage.matchLength;
    const QString ground = t.scheme == Scheme::HighContrast
                               ? QStringLiteral("text-decoration: underline")
                               : QStringLiteral("background-color: %1").arg(t.warnTint.name());
    return QStringLiteral("%1<b><span style=\"%2\">%3</span></b>%4")
        .arg(plain(text.left(passage.matchStart)), ground, plain(text.mid(passage.matchStart, passage.matchLength)),
             plain(text.mid(end)));
}

// Enough before and after the find to know what was meant; a whole answer may hold thousands of words.
HitPassage shortened(HitPassage passage)
{
    constexpr int before = 400, after = 800;
    if (passage.matchStart > before) {
        const int cut = passage.matchStart - before;
        passage.text = QStringLiteral("… ") + passage.text.mid(cut);
        passage.matchStart -= cut - 2;
    }
    const int end = qMax(0, passage.matchStart) + passage.matchLength + after;
    if (passage.text.size() > end)
        passage.text = passage.text.left(end) + QStringLiteral(" …");
    return passage;
}

} // namespace

QWidget* makeDiscussionBody(const Look& look, const HomeRow& row, const Discussion& discussion, QDate today,
                            bool narrow)
{
    auto* body = new QWidget;
    auto* sides = new QBoxLayout(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, body);
    sides->setContentsMargins(0, 0, look.tokens().px(4), 0);
    sides->setSpacing(look.tokens().px(narrow ? 12 : 32));
    sides->addWidget(decisionAndDates(look, row, discussion, today), narrow ? 0 : 10);
    sides->addWidget(actionsAndVersions(look, discussion, today), narrow ? 0 : 11);
    return body;
}

QWidget* makePassagesBody(const Look& look, const std::vector<HitPassage>& passages)
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    auto* body = new QWidget;
    auto* grid = new QGridLayout(body);
    grid->setContentsMargins(0, 0, t.px(4), 0);
    grid->setHorizontalSpacing(t.px(12));
    grid->setVerticalSpacing(t.px(6));
    grid->setColumnStretch(2, 1);
    int at = 0;
    int wide = 0;
    for (const HitPassage& each : passages) {
        const HitPassage passage = shortened(each);
        QLabel* who = passage.here ? make.strong(passage.who) : make.metaLabel(passage.who);
        who->setWordWrap(true);
        const QFont face = passage.here ? look.font(Type::Body, true) : look.font(Type::Meta);
        wide = qMax(wide, QFontMetrics(face).horizontalAdvance(passage.who) + t.px(2));
        auto* words = make.text({});
        words->setTextFormat(Qt::RichText);
        words->setText(marked(look, passage));
        words->setObjectName(passage.here ? QStringLiteral("found") : QStringLiteral("around"));
        auto* when = make.metaLabel(passage.time);
        if (passage.restricted) {
            auto* restricted = make.status(Words::tr("Restricted"), QStringLiteral("restricted"), Tone::Restricted);
            grid->addWidget(restricted, at, 3, Qt::AlignTop);
            words->setAccessibleName(Words::tr("Restricted: %1").arg(passage.text));
        }
        grid->addWidget(when, at, 0, Qt::AlignTop);
        grid->addWidget(who, at, 1, Qt::AlignTop);
        grid->addWidget(words, at++, 2, Qt::AlignTop);
    }
    grid->setColumnMinimumWidth(1, qMin(wide, t.px(180)));
    grid->setRowStretch(at, 1);
    return body;
}

} // namespace chairside
