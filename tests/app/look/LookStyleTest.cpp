// What the style draws for a role, a tone and a state, read from the pixels and letters of real widgets.
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/Roles.h"
#include "support/QtStrings.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <vector>

using namespace chairside;

namespace {

struct Page
{
    Look look{qApp};
    Make make{&look};
    QWidget widget;
    QVBoxLayout* column = new QVBoxLayout(&widget);

    template <class Widget>
    Widget* add(Widget* child)
    {
        column->addWidget(child);
        return child;
    }
    void show()
    {
        widget.resize(400, 300);
        widget.show();
        QApplication::processEvents();
    }
    const Tokens& tokens() const { return look.tokens(); }
};

QImage drawn(QWidget* widget)
{
    QApplication::processEvents();
    return widget->grab().toImage();
}

// Away from the corners, which are round, and from any words.
QColor ground(QWidget* widget)
{
    const QImage image = drawn(widget);
    return image.pixelColor(image.width() / 2, image.height() - 4);
}

enum class Side { Left, Top, Right, Bottom };

QColor edge(QWidget* widget, Side side)
{
    const QImage image = drawn(widget);
    const int across = image.width() / 2;
    const int down = image.height() / 2;
    switch (side) {
    case Side::Left:
        return image.pixelColor(0, down);
    case Side::Top:
        return image.pixelColor(across, 0);
    case Side::Right:
        return image.pixelColor(image.width() - 1, down);
    case Side::Bottom:
        return image.pixelColor(across, image.height() - 1);
    }
    return {};
}

void inEveryScheme(Look& look, const std::function<void()>& check)
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
        look.setScheme(scheme);
        INFO("scheme " << int(scheme));
        check();
    }
}

} // namespace

TEST_CASE("words take size, weight and ink from their role, and follow scheme and text size at once")
{
    Page page;
    QLabel* title = page.add(page.make.heading(u"Assessment"_qs));
    QLabel* strong = page.add(page.make.strong(u"Ruth Okafor"_qs));
    QLabel* meta = page.add(page.make.metaLabel(u"5, newest first"_qs));
    auto* shared = page.add(new QLabel(u"What was decided"_qs));
    shared->setProperty("role", u"shared-page"_qs);
    IconLabel* status = page.add(page.make.status(u"Overdue"_qs, u"warning"_qs, Tone::Bad));
    page.show();
    for (const int scale : {100, 200, 115}) {
        page.look.setTextScale(scale);
        inEveryScheme(page.look, [&] {
            const Tokens& t = page.tokens();
            CHECK(title->font().pixelSize() == t.type(Type::Page));
            CHECK(title->font().bold());
            CHECK(strong->font().pixelSize() == t.type(Type::Body));
            CHECK(strong->font().bold());
            CHECK(meta->font().pixelSize() == t.type(Type::Meta));
            CHECK_FALSE(meta->font().bold());
            CHECK(meta->palette().color(meta->foregroundRole()) == t.muted);
            CHECK(shared->font().pixelSize() == t.type(Type::SharedPage));
            CHECK(status->palette().color(status->foregroundRole()) == t.bad);
            CHECK(title->palette().color(title->foregroundRole()) == t.text);
        });
    }
}

TEST_CASE("words that take another role or tone look like it, and like nothing of the one before")
{
    Page page;
    QLabel* words = page.add(page.make.sectionTitle(u"Why it is taken up again"_qs));
    page.show();
    const auto become = [&](const QString& role, const QString& tone) {
        words->setProperty("role", role);
        words->setProperty("tone", tone);
        restyle(words);
    };
    become(u"meta"_qs, {});
    CHECK_FALSE(words->font().bold());
    CHECK(words->palette().color(words->foregroundRole()) == page.tokens().muted);
    become(u"status"_qs, u"warn"_qs);
    CHECK(words->font().pixelSize() == page.tokens().type(Type::Body));
    CHECK(words->palette().color(words->foregroundRole()) == page.tokens().warn);
    become(u"body"_qs, {});
    CHECK(words->font() == page.widget.font());
    CHECK(words->palette().color(words->foregroundRole()) == page.tokens().text);
}

TEST_CASE("a ground has the colour and the lines of its role, in every scheme, and leaves its lines free")
{
    struct Expected
    {
        const char* role;
        Colour fill;
        std::vector<Side> lines;
    };
    const std::vector<Side> all{Side::Left, Side::Top, Side::Right, Side::Bottom};
    const std::vector<Expected> roles{
        {"card", &Tokens::surface, all},           {"header", &Tokens::surface, {Side::Bottom}},
        {"footer", &Tokens::surface, {Side::Top}}, {"rail", &Tokens::sunken, {Side::Right}},
        {"side", &Tokens::surface, {Side::Left}},  {"foot-band", &Tokens::sunken, {Side::Top}},
    };
    Page page;
    std::vector<QFrame*> frames;
    for (const Expected& each : roles)
        frames.push_back(page.add(page.make.ground(QString::fromLatin1(each.role))));
    page.show();
    inEveryScheme(page.look, [&] {
        for (std::size_t i = 0; i < roles.size(); ++i) {
            INFO(roles[i].role);
            QFrame* frame = frames[i];
            const Tokens& t = page.tokens();
            const QColor fill = inked(t, roles[i].fill);
            CHECK(ground(frame) == fill);
            const QMargins room = frame->contentsMargins();
            for (const Side side : all) {
                const bool lined = std::count(roles[i].lines.begin(), roles[i].lines.end(), side) > 0;
                CHECK(edge(frame, side) == (lined ? t.line : fill));
                const int taken = side == Side::Left    ? room.left()
                                  : side == Side::Top   ? room.top()
                                  : side == Side::Right ? room.right()
                                                        : room.bottom();
                CHECK(taken == (lined ? t.lineWidth : 0));
            }
        }
    });
}

