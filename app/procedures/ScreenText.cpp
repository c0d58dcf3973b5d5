#include "app/procedures/ScreenText.h"

#include "app/look/Look.h"
#include "forms/writers/HtmlWriter.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>

namespace chairside {

namespace {

// Headings in the window's own sizes; what stands beneath an entry of a list close to it, and smaller.
void settle(QTextDocument& document, const Look& look)
{
    const Tokens& t = look.tokens();
    const auto resize = [](const QTextBlock& block, int pixels) {
        QTextCursor cursor(block);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextCharFormat format = cursor.charFormat();
        format.clearProperty(QTextFormat::FontSizeAdjustment);
        format.setProperty(QTextFormat::FontPixelSize, pixels);
        cursor.setCharFormat(format);
    };
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        const bool beneath = !block.textList() && format.indent() > 0;
        if (level > 0)
            resize(block, t.px(level == 1 ? 22 : level == 2 ? 17 : 15));
        else if (beneath)
            resize(block, t.px(13));
        if (!block.textList() && !beneath)
            continue;
        QTextBlockFormat closer = format;
        closer.setTopMargin(beneath ? 0 : t.px(4));
        closer.setBottomMargin(t.px(2));
        QTextCursor(block).setBlockFormat(closer);
    }
}

// Facts a line each: a window has less room than paper.
forms::Document forScreen(forms::Document document)
{
    for (forms::Block& block : document.blocks) {
        const auto* facts = std::get_if<forms::KeyValues>(&block);
        if (!facts)
            continue;
        forms::List lines;
        for (const forms::KeyValue& each : facts->items) {
            forms::Paragraph line{{forms::Run{each.label + QStringLiteral(": "), true}}, false};
            line.runs.push_back(forms::Run{forms::words(each.value).replace(u'\n', QStringLiteral(", ")), false});
            lines.items.push_back({line});
        }
        block = std::move(lines);
    }
    document.version.clear(); // stands among the facts
    return document;
}

} // namespace

QTextDocument* screenText(const forms::Document& document, const Look& look, const QFont& font, QObject* parent)
{
    auto* out = new QTextDocument(parent);
    out->setDefaultFont(font);
    out->setHtml(forms::writeHtml(forScreen(document)));
    settle(*out, look);
    return out;
}

} // namespace chairside
