// Asks for a file of other records and for what opens it: its passphrase, none, or its recovery sheet.
#pragma once

#include "core/base/Result.h"
#include "core/storage/Backup.h"

#include <QWidget>

#include <functional>

class QLineEdit;
class QPlainTextEdit;
class QRadioButton;

namespace chairside {

class Look;
class SecretLine;

class OtherRecords final : public QWidget
{
    Q_OBJECT
public:
    // A file; empty where the chair chose none.
    using AskPath = std::function<QString(QWidget* parent, const QString& folder)>;

    // `look` outlives this. Without `askPath` the system's own dialog asks, in `folder` first.
    OtherRecords(const Look& look, const QString& folder, AskPath askPath, QWidget* parent);

    QString path() const;
    // Opens them for reading, and lets go of them again: what is read from then. Takes a quarter of a second, on any
    // thread, and outlives this. Errors: those of Store::open.
    std::function<Result<BackupSource>()> opening() const;
    // What was typed does not stay.
    void clearSecret();
    void focusSecret();
    void focusPath();

Q_SIGNALS:
    void submitted();

private:
    void choose();
    void showSecret();

    QString m_folder;
    AskPath m_askPath;
    QLineEdit* m_path;
    QRadioButton* m_bySheet;
    SecretLine* m_secret;
    QPlainTextEdit* m_groups;
};

} // namespace chairside
