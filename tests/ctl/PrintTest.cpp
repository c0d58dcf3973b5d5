// What the command line prints, read by other people's programs.
#include "core/discussion/Canonical.h"
#include "core/protocol/ProtocolLoader.h"
#include "core/session/DiscussionSession.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"
#include "ctl/Ctl.h"
#include "support/QtStrings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

const QString ref = QStringLiteral("CCD-26-031");
// What stands in the place of a form that was issued: the command line must not care what is in it.
const QByteArray issuedForm = QByteArrayLiteral("%PDF-1.7 the very bytes that were circulated\n");

QString storeOfOne(const TempFolder& folder)
{
    const QString path = folder.file(QStringLiteral("Zoë’s records.chairside"));
    REQUIRE(ctl({QStringLiteral("import"), QStringLiteral("--new"), path,
                 samplePath(QStringLiteral("placement-breakdown.json"))})
                .exit == 0);
    return path;
}

std::unique_ptr<Store> opened(const QString& path)
{
    auto store = Store::open(path, {});
    REQUIRE(store.ok());
    return *std::move(store);
}

Discussion stored(const Store& store)
{
    const auto id = store.read().find(ref);
    REQUIRE(id.ok());
    auto discussion = store.read().discussion(*id);
    REQUIRE(discussion.ok());
    return *std::move(discussion);
}

// Signs as the window does, but for the copies: the full form alone is issued.
QByteArray signedStore(const QString& path)
{
    const auto store = opened(path);
    const Discussion discussion = stored(*store);
    const auto json = store->read().protocolJson(discussion.protocolSha256);
    REQUIRE(json.ok());
    const auto protocol = readProtocol(*json, QStringLiteral("stored"));
    REQUIRE(protocol.ok());
    Declaration declaration;
    declaration.chair = QStringLiteral("Frances Ledbury");
    declaration.role = QStringLiteral("Head of Service");
    declaration.words = QStringLiteral("This is a true record.");
    declaration.at = QDateTime(QDate(2026, 11, 17), QTime(16, 2, 7), Qt::UTC);
    declaration.signature.typed = QStringLiteral("F. Ledbury");
    SigningRecord record;
    record.discussion = discussion.id;
    record.format = canonicalFormat;
    record.canonical = canonicalText(discussion, **protocol, declaration);
    record.sha256 = QCryptographicHash::hash(record.canonical, QCryptographicHash::Sha256);
    record.signedAt = declaration.at;
    record.chair = declaration.chair;
    record.role = declaration.role;
    const auto head = store->read().chainHead();
    REQUIRE(head.ok());
    record.expectedHead = *head;
    record.issued = {{Audience::Full, QStringLiteral("form"), issuedForm}};
    const auto version = store->write().sign(record);
    REQUIRE(version.ok());
    return record.sha256;
}

Ran print(const QString& store, const QString& to, const QStringList& more = {})
{
    return ctl(QStringList{QStringLiteral("print"), store, ref, QStringLiteral("-o"), to, QStringLiteral("--force")} +
               more);
}

// The words of a PDF as the poppler tools read them, on one line.
// Without white space, because lines break where the column ends.
QString packed(const QString& words)
{
    QString out;
    for (const QChar c : words)
        if (!c.isSpace())
            out += c;
    return out;
}

QString wordsOf(const QString& pdf)
{
    QProcess program;
    program.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), pdf, QStringLiteral("-")});
    REQUIRE(program.waitForFinished(60'000));
    REQUIRE(program.exitCode() == 0);
    return QString::fromUtf8(program.readAllStandardOutput()).simplified();
}

QStringList restrictedWords(const Discussion& discussion)
{
    QStringList out;
    for (const Contribution* said : discussion.ranked<Contribution>())
        if (said->restricted)
            out.append(said->body);
    for (const Action* action : discussion.ranked<Action>())
        if (action->restricted)
            out.append(action->what);
    return out;
}

} // namespace

