// What stands above a block's rows: its title, how many, the button that adds one, a note, and what is missing.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace chairside {

class IconLabel;
class Look;

class RowsHeading final : public QWidget
{
    Q_OBJECT
public:
    // `addLabel` empty: no button. `key` names the shortcut beside it where there is room.
    RowsHeading(const Look& look, const QString& title, const QString& note, const QString& addLabel,
                const QString& key, QWidget* parent);

    void setCount(const QString& words);
    void setMissing(const QString& sentence);
    void setCanAdd(bool can);
    QPushButton* addButton() const { return m_add; } // nullptr where nothing is added

Q_SIGNALS:
    void addAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fitButton();

    QLabel* m_title;
    QLabel* m_count;
    IconLabel* m_missing;
    QPushButton* m_add = nullptr;
    QStringList m_addWords; // the longest first
};

} // namespace chairside
