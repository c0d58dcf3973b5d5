#include "core/storage/RescueRows.h"

#include "core/storage/Connection.h"
#include "core/storage/DiscussionTables.h"
#include "core/storage/RowTables.h"

#include <QCoreApplication>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::Rescue)
};

// What is made from other rows is made anew.
bool isDerived(const QString& table)
{
    static const QStringList derived{QStringLiteral("passage"), QStringLiteral("passage_words"),
                                     QStringLiteral("tally")};
    return derived.contains(table);
}

QString keyOf(const TableShape& shape, const LostRow& row)
{
    QStringList out;
    for (const QString& column : shape.key) {
        const auto known = row.known.find(column);
        if (known == row.known.end())
            return QStringLiteral("#%1").arg(row.number);
        out << (known->second.typeId() == QMetaType::QByteArray
                    ? QString::fromLatin1(known->second.toByteArray().toHex().toUpper())
                    : known->second.toString());
    }
    return out.join(u'/');
}

} // namespace

Error nothingToRead(const Error& why)
{
    return {ErrorCode::Damaged,
            Words::tr("Nothing can be read from these records: what is damaged is the part that says where everything "
                      "stands. Put an earlier copy back."),
            why.detail};
}

Result<void> RescueRows::read(const RescueProgress& progress)
{
    const auto tables = tablesIn(m_new);
    if (!tables)
        return tables.error();
    const int all = static_cast<int>(tables->size());
    int number = 0;
    const auto goOn = [&] { return !progress || progress(number, all); };
    m_damaged.goOnWhile(goOn);
    Result<void> done;
    for (const TableShape& shape : *tables) {
        if (!isDerived(shape.name))
            done = rowsOf(shape);
        ++number;
        if (done && !goOn())
            done = Error{ErrorCode::Cancelled, {}, {}};
        if (!done)
            break;
    }
    m_damaged.goOnWhile({});
    return done;
}

Result<void> RescueRows::take(const TableShape& shape, const Values& row)
{
    QStringList columns;
    for (const QString& column : shape.columns)
        columns << quoted(column);
    return insertRow(m_new, shape.name, columns, row);
}

Result<void> RescueRows::rowsOf(const TableShape& shape)
{
    auto there = m_damaged.value(QStringLiteral("SELECT count(*) FROM pragma_table_info(?)"), {shape.name});
    if (!there)
        return there.error().code == ErrorCode::Cancelled ? there.error() : nothingToRead(there.error());
    if (there->toInt() == 0)
        return allFromCopy(shape);
    TableRescue table(m_damaged, shape);
    auto read = table.read([&](const Values& row) {
        ++m_rows;
        return take(shape, row);
    });
    if (!read)
        return read;
    for (const LostRow& row : table.lost())
        if (auto done = account(shape, row); !done)
            return done;
    if (!table.countIsKnown())
        m_uncounted.push_back(shape.name);
    return {};
}

// Where it stands is not known any more.
Result<void> RescueRows::allFromCopy(const TableShape& shape)
{
    m_uncounted.push_back(shape.name);
    if (!m_copy)
        return {};
    const auto discussion = shape.columns.indexOf(QStringLiteral("discussion_id"));
    TableRescue table(*m_copy, shape);
    return table.read([&](const Values& row) {
        RescueLoss loss;
        loss.table = shape.name;
        loss.fromCopy = true;
        loss.discussion = discussion >= 0 ? row.at(discussion).toLongLong() : 0;
        m_losses.push_back(loss);
        return take(shape, row);
    });
}

Result<void> RescueRows::account(const TableShape& shape, const LostRow& row)
{
    RescueLoss loss;
    loss.table = shape.name;
    loss.key = keyOf(shape, row);
    loss.row = row;
    // A meeting has the number of its discussion.
    const bool ofSameNumber = shape.name == u"discussion" ||
                              (!shape.namedBy.isEmpty() && shape.columns.contains(QStringLiteral("discussion_id")));
    loss.discussion = ofSameNumber ? row.number : loss.known(QStringLiteral("discussion_id")).toLongLong();
    auto values = inCopy(shape, row);
    if (!values)
        return values.error();
    if (*values) {
        loss.fromCopy = true;
        if (auto taken = take(shape, **values); !taken)
            return taken;
        if (const auto at = shape.columns.indexOf(QStringLiteral("discussion_id")); at >= 0)
            loss.discussion = (*values)->at(at).toLongLong();
    } else if (auto done = inPart(shape, loss); !done) {
        return done;
    }
    m_losses.push_back(loss);
    return {};
}

Result<std::optional<Values>> RescueRows::inCopy(const TableShape& shape, const LostRow& row)
{
    if (!m_copy)
        return std::optional<Values>();
    QStringList where;
    Values key;
    for (const QString& column : shape.key) {
        const auto known = row.known.find(column);
        if (known == row.known.end())
            return std::optional<Values>();
        where << quoted(column) + QStringLiteral(" = ?");
        key << known->second;
    }
    QStringList columns;
    for (const QString& column : shape.columns)
        columns << quoted(column);
    std::optional<Values> found;
    const auto read = m_copy->each(
        QStringLiteral("SELECT %1 FROM %2 WHERE %3")
            .arg(columns.join(QStringLiteral(", ")), quoted(shape.name), where.join(QStringLiteral(" AND "))),
        key, [&](const SqlRow& each) { found = valuesOf(each, static_cast<int>(shape.columns.size())); });
    if (!read)
        return std::optional<Values>(); // the copy is damaged there too
    return found;
}

// A record's row of which some columns can be read is kept, and says in the place of the others that they were lost.
Result<void> RescueRows::inPart(const TableShape& shape, RescueLoss& loss)
{
    const auto kind = kindOfTable(shape.name);
    if (!kind || loss.row.known.empty() || loss.discussion == 0)
        return {};
    QStringList columns;
    Values values;
    const QString gone = Words::tr("[These words could not be read when the records were rescued on %1.]")
                             .arg(m_clock().date().toString(QStringLiteral("d MMMM yyyy")));
    for (const auto& [column, value] : loss.row.known) {
        columns << quoted(column);
        values << value;
    }
    for (const FieldInfo& field : fieldsOf(*kind))
        if ((field.traits & Prose) && loss.row.unread.contains(field.name)) {
            columns << quoted(field.name);
            values << gone;
        }
    loss.inPart = insertRow(m_new, shape.name, columns, values).ok(); // a row that lacks more than words is no row
    return {};
}

} // namespace chairside
