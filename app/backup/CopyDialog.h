// One copy of the records, looked into: what it holds beside what there is now; and putting it back.
#pragma once

#include "app/look/FittedDialog.h"
#include "core/base/Result.h"
#include "core/storage/BackupShelf.h"
#include "core/storage/PutBack.h"

#include <optional>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace chairside {

class SecretLine;
class Store;
class WorkLine;

class CopyDialog final : public FittedDialog
{
    Q_OBJECT
public:
    // Store, look and parent outlive the dialog. It begins to read at once. `chair` is who puts it back.
    CopyDialog(const Store& store, const BackupFile& copy, const QString& chair, const Look& look, QWidget* parent);
    ~CopyDialog() override;

    // While something is under way it is stopped, and the dialog stays.
    void reject() override;

    // Accepted: the file that takes the place of the records once they are closed (putBack).
    const QString& prepared() const { return m_prepared; }

private:
    void addSecret();
    void addTick();
    void tryPassphrase();
    void look();
    void show(const CopyLook& look);
    void prepare();

    const Store& m_store;
    BackupFile m_copy;
    QString m_chair;
    const Look& m_look;
    std::optional<BackupSource> m_source;
    QString m_prepared;
    QWidget* m_secretPart = nullptr;
    SecretLine* m_secret = nullptr;
    QVBoxLayout* m_found = nullptr;
    WorkLine* m_work = nullptr;
    QCheckBox* m_sure = nullptr;
    QPushButton* m_put = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace chairside
