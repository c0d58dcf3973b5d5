#include "core/exchange/CalendarWriter.h"
#include "support/OtherPrograms.h"
#include "support/QtStrings.h"
#include "support/TempFolder.h"

#include <QFile>
#include <QProcess>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

DateRow row(DeadlineKind kind, const QString& code, const QString& title, QDate due)
{
    DateRow out;
    out.discussion = Id<Discussion>{4711};
    out.ref = QStringLiteral("CCD-26-014");
    out.title = QStringLiteral("Zoë O’Connor, 12");
    out.deadline.kind = kind;
    out.deadline.code = code;
    out.deadline.title = title;
    out.deadline.due = due;
    return out;
}

const CalendarChoice choice{false, QDateTime(QDate(2026, 11, 24), QTime(14, 0), Qt::UTC)};

// A reader of its own, as strict as RFC 5545: every event as its properties, in order.
using Properties = std::vector<std::pair<QString, QString>>;
std::vector<Properties> read(const QByteArray& file)
{
    REQUIRE(file.endsWith("\r\n"));
    QList<QByteArray> lines;
    for (qsizetype at = 0; at < file.size();) {
        const qsizetype end = file.indexOf("\r\n", at);
        REQUIRE(end >= 0);
        const QByteArray line = file.mid(at, end - at);
        CHECK(line.size() <= 75);
        CHECK_FALSE(line.contains('\n'));
        CHECK_FALSE(line.contains('\r'));
        CHECK(QString::fromUtf8(line).toUtf8() == line); // no character is cut in two
        if (line.startsWith(' '))
            lines.back() += line.mid(1);
        else
            lines << line;
        at = end + 2;
    }
    REQUIRE(lines.takeFirst() == "BEGIN:VCALENDAR");
    REQUIRE(lines.takeLast() == "END:VCALENDAR");
    REQUIRE(lines.takeFirst() == "VERSION:2.0");
    REQUIRE(lines.takeFirst().startsWith("PRODID:"));
    std::vector<Properties> out;
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(':');
        REQUIRE(colon > 0);
        const QString name = QString::fromUtf8(line.left(colon)), raw = QString::fromUtf8(line.mid(colon + 1));
        if (name == QStringLiteral("BEGIN"))
            out.emplace_back();
        if (name == QStringLiteral("BEGIN") || name == QStringLiteral("END")) {
            REQUIRE(raw == QStringLiteral("VEVENT"));
            continue;
        }
        QString value;
        const bool text = name == QStringLiteral("SUMMARY") || name == QStringLiteral("DESCRIPTION");
        for (qsizetype i = 0; i < raw.size(); ++i) {
            if (text) {
                CHECK(raw[i] != u',');
                CHECK(raw[i] != u';');
            }
            if (text && raw[i] == u'\\') {
                REQUIRE(++i < raw.size());
                REQUIRE(QStringLiteral("\\;,nN").contains(raw[i]));
                value += raw[i] == u'n' ? QChar(u'\n') : raw[i];
            } else {
                value += raw[i];
            }
        }
        out.back().emplace_back(name, value);
    }
    return out;
}

QString valueOf(const Properties& event, const QString& name)
{
    QString out;
    int count = 0;
    for (const auto& [each, value] : event)
        if (each == name) {
            out = value;
            ++count;
        }
    CHECK(count <= 1);
    return out;
}

} // namespace

