#include "app/ctl/Command.h"
#include "app/ctl/Console.h"
#include "app/ctl/KeptHeads.h"
#include "app/ctl/OpenStore.h"
#include "core/base/Text.h"
#include "core/exchange/JsonWriter.h"
#include "core/storage/StoreReader.h"

#include <QCoreApplication>

namespace chairside::ctl {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ctl::VerifyCommand)
};

// A signed version as it stands on the form's foot.
struct Signed final
{
    QString ref;
    VersionInfo version;
};

Result<std::vector<Signed>> signedVersions(const Store& store)
{
    HomeQuery query;
    query.sort = HomeSort::Reference;
    query.descending = false;
    std::vector<Signed> out;
    for (;;) {
        const Result<std::vector<HomeRow>> rows = store.read().home(query, today(store.clock()));
        if (!rows)
            return rows.error();
        for (const HomeRow& row : *rows)
            for (int no = 1; no <= row.versions; ++no) {
                const Result<VersionText> version = store.read().version(row.id, no);
                if (!version && version.error().code == ErrorCode::NotFound)
                    continue; // lost in a rescue, or the store's own report names it
                if (!version)
                    return version.error();
                out.push_back({row.ref, version->info});
            }
        if (static_cast<int>(rows->size()) < query.limit)
            return out;
        query.offset += query.limit;
    }
}

void sayReport(const VerifyReport& report, const std::vector<Signed>& versions)
{
    for (const QString& sentence : report.problems)
        say(Words::tr("PROBLEM  %1").arg(sentence));
    for (const QString& sentence : report.checked)
        say(Words::tr("checked  %1").arg(sentence));
    for (const Signed& one : versions)
        say(Words::tr("signed   %1 version %2, %3, %4: %5")
                .arg(one.ref)
                .arg(one.version.no)
                .arg(longDate(one.version.signedAt.toLocalTime().date()), one.version.chair,
                     QString::fromLatin1(one.version.sha256.toHex())));
    say(Words::tr("trail    %1, ends with %2")
            .arg(counted(report.auditLines, Words::tr("line"), Words::tr("lines")),
                 QString::fromLatin1(report.chainHead.toHex())));
    for (const QString& sentence : report.unseen)
        say(Words::tr("unseen   %1").arg(sentence));
}

QByteArray asJson(const VerifyReport& report, const std::vector<Signed>& versions)
{
    JsonWriter json;
    json.beginObject();
    json.key(QStringLiteral("holds"));
    json.flag(report.problems.isEmpty());
    json.texts(QStringLiteral("problems"), report.problems);
    json.texts(QStringLiteral("checked"), report.checked);
    json.texts(QStringLiteral("unseen"), report.unseen);
    json.key(QStringLiteral("chain_head"));
    json.text(QString::fromLatin1(report.chainHead.toHex()));
    json.key(QStringLiteral("audit_lines"));
    json.number(report.auditLines);
    json.key(QStringLiteral("issued_copies"));
    json.number(report.issues);
    json.key(QStringLiteral("versions"));
    json.beginArray();
    for (const Signed& one : versions) {
        json.beginObject();
        json.key(QStringLiteral("reference"));
        json.text(one.ref);
        json.key(QStringLiteral("version"));
        json.number(one.version.no);
        json.key(QStringLiteral("signed_at"));
        json.text(one.version.signedAt.toUTC().toString(Qt::ISODate));
        json.key(QStringLiteral("chair"));
        json.text(one.version.chair);
        json.key(QStringLiteral("sha256"));
        json.text(QString::fromLatin1(one.version.sha256.toHex()));
        json.end();
    }
    json.end();
    json.end();
    return json.bytes();
}

int verify(const Invocation& invocation)
{
    const auto heads = keptHeads(invocation);
    if (!heads)
        return refuse(heads.error());
    const auto store = openStore(invocation, Purpose::Look);
    if (!store)
        return refuse(store.error());
    const Result<VerifyReport> report = (*store)->read().verify(*heads);
    if (!report)
        return refuse(report.error());
    const Result<std::vector<Signed>> versions = signedVersions(**store);
    if (!versions && report->problems.isEmpty())
        return refuse(versions.error());
    const std::vector<Signed> told = versions ? *versions : std::vector<Signed>{};
    if (invocation.options.isSet(QStringLiteral("json")))
        write(asJson(*report, told));
    else
        sayReport(*report, told);
    if (report->problems.isEmpty())
        return Finished;
    return refuse({ErrorCode::Damaged,
                   Words::tr("%1 found. Keep this file, and go back to a backup that verifies.")
                       .arg(counted(report->problems.size(), Words::tr("problem"), Words::tr("problems"))),
                   {}});
}

} // namespace

Command verifyCommand()
{
    std::vector<QCommandLineOption> options = headOptions();
    options.push_back(jsonOption());
    return {QStringLiteral("verify"),
            QStringLiteral("STORE"),
            Words::tr(
                "Whether everything in a store is as it was written: pages, links, trail, signatures, issued copies."),
            Words::tr("Exit 0 only if all holds. A line of the trail that was changed, moved, put in or taken out is "
                      "named, and so is a signed version or an issued copy that is not the one the trail tells of. The "
                      "hash of each signed version is the one on its form’s foot.\n\n"
                      "Lines cut off the end leave no trace in the file. Keep what “trail … ends with” says somewhere "
                      "else, in a diary or with another person, and give it with --head: then a shorter or a rewritten "
                      "trail shows.\n\n"
                      "What cannot be seen from within the file is said in lines that begin with “unseen”."),
            options,
            1,
            1,
            verify};
}

} // namespace chairside::ctl
