#include "core/storage/PassageFinder.h"

#include "core/storage/Connection.h"
#include "core/storage/Passages.h"

#include <algorithm>
#include <limits>

namespace chairside {

namespace {

qint64 shelfOf(qint64 passage)
{
    return passage >> passageBits;
}

// The passages that hold one phrase, from the newest down, read from the index a stretch at a time.
class Matches final
{
public:
    Matches(Connection& connection, QString phrase, int stretch)
        : m_connection(connection), m_phrase(std::move(phrase)), m_stretch(stretch)
    {
    }

    // The newest that is left; nothing at the end, or where reading failed.
    std::optional<qint64> current()
    {
        if (m_at == m_read.size() && !m_whole)
            read(m_read.empty() ? std::numeric_limits<qint64>::max() : m_read.back());
        return m_at < m_read.size() ? std::optional(m_read[m_at]) : std::nullopt;
    }
    void next() { ++m_at; }

    // Passes over what is newer than a discussion.
    void downTo(qint64 shelf)
    {
        const qint64 end = (shelf + 1) << passageBits;
        if (!m_whole && !m_read.empty() && m_read.back() >= end)
            return read(end);
        while (m_at < m_read.size() && m_read[m_at] >= end)
            ++m_at;
    }

    const std::optional<Error>& trouble() const { return m_trouble; }

private:
    void read(qint64 below)
    {
        m_read.clear();
        m_at = 0;
        auto done = m_connection.each(
            QStringLiteral("SELECT rowid FROM passage_fts WHERE passage_fts MATCH ? AND rowid < ? ORDER BY rowid DESC "
                           "LIMIT ?"),
            {m_phrase, below, m_stretch}, [&](const SqlRow& row) { m_read.push_back(row.number(0)); });
        if (!done)
            m_trouble = done.error();
        m_whole = !done || m_read.size() < static_cast<std::size_t>(m_stretch);
        m_stretch *= 2; // who asks again will want more
    }

    Connection& m_connection;
    QString m_phrase;
    int m_stretch;
    std::vector<qint64> m_read;
    std::size_t m_at = 0;
    bool m_whole = false; // there are no more than have been read
    std::optional<Error> m_trouble;
};

// The newest discussion in which none of the phrases can be ruled out yet; none where one of them has come to its end.
std::optional<qint64> nextShelf(std::vector<Matches>& all)
{
    qint64 shelf = std::numeric_limits<qint64>::max();
    for (Matches& matches : all) {
        const auto current = matches.current();
        if (!current)
            return std::nullopt;
        shelf = std::min(shelf, shelfOf(*current));
    }
    return shelf;
}

// Whether every phrase stands in the discussion; those that are newer come down to it.
bool meetAt(qint64 shelf, std::vector<Matches>& all)
{
    bool meet = true;
    for (Matches& matches : all) {
        matches.downTo(shelf);
        const auto current = matches.current();
        meet = meet && current && shelfOf(*current) == shelf;
    }
    return meet;
}

// What all phrases have in the discussion, and past it. One phrase alone is not read beyond what is wanted.
std::vector<FoundPassage> takeShelf(qint64 shelf, std::vector<Matches>& all, std::size_t wanted)
{
    std::vector<FoundPassage> out;
    for (Matches& matches : all)
        for (; all.size() > 1 || out.size() < wanted; matches.next()) {
            const auto id = matches.current();
            if (!id || shelfOf(*id) != shelf)
                break;
            const auto known = std::find_if(out.begin(), out.end(), [&](const FoundPassage& f) { return f.id == *id; });
            if (known == out.end())
                out.push_back({*id, 1});
            else
                ++known->phrases;
        }
    std::sort(out.begin(), out.end(), [](const FoundPassage& a, const FoundPassage& b) {
        return a.phrases != b.phrases ? a.phrases > b.phrases : a.id < b.id;
    });
    return out;
}

} // namespace

Result<std::vector<FoundPassage>> PassageFinder::find(const QStringList& phrases, int limit) const
{
    std::vector<FoundPassage> out;
    if (phrases.isEmpty())
        return out;
    std::vector<Matches> all;
    all.reserve(static_cast<std::size_t>(phrases.size()));
    // Where phrases must meet, more of each is needed, and reading on costs less than asking again.
    const int stretch = phrases.size() > 1 ? limit * 8 : limit;
    for (const QString& phrase : phrases)
        all.emplace_back(m_connection, phrase, stretch);
    const auto wanted = static_cast<std::size_t>(std::max(limit, 0));
    while (out.size() < wanted) {
        const auto shelf = nextShelf(all);
        if (!shelf)
            break;
        if (!meetAt(*shelf, all))
            continue;
        const std::vector<FoundPassage> here = takeShelf(*shelf, all, wanted - out.size());
        out.insert(out.end(), here.begin(), here.begin() + std::min<std::ptrdiff_t>(here.size(), wanted - out.size()));
    }
    for (const Matches& matches : all)
        if (matches.trouble())
            return *matches.trouble();
    return out;
}

} // namespace chairside
