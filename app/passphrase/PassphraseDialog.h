// Another passphrase for records that are open, a first one, or none: the present one is asked for, a verified backup
// is made, the records are written anew, and the recovery sheet of the new passphrase is offered before the dialog
// ends.
#pragma once

#include "app/look/FittedDialog.h"
#include "app/policy/Policy.h"
#include "core/base/Result.h"

#include <functional>

class QLabel;
class QPushButton;
class QRadioButton;

namespace chairside {

class IconLabel;
class NewSecret;
class RecoveryOffer;
class SecretLine;
class Store;

class PassphraseDialog final : public FittedDialog
{
    Q_OBJECT
public:
    // A copy that has been looked through, made before anything is changed; where it is. Calls `meanwhile` while it
    // works.
    using BackUp = std::function<Result<QString>(const Store& store, const std::function<void()>& meanwhile)>;

    // `store` can be written and outlives the dialog, as do `look` and `policy`. Without `backUp` the copy is made
    // beside the records. Where `policy` asks for a passphrase it cannot be taken away.
    PassphraseDialog(Store& store, const QString& chair, const Look& look, QWidget* parent, BackUp backUp = {},
                     const Policy& policy = noPolicy());

    void reject() override; // not while the records are written

private:
    QWidget* buildChoice();
    QWidget* buildWork();
    void showPage(QWidget* page);
    void showChoice();
    bool presentFits();
    void change();
    Result<void> changeNow(const QString& passphrase);
    void offerSheet();
    void say(const QString& sentence, QWidget* at = nullptr);
    void step(const QString& words);

    Store& m_store;
    QString m_chair;
    const Look& m_look;
    const Policy& m_policy;
    BackUp m_backUp;
    QWidget* m_choice;
    QWidget* m_work;
    SecretLine* m_present = nullptr; // where one is asked for
    QRadioButton* m_protect;
    QRadioButton* m_remove;
    NewSecret* m_secret;
    IconLabel* m_trouble;
    QLabel* m_step;
    RecoveryOffer* m_offer;
    QWidget* m_sheetPage;
    QPushButton* m_change;
    QPushButton* m_sheet;
    QPushButton* m_escrow;
    QPushButton* m_cancel;
    bool m_working = false;
};

} // namespace chairside
