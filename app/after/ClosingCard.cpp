#include "app/after/ClosingCard.h"

#include "app/after/AfterPage.h"
#include "app/look/GrowingText.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/base/Text.h"
#include "core/rules/Afterwards.h"
#include "core/rules/StepChecks.h"
#include "core/session/ClosingEarlier.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace chairside {

ClosingCard::ClosingCard(PageContext context, QWidget* parent)
    : QFrame(parent), m_context(context), m_column(cardColumn(this, context.look))
{
    setProperty("role", QStringLiteral("card"));
    setObjectName(QStringLiteral("closing"));
    if (const QString words = lookedAtWords(context.session); !words.isEmpty())
        m_column->addWidget(Make(&context.look).text(words));
    if (context.session.discussion().state == State::Closed)
        addClosed();
    else
        addOpen();
}

GrowingText* ClosingCard::addReason(const QString& label, const QString& name)
{
    const Make make(&m_context.look);
    auto* words = make.text(label);
    auto* field = new GrowingText(this);
    field->setLines(2, 6);
    field->setAccessibleName(label);
    field->setObjectName(name);
    words->setBuddy(field);
    m_trouble = make.status(QString(), QStringLiteral("warning"), Tone::Bad);
    m_trouble->setObjectName(QStringLiteral("closing.trouble"));
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_column->addWidget(words);
    m_column->addWidget(field);
    m_column->addWidget(m_trouble);
    return field;
}

void ClosingCard::addOpen()
{
    const Make make(&m_context.look);
    const Tokens& t = m_context.look.tokens();
    const Discussion& discussion = m_context.session.discussion();
    m_column->addWidget(make.text(tr("Closing takes the discussion out of what is still to do. It can be opened again "
                                     "with a reason.")));
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setHorizontalSpacing(t.px(12));
    for (const Subject* child : discussion.ranked<Subject>()) {
        const QString name = child->name.trimmed().isEmpty() ? tr("The child") : child->name.simplified();
        auto* box = make.comboBox();
        box->setObjectName(QStringLiteral("outcome.%1").arg(child->rank));
        box->setAccessibleName(tr("How it stands with %1").arg(name));
        box->addItem(tr("Choose"), QString());
        for (const auto& [code, words] : closingOutcomes(m_context.session.protocol()))
            box->addItem(words, code);
        make.row(form, name, box);
        m_outcomes.emplace_back(child->id, box);
    }
    m_column->addLayout(form);
    addAgreement(form);
    const LaterStep* asks = closingAsks(m_context.session.protocol());
    m_note = addReason(asks && !asks->ask.isEmpty() ? asks->ask : tr("What there is to say at the end"),
                       QStringLiteral("close.note"));
    const bool signedOff = discussion.state == State::Signed;
    if (signedOff)
        addEarlier();
    auto* close = make.plainButton(QStringLiteral("lock"), tr("Close the discussion"));
    close->setObjectName(QStringLiteral("close"));
    m_column->addWidget(close, 0, Qt::AlignLeft);
    close->setEnabled(signedOff);
    if (!signedOff)
        m_column->addWidget(
            make.noted(tr("Only a signed record can be closed. Sign it first."), QStringLiteral("info"), Ink::Muted));
    connect(close, &QPushButton::clicked, this, &ClosingCard::close);
}

void ClosingCard::addAgreement(QFormLayout* form)
{
    const LaterStep* asks = closingAsks(m_context.session.protocol());
    if (!asks || asks->needsAgreement.isEmpty())
        return;
    m_agreed = new QLineEdit(this);
    m_agreed->setObjectName(QStringLiteral("close.agreed"));
    m_agreed->setPlaceholderText(tr("Needed from the %1").arg(asks->agreedBy));
    Make(&m_context.look).row(form, tr("Agreed by"), m_agreed);
    const auto ask = [this, form, needs = asks->needsAgreement] {
        const bool needed = std::any_of(m_outcomes.begin(), m_outcomes.end(), [&](const auto& outcome) {
            return needs.contains(outcome.second->currentData().toString());
        });
        form->setRowVisible(m_agreed, needed || !m_agreed->text().isEmpty());
    };
    for (const auto& [child, box] : m_outcomes)
        connect(box, &QComboBox::currentIndexChanged, this, ask);
    ask();
}

