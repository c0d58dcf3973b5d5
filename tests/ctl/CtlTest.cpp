#include "ctl/Ctl.h"

#include "core/protocol/ProtocolShelf.h"
#include "support/DataFile.h"
#include "support/QtStrings.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QSettings>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace chairside;

namespace {

const QString passphrase = QStringLiteral("Straße & ‘quotes’ ünd 密码");

QString placement()
{
    return samplePath(QStringLiteral("placement-breakdown.json"));
}
QString siblings()
{
    return samplePath(QStringLiteral("sibling-group.json"));
}
QString half()
{
    return samplePath(QStringLiteral("half-finished.json"));
}

// A store of the three samples; its path.
QString filledStore(const TempFolder& folder, const QStringList& environment = {})
{
    const QString path = folder.file(QStringLiteral("Zoë’s records.chairside"));
    const Ran ran =
        ctl({QStringLiteral("import"), QStringLiteral("--new"), path, placement(), siblings(), half()}, environment);
    INFO(ran.err.toStdString());
    REQUIRE(ran.exit == 0);
    return path;
}

QStringList references(const QString& store)
{
    QStringList out;
    for (const QJsonValue& row : ctl({QStringLiteral("list"), QStringLiteral("--json"), store}).json().array())
        out.append(row.toObject().value(u"reference").toString());
    out.sort();
    return out;
}

// A file of one discussion without rows or reference.
QByteArray smallest()
{
    return R"({"format":1,"discussions":[{"protocol":{"code":"knowsley","version":"2019-06.1"}}]})";
}

} // namespace

TEST_CASE("no configuration of OpenSSL on a machine decides whether records open")
{
    const TempFolder folder;
    const QString nothing = folder.file(u"openssl.cnf"_qs);
    writeFile(nothing, "openssl_conf = all\n[all]\nproviders = named\n[named]\nnull = none\n[none]\nactivate = 1\n");
    const QStringList machine{u"OPENSSL_CONF="_qs + nothing, u"CHAIRSIDE_PASSPHRASE="_qs + passphrase};
    const QString store = filledStore(folder, machine);
    const Ran ran = ctl({u"verify"_qs, store}, machine);
    INFO(ran.err.toStdString());
    CHECK(ran.exit == 0);
}

TEST_CASE("a key can be made until the very end of a process, when a thread may not be over yet")
{
    CHECK(run(QStringLiteral(KEY_AT_END), {}).exit == 0);
}

TEST_CASE("the samples are imported into a new store and listed")
{
    const TempFolder folder;
    const QString path = folder.file(QStringLiteral("records.chairside"));
    const Ran imported =
        ctl({QStringLiteral("import"), QStringLiteral("--new"), path, placement(), siblings(), half()});
    CHECK(imported.exit == 0);
    CHECK(imported.err.isEmpty());
    CHECK(imported.said().contains(QStringLiteral("CCD-26-031  Finley Marsden, 12\n")));

    const Ran listed = ctl({QStringLiteral("list"), path});
    CHECK(listed.exit == 0);
    CHECK(listed.err.isEmpty());
    const QStringList lines = listed.said().trimmed().split(QLatin1Char('\n'));
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].startsWith(QStringLiteral("REFERENCE   STATUS  HELD")));
    CHECK(lines[1].startsWith(QStringLiteral("CCD-26-034  Draft   23 Nov 2026"))); // newest held first
    CHECK(lines[2].contains(QStringLiteral("আমিনা রহমান (Amina Rahman)")));
    CHECK(lines[3].startsWith(QStringLiteral("CCD-26-031  Draft   17 Nov 2026  1 Dec 2026")));
}

