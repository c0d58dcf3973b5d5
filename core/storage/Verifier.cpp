#include "core/storage/Verifier.h"

#include "core/discussion/RowAccess.h"
#include "core/storage/Connection.h"
#include "core/storage/Locks.h"
#include "core/storage/RowTables.h"
#include "core/storage/StoreFile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace chairside {

namespace {

QString say(const char* words)
{
    return QCoreApplication::translate("store", words);
}

} // namespace

Result<VerifyReport> Verifier::run(const std::vector<QByteArray>& heads)
{
    m_given = heads;
    for (const auto check :
         {&Verifier::pages, &Verifier::references, &Verifier::locks, &Verifier::chain, &Verifier::versions,
          &Verifier::issues, &Verifier::papers, &Verifier::states, &Verifier::counts}) {
        auto looked = (this->*check)();
        if (looked)
            continue;
        // After one damaged page the cipher gives no further ones out, whatever it calls that.
        if (looked.error().code != ErrorCode::Damaged && m_report.problems.isEmpty())
            return looked.error();
        m_report.problems.append(say(QT_TRANSLATE_NOOP("store", "The file is damaged, and the rest of it could not be "
                                                                "looked at.")));
        break;
    }
    m_report.unseen += {
        say(QT_TRANSLATE_NOOP("store", "Somebody who has the passphrase could rewrite the records and the audit trail "
                                       "together. Only a hash kept elsewhere shows that: each printed form carries the "
                                       "trail’s hash of its day.")),
        m_given.empty() ? say(QT_TRANSLATE_NOOP("store", "Lines cut off the end of the audit trail show only where a "
                                                         "signed version or a printed form names a later hash, or "
                                                         "where you give one that you kept (--head)."))
                        : say(QT_TRANSLATE_NOOP("store", "Lines cut off the end of the audit trail that came after the "
                                                         "newest hash you gave.")),
        say(QT_TRANSLATE_NOOP("store", "What leaves no line: reading the records, opening them for reading only, "
                                       "making an encrypted backup, and whatever another program does with the file.")),
        say(QT_TRANSLATE_NOOP("store", "Wrong passphrases are counted in the settings of whoever uses the laptop, and "
                                       "become a line when the records open next. Who can change those settings can "
                                       "change the count; what another program tried is not in it.")),
        say(QT_TRANSLATE_NOOP("store", "Whether what people said was written down rightly, and whether the laptop’s "
                                       "clock and the name it knows its user by were right.")),
    };
    return m_report;
}

Result<VerifyReport> Verifier::pagesAlone()
{
    if (auto looked = pages(); !looked && (looked.error().code != ErrorCode::Damaged || m_report.problems.isEmpty()))
        return looked.error();
    return m_report;
}

Result<void> Verifier::pages()
{
    // The index keeps what it read at the last look, and its own check (3.46) does not see that somebody wrote since:
    // it called a sound index malformed. A search does see it.
    static constexpr auto searchOnce = "SELECT count(*) FROM passage_fts WHERE passage_fts MATCH '\"a\"'";
    // The seals are looked at in the file itself, the rest as it is read. Where the power failed while the log was
    // being copied back, the file has pages that were half-written; they are read from the log, and copied again.
    const std::set<quint32> replaced = pagesInLog(m_connection.path());
    const auto stale = [&](const QString& said) {
        static const QRegularExpression numbered(
            QStringLiteral("^(?:HMAC verification failed for )?page (\\d+)(?: has an invalid size|$)"));
        return replaced.contains(numbered.match(said).captured(1).toUInt());
    };
    for (const auto* pragma : {"PRAGMA cipher_integrity_check", searchOnce, "PRAGMA integrity_check"}) {
        auto read = m_connection.each(QLatin1String(pragma), {}, [&](const SqlRow& row) {
            if (pragma != searchOnce && row.text(0) != QLatin1String("ok") && !stale(row.text(0)))
                m_report.problems.append(say(QT_TRANSLATE_NOOP("store", "The file is damaged: %1.")).arg(row.text(0)));
        });
        if (!read)
            return read;
    }
    m_report.checked.append(say(QT_TRANSLATE_NOOP("store", "Every page of the file, by its own seal and by SQLite.")));
    return {};
}

