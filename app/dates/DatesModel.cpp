#include "app/dates/DatesModel.h"

#include "app/look/LineDelegate.h"
#include "app/look/Look.h"

namespace chairside {

DatesModel::DatesModel(const Look& look, QObject* parent) : QAbstractTableModel(parent), m_look(look) {}

void DatesModel::show(Fetch fetch, DatesWords words)
{
    beginResetModel();
    m_fetch = std::move(fetch);
    m_words = std::move(words);
    m_lines.clear();
    m_dates = 0;
    m_more = true;
    m_earlier = false;
    endResetModel();
    fetchMore({});
}

void DatesModel::setCards(bool cards)
{
    if (m_cards == cards)
        return;
    m_cards = cards;
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const DateRow* DatesModel::row(int at) const
{
    if (at < 0 || at >= rowCount())
        return nullptr;
    const Line& line = m_lines[static_cast<std::size_t>(at)];
    return line.date ? &*line.date : nullptr;
}

bool DatesModel::isTitle(int at) const
{
    return at >= 0 && at < rowCount() && !m_lines[static_cast<std::size_t>(at)].date;
}

int DatesModel::firstFrom(QDate day)
{
    const int found = findFrom(day);
    const DateRow* first = firstDate();
    // Of what has been read it is the first of all only where nothing above could be it.
    const bool settled = !m_earlier || (first && first->deadline.due < day);
    if (settled && (found >= 0 || !m_more))
        return found;
    auto rows = read({{}, {}, day});
    if (!rows || rows->empty())
        return found;
    beginResetModel();
    m_lines.clear();
    m_dates = 0;
    m_more = rows->size() == pageSize;
    endResetModel();
    append(*std::move(rows));
    m_earlier = firstDate() != nullptr;
    if (m_earlier)
        fetchEarlier(); // what stands above it is in sight at once
    return findFrom(day);
}

void DatesModel::fetchEarlier()
{
    const DateRow* first = firstDate();
    if (!m_earlier || !first)
        return;
    auto rows = read({{}, *first, {}});
    m_earlier = rows && rows->size() == pageSize;
    if (!rows || rows->empty())
        return;
    std::vector<Line> fresh = titled(*std::move(rows), std::nullopt);
    // The part that was begun in the middle has its title higher up now.
    if (fresh.back().part == m_lines.front().part) {
        beginRemoveRows({}, 0, 0);
        m_lines.erase(m_lines.begin());
        endRemoveRows();
    }
    beginInsertRows({}, 0, static_cast<int>(fresh.size()) - 1);
    m_lines.insert(m_lines.begin(), std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
    endInsertRows();
}

const DateRow* DatesModel::firstDate() const
{
    for (const Line& line : m_lines)
        if (line.date)
            return &*line.date;
    return nullptr;
}

int DatesModel::findFrom(QDate day) const
{
    for (int at = 0; at < rowCount(); ++at)
        if (const DateRow* date = row(at); date && date->deadline.due >= day)
            return at;
    return -1;
}

int DatesModel::find(const DateRow& wanted) const
{
    for (int at = 0; at < rowCount(); ++at)
        if (const DateRow* date = row(at); date && date->discussion == wanted.discussion &&
                                           date->deadline.kind == wanted.deadline.kind &&
                                           date->deadline.code == wanted.deadline.code)
            return at;
    return -1;
}

int DatesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int DatesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

bool DatesModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_more;
}

void DatesModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    auto rows = read({m_lines.empty() ? std::nullopt : m_lines.back().date, {}, {}});
    m_more = rows && rows->size() == pageSize;
    if (rows)
        append(*std::move(rows));
}

std::optional<std::vector<DateRow>> DatesModel::read(const Window& window)
{
    ++m_fetches;
    auto rows = m_fetch(window);
    if (rows)
        return *std::move(rows);
    Q_EMIT failed(rows.error());
    return std::nullopt;
}

// Each part has its title above it, unless the line above belongs to it already.
std::vector<DatesModel::Line> DatesModel::titled(std::vector<DateRow> rows, std::optional<DatesWords::Part> above)
{
    std::vector<Line> out;
    for (DateRow& each : rows) {
        const DatesWords::Part its = m_words.part(each.deadline);
        if (above != its)
            out.push_back({std::nullopt, its});
        above = its;
        out.push_back({std::move(each), its});
        ++m_dates;
    }
    return out;
}

void DatesModel::append(std::vector<DateRow> rows)
{
    std::vector<Line> fresh =
        titled(std::move(rows), m_lines.empty() ? std::nullopt : std::optional(m_lines.back().part));
    if (fresh.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(fresh.size()) - 1);
    std::move(fresh.begin(), fresh.end(), std::back_inserter(m_lines));
    endInsertRows();
}

Qt::ItemFlags DatesModel::flags(const QModelIndex& index) const
{
    return isTitle(index.row()) ? Qt::NoItemFlags : QAbstractTableModel::flags(index);
}

QString DatesModel::text(const DateRow& row, int column) const
{
    switch (column) {
    case Due:
        return m_words.due(row.deadline);
    case What:
        return row.deadline.title.simplified();
    case Child:
        return row.title;
    case Owner:
        return row.deadline.owner;
    case From:
        return row.ref;
    case Progress:
        return m_words.state(row).words;
    default:
        return {};
    }
}

QString DatesModel::detail(const DateRow& row, int column) const
{
    switch (column) {
    case Due:
        return m_words.howFar(row.deadline).words;
    case What:
        if (m_cards) {
            QStringList all{row.ref, row.title};
            if (!row.deadline.owner.isEmpty())
                all << row.deadline.owner;
            all << m_words.state(row).words;
            return all.join(QStringLiteral(" · "));
        }
        return row.deadline.why;
    case Owner:
        return row.deadline.agency;
    default:
        return {};
    }
}

QString DatesModel::spoken(const DateRow& row, int column) const
{
    const QString more = detail(row, column);
    const QString all = more.isEmpty() ? text(row, column) : text(row, column) + QStringLiteral(", ") + more;
    return column == What && row.deadline.restricted ? tr("%1, restricted").arg(all) : all;
}

QVariant DatesModel::title(const Line& line, int column, int role) const
{
    if (column != Due)
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return m_words.partTitle(line.part);
    if (role == Qt::FontRole)
        return m_look.font(Type::Detail, true);
    return {};
}

QVariant DatesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    if (!line.date)
        return title(line, index.column(), role);
    const DateRow& row = *line.date;
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return column == What || column == Due ? m_words.why(row.deadline).join(QLatin1Char('\n')) : text(row, column);
    case Qt::AccessibleTextRole:
        return spoken(row, column);
    case DetailRole:
        return detail(row, column);
    case Qt::FontRole:
        return column == What ? QVariant(m_look.font(Type::Body, true)) : QVariant();
    case Qt::DecorationRole: {
        if (column == What && row.deadline.restricted)
            return m_look.icons().icon(QStringLiteral("restricted"), Ink::Restricted);
        if (column != Due && column != Progress)
            return {};
        const IconWords step = column == Due ? m_words.howFar(row.deadline) : m_words.state(row);
        return step.icon.isEmpty() ? QVariant() : m_look.icons().icon(step.icon, inkFor(step.tone));
    }
    case ToneRole: {
        if (column == Due)
            return int(m_words.howFar(row.deadline).tone);
        return column == Progress ? QVariant(int(m_words.state(row).tone)) : QVariant();
    }
    default:
        return {};
    }
}

QVariant DatesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Due:
        return tr("Due");
    case What:
        return tr("What");
    case Child:
        return tr("Child");
    case Owner:
        return tr("Owner");
    case From:
        return tr("From");
    case Progress:
        return tr("State");
    default:
        return {};
    }
}

Result<std::vector<DateRow>> everyRow(const DatesModel::Fetch& fetch)
{
    std::vector<DateRow> all;
    for (;;) {
        auto window = fetch(all.empty() ? DatesModel::Window{} : DatesModel::Window{all.back(), {}, {}});
        if (!window)
            return window.error();
        if (window->empty())
            return all;
        std::move(window->begin(), window->end(), std::back_inserter(all));
    }
}

} // namespace chairside
