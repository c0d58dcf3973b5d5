// One discussion as a value: its rows, and the facts about it that edits cannot change.
#pragma once

#include "core/discussion/RowAccess.h"
#include "core/discussion/Step.h"

#include <QByteArray>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace chairside {

template <class Row>
using Rows = std::map<Id<Row>, Row>;

// What became of an action. Append-only, never locked.
struct ActionProgress final
{
    Id<ActionProgress> id;
    Id<Action> action;
    QDateTime at;
    QString who;
    ActionStatus status = ActionStatus::Open;
    QDate newDue;
    QString note;
    QDate doneOn; // of what is done; invalid: on the day that it was told

    QDate day() const { return doneOn.isValid() ? doneOn : at.toLocalTime().date(); }
    friend bool operator==(const ActionProgress&, const ActionProgress&) = default;
};

// What stands on a signed version, without its bytes.
struct VersionInfo final
{
    int no = 0;
    QDateTime signedAt;
    QString chair;
    QString role;
    QString gapsReason;  // why it was signed over gaps
    QString amendReason; // why this version was made; empty for version 1
    QByteArray sha256;   // of the canonical text
    QByteArray chainHead;

    friend bool operator==(const VersionInfo&, const VersionInfo&) = default;
};

struct Sitting;

// What later discussions about the same children did with this one. The store reads it; nothing here changes it.
struct Later final
{
    QDate reviewedOn;             // when the first discussion that follows was held
    std::set<Id<Action>> carried; // actions that one of them took over

    friend bool operator==(const Later&, const Later&) = default;
};

struct Discussion final
{
    Id<Discussion> id;
    QString ref; // "CCD-26-014", unique in the store
    State state = State::Draft;
    Id<Discussion> follows;    // the discussion that this one reviews
    QByteArray protocolSha256; // the wording it is held under
    QDateTime createdAt;
    QString amendReason; // while State::Amending
    std::vector<VersionInfo> versions;
    std::vector<ActionProgress> progress; // oldest first
    std::vector<Step> steps;              // oldest first, those taken back included
    Id<Sitting> sitting;                  // it is an item of; none where it stands alone
    Later later;

    AllRows::Tuple<Rows> tables;

    template <class Row>
    Rows<Row>& rows()
    {
        return std::get<Rows<Row>>(tables);
    }
    template <class Row>
    const Rows<Row>& rows() const
    {
        return std::get<Rows<Row>>(tables);
    }

    template <class Row>
    const Row* find(Id<Row> wanted) const
    {
        const auto found = rows<Row>().find(wanted);
        return found == rows<Row>().end() ? nullptr : &found->second;
    }

    // In rank order. Pointers live until the next change.
    template <Ranked Row>
    std::vector<const Row*> ranked() const
    {
        std::vector<const Row*> out;
        for (const auto& [rowId, row] : rows<Row>())
            out.push_back(&row);
        std::sort(out.begin(), out.end(),
                  [](const Row* a, const Row* b) { return a->rank != b->rank ? a->rank < b->rank : a->id < b->id; });
        return out;
    }

    // The single rows; defaults where they have not been written yet.
    Meeting meeting() const;
    Request request() const;

    // nullptr where nothing has been said to it yet.
    const Answer* answer(const QString& prompt, Id<Item> item = {}, Id<Subject> subject = {}) const;

    // Held: somebody was there, something was said, or it is signed. A day and an hour alone may be the planned ones.
    bool tookPlace() const;
    bool locked() const { return state != State::Draft && state != State::Amending; }
    // Where an action has got to: its newest progress, or open.
    ActionStatus status(Id<Action> action) const;
    // Its newest agreed date.
    QDate dueNow(const Action& action) const;

    // Steps of a kind that have not been taken back, oldest first. Pointers live until the next change.
    std::vector<const Step*> stepsOf(StepKind kind) const;

    std::optional<AnyRow> row(RowRef wanted) const;

    friend bool operator==(const Discussion&, const Discussion&) = default;
};

} // namespace chairside
