#include "app/look/LineDelegate.h"

#include "app/look/IconLabel.h"
#include "app/look/Look.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace chairside {

namespace {

constexpr double side = 10;
constexpr double iconSide = 16;

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

void drawLine(QPainter* painter, const QRectF& rect, const QString& text, QPoint match, const QFont& font,
              const QColor& colour, Qt::LayoutDirection direction)
{
    QTextOption how(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    how.setWrapMode(QTextOption::NoWrap);
    QTextLayout layout(text, font);
    layout.setTextOption(how);
    layout.setCacheEnabled(true);
    if (match.y() > 0) {
        QTextLayout::FormatRange range;
        range.start = match.x();
        range.length = match.y();
        range.format.setFontWeight(QFont::Bold);
        layout.setFormats({range});
    }
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    painter->setPen(colour);
    layout.draw(painter, QPointF(rect.x(), rect.y() + (rect.height() - line.height()) / 2));
}

// The first so many words; within a word only where there would be too few. A word that only begins helps nobody.
QString firstWords(const QString& text, const QFontMetrics& metrics, int width)
{
    const QString cut = metrics.elidedText(text, Qt::ElideRight, width);
    const QString mark = QStringLiteral("…");
    if (cut == text || !cut.endsWith(mark))
        return cut;
    const auto inWord = [&](qsizetype at) { return text[at].isLetterOrNumber() || text[at].isMark(); };
    const qsizetype letters = cut.size() - mark.size();
    qsizetype end = letters;
    while (end > 0 && inWord(end - 1) && inWord(end))
        --end;
    while (end > 0 && !inWord(end - 1))
        --end;
    return end * 2 < letters ? cut : text.left(end) + mark;
}

} // namespace

QString fitAround(const QString& text, QPoint& match, const QFont& font, int width)
{
    const QFontMetrics plain(font);
    // What the bold part takes beyond plain letters.
    const int extra = QFontMetrics(bold(font)).horizontalAdvance(text.mid(match.x(), match.y())) -
                      plain.horizontalAdvance(text.mid(match.x(), match.y()));
    const int room = width - extra;
    if (plain.horizontalAdvance(text) <= room)
        return text;
    if (match.y() <= 0)
        return firstWords(text, plain, room);
    QString shown = text;
    // The match stands in the first two thirds, with a few words before it.
    const int most = room * 2 / 3;
    while (match.y() > 0 && match.x() > 12 && plain.horizontalAdvance(shown, match.x() + match.y()) > most) {
        qsizetype cut = shown.indexOf(QLatin1Char(' '), 2);
        if (cut < 0 || cut >= match.x())
            cut = match.x() - 1;
        const QString rest = QStringLiteral("…") + shown.mid(cut + 1);
        if (rest.size() >= shown.size())
            break;
        match.rx() -= int(shown.size() - rest.size());
        shown = rest;
    }
    const QString fitted = plain.elidedText(shown, Qt::ElideRight, room);
    match.ry() = int(qMax<qsizetype>(0, qMin<qsizetype>(match.y(), fitted.size() - match.x())));
    return fitted;
}

LineDelegate::LineDelegate(const Look& look, QObject* parent) : QStyledItemDelegate(parent), m_look(look) {}

void LineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const Tokens& tokens = m_look.tokens();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);

    const QVariant toned = index.data(ToneRole);
    const Ink ink = toned.isValid() ? inkFor(Tone(toned.toInt())) : Ink::Text;
    const QColor colour = inkOf(tokens, ink);
    const Qt::LayoutDirection direction = option.direction;
    const auto placed = [&](const QRect& rect) { return QStyle::visualRect(direction, option.rect, rect); };
    QRect words = option.rect.adjusted(tokens.px(side), 0, -tokens.px(side), -1);

    painter->save();
    if (option.features.testFlag(QStyleOptionViewItem::HasDecoration)) {
        const int icon = tokens.px(iconSide);
        const QRect square(words.x(), words.center().y() - icon / 2, icon, icon);
        option.icon.paint(painter, placed(square));
        words.setLeft(words.left() + icon + tokens.px(6));
    }
    const QFont first = option.font;
    const QString detail = index.data(DetailRole).toString();
    QRect upper = words;
    if (!detail.isEmpty()) {
        const QFont small = m_look.font(Type::Meta);
        const int above = QFontMetrics(first).height();
        const int below = QFontMetrics(small).height();
        upper = QRect(words.x(), words.y() + (words.height() - above - below) / 2, words.width(), above);
        const QRect lower(words.x(), upper.bottom() + 1, words.width(), below);
        const QString fitted = firstWords(detail, QFontMetrics(small), lower.width());
        drawLine(painter, placed(lower), fitted, {}, small, tokens.text, direction);
    }
    QPoint match = index.data(MatchRole).toPoint();
    const QString shown = fitAround(option.text, match, first, upper.width());
    drawLine(painter, placed(upper), shown, match, first, colour, direction);
    painter->restore();
}

QSize LineDelegate::sizeHint(const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const Tokens& tokens = m_look.tokens();
    int width = option.fontMetrics.horizontalAdvance(option.text) + 2 * tokens.px(side);
    if (option.features.testFlag(QStyleOptionViewItem::HasDecoration))
        width += tokens.px(iconSide + 6);
    return {width, tokens.px(index.data(DetailRole).toString().isEmpty() ? 38 : 50)};
}

} // namespace chairside
