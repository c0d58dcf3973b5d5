#include "app/people/QuorumStrip.h"

#include "app/fields/Editors.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/NameInLine.h"
#include "core/base/Text.h"
#include "core/rules/Quorum.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace chairside {

struct QuorumStrip::Line final
{
    QString rule;
    bool authority; // asked for as well
    QWidget* words;
    IconLabel* state;
    QLabel* who;
    TextEditor* reason;
};

QuorumStrip::QuorumStrip(PageContext context, QWidget* parent) : QWidget(parent), m_context(context)
{
    const Make make(&context.look);
    const Tokens& t = context.look.tokens();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* card = make.card();
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(t.px(12), t.px(8), t.px(12), t.px(8));
    grid->setHorizontalSpacing(t.px(12));
    grid->setVerticalSpacing(t.px(6));
    grid->setColumnStretch(0, 4);
    grid->setColumnStretch(2, 5);
    int row = 0;
    for (const AttendanceRule& rule : context.session.protocol().attendance) {
        auto line = std::make_unique<Line>();
        line->rule = rule.id;
        line->authority = rule.authority;
        const QString wanted = askedFor(rule);
        line->words = new QWidget(card);
        auto* words = new QVBoxLayout(line->words);
        words->setContentsMargins(0, 0, 0, 0);
        words->setSpacing(0);
        words->addWidget(make.text(wanted));
        line->who = make.metaLabel(QString());
        line->who->setWordWrap(true);
        words->addWidget(line->who);
        line->state = make.status(QString(), QStringLiteral("circle"), Tone::Muted);
        line->reason =
            new TextEditor(context.look,
                           answerValue(context.session, {quorumReasonPrompt(rule.id), {}, {}}, QStringLiteral("body"),
                                       QuorumStrip::tr("Why go on without %1").arg(wanted)),
                           card);
        line->reason->setObjectName(quorumReasonPrompt(rule.id));
        grid->addWidget(line->words, row, 0);
        grid->addWidget(line->state, row, 1);
        grid->addWidget(line->reason, row++, 2);
        m_lines.push_back(std::move(line));
    }
    column->addWidget(card);
    setVisible(!m_lines.empty());
    connect(&context.session, &DiscussionSession::changed, this, &QuorumStrip::refresh);
    connect(&context.session, &DiscussionSession::recordChanged, this, &QuorumStrip::refresh);
    refresh();
}

QuorumStrip::~QuorumStrip() = default;

void QuorumStrip::refresh()
{
    for (const RuleMet& rule : quorum(m_context.session.discussion(), m_context.session.protocol())) {
        const auto line =
            std::find_if(m_lines.begin(), m_lines.end(), [&](const auto& l) { return l->rule == rule.rule; });
        if (line == m_lines.end())
            continue;
        Line& shown = **line;
        shown.words->setVisible(rule.applies);
        shown.state->setVisible(rule.applies);
        QStringList who;
        if (!rule.who.isEmpty())
            who << nameInLine(rule.who);
        if (!rule.missing.isEmpty())
            who << tr("Nobody from %1").arg(nameInLine(joined(rule.missing)));
        shown.who->setText(who.join(QLatin1Char('\n')));
        shown.who->setVisible(!who.isEmpty());
        if (rule.met()) {
            shown.state->setIcon(QStringLiteral("tick"), Ink::Ok);
            shown.state->setTone(Tone::Ok);
            shown.state->setText(shown.authority ? tr("Here, can decide") : tr("Here"));
        } else {
            shown.state->setIcon(QStringLiteral("warning"), Ink::Warn);
            shown.state->setTone(Tone::Warn);
            shown.state->setText(!rule.missing.isEmpty() && !rule.who.isEmpty() ? tr("Not all here")
                                 : !rule.present                                ? tr("Not here")
                                 : rule.authorityKnown                          ? tr("Cannot decide")
                                                                                : tr("Can they decide?"));
        }
        shown.reason->setVisible(rule.applies && (!rule.met() || !rule.reason.isEmpty()));
        shown.reason->setNeeded(!rule.met() && rule.reason.isEmpty() ? tr("why the discussion goes on") : QString());
    }
}

bool QuorumStrip::focusReason(const QString& prompt)
{
    for (const auto& line : m_lines)
        if (quorumReasonPrompt(line->rule) == prompt && !line->reason->isHidden()) {
            line->reason->control()->setFocus(Qt::OtherFocusReason);
            return true;
        }
    return false;
}

} // namespace chairside