TEST_CASE("a draft is printed as a draft, with every action and every contribution in it")
{
    const TempFolder folder;
    const QString path = storeOfOne(folder);
    const QString pdf = folder.file(QStringLiteral("Finley’s draft.pdf"));
    const Ran ran = print(path, pdf);
    CHECK(ran.exit == 0);
    CHECK(ran.out.isEmpty());
    CHECK(ran.err.isEmpty());
    CHECK_FALSE(QFileInfo(pdf).permission(QFileDevice::ReadOther));
    const QString words = wordsOf(pdf);
    CHECK(words.contains(QStringLiteral("Draft of ")));
    CHECK(words.contains(ref));
    const auto store = opened(path);
    const Discussion discussion = stored(*store);
    const QString all = packed(words);
    const auto has = [&](const QString& text) {
        INFO(text.toStdString());
        CHECK(all.contains(packed(text)));
    };
    REQUIRE(discussion.rows<Contribution>().size() > 10);
    for (const Contribution* said : discussion.ranked<Contribution>()) {
        has(said->speaker);
        has(said->body);
    }
    REQUIRE(discussion.rows<Action>().size() == 13);
    for (const Action* action : discussion.ranked<Action>()) {
        has(action->what);
        has(action->measure);
    }
    for (const Voice* voice : discussion.ranked<Voice>())
        has(voice->words);
    for (const Participant* person : discussion.ranked<Participant>())
        has(person->name);
}

TEST_CASE("a redacted copy and a redacted sheet hold no restricted word and no sensitive address")
{
    const TempFolder folder;
    const QString path = storeOfOne(folder);
    const QStringList restricted = [&] {
        const auto store = opened(path);
        return restrictedWords(stored(*store)) + QStringList{QStringLiteral("Hollin Lane")};
    }();
    REQUIRE(restricted.size() == 4);
    const QString pdf = folder.file(QStringLiteral("x.pdf"));
    for (const QStringList& more : {QStringList{QStringLiteral("--redacted")},
                                    QStringList{QStringLiteral("--redacted"), QStringLiteral("--sheet")}}) {
        CHECK(print(path, pdf, more).exit == 0);
        const QString words = packed(wordsOf(pdf));
        CHECK(words.contains(QStringLiteral("Finley")));
        for (const QString& word : restricted) {
            CAPTURE(word, more);
            CHECK_FALSE(words.contains(packed(word.left(20))));
        }
    }
    CHECK(print(path, pdf).exit == 0);
    for (const QString& word : restricted)
        CHECK(packed(wordsOf(pdf)).contains(packed(word.left(20))));
}

TEST_CASE("a signed version prints byte for byte as it was issued, and verify names its hash")
{
    const TempFolder folder;
    const QString path = storeOfOne(folder);
    const QByteArray sha256 = signedStore(path);
    const QString pdf = folder.file(QStringLiteral("x.pdf"));
    CHECK(print(path, pdf).exit == 0);
    CHECK(contentOf(pdf) == issuedForm);
    CHECK(print(path, pdf, {QStringLiteral("--version"), QStringLiteral("1")}).exit == 0);
    CHECK(contentOf(pdf) == issuedForm);

    const Ran verified = ctl({QStringLiteral("verify"), path});
    CHECK(verified.exit == 0);
    CHECK(verified.said().contains(QStringLiteral("CCD-26-031 version 1, 17 November 2026, Frances Ledbury: ") +
                                   QString::fromLatin1(sha256.toHex())));
    const QJsonObject asJson = ctl({QStringLiteral("verify"), path, QStringLiteral("--json")}).json().object();
    CHECK(asJson.value(u"versions").toArray().at(0).toObject().value(u"sha256").toString() ==
          QString::fromLatin1(sha256.toHex()));
    CHECK(ctl({QStringLiteral("list"), path}).said().contains(QStringLiteral("CCD-26-031  Signed")));
}

