// What Home asks of the store, put into the words it shows. Keeps the last discussion and every protocol it has read.
#pragma once

#include "app/home/HitPlace.h"
#include "core/base/Result.h"
#include "core/protocol/Protocol.h"
#include "core/rules/WorkingDays.h"
#include "core/storage/Records.h"

namespace chairside {

class Store;

class HomeSource final
{
public:
    // `store` outlives the reader.
    HomeSource(Store& store, std::vector<ProtocolPtr> protocols);
    void setProtocols(std::vector<ProtocolPtr> protocols) { m_protocols = std::move(protocols); }

    QDate today() const;
    WorkingDays workingDays() const;
    // How many there are of each list, and what narrows them: the procedures and years there are.
    Result<HomeCounts> counts() const;
    Result<QStringList> procedures() const;
    Result<std::vector<int>> years() const;
    // What waits to be followed up: dates overdue or soon due, and actions open.
    Result<int> datesWaiting() const;
    Result<int> actionsWaiting() const;
    // How many records are past their keeping period.
    Result<int> pastPeriod() const;
    // A window of a list, and how many rows the whole of it has.
    Result<std::vector<HomeRow>> rows(const HomeQuery& query) const;
    Result<int> total(const HomeQuery& query) const;
    // Nothing where the store has it no more.
    std::optional<HomeRow> row(Id<Discussion> id) const;
    // Everything the store holds may have changed.
    void forget();

    struct Found
    {
        std::vector<SearchHit> hits;
        bool more = false; // only the first are here
    };
    static constexpr int mostHits = 200;
    // Too little to search for: one letter begins every second word.
    static bool searchable(const QString& words);
    // Procedure and year of `filter` narrow what is found; its list does not: everything ever said is searched.
    Result<Found> search(const QString& words, const HomeQuery& filter) const;
    // Reads what stands around the words; nothing where it cannot be read.
    void surround(SearchHit& hit, const QString& words) const;

    // Lives until the next call.
    Result<const Discussion*> discussion(Id<Discussion> id);
    // The title of the stage a row stands at, in the wording it is held under; empty where that is not known.
    QString stageTitle(const HomeRow& row);

    // All empty where the discussion cannot be read.
    QString where(const SearchHit& hit);
    QString place(const SearchHit& hit);
    std::vector<HitPassage> around(const SearchHit& hit);

private:
    // None where neither the program nor the store has it.
    ProtocolPtr protocolOf(const QByteArray& sha256, const QString& ref);
    ProtocolPtr protocolOf(const Discussion& discussion)
    {
        return protocolOf(discussion.protocolSha256, discussion.ref);
    }

    Store& m_store;
    std::vector<ProtocolPtr> m_protocols;
    std::optional<Discussion> m_discussion;
};

} // namespace chairside
