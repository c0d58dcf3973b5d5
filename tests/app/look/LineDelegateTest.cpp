#include "app/look/LineDelegate.h"

#include "support/QtStrings.h"

#include <QFontMetrics>
#include <QGuiApplication>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

struct Fitted
{
    QString text;
    QString match;
};

Fitted fit(const QString& text, const QString& wanted, int width)
{
    QPoint match(int(text.indexOf(wanted)), int(wanted.size()));
    const QString fitted = fitAround(text, match, QGuiApplication::font(), width);
    return {fitted, fitted.mid(match.x(), match.y())};
}

const QString sentence =
    u"Zoë asks, and asks again, to be collected from her grandmother’s, not from home, on Fridays."_qs;

} // namespace

TEST_CASE("a passage that fits is left whole")
{
    const Fitted fitted = fit(sentence, u"grandmother"_qs, 5'000);
    CHECK(fitted.text == sentence);
    CHECK(fitted.match == u"grandmother"_qs);
}

TEST_CASE("however narrow the column, the words that were found stay in sight and in bold")
{
    const QFontMetrics metrics(QGuiApplication::font());
    for (int width = metrics.horizontalAdvance(u"…her grandmother’s, …"_qs) * 2; width < 900; width += 37) {
        INFO(width);
        const Fitted fitted = fit(sentence, u"grandmother"_qs, width);
        CHECK(fitted.match == u"grandmother"_qs);
        CHECK(metrics.horizontalAdvance(fitted.text) <= width);
    }
}

TEST_CASE("a passage without a match is cut at its end only, and at a whole word")
{
    const QFontMetrics metrics(QGuiApplication::font());
    const QString name = u"Hartlepool and Stockton-on-Tees"_qs;
    QPoint none;
    for (const auto& [room, shown] : {std::pair(u"Hartlepool and Stockton-on-T"_qs, u"Hartlepool and Stockton-on…"_qs),
                                      std::pair(u"Hartlepool and Stockton-"_qs, u"Hartlepool and Stockton…"_qs),
                                      std::pair(u"Hartlepool and Stock"_qs, u"Hartlepool and…"_qs)})
        CHECK(fitAround(name, none, QGuiApplication::font(), metrics.horizontalAdvance(room + u'…')) == shown);
    for (int width = 40; width < 400; width += 7) {
        INFO(width);
        const QString fitted = fitAround(sentence, none, QGuiApplication::font(), width);
        CHECK(fitted.endsWith(u'…'));
        CHECK(metrics.horizontalAdvance(fitted) <= width);
        CHECK(sentence.startsWith(fitted.chopped(1)));
    }
}

TEST_CASE("one long word, and a script without spaces, are cut where the room ends")
{
    QPoint none;
    const QString fitted = fitAround(QString(60, u'm'), none, QGuiApplication::font(), 150);
    CHECK(fitted.startsWith(u"mmm"_qs));
    CHECK(fitted.endsWith(u'…'));
}
