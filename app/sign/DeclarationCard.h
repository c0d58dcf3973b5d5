// Name, role, the sentence, the signature: what the chair puts to the record.
#pragma once

#include "core/discussion/Canonical.h"
#include "core/rules/Readiness.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace chairside {

class DiscussionSession;
class GrowingText;
class HeldWords;
class Look;
class Segmented;
class SignaturePad;

class DeclarationCard final : public QFrame
{
    Q_OBJECT
public:
    DeclarationCard(DiscussionSession& session, const Look& look, QWidget* parent);

    // Only hard conditions disable the button; the others ask for one reason.
    void follow(const Readiness& readiness);
    Declaration declaration() const;
    void sayTrouble(const QString& sentence);
    void focusFirst();
    // As it is before anything is signed: what was typed has gone into the version.
    void reset();

Q_SIGNALS:
    void signRequested();

private:
    void begin();
    void refresh();
    bool drawn() const;

    DiscussionSession& m_session;
    const Look& m_look;
    QLineEdit* m_name;
    QLineEdit* m_role;
    QCheckBox* m_true;
    QLabel* m_sentence;
    Segmented* m_way;
    SignaturePad* m_pad;
    QPushButton* m_clear;
    QLineEdit* m_typed;
    QLabel* m_hint;
    QLabel* m_reasonLabel;
    GrowingText* m_reason;
    HeldWords* m_held;
    QFrame* m_notice = nullptr;
    QLabel* m_noticeWords;
    QPushButton* m_sign;
    int m_hard = 0;
    int m_soft = 0;
};

} // namespace chairside
