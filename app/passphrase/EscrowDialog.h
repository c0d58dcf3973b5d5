// The key of the records, sealed for the council, as a file to send there: the council's public key is chosen and its
// fingerprint compared first.
#pragma once

#include "app/look/FittedDialog.h"
#include "core/storage/Escrow.h"

#include <functional>
#include <optional>

class QCheckBox;
class QLabel;
class QPushButton;

namespace chairside {

class Store;

class EscrowDialog final : public FittedDialog
{
    Q_OBJECT
public:
    // A path to open or to save at; empty where none was chosen. Unset: the system's own dialog.
    using AskPath = std::function<QString(QWidget* parent, const QString& offered)>;
    struct Asking final
    {
        AskPath open;
        AskPath save;
    };

    // The store can be written; it, look and parent outlive the dialog. `chair` is who seals. A key that the
    // organisation has set needs no choosing, and no comparing: it came by the same way as the program.
    EscrowDialog(Store& store, const QString& chair, const Look& look, QWidget* parent, Asking asking = {},
                 const std::optional<CouncilKey>& set = std::nullopt);

private:
    void addChoice();
    void addSet();
    void choose();
    void save();
    void say(const QString& sentence);

    Store& m_store;
    QString m_chair;
    const Look& m_look;
    Asking m_asking;
    std::optional<CouncilKey> m_council;
    QWidget* m_compare;
    QLabel* m_fingerprint;
    QCheckBox* m_same = nullptr; // where one is chosen
    QLabel* m_said;
    QPushButton* m_save;
};

} // namespace chairside
