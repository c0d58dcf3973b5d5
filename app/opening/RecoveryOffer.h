// Offers the recovery sheet of records that have just got their passphrase: what it is, the sheet itself, and whether
// it has been kept. The answer is remembered in the records.
#pragma once

#include <QWidget>

class QPushButton;

namespace chairside {

class IconLabel;
class Look;
class Store;

// What was answered the last time, in a sentence; empty where it was never asked.
QString recoverySheetWords(const Store& store);

class RecoveryOffer final : public QWidget
{
    Q_OBJECT
public:
    // `look` outlives the offer.
    RecoveryOffer(const Look& look, QWidget* parent);

    // `store` outlives the offer, or until the next call; it can be written.
    void ask(Store* store, const QString& chair);

Q_SIGNALS:
    void answered();

private:
    void showSheet();
    void answer(bool kept);

    const Look& m_look;
    Store* m_store = nullptr;
    QString m_chair;
    QPushButton* m_show;
    QPushButton* m_kept;
    IconLabel* m_trouble;
};

} // namespace chairside
