// A field for an answer: one line tall while the answer is short, growing with it up to a limit, then scrolling.
#pragma once

#include <QPlainTextEdit>

#include <optional>

namespace chairside {

// Keeps no undo of its own: what was typed belongs to the discussion, so Ctrl+Z and its kin are asked of whoever holds
// it. Tab leaves the field. Takes plain text only. The property "gap" marks an answer still missing.
class GrowingText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit GrowingText(QWidget* parent = nullptr);

    // How tall the field may be, in lines. 1 to 8 unless set.
    void setLines(int least, int most);
    // Enter then asks to submit, and Shift+Enter makes a new line. Off unless set.
    void setEnterSubmits(bool on) { m_enterSubmits = on; }

    // The text as it stands, lines parted by \n, without what an input method is still composing.
    QString text() const { return m_text; }
    // Shows text that changed elsewhere: only what differs is replaced, so cursor, selection and scrolling stay. While
    // an input method composes here nothing changes until it is done.
    void showText(const QString& text);

    // Marks the answer as missing, with what is needed in the placeholder ("Needed: a reason"), or takes the mark off.
    void setGap(const QString& needed);
    void clearGap(const QString& placeholder = {});

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    // The chair changed the text. Not sent for showText, nor while an input method is composing.
    void edited(const QString& text);
    void undoRequested();
    void redoRequested();
    void submitted();
    // The height the field asks for has changed.
    void grown(int height);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void mirror(int at, int removed, int added);
    void takeText();
    void mark(bool gap, const QString& placeholder);
    void followHeight();
    void followCaret();
    int textHeight();
    int lineHeight() const;
    int around() const;

    QString m_text;
    std::optional<QString> m_waiting; // to show when composing is done
    int m_least = 1;
    int m_most = 8;
    bool m_typedTaller = false; // and has not been given its new height yet
    int m_tall = 0;             // of the text, as much of it as the field shows
    bool m_full = false;
    bool m_enterSubmits = false;
    bool m_showing = false;
    bool m_composing = false;
    bool m_news = false; // the text changed and nobody was told
};

} // namespace chairside
