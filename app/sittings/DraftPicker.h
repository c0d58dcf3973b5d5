// Which discussion in progress becomes an item: drafts of the procedure that stand alone.
#pragma once

#include "app/look/FittedDialog.h"
#include "core/protocol/Protocol.h"
#include "core/storage/Records.h"

class QListWidget;
class QPushButton;

namespace chairside {

class Look;
class Store;

class DraftPicker final : public FittedDialog
{
    Q_OBJECT
public:
    DraftPicker(const Store& store, const Protocol& procedure, const Look& look, QWidget* parent);

    Id<Discussion> chosen() const; // none where nothing is

private:
    QListWidget* m_list;
    std::vector<HomeRow> m_rows;
};

} // namespace chairside
