// The ground of the opening's forms: a card of one column in the middle of the window, that scrolls where it must.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace chairside {

class IconLabel;
class Look;

class OpeningCard : public QWidget
{
    Q_OBJECT
public:
    ~OpeningCard() override = default;

Q_SIGNALS:
    void backRequested();

protected:
    OpeningCard(const Look& look, const QString& title, QWidget* parent);

    const Look& look() const { return m_look; }
    QVBoxLayout* column() const { return m_column; }
    // A label above its field; the field's accessible name is the label's.
    void addField(const QString& name, QWidget* field, const QString& hint = {});
    // A sentence beneath the field before it, hidden while empty.
    IconLabel* addSentence();
    // Announces as well as shows.
    static void say(IconLabel* sentence, const QString& words);

    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void measure();

    const Look& m_look;
    QScrollArea* m_scroll;
    QWidget* m_card;
    QVBoxLayout* m_column;
};

} // namespace chairside