TEST_CASE("a notice has the colours of its tone, also of one it is given later")
{
    Page page;
    QFrame* notice = page.add(page.make.notice(u"Two things come first."_qs, u"warning"_qs, Tone::Warn));
    page.show();
    inEveryScheme(page.look, [&] {
        notice->setProperty("tone", toneName(Tone::Warn));
        restyle(notice);
        CHECK(ground(notice) == page.tokens().warnTint);
        CHECK(edge(notice, Side::Left) == page.tokens().warn);
        notice->setProperty("tone", toneName(Tone::Ok));
        restyle(notice);
        CHECK(ground(notice) == page.tokens().okTint);
        CHECK(edge(notice, Side::Top) == page.tokens().ok);
    });
}

TEST_CASE("a button shows by its ground what it is for and whether it is on or off")
{
    Page page;
    QPushButton* primary = page.add(page.make.primaryButton({}, u"Sign"_qs));
    QPushButton* plain = page.add(page.make.plainButton({}, u"Print"_qs));
    QPushButton* quiet = page.add(page.make.quietButton({}, u"Add risk"_qs));
    plain->setCheckable(true);
    page.show();
    inEveryScheme(page.look, [&] {
        const Tokens& t = page.tokens();
        CHECK(ground(primary) == t.accent);
        CHECK(ground(plain) == t.surface);
        CHECK(edge(plain, Side::Left) == t.border);
        CHECK(ground(quiet) == t.bg);
        CHECK(edge(quiet, Side::Left) == t.bg);
        plain->setChecked(true);
        CHECK(ground(plain) == t.accent);
        plain->setChecked(false);
        plain->setDown(true);
        CHECK(ground(plain) == t.accentSoft);
        CHECK(edge(plain, Side::Left) == t.accent);
        plain->setDown(false);
        primary->setDown(true);
        CHECK(ground(primary) == t.accentHover);
        primary->setDown(false);
        primary->setEnabled(false);
        CHECK(ground(primary) == t.sunken);
        CHECK(primary->font().bold());
        primary->setEnabled(true);
    });
}

TEST_CASE("the default button of a dialog is the solid one, whichever it is")
{
    Look look(qApp);
    QDialogButtonBox box(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    QPushButton* save = box.button(QDialogButtonBox::Save);
    QPushButton* cancel = box.button(QDialogButtonBox::Cancel);
    save->setDefault(true);
    box.show();
    CHECK(ground(save) == look.tokens().accent);
    CHECK(ground(cancel) == look.tokens().surface);
    save->setDefault(false);
    cancel->setDefault(true);
    CHECK(ground(save) == look.tokens().surface);
    CHECK(ground(cancel) == look.tokens().accent);
}

TEST_CASE("a field without a border shows it when it has the focus, and what can be read only has none to show")
{
    Page page;
    QWidget* other = page.add(new QPushButton(u"Elsewhere"_qs));
    auto* line = page.add(new QLineEdit);
    line->setProperty("borderless", true);
    page.show();
    QApplication::setActiveWindow(&page.widget);
    other->setFocus();
    CHECK(edge(line, Side::Top) == page.tokens().bg);
    line->setFocus();
    CHECK(edge(line, Side::Top) == page.tokens().border);
    CHECK(ground(line) == page.tokens().surface);
    line->setReadOnly(true);
    CHECK(edge(line, Side::Top) == page.tokens().bg);
    line->setProperty("borderless", false);
    CHECK(ground(line) == page.tokens().sunken);
    CHECK(edge(line, Side::Top) == page.tokens().line);
}

TEST_CASE("a chosen row is soft and its words are those of any row, where chosen words in a field are solid")
{
    Page page;
    auto* list = page.add(new QListWidget);
    auto* line = page.add(new QLineEdit);
    page.show();
    inEveryScheme(page.look, [&] {
        const Tokens& t = page.tokens();
        CHECK(list->palette().color(QPalette::Highlight) == t.accentSoft);
        CHECK(list->palette().color(QPalette::HighlightedText) == t.text);
        CHECK(line->palette().color(QPalette::Highlight) == t.accent);
        CHECK(line->palette().color(QPalette::HighlightedText) == t.onAccent);
    });
}

TEST_CASE("no style sheet is set, for Qt would keep its rules for every widget")
{
    Page page;
    page.show();
    page.look.setScheme(Scheme::Dark);
    CHECK(qApp->styleSheet().isEmpty());
    CHECK_FALSE(QApplication::style()->inherits("QStyleSheetStyle"));
    for (const QWidget* each : QApplication::allWidgets())
        CHECK(each->styleSheet().isEmpty());
}
