#include "app/history/HistorySpeech.h"

#include "app/history/LeavingWords.h"
#include "app/home/HitPlace.h"
#include "core/base/Text.h"
#include "core/discussion/FieldWords.h"
#include "core/discussion/MainField.h"
#include "core/discussion/Step.h"
#include "core/storage/HistoryReader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace chairside {

namespace {

struct KindWords final
{
    const char* kind;
    const char* words;
};

// Lines whose sentence is always the same.
constexpr KindWords plain[] = {
    {"create", QT_TRANSLATE_NOOP("HistorySpeech", "These records were made")},
    {"begin", QT_TRANSLATE_NOOP("HistorySpeech", "Discussion begun")},
    {"amend", QT_TRANSLATE_NOOP("HistorySpeech", "Opened to be amended")},
    {"decline", QT_TRANSLATE_NOOP("HistorySpeech", "Request declined")},
    {"close", QT_TRANSLATE_NOOP("HistorySpeech", "Closed")},
    {"reopen", QT_TRANSLATE_NOOP("HistorySpeech", "Reopened")},
    {"split", QT_TRANSLATE_NOOP("HistorySpeech", "Left as records of its own")},
    {"merge", QT_TRANSLATE_NOOP("HistorySpeech", "Discussions taken in from other records")},
    {"taken-in", QT_TRANSLATE_NOOP("HistorySpeech", "Taken in from other records")},
    {"import", QT_TRANSLATE_NOOP("HistorySpeech", "Discussions read from a file")},
    {"restore", QT_TRANSLATE_NOOP("HistorySpeech", "A backup was put in the place of the records")},
    {"removed", QT_TRANSLATE_NOOP("HistorySpeech", "Removed for good, with what was kept of it")},
    {"rescued", QT_TRANSLATE_NOOP("HistorySpeech", "Rescued from records that were damaged")},
    {"escrow", QT_TRANSLATE_NOOP("HistorySpeech", "Key sealed for the council")},
    {"handover", QT_TRANSLATE_NOOP("HistorySpeech", "Handed over to a successor")},
    {"moved", QT_TRANSLATE_NOOP("HistorySpeech", "Moved to another laptop")},
    {"moved-back", QT_TRANSLATE_NOOP("HistorySpeech", "Worked on here all the same, after a move")},
    {"recovery-sheet", QT_TRANSLATE_NOOP("HistorySpeech", "Recovery sheet made")},
};

QJsonObject bodyOf(const TrailLine& line)
{
    return QJsonDocument::fromJson(line.line.body.toUtf8()).object();
}

QString oneLine(const QString& text)
{
    return firstLine(text.simplified(), 160);
}

QString settingWords(const QString& key)
{
    static constexpr KindWords keys[] = {
        {"chair.name", QT_TRANSLATE_NOOP("HistorySpeech", "the chair’s name")},
        {"chair.role", QT_TRANSLATE_NOOP("HistorySpeech", "the chair’s role")},
        {"closures", QT_TRANSLATE_NOOP("HistorySpeech", "the days on which the council is closed")},
        {"retention", QT_TRANSLATE_NOOP("HistorySpeech", "how long records are kept")},
    };
    const auto* found = std::find_if(std::begin(keys), std::end(keys),
                                     [&](const KindWords& k) { return key == QLatin1String(k.kind); });
    return found == std::end(keys) ? HistorySpeech::tr("“%1”").arg(key) : HistorySpeech::tr(found->words);
}

QString textOf(const QJsonValue& value)
{
    if (!value.isArray())
        return value.toVariant().toString();
    QStringList out;
    for (const auto& each : value.toArray())
        out << textOf(each);
    return out.join(QLatin1Char('\n'));
}

// A fact of a line as the chair would say it: days and moments stand there as they are stored.
QString factOf(const QJsonValue& value)
{
    const QString text = textOf(value);
    if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid() && text.size() == 10)
        return longDate(day);
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs).toLocalTime();
    return moment.isValid() ? HistorySpeech::tr("%1, %2").arg(longDate(moment.date()), logTime(moment.time())) : text;
}

std::optional<RowKind> kindOf(const QString& table)
{
    for (std::size_t i = 0; i < AllRows::size; ++i)
        if (tableOf(static_cast<RowKind>(i)) == table)
            return static_cast<RowKind>(i);
    return std::nullopt;
}

