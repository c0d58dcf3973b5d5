// Everything the window reads. Lives on the Store's thread; every query is finished before it returns, because an open
// one would hold up the writer where a rollback journal is used.
#pragma once

#include "core/base/Result.h"
#include "core/rules/Purview.h"
#include "core/rules/WorkingDays.h"
#include "core/storage/DateRecords.h"
#include "core/storage/ProtocolRecords.h"
#include "core/storage/Records.h"
#include "core/storage/Retention.h"

#include <memory>

namespace chairside {

class Connection;
class HistoryReader;
struct WhatGoes;

class StoreReader final
{
public:
    // `connection` is read-only (query_only) and outlives the reader.
    explicit StoreReader(Connection& connection);

    // One indexed SELECT per table.
    Result<Discussion> discussion(Id<Discussion> id) const;
    Result<Id<Discussion>> find(const QString& ref) const; // NotFound with a sentence
    Result<QByteArray> protocolJson(const QByteArray& sha256) const;
    // Every wording that a discussion was begun under, oldest first.
    Result<std::vector<StoredProtocol>> protocols() const;
    // The statement behind it, so that a test can ask SQLite how it goes about it.
    static QString protocolsStatement();
    // The code of the procedure that was worked under last; empty where there is no discussion yet.
    Result<QString> lastProcedure() const;

    Result<HomeCounts> counts(QDate today) const;
    Result<std::vector<HomeRow>> home(const HomeQuery& query, QDate today) const;
    Result<int> homeTotal(const HomeQuery& query, QDate today) const;
    Result<std::optional<HomeRow>> homeRow(Id<Discussion> id) const;
    Result<QStringList> procedures() const;
    Result<std::vector<int>> years() const;

    // What is due, in all discussions: a window of open dates by day, or of met ones, newest first.
    Result<std::vector<DateRow>> dates(const DatesQuery& query) const;
    Result<DateCounts> dateCounts(const QDateTime& now, QDate until) const;
    Result<std::vector<DateRow>> actions(const ActionsQuery& query) const;
    Result<int> actionTotal(const ActionsQuery& query) const;
    // Everyone with open actions, by name; the nameless first.
    Result<std::vector<ActionOwner>> actionOwners() const;

    // Words anywhere, all of them, the last as a prefix; any accents. Newest discussions first.
    Result<std::vector<SearchHit>> search(const QString& words, int limit = 200) const;
    // What stands around the words that were searched for.
    Result<void> surround(SearchHit& hit, const QString& words) const;

    Result<std::vector<KnownChild>> knownChildren(const QString& text, int limit = 8) const;
    // Every discussion that the child was in, newest first.
    Result<std::vector<EarlierDiscussion>> discussionsOf(Id<Child> child) const;
    // Since when it, or what it goes back to, has been looked at; only those held by `today`.
    Result<Purview> purview(Id<Discussion> id, QDate today) const;
    Result<std::vector<KnownContact>> knownContacts(const QString& text, int limit = 8) const;

    Result<VersionText> version(Id<Discussion> id, int no) const;
    // The bytes as issued; NotFound where that audience was never issued.
    Result<QByteArray> issued(Id<Discussion> id, int no, Audience audience, const QString& form) const;

    // A paper's bytes, by the hash that its row keeps. NotFound with a sentence.
    Result<QByteArray> attachment(const QString& sha256) const;

    // How long records are kept, as the setting says.
    Result<RetentionPeriods> retention() const;
    // Past that period: what waits for the chair's word, or what is kept longer.
    Result<std::vector<PastPeriod>> pastPeriod(QDate today, PastList which = PastList::Waiting) const;
    // How many wait, or would with these periods.
    Result<int> pastPeriodCount(QDate today) const;
    Result<int> pastPeriodCount(QDate today, const RetentionPeriods& periods) const;
    // What would go with a discussion if it were removed (Removal.h).
    Result<WhatGoes> whatGoes(Id<Discussion> id) const;
    // What this one follows, where that is not in these records any more; empty where there is no such thing.
    Result<QString> earlierElsewhere(Id<Discussion> id) const;

    Result<Sitting> sitting(Id<Sitting> id) const; // NotFound
    // Newest first; a window of them.
    Result<std::vector<Sitting>> sittings(int offset = 0, int limit = 200) const;
    // Drafts under a procedure (its council) that are no item of a sitting, newest first; a window of them.
    Result<std::vector<HomeRow>> draftsAlone(const QString& procedure) const;
    // Its items as Home shows them, in the order they are taken.
    Result<std::vector<HomeRow>> itemsOf(Id<Sitting> sitting) const;

    Result<QByteArray> chainHead() const;
    // The hash of the trail's first line: no two stores share one, and it never changes. A copy has that of its store.
    Result<QByteArray> trailOrigin() const;
    // What the trail says of a discussion, and the trails that came in with it; oldest first.
    Result<std::vector<AuditLine>> audit(Id<Discussion> id) const;
    // The trail to be read and looked through.
    HistoryReader history() const;

    // Where the discussion was left: the stage's id and the field that held the cursor. Empty where nowhere yet.
    Result<QString> place(Id<Discussion> id) const;
    // A setting of the store, such as the chair's own name and role; empty where unset.
    Result<QString> setting(const QString& key) const;
    // With the days on which the council is closed, as the setting "closures" has them.
    WorkingDays workingDays() const;

    // Integrity, foreign keys, the chain, every version's hash, every issued PDF's hash; and that the trail holds each
    // of the heads that were kept elsewhere: where one is missing, its end was cut off or written anew.
    Result<VerifyReport> verify(const std::vector<QByteArray>& heads = {}) const;

private:
    Connection& m_connection;
};

} // namespace chairside