Result<void> Verifier::references()
{
    auto read = m_connection.each(QStringLiteral("PRAGMA foreign_key_check"), {}, [&](const SqlRow& row) {
        m_report.problems.append(say(QT_TRANSLATE_NOOP("store", "A row of “%1” belongs to nothing.")).arg(row.text(0)));
    });
    if (!read)
        return read;
    for (const InsideLink& link : insideLinks()) {
        auto lost = m_connection.value(
            QStringLiteral("SELECT count(*) FROM %1 r WHERE %2").arg(quoted(tableOf(link.kind)), link.leadsNowhere));
        if (!lost)
            return lost.error();
        if (lost->toInt() > 0)
            m_report.problems.append(
                say(QT_TRANSLATE_NOOP("store", "%1 of “%2” refer to something that is not there (%3)."))
                    .arg(lost->toString(), nameOf(link.kind), link.field));
    }
    m_report.checked.append(say(QT_TRANSLATE_NOOP("store", "Every reference from one row to another.")));
    return {};
}

Result<void> Verifier::locks()
{
    std::map<QString, QString> stored;
    auto read = m_connection.each(QStringLiteral("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"), {},
                                  [&](const SqlRow& row) { stored[row.text(0)] = row.text(1); });
    if (!read)
        return read;
    for (const Lock& lock : allLocks())
        if (stored[lock.name] != lock.sql)
            m_report.problems.append(
                say(QT_TRANSLATE_NOOP("store", "The lock “%1” is missing or was changed.")).arg(lock.name));
    m_report.checked.append(say(QT_TRANSLATE_NOOP("store", "Every lock that keeps signed records as they were.")));
    return {};
}

Result<void> Verifier::chain()
{
    auto lost = LostRows::of(m_connection);
    if (!lost)
        return lost.error();
    m_lost = *std::move(lost);
    TrailVerifier trails(m_connection, m_lost, m_report);
    auto looked = trails.run();
    if (!looked)
        return looked;
    trails.compare(m_given);
    m_heads = trails.heads();
    m_sealed = trails.sealed();
    return {};
}

Result<void> Verifier::versions()
{
    auto read = m_connection.each(
        QStringLiteral(
            "SELECT d.ref, v.no, v.canonical, v.sha256, v.chain_head, d.id FROM version v JOIN discussion d ON d.id "
            "= v.discussion_id"),
        {}, [&](const SqlRow& row) {
            ++m_report.versions;
            const QString ref = row.text(0), no = row.text(1);
            if (QCryptographicHash::hash(row.bytes(2), QCryptographicHash::Sha256) != row.bytes(3))
                m_report.problems.append(
                    say(QT_TRANSLATE_NOOP("store", "The signed text of %1, version %2, was changed.")).arg(ref, no));
            else if (const auto told = m_sealed.versions.find({row.number(5), row.number(1)});
                     told != m_sealed.versions.end() && told->second != row.bytes(3).toHex())
                m_report.problems.append(say(QT_TRANSLATE_NOOP("store", "The signed text of %1, version %2, is not the "
                                                                        "one that the audit trail tells of."))
                                             .arg(ref, no));
            if (!m_heads.contains(row.bytes(4)) && !m_lost.any(QStringLiteral("audit")))
                m_report.problems.append(
                    say(QT_TRANSLATE_NOOP("store", "%1, version %2, names a line that the audit trail does not have."))
                        .arg(ref, no));
        });
    if (!read)
        return read;
    m_report.checked.append(
        say(QT_TRANSLATE_NOOP("store", "The hash of every signed text: %1.")).arg(m_report.versions));
    return {};
}

Result<void> Verifier::issues()
{
    auto missing = m_sealed.copies;
    auto read = m_connection.each(
        QStringLiteral("SELECT d.ref, i.version_no, i.pdf, i.sha256, d.id, i.audience, i.form FROM issue i JOIN "
                       "discussion d ON d.id = i.discussion_id"),
        {}, [&](const SqlRow& row) {
            ++m_report.issues;
            const auto told = missing.find({row.number(4), row.number(1), row.text(5), row.text(6)});
            const bool other = told != missing.end() && told->second != row.bytes(3).toHex();
            if (told != missing.end())
                missing.erase(told);
            if (QCryptographicHash::hash(row.bytes(2), QCryptographicHash::Sha256) != row.bytes(3))
                m_report.problems.append(
                    say(QT_TRANSLATE_NOOP("store", "An issued copy of %1, version %2, was changed."))
                        .arg(row.text(0), row.text(1)));
            else if (other)
                m_report.problems.append(say(QT_TRANSLATE_NOOP("store", "An issued copy of %1, version %2, is not the "
                                                                        "one that the audit trail tells of."))
                                             .arg(row.text(0), row.text(1)));
        });
    if (!read)
        return read;
    if (m_lost.any(QStringLiteral("issue")))
        missing.clear(); // the line of the rescue says how many
    for (const auto& [copy, hash] : missing)
        m_report.problems.append(say(QT_TRANSLATE_NOOP("store", "A copy that the audit trail tells of is missing: "
                                                                "version %1, “%2”, SHA-256 %3."))
                                     .arg(copy.version)
                                     .arg(copy.form, QString::fromLatin1(hash)));
    m_report.checked.append(say(QT_TRANSLATE_NOOP("store", "The hash of every issued copy: %1.")).arg(m_report.issues));
    return {};
}

