#include "app/log/ContributionModel.h"

#include "core/base/Text.h"
#include "core/session/DiscussionSession.h"

namespace chairside {

namespace {

std::vector<Id<Contribution>> newestFirst(const Discussion& discussion)
{
    std::vector<Id<Contribution>> out;
    for (const Contribution* said : discussion.ranked<Contribution>())
        out.push_back(said->id);
    std::reverse(out.begin(), out.end());
    return out;
}

} // namespace

QString rowWords(const Discussion& discussion, const Protocol& protocol, RowRef ref)
{
    const std::optional<AnyRow> row = discussion.row(ref);
    if (!row)
        return {};
    if (const Answer* answer = std::get_if<Answer>(&*row)) {
        const Prompt* prompt = protocol.prompt(answer->prompt);
        return prompt ? prompt->ask : ContributionModel::tr("an answer");
    }
    QString kind = wordsOf(ref.kind);
    kind.front() = kind.front().toUpper();
    return std::visit(
        [&]<class Row>(const Row& r) {
            if constexpr (Ranked<Row>)
                return ContributionModel::tr("%1 %2").arg(kind).arg(r.rank + 1);
            else
                return kind;
        },
        *row);
}

ContributionModel::ContributionModel(DiscussionSession& session, QObject* parent)
    : QAbstractListModel(parent), m_session(session), m_order(newestFirst(session.discussion()))
{
    connect(&session, &DiscussionSession::changed, this, &ContributionModel::follow);
    connect(&session, &DiscussionSession::recordChanged, this, [this] {
        beginResetModel();
        m_order = newestFirst(m_session.discussion());
        endResetModel();
    });
}

int ContributionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

QVariant ContributionModel::data(const QModelIndex& index, int role) const
{
    const Contribution* said = m_session.discussion().find(at(index));
    if (!said)
        return {};
    const QString time = logTime(said->at.toLocalTime().time());
    switch (role) {
    case Qt::DisplayRole:
        return said->body;
    case IdRole:
        return said->id.value;
    case TimeRole:
        return time;
    case SpeakerRole: {
        const Participant* who = m_session.discussion().find(said->participant);
        if (who)
            return who->agency.isEmpty() ? said->speaker : who->agency;
        // Somebody who was taken off the list is still who said it.
        const QString chair = m_session.discussion().meeting().chairName;
        return said->speaker.isEmpty() || said->speaker == chair ? tr("Chair") : said->speaker;
    }
    case KindRole:
        return words(said->kind).toLower();
    case RestrictedRole:
        return said->restricted;
    case MovedRole: {
        QStringList places;
        for (const RowRef& place : placesOf(m_session.discussion(), said->id))
            places << rowWords(m_session.discussion(), m_session.protocol(), place);
        return places.isEmpty() ? QString() : tr("In %1").arg(joined(places));
    }
    case Qt::AccessibleTextRole:
        return (QStringList{time, said->speaker, words(said->kind)}
                << (said->restricted ? QStringList{tr("Restricted")} : QStringList()) << said->body)
            .join(QStringLiteral(". "));
    default:
        return {};
    }
}

QModelIndex ContributionModel::indexOf(Id<Contribution> contribution) const
{
    const auto found = std::find(m_order.begin(), m_order.end(), contribution);
    return found == m_order.end() ? QModelIndex() : index(static_cast<int>(found - m_order.begin()));
}

Id<Contribution> ContributionModel::at(const QModelIndex& index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    return index.isValid() && row < m_order.size() ? m_order[row] : Id<Contribution>{};
}

void ContributionModel::follow(const std::vector<RowRef>& rows)
{
    const bool said =
        std::any_of(rows.begin(), rows.end(), [](RowRef row) { return row.kind == RowKind::Contribution; });
    if (said) {
        const std::vector<Id<Contribution>> order = newestFirst(m_session.discussion());
        if (order != m_order) {
            // One more on top is the usual case, and keeps the place of whoever reads further down.
            if (order.size() == m_order.size() + 1 && std::equal(m_order.begin(), m_order.end(), order.begin() + 1)) {
                beginInsertRows({}, 0, 0);
                m_order = order;
                endInsertRows();
            } else {
                beginResetModel();
                m_order = order;
                endResetModel();
            }
            return;
        }
    }
    // A row that holds a contribution's words, or one that went and may have held them: where it was moved to reads
    // anew.
    const auto holdsWords = [this](RowRef ref) {
        const std::optional<AnyRow> row = m_session.discussion().row(ref);
        return !row || std::visit(
                           []<class Row>(const Row& r) {
                               if constexpr (FromContribution<Row>)
                                   return bool(r.source);
                               else
                                   return std::is_same_v<Row, Participant> || std::is_same_v<Row, Contribution>;
                           },
                           *row);
    };
    if (!m_order.empty() && std::any_of(rows.begin(), rows.end(), holdsWords))
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace chairside
