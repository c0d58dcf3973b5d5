// The ground of the opening's forms: a card of one column in the middle of the window, that scrolls where it must.
#pragma once

#include <QWidget>

class QBoxLayout;
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
    // A label above its field; the accessible name of the line in it is the label's. `field` is a QLineEdit or holds
    // one.
    void addField(const QString& name, QWidget* field, const QString& hint = {});
    // Two fields side by side where there is room.
    void addPair(QWidget* left, QWidget* right);
    // Label, hint and field as one, for addPair.
    QWidget* makeField(const QString& name, QWidget* field, const QString& hint = {}) const;
    // A sentence beneath the field before it, hidden while empty.
    IconLabel* addSentence();
    // Announces as well as shows.
    static void say(IconLabel* sentence, const QString& words);
    void goTo(QWidget* field);

    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void measure();

    const Look& m_look;
    QScrollArea* m_scroll;
    QWidget* m_card;
    QVBoxLayout* m_column;
    std::vector<QBoxLayout*> m_pairs;
};

} // namespace chairside