const FieldInfo* infoOf(const QString& table, const QString& field)
{
    const auto kind = kindOf(table);
    return kind ? fieldOf(*kind, field) : nullptr;
}

QString mainFieldOf(const QString& table)
{
    const auto kind = kindOf(table);
    return kind ? mainField(*kind) : QString();
}

} // namespace

std::vector<HistoryGroup> HistorySpeech::groups()
{
    const auto kinds = [](const char* list) { return QString::fromLatin1(list).split(QLatin1Char(' ')); };
    return {{tr("Everything"), {}},
            {tr("Words and answers"), kinds("edit recovered")},
            {tr("Signed, amended, closed"), kinds("begin sign issue amend decline close reopen")},
            {tr("Printed, saved, drafted"), kinds("print export split recovery-sheet escrow")},
            {tr("Told, sent, followed up"), kinds("step progress sitting keep")},
            {tr("The records themselves"), kinds("create import merge taken-in restore rescued removed handover moved "
                                                 "moved-back passphrase "
                                                 "recovery-sheet escrow unlock-failed setting")}};
}

QString HistorySpeech::what(const TrailLine& line) const
{
    const QString kind = line.line.kind;
    const QJsonObject body = bodyOf(line);
    for (const KindWords& each : plain)
        if (kind == QLatin1String(each.kind))
            return tr(each.words);
    if (kind == u"edit" || kind == u"recovered")
        return edited(line);
    if (kind == u"sign")
        return tr("Signed and locked as version %1").arg(body[u"version"].toInt());
    if (kind == u"issue")
        return tr("A further copy made: %1").arg(leavingwords::copy(body));
    if (kind == u"print")
        return tr("Printed: %1").arg(leavingwords::copy(body));
    if (kind == u"export")
        return leavingwords::exported(body);
    if (kind == u"progress") {
        ActionStatus status{};
        return fromCode(body[u"status"].toString(), status)
                   ? tr("%1: %2").arg(place(line, QString()), words(status).toLower())
                   : place(line, QString());
    }
    if (kind == u"step") {
        StepKind step{};
        const QString said = fromCode(body[u"step"].toString(), step) ? words(step) : tr("Followed up");
        const QString who = body[u"who"].toString();
        return who.isEmpty() ? said : tr("%1: %2").arg(said, who);
    }
    if (kind == u"sitting")
        return tr("Sitting: %1").arg(body[u"title"].toString());
    if (kind == u"keep")
        return tr("Kept longer, until %1").arg(longDate(QDate::fromString(body[u"until"].toString(), Qt::ISODate)));
    if (kind == u"unlock-failed")
        return tr("Wrong passphrase, %1").arg(counted(body[u"tries"].toInt(), tr("time"), tr("times")));
    if (kind == u"passphrase")
        return body[u"what"].toString() == u"added"     ? tr("Passphrase added")
               : body[u"what"].toString() == u"removed" ? tr("Passphrase removed")
                                                        : tr("Passphrase changed");
    if (kind == u"setting")
        return tr("Changed: %1").arg(settingWords(body[u"key"].toString()));
    return kind;
}

QString HistorySpeech::detail(const TrailLine& line) const
{
    if (line.silent)
        return tr(
            "What this line said is missing. “chairsidectl verify” says whether damage that was mended tells why.");
    const QJsonObject body = bodyOf(line);
    if (line.line.kind == u"edit" || line.line.kind == u"recovered") {
        // What the row is about comes first, and needs no name; links and ranks say nothing to a reader.
        QStringList out;
        const auto fields = HistoryReader::fieldsOf(line.line);
        for (const HistoryField& field : fields) {
            const FieldInfo* info = infoOf(line.line.table, field.field);
            const QString name = wordsOfField(field.field);
            if (!info || info->type == FieldType::Link || field.field == u"rank" || field.field == u"meaning")
                continue;
            const QString said = field.prose ? field.after.trimmed().isEmpty() ? tr("words taken out")
                                                                               : tr("“%1”").arg(oneLine(field.after))
                                             : value(line.line.table, field.field, field.after);
            if (field.field == mainFieldOf(line.line.table) || fields.size() == 1)
                out.prepend(said);
            else if (!said.isEmpty())
                out << tr("%1: %2").arg(name, said);
        }
        return oneLine(out.join(QStringLiteral(" · ")));
    }
    for (const char* key : {"reason", "gaps_reason", "amend_reason", "note"})
        if (const QString said = body[QLatin1String(key)].toString(); !said.isEmpty())
            return oneLine(said);
    return {};
}

