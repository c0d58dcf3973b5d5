#include "app/home/HomeModel.h"

#include "app/look/LineDelegate.h"
#include "app/look/Look.h"
#include "app/look/NameInLine.h"
#include "core/base/Text.h"

namespace chairside {

namespace {

// Without accents and case: "Zoë" and "zoe" are the same to who types.
QString folded(const QString& text)
{
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD))
        if (c.category() != QChar::Mark_NonSpacing)
            out += c.toCaseFolded();
    return out;
}

bool anyWordBegins(const QString& text, const QString& start)
{
    for (qsizetype at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1))
        if (at == 0 || !text[at - 1].isLetterOrNumber())
            return true;
    return false;
}

} // namespace

HomeModel::HomeModel(const Look& look, Fetch fetch, StageTitle stageTitle, QObject* parent)
    : QAbstractTableModel(parent), m_look(look), m_fetch(std::move(fetch)), m_stageTitle(std::move(stageTitle))
{
}

void HomeModel::show(const HomeQuery& query, int total, QDate today)
{
    beginResetModel();
    m_query = query;
    m_total = total;
    m_today = today;
    m_pages.clear();
    m_used.clear();
    endResetModel();
}

void HomeModel::setCards(bool cards)
{
    if (m_cards == cards)
        return;
    m_cards = cards;
    Q_EMIT layoutChanged();
}

const HomeRow* HomeModel::at(int row) const
{
    if (row < 0 || row >= m_total)
        return nullptr;
    const int page = row / pageSize;
    auto found = m_pages.find(page);
    if (found == m_pages.end()) {
        HomeQuery window = m_query;
        window.limit = pageSize;
        // On from the row above, where that is known; wherever the chair jumps to, by the number of rows.
        const auto above = m_pages.find(page - 1);
        if (above != m_pages.end() && above->second.size() == std::size_t(pageSize))
            window.after = above->second.back();
        else
            window.offset = page * pageSize;
        ++m_fetches;
        auto rows = m_fetch(window);
        if (!rows)
            Q_EMIT failed(rows.error());
        // A window that could not be read stays empty: asked again only when the list is.
        found = m_pages.emplace(page, rows ? std::move(*rows) : std::vector<HomeRow>()).first;
        m_used.push_back(page);
        if (int(m_used.size()) > pagesKept) {
            m_pages.erase(m_used.front());
            m_used.erase(m_used.begin());
        }
    } else if (m_used.back() != page) {
        m_used.erase(std::find(m_used.begin(), m_used.end(), page));
        m_used.push_back(page);
    }
    const std::size_t within = std::size_t(row % pageSize);
    return within < found->second.size() ? &found->second[within] : nullptr;
}

std::optional<HomeRow> HomeModel::row(int wanted) const
{
    const HomeRow* row = at(wanted);
    return row ? std::optional(*row) : std::nullopt;
}

IconWords HomeModel::nextStep(const HomeRow& row) const
{
    return m_words.of(row, m_stageTitle(row), m_today);
}

int HomeModel::find(Id<Discussion> id, int near) const
{
    if (!id || m_total == 0)
        return -1;
    const int middle = qBound(0, near, m_total - 1) / pageSize;
    for (const int page : {middle, middle + 1, middle - 1}) {
        if (page < 0)
            continue;
        for (int row = page * pageSize; row < qMin(m_total, (page + 1) * pageSize); ++row)
            if (const HomeRow* each = at(row); each && each->id == id)
                return row;
    }
    return -1;
}

int HomeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_total;
}

int HomeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString HomeModel::text(const HomeRow& row, int column) const
{
    switch (column) {
    case Child:
        return nameInLine(row.summary.title);
    case Reference:
        return row.ref;
    case Held:
        if (!row.summary.heldOn.isValid())
            return tr("Not held yet");
        return row.summary.heldOn == m_today ? tr("Today") : longDate(row.summary.heldOn);
    case Procedure:
        return row.procedure;
    case Next:
        return nextStep(row).words;
    default:
        return {};
    }
}

QVariant HomeModel::data(const QModelIndex& index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
    case Qt::FontRole:
    case Qt::DecorationRole:
    case DetailRole:
    case ToneRole:
        break;
    default:
        return {};
    }
    if (role == Qt::FontRole)
        return index.column() == Child ? QVariant(m_look.font(Type::Body, true)) : QVariant();
    const HomeRow* row = index.isValid() ? at(index.row()) : nullptr;
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(*row, index.column());
    case Qt::AccessibleTextRole: // as it is kept, without the marks of a drawn line
        return index.column() == Child ? row->summary.title : text(*row, index.column());
    case DetailRole:
        if (!m_cards || index.column() != Child)
            return {};
        return tr("%1, %2").arg(row->ref, text(*row, Held));
    case Qt::DecorationRole: {
        if (index.column() != Next)
            return {};
        const IconWords step = nextStep(*row);
        return m_look.icons().icon(step.icon, inkFor(step.tone));
    }
    case ToneRole:
        return index.column() == Next ? QVariant(int(nextStep(*row).tone)) : QVariant();
    default:
        return {};
    }
}

QVariant HomeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Child:
        return tr("Child");
    case Reference:
        return tr("Reference");
    case Held:
        return tr("Held");
    case Procedure:
        return tr("Procedure");
    case Next:
        return tr("Next step");
    default:
        return {};
    }
}

QModelIndexList HomeModel::match(const QModelIndex& start, int role, const QVariant& value, int hits,
                                 Qt::MatchFlags flags) const
{
    if (role != Qt::DisplayRole || !start.isValid())
        return QAbstractTableModel::match(start, role, value, hits, flags);
    const QString wanted = folded(value.toString());
    QModelIndexList found;
    for (int step = 0; step < m_total && (hits < 0 || found.size() < hits); ++step) {
        const int row = (start.row() + step) % m_total;
        const HomeRow* each = at(row);
        if (each && anyWordBegins(folded(each->summary.title), wanted))
            found.append(index(row, start.column()));
    }
    return found;
}

} // namespace chairside
