#include "core/exchange/ExchangeKeys.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace chairside {

namespace {

template <class T>
struct Target
{
    static constexpr bool isLink = false;
};
template <class Row>
struct Target<Id<Row>>
{
    static constexpr bool isLink = true;
    static std::optional<RowKind> kind()
    {
        bool known = false;
        AllRows::each([&]<class Each>() { known = known || std::is_same_v<Each, Row>; });
        return known ? std::optional(kindOf<Row>()) : std::nullopt;
    }
};

using Links = std::map<std::pair<RowKind, QString>, LinkTarget>;

const Links& links()
{
    static const Links all = [] {
        Links out;
        AllRows::each([&]<class Row>() {
            eachField<Row>([&](const auto& field) {
                using Value = Target<std::remove_cvref_t<decltype(std::declval<Row>().*(field.at))>>;
                if constexpr (Value::isLink) {
                    const RowKind own = kindOf<Row>();
                    const std::optional<RowKind> kind = Value::kind();
                    LinkTarget& target = out[{own, QString::fromLatin1(field.name)}];
                    if (!kind)
                        target = {LinkScope::People, RowKind::Meeting};
                    else
                        target = {*kind == own ? LinkScope::Earlier : LinkScope::Discussion, *kind};
                }
            });
        });
        return out;
    }();
    return all;
}

// The shortest beginning of its name that no other kind with keys begins with.
QString keyPrefix(RowKind kind)
{
    const QString name = nameOf(kind);
    const auto shared = [&](const QString& beginning) {
        for (std::size_t i = 0; i < AllRows::size; ++i) {
            const auto other = static_cast<RowKind>(i);
            if (other != kind && carriesKeys(other) && nameOf(other).startsWith(beginning))
                return true;
        }
        return false;
    };
    qsizetype length = 1;
    while (length < name.size() && shared(name.left(length)))
        ++length;
    return name.left(length);
}

void sortAnswers(std::vector<AnyRow>& rows, const Discussion& discussion, const Protocol& protocol)
{
    std::map<QString, int> asked;
    const auto ask = [&](const Prompt& prompt) { asked.try_emplace(prompt.id, static_cast<int>(asked.size())); };
    std::for_each(protocol.ethics.begin(), protocol.ethics.end(), ask);
    for (const Stage& stage : protocol.stages)
        for (const Block& block : stage.blocks)
            std::for_each(block.prompts.begin(), block.prompts.end(), ask);

    const int last = static_cast<int>(asked.size());
    const auto order = [&](const AnyRow& any) {
        const auto& answer = std::get<Answer>(any);
        const auto known = asked.find(answer.prompt);
        const Item* item = discussion.find(answer.item);
        const Subject* subject = discussion.find(answer.subject);
        return std::tuple(known == asked.end() ? last : known->second, answer.prompt, item ? item->rank : -1,
                          subject ? subject->rank : -1);
    };
    std::stable_sort(rows.begin(), rows.end(), [&](const AnyRow& a, const AnyRow& b) { return order(a) < order(b); });
}

FieldInfo fact(const char* name, FieldType type, std::vector<ChoiceEntry> choices = {})
{
    return {QString::fromLatin1(name), type, Plain, std::move(choices)};
}

} // namespace

QString exchangeKey(const FieldInfo& field)
{
    const QLatin1String ending("_id");
    const bool link = field.type == FieldType::Link && field.name.endsWith(ending);
    return link ? field.name.chopped(ending.size()) : field.name;
}

std::vector<FieldInfo> exchangeFields(RowKind kind)
{
    std::vector<FieldInfo> out = fieldsOf(kind);
    out.erase(
        std::remove_if(out.begin(), out.end(), [](const FieldInfo& f) { return f.name == QLatin1String("rank"); }),
        out.end());
    return out;
}

bool isSingle(RowKind kind)
{
    return kind == RowKind::Meeting || kind == RowKind::Request;
}

LinkTarget linkTarget(RowKind kind, const QString& field)
{
    return links().at({kind, field});
}

