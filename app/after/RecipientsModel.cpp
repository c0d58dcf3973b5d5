#include "app/after/RecipientsModel.h"

#include "app/after/StepLine.h"
#include "app/look/LineDelegate.h"
#include "app/look/Look.h"
#include "core/base/Text.h"
#include "core/session/DiscussionSession.h"

namespace chairside {

namespace {

QString together(const QString& a, const QString& b)
{
    return a.isEmpty() ? b : b.isEmpty() ? a : QStringLiteral("%1, %2").arg(a, b);
}

} // namespace

RecipientsModel::RecipientsModel(DiscussionSession& session, const Look& look, QObject* parent)
    : QAbstractTableModel(parent), m_session(session), m_look(look)
{
    reload();
}

void RecipientsModel::reload()
{
    beginResetModel();
    const Discussion& discussion = m_session.discussion();
    m_version = discussion.versions.empty() ? 0 : discussion.versions.back().no;
    m_all = circulationList(discussion, m_session.protocol());
    for (const Recipient& each : m_more) {
        const bool known = std::any_of(m_all.begin(), m_all.end(), [&](const Recipient& r) {
            return each.participant ? r.participant == each.participant : sameName(r.name, each.name);
        });
        if (!known)
            m_all.push_back(each);
    }
    endResetModel();
}

int RecipientsModel::add(const Recipient& recipient)
{
    m_more.push_back(recipient);
    reload();
    for (std::size_t i = 0; i < m_all.size(); ++i)
        if (sameName(m_all[i].name, recipient.name))
            return static_cast<int>(i);
    return -1;
}

void RecipientsModel::drafted(const Recipient& recipient)
{
    m_drafted.insert(recipient.name);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

int RecipientsModel::firstToDo() const
{
    for (std::size_t i = 0; i < m_all.size(); ++i)
        if (!m_all[i].never && !sentTo(m_session.discussion(), m_all[i], m_version))
            return static_cast<int>(i);
    return -1;
}

int RecipientsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_all.size());
}

int RecipientsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

RecipientsModel::Shown RecipientsModel::shown(const Recipient& recipient, int column) const
{
    const Discussion& discussion = m_session.discussion();
    const Step* sent = sentTo(discussion, recipient, m_version);
    switch (column) {
    case Who:
        return {{}, recipient.name, together(recipient.role, recipient.agency), 0};
    case Copy:
        if (recipient.never)
            return {QStringLiteral("restricted"), tr("No copy"), tr("kept from them"), static_cast<int>(Tone::Plain)};
        if (sent && sent->audience == Audience::Full)
            return {QStringLiteral("eye"), tr("Full"), tr("with a reason"), 0};
        return {QStringLiteral("eye-off"), tr("Redacted"), recipient.added ? tr("with a reason") : QString(), 0};
    case How:
        return {{}, sent ? words(sent->how) : QString(), {}, 0};
    default:
        break;
    }
    if (recipient.never)
        return {{}, tr("Nothing to send"), {}, static_cast<int>(Tone::Muted)};
    if (!sent)
        return m_drafted.count(recipient.name) > 0
                   ? Shown{QStringLiteral("envelope"), tr("Draft made"), {}, static_cast<int>(Tone::Accent)}
                   : Shown{QStringLiteral("circle"), tr("To do"), {}, static_cast<int>(Tone::Muted)};
    const bool received = receivedAfter(discussion, *sent) != nullptr;
    return {QStringLiteral("tick"), received ? tr("Received") : tr("Sent"), shortDate(sent->day),
            static_cast<int>(Tone::Ok)};
}

QString RecipientsModel::spoken(int row) const
{
    QStringList parts;
    for (int column = 0; column < Columns; ++column) {
        const Shown each = shown(at(row), column);
        for (const QString& words : {each.words, each.detail})
            if (!words.isEmpty())
                parts << words;
    }
    return parts.join(QStringLiteral(", "));
}

QVariant RecipientsModel::data(const QModelIndex& index, int role) const
{
    const Recipient& recipient = at(index.row());
    const Shown each = shown(recipient, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return each.words;
    case DetailRole:
        return each.detail;
    case ToneRole:
        return each.tone == 0 ? QVariant() : QVariant(each.tone);
    case MatchRole:
        return index.column() == Who ? QVariant(QPoint(0, static_cast<int>(each.words.size()))) : QVariant();
    case Qt::DecorationRole:
        return each.icon.isEmpty() ? QVariant()
                                   : QVariant(m_look.icons().icon(each.icon, inkFor(static_cast<Tone>(each.tone))));
    case Qt::AccessibleTextRole:
        return spoken(index.row());
    case Qt::ToolTipRole:
        return spoken(index.row());
    default:
        return {};
    }
}

QVariant RecipientsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Who:
        return tr("Who");
    case Copy:
        return tr("Copy");
    case How:
        return tr("How");
    default:
        return tr("State");
    }
}

} // namespace chairside
