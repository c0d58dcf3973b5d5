#include "core/exchange/OwnerLetter.h"

#include "core/base/Text.h"

#include <QCoreApplication>

#include <algorithm>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::OwnerLetter)
};

constexpr int messageLine = 76; // RFC 2045, 6.8

QString dueWords(const Deadline& deadline, QDate today)
{
    if (!deadline.due.isValid())
        return Words::tr("no date agreed");
    if (deadline.due < today)
        return Words::tr("was due %1").arg(longDate(deadline.due));
    return Words::tr("due %1").arg(longDate(deadline.due));
}

// An encoded word holds at most 75 characters (RFC 2047, 2).
QByteArray encodedHeader(const QString& text)
{
    constexpr qsizetype lettersAtOnce = 15; // at most 45 octets, 60 in base64
    QByteArray out;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype count = qMin(lettersAtOnce, text.size() - at);
        if (at + count < text.size() && text.at(at + count).isLowSurrogate())
            --count;
        if (!out.isEmpty())
            out += "\r\n ";
        out += "=?UTF-8?B?" + text.mid(at, count).toUtf8().toBase64() + "?=";
        at += count;
    }
    return out;
}

} // namespace

OwnerLetter ownerLetter(const QString& owner, const QString& address, const std::vector<DateRow>& actions,
                        const QString& chair, QDate today)
{
    OwnerLetter out;
    out.to = address;
    out.subject = Words::tr("Actions to follow up");
    QStringList lines;
    for (const DateRow& each : actions) {
        if (std::find(out.about.begin(), out.about.end(), each.discussion) == out.about.end())
            out.about.push_back(each.discussion);
        if (each.deadline.restricted) {
            ++out.leftOut;
            continue;
        }
        lines << Words::tr("%1. %2: %3 (%4)")
                     .arg(lines.size() + 1)
                     .arg(each.ref, each.deadline.title.simplified(), dueWords(each.deadline, today));
    }
    QStringList parts;
    parts << (owner.isEmpty() ? Words::tr("Hello,") : Words::tr("Dear %1,").arg(owner));
    if (!lines.isEmpty())
        parts << (lines.size() == 1 ? Words::tr("This action is open in your name. How far has it got?")
                                    : Words::tr("These actions are open in your name. How far have they got?"))
              << lines.join(QLatin1Char('\n'));
    if (out.leftOut == 1)
        parts << Words::tr("One action in your name is restricted and not written here. Please ask me about it.");
    else if (out.leftOut > 1)
        parts << Words::tr("%1 actions in your name are restricted and not written here. Please ask me about them.")
                     .arg(out.leftOut);
    parts << Words::tr("Please tell me what has been done and how we know, or a new date and the reason for it.")
          << (chair.isEmpty() ? Words::tr("Thank you") : Words::tr("Thank you,\n%1").arg(chair));
    out.body = parts.join(QStringLiteral("\n\n")) + QLatin1Char('\n');
    return out;
}

QByteArray asMessage(const OwnerLetter& letter)
{
    QString to = letter.to.simplified();
    to.remove(QLatin1Char(' '));
    QByteArray out;
    if (!to.isEmpty())
        out += "To: " + to.toUtf8() + "\r\n";
    out += "Subject: " + encodedHeader(letter.subject) + "\r\n";
    out += "X-Unsent: 1\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
           "Content-Transfer-Encoding: base64\r\n\r\n";
    QString body = letter.body;
    body.replace(QLatin1Char('\n'), QLatin1String("\r\n"));
    const QByteArray encoded = body.toUtf8().toBase64();
    for (qsizetype at = 0; at < encoded.size(); at += messageLine)
        out += encoded.mid(at, messageLine) + "\r\n";
    return out;
}

} // namespace chairside
