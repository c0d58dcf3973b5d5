#include "app/wheel/ModelWheel.h"

#include "app/look/Look.h"
#include "app/wheel/WheelShape.h"
#include "support/QtStrings.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

std::vector<WheelSector> stages(int count)
{
    const QString names[] = {QStringLiteral("Information"), QStringLiteral("Assessment"), QStringLiteral("Powers"),
                             QStringLiteral("Options"),     QStringLiteral("Plan"),       QStringLiteral("Sign"),
                             QStringLiteral("Circulate"),   QStringLiteral("Review")};
    std::vector<WheelSector> sectors;
    sectors.reserve(std::size_t(count));
    for (int i = 0; i < count; ++i)
        sectors.push_back({names[i].toLower(), names[i].left(6), names[i], 0, 5});
    return sectors;
}

struct Shown
{
    Look look{qApp};
    ModelWheel wheel{&look};

    explicit Shown(int count = 5)
    {
        look.setScheme(Scheme::Light);
        wheel.setSectors(stages(count));
        wheel.resize(wheel.sizeHint());
        wheel.show();
        QApplication::setActiveWindow(&wheel);
        wheel.setFocus();
        QApplication::processEvents();
    }
    // A point of the wheel: `share` of the radius out, at degrees clockwise from 12 o'clock.
    QPointF at(double share, double degrees) const
    {
        const double radius = wheel.width() / 2.0 - 2;
        const double angle = (degrees - 90) * 3.14159265358979 / 180;
        return QPointF(wheel.width() / 2.0, wheel.height() / 2.0) +
               QPointF(std::cos(angle), std::sin(angle)) * share * radius;
    }
    QColor colourAt(double share, double degrees)
    {
        return wheel.grab().toImage().pixelColor(at(share, degrees).toPoint());
    }
};

double areaOf(const QPainterPath& path)
{
    double area = 0;
    const QPolygonF polygon = path.toFillPolygon();
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        const QPointF a = polygon[i];
        const QPointF b = polygon[(i + 1) % polygon.size()];
        area += a.x() * b.y() - b.x() * a.y();
    }
    return std::abs(area) / 2;
}

} // namespace

TEST_CASE("every sector of a wheel of three to eight lies where it should and none on another")
{
    for (int count = 3; count <= 8; ++count) {
        Shown shown(count);
        INFO(count << " sectors");
        for (int i = 0; i < count; ++i) {
            const double middle = i * 360.0 / count;
            CHECK(shown.wheel.sectorAt(shown.at(0.6, middle)) == i);
            CHECK(shown.wheel.sectorAt(shown.at(0.95, middle + 150.0 / count)) == i);
            CHECK(shown.wheel.sectorAt(shown.at(0.95, middle - 150.0 / count)) == i);
        }
        CHECK(shown.wheel.sectorAt(shown.at(0.1, 0)) == -1);
        CHECK(shown.wheel.sectorAt(shown.at(1.02, 0)) == -1);
        const WheelShape shape(QPointF(0, 0), 100, count, 0.31);
        for (int i = 0; i < count; ++i)
            CHECK(shape.body(i).intersected(shape.body((i + 1) % count)).isEmpty());
    }
}

TEST_CASE("the rim is filled by the share answered")
{
    const WheelShape shape(QPointF(0, 0), 100, 5, 0.31);
    const double whole = areaOf(shape.rim(0, 1));
    CHECK(areaOf(shape.rim(0, 0.5)) / whole == Catch::Approx(0.5).margin(0.02));
    CHECK(areaOf(shape.rim(3, 0.8)) / whole == Catch::Approx(0.8).margin(0.02));
}

TEST_CASE("a sector is drawn as far as it is answered: track, accent, and green when complete")
{
    Shown shown;
    auto sectors = stages(5);
    sectors[1].answered = 2;
    sectors[2].answered = 5;
    shown.wheel.setSectors(sectors);
    shown.wheel.setCurrent(QStringLiteral("plan"));
    shown.wheel.clearFocus();
    const Tokens& tokens = shown.look.tokens();
    CHECK(shown.colourAt(0.955, 0) == tokens.track);
    CHECK(shown.colourAt(0.955, 72 - 30) == tokens.accent); // the first fifth of the second sector
    CHECK(shown.colourAt(0.955, 72 + 30) == tokens.track);
    CHECK(shown.colourAt(0.955, 144 + 30) == tokens.ok);
    CHECK(shown.colourAt(0.8, 288 + 20) == tokens.accent); // current
    CHECK(shown.colourAt(0.8, 20) == tokens.surface);
}

TEST_CASE("the hub shows the questions of ethics considered, a quarter each")
{
    Shown shown;
    shown.wheel.setEthics(2, 4);
    const Tokens& tokens = shown.look.tokens();
    CHECK(shown.colourAt(0.273, 45) == tokens.accent);
    CHECK(shown.colourAt(0.273, 135) == tokens.accent);
    CHECK(shown.colourAt(0.273, 225) == tokens.track);
    CHECK(shown.colourAt(0.273, 315) == tokens.track);
    CHECK(shown.wheel.accessibleDescription() == QStringLiteral("Code of Ethics: 2 of 4 considered"));
}

