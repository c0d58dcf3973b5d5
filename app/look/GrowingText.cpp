#include "app/look/GrowingText.h"

#include "app/look/Roles.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace chairside {

namespace {

enum class History { None, Undo, Redo };

// Both customs for redo are known on every platform.
History historyKey(const QKeyEvent* event)
{
    const Qt::KeyboardModifiers held = event->modifiers() & ~Qt::KeypadModifier;
    if (event->matches(QKeySequence::Undo) || (event->key() == Qt::Key_Z && held == Qt::ControlModifier))
        return History::Undo;
    if (event->matches(QKeySequence::Redo) || (event->key() == Qt::Key_Y && held == Qt::ControlModifier) ||
        (event->key() == Qt::Key_Z && held == (Qt::ControlModifier | Qt::ShiftModifier)))
        return History::Redo;
    return History::None;
}

// What a document can hold: lines parted by \n, no control characters but the tab.
QString plain(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (QChar& each : text) {
        if (each == u'\r' || each == QChar::ParagraphSeparator || each == QChar::LineSeparator || each == u'\f' ||
            each == u'\v')
            each = u'\n';
    }
    text.removeIf([](QChar each) {
        const char16_t code = each.unicode();
        return (code < 0x20 && code != u'\n' && code != u'\t') || code == 0x7F || (code >= 0xFDD0 && code <= 0xFDEF);
    });
    return text;
}

} // namespace

GrowingText::GrowingText(QWidget* parent) : QPlainTextEdit(parent)
{
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty("gap", false);
    connect(document(), &QTextDocument::contentsChange, this, &GrowingText::mirror);
    connect(this, &QPlainTextEdit::textChanged, this, &GrowingText::takeText);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &GrowingText::followCaret);
    followHeight();
}

void GrowingText::setLines(int least, int most)
{
    m_least = std::max(1, least);
    m_most = std::max(m_least, most);
    followHeight();
}

void GrowingText::showText(const QString& text)
{
    if (!m_composing && text == m_text)
        return; // what was typed here comes back after every key
    const QString wanted = plain(text);
    if (m_composing) {
        m_waiting = wanted;
        return;
    }
    if (wanted == m_text)
        return;

    qsizetype same = 0;
    const qsizetype shorter = std::min(wanted.size(), m_text.size());
    while (same < shorter && wanted[same] == m_text[same])
        ++same;
    qsizetype tail = 0;
    while (tail < shorter - same && wanted[wanted.size() - 1 - tail] == m_text[m_text.size() - 1 - tail])
        ++tail;
    // Never between the halves of one character.
    if (same > 0 && m_text[same - 1].isHighSurrogate())
        --same;
    if (tail > 0 && m_text[m_text.size() - tail].isLowSurrogate())
        --tail;

    m_showing = true;
    QTextCursor change(document());
    change.setPosition(int(same));
    change.setPosition(int(m_text.size() - tail), QTextCursor::KeepAnchor);
    change.insertText(wanted.mid(same, wanted.size() - same - tail));
    m_showing = false;
}

void GrowingText::setGap(const QString& needed)
{
    mark(true, tr("Needed: %1").arg(needed));
}

void GrowingText::clearGap(const QString& placeholder)
{
    mark(false, placeholder);
}

// Pages say this after every edit, so what has not changed costs nothing.
void GrowingText::mark(bool gap, const QString& placeholder)
{
    if (placeholderText() != placeholder)
        setPlaceholderText(placeholder);
    if (property("gap").toBool() != gap) {
        setProperty("gap", gap);
        restyle(this);
    }
    followHeight();
}

QSize GrowingText::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, m_tall + around()};
}

QSize GrowingText::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, m_tall + around()};
}

bool GrowingText::event(QEvent* event)
{
    // Claimed before a menu's shortcut can take it, so that one press is one step.
    if (event->type() == QEvent::ShortcutOverride && historyKey(static_cast<QKeyEvent*>(event)) != History::None) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void GrowingText::keyPressEvent(QKeyEvent* event)
{
    const History wanted = historyKey(event);
    if (wanted != History::None) {
        event->accept();
        if (!isReadOnly())
            wanted == History::Undo ? Q_EMIT undoRequested() : Q_EMIT redoRequested();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_enterSubmits && !(event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier))) {
        event->accept();
        Q_EMIT submitted();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void GrowingText::inputMethodEvent(QInputMethodEvent* event)
{
    m_composing = !event->preeditString().isEmpty();
    const QString before = m_text;
    QPlainTextEdit::inputMethodEvent(event);
    takeText();
    if (m_composing || !m_waiting)
        return;
    // What was composed wins over what was to be shown: it is the newer of the two.
    const QString waiting = *std::exchange(m_waiting, std::nullopt);
    if (m_text == before)
        showText(waiting);
}

void GrowingText::contextMenuEvent(QContextMenuEvent* event)
{
    const std::unique_ptr<QMenu> menu(createStandardContextMenu(event->pos()));
    const auto lead = [&](const QString& name, void (GrowingText::*request)()) {
        if (auto* action = menu->findChild<QAction*>(name)) {
            action->disconnect();
            action->setEnabled(true);
            connect(action, &QAction::triggered, this, request);
        }
    };
    lead(QStringLiteral("edit-undo"), &GrowingText::undoRequested);
    lead(QStringLiteral("edit-redo"), &GrowingText::redoRequested);
    if (!actions().isEmpty()) {
        menu->addSeparator();
        menu->addActions(actions());
    }
    menu->exec(event->globalPos());
}

// The frame of a field paints its ground, and everything beneath would be painted again at every key. A field that is
// typed in has a ground of one colour within its frame, and paints it itself.
void GrowingText::paintEvent(QPaintEvent* event)
{
    const bool solid = isEnabled() && !isReadOnly() && !property("borderless").toBool();
    if (viewport()->testAttribute(Qt::WA_OpaquePaintEvent) != solid) {
        viewport()->setAttribute(Qt::WA_OpaquePaintEvent, solid);
        viewport()->update(); // with what is beneath, from the next painting on
    }
    if (solid)
        QPainter(viewport()).fillRect(event->rect(), palette().base());
    QPlainTextEdit::paintEvent(event);
}

void GrowingText::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        followHeight();
    // Once the page beneath has its new height too. A page that is being laid out has a place of its own to show.
    if (std::exchange(m_typedTaller, false))
        QTimer::singleShot(0, this, &GrowingText::followCaret);
}

void GrowingText::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        followHeight();
}

