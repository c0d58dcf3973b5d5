// Each recipient of the signed record, exactly what they will receive, and the day by which everyone has it.
#pragma once

#include "app/after/AfterPage.h"

class QBoxLayout;
class QCheckBox;
class QLineEdit;
class QProgressBar;
class QTableView;

namespace chairside {

class CopyView;
class GrowingText;
class IconLabel;
class RecipientCard;
class RecipientsModel;

class CirculatePage final : public AfterPage
{
    Q_OBJECT
public:
    CirculatePage(PageContext context, QWidget* parent);

Q_SIGNALS:
    void previewRequested(int version);

protected:
    void rebuild() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeBand();
    QWidget* makeAdding();
    void addSomebody();
    void showBand();
    void showCurrent();
    void showCopy();
    void measure();
    int current() const;

    QFrame* m_band;
    IconLabel* m_deadline;
    QLabel* m_count;
    QProgressBar* m_progress;
    QBoxLayout* m_columns;
    RecipientsModel* m_model;
    QTableView* m_table;
    QWidget* m_adding;
    QLineEdit* m_name;
    QLineEdit* m_role;
    QLineEdit* m_email;
    QCheckBox* m_family;
    GrowingText* m_why;
    QLabel* m_trouble;
    RecipientCard* m_card;
    CopyView* m_copy;
};

inline constexpr const char* circulateStage = "circulate";

} // namespace chairside
