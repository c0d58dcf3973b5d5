#include "forms/support/Record.h"

#include "core/base/Text.h"
#include "support/SampleDiscussion.h"

#include <QTimeZone>

namespace chairside::forms::test {

namespace {

// Not shown by themselves: order and links, what a person needs no sight of, and what is printed as something else.
bool isPrinted(const QString& row, const FieldInfo& field)
{
    static const QStringList unseen{QStringLiteral("rank"),
                                    QStringLiteral("restricted"),
                                    QStringLiteral("participant.fills"),
                                    QStringLiteral("participant.family"),
                                    QStringLiteral("power.power"),
                                    QStringLiteral("subject.address_sensitive"),
                                    QStringLiteral("meeting.marking"),
                                    QStringLiteral("parked.settled")};
    return field.type != FieldType::Link && !unseen.contains(field.name) &&
           !unseen.contains(row + QLatin1Char('.') + field.name);
}

QStringList printedAs(const FieldInfo& field, const QVariant& value)
{
    switch (field.type) {
    case FieldType::Text:
        return {value.toString()};
    case FieldType::Choice:
        for (std::size_t i = 1; i < field.choices.size(); ++i) // the first means that nothing was chosen
            if (field.choices[i].code == value.toString())
                return {field.choices[i].words};
        return {};
    case FieldType::Date:
        return {longDate(value.toDate()), shortDate(value.toDate())};
    case FieldType::Time:
        return {clockTime(value.toTime())};
    case FieldType::Moment:
        return {logTime(value.toDateTime().toLocalTime().time())};
    case FieldType::Flag:
    case FieldType::Number:
    case FieldType::Link:
        break;
    }
    return {};
}

QString answerInWords(const Answer& answer)
{
    QString out = answer.choice;
    Reply reply = Reply::None;
    if (fromCode(answer.choice, reply) && reply != Reply::None)
        out = words(reply);
    return out + (answer.day.isValid() ? longDate(answer.day) : QString()) + answer.body;
}

Expected expected(const Answer& answer, const Discussion& discussion, const Protocol& protocol)
{
    QString asked;
    if (const Prompt* prompt = protocol.prompt(answer.prompt))
        asked = prompt->ask;
    if (const Subject* child = discussion.find(answer.subject))
        asked = QStringLiteral("For %1:").arg(child->name);
    return {QStringLiteral("answer"), answer.prompt, {asked + answerInWords(answer)}, answer.restricted};
}

class Filler final
{
public:
    explicit Filler(const Protocol& protocol) : m_protocol(protocol) {}

    FilledRecord fill()
    {
        m_record.discussion = sample::blank();
        AllRows::each([&]<class Row>() {
            if constexpr (std::is_same_v<Row, Meeting> || std::is_same_v<Row, Request>) {
                Row row = filled<Row>(false);
                row.id.value = m_record.discussion.id.value;
                m_record.discussion.rows<Row>()[row.id] = row;
            } else if constexpr (!std::is_same_v<Row, Answer> && !std::is_same_v<Row, Item>) {
                sample::add(m_record.discussion, filled<Row>(false));
                sample::add(m_record.discussion, filled<Row>(Restrictable<Row>));
            }
        });
        for (const Prompt& prompt : m_protocol.ethics)
            answer(prompt, false);
        for (const Stage& stage : m_protocol.stages) {
            for (const chairside::Block& block : stage.blocks) {
                for (const Prompt& prompt : block.prompts)
                    answer(prompt, &prompt == &block.prompts.back());
            }
        }
        m_record.expected = expectedOn(m_record.discussion, m_protocol);
        return std::move(m_record);
    }

private:
    QString word(const QString& stem, bool secret)
    {
        return QStringLiteral("%1%2%3")
            .arg(stem, secret ? QStringLiteral("Secret") : QStringLiteral("Open"))
            .arg(++m_number);
    }

