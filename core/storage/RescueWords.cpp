#include "core/storage/RescueWords.h"

#include "core/base/Text.h"
#include "core/storage/Connection.h"
#include "core/storage/RowTables.h"

#include <QCoreApplication>

#include <array>
#include <map>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::Rescue)
};

// What a row of a table is to the chair.
QString rowOf(const QString& table)
{
    if (const auto kind = kindOfTable(table))
        return wordsOf(*kind);
    static const std::map<QString, const char*> others{
        {QStringLiteral("discussion"), QT_TRANSLATE_NOOP("chairside::Rescue", "entry of its own")},
        {QStringLiteral("version"), QT_TRANSLATE_NOOP("chairside::Rescue", "signed text")},
        {QStringLiteral("issue"), QT_TRANSLATE_NOOP("chairside::Rescue", "issued copy")},
        {QStringLiteral("version_paper"), QT_TRANSLATE_NOOP("chairside::Rescue", "paper of a signed version")},
        {QStringLiteral("attachment"), QT_TRANSLATE_NOOP("chairside::Rescue", "paper’s contents")},
        {QStringLiteral("step"), QT_TRANSLATE_NOOP("chairside::Rescue", "step of what was done")},
        {QStringLiteral("action_progress"), QT_TRANSLATE_NOOP("chairside::Rescue", "progress of an action")},
        {QStringLiteral("deadline"), QT_TRANSLATE_NOOP("chairside::Rescue", "date")},
        {QStringLiteral("burst"), QT_TRANSLATE_NOOP("chairside::Rescue", "unfinished change")},
        {QStringLiteral("place"), QT_TRANSLATE_NOOP("chairside::Rescue", "place where you were")},
        {QStringLiteral("keeping"), QT_TRANSLATE_NOOP("chairside::Rescue", "decision to keep it longer")},
        {QStringLiteral("audit"), QT_TRANSLATE_NOOP("chairside::Rescue", "line of its history")},
        {QStringLiteral("audit_body"), QT_TRANSLATE_NOOP("chairside::Rescue", "what a line of its history says")},
        {QStringLiteral("trail"), QT_TRANSLATE_NOOP("chairside::Rescue", "history from other records")},
        {QStringLiteral("trail_line"),
         QT_TRANSLATE_NOOP("chairside::Rescue", "line of its history from other records")},
        {QStringLiteral("trail_body"),
         QT_TRANSLATE_NOOP("chairside::Rescue", "what a line of its history from other records says")},
        {QStringLiteral("sitting"), QT_TRANSLATE_NOOP("chairside::Rescue", "sitting")},
        {QStringLiteral("sitting_member"), QT_TRANSLATE_NOOP("chairside::Rescue", "member of a sitting")},
        {QStringLiteral("protocol"), QT_TRANSLATE_NOOP("chairside::Rescue", "wording of a procedure")},
        {QStringLiteral("child"), QT_TRANSLATE_NOOP("chairside::Rescue", "child’s own entry")},
        {QStringLiteral("contact"), QT_TRANSLATE_NOOP("chairside::Rescue", "contact’s own entry")},
        {QStringLiteral("removal"), QT_TRANSLATE_NOOP("chairside::Rescue", "note of a removal")},
        {QStringLiteral("lost"), QT_TRANSLATE_NOOP("chairside::Rescue", "note of an earlier loss")},
        {QStringLiteral("setting"), QT_TRANSLATE_NOOP("chairside::Rescue", "setting")}};
    const auto found = others.find(table);
    return found == others.end() ? table : Words::tr(found->second);
}

QString begun(const QString& words)
{
    return words.left(1).toUpper() + words.mid(1);
}

enum class Fate { Lost, InPart, FromCopy };

Fate fateOf(const RescueLoss& loss)
{
    return loss.fromCopy ? Fate::FromCopy : loss.inPart ? Fate::InPart : Fate::Lost;
}

