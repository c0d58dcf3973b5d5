// An e-mail as a file that mail programs open as a draft: plain text, and files with it (RFC 5322, RFC 2045 to 2047).
// Qt has no writer of its own, and needs none for more than this.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace chairside::forms {

struct Mail final
{
    struct Attachment final
    {
        QString fileName; // what it is follows from its ending; ".pdf", or any other
        QByteArray bytes;

        friend bool operator==(const Attachment&, const Attachment&) = default;
    };

    QString toName;
    QString toAddress; // may be empty: the chair fills it in
    QString subject;
    QString body;
    std::vector<Attachment> attached;
    QDateTime at;

    friend bool operator==(const Mail&, const Mail&) = default;
};

// The same mail gives the same bytes. A line break in a name, an address or a subject becomes a space: nobody's words
// begin a header of their own.
QByteArray writeMail(const Mail& mail);

} // namespace chairside::forms
