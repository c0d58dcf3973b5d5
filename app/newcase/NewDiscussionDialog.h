// The first minute of a new discussion: about whom, asked for by whom, and whether it is really an escalation.
#pragma once

#include "app/look/FittedDialog.h"
#include "app/policy/Policy.h"
#include "core/protocol/Protocol.h"
#include "core/session/Beginning.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace chairside {

class ChildLine;
class Look;
class Segmented;
class Store;

class NewDiscussionDialog final : public FittedDialog
{
    Q_OBJECT
public:
    // Writes nothing: what to begin is read afterwards from newDiscussion(). All that is given outlives it.
    NewDiscussionDialog(Store& store, const std::vector<ProtocolPtr>& protocols, const Look& look, QWidget* parent,
                        const Policy& policy = noPolicy());
    ~NewDiscussionDialog() override;

    // Opens on this one, by its code; stays where it is if there is none of it.
    void setProcedure(const QString& code);
    // An item of this sitting is asked for: its day and procedure are given, and whether the child is new to it, known
    // or to be closed is asked.
    void setSitting(const Sitting& sitting);

    NewDiscussion newDiscussion() const;
    // What newDiscussion() is made from. `follows` points into the dialog.
    NewCase newCase() const;

private:
    void addChild();
    void showEarlier(Id<Discussion> id);
    void refresh();
    const Protocol& protocol() const;

    Store& m_store;
    const Look& m_look;
    const Policy& m_policy;
    const std::vector<ProtocolPtr>& m_protocols;
    QComboBox* m_procedure;
    QLabel* m_usual; // that the organisation has set the procedure
    QFormLayout* m_form;
    QVBoxLayout* m_children;
    std::vector<ChildLine*> m_lines;
    QLineEdit* m_by;
    QLineEdit* m_role;
    QLineEdit* m_agency;
    QLineEdit* m_held;
    Segmented* m_item;
    Segmented* m_escalation;
    QWidget* m_lapsed;
    QWidget* m_notice;
    QLabel* m_heldTrouble;
    QPushButton* m_begin;
    mutable Discussion m_before; // the discussion this one follows; outlives the values that point to it
};

} // namespace chairside