TEST_CASE("the list as JSON has dates, gaps and open actions")
{
    const TempFolder folder;
    const Ran ran = ctl({QStringLiteral("list"), filledStore(folder), QStringLiteral("--json")});
    const QJsonArray rows = ran.json().array();
    REQUIRE(rows.size() == 3);
    const QJsonObject finley = rows.at(2).toObject();
    CHECK(finley.value(u"reference").toString() == QStringLiteral("CCD-26-031"));
    CHECK(finley.value(u"state").toString() == QStringLiteral("draft"));
    CHECK(finley.value(u"held_on").toString() == QStringLiteral("2026-11-17"));
    CHECK(finley.value(u"gaps").toInt() == 0);
    CHECK(finley.value(u"open_actions").toInt() == 13);
    CHECK(rows.at(0).toObject().value(u"gaps").toInt() > 10);
}

TEST_CASE("what the command line stored, the sqlcipher program reads")
{
    const TempFolder folder;
    const QString path = filledStore(folder, {QStringLiteral("CHAIRSIDE_PASSPHRASE=correct horse")});
    const QString key = QStringLiteral("correct horse");
    CHECK(sqlcipher(path, key,
                    QStringLiteral("SELECT group_concat(ref, ' ') FROM (SELECT ref FROM discussion ORDER BY "
                                   "ref)")) == QStringLiteral("CCD-26-031 CCD-26-033 CCD-26-034"));
    CHECK(sqlcipher(path, key,
                    QStringLiteral("SELECT a.owner || ' ' || a.due FROM action a JOIN discussion d ON d.id = "
                                   "a.discussion_id WHERE d.ref = 'CCD-26-031' AND a.rank = 0")) ==
          QStringLiteral("Ruth Calloway 2026-11-17"));
    CHECK(sqlcipher(path, key, QStringLiteral("SELECT count(*) FROM contribution WHERE restricted = 1")) ==
          QStringLiteral("4"));
    CHECK_FALSE(contentOf(path).contains("Finley"));
}

TEST_CASE("an export is what was imported, and goes into another store")
{
    const TempFolder folder;
    const QString path = filledStore(folder);
    const QString file = folder.file(QStringLiteral("Finley’s export.json"));
    const Ran exported =
        ctl({QStringLiteral("export"), path, QStringLiteral("CCD-26-031"), QStringLiteral("-o"), file});
    CHECK(exported.exit == 0);
    CHECK(exported.out.isEmpty());
    CHECK(exported.err.isEmpty());
    CHECK(QFileInfo(file).permission(QFileDevice::ReadOwner));
    CHECK_FALSE(QFileInfo(file).permission(QFileDevice::ReadGroup));
    CHECK_FALSE(QFileInfo(file).permission(QFileDevice::ReadOther));

    const auto contents = [](const QByteArray& json) {
        QJsonObject one = QJsonDocument::fromJson(json).object().value(u"discussions").toArray().at(0).toObject();
        for (const char* own : {"protocol", "created_at"}) // the exact wording, and the store's own day
            one.remove(QLatin1String(own));
        QJsonArray children;
        for (const QJsonValue& child : one.value(u"subject").toArray()) {
            QJsonObject known = child.toObject();
            known.remove(u"child"); // the store knows each child as a person
            children.append(known);
        }
        one.insert(u"subject", children);
        return one;
    };
    CHECK(contents(contentOf(file)) == contents(contentOf(placement())));

    const QString other = folder.file(QStringLiteral("other.chairside"));
    CHECK(ctl({QStringLiteral("import"), QStringLiteral("--new"), other, file}).exit == 0);
    const Ran again = ctl({QStringLiteral("export"), other, QStringLiteral("CCD-26-031")});
    CHECK(contents(again.out) == contents(contentOf(file)));
}

TEST_CASE("an export leaves a line in the trail, and the trail still holds")
{
    const TempFolder folder;
    const QString path = filledStore(folder);
    const auto lines = [&] {
        const Ran ran = ctl({QStringLiteral("verify"), path, QStringLiteral("--json")});
        CHECK(ran.exit == 0);
        return ran.json().object().value(u"audit_lines").toInt();
    };
    const int before = lines();
    CHECK(ctl({QStringLiteral("export"), path, QStringLiteral("CCD-26-034")}).exit == 0);
    CHECK(lines() == before + 1);
    CHECK(ctl({QStringLiteral("print"), path, QStringLiteral("CCD-26-034"), QStringLiteral("-o"),
               folder.file(QStringLiteral("x.pdf"))})
              .exit == 0);
    CHECK(lines() == before + 2);
    CHECK(ctl({QStringLiteral("list"), path}).exit == 0);
    CHECK(lines() == before + 2);
}

