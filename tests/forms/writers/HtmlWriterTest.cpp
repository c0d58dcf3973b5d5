#include "forms/writers/HtmlWriter.h"

#include "forms/support/Samples.h"
#include "forms/support/Tools.h"
#include "forms/writers/TextWriter.h"
#include "support/QtStrings.h"

#include <QTextDocument>
#include <QXmlStreamReader>

#include <catch2/catch_test_macros.hpp>

using namespace chairside::forms;
using namespace chairside::forms::test;

namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

TEST_CASE("HTML names its language and title and has real headings, lists and column heads")
{
    const QString html = writeHtml(rich());
    CHECK(html.startsWith(q("<!DOCTYPE html>\n<html lang=\"en-GB\">")));
    CHECK(html.contains(q("<title>Complex Case Discussion Form: Zoë O’Connor</title>")));
    CHECK(html.contains(q("<h2>Who was here</h2>")));
    CHECK(html.contains(q("<th scope=\"col\">Can decide</th>")));
    CHECK(html.contains(q("<dt>ICS number</dt>\n<dd>204417</dd>")));
    CHECK(html.contains(q("<b>Not ticked:</b> Reasonable in the circumstances")));
}

TEST_CASE("what is typed never becomes markup")
{
    Document document;
    document.title = q("<script>");
    document.blocks = {plain(q("a < b & \"c\" <img src=x>\nnext"))};
    const QString html = writeHtml(document);
    CHECK_FALSE(html.contains(q("<img")));
    CHECK_FALSE(html.contains(q("<script")));
    CHECK(html.contains(q("a &lt; b &amp; &quot;c&quot; &lt;img src=x&gt;<br>\nnext")));
}

TEST_CASE("every element is closed, as an XML reader sees it")
{
    QString html = writeHtml(rich());
    html.remove(q("<!DOCTYPE html>"));
    html.remove(q("<meta charset=\"utf-8\">"));
    html.replace(q("<br>"), q("<br/>"));
    html.replace(q("<hr>"), q("<hr/>"));
    QXmlStreamReader reader(html);
    while (!reader.atEnd())
        reader.readNext();
    INFO(reader.errorString().toStdString());
    CHECK_FALSE(reader.hasError());
}

TEST_CASE("Qt's own HTML reader finds the same words in it as the text writer wrote")
{
    const Document document = rich();
    QTextDocument reader;
    reader.setHtml(writeHtml(document));
    const QString shown = squeezed(reader.toPlainText());
    for (const QString& line : writeText(document).split(q("\r\n"))) {
        // Numbers, ticks and labels are marked otherwise in HTML.
        if (line.contains(u':') || line.startsWith(u'-') || line.startsWith(u'[') || line.contains(q(". ")))
            continue;
        if (line == document.title || line.startsWith(q("===")))
            continue;
        INFO(line.toStdString());
        CHECK(shown.contains(squeezed(line)));
    }
}
