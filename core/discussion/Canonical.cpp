#include "core/discussion/Canonical.h"

#include <QLocale>

#include <algorithm>
#include <tuple>

namespace chairside {

namespace {

// One field of a row, before the row has its number.
struct Line final
{
    QByteArray name;
    QByteArray value;

    friend bool operator<(const Line& a, const Line& b)
    {
        return std::tie(a.name, a.value) < std::tie(b.name, b.value);
    }
};
using Lines = std::vector<Line>;

QByteArray escaped(const QString& text)
{
    QByteArray out;
    const QByteArray bytes = text.toUtf8();
    for (const char c : bytes) {
        if (c == '\\')
            out += "\\\\";
        else if (c == '\t')
            out += "\\t";
        else if (c == '\n')
            out += "\\n";
        else if (c == '\r')
            out += "\\r";
        else
            out += c;
    }
    return out;
}

QByteArray plain(const QString& value)
{
    return escaped(value);
}
QByteArray plain(bool value)
{
    return value ? "true" : "false";
}
QByteArray plain(int value)
{
    return QByteArray::number(value);
}
QByteArray plain(QDate value)
{
    return value.toString(Qt::ISODate).toLatin1();
}
QByteArray plain(QTime value)
{
    return value.toString(Qt::ISODateWithMs).toLatin1();
}
QByteArray plain(const QDateTime& value)
{
    return value.isValid() ? value.toUTC().toString(Qt::ISODateWithMs).toLatin1() : QByteArray();
}
template <Choice E>
QByteArray plain(E value)
{
    return code(value).toLatin1();
}

// Which number a row has in the text. Ids are random and differ from store to store: they are never written.
template <class Row>
class Numbers final
{
public:
    void give(Id<Row> id) { m_numbers.emplace(id, static_cast<int>(m_numbers.size()) + 1); }
    // 0: the row that is meant is no longer there.
    int of(Id<Row> id) const
    {
        const auto found = m_numbers.find(id);
        return found == m_numbers.end() ? 0 : found->second;
    }

private:
    std::map<Id<Row>, int> m_numbers;
};

// Where an answer stands: the protocol's order, then the row of the table, then the child.
struct AnswerOrder final
{
    std::size_t block = 0;
    int item = 0;
    std::size_t prompt = 0;
    int subject = 0;
    QString unknown; // a prompt that the protocol does not have: after all others, by its id
    Lines content;

    friend bool operator<(const AnswerOrder& a, const AnswerOrder& b)
    {
        return std::tie(a.block, a.item, a.prompt, a.subject, a.unknown, a.content) <
               std::tie(b.block, b.item, b.prompt, b.subject, b.unknown, b.content);
    }
};

class Writer final
{
public:
    Writer(const Discussion& discussion, const Protocol& protocol) : m_discussion(discussion), m_protocol(protocol) {}

    QByteArray take(const Declaration& declaration)
    {
        head(declaration);
        AllRows::each([this]<class Row>() { table<Row>(); });
        tail(declaration);
        return std::move(m_out);
    }

private:
    // Absent is absent: a field that holds nothing has no line.
    void line(const QByteArray& path, const QByteArray& value)
    {
        if (!value.isEmpty())
            m_out += path + '\t' + value + '\n';
    }

    void head(const Declaration& declaration)
    {
        line("canonical", QByteArray::number(canonicalFormat));
        line("reference", plain(m_discussion.ref));
        line("version", plain(declaration.version));
        line("previous", declaration.previousSha256.toHex());
        line("protocol/code", plain(m_protocol.code));
        line("protocol/version", plain(m_protocol.version));
        line("protocol/title", plain(m_protocol.title));
        line("protocol/sha256", m_protocol.sha256.toHex());
    }

    void tail(const Declaration& declaration)
    {
        line("declaration/chair", plain(declaration.chair));
        line("declaration/role", plain(declaration.role));
        line("declaration/words", plain(declaration.words));
        line("declaration/at", plain(declaration.at));
        line("declaration/amend_reason", plain(declaration.amendReason));
        line("declaration/gaps_reason", plain(declaration.gapsReason));
        int number = 0;
        for (const QString& gap : declaration.gaps)
            line("declaration/gap/" + QByteArray::number(++number), plain(gap));
        line("signature/typed", plain(declaration.signature.typed));
        number = 0;
        for (const auto& stroke : declaration.signature.strokes) {
            QByteArrayList points;
            for (const auto& [x, y] : stroke)
                points << QByteArray::number(x, 'g', QLocale::FloatingPointShortest) + ',' +
                              QByteArray::number(y, 'g', QLocale::FloatingPointShortest);
            line("signature/stroke/" + QByteArray::number(++number), points.join(' '));
        }
    }

