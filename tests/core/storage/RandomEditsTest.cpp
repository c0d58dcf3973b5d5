// Random sequences of edits, each seeded: what the store holds is what the window showed, and the trail explains it.
#include "core/storage/StoreFixture.h"
#include "support/QtStrings.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace chairside;

namespace {

QString randomWords(QRandomGenerator& random)
{
    static const QStringList words{QStringLiteral("Zoë"),   QStringLiteral("o'clock"), QStringLiteral("\"quoted\""),
                                   QStringLiteral("łódź"),  QStringLiteral("\n"),      QStringLiteral("🙂"),
                                   QStringLiteral("محمد"),  QStringLiteral("小明"),    QStringLiteral("\\t%1;--"),
                                   QStringLiteral("taxi "), QStringLiteral("বাংলা "),  QStringLiteral("x")};
    QString out;
    for (int i = random.bounded(6); i > 0; --i)
        out += words[random.bounded(words.size())];
    return out;
}

QVariant randomValue(QRandomGenerator& random, const FieldInfo& field)
{
    switch (field.type) {
    case FieldType::Text:
        return randomWords(random);
    case FieldType::Choice:
        return field.choices[random.bounded(static_cast<quint32>(field.choices.size()))].code;
    case FieldType::Date:
        return random.bounded(4) ? QVariant(QDate(2026, 1, 1).addDays(random.bounded(900))) : QVariant();
    case FieldType::Time:
        return random.bounded(4) ? QVariant(QTime(0, 0).addMSecs(random.bounded(86'400'000))) : QVariant();
    case FieldType::Moment:
        return QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + random.bounded(1'000'000'000), Qt::UTC);
    case FieldType::Flag:
        return random.bounded(2) == 1;
    case FieldType::Number:
        return random.bounded(100);
    case FieldType::Link:
        break;
    }
    // Links are left alone: what they lead to must be there.
    return {};
}

// What a paper row names its contents by: those must be in the store.
const QString contents = QStringLiteral("sha256");

class Typist final
{
public:
    Typist(StoreFixture& fixture, Discussion discussion, quint32 seed)
        : m_fixture(fixture), m_random(seed), m_discussion(std::move(discussion))
    {
    }

    const Discussion& discussion() const { return m_discussion; }

    void step()
    {
        const quint32 what = m_random.bounded(10);
        if (what == 0)
            add();
        else if (what == 1)
            remove();
        else
            set(what < 7);
        if (m_random.bounded(3) == 0)
            save();
    }

    void save()
    {
        const auto trouble = m_fixture.save({m_discussion.id, ++m_sequence, m_batch, m_typing, m_settle,
                                             summaryOf(m_discussion), QStringLiteral("S. Khan")});
        CAPTURE(trouble ? trouble->message + trouble->detail : QString());
        REQUIRE_FALSE(trouble);
        m_batch.clear();
        m_settle.clear();
    }

private:
    std::vector<AnyRow> rows() const
    {
        std::vector<AnyRow> out;
        AllRows::each([&]<class Row>() {
            for (const auto& [id, row] : m_discussion.rows<Row>())
                out.push_back(row);
        });
        return out;
    }

    void carryOut(const Change& change)
    {
        apply(m_discussion, {QString(), {change}, std::nullopt});
        mergeOver(m_batch, {change});
    }

    void add()
    {
        const auto kind = static_cast<RowKind>(2 + m_random.bounded(static_cast<quint32>(AllRows::size) - 2));
        AnyRow row = blankRow(kind, ++m_lastId);
        for (const FieldInfo& field : fieldsOf(kind))
            if (field.type != FieldType::Link)
                setValue(row, field.name, randomValue(m_random, field));
        if (kind == RowKind::Paper)
            REQUIRE(setValue(row, contents,
                             m_fixture.write().attach(randomWords(m_random).toUtf8() + "of the paper").value()));
        carryOut({std::nullopt, row});
    }

    void remove()
    {
        const auto all = rows();
        const AnyRow& row = all[m_random.bounded(static_cast<quint32>(all.size()))];
        if (refOf(row).id > 1'000'000) // only what this test added: nothing refers to it
            carryOut({row, std::nullopt});
    }

    void set(bool typed)
    {
        const auto all = rows();
        const AnyRow& row = all[m_random.bounded(static_cast<quint32>(all.size()))];
        const auto& fields = fieldsOf(refOf(row).kind);
        const FieldInfo& field = fields[m_random.bounded(static_cast<quint32>(fields.size()))];
        if (field.type == FieldType::Link || field.name == contents)
            return;
        AnyRow after = row;
        REQUIRE(setValue(after, field.name,
                         typed && (field.traits & Prose) ? valueOf(row, field.name).toString() + randomWords(m_random)
                                                         : randomValue(m_random, field)));
        carryOut({row, after});
        m_settle.insert(m_settle.end(), m_typing.begin(), m_typing.end());
        m_typing.clear();
        if (typed && (field.traits & Prose))
            m_typing.push_back({refOf(row), field.name});
    }

    StoreFixture& m_fixture;
    QRandomGenerator m_random;
    Discussion m_discussion;
    Batch m_batch;
    std::vector<Typing> m_typing;
    std::vector<Typing> m_settle;
    quint64 m_sequence = 0;
    qint64 m_lastId = 1'000'000;
};

// Every text of the discussion, from the trail alone: each field's changes replayed from empty.
std::map<std::pair<RowRef, QString>, QString> replayed(const std::vector<AuditLine>& trail)
{
    std::map<std::pair<RowRef, QString>, QString> out;
    for (const AuditLine& line : trail)
        for (std::size_t i = 0; i < AllRows::size; ++i) {
            const auto kind = static_cast<RowKind>(i);
            if (tableOf(kind) != line.table)
                continue;
            const QJsonObject body = QJsonDocument::fromJson(line.body.toUtf8()).object();
            for (auto field = body.begin(); field != body.end(); ++field) {
                const FieldInfo* info = fieldOf(kind, field.key());
                if (!info || !(info->traits & Prose))
                    continue;
                const QJsonObject delta = field->toObject();
                QString& text = out[{RowRef{kind, line.row}, field.key()}];
                text.replace(delta.value(QLatin1String("at")).toInt(), delta.value(QLatin1String("del")).toInt(),
                             delta.value(QLatin1String("ins")).toString());
            }
        }
    return out;
}

} // namespace

TEST_CASE("after any sequence of edits the store holds what the window showed, and the trail explains every word")
{
    const auto seed = static_cast<quint32>(GENERATE(range(1, 11)));
    CAPTURE(seed);
    StoreFixture fixture;
    Discussion begun = fixture.begin(sample::complete());
    Typist typist(fixture, begun, seed);
    for (int i = 0; i < 120; ++i)
        typist.step();
    typist.save();

    fixture.open(); // closing settled what was still being typed
    const Discussion stored = fixture.read().discussion(begun.id).value();
    CHECK(stored.tables == typist.discussion().tables);
    CHECK(fixture.read().verify().value().problems == QStringList());

    const auto texts = replayed(fixture.read().audit(begun.id).value());
    int compared = 0;
    for (const auto& [key, text] : texts) {
        const RowRef row = key.first;
        const auto now = stored.row(row);
        CAPTURE(tableOf(row.kind), row.id, key.second);
        CHECK(text == (now ? valueOf(*now, key.second).toString() : QString()));
        ++compared;
    }
    CHECK(compared > 50);
    // And the index: nothing but what is there, under the words that are there.
    const std::vector<SearchHit> hits = fixture.read().search(QStringLiteral("taxi"), 1000).value();
    for (const SearchHit& hit : hits) {
        const auto row = stored.row(hit.row);
        REQUIRE(row);
        CHECK(valueOf(*row, hit.field).toString().contains(QLatin1String("taxi"), Qt::CaseInsensitive));
    }
}
