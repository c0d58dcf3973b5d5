#include "core/exchange/Samples.h"

#include "core/exchange/ExchangeKeys.h"
#include "support/Renumbered.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>
#include <random>

namespace chairside {

namespace {

class Filler final
{
public:
    Filler(unsigned seed, int perKind) : m_random(seed), m_perKind(perKind), m_protocol(withTable()) {}

    Discussion fill()
    {
        m_discussion.id = Id<Discussion>{1};
        m_discussion.ref = QStringLiteral("CCD-26-%1").arg(below(1000), 3, 10, QLatin1Char('0'));
        m_discussion.createdAt = moment();
        m_discussion.protocolSha256 = m_protocol->sha256;
        for (std::size_t i = 0; i < AllRows::size; ++i)
            fillKind(static_cast<RowKind>(i));
        return m_discussion;
    }

private:
    void fillKind(RowKind kind)
    {
        for (int i = 0; i < (isSingle(kind) ? 1 : m_perKind); ++i) {
            AnyRow row = blankRow(kind, idOf(kind, i));
            setValue(row, QStringLiteral("rank"), i);
            for (const FieldInfo& field : exchangeFields(kind))
                setValue(row, field.name, value(kind, field, i));
            fitToProtocol(row, i);
            std::visit([&]<class Row>(const Row& r) { m_discussion.rows<Row>().insert_or_assign(r.id, r); }, row);
        }
    }

    // Each kind has its own range of ids, so that a link may lead forwards.
    static qint64 idOf(RowKind kind, int index)
    {
        return isSingle(kind) ? 1 : (static_cast<qint64>(kind) + 1) * 1000 + 977 * index % 1000;
    }

    QVariant value(RowKind kind, const FieldInfo& field, int index)
    {
        switch (field.type) {
        case FieldType::Text:
            return words();
        case FieldType::Choice:
            return field.choices[static_cast<std::size_t>(below(static_cast<int>(field.choices.size())))].code;
        case FieldType::Date:
            return QDate(2026, 1, 1).addDays(below(700));
        case FieldType::Time:
            return QTime(below(24), below(60), below(2) * below(60));
        case FieldType::Moment:
            return moment();
        case FieldType::Flag:
            return below(2) == 1;
        case FieldType::Number:
            return below(100);
        case FieldType::Link:
            break;
        }
        const LinkTarget target = linkTarget(kind, field.name);
        if (target.scope == LinkScope::People)
            return 700 + below(3);
        return target.scope == LinkScope::Earlier ? QVariant() : QVariant(idOf(target.kind, index));
    }

    // Answers ask what the protocol asks: every other one is a cell of its table.
    void fitToProtocol(AnyRow& row, int index)
    {
        if (auto* answer = std::get_if<Answer>(&row)) {
            const std::vector<Prompt>& prompts = m_protocol->stages.front().blocks[3].prompts;
            const Prompt& prompt = prompts[static_cast<std::size_t>(index) % prompts.size()];
            const bool cell = index % 2 == 1;
            answer->prompt = cell ? QStringLiteral("said") : prompt.id;
            answer->meaning = cell ? QString() : prompt.means;
            answer->choice = QString();
            answer->item = Id<Item>{cell ? idOf(RowKind::Item, index) : 0};
            answer->subject = Id<Subject>{idOf(RowKind::Subject, index)};
        } else if (auto* participant = std::get_if<Participant>(&row)) {
            participant->fills = m_protocol->attendance[static_cast<std::size_t>(below(3))].id;
        } else if (auto* item = std::get_if<Item>(&row)) {
            item->block = QStringLiteral("checks");
        }
    }

    QString words()
    {
        static const QStringList some{QStringLiteral("Zoë O’Connor"),
                                      QStringLiteral("আমিনা খাতুন"),
                                      QStringLiteral("عمر"),
                                      QStringLiteral("Żółć"),
                                      QStringLiteral("a \"quoted\" word \\ and a tab\t"),
                                      QStringLiteral("two\nlines\r\n"),
                                      QStringLiteral("👩‍👧 family"),
                                      QStringLiteral(" leading and trailing ")};
        return some[below(static_cast<int>(some.size()))] + QString::number(below(1'000'000));
    }

    QDateTime moment() { return QDateTime(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC).addMSecs(below(1'000'000'000)); }

    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }

    std::mt19937 m_random;
    int m_perKind;
    ProtocolPtr m_protocol;
    Discussion m_discussion;
};

} // namespace

ProtocolPtr withTable()
{
    static const ProtocolPtr changed = [] {
        Protocol protocol = *knowsley();
        Block table;
        table.id = QStringLiteral("checks");
        table.is = BlockKind::Table;
        table.columns = {{QStringLiteral("who"), QStringLiteral("Who"), AnswerAs::Text, {}},
                         {QStringLiteral("said"), QStringLiteral("What they said"), AnswerAs::Text, {}},
                         {QStringLiteral("known"), QStringLiteral("Known?"), AnswerAs::YesNo, {}}};
        protocol.stages.front().blocks.push_back(table);
        return std::make_shared<const Protocol>(protocol);
    }();
    return changed;
}

Discussion filledDiscussion(unsigned seed, int perKind)
{
    return Filler(seed, perKind).fill();
}

void addSteps(Discussion& discussion)
{
    const QDateTime at(QDate(2026, 11, 25), QTime(9, 30, 5), Qt::UTC);
    for (const ChoiceEntry& kind : entries<StepKind>()) {
        Step step;
        step.id = Id<Step>{5000 + static_cast<qint64>(discussion.steps.size())};
        fromCode(kind.code, step.kind);
        step.at = at.addSecs(static_cast<qint64>(discussion.steps.size()));
        step.by = QStringLiteral("Margaret Ashworth");
        step.day = QDate(2026, 11, 25);
        step.time = QTime(9, 15);
        step.who = QStringLiteral("আমিনা খাতুন");
        step.subject = discussion.ranked<Subject>().back()->id;
        step.participant = discussion.ranked<Participant>().front()->id;
        step.version = step.kind == StepKind::Sent ? 1 : 0;
        step.audience = step.kind == StepKind::Sent ? Audience::Redacted : Audience::Full;
        step.form = QStringLiteral("form");
        step.how = Means::Email;
        step.code = QStringLiteral("a.code");
        step.choice = QStringLiteral("a choice");
        step.agreed = QStringLiteral("The Assistant Director");
        step.note = QStringLiteral("two\nlines");
        if (step.kind == StepKind::Answered)
            step.about = discussion.ranked<Recommendation>().back()->id.value;
        if (step.kind == StepKind::Received || step.kind == StepKind::TakenBack)
            step.about = discussion.steps.back().id.value;
        discussion.steps.push_back(step);
    }
}

Discussion renumbered(const Discussion& discussion)
{
    return renumbered(discussion, *withTable());
}

QByteArray shippedSample(const QString& name)
{
    QFile file(QStringLiteral(":/chairside/samples/") + name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace chairside
