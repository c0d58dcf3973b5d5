#include "app/home/HomeSource.h"

#include "app/dates/DatesWords.h"
#include "core/session/KeptProtocol.h"
#include "core/session/Places.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <map>

namespace chairside {

HomeSource::HomeSource(Store& store, std::vector<ProtocolPtr> protocols)
    : m_store(store), m_protocols(std::move(protocols))
{
}

QDate HomeSource::today() const
{
    return chairside::today(m_store.clock());
}

WorkingDays HomeSource::workingDays() const
{
    return m_store.read().workingDays();
}

Result<HomeCounts> HomeSource::counts() const
{
    return m_store.read().counts(today());
}

Result<QStringList> HomeSource::procedures() const
{
    return m_store.read().procedures();
}

Result<std::vector<int>> HomeSource::years() const
{
    return m_store.read().years();
}

Result<int> HomeSource::datesWaiting() const
{
    const DatesWords words = datesWords(m_store);
    const auto counts = m_store.read().dateCounts(words.now(), words.until());
    if (!counts)
        return counts.error();
    return counts->overdue + counts->soon();
}

Result<int> HomeSource::actionsWaiting() const
{
    ActionsQuery open;
    open.today = datesWords(m_store).today();
    return m_store.read().actionTotal(open);
}

Result<int> HomeSource::pastPeriod() const
{
    return m_store.read().pastPeriodCount(today());
}

Result<std::vector<HomeRow>> HomeSource::rows(const HomeQuery& query) const
{
    return m_store.read().home(query, today());
}

Result<int> HomeSource::total(const HomeQuery& query) const
{
    return m_store.read().homeTotal(query, today());
}

std::optional<HomeRow> HomeSource::row(Id<Discussion> id) const
{
    const auto found = m_store.read().homeRow(id);
    return found ? found.value() : std::nullopt;
}

void HomeSource::forget()
{
    m_discussion.reset();
}

bool HomeSource::searchable(const QString& words)
{
    const QString text = words.trimmed();
    if (text.size() > 1)
        return true;
    return !text.isEmpty() && text[0].unicode() >= 0x0E00; // scripts in which one character can be a word
}

Result<HomeSource::Found> HomeSource::search(const QString& words, const HomeQuery& filter) const
{
    Found found;
    auto hits = m_store.read().search(words, mostHits + 1);
    if (!hits)
        return hits.error();
    found.more = int(hits->size()) > mostHits;
    if (found.more)
        hits->pop_back();
    std::map<Id<Discussion>, bool> fits;
    const auto wanted = [&](const SearchHit& hit) {
        if (filter.year != 0 && hit.heldOn.year() != filter.year)
            return false;
        if (filter.procedure.isEmpty())
            return true;
        const auto known = fits.find(hit.discussion);
        if (known != fits.end())
            return known->second;
        const auto of = row(hit.discussion);
        const bool fit = of && of->procedure == filter.procedure;
        fits.emplace(hit.discussion, fit);
        return fit;
    };
    for (SearchHit& hit : *hits)
        if (wanted(hit))
            found.hits.push_back(std::move(hit));
    return found;
}

void HomeSource::surround(SearchHit& hit, const QString& words) const
{
    (void)m_store.read().surround(hit, words);
}

Result<const Discussion*> HomeSource::discussion(Id<Discussion> id)
{
    if (!m_discussion || m_discussion->id != id) {
        auto read = m_store.read().discussion(id);
        if (!read)
            return read.error();
        m_discussion = std::move(*read);
    }
    return &*m_discussion;
}

QString HomeSource::stageTitle(const HomeRow& row)
{
    const ProtocolPtr protocol = row.summary.stage.isEmpty() ? nullptr : protocolOf(row.protocolSha256, row.ref);
    const Stage* stage = protocol ? protocol->stage(row.summary.stage) : nullptr;
    return stage ? stage->title : QString();
}

ProtocolPtr HomeSource::protocolOf(const QByteArray& sha256, const QString& ref)
{
    for (const ProtocolPtr& protocol : m_protocols)
        if (protocol->sha256 == sha256)
            return protocol;
    const auto protocol = keptProtocol(m_store.read(), sha256, ref);
    if (!protocol)
        return {};
    m_protocols.push_back(*protocol);
    return *protocol;
}

QString HomeSource::where(const SearchHit& hit)
{
    const auto found = discussion(hit.discussion);
    return found ? HitPlace::words(hit, **found, protocolOf(**found).get()) : QString();
}

QString HomeSource::place(const SearchHit& hit)
{
    const auto found = discussion(hit.discussion);
    const ProtocolPtr protocol = found ? protocolOf(**found) : nullptr;
    return protocol ? placeText(placeOf(**found, *protocol, hit.row, hit.field)) : QString();
}

std::vector<HitPassage> HomeSource::around(const SearchHit& hit)
{
    const auto found = discussion(hit.discussion);
    return found ? HitPlace::around(hit, **found, protocolOf(**found).get()) : std::vector<HitPassage>();
}

} // namespace chairside