TEST_CASE("arrow keys go round the wheel both ways, Enter and Space go to the stage")
{
    Shown shown;
    QSignalSpy chosen(&shown.wheel, &ModelWheel::chosen);
    QTest::keyClick(&shown.wheel, Qt::Key_Right);
    QTest::keyClick(&shown.wheel, Qt::Key_Down);
    CHECK(shown.wheel.marked() == 2);
    CHECK(chosen.isEmpty());
    QTest::keyClick(&shown.wheel, Qt::Key_Return);
    QTest::keyClick(&shown.wheel, Qt::Key_Home);
    QTest::keyClick(&shown.wheel, Qt::Key_Left);
    CHECK(shown.wheel.marked() == 4);
    QTest::keyClick(&shown.wheel, Qt::Key_Right);
    CHECK(shown.wheel.marked() == 0);
    QTest::keyClick(&shown.wheel, Qt::Key_End);
    QTest::keyClick(&shown.wheel, Qt::Key_Space);
    REQUIRE(chosen.size() == 2);
    CHECK(chosen[0][0].toString() == QStringLiteral("powers"));
    CHECK(chosen[1][0].toString() == QStringLiteral("plan"));
}

TEST_CASE("a click goes to the sector it was pressed and released on")
{
    Shown shown;
    QSignalSpy chosen(&shown.wheel, &ModelWheel::chosen);
    QTest::mouseClick(&shown.wheel, Qt::LeftButton, {}, shown.at(0.6, 72).toPoint());
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].toString() == QStringLiteral("assessment"));
    QTest::mousePress(&shown.wheel, Qt::LeftButton, {}, shown.at(0.6, 72).toPoint());
    QTest::mouseRelease(&shown.wheel, Qt::LeftButton, {}, shown.at(0.6, 144).toPoint());
    QTest::mouseClick(&shown.wheel, Qt::LeftButton, {}, shown.at(0.1, 0).toPoint());
    CHECK(chosen.size() == 1);
}

TEST_CASE("a wheel that only shows takes neither focus nor clicks")
{
    Shown shown;
    shown.wheel.setActive(false);
    QSignalSpy chosen(&shown.wheel, &ModelWheel::chosen);
    QTest::mouseClick(&shown.wheel, Qt::LeftButton, {}, shown.at(0.6, 72).toPoint());
    CHECK(chosen.isEmpty());
    CHECK(shown.wheel.focusPolicy() == Qt::NoFocus);
}

TEST_CASE("a screen reader finds the stages, how far each is answered, which is shown and which is marked")
{
    Shown shown;
    auto sectors = stages(5);
    sectors[1].answered = 4;
    sectors[2].total = 0;
    shown.wheel.setSectors(sectors);
    shown.wheel.setCurrent(QStringLiteral("assessment"));
    QAccessibleInterface* wheel = QAccessible::queryAccessibleInterface(&shown.wheel);
    REQUIRE(wheel);
    CHECK(wheel->role() == QAccessible::PageTabList);
    CHECK(wheel->text(QAccessible::Name) == QStringLiteral("Decision Making Model"));
    REQUIRE(wheel->childCount() == 5);
    QAccessibleInterface* assessment = wheel->child(1);
    REQUIRE(assessment);
    CHECK(assessment->text(QAccessible::Name) == QStringLiteral("Assessment, 4 of 5 answered"));
    CHECK(assessment->role() == QAccessible::PageTab);
    CHECK(assessment->state().selected);
    CHECK_FALSE(wheel->child(0)->state().selected);
    CHECK(wheel->child(2)->text(QAccessible::Name) == QStringLiteral("Powers"));
    CHECK(assessment->parent() == wheel);
    CHECK(wheel->indexOfChild(assessment) == 1);
    CHECK(wheel->child(5) == nullptr);

    QTest::keyClick(&shown.wheel, Qt::Key_Right);
    CHECK(wheel->focusChild() == wheel->child(2));
    CHECK(wheel->child(2)->state().focused);

    const QPoint middle = shown.wheel.mapToGlobal(shown.at(0.6, 72).toPoint());
    CHECK(wheel->childAt(middle.x(), middle.y()) == assessment);
    CHECK(assessment->rect().contains(middle));

    QSignalSpy chosen(&shown.wheel, &ModelWheel::chosen);
    assessment->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].toString() == QStringLiteral("assessment"));
}

TEST_CASE("the marked sector is ringed while the wheel has the focus, and only then")
{
    Shown shown;
    const QColor yellow = shown.look.tokens().focusOuter;
    const auto yellowPixels = [&] {
        const QImage seen = shown.wheel.grab().toImage();
        int count = 0;
        for (int y = 0; y < seen.height(); ++y) {
            for (int x = 0; x < seen.width(); ++x)
                count += seen.pixelColor(x, y) == yellow;
        }
        return count;
    };
    CHECK(yellowPixels() > 200);
    shown.wheel.clearFocus();
    CHECK(yellowPixels() == 0);
}

TEST_CASE("the wheel grows with the text scale and by the size it is asked for")
{
    Shown shown;
    CHECK(shown.wheel.sizeHint() == QSize(196, 196));
    shown.wheel.setSize(ModelWheel::Size::LowRail);
    CHECK(shown.wheel.sizeHint() == QSize(176, 176));
    shown.wheel.setSize(ModelWheel::Size::Large);
    shown.look.setTextScale(150);
    CHECK(shown.wheel.sizeHint() == QSize(540, 540));
}
