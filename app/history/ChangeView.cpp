#include "app/history/ChangeView.h"

#include "app/look/Look.h"
#include "core/base/WordDiff.h"

#include <QTextCursor>

namespace chairside {

namespace {

// Words that stayed are shown as far as they help to find the place; what is long between two changes is left out.
constexpr qsizetype shownAround = 240;

QString shortened(const QString& text, bool first, bool last)
{
    if (text.size() <= 2 * shownAround + 20)
        return text;
    const QString head = text.left(shownAround), tail = text.right(shownAround);
    return first  ? QStringLiteral("… ") + tail
           : last ? head + QStringLiteral(" …")
                  : head + QStringLiteral(" … ") + tail;
}

} // namespace

ChangeView::ChangeView(const Look& look, QWidget* parent) : QTextBrowser(parent), m_look(look)
{
    setObjectName(QStringLiteral("history.change"));
    setAccessibleName(tr("What the chosen line changed"));
    setTabChangesFocus(true);
    setOpenLinks(false);
}

void ChangeView::showChanges(const QString& said, const std::vector<HistoryChange>& changes)
{
    const Tokens& t = m_look.tokens();
    clear();
    QTextCursor at(document());
    QTextCharFormat usual, title, note, out, in;
    usual.setForeground(t.text);
    title = usual;
    title.setFontWeight(QFont::Bold);
    note = usual;
    note.setForeground(t.muted);
    out = usual;
    out.setForeground(t.bad);
    out.setBackground(t.badTint);
    out.setFontStrikeOut(true);
    in = usual;
    in.setForeground(t.ok);
    in.setBackground(t.okTint);
    in.setFontUnderline(true);
    const auto marked = [&](const QString& before, const QString& text, const QTextCharFormat& format) {
        QTextCharFormat bracket = usual;
        bracket.setForeground(format.foreground());
        at.insertText(before, bracket);
        at.insertText(text, format);
        at.insertText(QStringLiteral("]"), bracket);
    };
    bool begun = false;
    const auto paragraph = [&] {
        if (begun)
            at.insertBlock();
        begun = true;
    };
    if (!said.isEmpty()) {
        paragraph();
        at.insertText(said, usual);
    }
    for (const HistoryChange& change : changes) {
        paragraph();
        at.insertText(change.title, title);
        at.insertBlock();
        if (change.is == HistoryChange::Is::Fact) {
            at.insertText(change.after, usual);
            continue;
        }
        // A choice or a day goes as a whole; of words each is told.
        const std::vector<DiffPart> parts =
            change.is == HistoryChange::Is::Words
                ? wordDiff(change.before, change.after)
                : std::vector<DiffPart>{{DiffPart::Kind::Out, change.before}, {DiffPart::Kind::In, change.after}};
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const DiffPart& part = parts[i];
            if (part.text.isEmpty())
                continue;
            switch (part.kind) {
            case DiffPart::Kind::Same:
                at.insertText(shortened(part.text, i == 0, i + 1 == parts.size()), usual);
                break;
            case DiffPart::Kind::Out:
                marked(tr("[taken out: "), part.text, out);
                at.insertText(QStringLiteral(" "), usual);
                break;
            case DiffPart::Kind::In:
                marked(tr("[put in: "), part.text, in);
                at.insertText(QStringLiteral(" "), usual);
                break;
            }
        }
    }
    moveCursor(QTextCursor::Start);
}

} // namespace chairside