TEST_CASE("a copy that was never issued is made from the signed text, and kept")
{
    const TempFolder folder;
    const QString path = storeOfOne(folder);
    signedStore(path);
    const QString first = folder.file(QStringLiteral("1.pdf"));
    const QString second = folder.file(QStringLiteral("2.pdf"));
    for (const QString& file : {first, second}) {
        const Ran ran = print(path, file, {QStringLiteral("--redacted")});
        INFO(ran.err.toStdString());
        REQUIRE(ran.exit == 0);
    }
    const QByteArray bytes = contentOf(first);
    CHECK(contentOf(second) == bytes);
    CHECK(wordsOf(first).contains(QStringLiteral("Frances Ledbury")));
    CHECK_FALSE(wordsOf(first).contains(QStringLiteral("Draft of ")));
    const Ran verified = ctl({QStringLiteral("verify"), path, QStringLiteral("--json")});
    CHECK(verified.exit == 0);
    CHECK(verified.json().object().value(u"issued_copies").toInt() == 2);
}

TEST_CASE("while a record is amended its working copy prints as a draft, and version 1 as it was")
{
    const TempFolder folder;
    const QString path = storeOfOne(folder);
    signedStore(path);
    {
        const auto store = opened(path);
        REQUIRE(store->write().amend(stored(*store).id, QStringLiteral("A name was wrong"), {}).ok());
    }
    const QString pdf = folder.file(QStringLiteral("x.pdf"));
    CHECK(print(path, pdf).exit == 0);
    CHECK(wordsOf(pdf).contains(QStringLiteral("Draft of ")));
    CHECK(print(path, pdf, {QStringLiteral("--version"), QStringLiteral("1")}).exit == 0);
    CHECK(contentOf(pdf) == issuedForm);
}

TEST_CASE("what cannot be printed is said in one line, and nothing is written")
{
    const TempFolder folder;
    const QString path = storeOfOne(folder);
    const QString pdf = folder.file(QStringLiteral("x.pdf"));
    const Ran noVersion = print(path, pdf, {QStringLiteral("--version"), QStringLiteral("2")});
    CHECK(refusedInOneLine(noVersion));
    CHECK(noVersion.complaint().contains(QStringLiteral("has no signed version yet")));
    CHECK(print(path, pdf, {QStringLiteral("--version"), QStringLiteral("first")}).exit == 2);
    CHECK(ctl({QStringLiteral("print"), path, ref}).exit == 2);
    CHECK(refusedInOneLine(
        ctl({QStringLiteral("print"), path, QStringLiteral("CCD-99-001"), QStringLiteral("-o"), pdf})));
    CHECK_FALSE(QFileInfo::exists(pdf));
}

TEST_CASE("a program without its PDF module prints nothing, says how to mend that, and exports all the same")
{
    const TempFolder folder;
    const QString path = storeOfOne(folder);
    const QString pdf = folder.file(QStringLiteral("x.pdf"));
    REQUIRE(QDir(folder.path()).mkpath(QStringLiteral("bin")));
    const QString alone = folder.file(QStringLiteral("bin/chairsidectl"));
    REQUIRE(QFile::copy(QStringLiteral(CHAIRSIDECTL), alone));
    REQUIRE(QFile::link(QFileInfo(QStringLiteral(CHAIRSIDECTL)).dir().filePath(QStringLiteral("../share")),
                        folder.file(QStringLiteral("share"))));

    const Ran refused = run(alone, {QStringLiteral("print"), path, ref, QStringLiteral("-o"), pdf});
    CHECK(refusedInOneLine(refused));
    CHECK(refused.complaint().contains(QStringLiteral("Install Chairside again")));
    CHECK_FALSE(QFileInfo::exists(pdf));
    const QString text = folder.file(QStringLiteral("x.txt"));
    CHECK(run(alone, {QStringLiteral("export"), path, ref, QStringLiteral("--format"), QStringLiteral("text"),
                      QStringLiteral("-o"), text})
              .exit == 0);
    CHECK(contentOf(text).contains(ref.toUtf8()));
}