    template <class Row>
    Row filled(bool secret)
    {
        AnyRow row = Row{};
        const QString name = QString::fromLatin1(Describe<Row>::name);
        for (const FieldInfo& field : fieldsOf(kindOf<Row>())) {
            QVariant value;
            switch (field.type) {
            case FieldType::Text:
                value = word(name + field.name, secret).remove(u'_').remove(u'-');
                break;
            case FieldType::Choice:
                value = field.choices[1 + static_cast<std::size_t>(m_number) % (field.choices.size() - 1)].code;
                break;
            case FieldType::Date:
                value = QDate(2001, 1, 1).addDays(37 * ++m_number);
                break;
            case FieldType::Time:
                ++m_number;
                value = QTime(m_number % 11 + 1, 7 * m_number % 58 + 1);
                break;
            case FieldType::Moment:
                value = QDateTime(QDate(2026, 11, 24), QTime(13, ++m_number % 60), Qt::UTC);
                break;
            case FieldType::Flag:
                value = field.name == QLatin1String("restricted") && secret;
                break;
            case FieldType::Number:
            case FieldType::Link:
                continue;
            }
            if (name == QLatin1String("participant") && field.name == QLatin1String("fills"))
                value = m_protocol.attendance.empty() ? QString() : m_protocol.attendance.front().id;
            if (!setValue(row, field.name, value))
                qFatal("cannot set %s.%s", qPrintable(name), qPrintable(field.name));
        }
        return std::get<Row>(row);
    }

    void answer(const Prompt& prompt, bool secret)
    {
        Answer& said = sample::answer(m_record.discussion, prompt.id, word(QStringLiteral("answer"), secret));
        said.meaning = prompt.means;
        said.restricted = secret;
    }

    const Protocol& m_protocol;
    FilledRecord m_record;
    int m_number = 0;
};

Declaration declaration()
{
    Declaration out;
    out.chair = QStringLiteral("Margaret Ashworth");
    out.role = QStringLiteral("Head of Service, Children’s Social Care");
    out.words =
        QStringLiteral("This is a true record of the discussion I chaired on 24 November 2026. The decision is mine, "
                       "taken on what those present knew.");
    out.at = QDateTime(QDate(2026, 11, 24), QTime(15, 10), Qt::UTC);
    out.signature.strokes = {{{0.1, 0.6}, {0.2, 0.2}, {0.3, 0.7}, {0.45, 0.3}, {0.7, 0.6}}};
    out.gapsReason = QStringLiteral("Housing will receive the plan and answers by Friday.");
    out.gaps = {QStringLiteral("Housing was not represented")};
    out.version = 1;
    return out;
}

} // namespace

std::vector<Expected> expectedOn(const Discussion& discussion, const Protocol& protocol)
{
    std::vector<Expected> out;
    AllRows::each([&]<class Row>() {
        const QString name = QString::fromLatin1(Describe<Row>::name);
        for (const auto& [id, row] : discussion.rows<Row>()) {
            if constexpr (std::is_same_v<Row, Answer>) {
                if (!answerInWords(row).trimmed().isEmpty())
                    out.push_back(expected(row, discussion, protocol));
            } else {
                for (const FieldInfo& field : fieldsOf(kindOf<Row>())) {
                    QStringList words = printedAs(field, valueOf(AnyRow{row}, field.name));
                    words.removeAll(QString());
                    bool secret = false;
                    if constexpr (Restrictable<Row>)
                        secret = row.restricted;
                    if constexpr (std::is_same_v<Row, Subject>)
                        secret = row.addressSensitive && field.name == QLatin1String("address");
                    if (isPrinted(name, field) && !words.isEmpty())
                        out.push_back({name, field.name, words, secret});
                }
            }
        }
    });
    return out;
}

FilledRecord filledRecord(const Protocol& protocol)
{
    return Filler(protocol).fill();
}

Issue draftIssue(Audience audience)
{
    Issue issue;
    issue.audience = audience;
    issue.at = QDateTime(QDate(2026, 11, 24), QTime(14, 0), Qt::UTC);
    return issue;
}

Issue signedIssue(Audience audience)
{
    Issue issue;
    issue.audience = audience;
    issue.declaration = declaration();
    issue.version.no = 1;
    issue.version.signedAt = issue.declaration->at;
    issue.version.chair = issue.declaration->chair;
    issue.version.role = issue.declaration->role;
    issue.version.sha256 = QByteArray::fromHex("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    issue.version.chainHead = QByteArray::fromHex("60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752");
    return issue;
}

} // namespace chairside::forms::test
