// The measurements themselves: that they still run, from end to end, on a store of a few discussions. How long anything
// takes is never a test.
#include "Table.h"
#include "support/QtStrings.h"

#include <QProcess>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::bench;

namespace {

Row measured(double ratio)
{
    return {QStringLiteral("a thing ÷ another"), 1.5, false, QStringLiteral("3 ms"), QStringLiteral("2 ms"), ratio, {}};
}

// Cells of the table's lines, the first two of which are its head.
QList<QStringList> lines(const QString& table)
{
    QList<QStringList> out;
    for (const QString& line : table.split(u'\n')) {
        if (!line.startsWith(u'|'))
            continue;
        QStringList cells = line.split(u'|');
        for (QString& cell : cells)
            cell = cell.trimmed();
        out << cells.mid(1, cells.size() - 2);
    }
    return out;
}

} // namespace

TEST_CASE("the table says of each row what was measured and whether its bound held")
{
    Row absent = measured(1);
    absent.measured.reset();
    absent.note = QStringLiteral("It is not here.");
    Row time = measured(7.25);
    time.isTime = true;
    time.bound = 16;
    Row small = measured(0.04);
    small.bound = 0.05;
    const QString printed = table({measured(1.5), measured(1.51), absent, time, small});
    const QList<QStringList> all = lines(printed);
    REQUIRE(all.size() == 7);
    const auto verdict = [&](int row) { return all[row + 2].mid(3); };
    CHECK(verdict(0) == QStringList{u"1.50"_qs, u"1.5"_qs, u"held"_qs});
    CHECK(verdict(1) == QStringList{u"1.51"_qs, u"1.5"_qs, u"MISSED"_qs});
    CHECK(verdict(2) == QStringList{QString(), u"1.5"_qs, u"not measured"_qs});
    CHECK(verdict(3) == QStringList{u"7.250 ms"_qs, u"16 ms"_qs, u"held"_qs});
    CHECK(verdict(4) == QStringList{u"0.040"_qs, u"1/20"_qs, u"held"_qs});
    CHECK(printed.contains(u"a thing ÷ another: It is not here."_qs));
}

TEST_CASE("the bench measures all seventeen rows on stores of twenty discussions")
{
    QProcess bench;
    bench.start(QStringLiteral(CHAIRSIDE_BENCH),
                {u"--discussions"_qs, u"20"_qs, u"--growth"_qs, u"60"_qs, u"--soffice"_qs, u"none"_qs, u"--quick"_qs});
    REQUIRE(bench.waitForFinished(300'000));
    INFO(bench.readAllStandardError().toStdString());
    REQUIRE(bench.exitStatus() == QProcess::NormalExit);
    REQUIRE(bench.exitCode() == 0);
    const QList<QStringList> all = lines(QString::fromUtf8(bench.readAllStandardOutput()));
    REQUIRE(all.size() == 19);
    for (qsizetype i = 2; i < all.size(); ++i) {
        INFO(all[i].join(u" | "_qs).toStdString());
        const bool paper = all[i].first().startsWith(u"form to PDF"_qs);
        CHECK_FALSE(all[i][1].isEmpty());
        CHECK(
            (paper ? QStringList{u"not measured"_qs} : QStringList{u"held"_qs, u"MISSED"_qs}).contains(all[i].last()));
    }
}
