// A chair's own records, new: where to keep the file, how it is protected, who chairs.
#pragma once

#include "app/opening/OpeningCard.h"

#include <functional>

class QLineEdit;
class QRadioButton;

namespace chairside {

class NewSecret;

struct NewRecords final
{
    QString path;
    QString passphrase; // empty: none, chosen in so many words
    QString chair;
    QString role;

    friend bool operator==(const NewRecords&, const NewRecords&) = default;
};

class CreateRecords final : public OpeningCard
{
    Q_OBJECT
public:
    // `askPath` offers a path and returns the one chosen, empty where nothing was.
    using AskPath = std::function<QString(QWidget* parent, const QString& offered)>;
    // `required`: the organisation asks for a passphrase, and none is no choice.
    CreateRecords(const Look& look, AskPath askPath, bool required, QWidget* parent);

    // A fresh form that offers to keep the file at `path`.
    void ask(const QString& path);
    // Why the records could not be made; everything typed stays.
    void sayTrouble(const QString& sentence);

Q_SIGNALS:
    // Everything needed is there.
    void createRequested(const chairside::NewRecords& records);

private:
    void buildProtection(bool required);
    void showProtection();
    void submit();

    AskPath m_askPath;
    QLineEdit* m_path;
    IconLabel* m_pathTrouble;
    QRadioButton* m_protected;
    QRadioButton* m_unprotected;
    QWidget* m_secrets;
    NewSecret* m_secret;
    IconLabel* m_secretTrouble;
    QLineEdit* m_chair;
    IconLabel* m_chairTrouble;
    QLineEdit* m_role;
    IconLabel* m_trouble;
};

} // namespace chairside
