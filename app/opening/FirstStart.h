// What a chair sees before there are records: what the program is, and three ways on.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace chairside {

class Look;
class ModelWheel;

class FirstStart final : public QWidget
{
    Q_OBJECT
public:
    FirstStart(const Look& look, QWidget* parent);

    // A sentence above the choices: why what was tried did not work. Empty: none.
    void say(const QString& sentence);

Q_SIGNALS:
    void startRequested();
    void openRequested();
    void lookRoundRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPushButton* choice(const QString& name, const QString& icon, const QString& title, const QString& detail);
    void goTo(QPushButton* button);
    void measure();

    const Look& m_look;
    QScrollArea* m_scroll;
    QWidget* m_words;
    ModelWheel* m_wheel;
    QLabel* m_trouble;
    QVBoxLayout* m_column;
    QHBoxLayout* m_row;
    std::vector<QPushButton*> m_choices;
    std::vector<QWidget*> m_marks; // icons without words, which have no width of their own
};

} // namespace chairside
