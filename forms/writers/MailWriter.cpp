#include "forms/writers/MailWriter.h"

#include <QCryptographicHash>
#include <QLocale>

#include <algorithm>

namespace chairside::forms {

namespace {

constexpr qsizetype lineLength = 76;
constexpr qsizetype wordBytes = 45; // of an encoded word: 75 characters at most with its frame (RFC 2047)

bool isPlain(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 32 && c.unicode() < 127; });
}

// Encoded words, cut between characters.
QByteArray headerText(const QString& given)
{
    const QString text = given.simplified();
    if (isPlain(text) && !text.contains(QLatin1String("=?")) && text.size() < 60)
        return text.toLatin1();
    QByteArray out;
    QByteArray part;
    const auto flush = [&] {
        if (part.isEmpty())
            return;
        out += (out.isEmpty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + part.toBase64() + "?=";
        part.clear();
    };
    for (const char32_t c : text.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&c, 1).toUtf8();
        if (part.size() + bytes.size() > wordBytes)
            flush();
        part += bytes;
    }
    flush();
    return out;
}

// A display name as a quoted string, or encoded.
QByteArray displayName(const QString& name)
{
    const QString text = name.simplified();
    if (!isPlain(text) || text.size() >= 60)
        return headerText(text);
    QByteArray quoted = text.toLatin1();
    quoted.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + quoted + '"';
}

// An address is letters without spaces or brackets; anything else is left for the chair to type in.
QByteArray address(const QString& given)
{
    const QString text = given.trimmed();
    const bool fits =
        text.count(QLatin1Char('@')) == 1 && isPlain(text) &&
        std::none_of(text.begin(), text.end(), [](QChar c) { return QStringLiteral(" <>,;:\"()[]\\").contains(c); });
    return fits ? text.toLatin1() : QByteArray();
}

QByteArray base64(const QByteArray& bytes)
{
    const QByteArray all = bytes.toBase64();
    QByteArray out;
    for (qsizetype at = 0; at < all.size(); at += lineLength)
        out += all.mid(at, lineLength) + "\r\n";
    return out;
}

QByteArray bodyPart(const QString& body)
{
    QString text = body;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(QLatin1Char('\n'), QStringLiteral("\r\n"));
    return "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
           base64(text.toUtf8());
}

QByteArray fileName(const QString& name)
{
    QString plain;
    for (const QChar c : name.simplified())
        plain += isPlain(c) && c != QLatin1Char('"') && c != QLatin1Char('\\') ? c : QLatin1Char('_');
    return plain.toLatin1();
}

} // namespace

QByteArray writeMail(const Mail& mail)
{
    QByteArray out;
    const QByteArray to = address(mail.toAddress);
    if (!to.isEmpty())
        out += "To: " + (mail.toName.trimmed().isEmpty() ? to : displayName(mail.toName) + " <" + to + ">") + "\r\n";
    out += "Subject: " + headerText(mail.subject) + "\r\n";
    out += "Date: " + QLocale::c().toString(mail.at.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() +
           " +0000\r\n";
    out += "X-Unsent: 1\r\nMIME-Version: 1.0\r\n"; // some mail programs then open it for sending
    if (mail.attached.empty())
        return out + bodyPart(mail.body);
    QCryptographicHash digest(QCryptographicHash::Sha256);
    for (const Mail::Attachment& each : mail.attached)
        digest.addData(each.bytes);
    digest.addData(mail.body.toUtf8());
    const QByteArray boundary = "=_" + digest.result().toHex().left(40);
    out += "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\n";
    out += "--" + boundary + "\r\n" + bodyPart(mail.body);
    for (const Mail::Attachment& each : mail.attached) {
        const QByteArray name = fileName(each.fileName);
        const QByteArray type = name.toLower().endsWith(".pdf") ? "application/pdf" : "application/octet-stream";
        out += "--" + boundary + "\r\nContent-Type: " + type + "; name=\"" + name +
               "\"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"" + name +
               "\"\r\n\r\n" + base64(each.bytes);
    }
    return out + "--" + boundary + "--\r\n";
}

} // namespace chairside::forms
