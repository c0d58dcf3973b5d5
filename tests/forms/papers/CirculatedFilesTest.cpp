// Promise 6: what was recorded in confidence is absent from every circulated byte. Looked for by other people's
// programs: poppler reads the pages, qpdf unpacks the file, Python takes the e-mail apart.
#include "forms/papers/Papers.h"
#include "forms/support/Record.h"
#include "forms/support/Tools.h"
#include "forms/writers/MailWriter.h"
#include "forms/writers/TextWriter.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::forms;
using namespace chairside::forms::test;

namespace {

// Stands in every restricted word of the filled record, and in no other.
const QString secret = QStringLiteral("Secret");
const QString address = QStringLiteral("Alderbank7");

FilledRecord filledWithAddress()
{
    FilledRecord out = filledRecord(*sample::knowsley());
    Subject& child = out.discussion.rows<Subject>().begin()->second;
    child.address = address;
    child.addressSensitive = true;
    return out;
}

std::vector<IssuedPdf> issued()
{
    const FilledRecord record = filledWithAddress();
    const Issue issue = signedIssue(chairside::Audience::Redacted);
    auto papers = issuedPapers(record.discussion, *sample::knowsley(), *issue.declaration, issue.version);
    REQUIRE(papers.ok());
    return *papers;
}

bool holds(const QString& text, const QString& word)
{
    return squeezed(text).contains(word, Qt::CaseInsensitive);
}

QByteArray utf16(const QString& text)
{
    QByteArray out;
    for (const QChar c : text) {
        out += static_cast<char>(c.unicode() >> 8);
        out += static_cast<char>(c.unicode() & 0xff);
    }
    return out;
}

bool bytesHold(const QByteArray& bytes, const QString& word)
{
    return bytes.contains(word.toUtf8()) || bytes.contains(utf16(word)) ||
           bytes.toLower().contains(utf16(word).toHex()) || bytes.toLower().contains(word.toUtf8().toHex());
}

QByteArray unpackedBytes(const QByteArray& pdf)
{
    const Ran ran = run(
        QStringLiteral("qpdf"),
        {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"), QStringLiteral("%"), QStringLiteral("-")},
        pdf);
    REQUIRE(ran.exitCode == 0);
    return ran.out.toLatin1() + ran.out.toUtf8();
}

// The e-mail as another program reads it.
QJsonObject decoded(const QByteArray& mail)
{
    const QString script =
        QStringLiteral("import email,email.policy,hashlib,json,sys\n"
                       "m=email.message_from_binary_file(open(sys.argv[1],'rb'),policy=email.policy.default)\n"
                       "b=m.get_body().get_content()\n"
                       "a=list(m.iter_attachments())\n"
                       "print(json.dumps({'to':str(m['to'] or ''),'subject':str(m['subject']),'body':b,'parts':len(a),"
                       "'name':a[0].get_filename() if a else '','type':a[0].get_content_type() if a else '',"
                       "'sha':hashlib.sha256(a[0].get_content()).hexdigest() if a else '','headers':m.keys(),"
                       "'defects':[str(d) for d in m.defects]}))\n");
    const Ran ran = run(QStringLiteral("python3"), {QStringLiteral("-c"), script, QStringLiteral("%")}, mail);
    INFO(ran.err.toStdString());
    REQUIRE(ran.exitCode == 0);
    return QJsonDocument::fromJson(ran.out.toUtf8()).object();
}

QString sha256(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

TEST_CASE("not one restricted word stands in the bytes of a redacted copy, and the full one has them all (promise 6)")
{
    int redacted = 0;
    for (const IssuedPdf& each : issued()) {
        INFO(each.form.toStdString() << ' ' << code(each.audience).toStdString());
        const QString pages = pdfText(each.pdf, {QStringLiteral("-raw")});
        REQUIRE(pages.size() > 500);
        const QByteArray bytes = unpackedBytes(each.pdf);
        if (each.audience == chairside::Audience::Full) {
            CHECK(holds(pages, secret)); // the search finds what is there
            continue;
        }
        ++redacted;
        CHECK_FALSE(holds(pages, secret));
        CHECK_FALSE(holds(pages, address));
        CHECK_FALSE(bytesHold(bytes, secret));
        CHECK_FALSE(bytesHold(bytes, address));
    }
    CHECK(redacted == 2);
}

TEST_CASE("a sensitive address that was typed in other words is in the chair's copy alone")
{
    const QString typed = QStringLiteral("17 Thornwick Lane");
    FilledRecord record = filledRecord(*sample::knowsley());
    Discussion& discussion = record.discussion;
    Subject& child = discussion.rows<Subject>().begin()->second;
    child.address = typed + QStringLiteral(", Prescot");
    child.addressSensitive = true;
    const auto firstOpen = [](auto& rows) -> auto&
    {
        return std::find_if(rows.begin(), rows.end(), [](const auto& row) { return !row.second.restricted; })->second;
    };
    firstOpen(discussion.rows<Answer>()).body = QStringLiteral("She moved to %1, Prescot in May.").arg(typed);
    firstOpen(discussion.rows<Action>()).what = QStringLiteral("Visit 17 THORNWICK LN on Friday.");
    firstOpen(discussion.rows<Contribution>()).body = QStringLiteral("Seen in Thornwick Lane.");
    discussion.rows<Meeting>().begin()->second.place = QStringLiteral("At home, %1").arg(typed);
    Issue issue = signedIssue(chairside::Audience::Redacted);
    issue.declaration->gapsReason = QStringLiteral("The family at %1 could not wait.").arg(typed);
    auto papers = issuedPapers(discussion, *sample::knowsley(), *issue.declaration, issue.version);
    REQUIRE(papers.ok());

    const QString street = QStringLiteral("Thornwick");
    const QString mark = squeezed(QStringLiteral("[address withheld]"));
    for (const IssuedPdf& each : *papers) {
        INFO(each.form.toStdString() << ' ' << code(each.audience).toStdString());
        const QString pages = squeezed(pdfText(each.pdf, {QStringLiteral("-raw")}));
        if (each.audience == chairside::Audience::Full) {
            CHECK(pages.count(street, Qt::CaseInsensitive) >= 1);
            CHECK_FALSE(pages.contains(mark));
            continue;
        }
        CHECK(pages.contains(mark));
        CHECK_FALSE(pages.contains(street, Qt::CaseInsensitive));
        CHECK_FALSE(bytesHold(unpackedBytes(each.pdf), street));
        CHECK_FALSE(bytesHold(unpackedBytes(each.pdf), street.toUpper()));
    }
    const auto words = [&](chairside::Audience audience) {
        issue.audience = audience;
        return squeezed(writeText(complexCaseForm(discussion, *sample::knowsley(), issue)));
    };
    const QString redacted = words(chairside::Audience::Redacted);
    CHECK_FALSE(redacted.contains(street, Qt::CaseInsensitive));
    for (const char* said : {"She moved to [address withheld] in May.", "At home, [address withheld]",
                             "Visit [address withheld] on Friday.", "The family at [address withheld] could not wait."})
        CHECK(redacted.contains(squeezed(QString::fromUtf8(said))));
    CHECK(words(chairside::Audience::Full).count(street, Qt::CaseInsensitive) >= 6);
}

TEST_CASE("the e-mail draft holds the very bytes that were issued, and no restricted word (promise 3)")
{
    for (const IssuedPdf& each : issued()) {
        if (each.audience == chairside::Audience::Full)
            continue;
        const QByteArray mail = writeMail({u"Zoë O’Connor-Ńowak"_qs,
                                           u"z.oconnor@example.org"_qs,
                                           u"OFFICIAL-SENSITIVE: CCD-26-014, version 1"_qs,
                                           u"Dear Zoë\n\nAttached."_qs,
                                           {{u"CCD-26-014 version 1 redacted.pdf"_qs, each.pdf}},
                                           QDateTime(QDate(2026, 11, 24), QTime(15, 20), Qt::UTC)});
        const QJsonObject read = decoded(mail);
        CHECK(read.value(u"sha").toString() == sha256(each.pdf));
        CHECK(read.value(u"type").toString() == u"application/pdf"_qs);
        CHECK(read.value(u"name").toString() == u"CCD-26-014 version 1 redacted.pdf"_qs);
        CHECK(read.value(u"parts").toInt() == 1);
        CHECK(read.value(u"defects").toArray().isEmpty());
        CHECK_FALSE(bytesHold(mail, secret));
        CHECK_FALSE(read.value(u"body").toString().contains(secret));
    }
}

TEST_CASE("a signed record prints the sentence it was signed under, whoever decides by now")
{
    const ProtocolPtr stoke = sample::protocol("stoke");
    const FilledRecord record = filledRecord(*stoke);
    const Issue issue = signedIssue(chairside::Audience::Full); // "The decision is mine", as it was said once
    REQUIRE(stoke->decides == Decides::Together);
    const QByteArray text = canonicalText(record.discussion, *stoke, *issue.declaration);
    const auto kept = readCanonical(text);
    REQUIRE(kept.ok());
    CHECK(kept->declaration.words == issue.declaration->words);
    const Document again = signedPaper(*kept, *stoke, issue.version,
                                       forms::Paper{forms::Paper::Kind::Form, chairside::Audience::Full, {}});
    CHECK(writeText(again).contains(u"The decision is mine, taken on what those present knew."_qs));
    const auto first = issuedPapers(record.discussion, *stoke, *issue.declaration, issue.version);
    const auto second = issuedPapers(record.discussion, *stoke, kept->declaration, issue.version);
    REQUIRE(first.ok());
    REQUIRE(second.ok());
    CHECK(first->front().pdf == second->front().pdf);
}

TEST_CASE("several papers go with one e-mail, each as it is")
{
    const QByteArray docx("PK\x03\x04\0 and more", 13);
    const QJsonObject read =
        decoded(writeMail({u"Ann"_qs,
                           u"a@example.org"_qs,
                           u"To read"_qs,
                           u"1. Chronology"_qs,
                           {{u"CCM-26-001 paper 1.docx"_qs, docx}, {u"CCM-26-001 paper 2.pdf"_qs, "%PDF"}},
                           QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC)}));
    CHECK(read.value(u"parts").toInt() == 2);
    CHECK(read.value(u"name").toString() == u"CCM-26-001 paper 1.docx"_qs);
    CHECK(read.value(u"type").toString() == u"application/octet-stream"_qs);
    CHECK(read.value(u"sha").toString() == sha256(docx));
    CHECK(read.value(u"defects").toArray().isEmpty());
}

TEST_CASE("another program reads names, subjects and words of any script as they were written")
{
    const QString body =
        u"Liebe Zoë,\nআমিনা খাতুন and عمر 👩‍👧\n\n.\nFrom the start\n"_qs;
    const QString subject = u"Besprechung über Zoë und আমিনা খাতুন, a subject that is longer than one line may be"_qs;
    const QJsonObject read = decoded(writeMail({u"Żółć \"quoted\", of Ünits"_qs,
                                                u"a.b@example.org"_qs,
                                                subject,
                                                body,
                                                {},
                                                QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC)}));
    CHECK(read.value(u"subject").toString() == subject);
    CHECK(read.value(u"body").toString().replace(u"\r\n"_qs, u"\n"_qs).trimmed() == body.trimmed());
    CHECK(read.value(u"to").toString().contains(u"a.b@example.org"_qs));
    CHECK(read.value(u"to").toString().contains(u"Ünits"_qs));
    CHECK(read.value(u"parts").toInt() == 0);
}

TEST_CASE("nobody's words begin a header of their own")
{
    const QJsonObject read = decoded(writeMail({u"Ann\r\nBcc: x@example.org"_qs,
                                                u"a@example.org\r\nBcc: y@example.org"_qs,
                                                u"Hello\r\nBcc: z@example.org"_qs,
                                                u"Body"_qs,
                                                {{u"a\"b\r\nc.pdf"_qs, "%PDF"}},
                                                QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC)}));
    for (const QJsonValue& header : read.value(u"headers").toArray())
        CHECK(header.toString().compare(u"bcc"_qs, Qt::CaseInsensitive) != 0);
    CHECK(read.value(u"to").toString() == QString()); // no address that could be sent to
    CHECK(read.value(u"subject").toString() == u"Hello Bcc: z@example.org"_qs);
    CHECK(read.value(u"name").toString() == u"a_b c.pdf"_qs);
}
