#include "forms/layout/PageFurniture.h"

#include "core/base/Text.h"
#include "forms/document/Wording.h"
#include "forms/layout/PageStyle.h"

#include <QStringList>
#include <QTransform>

#include <algorithm>
#include <cmath>

namespace chairside::forms {

namespace {

// Longer ones would push the text off the page; the whole title stands on the first page.
constexpr qsizetype longestInHead = 160;
constexpr qsizetype longestInFoot = 400;

constexpr qreal leftShare = 0.66;
const QString between = QStringLiteral("  ·  ");
constexpr qreal ruleGap = 3.5 * style::pt;

} // namespace

PageFurniture::PageFurniture(const Document& document, FontShelf& shelf, Tally& tally)
    : m_document(document),
      m_shelf(shelf),
      m_tally(tally),
      m_frame(document.singleSheet ? style::sheetFrame : style::formFrame)
{
    m_firstHead = head(true);
    m_head = head(false);
    const QString widest = Wording::pageOf(888, 888);
    m_firstFootHeight = foot(true, widest).height;
    m_footHeight = foot(false, widest).height;
    if (document.draft) {
        const QPointF middle(style::page.width() / 2, style::page.height() / 2);
        QPainterPath letters;
        letters.addText(QPointF(0, 0), shelf.font(0, true, false, 135 * style::pt), Wording::draft());
        QTransform turn;
        turn.translate(middle.x(), middle.y());
        turn.rotate(-std::atan2(style::page.height(), style::page.width()) * 180 / M_PI);
        const QPointF own = letters.boundingRect().center();
        turn.translate(-own.x(), -own.y());
        m_draft = turn.map(letters);
    }
}

std::shared_ptr<const TextFlow> PageFurniture::line(const QString& words, qreal size, bool isBold, QColor colour,
                                                    qreal across, bool right) const
{
    TextStyle text;
    text.size = size;
    text.bold = isBold;
    text.colour = colour;
    text.alignRight = right;
    return std::make_shared<const TextFlow>(m_shelf, cell(words), text, across, m_tally);
}

PageFurniture::Band PageFurniture::head(bool first) const
{
    // The first page carries its title large, so its head leaves it out.
    QStringList parts;
    for (const QString& part : {m_document.reference, first ? QString() : m_document.title}) {
        if (!part.isEmpty())
            parts << firstLine(part, longestInHead);
    }
    Band band;
    const auto reference =
        line(parts.join(between), style::furnitureSize, false, style::muted, m_frame.column.width * leftShare, false);
    QString right = firstLine(m_document.marking, longestInHead);
    if (m_document.draft)
        right.prepend(Wording::draft() + (right.isEmpty() ? QString() : between));
    const auto marking =
        line(right, style::furnitureSize, true, style::ink, m_frame.column.width * (1 - leftShare), true);
    band.pieces = {{reference, QPointF(m_frame.column.left, m_frame.topMargin)},
                   {marking, QPointF(m_frame.column.left + m_frame.column.width * leftShare, m_frame.topMargin)}};
    band.height = std::max(reference->height(), marking->height());
    return band;
}

PageFurniture::Band PageFurniture::foot(bool first, const QString& pageOf) const
{
    Band band;
    qreal y = 0;
    const auto version = line(firstLine(m_document.version, longestInFoot), style::furnitureSize, false, style::muted,
                              m_frame.column.width * leftShare, false);
    const auto page =
        line(pageOf, style::furnitureSize, true, style::ink, m_frame.column.width * (1 - leftShare), true);
    band.pieces = {{version, QPointF(m_frame.column.left, y)},
                   {page, QPointF(m_frame.column.left + m_frame.column.width * leftShare, y)}};
    y += std::max(version->height(), page->height()) + 1.5 * style::pt;
    const auto below = [&](const QString& words) {
        const auto flow =
            line(firstLine(words, longestInFoot), style::factSize, false, style::muted, m_frame.column.width, false);
        band.pieces.push_back({flow, QPointF(m_frame.column.left, y)});
        y += flow->height();
    };
    for (const Fact& fact : m_document.footFacts)
        below(QStringLiteral("%1: %2").arg(fact.label, fact.value));
    if (first && !m_document.origin.isEmpty())
        below(m_document.origin);
    band.height = y;
    return band;
}

QRectF PageFurniture::textArea(int page) const
{
    const qreal top = m_frame.topMargin + (page == 0 ? m_firstHead : m_head).height + ruleGap + m_frame.headGap;
    const qreal footHeight = page == 0 ? m_firstFootHeight : m_footHeight;
    const qreal bottom = style::page.height() - m_frame.bottomMargin - footHeight - ruleGap - m_frame.footGap;
    return {QPointF(m_frame.column.left, top), QPointF(m_frame.column.left + m_frame.column.width, bottom)};
}

void PageFurniture::furnish(Page& content, int page, int pages) const
{
    std::vector<PageItem> items;
    if (!m_draft.isEmpty())
        items.push_back(PageItem{paginationArtifact, Outline{m_draft, style::draft}});
    const auto put = [&](const Band& band, qreal down) {
        for (const Piece& piece : band.pieces)
            items.push_back(PageItem{paginationArtifact,
                                     TextPiece{piece.flow, 0, piece.flow->lineCount(), piece.at + QPointF(0, down)}});
    };
    const auto rule = [&](qreal y, bool strong) {
        const QRectF bar(m_frame.column.left, y, m_frame.column.width, strong ? 2 * style::pt : style::hairline);
        items.push_back(PageItem{paginationArtifact, Fill{bar, strong ? style::accent : style::line}});
    };

    const Band& top = page == 0 ? m_firstHead : m_head;
    put(top, 0);
    rule(m_frame.topMargin + top.height + ruleGap, page == 0);

    items.insert(items.end(), std::make_move_iterator(content.items.begin()),
                 std::make_move_iterator(content.items.end()));

    const Band bottom = foot(page == 0, Wording::pageOf(page + 1, pages));
    const qreal footTop = style::page.height() - m_frame.bottomMargin - bottom.height;
    rule(footTop - ruleGap, false);
    put(bottom, footTop);
    content.items = std::move(items);
}

} // namespace chairside::forms
