// What the chair looks over before others see the screen: how many names became initials, which words may still be
// names, and the very text that will be shown.
#pragma once

#include "app/share/SharedStage.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QPushButton;

namespace chairside {

class IconLabel;
class Look;
class SharedLines;
class SharedRecord;

class ShareCheck final : public QWidget
{
    Q_OBJECT
public:
    // The record outlives it.
    ShareCheck(const SharedRecord& record, const Look& look, QWidget* parent);

    // Shows the record as it is now; the words to tick stay as they are.
    void refresh(const SharedStage& stage);
    QPushButton* showButton() const { return m_show; }

Q_SIGNALS:
    void showAsked();
    void stayAsked();
    // These of the possible names are names.
    void namesTicked(const QStringList& words);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* counts();
    QWidget* words();
    void arrange();

    const SharedRecord& m_record;
    const Look& m_look;
    IconLabel* m_names;
    IconLabel* m_details;
    SharedLines* m_lines;
    QPushButton* m_show;
    QGridLayout* m_grid;
    QWidget* m_left;
    QWidget* m_right;
    std::vector<QCheckBox*> m_boxes;
    std::optional<bool> m_wide;
};

} // namespace chairside
