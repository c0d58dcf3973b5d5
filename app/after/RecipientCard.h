// What goes to one person: which copy, why, how; the copy and an e-mail draft; and that it went, was received, or was
// entered in error.
#pragma once

#include "app/page/BlockWidget.h"
#include "core/rules/Circulation.h"
#include "forms/papers/Papers.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace chairside {

class GrowingText;
class Segmented;

class RecipientCard final : public QFrame
{
    Q_OBJECT
public:
    RecipientCard(PageContext context, QWidget* parent);

    // `version` is the signed version that goes round.
    void showRecipient(const Recipient& recipient, int version);
    void showNobody();
    Audience audience() const;

Q_SIGNALS:
    void audienceChanged();
    void drafted();

private:
    void showForm();
    void showSent(const Step& sent);
    void draft();
    void saveCopy();
    Result<void> leave(const QString& format);
    Result<void> record(Means how);
    void markSent();
    void say(const QString& sentence, bool bad);
    forms::Paper paper() const;

    PageContext m_context;
    Recipient m_recipient;
    int m_version = 0;
    QVBoxLayout* m_column;
    Segmented* m_copy = nullptr;
    GrowingText* m_reason = nullptr;
    QComboBox* m_how = nullptr;
    QLabel* m_said = nullptr;
};

} // namespace chairside
