// One open discussion: the only way a page changes it.
//
//   page → apply(Edit) → the discussion changes, an undo step is kept, autosave takes it → changed() → pages redraw
//
// Lives on the window's thread. A locked or read-only record refuses every edit with a sentence.
#pragma once

#include "core/discussion/Canonical.h"
#include "core/protocol/Protocol.h"
#include "core/rules/Readiness.h"
#include "core/rules/WorkingDays.h"
#include "core/session/Autosave.h"
#include "core/session/Edits.h"
#include "core/session/UndoStack.h"

#include <QObject>

#include <functional>
#include <memory>

namespace chairside {

class Store;

// Makes the copies that a signed version is issued as. Injected, so that core knows nothing of paper.
using Render = std::function<Result<std::vector<IssuedPdf>>(const Discussion&, const Protocol&, const Declaration&,
                                                            const VersionInfo&)>;

// How a value arrives: a key in a field, or a choice made once.
enum class Entry { Typed, Chosen };

class DiscussionSession final : public QObject
{
    Q_OBJECT
public:
    // The store outlives the session. `chair` is who is at the keys.
    static Result<std::unique_ptr<DiscussionSession>> open(Store& store, Id<Discussion> id, const QString& chair);
    ~DiscussionSession() override; // saves what is left

    const Discussion& discussion() const { return m_discussion; }
    const Protocol& protocol() const { return *m_protocol; }
    const Readiness& readiness() const;
    Store& store() const { return m_store; }
    QDate today() const;
    QDateTime now() const; // on the wall
    QString chair() const { return m_chair; }
    const WorkingDays& workingDays() const { return m_days; }

    bool editable() const;
    // Why not: "Version 1 is signed and locked. Amend makes version 2, with your reason."
    QString lockedBecause() const;

    // An edit without changes is no edit. Error: Locked.
    Result<void> apply(const Edit& edit);

    Result<void> setField(RowRef row, const QString& field, const QVariant& value, Entry entry);
    Result<void> setAnswer(const AnswerRef& answer, const QString& field, const QVariant& value, Entry entry);
    // A new row at the end of its kind; its id. `values` are set before it is added.
    Result<RowRef> add(RowKind kind, const std::vector<std::pair<QString, QVariant>>& values = {});
    Result<void> remove(RowRef row);
    Result<void> move(RowRef row, int to);
    // Into the log, at this moment. `participant` none: the chair speaks.
    Result<RowRef> contribute(Id<Participant> participant, const QString& words, ContributionKind kind,
                              bool restricted);
    Result<void> correctContribution(Id<Contribution> contribution, const Correction& correction);
    Result<void> moveContribution(Id<Contribution> contribution, const MoveTarget& target);
    Result<void> gapToAction(Id<Gap> gap);

    bool canUndo() const { return m_undo.canUndo(); }
    bool canRedo() const { return m_undo.canRedo(); }
    QString undoLabel() const { return m_undo.undoLabel(); }
    QString redoLabel() const { return m_undo.redoLabel(); }
    void undo();
    void redo();

    SaveState saveState() const;
    // A field lost focus, a page was left: its burst settles and the next key begins a new undo step.
    void settle();
    Result<void> flush();

    // Hard gaps, an empty signature or a missing reason refuse with NotReady; nothing is then written.
    Result<VersionInfo> sign(Declaration declaration, const Render& render);
    Result<void> amend(const QString& reason);
    // The request is declined: who decided and when are kept in it where they are not yet, then the record is locked.
    // recordStep() with a step Reopened, and its reason, opens it again.
    Result<void> decline(const QString& reason);
    Result<void> recordProgress(ActionProgress progress);
    // What was done about the discussion beside its content; its id, moment and who entered it are given here.
    Result<void> recordStep(Step step);

    // Where the chair was, to be found again.
    QString lastPlace() const;
    void setLastPlace(const QString& place);
    // Words typed but not yet part of the record (`name`: "sign.reason"), kept with it until they are; empty: none.
    QString heldWords(const QString& name) const;
    void holdWords(const QString& name, const QString& words);

Q_SIGNALS:
    // These rows changed, came or went.
    void changed(const std::vector<chairside::RowRef>& rows);
    // State, versions or progress changed.
    void recordChanged();
    // Follows changed() within a moment, not at every key.
    void readinessChanged();
    void saveStateChanged();
    void undoChanged();

private:
    DiscussionSession(Store& store, Discussion discussion, ProtocolPtr protocol, QString chair);
    void carryOut(const Edit& edit);
    QString heldKey(const QString& name) const;
    Result<void> reload();

    Store& m_store;
    Discussion m_discussion;
    ProtocolPtr m_protocol;
    QString m_chair;
    WorkingDays m_days; // with the council's closures
    UndoStack m_undo;
    std::unique_ptr<Autosave> m_autosave; // none where the store is read-only
    mutable std::optional<Readiness> m_readiness;
    QTimer m_readinessTimer;
};

} // namespace chairside