TEST_CASE("an output file that is there already is kept, unless it is to be replaced")
{
    const TempFolder folder;
    const QString path = filledStore(folder);
    const QString file = folder.file(QStringLiteral("kept.json"));
    writeFile(file, "precious");
    const QStringList line{QStringLiteral("export"), path, QStringLiteral("CCD-26-034"), QStringLiteral("-o"), file};
    const Ran kept = ctl(line);
    CHECK(refusedInOneLine(kept));
    CHECK(kept.complaint().contains(QStringLiteral("“kept.json” is there already")));
    CHECK(contentOf(file) == "precious");
    CHECK(ctl(line + QStringList{QStringLiteral("--force")}).exit == 0);
    CHECK(contentOf(file).contains("CCD-26-034"));
    const Ran nowhere = ctl({QStringLiteral("export"), path, QStringLiteral("CCD-26-034"), QStringLiteral("-o"),
                             folder.file(QStringLiteral("no such folder/x.json"))});
    CHECK(refusedInOneLine(nowhere));
}

TEST_CASE("a new store is made only where --new says so, and only where there is none")
{
    const TempFolder folder;
    const QString path = folder.file(QStringLiteral("records.chairside"));
    const Ran missing = ctl({QStringLiteral("import"), path, half()});
    CHECK(refusedInOneLine(missing));
    CHECK(missing.complaint().contains(QStringLiteral("add --new to make it")));
    CHECK_FALSE(QFileInfo::exists(path));

    CHECK(ctl({QStringLiteral("import"), QStringLiteral("--new"), path, half()}).exit == 0);
    const Ran there = ctl({QStringLiteral("import"), QStringLiteral("--new"), path, placement()});
    CHECK(refusedInOneLine(there));
    CHECK(there.complaint().contains(QStringLiteral("is there already")));
    CHECK(ctl({QStringLiteral("import"), path, placement()}).exit == 0);
    CHECK(references(path) == QStringList{QStringLiteral("CCD-26-031"), QStringLiteral("CCD-26-034")});
}

TEST_CASE("a wrong file makes no store, and changes none")
{
    const TempFolder folder;
    const QString wrong = folder.file(QStringLiteral("zoe.json"));
    QByteArray json = contentOf(half());
    json.replace("\"likely\"", "\"probable\"");
    writeFile(wrong, json);

    const QString path = folder.file(QStringLiteral("records.chairside"));
    const Ran refused = ctl({QStringLiteral("import"), QStringLiteral("--new"), path, placement(), wrong});
    CHECK(refusedInOneLine(refused));
    CHECK(refused.complaint() ==
          QStringLiteral("chairsidectl: zoe.json: discussions[0].risk[1].likelihood is \"probable\"; use one of "
                         "unlikely, possible, likely, very-likely, not-known, or leave it out.\n"));
    CHECK_FALSE(QFileInfo::exists(path));

    const QString store = filledStore(folder);
    const QByteArray before = contentOf(store);
    CHECK(refusedInOneLine(ctl({QStringLiteral("import"), store, placement(), wrong})));
    CHECK(refusedInOneLine(ctl({QStringLiteral("import"), store, placement()}))); // its reference is taken
    CHECK(refusedInOneLine(ctl({QStringLiteral("import"), store, folder.file(QStringLiteral("none.json"))})));
    CHECK(refusedInOneLine(ctl({QStringLiteral("import"), store, folder.path()})));
    CHECK(references(store).size() == 3);
    CHECK(ctl({QStringLiteral("verify"), store}).exit == 0);
}

