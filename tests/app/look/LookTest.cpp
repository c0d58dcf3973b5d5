#include "app/look/Look.h"

#include "support/QtStrings.h"

#include <QApplication>
#include <QFontMetrics>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStyle>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

TEST_CASE("a look changes scheme and text scale while the program runs, and says so")
{
    Look look(qApp);
    QSignalSpy changed(&look, &Look::changed);
    look.setScheme(Scheme::Dark);
    CHECK(changed.size() == 1);
    CHECK(look.scheme() == Scheme::Dark);
    CHECK(QApplication::palette().color(QPalette::Window) == tokensFor(Scheme::Dark).bg);
    CHECK(QApplication::font().pixelSize() == 15);
    look.setTextScale(200);
    CHECK(look.scheme() == Scheme::Dark);
    CHECK(QApplication::font().pixelSize() == 30);
    CHECK(QApplication::palette().color(QPalette::Highlight) == tokensFor(Scheme::Dark).accent);
    look.setScheme(Scheme::Light);
    CHECK(look.textScale() == 200);
    CHECK(changed.size() == 3);
}

TEST_CASE("the text scale moves in steps and stops at both ends")
{
    Look look(qApp);
    look.setTextScale(100);
    look.smaller();
    CHECK(look.textScale() == 100);
    QList<int> seen{look.textScale()};
    for (int i = 0; i < 7; ++i) {
        look.larger();
        if (seen.last() != look.textScale())
            seen << look.textScale();
    }
    CHECK(seen == QList<int>{100, 115, 130, 150, 175, 200});
    look.setTextScale(140);
    CHECK(look.textScale() == 130);
    look.setTextScale(1000);
    CHECK(look.textScale() == 200);
}

TEST_CASE("a placeholder is muted and readable, in every scheme, in the field as it is styled")
{
    Look look(qApp);
    QLineEdit field;
    field.setPlaceholderText(QStringLiteral("Search names, references, anything said"));
    field.show();
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
        look.setScheme(scheme);
        QApplication::processEvents();
        const QColor words = field.palette().color(QPalette::PlaceholderText);
        CHECK(words == look.tokens().muted);
        CHECK(words.alpha() == 255);
        CHECK(contrast(words, look.tokens().surface) >= 4.5);
    }
}

TEST_CASE("figures are all as wide as each other, so that columns of dates and numbers align")
{
    Look look(qApp);
    for (const bool bold : {false, true}) {
        const QFontMetrics metrics(look.font(Type::Body, bold));
        for (char16_t digit = u'0'; digit <= u'9'; ++digit)
            CHECK(metrics.horizontalAdvance(QChar(digit)) == metrics.horizontalAdvance(u'0'));
    }
}

TEST_CASE("a look that ends gives the application its own style back")
{
    const QPalette before = QApplication::palette();
    {
        Look look(qApp);
        look.setScheme(Scheme::HighContrast);
    }
    CHECK_FALSE(QApplication::style()->inherits("chairside::LookStyle"));
    CHECK(QApplication::palette().color(QPalette::Window) == before.color(QPalette::Window));
}