    template <class Row>
    Lines linesOf(const Row& row) const
    {
        Lines out;
        eachField<Row>([&](const auto& field) {
            if constexpr (requires { plain(row.*(field.at)); }) {
                if ((field.traits & Unsigned) == 0)
                    out.push_back({field.name, plain(row.*(field.at))});
            }
        });
        // Which child is meant is part of what is signed; the link is told by the child's number.
        if constexpr (requires { row.subject; })
            if (row.subject)
                out.push_back({"subject", plain(m_subjects.of(row.subject))});
        return out;
    }

    void write(const QByteArray& path, const Lines& lines)
    {
        for (const Line& each : lines)
            line(path + '/' + each.name, each.value);
    }

    template <class Row>
    void table()
    {
        if constexpr (std::is_same_v<Row, Answer>) {
            answers();
        } else if constexpr (Ranked<Row>) {
            rankedTable<Row>();
        } else {
            for (const auto& [id, row] : m_discussion.rows<Row>())
                write(Describe<Row>::name, linesOf(row));
        }
    }

    template <class Row>
    void rankedTable()
    {
        struct Entry final
        {
            int rank = 0;
            Lines lines;
            Id<Row> id;
        };
        std::vector<Entry> entries;
        for (const auto& [id, row] : m_discussion.rows<Row>())
            entries.push_back({row.rank, linesOf(row), id});
        // By what they say where ranks are equal, never by id.
        std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
            return std::tie(a.rank, a.lines) < std::tie(b.rank, b.lines);
        });
        int number = 0;
        for (const Entry& entry : entries) {
            if constexpr (std::is_same_v<Row, Subject>)
                m_subjects.give(entry.id);
            if constexpr (std::is_same_v<Row, Item>)
                m_items.give(entry.id);
            write(QByteArray(Describe<Row>::name) + '/' + QByteArray::number(++number), entry.lines);
        }
    }

    void answers()
    {
        std::vector<AnswerOrder> ordered;
        for (const auto& [id, answer] : m_discussion.rows<Answer>()) {
            AnswerOrder entry = place(answer);
            entry.content = linesOf(answer);
            if (answer.item)
                entry.content.push_back({"item", plain(m_items.of(answer.item))});
            const QString asked = wording(answer);
            entry.content.push_back({"asked", plain(asked)});
            ordered.push_back(std::move(entry));
        }
        std::sort(ordered.begin(), ordered.end());
        int number = 0;
        for (const AnswerOrder& entry : ordered)
            write("answer/" + QByteArray::number(++number), entry.content);
    }

    const Block* blockOf(const Answer& answer) const
    {
        const Item* item = m_discussion.find(answer.item);
        if (!item)
            return nullptr;
        for (const Stage& stage : m_protocol.stages)
            for (const Block& block : stage.blocks)
                if (block.id == item->block)
                    return &block;
        return nullptr;
    }

    AnswerOrder place(const Answer& answer) const
    {
        AnswerOrder out;
        out.item = answer.item ? m_items.of(answer.item) : 0;
        out.subject = answer.subject ? m_subjects.of(answer.subject) : 0;
        const auto named = [&](const auto& each) { return each.id == answer.prompt; };
        const auto search = [&](const auto& list) {
            const auto found = std::find_if(list.begin(), list.end(), named);
            out.prompt = static_cast<std::size_t>(found - list.begin());
            return found != list.end();
        };
        if (!answer.item && search(m_protocol.ethics))
            return out;
        const Block* table = blockOf(answer);
        for (const Stage& stage : m_protocol.stages)
            for (const Block& block : stage.blocks) {
                ++out.block;
                if (answer.item ? &block == table && search(block.columns) : search(block.prompts))
                    return out;
            }
        ++out.block;
        out.prompt = 0;
        out.unknown = answer.prompt;
        return out;
    }

    // What was asked; empty where the protocol does not have it.
    QString wording(const Answer& answer) const
    {
        if (answer.item) {
            if (const Block* block = blockOf(answer))
                for (const Column& column : block->columns)
                    if (column.id == answer.prompt)
                        return column.title;
            return {};
        }
        const Prompt* prompt = m_protocol.prompt(answer.prompt);
        return prompt ? prompt->ask : QString();
    }

    const Discussion& m_discussion;
    const Protocol& m_protocol;
    QByteArray m_out;
    Numbers<Subject> m_subjects;
    Numbers<Item> m_items;
};

} // namespace

QByteArray canonicalText(const Discussion& discussion, const Protocol& protocol, const Declaration& declaration)
{
    return Writer(discussion, protocol).take(declaration);
}

} // namespace chairside