bool GrowingText::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasFormat(QStringLiteral("text/plain"));
}

void GrowingText::insertFromMimeData(const QMimeData* source)
{
    if (canInsertFromMimeData(source) && !isReadOnly())
        textCursor().insertText(plain(source->text()));
    ensureCursorVisible();
}

// Keeps the text in step with the document by what changed, so that a key costs the same in a long answer. Read without
// toPlainText(), which turns non-breaking spaces into ordinary ones.
void GrowingText::mirror(int at, int removed, int added)
{
    const int whole = document()->characterCount() - 1; // the last block's end is no character of ours
    const auto part = [this](int from, int to) {
        QTextCursor reader(document());
        reader.setPosition(from);
        reader.setPosition(to, QTextCursor::KeepAnchor);
        return reader.selectedText().replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
    };
    const qsizetype gone = std::clamp<qsizetype>(removed, 0, m_text.size() - at);
    const QString come = part(at, std::min(at + added, whole));
    // Formatting and composing are announced as changes too.
    if (QStringView(m_text).mid(at, gone) == come && whole == m_text.size())
        return;
    m_text.replace(at, gone, come);
    if (m_text.size() != whole)
        m_text = part(0, whole);
    m_news = true;
}

void GrowingText::takeText()
{
    const int before = m_tall;
    followHeight();
    if (m_tall != before) // what is typed before the page is laid out leaves it as it was
        m_typedTaller = m_tall > before && !m_showing && hasFocus();
    if (m_composing || !std::exchange(m_news, false))
        return;
    if (!m_showing)
        Q_EMIT edited(m_text);
}

void GrowingText::followHeight()
{
    // As much air round one line as a one-line field has: 32 pixels for type of 15.
    const QMargins frame = contentsMargins();
    const double field = fontInfo().pixelSize() * 32.0 / 15.0 - lineHeight() - 1 - frame.top() - frame.bottom();
    const int air = std::max(2, int(std::lround(field / 2)));
    if (!qFuzzyCompare(document()->documentMargin(), air))
        document()->setDocumentMargin(air);

    const int before = m_tall + around();
    m_tall = textHeight();
    const int now = m_tall + around();
    const auto policy = m_full ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff;
    if (verticalScrollBarPolicy() != policy)
        setVerticalScrollBarPolicy(policy);
    if (now == before && height() == now)
        return;
    updateGeometry();
    Q_EMIT grown(now);
}

void GrowingText::followCaret()
{
    if (!hasFocus())
        return;
    const QRect caret = cursorRect();
    for (QWidget* each = parentWidget(); each; each = each->parentWidget()) {
        auto* page = qobject_cast<QScrollArea*>(each);
        if (!page || !page->widget() || !page->widget()->isAncestorOf(this))
            continue;
        const QPoint at = viewport()->mapTo(page->widget(), caret.center());
        page->ensureVisible(at.x(), at.y(), 0, lineHeight() + caret.height() / 2);
    }
}

// As the lines are laid out: those in another script may be taller. Counts no further than the tallest the field may
// be, so a long answer costs no more than a short one.
int GrowingText::textHeight()
{
    const int room = viewport()->width() - int(2 * document()->documentMargin());
    int lines = 0;
    double tall = 0;
    if (document()->isEmpty() && !m_composing && !placeholderText().isEmpty() && room > 0) {
        const QRect text = fontMetrics().boundingRect(QRect(0, 0, room, 0), Qt::TextWordWrap, placeholderText());
        lines = int(std::lround(double(text.height()) / fontMetrics().lineSpacing()));
        tall = lines * lineHeight();
    } else {
        for (QTextBlock block = document()->begin(); block.isValid() && lines < m_most; block = block.next()) {
            blockBoundingRect(block); // lays the block out if it is not yet
            lines += std::max(1, block.layout()->lineCount());
            tall += std::max(double(lineHeight()), block.layout()->boundingRect().height());
        }
    }
    m_full = lines >= m_most;
    return m_full ? m_most * lineHeight() : std::max(int(std::ceil(tall)), m_least * lineHeight());
}

int GrowingText::lineHeight() const
{
    const QFontMetricsF metrics(font());
    return int(std::ceil(metrics.ascent() + metrics.descent()));
}

// One pixel more than the margins of the text, or Qt holds the last line to be out of sight.
int GrowingText::around() const
{
    const QMargins frame = contentsMargins();
    return int(std::ceil(2 * document()->documentMargin())) + 1 + frame.top() + frame.bottom();
}

} // namespace chairside
