// One discussion as records of its own: where the file goes, which passphrase it has or that it has none, and
// afterwards its recovery sheet and what is in it. These records keep the discussion.
#pragma once

#include "app/look/FittedDialog.h"
#include "core/base/Result.h"
#include "core/discussion/Discussion.h"
#include "core/storage/Splitting.h"

#include <functional>
#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace chairside {

class IconLabel;
class NewSecret;
class RecoveryOffer;
class Store;
class WorkLine;

class SplitDialog final : public FittedDialog
{
    Q_OBJECT
public:
    // Where the file goes; empty where the chair chose none.
    using AskPath = std::function<QString(QWidget* parent, const QString& offered)>;

    // Store (which can be written), look and parent outlive the dialog. What was typed into the discussion is saved.
    // `chair` is who has it leave. Without `askPath` the system's own dialog asks. `required`: the organisation asks
    // for a passphrase, and none is no choice.
    SplitDialog(Store& store, Id<Discussion> id, const QString& ref, const QString& chair, const Look& look,
                QWidget* parent, AskPath askPath = {}, bool required = false);
    ~SplitDialog() override;

    // While it is written that is stopped, and the dialog stays.
    void reject() override;

private:
    QWidget* buildChoice(const QString& ref, bool required);
    QWidget* buildSheet();
    QWidget* buildResult();
    void showPage(QWidget* page);
    void choosePath();
    QString fault(QWidget*& at) const;
    void say(const QString& sentence, QWidget* at = nullptr);
    void split();
    void take(const Result<SplitInfo>& made, const QString& passphrase);
    void showResult();

    Store& m_store;
    Id<Discussion> m_id;
    QString m_ref;
    QString m_chair;
    const Look& m_look;
    AskPath m_askPath;
    SplitInfo m_info;
    std::unique_ptr<Store> m_made; // while its recovery sheet is offered
    QWidget* m_choice;
    QLineEdit* m_path = nullptr;
    QRadioButton* m_protect = nullptr;
    NewSecret* m_secret = nullptr;
    IconLabel* m_trouble = nullptr;
    WorkLine* m_work = nullptr;
    QWidget* m_sheetPage;
    RecoveryOffer* m_offer = nullptr;
    QWidget* m_resultPage;
    QLabel* m_result = nullptr;
    QLabel* m_head = nullptr;
    QPushButton* m_cancel;
    QPushButton* m_split;
    QPushButton* m_close;
};

} // namespace chairside
