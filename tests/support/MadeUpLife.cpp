#include "support/MadeUpLife.h"

#include "core/discussion/Canonical.h"
#include "core/rules/Afterwards.h"
#include "core/rules/Circulation.h"
#include "core/rules/Closing.h"
#include "core/rules/Letters.h"
#include "core/rules/PapersSent.h"

#include <QCryptographicHash>

namespace chairside {

namespace {

const QTime noon(12, 0);

QDate heldOn(const MadeUpCase& made)
{
    return made.record.meeting().heldOn;
}

} // namespace

MadeUpLife::MadeUpLife(MadeUpWords& words, MadeUpRecord& record, std::shared_ptr<QDateTime> now, bool brief)
    : m_words(words), m_record(record), m_now(std::move(now)), m_brief(brief)
{
}

Summary MadeUpLife::summaryOf(const MadeUpCase& made) const
{
    return summarise(made.record, *made.protocol, readiness(made.record, *made.protocol, m_now->date()), m_days);
}

Step MadeUpLife::step(const MadeUpCase& made, StepKind kind, QDate day)
{
    Step out;
    out.id = Id<Step>{m_words.id()};
    out.kind = kind;
    out.day = day;
    out.at = QDateTime(day, noon.addSecs(60 * m_words.number(240)), Qt::UTC);
    out.by = made.begun.chair;
    return out;
}

QDate MadeUpLife::dayFor(QDate due, int longestBefore)
{
    return m_words.oneIn(7) ? due.addDays(1 + m_words.number(12)) : due.addDays(-m_words.number(longestBefore));
}

void MadeUpLife::before(MadeUpCase& made)
{
    tell(made);
    if (made.fate <= Fate::Writing)
        return;
    follow(made);
    if (made.fate >= Fate::Circulated)
        later(made);
}

void MadeUpLife::tell(MadeUpCase& made)
{
    const bool held = made.record.tookPlace();
    const std::size_t most = m_brief ? 1 : 6;
    for (const LetterDue& letter : lettersOf(made.record, *made.protocol, m_days)) {
        const QDate due = letter.due.due.isValid() ? letter.due.due : heldOn(made).addDays(-5);
        if (!due.isValid() || (!held && !letter.due.due.isValid()) || m_words.oneIn(15))
            continue;
        const QDate day = dayFor(due, 4);
        if (day > made.until)
            continue;
        std::vector<const Paper*> along;
        if (stepOf(letter.letter) == StepKind::Papers && (along = papersToSend(made.record)).empty())
            continue; // nothing that could go
        const auto told = [&](const QString& who, Id<Participant> participant) {
            Step out = step(made, stepOf(letter.letter), day);
            out.note = papersNote(along);
            out.code = letter.letter.id;
            out.who = who;
            out.participant = participant;
            out.form = letter.letter.form;
            out.how = m_words.oneIn(6) ? Means::Spoken : Means::Email;
            made.record.steps.push_back(out);
        };
        for (std::size_t i = 0; i < std::min(most, letter.to.size()); ++i)
            told(letter.to[i].name, letter.to[i].participant);
    }
}

// What became of the actions: in time mostly.
void MadeUpLife::follow(MadeUpCase& made)
{
    for (const Action* action : made.record.ranked<Action>()) {
        if (!action->due.isValid())
            continue;
        const int what = m_words.weighted({64, 18, 7, 4, 3, 4});
        ActionProgress now;
        now.id = Id<ActionProgress>{m_words.id()};
        now.action = action->id;
        now.who = action->owner;
        now.note = m_words.sentence();
        now.status = what == 3 ? ActionStatus::NotDone : what == 4 ? ActionStatus::Replaced : ActionStatus::Done;
        QDate day = action->due.addDays(what == 0 ? -m_words.number(10) : 1 + m_words.number(20));
        if (what == 2) { // put off, and open again
            now.status = ActionStatus::Open;
            now.newDue = action->due.addDays(14 + m_words.number(30));
        }
        day = std::max(day, heldOn(made).addDays(1));
        if (what == 5 || day > made.until)
            continue;
        now.at = QDateTime(day, noon, Qt::UTC);
        if (now.status == ActionStatus::Done)
            now.doneOn = day;
        made.record.progress.push_back(now);
    }
}

void MadeUpLife::later(MadeUpCase& made)
{
    for (const ExpectedStep& expected : expectedLater(made.record, *made.protocol, m_days)) {
        Step out = beginningOf(expected, heldOn(made));
        const bool goes = out.kind == StepKind::Closed || out.kind == StepKind::Unlisted;
        if (goes || !expected.done.empty() || m_words.oneIn(m_brief ? 2 : 12))
            continue;
        const QDate due = expected.due.due;
        const QDate day = due.isValid() ? dayFor(due, 10) : heldOn(made).addDays(2 + m_words.number(50));
        if (day > made.until || day < heldOn(made))
            continue;
        const Step dated = step(made, out.kind, day);
        out.id = dated.id;
        out.at = dated.at;
        out.by = dated.by;
        out.day = day;
        if (out.who.isEmpty())
            out.who = made.begun.chair;
        out.note = m_words.sentence();
        if (!expected.asks.choices.isEmpty())
            out.choice = m_words.oneOf(expected.asks.choices);
        if (expected.asks.needsAgreement.contains(out.choice))
            out.agreed = expected.asks.agreedBy;
        made.record.steps.push_back(out);
        if (out.kind == StepKind::FeedbackAsked)
            feedback(made, day);
    }
}

void MadeUpLife::feedback(MadeUpCase& made, QDate asked)
{
    for (const Participant* person : feedbackAsked(made.record)) {
        const QDate day = asked.addDays(1 + m_words.number(21));
        if (day > made.until || m_words.oneIn(m_brief ? 1 : 3))
            continue;
        for (const Prompt& prompt : made.protocol->feedback) {
            Step out = step(made, StepKind::Feedback, day);
            out.code = prompt.id;
            out.who = person->name;
            out.participant = person->id;
            const auto choices = choicesOf(prompt);
            if (!choices.empty())
                out.choice = choices[std::size_t(m_words.number(int(choices.size())))].code;
            else
                out.note = m_words.sentence();
            made.record.steps.push_back(out);
        }
    }
}

NewDiscussion MadeUpLife::beginning(const MadeUpCase& made) const
{
    NewDiscussion out = made.begun;
    out.rows.clear();
    AllRows::each([&]<class Row>() {
        for (const auto& [id, row] : made.record.rows<Row>())
            out.rows.push_back(row);
    });
    out.steps = made.record.steps;
    out.progress = made.record.progress;
    out.papers = made.papers;
    out.summary = summaryOf(made);
    return out;
}

Result<void> MadeUpLife::after(MadeUpCase& made, Pen& pen)
{
    *m_now = made.record.createdAt;
    if (made.fate == Fate::Declined)
        return decline(made, pen);
    if (made.fate == Fate::Planned)
        return {};
    if (made.fate <= Fate::ToSign)
        return write(made, pen);
    if (auto done = sign(made, pen); !done)
        return done;
    if (made.fate == Fate::Amended || made.fate == Fate::Amending) {
        if (auto sent = circulate(made, pen, true); !sent)
            return sent;
        if (auto done = amend(made, pen); !done || made.fate == Fate::Amending)
            return done;
    }
    if (auto sent = circulate(made, pen, made.fate != Fate::Signed); !sent)
        return sent;
    return made.fate == Fate::Closed ? close(made, pen) : Result<void>();
}

// The last words that were typed into a draft, on the day of the meeting.
Result<void> MadeUpLife::write(MadeUpCase& made, Pen& pen)
{
    *m_now = QDateTime(heldOn(made), QTime(14, m_words.number(60)), Qt::UTC);
    Contribution said;
    said.id = Id<Contribution>{m_words.id()};
    said.rank = int(made.record.rows<Contribution>().size());
    said.at = *m_now;
    said.speaker = made.begun.chair;
    said.body = m_words.sentence();
    made.record.rows<Contribution>()[said.id] = said;
    SaveRequest request;
    request.discussion = made.record.id;
    request.sequence = 1;
    request.chair = made.begun.chair;
    mergeOver(request.batch, {{std::nullopt, AnyRow{said}}});
    request.summary = summaryOf(made);
    return pen.save(request);
}

Result<void> MadeUpLife::decline(MadeUpCase& made, Pen& pen)
{
    *m_now = m_now->addDays(1 + m_words.number(3));
    made.record.state = State::Declined;
    return pen.decline(made.record.id, made.record.request().screeningReason, summaryOf(made), made.begun.chair);
}

Result<void> MadeUpLife::sign(MadeUpCase& made, Pen& pen)
{
    Discussion& record = made.record;
    const Readiness ready = readiness(record, *made.protocol, m_now->date());
    Declaration declaration;
    declaration.chair = made.begun.chair;
    declaration.role = record.meeting().chairRole;
    declaration.words = QStringLiteral("This is a true record of the discussion and of what was decided.");
    const QDate day = std::min(heldOn(made).addDays(m_words.weighted({70, 20, 10})), made.until);
    const QDateTime signing(day, QTime(16, m_words.number(60)), Qt::UTC);
    declaration.at = std::max(signing, m_now->addSecs(3600));
    declaration.signature.typed = declaration.chair;
    declaration.version = int(record.versions.size()) + 1;
    declaration.amendReason = record.amendReason;
    if (!record.versions.empty())
        declaration.previousSha256 = record.versions.back().sha256;
    for (const ReadinessGap& gap : ready.gaps)
        if (gap.need == Need::Reason)
            declaration.gaps.append(gap.title);
    if (!declaration.gaps.isEmpty())
        declaration.gapsReason = m_words.sentence();

    SigningRecord kept;
    kept.discussion = record.id;
    kept.no = declaration.version;
    kept.format = canonicalFormat;
    kept.canonical = canonicalText(record, *made.protocol, declaration);
    kept.sha256 = QCryptographicHash::hash(kept.canonical, QCryptographicHash::Sha256);
    kept.signedAt = declaration.at;
    kept.chair = declaration.chair;
    kept.role = declaration.role;
    kept.gapsReason = declaration.gapsReason;
    kept.amendReason = declaration.amendReason;
    *m_now = declaration.at;
    record.state = State::Signed;
    record.versions.push_back(
        {kept.no, kept.signedAt, kept.chair, kept.role, kept.gapsReason, kept.amendReason, kept.sha256, {}});
    kept.summary = summaryOf(made);
    auto done = pen.sign(kept);
    if (!done)
        return done.error();
    record.versions.back() = *done;
    return {};
}

Result<void> MadeUpLife::amend(MadeUpCase& made, Pen& pen)
{
    Discussion& record = made.record;
    *m_now = m_now->addDays(3 + m_words.number(20));
    const QString reason = m_words.sentence();
    if (auto done = pen.amend(record.id, reason, made.begun.chair); !done)
        return done;
    record.state = State::Amending;
    record.amendReason = reason;
    SaveRequest request;
    request.discussion = record.id;
    request.sequence = 1;
    request.chair = made.begun.chair;
    const auto actions = record.ranked<Action>();
    if (!actions.empty()) {
        const Action before = *actions.front();
        Action after = before;
        after.measure = m_words.sentence();
        mergeOver(request.batch, {{AnyRow{before}, AnyRow{after}}});
        record.rows<Action>()[after.id] = after;
    }
    request.summary = summaryOf(made);
    if (auto saved = pen.save(request); !saved || made.fate == Fate::Amending)
        return saved;
    *m_now = m_now->addSecs(3600);
    auto done = sign(made, pen);
    record.amendReason.clear();
    return done;
}

Result<void> MadeUpLife::circulate(MadeUpCase& made, Pen& pen, bool toEveryone)
{
    const int version = made.record.versions.back().no;
    const QDate day = m_now->date().addDays(m_words.weighted({70, 20, 5, 5}));
    const std::vector<Recipient> all = recipients(made.record, *made.protocol);
    const bool late = m_words.oneIn(12);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].never || (!toEveryone && i % 2 == 0))
            continue;
        Step sent = step(made, StepKind::Sent, std::min(late ? day.addDays(4) : day, made.until));
        sent.at = std::max(sent.at, *m_now);
        sent.version = version;
        sent.form = QStringLiteral("form");
        sent.participant = all[i].participant;
        sent.who = all[i].name;
        sent.audience = m_words.oneIn(4) ? Audience::Redacted : Audience::Full;
        sent.how = m_words.oneIn(3) ? Means::CaseSystem : Means::Email;
        if (sent.audience == Audience::Full)
            sent.note = QStringLiteral("Does a part of the plan that was spoken of in confidence");
        if (auto done = record(made, pen, sent); !done)
            return done;
        if (m_brief || m_words.oneIn(2))
            continue;
        Step received = step(made, StepKind::Received, sent.day);
        received.at = std::max(received.at, sent.at);
        received.about = sent.id.value;
        received.who = sent.who;
        if (auto done = record(made, pen, received); !done)
            return done;
    }
    return {};
}

Result<void> MadeUpLife::close(MadeUpCase& made, Pen& pen)
{
    const auto outcomes = closingOutcomes(*made.protocol);
    const QDate day = std::min(heldOn(made).addDays(80 + m_words.number(60)), made.until);
    for (const Subject* child : made.record.ranked<Subject>()) {
        const Step dated = step(made, StepKind::Closed, day);
        const QString outcome = outcomes[std::size_t(m_words.number(int(outcomes.size())))].first;
        const LaterStep* asks = closingAsks(*made.protocol);
        Step out =
            closingStep(*made.protocol, child->id, outcome, m_words.sentence(), day, asks ? asks->agreedBy : QString());
        out.id = dated.id;
        out.at = dated.at;
        out.by = dated.by;
        out.who = made.begun.chair;
        made.record.state = State::Closed;
        if (auto done = record(made, pen, out); !done)
            return done;
    }
    return {};
}

Result<void> MadeUpLife::record(MadeUpCase& made, Pen& pen, Step step)
{
    *m_now = std::max(*m_now, step.at);
    made.record.steps.push_back(step);
    return pen.step(made.record.id, step, summaryOf(made), made.begun.chair);
}

} // namespace chairside