TEST_CASE("every format an export knows holds the decision, the children's names and the restricted words")
{
    const TempFolder folder;
    const QString path = storeOfOne(folder);
    const QString advice = QStringLiteral("Advice, privileged.");
    for (const char* format : {"json", "html", "text", "pdf"}) {
        CAPTURE(format);
        const QString file = folder.file(QString::fromLatin1(format));
        const Ran ran = ctl({QStringLiteral("export"), path, ref, QStringLiteral("--format"),
                             QString::fromLatin1(format), QStringLiteral("-o"), file});
        CHECK(ran.exit == 0);
        CHECK(ran.err.isEmpty());
        const QString words = QByteArrayLiteral("pdf") == format ? wordsOf(file) : QString::fromUtf8(contentOf(file));
        CHECK(words.contains(QStringLiteral("Finley Marsden")));
        CHECK(words.contains(QStringLiteral("Bramblehay House")));
        CHECK(words.contains(advice));
    }
}

TEST_CASE("a declined request prints as its management decision note (H15)")
{
    const TempFolder folder;
    const QString path = storeOfOne(folder);
    {
        const auto store = opened(path);
        auto session = DiscussionSession::open(*store, stored(*store).id, QStringLiteral("Frances Ledbury"));
        REQUIRE(session.ok());
        REQUIRE((*session)->decline(QStringLiteral("Group supervision comes first.")).ok());
    }
    const QString to = folder.file(QStringLiteral("note.pdf"));
    CHECK(print(path, to).exit == 0);
    const QString words = wordsOf(to);
    CHECK(words.contains(QStringLiteral("Management decision: request declined")));
    CHECK(words.contains(QStringLiteral("Group supervision comes first.")));
    CHECK(words.contains(QStringLiteral("Frances Ledbury")));
    CHECK_FALSE(words.contains(QStringLiteral("DRAFT")));
}

TEST_CASE("a form of the procedure's own prints by its id, and one it has not is named with those it has (S21)")
{
    const TempFolder folder;
    const QString path = folder.file(QStringLiteral("records.chairside"));
    const QString file = folder.file(QStringLiteral("strategy.json"));
    writeFile(file, R"({"format":1,"discussions":[{"reference":"SD-26-001","state":"draft",
        "protocol":{"code":"stoke","version":"7"},
        "subject":[{"name":"Zoë O’Connor"}],
        "item":[{"key":"i1","block":"checks"}],
        "answer":[{"item":"i1","prompt":"agency","body":"Police computer database information"},
                  {"item":"i1","prompt":"said","body":"Two calls to the address since June"}]}]})");
    const Ran imported = ctl({QStringLiteral("import"), QStringLiteral("--new"), path, file});
    CAPTURE(imported.complaint().toStdString());
    REQUIRE(imported.exit == 0);
    const QString made = QStringLiteral("SD-26-001");
    const QString pdf = folder.file(QStringLiteral("checks.pdf"));
    const auto print = [&](const QString& form, const QString& to) {
        return ctl({QStringLiteral("print"), path, made, QStringLiteral("--form"), form, QStringLiteral("-o"), to});
    };
    const Ran printed = print(QStringLiteral("information-gathering"), pdf);
    CAPTURE(printed.complaint().toStdString());
    REQUIRE(printed.exit == 0);
    const QString text = wordsOf(pdf);
    CHECK(text.contains(QStringLiteral("Information gathering form")));
    CHECK(text.contains(QStringLiteral("Two calls to the address since June")));
    const Ran refused = print(QStringLiteral("lateral-checks"), folder.file(QStringLiteral("none.pdf")));
    CHECK(refusedInOneLine(refused));
    CHECK(refused.complaint().contains(QStringLiteral("information-gathering, key-decision")));
    CHECK_FALSE(QFileInfo::exists(folder.file(QStringLiteral("none.pdf"))));
}