std::vector<HistoryChange> HistorySpeech::changes(const TrailLine& line, const std::vector<HistoryWords>& words) const
{
    std::vector<HistoryChange> out;
    const QJsonObject body = bodyOf(line);
    const auto capital = [](const QString& text) { return text.left(1).toUpper() + text.mid(1); };
    if (line.line.kind == u"edit" || line.line.kind == u"recovered") {
        // What a row has not been given yet, or has lost, is nothing: not the value that a blank row begins with.
        const bool added = body[u"row"].toString() == u"added", removed = body[u"row"].toString() == u"removed";
        for (const HistoryField& field : HistoryReader::fieldsOf(line.line)) {
            if (field.field == u"rank" && (added || removed))
                continue;
            HistoryChange change{capital(wordsOfField(field.field)),
                                 added ? QString() : value(line.line.table, field.field, field.before),
                                 removed ? QString() : value(line.line.table, field.field, field.after),
                                 field.prose ? HistoryChange::Is::Words : HistoryChange::Is::Value};
            if (field.prose)
                for (const HistoryWords& each : words)
                    if (each.field == field.field) {
                        change.before = each.before;
                        change.after = each.after;
                    }
            if (change.before != change.after)
                out.push_back(std::move(change));
        }
        return out;
    }
    if (line.line.kind == u"setting") {
        const QJsonArray both = body[u"value"].toArray();
        return {{capital(settingWords(body[u"key"].toString())), both[0].toString(), both[1].toString(),
                 HistoryChange::Is::Words}};
    }
    static constexpr KindWords names[] = {
        {"reason", QT_TRANSLATE_NOOP("HistorySpeech", "Reason")},
        {"gaps_reason", QT_TRANSLATE_NOOP("HistorySpeech", "Reason for what was left open")},
        {"amend_reason", QT_TRANSLATE_NOOP("HistorySpeech", "Reason for amending")},
        {"role", QT_TRANSLATE_NOOP("HistorySpeech", "Role")},
        {"sha256", QT_TRANSLATE_NOOP("HistorySpeech", "SHA-256 of it")},
        {"note", QT_TRANSLATE_NOOP("HistorySpeech", "Note")},
        {"agreed", QT_TRANSLATE_NOOP("HistorySpeech", "Agreed by")},
        {"who", QT_TRANSLATE_NOOP("HistorySpeech", "Who")},
        {"to", QT_TRANSLATE_NOOP("HistorySpeech", "To")},
        {"day", QT_TRANSLATE_NOOP("HistorySpeech", "Day")},
        {"new_due", QT_TRANSLATE_NOOP("HistorySpeech", "New date")},
        {"done_on", QT_TRANSLATE_NOOP("HistorySpeech", "Done on")},
        {"until", QT_TRANSLATE_NOOP("HistorySpeech", "Until")},
        {"title", QT_TRANSLATE_NOOP("HistorySpeech", "Title")},
        {"held_on", QT_TRANSLATE_NOOP("HistorySpeech", "Held on")},
        {"place", QT_TRANSLATE_NOOP("HistorySpeech", "Place")},
        {"chair", QT_TRANSLATE_NOOP("HistorySpeech", "Chair")},
        {"members", QT_TRANSLATE_NOOP("HistorySpeech", "Members")},
        {"file", QT_TRANSLATE_NOOP("HistorySpeech", "File")},
        {"taken", QT_TRANSLATE_NOOP("HistorySpeech", "Taken in")},
        {"ref", QT_TRANSLATE_NOOP("HistorySpeech", "Reference")},
        {"for", QT_TRANSLATE_NOOP("HistorySpeech", "For the key")},
        {"first", QT_TRANSLATE_NOOP("HistorySpeech", "First time")},
        {"last", QT_TRANSLATE_NOOP("HistorySpeech", "Last time")},
    };
    const QJsonObject before = body[u"before"].toObject();
    for (const KindWords& name : names) {
        const QJsonValue now = body[QLatin1String(name.kind)];
        const QString was = factOf(before[QLatin1String(name.kind)]);
        // Of a sitting only what changed stands as a change; the first time all of it does.
        if (!before.isEmpty() && !before.contains(QLatin1String(name.kind)))
            continue;
        if (const QString text = factOf(now); text != was)
            out.push_back(
                {tr(name.words), was, text, before.isEmpty() ? HistoryChange::Is::Fact : HistoryChange::Is::Words});
    }
    return out;
}

