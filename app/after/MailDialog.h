// A draft that the chair sends from their own mail program: edited here, copied, or saved as a file with what is
// attached. Nothing leaves the laptop from this window.
#pragma once

#include "core/base/Result.h"
#include "core/discussion/Step.h"
#include "forms/writers/MailWriter.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace chairside {

class Look;

class MailDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Content final
    {
        QString title;
        forms::Mail mail;
        QString name;    // of the file, without an ending
        QString warning; // what is still missing in it; may be empty
        QString record;  // what the button says that records it as done
        Means how = Means::Email;
        // Asked before the draft leaves the records, and what is attached with it: "copy", "eml", "text".
        std::function<Result<void>(const QString& format)> leave;
    };
    // `record` writes down that it was sent, and by which means.
    MailDialog(const Content& content, std::function<Result<void>(Means)> record, const Look& look, QWidget* parent);

    bool used() const { return m_used; } // copied or saved

private:
    forms::Mail mail() const;
    void copy();
    void save(bool asMail);
    void say(const QString& sentence, bool bad);

    forms::Mail m_mail;
    QString m_name;
    std::function<Result<void>(const QString&)> m_leave;
    bool m_used = false;
    QLineEdit* m_to;
    QLineEdit* m_subject;
    QPlainTextEdit* m_body;
    QComboBox* m_how;
    QLabel* m_said;
};

} // namespace chairside
