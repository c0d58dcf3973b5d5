// Opens records with their recovery sheet, for whoever has forgotten the passphrase: the groups are typed, and a slip
// is named while they are.
#pragma once

#include "app/opening/OpeningCard.h"
#include "core/base/Result.h"

class QPlainTextEdit;

namespace chairside {

class SheetUnlock final : public OpeningCard
{
    Q_OBJECT
public:
    SheetUnlock(const Look& look, QWidget* parent);

    // `path` is asked for next; nothing typed before stays.
    void ask(const QString& path);
    QString path() const { return m_path; }
    QString typed() const;
    void clear();
    // Why the records did not open, with the way on.
    void say(const Error& error);

Q_SIGNALS:
    void openRequested(bool readOnly);
    // The records are damaged, and the sheet is the right one.
    void mendRequested();

private:
    void showSlip();

    QString m_path;
    QLabel* m_where;
    QPlainTextEdit* m_groups;
    IconLabel* m_trouble;
    QPushButton* m_readOnly;
    QPushButton* m_mend;
};

} // namespace chairside