QString HistorySpeech::who(const TrailLine& line)
{
    return line.line.chair.isEmpty() ? line.line.osUser : line.line.chair;
}

QString HistorySpeech::when(const TrailLine& line)
{
    const QDateTime local = line.line.at.toLocalTime();
    return tr("%1, %2").arg(shortDate(local.date()), logTime(local.time()));
}

QString HistorySpeech::place(const TrailLine& line, const QString& field) const
{
    SearchHit hit;
    hit.discussion = line.line.discussion;
    hit.field = field;
    if (const auto kind = kindOf(line.line.table))
        hit.row = {*kind, line.line.row};
    return m_discussion ? HitPlace::words(hit, *m_discussion, m_protocol) : HitPlace::kindWords(hit);
}

QString HistorySpeech::edited(const TrailLine& line) const
{
    const auto fields = HistoryReader::fieldsOf(line.line);
    const QString row = bodyOf(line)[u"row"].toString();
    const QString name = place(line, row.isEmpty() && fields.size() == 1 ? fields.front().field : QString());
    if (row == u"added")
        return tr("Added: %1").arg(name);
    if (row == u"removed")
        return tr("Taken away: %1").arg(name);
    if (fields.size() == 1 && fields.front().field == u"rank")
        return tr("Moved in the list: %1").arg(name);
    if (fields.size() == 1 && fields.front().field == u"restricted")
        return fields.front().after == u"true" ? tr("Restricted: %1").arg(name)
                                               : tr("No longer restricted: %1").arg(name);
    return line.line.kind == u"recovered" ? tr("Typed before the program stopped, and kept: %1").arg(name)
                                          : tr("Changed: %1").arg(name);
}

// Nobody knows rows by number: whoever it leads to by name, anything else by what it is.
QString HistorySpeech::linked(qint64 id) const
{
    if (id == 0)
        return {};
    for (std::size_t i = 0; m_discussion && i < AllRows::size; ++i) {
        const auto row = m_discussion->row({static_cast<RowKind>(i), id});
        if (!row)
            continue;
        const QString name = valueOf(*row, mainField(static_cast<RowKind>(i))).toString();
        return name.isEmpty() ? wordsOf(static_cast<RowKind>(i)) : oneLine(name);
    }
    return tr("not shown here");
}

QString HistorySpeech::value(const QString& table, const QString& field, const QString& stored) const
{
    const FieldInfo* info = infoOf(table, field);
    if (!info || stored.isEmpty())
        return stored;
    switch (info->type) {
    case FieldType::Choice:
        for (const ChoiceEntry& each : info->choices)
            if (each.code == stored)
                return each.words;
        return stored;
    case FieldType::Flag:
        return stored == u"true" ? tr("yes") : tr("no");
    case FieldType::Date:
        return longDate(QDate::fromString(stored, Qt::ISODate));
    case FieldType::Time:
        return clockTime(QTime::fromString(stored, Qt::ISODate));
    case FieldType::Moment: {
        const QDateTime local = QDateTime::fromString(stored, Qt::ISODateWithMs).toLocalTime();
        return tr("%1, %2").arg(longDate(local.date()), logTime(local.time()));
    }
    case FieldType::Number:
        return field == u"rank" ? QString::number(stored.toInt() + 1) : stored;
    case FieldType::Link:
        return linked(stored.toLongLong());
    case FieldType::Text:
        break;
    }
    if (field == u"prompt" && m_protocol)
        if (const Prompt* prompt = m_protocol->prompt(stored))
            return prompt->ask;
    // "yes", "no" and "not-needed" of an answer.
    Reply reply{};
    return field == u"choice" && fromCode(stored, reply) ? words(reply) : stored;
}

} // namespace chairside