QString sentence(const QString& table, Fate fate, int count)
{
    const QString row = begun(rowOf(table));
    switch (fate) {
    case Fate::Lost:
        return Words::tr("%1: %2 could not be read.").arg(row).arg(count);
    case Fate::InPart:
        return Words::tr("%1: words of %2 could not be read; the rest of it is there, and says so.")
            .arg(row)
            .arg(count);
    case Fate::FromCopy:
        return Words::tr("%1: %2 could not be read, and is as in the copy.").arg(row).arg(count);
    }
    return {};
}

using Counts = std::map<std::pair<QString, Fate>, int>;

QStringList sentences(const Counts& counts, bool fromCopy)
{
    QStringList out;
    for (const auto& [what, count] : counts)
        if ((what.second == Fate::FromCopy) == fromCopy)
            out << sentence(what.first, what.second, count);
    return out;
}

} // namespace

Result<void> tellLosses(Connection& rescued, const std::vector<RescueLoss>& losses,
                        const std::vector<QString>& uncounted, RescueReport& report)
{
    std::map<qint64, std::pair<QString, QString>> known;
    auto read = rescued.each(QStringLiteral("SELECT id, ref, title FROM discussion"), {}, [&](const SqlRow& row) {
        known[row.number(0)] = {row.text(1), row.text(2)};
    });
    if (!read)
        return read;
    report.discussions = static_cast<int>(known.size());
    // What a line says belongs to the discussion that the line is about.
    std::map<qint64, qint64> lines;
    read = rescued.each(QStringLiteral("SELECT seq, discussion_id FROM audit WHERE discussion_id <> 0"), {},
                        [&](const SqlRow& row) { lines[row.number(0)] = row.number(1); });
    if (!read)
        return read;

    std::map<qint64, Counts> about;
    for (const RescueLoss& loss : losses) {
        qint64 discussion = loss.discussion;
        if (const auto line = lines.find(loss.row.number); loss.table == u"audit_body" && line != lines.end())
            discussion = line->second;
        if (known.count(discussion) == 0)
            discussion = 0;
        const Fate fate = fateOf(loss);
        ++about[discussion][{loss.table, fate}];
        ++(fate == Fate::FromCopy ? report.fromCopy : report.lostRows);
    }
    std::map<QString, RescuedDiscussion> byRef;
    for (const auto& [discussion, counts] : about) {
        if (discussion == 0) {
            report.lost = sentences(counts, false) + sentences(counts, true);
            continue;
        }
        const auto& [ref, title] = known[discussion];
        byRef[ref] = {ref, title, sentences(counts, false), sentences(counts, true)};
    }
    for (const auto& [ref, touched] : byRef)
        report.touched.push_back(touched);
    QStringList rows;
    for (const QString& table : uncounted)
        rows << rowOf(table);
    if (!rows.isEmpty())
        report.lost << Words::tr("Others may be missing, of which nothing tells any more: %1.").arg(joined(rows));
    return {};
}

QString rescueText(const RescueReport& report)
{
    QStringList out{Words::tr("%1, %2 rows read; %3 could not be read, %4 are as in the copy.")
                        .arg(counted(report.discussions, Words::tr("discussion"), Words::tr("discussions")))
                        .arg(report.rows)
                        .arg(report.lostRows)
                        .arg(report.fromCopy)};
    if (report.whole())
        out << Words::tr("Everything could be read.");
    for (const RescuedDiscussion& each : report.touched) {
        out << QString() << (each.title.isEmpty() ? each.ref : QStringLiteral("%1, %2").arg(each.ref, each.title));
        for (const QString& line : each.lost + each.fromCopy)
            out << QStringLiteral("  ") + line;
    }
    if (!report.lost.isEmpty())
        out << QString() << Words::tr("Of no one discussion");
    for (const QString& line : report.lost)
        out << QStringLiteral("  ") + line;
    if (!report.problems.isEmpty())
        out << QString() << Words::tr("What is still amiss in the new records");
    for (const QString& line : report.problems)
        out << QStringLiteral("  ") + line;
    out << QString()
        << Words::tr("The history of the new records ends with %1.").arg(QString::fromLatin1(report.chainHead.toHex()));
    return out.join(u'\n') + u'\n';
}

} // namespace chairside
