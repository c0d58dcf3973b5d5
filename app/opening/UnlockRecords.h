// Asks for the passphrase of records that exist. Wrong is said beneath the field, and what was typed stays selected.
#pragma once

#include "app/opening/OpeningCard.h"
#include "core/base/Result.h"

class QLineEdit;

namespace chairside {

class UnlockRecords final : public OpeningCard
{
    Q_OBJECT
public:
    UnlockRecords(const Look& look, QWidget* parent);

    // `path` is asked for next; nothing typed before stays.
    void ask(const QString& path);
    QString path() const { return m_path; }
    QString passphrase() const;
    // Why the records did not open, with the way on.
    void say(const Error& error);

Q_SIGNALS:
    // `readOnly`: somebody else holds the file, or it cannot be written.
    void openRequested(bool readOnly);
    void otherRequested();
    void sheetRequested();
    // The records are damaged, and the passphrase is the right one.
    void mendRequested();

private:
    void openAgain(bool readOnly);
    QString wrongWords() const;

    QString m_path;
    int m_wrong = 0; // how often, since it was asked for
    QLabel* m_where;
    QLineEdit* m_passphrase;
    IconLabel* m_trouble;
    QPushButton* m_open;
    QPushButton* m_readOnly;
    QPushButton* m_mend;
};

} // namespace chairside
