// What the store hands out and takes in, beside a whole Discussion: plain values.
#pragma once

#include "core/discussion/Edit.h"
#include "core/discussion/Sitting.h"
#include "core/rules/Summary.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace chairside {

struct HomeRow final
{
    Id<Discussion> id;
    QString ref;
    State state = State::Draft;
    QString procedure;         // the protocol's council, "Knowsley"
    QByteArray protocolSha256; // the wording it is held under
    Summary summary;
    QDateTime changedAt;
    int versions = 0;
    bool circulated = false;

    friend bool operator==(const HomeRow&, const HomeRow&) = default;
};

enum class HomeList { InProgress, ToSign, ToCirculate, ActionsDue, All };
enum class HomeSort { NewestChanged, Held, Child, Reference };

struct HomeQuery final
{
    HomeList list = HomeList::All;
    HomeSort sort = HomeSort::Held;
    bool descending = true;
    QString procedure;            // empty: any
    int year = 0;                 // of the day it was held; 0: any
    std::optional<HomeRow> after; // a window of rows begins after this one, which costs the same anywhere ...
    int offset = 0;               // ... and so many further on, which costs what is passed over
    int limit = 200;

    friend bool operator==(const HomeQuery&, const HomeQuery&) = default;
};

struct HomeCounts final
{
    int inProgress = 0;
    int toSign = 0;
    int toCirculate = 0;
    int actionsDue = 0;
    int all = 0;

    friend bool operator==(const HomeCounts&, const HomeCounts&) = default;
};

// Where words were found. `before`, `match` and `after` cut the passage around the first match; they are empty until
// StoreReader::surround has read them.
struct SearchHit final
{
    Id<Discussion> discussion;
    QString ref;
    QString title;
    QDate heldOn;
    RowRef row;
    QString field;
    bool restricted = false;
    QString before;
    QString match;
    QString after;

    friend bool operator==(const SearchHit&, const SearchHit&) = default;
};

// People known before, offered while typing.
struct KnownChild final
{
    Id<Child> id;
    Subject latest;
    int discussions = 0;
    Id<Discussion> lastDiscussion;
    QString lastRef;
    QDate lastHeld;
};
// A discussion that a child was in: what a second request shows of the first.
struct EarlierDiscussion final
{
    Id<Discussion> id;
    QString ref;
    State state = State::Draft;
    QDate askedOn; // the request was received
    QDate heldOn;
    QDate declinedOn; // of one that was declined
    QString reason;   // why it was declined
    QString decision; // of one that was held: its first line
    QDateTime createdAt;

    friend bool operator==(const EarlierDiscussion&, const EarlierDiscussion&) = default;
};
struct KnownContact final
{
    Id<Contact> id;
    QString name;
    QString role;
    QString agency;
    QString email;
    int discussions = 0;
};

// A new discussion and the rows it begins with.
struct NewDiscussion final
{
    Id<Discussion> id; // chosen by the caller, because the meeting and the request rows share it
    QString chair;     // who is at the keys, for the audit trail
    QByteArray protocolJson;
    QString protocolCode;
    QString protocolVersion;
    QString council;
    QString refPrefix; // the reference becomes PREFIX-YY-NNN, the next free of its year
    QString ref;       // or exactly this one (import); refused where it is taken
    Id<Discussion> follows;
    Id<Sitting> sitting;                  // it becomes the last item of; none where it stands alone
    std::vector<AnyRow> rows;             // children and contacts they name by an id not in the store yet are made
    std::vector<ActionProgress> progress; // of its actions, before (import)
    std::vector<Step> steps;              // taken before (import); none of a version, none that moves its state
    std::vector<QByteArray> papers;       // the bytes that its papers name (import)
    Summary summary;
};

// One autosave. `typing` names the fields whose burst is still open: their words are saved now and audited when the
// burst settles; every other difference is audited in the same transaction.
struct SaveRequest final
{
    Id<Discussion> discussion;
    quint64 sequence = 0;
    Batch batch;
    std::vector<Typing> typing;
    std::vector<Typing> settle; // bursts that ended: audited and made searchable
    Summary summary;
    QString chair; // who is at the keys, for the audit trail
};

struct IssuedPdf final
{
    Audience audience = Audience::Full;
    QString form; // "form", "sheet", or the id of a form of the protocol's own
    QByteArray pdf;
};

// All that signing writes, in one transaction. `expectedHead` is the chain head printed on the form: where the chain
// has moved on since, signing is refused with NotReady and nothing is written.
struct SigningRecord final
{
    Id<Discussion> discussion;
    int no = 1;
    int format = 1;
    QByteArray canonical;
    QByteArray sha256;
    QDateTime signedAt;
    QString chair;
    QString role;
    QString gapsReason;
    QString amendReason;
    QByteArray expectedHead;
    std::vector<IssuedPdf> issued;
    Summary summary;
};

struct VersionText final
{
    VersionInfo info;
    int format = 1;
    QByteArray canonical;
};

struct AuditLine final
{
    qint64 seq = 0;
    QDateTime at;
    QString osUser;
    QString chair;
    QString kind; // "edit", "sign", "amend", "print", "export", "progress", "open", "failed-unlock" …
    Id<Discussion> discussion;
    QString table;
    qint64 row = 0;
    QString body; // JSON; empty once erased
};

// What `verify` found. `problems` is empty only if everything that can be seen holds.
struct VerifyReport final
{
    QStringList problems;
    QStringList checked; // what was looked at, in sentences
    QStringList unseen;  // what verification cannot see, said plainly
    QByteArray chainHead;
    qint64 auditLines = 0;
    int versions = 0;
    int issues = 0;
};

} // namespace chairside
