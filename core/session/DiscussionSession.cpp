#include "core/session/DiscussionSession.h"

#include "core/rules/StepChecks.h"
#include "core/session/KeptProtocol.h"
#include "core/session/MeetingEdits.h"
#include "core/session/Signing.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"

#include <QCryptographicHash>

namespace chairside {

namespace {

constexpr int readinessMs = 120;

QString labelOf(const RowRef& row, const char* verb)
{
    //: Undo and redo: "Add risk", "Change action". %1 is the kind of row.
    return QCoreApplication::translate("edit", verb).arg(wordsOf(row.kind));
}

QString changeOf(const RowRef& row, const QString& field, const QVariant& value, Entry entry)
{
    if (field == QLatin1String("restricted"))
        return labelOf(row, value.toBool() ? QT_TRANSLATE_NOOP("edit", "Restrict %1")
                                           : QT_TRANSLATE_NOOP("edit", "Lift restriction of %1"));
    return labelOf(row, entry == Entry::Typed ? QT_TRANSLATE_NOOP("edit", "Typing in %1")
                                              : QT_TRANSLATE_NOOP("edit", "Change %1"));
}

} // namespace

Result<std::unique_ptr<DiscussionSession>> DiscussionSession::open(Store& store, Id<Discussion> id,
                                                                   const QString& chair)
{
    auto discussion = store.read().discussion(id);
    if (!discussion)
        return discussion.error();
    auto protocol = keptProtocol(store.read(), discussion->protocolSha256, discussion->ref);
    if (!protocol)
        return protocol.error();
    return std::unique_ptr<DiscussionSession>(
        new DiscussionSession(store, std::move(*discussion), std::move(*protocol), chair));
}

DiscussionSession::DiscussionSession(Store& store, Discussion discussion, ProtocolPtr protocol, QString chair)
    : m_store(store),
      m_discussion(std::move(discussion)),
      m_protocol(std::move(protocol)),
      m_chair(std::move(chair)),
      m_days(store.read().workingDays())
{
    if (!store.readOnly()) {
        const auto summary = [this] { return summarise(m_discussion, *m_protocol, readiness(), m_days); };
        m_autosave = std::make_unique<Autosave>(store.write(), store.clock(), m_discussion.id, m_chair, summary);
        connect(m_autosave.get(), &Autosave::stateChanged, this, &DiscussionSession::saveStateChanged);
    }
    m_readinessTimer.setSingleShot(true);
    m_readinessTimer.setInterval(readinessMs);
    connect(&m_readinessTimer, &QTimer::timeout, this, &DiscussionSession::readinessChanged);
}

DiscussionSession::~DiscussionSession()
{
    if (m_autosave)
        (void)m_autosave->flush(); // who closes asks flush() first, and hears of trouble there
}

const Readiness& DiscussionSession::readiness() const
{
    if (!m_readiness)
        m_readiness = chairside::readiness(m_discussion, *m_protocol, today());
    return *m_readiness;
}

QDate DiscussionSession::today() const
{
    return chairside::today(m_store.clock());
}

QDateTime DiscussionSession::now() const
{
    return m_store.clock()().toLocalTime();
}

bool DiscussionSession::editable() const
{
    return !m_discussion.locked() && !m_store.readOnly();
}

QString DiscussionSession::lockedBecause() const
{
    if (m_store.readOnly())
        return tr("These records are open for reading only. Nothing can be changed here.");
    switch (m_discussion.state) {
    case State::Signed:
        return tr("Version %1 is signed and locked. Amend makes version %2, with your reason.")
            .arg(m_discussion.versions.size())
            .arg(m_discussion.versions.size() + 1);
    case State::Declined:
        return tr("This request was declined. The record is kept as it was; reopening it takes a reason.");
    case State::Closed:
        return tr("This discussion is closed. The record is kept as it was.");
    case State::Draft:
    case State::Amending:
        break;
    }
    return {};
}

Result<void> DiscussionSession::apply(const Edit& edit)
{
    if (!editable())
        return Error{ErrorCode::Locked, lockedBecause(), {}};
    if (edit.changes.empty())
        return {};
    m_undo.push(edit, m_store.clock()());
    carryOut(edit);
    return {};
}

void DiscussionSession::carryOut(const Edit& edit)
{
    chairside::apply(m_discussion, edit);
    m_readiness.reset();
    m_autosave->note(edit.changes, edit.typing);
    std::vector<RowRef> rows;
    for (const Change& change : edit.changes)
        rows.push_back(refOf(change));
    Q_EMIT changed(rows);
    Q_EMIT undoChanged();
    if (!m_readinessTimer.isActive())
        m_readinessTimer.start();
}

Result<void> DiscussionSession::setField(RowRef row, const QString& field, const QVariant& value, Entry entry)
{
    Edit edit = withScreeningDay(
        chairside::setField(m_discussion, row, field, value, changeOf(row, field, value, entry)), today());
    if (entry == Entry::Typed)
        edit.typing = Typing{row, field};
    return apply(edit);
}

Result<void> DiscussionSession::setAnswer(const AnswerRef& answer, const QString& field, const QVariant& value,
                                          Entry entry)
{
    // A cell of a table is no prompt, whatever its column is called.
    const Prompt* prompt = answer.item ? nullptr : m_protocol->prompt(answer.prompt);
    Edit edit = chairside::setAnswer(m_discussion, answer, prompt, field, value, m_store.ids(),
                                     changeOf({RowKind::Answer, 0}, field, value, entry));
    if (entry == Entry::Typed && !edit.changes.empty())
        edit.typing = Typing{refOf(edit.changes.front()), field};
    return apply(edit);
}

Result<RowRef> DiscussionSession::add(RowKind kind, const std::vector<std::pair<QString, QVariant>>& values)
{
    AnyRow row = blankRow(kind, m_store.ids()());
    for (const auto& [field, value] : values)
        setValue(row, field, value);
    const RowRef ref = refOf(row);
    if (auto done = apply(addRow(m_discussion, std::move(row), labelOf(ref, QT_TRANSLATE_NOOP("edit", "Add %1"))));
        !done)
        return done.error();
    return ref;
}

Result<void> DiscussionSession::remove(RowRef row)
{
    return apply(removeRow(m_discussion, row, labelOf(row, QT_TRANSLATE_NOOP("edit", "Remove %1"))));
}

Result<void> DiscussionSession::move(RowRef row, int to)
{
    return apply(moveRow(m_discussion, row, to, labelOf(row, QT_TRANSLATE_NOOP("edit", "Move %1"))));
}

Result<RowRef> DiscussionSession::contribute(Id<Participant> participant, const QString& words, ContributionKind kind,
                                             bool restricted)
{
    Contribution said;
    said.id = Id<Contribution>{m_store.ids()()};
    said.at = m_store.clock()();
    said.participant = participant;
    const Participant* who = m_discussion.find(participant);
    said.speaker = who ? who->name : m_discussion.meeting().chairName;
    said.kind = kind;
    said.restricted = restricted;
    said.body = words;
    if (auto done = apply(addRow(m_discussion, said, tr("Add contribution"))); !done)
        return done.error();
    return refOf(said.id);
}

Result<void> DiscussionSession::correctContribution(Id<Contribution> contribution, const Correction& correction)
{
    return apply(chairside::correctContribution(m_discussion, contribution, correction, tr("Correct contribution")));
}

Result<void> DiscussionSession::moveContribution(Id<Contribution> contribution, const MoveTarget& target)
{
    return apply(chairside::moveContribution(m_discussion, *m_protocol, contribution, target, m_store.ids(),
                                             tr("Move contribution")));
}

Result<void> DiscussionSession::gapToAction(Id<Gap> gap)
{
    return apply(chairside::gapToAction(m_discussion, gap, m_store.ids(), tr("Make action")));
}

void DiscussionSession::undo()
{
    if (!editable())
        return;
    if (const auto edit = m_undo.undo())
        carryOut(*edit);
}

void DiscussionSession::redo()
{
    if (!editable())
        return;
    if (const auto edit = m_undo.redo())
        carryOut(*edit);
}

SaveState DiscussionSession::saveState() const
{
    return m_autosave ? m_autosave->state() : SaveState{};
}

void DiscussionSession::settle()
{
    m_undo.breakStep();
    if (m_autosave)
        m_autosave->settle();
}

Result<void> DiscussionSession::flush()
{
    return m_autosave ? m_autosave->flush() : Result<void>{};
}

Result<VersionInfo> DiscussionSession::sign(Declaration declaration, const Render& render)
{
    if (!editable())
        return Error{ErrorCode::Locked, lockedBecause(), {}};
    if (auto saved = flush(); !saved)
        return saved.error();

    const Readiness& ready = readiness();
    if (auto stated = isComplete(declaration, ready); !stated)
        return stated.error();
    declaration = bound(std::move(declaration), m_discussion, ready, m_store.clock()());

    const auto head = m_store.read().chainHead();
    if (!head)
        return head.error();
    const QByteArray canonical = canonicalText(m_discussion, *m_protocol, declaration);
    const VersionInfo version{declaration.version,
                              declaration.at,
                              declaration.chair,
                              declaration.role,
                              declaration.gapsReason,
                              declaration.amendReason,
                              QCryptographicHash::hash(canonical, QCryptographicHash::Sha256),
                              *head};
    auto issued = render(m_discussion, *m_protocol, declaration, version);
    if (!issued)
        return issued.error();

    Discussion after = m_discussion;
    after.state = State::Signed;
    after.versions.push_back(version);
    auto written =
        m_store.write().sign({m_discussion.id, version.no, canonicalFormat, canonical, version.sha256, version.signedAt,
                              version.chair, version.role, version.gapsReason, version.amendReason, *head,
                              std::move(*issued), summarise(after, *m_protocol, ready, m_days)});
    if (!written)
        return written.error();
    if (auto fresh = reload(); !fresh)
        return fresh.error();
    return *written;
}

Result<void> DiscussionSession::amend(const QString& reason)
{
    if (m_store.readOnly())
        return Error{ErrorCode::ReadOnly, lockedBecause(), {}};
    if (m_discussion.state != State::Signed)
        return Error{ErrorCode::Locked, tr("Only a signed record can be amended."), {}};
    if (reason.trimmed().isEmpty())
        return Error{ErrorCode::NotReady, tr("Say why the record is amended. The reason is printed with it."), {}};
    if (auto done = m_store.write().amend(m_discussion.id, reason, m_chair); !done)
        return done;
    return reload();
}

Result<void> DiscussionSession::decline(const QString& reason)
{
    if (!editable())
        return Error{ErrorCode::Locked, lockedBecause(), {}};
    if (m_discussion.state != State::Draft)
        return Error{ErrorCode::Locked, tr("A record that was signed cannot be declined any more."), {}};
    if (reason.trimmed().isEmpty())
        return Error{ErrorCode::NotReady, tr("Say why the request is declined. The reason is printed with it."), {}};
    if (auto said = apply(declining(m_discussion, reason, m_chair, today(), tr("Decline"))); !said)
        return said;
    if (auto saved = flush(); !saved)
        return saved;
    Discussion after = m_discussion;
    after.state = State::Declined;
    const Summary summary = summarise(after, *m_protocol, readiness(), m_days);
    if (auto done = m_store.write().decline(m_discussion.id, reason, summary, m_chair); !done)
        return done;
    return reload();
}

Result<void> DiscussionSession::recordProgress(ActionProgress progress)
{
    if (m_store.readOnly())
        return Error{ErrorCode::ReadOnly, lockedBecause(), {}};
    if (auto saved = flush(); !saved)
        return saved;
    progress.id = Id<ActionProgress>{m_store.ids()()};
    progress.at = m_store.clock()();
    if (auto may = mayRecord(m_discussion, progress); !may)
        return may;
    Discussion after = m_discussion;
    after.progress.push_back(progress);
    const Summary summary = summarise(after, *m_protocol, readiness(), m_days);
    if (auto done = m_store.write().progress(m_discussion.id, progress, summary, m_chair); !done)
        return done;
    m_discussion = std::move(after);
    Q_EMIT recordChanged();
    return {};
}

Result<void> DiscussionSession::recordStep(Step step)
{
    if (m_store.readOnly())
        return Error{ErrorCode::ReadOnly, lockedBecause(), {}};
    if (auto saved = flush(); !saved)
        return saved;
    step.id = Id<Step>{m_store.ids()()};
    step.at = m_store.clock()();
    step.by = m_chair;
    if (auto may = mayRecord(m_discussion, *m_protocol, step); !may)
        return may;
    const bool moves = step.kind == StepKind::Closed || step.kind == StepKind::Reopened;
    Discussion after = m_discussion;
    after.steps.push_back(step);
    if (moves)
        after.state = step.kind == StepKind::Closed   ? State::Closed
                      : m_discussion.versions.empty() ? State::Draft
                                                      : State::Signed;
    const Summary summary = summarise(after, *m_protocol, readiness(), m_days);
    if (auto done = m_store.write().step(m_discussion.id, step, summary, m_chair); !done)
        return done;
    if (moves)
        return reload();
    m_discussion = std::move(after);
    Q_EMIT recordChanged();
    return {};
}

QString DiscussionSession::lastPlace() const
{
    const auto place = m_store.read().place(m_discussion.id);
    return place ? *place : QString();
}

void DiscussionSession::setLastPlace(const QString& place)
{
    if (!m_store.readOnly())
        (void)m_store.write().setPlace(m_discussion.id, place); // a convenience: nothing is lost where it fails
}

QString DiscussionSession::heldKey(const QString& name) const
{
    return QStringLiteral("held.%1.%2").arg(m_discussion.id.value).arg(name);
}

QString DiscussionSession::heldWords(const QString& name) const
{
    const auto words = m_store.read().setting(heldKey(name));
    return words ? *words : QString();
}

void DiscussionSession::holdWords(const QString& name, const QString& words)
{
    if (!m_store.readOnly())
        (void)m_store.write().setSetting(heldKey(name), words); // they are still in the field where it fails
}

// After signing and amending: what the store holds is what the pages show.
Result<void> DiscussionSession::reload()
{
    auto fresh = m_store.read().discussion(m_discussion.id);
    if (!fresh)
        return fresh.error();
    m_discussion = std::move(*fresh);
    m_undo.clear();
    m_readiness.reset();
    Q_EMIT recordChanged();
    Q_EMIT undoChanged();
    Q_EMIT readinessChanged();
    return {};
}

} // namespace chairside
