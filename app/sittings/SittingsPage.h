// All sittings, newest first: day, title, place, and how their items stand.
#pragma once

#include "core/session/SittingDesk.h"

#include <QWidget>

class QLabel;
class QStandardItemModel;
class QTableView;

namespace chairside {

class Look;
class Store;

class SittingsPage final : public QWidget
{
    Q_OBJECT
public:
    SittingsPage(const Store& store, const SittingDesk& desk, const Look& look, QWidget* parent);

Q_SIGNALS:
    void homeRequested();
    void chosen(chairside::Id<chairside::Sitting> id);
    void newRequested(const chairside::Protocol* protocol);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const Store& store);
    void askNew();
    void open(int row);
    void measure();

    const Look& m_look;
    std::vector<ProtocolPtr> m_procedures;
    QTableView* m_table;
    QStandardItemModel* m_model;
    QLabel* m_empty;
};

} // namespace chairside