bool carriesKeys(RowKind kind)
{
    return kind == RowKind::Recommendation || std::any_of(links().begin(), links().end(), [&](const auto& link) {
               return link.second.scope != LinkScope::People && link.second.kind == kind;
           });
}

std::vector<AnyRow> rowsInOrder(const Discussion& discussion, RowKind kind, const Protocol& protocol)
{
    std::vector<AnyRow> out;
    AllRows::each([&]<class Row>() {
        if (kindOf<Row>() != kind)
            return;
        if constexpr (Ranked<Row>) {
            for (const Row* row : discussion.ranked<Row>())
                out.emplace_back(*row);
        } else {
            for (const auto& [id, row] : discussion.rows<Row>())
                out.emplace_back(row);
        }
    });
    if (kind == RowKind::Answer)
        sortAnswers(out, discussion, protocol);
    return out;
}

LocalKeys::LocalKeys(const Discussion& discussion, const Protocol& protocol)
{
    for (std::size_t i = 0; i < AllRows::size; ++i) {
        const auto kind = static_cast<RowKind>(i);
        if (!carriesKeys(kind))
            continue;
        const QString prefix = keyPrefix(kind);
        int number = 0;
        for (const AnyRow& row : rowsInOrder(discussion, kind, protocol)) {
            const QString key = prefix + QString::number(++number);
            m_keys.emplace(refOf(row), key);
            m_ids[kind].emplace(key, refOf(row).id);
        }
    }
}

QString LocalKeys::key(RowRef row) const
{
    const auto found = m_keys.find(row);
    return found == m_keys.end() ? QString() : found->second;
}

const std::map<QString, qint64>& LocalKeys::ids(RowKind kind) const
{
    static const std::map<QString, qint64> none;
    const auto found = m_ids.find(kind);
    return found == m_ids.end() ? none : found->second;
}

const std::vector<FieldInfo>& discussionFacts()
{
    static const std::vector<FieldInfo> facts{
        fact("reference", FieldType::Text), fact("state", FieldType::Choice, entries<State>()),
        fact("created_at", FieldType::Moment), fact("amend_reason", FieldType::Text), fact("follows", FieldType::Text)};
    return facts;
}

const std::vector<FieldInfo>& protocolFacts()
{
    static const std::vector<FieldInfo> facts{fact("code", FieldType::Text), fact("version", FieldType::Text),
                                              fact("sha256", FieldType::Text)};
    return facts;
}

const std::vector<FieldInfo>& versionFacts()
{
    static const std::vector<FieldInfo> facts{
        fact("no", FieldType::Number),   fact("signed_at", FieldType::Moment), fact("chair", FieldType::Text),
        fact("role", FieldType::Text),   fact("gaps_reason", FieldType::Text), fact("amend_reason", FieldType::Text),
        fact("sha256", FieldType::Text), fact("chain_head", FieldType::Text)};
    return facts;
}

const std::vector<FieldInfo>& progressFacts()
{
    static const std::vector<FieldInfo> facts{fact("at", FieldType::Moment),
                                              fact("who", FieldType::Text),
                                              fact("status", FieldType::Choice, entries<ActionStatus>()),
                                              fact("new_due", FieldType::Date),
                                              fact("done_on", FieldType::Date),
                                              fact("note", FieldType::Text)};
    return facts;
}

const std::vector<FieldInfo>& stepFacts()
{
    static const std::vector<FieldInfo> facts{fact("kind", FieldType::Choice, entries<StepKind>()),
                                              fact("at", FieldType::Moment),
                                              fact("by", FieldType::Text),
                                              fact("day", FieldType::Date),
                                              fact("time", FieldType::Time),
                                              fact("who", FieldType::Text),
                                              fact("version", FieldType::Number),
                                              fact("audience", FieldType::Choice, entries<Audience>()),
                                              fact("form", FieldType::Text),
                                              fact("how", FieldType::Choice, entries<Means>()),
                                              fact("code", FieldType::Text),
                                              fact("choice", FieldType::Text),
                                              fact("agreed", FieldType::Text),
                                              fact("note", FieldType::Text)};
    return facts;
}

} // namespace chairside