Result<void> Verifier::papers()
{
    qint64 seen = 0;
    auto read = m_connection.each(QStringLiteral("SELECT sha256, bytes FROM attachment"), {}, [&](const SqlRow& row) {
        ++seen;
        const QByteArray hash = QCryptographicHash::hash(row.bytes(1), QCryptographicHash::Sha256).toHex();
        if (QString::fromLatin1(hash) != row.text(0))
            m_report.problems.append(
                say(QT_TRANSLATE_NOOP("store", "The contents of the paper %1 were changed.")).arg(row.text(0)));
    });
    if (!read)
        return read;
    for (const auto& [sql, sentence] :
         {std::pair{"SELECT d.ref, p.title FROM paper p JOIN discussion d ON d.id = p.discussion_id WHERE "
                    "p.sha256 <> '' AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.sha256 = p.sha256)",
                    QT_TRANSLATE_NOOP("store", "%1 names a paper, “%2”, whose contents are not in these records.")},
          std::pair{"SELECT d.ref, v.version_no FROM version_paper v JOIN discussion d ON d.id = v.discussion_id WHERE "
                    "NOT EXISTS (SELECT 1 FROM attachment a WHERE a.sha256 = v.sha256)",
                    QT_TRANSLATE_NOOP("store", "%1, version %2, was signed with a paper whose contents are not in "
                                               "these records.")}}) {
        read = m_connection.each(QLatin1String(sql), {}, [&, words = sentence](const SqlRow& row) {
            if (!m_lost.any(QStringLiteral("attachment")))
                m_report.problems.append(say(words).arg(row.text(0), row.text(1)));
        });
        if (!read)
            return read;
    }
    m_report.checked.append(
        say(QT_TRANSLATE_NOOP("store", "The hash of every paper that is kept, and that each paper named is there: %1."))
            .arg(seen));
    return {};
}

Result<void> Verifier::states()
{
    auto read = m_connection.each(
        QStringLiteral(
            "SELECT ref FROM discussion d WHERE NOT EXISTS (SELECT 1 FROM lost l WHERE l.discussion_id IN (0, d.id) "
            "AND "
            "l.tbl IN ('version', 'audit', 'trail_line', 'discussion')) AND (versions <> (SELECT count(*) FROM version "
            "v WHERE "
            "v.discussion_id = d.id) OR (state IN ('signed', 'amending', 'closed') AND versions = 0) OR (state "
            "IN ('draft', 'declined') AND versions > 0) OR versions <> (SELECT count(*) FROM audit a WHERE "
            "a.discussion_id = d.id AND a.kind = 'sign') + (SELECT count(*) FROM trail_line l WHERE l.discussion_id = "
            "d.id AND l.kind = 'sign'))"),
        {}, [&](const SqlRow& row) {
            m_report.problems.append(
                say(QT_TRANSLATE_NOOP("store", "%1 does not have the signed versions that its state asks for."))
                    .arg(row.text(0)));
        });
    if (!read)
        return read;
    m_report.checked.append(say(
        QT_TRANSLATE_NOOP("store", "That every signed record has its versions, and a line in the trail for each.")));
    return {};
}

// What is counted as it changes, counted again.
Result<void> Verifier::counts()
{
    auto wrong = m_connection.value(QStringLiteral(
        "WITH counted AS (SELECT list, key, count(*) AS count FROM (SELECT list, key FROM discussion_counted UNION ALL "
        "SELECT list, key FROM deadline_counted UNION ALL SELECT list, key FROM keeping_counted) GROUP BY list, key) "
        "SELECT (SELECT count(*) FROM (SELECT * FROM counted EXCEPT SELECT list, key, count FROM tally)) + (SELECT "
        "count(*) FROM (SELECT list, key, count FROM tally EXCEPT SELECT * FROM counted)) + (SELECT count(*) FROM "
        "discussion d JOIN keeping_since k ON k.id = d.id WHERE (d.keep_from, d.kept_until) IS NOT (k.keep_from, "
        "k.kept_until))"));
    if (!wrong)
        return wrong.error();
    if (wrong->toInt() > 0)
        m_report.problems.append(
            say(QT_TRANSLATE_NOOP("store", "The numbers beside the lists do not agree with what is "
                                           "in them.")));
    m_report.checked.append(
        say(QT_TRANSLATE_NOOP("store", "That the numbers beside the lists are those of what is in them.")));
    return {};
}

} // namespace chairside
