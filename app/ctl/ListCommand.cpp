#include "app/ctl/Command.h"
#include "app/ctl/Console.h"
#include "app/ctl/OpenStore.h"
#include "core/base/Text.h"
#include "core/exchange/JsonWriter.h"
#include "core/storage/StoreReader.h"

#include <QCoreApplication>

namespace chairside::ctl {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ctl::ListCommand)
};

Result<std::vector<HomeRow>> everything(const Store& store)
{
    HomeQuery query;
    const QDate day = today(store.clock());
    std::vector<HomeRow> out;
    for (;;) {
        const Result<std::vector<HomeRow>> window = store.read().home(query, day);
        if (!window)
            return window.error();
        out.insert(out.end(), window->begin(), window->end());
        if (static_cast<int>(window->size()) < query.limit)
            return out;
        query.offset += query.limit;
    }
}

// The names come last, because a column of many scripts has no width.
void sayTable(const std::vector<HomeRow>& rows)
{
    std::vector<QStringList> table{{Words::tr("REFERENCE"), Words::tr("STATUS"), Words::tr("HELD"), Words::tr("REVIEW"),
                                    Words::tr("VERSIONS"), Words::tr("CHILDREN")}};
    for (const HomeRow& row : rows)
        table.push_back({row.ref, words(row.state), shortDate(row.summary.heldOn), shortDate(row.summary.reviewOn),
                         QString::number(row.versions), row.summary.title});
    std::vector<qsizetype> widths(table.front().size(), 0);
    for (const QStringList& line : table)
        for (qsizetype i = 0; i < line.size(); ++i)
            widths[static_cast<std::size_t>(i)] = std::max(widths[static_cast<std::size_t>(i)], line[i].size());
    for (const QStringList& line : table) {
        QString out;
        for (qsizetype i = 0; i + 1 < line.size(); ++i)
            out += line[i].leftJustified(widths[static_cast<std::size_t>(i)]) + QStringLiteral("  ");
        say(out + line.last());
    }
}

void putDate(JsonWriter& json, const QString& key, QDate date)
{
    json.key(key);
    json.text(date.toString(Qt::ISODate)); // empty where there is none
}

QByteArray asJson(const std::vector<HomeRow>& rows)
{
    JsonWriter json;
    json.beginArray();
    for (const HomeRow& row : rows) {
        json.beginObject();
        json.key(QStringLiteral("reference"));
        json.text(row.ref);
        json.key(QStringLiteral("children"));
        json.text(row.summary.title);
        json.key(QStringLiteral("state"));
        json.text(code(row.state));
        json.key(QStringLiteral("procedure"));
        json.text(row.procedure);
        putDate(json, QStringLiteral("held_on"), row.summary.heldOn);
        putDate(json, QStringLiteral("review_on"), row.summary.reviewOn);
        putDate(json, QStringLiteral("next_due"), row.summary.nextDue);
        json.key(QStringLiteral("versions"));
        json.number(row.versions);
        json.key(QStringLiteral("gaps"));
        json.number(row.summary.gaps);
        json.key(QStringLiteral("open_actions"));
        json.number(row.summary.openActions);
        json.key(QStringLiteral("changed_at"));
        json.text(row.changedAt.toUTC().toString(Qt::ISODate));
        json.end();
    }
    json.end();
    return json.bytes();
}

int list(const Invocation& invocation)
{
    const auto store = openStore(invocation, Purpose::Look);
    if (!store)
        return refuse(store.error());
    const Result<std::vector<HomeRow>> rows = everything(**store);
    if (!rows)
        return refuse(rows.error());
    if (invocation.options.isSet(QStringLiteral("json")))
        write(asJson(*rows));
    else if (rows->empty())
        remark(Words::tr("No discussions yet."));
    else
        sayTable(*rows);
    return Finished;
}

} // namespace

Command listCommand()
{
    return {
        QStringLiteral("list"),
        QStringLiteral("STORE"),
        Words::tr("The discussions in a store: reference, status, dates, children; newest held first."),
        Words::tr("Works while a window has the store open. Dates in JSON are year-month-day, and empty where there "
                  "is none."),
        {jsonOption()},
        1,
        1,
        list};
}

} // namespace chairside::ctl