void ClosingCard::addClosed()
{
    const Make make(&m_context.look);
    const Discussion& discussion = m_context.session.discussion();
    const auto lines = stepHistory(discussion, m_context.session.protocol());
    for (const HistoryLine& line : lines) {
        if (line.step.kind == StepKind::Reopened)
            break; // what was closed before that does not stand any more
        if (line.step.kind != StepKind::Closed)
            continue;
        auto* words =
            make.noted(tr("%1 (%2)").arg(line.words, longDate(line.step.day)), QStringLiteral("lock"), Ink::Muted);
        words->setWordWrap(true);
        m_column->addWidget(words);
    }
    m_note = addReason(tr("Why it is opened again"), QStringLiteral("reopen.reason"));
    auto* open = make.plainButton(QStringLiteral("unlock"), tr("Open it again"));
    open->setObjectName(QStringLiteral("reopen"));
    m_column->addWidget(open, 0, Qt::AlignLeft);
    connect(open, &QPushButton::clicked, this, &ClosingCard::reopen);
}

// The discussions that this one follows on from would otherwise each be opened and closed in the same words.
void ClosingCard::addEarlier()
{
    const Make make(&m_context.look);
    const auto earlier = earlierCases(m_context.session);
    if (!earlier) {
        auto* trouble = make.noted(earlier.error().message, QStringLiteral("warning"), Ink::Bad);
        trouble->setWordWrap(true);
        m_column->addWidget(trouble);
        return;
    }
    if (!earlier->empty())
        m_column->addWidget(make.strong(tr("What it follows on from")));
    for (const EarlierCase& each : *earlier) {
        const QString name = each.heldOn.isValid() ? tr("%1 of %2").arg(each.ref, longDate(each.heldOn)) : each.ref;
        if (!each.whyNot.isEmpty()) {
            auto* words =
                make.noted(tr("%1 stays open. %2").arg(name, each.whyNot), QStringLiteral("info"), Ink::Muted);
            words->setWordWrap(true);
            m_column->addWidget(words);
            continue;
        }
        auto* box = new QCheckBox(tr("Close %1 as well").arg(name), this);
        box->setObjectName(QStringLiteral("close.earlier.%1").arg(m_earlier.size()));
        box->setChecked(each.open.isEmpty());
        m_column->addWidget(box, 0, Qt::AlignLeft);
        if (!each.open.isEmpty()) {
            auto* words = make.detail(tr("Still open in it: %1.").arg(each.open));
            words->setWordWrap(true);
            words->setContentsMargins(m_context.look.tokens().px(28), 0, 0, 0); // beneath the words of its box
            m_column->addWidget(words);
            box->setAccessibleDescription(words->text());
        }
        m_earlier.emplace_back(each.id, box);
    }
}

void ClosingCard::close()
{
    DiscussionSession& session = m_context.session;
    CaseEnd end;
    end.note = m_note->text().trimmed();
    end.agreed = m_agreed ? m_agreed->text().simplified() : QString();
    for (const auto& [child, box] : m_outcomes) {
        end.outcomes.emplace_back(child, box->currentData().toString());
        if (end.outcomes.back().second.isEmpty()) {
            say(tr("Say how it stands with each child at the end."));
            box->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    // Nothing is closed before everything can be.
    for (const auto& [child, outcome] : end.outcomes) {
        const Step step = closingStep(session.protocol(), child, outcome, end.note, session.today(), end.agreed);
        if (const Result<void> may = mayRecord(session.discussion(), session.protocol(), step); !may) {
            if (m_agreed && m_agreed->isVisible())
                m_agreed->setFocus(Qt::OtherFocusReason);
            return say(may.error().message);
        }
    }
    // The oldest first: where one of them cannot be closed, this one is still open to say so.
    for (auto each = m_earlier.rbegin(); each != m_earlier.rend(); ++each)
        if (each->second->isChecked())
            if (const Result<void> done = closeEarlier(session, each->first, end); !done)
                return say(done.error().message);
    for (const auto& [child, outcome] : end.outcomes)
        if (const Result<void> done = session.recordStep(
                closingStep(session.protocol(), child, outcome, end.note, session.today(), end.agreed));
            !done)
            return say(done.error().message);
}

void ClosingCard::reopen()
{
    Step step;
    step.kind = StepKind::Reopened;
    step.day = m_context.session.today();
    step.note = m_note->text().trimmed();
    if (const Result<void> done = m_context.session.recordStep(step); !done) {
        say(done.error().message);
        m_note->setFocus(Qt::OtherFocusReason);
    }
}

void ClosingCard::say(const QString& sentence)
{
    m_trouble->setText(sentence);
    m_trouble->show();
}

} // namespace chairside
