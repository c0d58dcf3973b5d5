// What became of one action, recorded from a list over all discussions, signed or not.
#pragma once

#include "core/session/DiscussionSession.h"
#include "core/storage/DateRecords.h"

#include <QDialog>

#include <memory>

namespace chairside {

class Look;
class Store;

class ProgressDialog final : public QDialog
{
    Q_OBJECT
public:
    // Accepted once something was recorded. Everything given outlives the dialog; `session` is the action's own.
    ProgressDialog(std::unique_ptr<DiscussionSession> session, const DateRow& action, const Look& look,
                   QWidget* parent);
    ~ProgressDialog() override;

private:
    std::unique_ptr<DiscussionSession> m_session;
};

// Asks, and says whether something was recorded; the error where the discussion could not be opened.
Result<bool> recordProgress(Store& store, const DateRow& action, const Look& look, QWidget* parent);

} // namespace chairside