TEST_CASE("where the disk is full nothing is left of a new store, and an old one is as it was")
{
    const TempFolder folder;
    const QString path = folder.file(QStringLiteral("Zoë’s records.chairside"));
    // No file may grow beyond so many blocks; what would is refused, as a full disk does.
    const auto within = [&](int blocks, const QStringList& arguments) {
        QProcess shell;
        shell.start(QStringLiteral("sh"),
                    QStringList{QStringLiteral("-c"),
                                QStringLiteral("trap '' XFSZ; ulimit -f %1; exec \"$@\"").arg(blocks),
                                QStringLiteral("sh"), QStringLiteral(CHAIRSIDECTL)} +
                        arguments);
        REQUIRE(shell.waitForFinished(120'000));
        return Ran{shell.exitCode(), shell.readAllStandardOutput(), shell.readAllStandardError()};
    };
    int refused = 0;
    for (const int blocks : {16, 200, 400, 700}) {
        const Ran ran =
            within(blocks, {QStringLiteral("import"), QStringLiteral("--new"), path, placement(), siblings(), half()});
        INFO(blocks << " blocks: " << ran.err.toStdString());
        if (ran.exit != 0) {
            ++refused;
            CHECK(refusedInOneLine(ran));
            CHECK(ran.complaint().contains(QStringLiteral("The disk is full.")));
            CHECK(QDir(folder.path()).isEmpty(QDir::Files | QDir::Hidden));
        }
        QFile::remove(path);
    }
    CHECK(refused >= 2);

    const QString old = filledStore(folder);
    const auto blocks = static_cast<int>(QFileInfo(old).size() / 512);
    REQUIRE(ctl({QStringLiteral("list"), old}).exit == 0);
    const QStringList before = references(old);
    const QString more = folder.file(QStringLiteral("more.json"));
    writeFile(more, QByteArrayLiteral(
                        R"({"format":1,"discussions":[{"protocol":{"code":"knowsley","version":"2019-06.1"},)") +
                        R"("risk":[{"harm":")" + QByteArray(1'500'000, 'x') + R"("}]}]})");
    const Ran ran = within(blocks, {QStringLiteral("import"), old, more});
    INFO(ran.err.toStdString());
    CHECK(refusedInOneLine(ran));
    CHECK(references(old) == before);
    CHECK(ctl({QStringLiteral("verify"), old}).exit == 0);
}

TEST_CASE("a backup verifies and opens like its store; a plain copy warns, is traced, and is read by anything")
{
    const TempFolder folder;
    const QString path = filledStore(folder);
    const auto lines = [&] {
        return ctl({QStringLiteral("verify"), path, QStringLiteral("--json")})
            .json()
            .object()
            .value(u"audit_lines")
            .toInt();
    };
    const int before = lines();
    const QString copy = folder.file(QStringLiteral("copy.chairside"));
    const Ran made = ctl({QStringLiteral("backup"), path, QStringLiteral("-o"), copy, QStringLiteral("--json")});
    CHECK(made.exit == 0);
    CHECK(made.err.isEmpty());
    const Ran verified = ctl({QStringLiteral("verify"), copy, QStringLiteral("--json")});
    CHECK(verified.exit == 0);
    CHECK(verified.json().object().value(u"chain_head") == made.json().object().value(u"chain_head"));
    CHECK(ctl({QStringLiteral("list"), copy}).out == ctl({QStringLiteral("list"), path}).out);
    CHECK(lines() == before); // a copy is no change
    CHECK(refusedInOneLine(ctl({QStringLiteral("backup"), path, QStringLiteral("-o"), copy})));
    CHECK(ctl({QStringLiteral("backup"), path}).exit == 2);

    const QString plain = folder.file(QStringLiteral("plain.sqlite"));
    const Ran open = ctl({QStringLiteral("backup"), path, QStringLiteral("-o"), plain, QStringLiteral("--plain")});
    CHECK(open.exit == 0);
    CHECK(open.complaint().contains(QStringLiteral("Anyone who has “plain.sqlite” can read all of it.")));
    CHECK(contentOf(plain).startsWith("SQLite format 3"));
    CHECK(lines() == before + 1);
    CHECK(refusedInOneLine(ctl({QStringLiteral("list"), plain})));
}

TEST_CASE("a passphrase comes from a file or from the environment, and a wrong one opens nothing")
{
    const TempFolder folder;
    const QString file = folder.file(QStringLiteral("passphrase ключ.txt"));
    writeFile(file, passphrase.toUtf8() + "\r\nnot this line\n");
    const QString path = folder.file(QStringLiteral("records.chairside"));
    const QString option = QStringLiteral("--passphrase-file");
    REQUIRE(ctl({QStringLiteral("import"), QStringLiteral("--new"), path, half(), option, file}).exit == 0);
    const QByteArray before = contentOf(path);

    CHECK(ctl({QStringLiteral("list"), path, option, file}).exit == 0);
    CHECK(ctl({QStringLiteral("list"), path}, {QStringLiteral("CHAIRSIDE_PASSPHRASE=") + passphrase}).exit == 0);
    const Ran wrong = ctl({QStringLiteral("list"), path}, {QStringLiteral("CHAIRSIDE_PASSPHRASE=guess")});
    CHECK(refusedInOneLine(wrong));
    CHECK(wrong.complaint().contains(QStringLiteral("That passphrase does not open these records")));
    const Ran none = ctl({QStringLiteral("list"), path});
    CHECK(refusedInOneLine(none));
    CHECK(none.complaint().contains(QStringLiteral("--passphrase-file or CHAIRSIDE_PASSPHRASE")));
    CHECK_FALSE(none.complaint().contains(passphrase));

    CHECK(refusedInOneLine(ctl({QStringLiteral("list"), path, option, folder.file(QStringLiteral("missing"))})));
    const QString empty = folder.file(QStringLiteral("empty"));
    writeFile(empty, "\n");
    CHECK(refusedInOneLine(ctl({QStringLiteral("list"), path, option, empty})));
    CHECK(contentOf(path) == before);
}

TEST_CASE("on a terminal the passphrase is asked for, and never shown")
{
    const TempFolder folder;
    const QString path = folder.file(QStringLiteral("records.chairside"));
    REQUIRE(ctl({QStringLiteral("import"), QStringLiteral("--new"), path, half()},
                {QStringLiteral("CHAIRSIDE_PASSPHRASE=open sesame")})
                .exit == 0);
    // A terminal of its own: waits for the question, types the answer, prints all that the terminal showed.
    const QString script = QStringLiteral(R"(
import os, pty, sys, time
child, terminal = pty.fork()
if child == 0:
    os.environ.pop("CHAIRSIDE_PASSPHRASE", None)
    os.execv(sys.argv[1], sys.argv[1:])
shown = b""
asked = False
while True:
    try:
        chunk = os.read(terminal, 4096)
    except OSError:
        break
    if not chunk:
        break
    shown += chunk
    if b"Passphrase for" in shown and not asked:
        asked = True
        time.sleep(0.3)
        os.write(terminal, b"open sesame\n")
_, status = os.waitpid(child, 0)
sys.stdout.buffer.write(shown)
sys.exit(os.waitstatus_to_exitcode(status))
)");
    QProcess python;
    python.start(QStringLiteral("python3"),
                 {QStringLiteral("-c"), script, QStringLiteral(CHAIRSIDECTL), QStringLiteral("list"), path});
    REQUIRE(python.waitForFinished(60'000));
    const QString shown = QString::fromUtf8(python.readAllStandardOutput());
    CAPTURE(shown);
    CHECK(python.exitCode() == 0);
    CHECK(shown.contains(QStringLiteral("Passphrase for records.chairside:")));
    CHECK(shown.contains(QStringLiteral("CCD-26-034")));
    CHECK_FALSE(shown.contains(QStringLiteral("sesame")));
}

TEST_CASE("a store without a passphrase is asked about by nobody")
{
    const TempFolder folder;
    const QString path = filledStore(folder);
    const Ran ran = ctl({QStringLiteral("list"), path}, {QStringLiteral("LC_ALL=C")});
    CHECK(ran.exit == 0);
    CHECK(ran.err.isEmpty());
    CHECK(ran.said().contains(QStringLiteral("زينب")));
}

TEST_CASE("verify holds for a good store and names what is damaged")
{
    const TempFolder folder;
    const QString path = filledStore(folder);
    const Ran good = ctl({QStringLiteral("verify"), path});
    CHECK(good.exit == 0);
    CHECK(good.err.isEmpty());
    CHECK(good.said().startsWith(QStringLiteral("checked  ")));
    CHECK(good.said().contains(QStringLiteral("\nunseen   ")));

    QByteArray bytes = contentOf(path);
    const qsizetype middle = bytes.size() / 2;
    bytes[middle] = static_cast<char>(bytes[middle] ^ 0x20);
    writeFile(path, bytes);
    const Ran damaged = ctl({QStringLiteral("verify"), path});
    CHECK(damaged.exit == 1);
    CHECK(damaged.err.count('\n') == 1);
    const Ran asJson = ctl({QStringLiteral("verify"), path, QStringLiteral("--json")});
    CHECK(asJson.exit == 1);
}

TEST_CASE("verify compares with hashes that were kept elsewhere, one by one or from a file")
{
    const TempFolder folder;
    const QString path = filledStore(folder);
    const auto verify = [&](const QStringList& more) {
        return ctl(QStringList{QStringLiteral("verify"), path} + more);
    };
    const QString head =
        ctl({QStringLiteral("verify"), path, QStringLiteral("--json")}).json().object()[u"chain_head"].toString();
    REQUIRE(head.size() == 64);
    const Ran held = verify({QStringLiteral("--head"), head.toUpper()});
    CHECK(held.exit == 0);
    CHECK(held.said().contains(QStringLiteral("The hash you kept, %1").arg(head)));

    const QString other(64, QLatin1Char('a'));
    const QString list = folder.file(QStringLiteral("hashes.txt"));
    writeFile(list, QStringLiteral("12 May, form: %1\n\n%2 told by phone\n").arg(head, other).toUtf8());
    const Ran missing = verify({QStringLiteral("--heads"), list});
    CHECK(missing.exit == 1);
    CHECK(missing.said().contains(
        QStringLiteral("PROBLEM  No line of the audit trail has the hash you kept, %1").arg(other)));
    CHECK(missing.said().contains(QStringLiteral("The hash you kept, %1").arg(head)));

    CHECK(verify({QStringLiteral("--head"), QStringLiteral("abc")}).err.contains("“abc” is no hash of the trail"));
    writeFile(list, (head + QStringLiteral("\nnothing here\n")).toUtf8());
    CHECK(verify({QStringLiteral("--heads"), list}).err.contains("Line 2 of “hashes.txt”"));
}

TEST_CASE("what is no store is answered by one sentence, and left as it was")
{
    const TempFolder folder;
    const QString file = folder.file(QStringLiteral("letter.txt"));
    for (const QByteArray& bytes : {QByteArray(), QByteArray("Dear Ms Prescott"), QByteArray(8192, 'x'),
                                    QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0')}) {
        writeFile(file, bytes);
        for (const char* command : {"list", "verify"}) {
            CAPTURE(command, bytes.size());
            CHECK(refusedInOneLine(ctl({QString::fromLatin1(command), file})));
        }
        CHECK(refusedInOneLine(ctl({QStringLiteral("import"), file, half()})));
        CHECK(contentOf(file) == bytes);
    }
    CHECK(refusedInOneLine(ctl({QStringLiteral("list"), folder.path()})));
    CHECK(refusedInOneLine(ctl({QStringLiteral("list"), folder.file(QStringLiteral("none"))})));
}

TEST_CASE("a line that is not understood is answered with where the help is")
{
    const QStringList line =
        GENERATE(QStringList{}, QStringList{QStringLiteral("exprt")}, QStringList{QStringLiteral("list")},
                 QStringList{QStringLiteral("list"), QStringLiteral("a"), QStringLiteral("b")},
                 QStringList{QStringLiteral("list"), QStringLiteral("--jsn"), QStringLiteral("a")},
                 QStringList{QStringLiteral("import"), QStringLiteral("a")},
                 QStringList{QStringLiteral("export"), QStringLiteral("a"), QStringLiteral("b"),
                             QStringLiteral("--format"), QStringLiteral("docx")},
                 QStringList{QStringLiteral("list"), QStringLiteral("--passphrase-file")});
    const Ran ran = ctl(line);
    CAPTURE(line, ran.err);
    CHECK(ran.exit == 2);
    CHECK(ran.out.isEmpty());
    CHECK(ran.err.startsWith("chairsidectl: "));
    CHECK(ran.err.count('\n') == 1);
    CHECK(ran.complaint().contains(QStringLiteral("--help”.")));
}

TEST_CASE("every command has its help, and the general one names them all")
{
    const Ran general = ctl({QStringLiteral("--help")});
    CHECK(general.exit == 0);
    for (const char* command : {"list", "import", "export", "print", "verify"}) {
        const QString name = QString::fromLatin1(command);
        CAPTURE(name);
        CHECK(general.said().contains(QStringLiteral("\n  %1 STORE").arg(name)));
        const Ran help = ctl({name, QStringLiteral("--help")});
        CHECK(help.exit == 0);
        CHECK(help.said().startsWith(QStringLiteral("chairsidectl %1 STORE").arg(name)));
        CHECK(help.said().contains(QStringLiteral("--passphrase-file FILE")));
        CHECK(ctl({QStringLiteral("help"), name}).out == help.out);
        for (const QString& line : help.said().split(QLatin1Char('\n')))
            CHECK(line.size() <= 96);
    }
}

TEST_CASE("a discussion without a reference gets one, and the import says which")
{
    const TempFolder folder;
    const QString file = folder.file(QStringLiteral("small.json"));
    writeFile(file, smallest());
    const QString path = folder.file(QStringLiteral("records.chairside"));
    const Ran ran =
        ctl({QStringLiteral("import"), QStringLiteral("--new"), QStringLiteral("--json"), path, file, file});
    CHECK(ran.exit == 0);
    const QJsonArray told = ran.json().array();
    REQUIRE(told.size() == 2);
    QStringList both{told.at(0).toObject().value(u"reference").toString(),
                     told.at(1).toObject().value(u"reference").toString()};
    CHECK(both[0].endsWith(QStringLiteral("-001")));
    CHECK(both[1].endsWith(QStringLiteral("-002")));
    CHECK(references(path) == both);
}

TEST_CASE(
    "a council's own procedure is found where the window finds it, and a wrong file there is named and passed over")
{
    const TempFolder folder;
    const QByteArray own = dataFile(QStringLiteral("northmere.json"));
    const QString discussion = folder.file(QStringLiteral("one.json"));
    writeFile(discussion, R"({"format":1,"discussions":[{"protocol":{"code":"northmere","version":"2026.1"}}]})");
    const QStringList import{QStringLiteral("import"), QStringLiteral("--new"),
                             folder.file(QStringLiteral("own.chairside")), discussion};
    const Ran unknown = ctl(import);
    CHECK(refusedInOneLine(unknown));
    CHECK(unknown.complaint().contains(QStringLiteral("which this program does not have")));

    SECTION("in the usual folder")
    {
        const QString usual = folder.file(QStringLiteral("data/Chairside/procedures"));
        REQUIRE(QDir().mkpath(usual));
        writeFile(usual + QStringLiteral("/northmere.json"), own);
        writeFile(usual + QStringLiteral("/wrong.json"), "{}");
        const Ran found = ctl(import, {QStringLiteral("XDG_DATA_HOME=") + folder.file(QStringLiteral("data"))});
        INFO(found.err.toStdString());
        CHECK(found.exit == 0);
        CHECK(found.said().startsWith(QStringLiteral("NFS-")));
        CHECK(found.complaint() ==
              QStringLiteral("wrong.json: format is missing; write a whole number from 1 to 1.\n"));
    }
    SECTION("in the folder that the window was told of")
    {
        const QString chosen = folder.file(QStringLiteral("chosen"));
        REQUIRE(QDir().mkpath(chosen));
        REQUIRE(QDir().mkpath(folder.file(QStringLiteral("config/Chairside"))));
        writeFile(chosen + QStringLiteral("/northmere.json"), own);
        {
            QSettings settings(folder.file(QStringLiteral("config/Chairside/Chairside.conf")), QSettings::IniFormat);
            chooseProtocolFolder(settings, chosen);
        }
        const Ran found = ctl(import, {QStringLiteral("XDG_CONFIG_HOME=") + folder.file(QStringLiteral("config"))});
        INFO(found.err.toStdString());
        CHECK(found.exit == 0);
        CHECK(found.err.isEmpty());
        CHECK(references(folder.file(QStringLiteral("own.chairside"))).front().startsWith(QStringLiteral("NFS-")));
    }
}

TEST_CASE("a wording that only a store holds is found there, and an export brings it along to another")
{
    const TempFolder folder;
    const QByteArray own = dataFile(QStringLiteral("northmere.json"));
    const QString data = folder.file(QStringLiteral("data"));
    const QString procedures = data + QStringLiteral("/Chairside/procedures");
    REQUIRE(QDir().mkpath(procedures));
    writeFile(procedures + QStringLiteral("/northmere.json"), own);
    const QStringList environment{QStringLiteral("XDG_DATA_HOME=") + data};
    const QString one = folder.file(QStringLiteral("one.json"));
    writeFile(one, R"({"format":1,"discussions":[{"reference":"NFS-26-001",)"
                   R"("protocol":{"code":"northmere","version":"2026.1"}}]})");
    const QString store = folder.file(QStringLiteral("own.chairside"));
    REQUIRE(ctl({QStringLiteral("import"), QStringLiteral("--new"), store, one}, environment).exit == 0);

    // The council takes its file away; the records keep what they were held under.
    REQUIRE(QFile::remove(procedures + QStringLiteral("/northmere.json")));
    QByteArray second = contentOf(one);
    second.replace("NFS-26-001", "NFS-26-002");
    const QString two = folder.file(QStringLiteral("two.json"));
    writeFile(two, second);
    const Ran here = ctl({QStringLiteral("import"), store, two}, environment);
    INFO(here.err.toStdString());
    CHECK(here.exit == 0);
    CHECK(references(store) == QStringList{QStringLiteral("NFS-26-001"), QStringLiteral("NFS-26-002")});

    // Elsewhere the name alone does not do, and the sentence says what would.
    const QString other = folder.file(QStringLiteral("other.chairside"));
    const Ran named = ctl({QStringLiteral("import"), QStringLiteral("--new"), other, two}, environment);
    CHECK(refusedInOneLine(named));
    CHECK(named.complaint().contains(QStringLiteral("nor does the file bring it along; export the discussion again")));
    CHECK_FALSE(QFileInfo::exists(other));

    const QString moved = folder.file(QStringLiteral("moved.json"));
    REQUIRE(
        ctl({QStringLiteral("export"), store, QStringLiteral("NFS-26-002"), QStringLiteral("-o"), moved}, environment)
            .exit == 0);
    const Ran there = ctl({QStringLiteral("import"), QStringLiteral("--new"), other, moved}, environment);
    INFO(there.err.toStdString());
    CHECK(there.exit == 0);
    // Byte for byte, as the discussion was held under it.
    const QString none = QStringLiteral("Chairside: these records have no passphrase");
    CHECK(sqlcipher(other, none, QStringLiteral("SELECT hex(json) FROM protocol")) ==
          QString::fromLatin1(own.toHex().toUpper()));
    CHECK(ctl({QStringLiteral("verify"), other}).exit == 0);
    const Ran paper = ctl({QStringLiteral("print"), other, QStringLiteral("NFS-26-002"), QStringLiteral("-o"),
                           folder.file(QStringLiteral("paper.pdf"))});
    CHECK(paper.exit == 0);
}
