// The end of the case here: how it stands with each child, closing with it the discussions that it follows on from, and
// opening it again with a reason.
#pragma once

#include "app/page/BlockWidget.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace chairside {

class GrowingText;

class ClosingCard final : public QFrame
{
    Q_OBJECT
public:
    ClosingCard(PageContext context, QWidget* parent);

private:
    void addOpen();
    void addEarlier();
    void addAgreement(QFormLayout* form);
    void addClosed();
    GrowingText* addReason(const QString& label, const QString& name);
    void close();
    void reopen();
    void say(const QString& sentence);

    PageContext m_context;
    QVBoxLayout* m_column;
    std::vector<std::pair<Id<Subject>, QComboBox*>> m_outcomes;
    std::vector<std::pair<Id<Discussion>, QCheckBox*>> m_earlier; // those that can be closed with it, newest first
    QLineEdit* m_agreed = nullptr; // where the procedure wants somebody's agreement to some outcomes
    GrowingText* m_note = nullptr;
    QLabel* m_trouble = nullptr;
};

} // namespace chairside
