#include "app/look/NameInLine.h"

#include "support/QtStrings.h"

#include <QTextLayout>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

// Where a part of a line is drawn, from its left.
double drawnAt(const QString& line, const QString& part)
{
    QTextLayout layout(line);
    layout.beginLayout();
    layout.createLine().setLineWidth(2000);
    layout.endLayout();
    const auto at = static_cast<int>(line.indexOf(part));
    REQUIRE(at >= 0);
    const QTextLine only = layout.lineAt(0);
    return std::min(only.cursorToX(at), only.cursorToX(at + static_cast<int>(part.size())));
}

} // namespace

TEST_CASE("an Arabic name is drawn where an English line begins, and the age follows it")
{
    const QString name = QStringLiteral("ياسمين عبد الرحمن");
    const QString plain = name + QStringLiteral(", 12");
    CHECK(drawnAt(plain, QStringLiteral("12")) < drawnAt(plain, name)); // what is to be mended
    const QString line = nameInLine(plain);
    CHECK_FALSE(line.isRightToLeft());
    CHECK(drawnAt(line, name) < drawnAt(line, QStringLiteral("12")));
}

TEST_CASE("several names keep their order, each in its own direction")
{
    const QString first = QStringLiteral("أحمد");
    const QString second = QStringLiteral("דנה");
    const QString line = nameInLine(QStringLiteral("%1 and %2, 9 and 6").arg(first, second));
    CHECK(drawnAt(line, first) < drawnAt(line, QStringLiteral("and")));
    CHECK(drawnAt(line, QStringLiteral("and")) < drawnAt(line, second));
    CHECK(drawnAt(line, second) < drawnAt(line, QStringLiteral("9")));
}

TEST_CASE("names that run from left to right are given back as they are, letters and all")
{
    for (const char* name : {"", "Zoë O'Connor, 12", "Łukasz Wiśniewski-Żółć", "আমিনা রহমান", "欧阳美玲", "🙂 12"})
        CHECK(nameInLine(QString::fromUtf8(name)) == QString::fromUtf8(name));
    QString marked = nameInLine(QStringLiteral("نور and Zoë"));
    marked.remove(QChar(0x2068)).remove(QChar(0x2069));
    CHECK(marked == QStringLiteral("نور and Zoë"));
}