TEST_CASE("a calendar file reads back as what is due, and names no child")
{
    DateRow signing = row(DeadlineKind::Procedure, u"circulated"_qs, u"Send the record; to everyone, promptly"_qs,
                          QDate(2026, 11, 25));
    signing.deadline.why = QStringLiteral("1 working day after 24 November 2026, not counting a\\b\nand more");
    DateRow seen = row(DeadlineKind::Procedure, u"seen"_qs, u"See the child"_qs, QDate(2026, 11, 25));
    seen.deadline.dueTime = {10, 15};
    DateRow action = row(DeadlineKind::Action, u"99"_qs, u"Move Zoë to Pat O’Connor"_qs, QDate(2026, 12, 1));
    action.deadline.owner = u"Zoë’s aunt"_qs;
    action.deadline.agency = u"Social care"_qs;
    DateRow secret = action;
    secret.deadline.code = u"100"_qs;
    secret.deadline.restricted = true;
    const DateRow undated = row(DeadlineKind::Action, u"101"_qs, u"Some time"_qs, QDate());
    const DateRow review = row(DeadlineKind::Review, {}, u"Review"_qs, QDate(2026, 12, 31));

    const QByteArray file = writeCalendar({signing, seen, action, secret, undated, review}, choice);
    const auto events = read(file);
    REQUIRE(events.size() == 5);
    CHECK(valueOf(events[0], u"SUMMARY"_qs) == QStringLiteral("CCD-26-014: Send the record; to everyone, promptly"));
    CHECK(valueOf(events[0], u"DESCRIPTION"_qs) == signing.deadline.why);
    CHECK(valueOf(events[0], u"DTSTART;VALUE=DATE"_qs) == QStringLiteral("20261125"));
    CHECK(valueOf(events[0], u"DTEND;VALUE=DATE"_qs) == QStringLiteral("20261126"));
    CHECK(valueOf(events[0], u"DTSTAMP"_qs) == QStringLiteral("20261124T140000Z"));
    CHECK(valueOf(events[0], u"UID"_qs) == QStringLiteral("4711-procedure-circulated@chairside.invalid"));
    CHECK(valueOf(events[1], u"DTSTART"_qs) ==
          QDateTime(QDate(2026, 11, 25), QTime(10, 15)).toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")));
    // A moment: an end that is not later than the beginning is forbidden (RFC 5545, 3.8.2.2).
    CHECK(std::none_of(events[1].begin(), events[1].end(),
                       [](const auto& property) { return property.first.startsWith(u"DTEND"_qs); }));
    CHECK(valueOf(events[2], u"SUMMARY"_qs) == QStringLiteral("CCD-26-014: action for Social care"));
    CHECK(valueOf(events[3], u"SUMMARY"_qs) == QStringLiteral("CCD-26-014: action due"));
    CHECK(valueOf(events[4], u"SUMMARY"_qs) == QStringLiteral("CCD-26-014: Review"));
    CHECK_FALSE(QString::fromUtf8(file).contains(QStringLiteral("Zoë")));
    CHECK_FALSE(QString::fromUtf8(file).contains(QStringLiteral("Connor")));

    // A date that moves keeps its name: the diary moves it too.
    signing.deadline.due = signing.deadline.due.addDays(5);
    CHECK(valueOf(read(writeCalendar({signing}, choice)).front(), u"UID"_qs) == valueOf(events[0], u"UID"_qs));
}

TEST_CASE("neither a recommendation nor what is not known stands in a diary in its own words")
{
    const DateRow answer = row(DeadlineKind::Answer, u"7"_qs, u"Answer to: see Zoë O’Connor"_qs, QDate(2026, 12, 1));
    const DateRow gap = row(DeadlineKind::Gap, u"8"_qs, u"Find out: where is Zoë?"_qs, QDate(2026, 12, 1));
    CHECK(calendarSummary(answer, false) == QStringLiteral("CCD-26-014: answer to a recommendation due"));
    CHECK(calendarSummary(gap, false) == QStringLiteral("CCD-26-014: something to find out"));
    CHECK(read(writeCalendar({answer, gap}, choice)).size() == 2);
}

TEST_CASE("initials stand beside the reference only where the chair asks for them")
{
    const DateRow review = row(DeadlineKind::Review, {}, u"Review"_qs, QDate(2026, 12, 31));
    CHECK(calendarSummary(review, false) == QStringLiteral("CCD-26-014: Review"));
    CHECK(calendarSummary(review, true) == QStringLiteral("CCD-26-014 (Z.O.): Review"));
    CHECK(childInitials(u"Amir and Bilal Khan, 9 and 6"_qs) == QStringLiteral("A. and B.K."));
    CHECK(childInitials(u"Amir Khan (9) and Unborn baby Khan"_qs) == QStringLiteral("A.K. and U.b.K."));
    CHECK(childInitials(u"Lily Prentice, 4 months"_qs) == QStringLiteral("L.P."));
}

TEST_CASE("long lines are folded between characters, whatever the script")
{
    const QString words = QStringLiteral("Ünïcödé 中文字符 😀 ").repeated(20).trimmed();
    const auto events = read(writeCalendar({row(DeadlineKind::Procedure, u"x"_qs, words, QDate(2026, 12, 1))}, choice));
    CHECK(valueOf(events.front(), u"SUMMARY"_qs) == QStringLiteral("CCD-26-014: ") + words);
}

TEST_CASE("another program's calendar library reads the same")
{
    needsOtherPrograms();
    const QString script = QStringLiteral("import sys, icalendar\n"
                                          "c = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())\n"
                                          "print('\\n'.join(str(e['SUMMARY']) for e in c.walk('VEVENT')))\n");
    QProcess python;
    const QString debian = QStringLiteral("/usr/bin/python3"); // the one that has Debian's modules
    python.start(debian, {QStringLiteral("-c"), QStringLiteral("import icalendar")});
    INFO("python3-icalendar is needed");
    REQUIRE((python.waitForFinished() && python.exitCode() == 0));
    TempFolder folder;
    const QString path = folder.file(QStringLiteral("dates.ics"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(
        writeCalendar({row(DeadlineKind::Procedure, u"x"_qs, u"One, two; three"_qs, QDate(2026, 12, 1))}, choice));
    file.close();
    python.start(debian, {QStringLiteral("-c"), script, path});
    REQUIRE(python.waitForFinished());
    CHECK(QString::fromUtf8(python.readAllStandardOutput()).trimmed() == QStringLiteral("CCD-26-014: One, two; three"));
}
