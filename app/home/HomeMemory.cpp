#include "app/home/HomeMemory.h"

#include <QSettings>

namespace chairside {

namespace {

constexpr QLatin1String listKey("home/list");
constexpr QLatin1String sortKey("home/sort");
constexpr QLatin1String descendingKey("home/descending");
constexpr QLatin1String rowKey("home/row");
constexpr QLatin1String selectedKey("home/selected");

template <class Enum>
Enum among(const QSettings& settings, QLatin1String key, Enum last, Enum otherwise)
{
    const int value = settings.value(key, int(otherwise)).toInt();
    return value >= 0 && value <= int(last) ? Enum(value) : otherwise;
}

} // namespace

HomeQuery HomeMemory::query() const
{
    const HomeQuery first;
    HomeQuery query;
    query.list = among(m_settings, listKey, HomeList::All, first.list);
    query.sort = among(m_settings, sortKey, HomeSort::Reference, first.sort);
    query.descending = m_settings.value(descendingKey, first.descending).toBool();
    return query;
}

void HomeMemory::keep(const HomeQuery& query)
{
    m_settings.setValue(listKey, int(query.list));
    m_settings.setValue(sortKey, int(query.sort));
    m_settings.setValue(descendingKey, query.descending);
}

HomeMemory::Selected HomeMemory::selected() const
{
    return {m_settings.value(rowKey, 0).toInt(), Id<Discussion>{m_settings.value(selectedKey).toLongLong()}};
}

void HomeMemory::keep(const Selected& selected)
{
    m_settings.setValue(rowKey, selected.row);
    m_settings.setValue(selectedKey, QVariant::fromValue<qlonglong>(selected.id.value));
}

} // namespace chairside
