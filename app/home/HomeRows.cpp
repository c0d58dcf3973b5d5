#include "app/home/HomeRows.h"

#include "app/home/HitModel.h"
#include "app/home/HomeSource.h"
#include "app/look/LineTable.h"
#include "app/look/Look.h"
#include "app/look/Make.h"

#include <QLabel>

namespace chairside {

namespace {

// Pixels of the procedure's column at 100 % text.
constexpr int leastProcedure = 100;
constexpr int mostProcedure = 204;
constexpr int mostProcedureWide = 270;
constexpr int besideWords = 24;

struct Sorting
{
    int column;
    HomeSort sort;
};

constexpr Sorting sortings[] = {{HomeModel::Child, HomeSort::Child},
                                {HomeModel::Reference, HomeSort::Reference},
                                {HomeModel::Held, HomeSort::Held},
                                {HomeModel::Next, HomeSort::NewestChanged}};

} // namespace

HomeRows::HomeRows(const Look& look, HomeSource& source, QWidget* parent)
    : QStackedWidget(parent),
      m_look(look),
      m_source(source),
      m_table(new LineTable(look, this)),
      m_empty(Make(&look).text({}))
{
    m_list = new HomeModel(
        look, [this](const HomeQuery& query) { return m_source.rows(query); },
        [this](const HomeRow& row) { return m_source.stageTitle(row); }, this);
    m_hits = new HitModel(
        look, [this](const SearchHit& hit) { return m_source.where(hit); },
        [this](SearchHit& hit) { m_source.surround(hit, m_searched); }, this);
    m_table->setObjectName(QStringLiteral("discussions"));
    m_table->setAccessibleName(tr("Discussions"));
    m_table->setModel(m_list);
    m_empty->setObjectName(QStringLiteral("empty"));
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    addWidget(m_table);
    addWidget(m_empty);

    connect(m_table, &LineTable::rowChanged, this, &HomeRows::selectionChanged);
    connect(m_table, &LineTable::openRequested, this, &HomeRows::openRequested);
    connect(m_table->header(), &LineHeader::sortRequested, this, [this](int column) {
        for (const Sorting& each : sortings)
            if (each.column == column && !searching())
                Q_EMIT sortRequested(each.sort);
    });
    // The model may notice while it is being painted.
    connect(m_list, &HomeModel::failed, this, &HomeRows::failed, Qt::QueuedConnection);
}

void HomeRows::showList(const HomeQuery& query, int total, int row, const QString& empty)
{
    m_searched.clear();
    m_list->show(query, total, m_source.today());
    if (m_table->model() != m_list) {
        m_table->setModel(m_list);
        showSorting(query);
        measure();
    }
    showRowsOrWords(empty);
    m_table->selectRow(row);
    Q_EMIT selectionChanged();
}

void HomeRows::showFound(const QString& searched, std::vector<SearchHit> hits, const QString& empty)
{
    m_searched = searched;
    m_hits->show(std::move(hits), m_source.today());
    if (m_table->model() != m_hits) {
        m_table->setModel(m_hits);
        m_table->header()->setSortable({});
        measure();
    }
    showRowsOrWords(empty);
    m_table->selectRow(0);
    Q_EMIT selectionChanged();
}

void HomeRows::showRowsOrWords(const QString& words)
{
    m_empty->setText(words);
    setCurrentWidget(m_table->model()->rowCount() > 0 ? static_cast<QWidget*>(m_table) : m_empty);
    m_table->setAccessibleName(searching() ? tr("Places found") : tr("Discussions"));
}

void HomeRows::showSorting(const HomeQuery& query)
{
    LineHeader* header = m_table->header();
    const QSignalBlocker quiet(header);
    QList<int> columns;
    int sorted = HomeModel::Held;
    for (const Sorting& each : sortings) {
        columns.append(each.column);
        if (each.sort == query.sort)
            sorted = each.column;
    }
    header->setSortable(columns);
    header->setSortIndicator(sorted, query.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void HomeRows::setRoom(const PageRoom& room)
{
    m_room = room;
    m_list->setCards(room.narrow);
    m_hits->setCards(room.narrow);
    measure();
}

void HomeRows::setProcedures(const QStringList& names)
{
    m_procedures = names;
    measure();
}

// Pixels at 100 % text, as LineTable takes them: the child's name has what the others leave.
int HomeRows::procedureWidth() const
{
    if (!m_room.whole)
        return 0;
    const QFontMetrics metrics(m_look.font(Type::Body));
    int widest = 0;
    for (const QString& each : m_procedures)
        widest = qMax(widest, metrics.horizontalAdvance(each));
    return qBound(leastProcedure, widest * 100 / m_look.tokens().percent + besideWords,
                  m_room.wide ? mostProcedureWide : mostProcedure);
}

void HomeRows::measure()
{
    const bool narrow = m_room.narrow;
    const bool wide = m_room.wide;
    if (m_table->model() == m_hits)
        m_table->setWidths(narrow ? QList<int>{230, 0, -1, 0}
                                  : QList<int>{wide ? 256 : 210, wide ? 196 : 180, -1, 168});
    else
        m_table->setWidths(narrow ? QList<int>{-1, 0, 0, 0, 300} : QList<int>{-1, 114, 160, procedureWidth(), 286});
    m_table->setRowHeight(narrow || m_table->model() == m_hits ? 50 : 38);
}

int HomeRows::selectedRow() const
{
    return m_table->selectedRow();
}

void HomeRows::selectRow(int row)
{
    m_table->selectRow(row);
}

void HomeRows::selectDiscussion(Id<Discussion> id, int row)
{
    if (const int found = m_list->find(id, row); found >= 0)
        m_table->selectRow(found);
}

const SearchHit* HomeRows::hit() const
{
    return searching() ? m_hits->hit(selectedRow()) : nullptr;
}

Id<Discussion> HomeRows::selected() const
{
    if (searching()) {
        const SearchHit* found = hit();
        return found ? found->discussion : Id<Discussion>{};
    }
    const auto row = m_list->row(selectedRow());
    return row ? row->id : Id<Discussion>{};
}

std::optional<HomeRow> HomeRows::discussion() const
{
    if (!searching())
        return m_list->row(selectedRow());
    const SearchHit* found = hit();
    return found ? m_source.row(found->discussion) : std::nullopt;
}

bool HomeRows::any() const
{
    return currentWidget() == m_table;
}

int HomeRows::fullHeight() const
{
    return m_table->fullHeight();
}

} // namespace chairside
