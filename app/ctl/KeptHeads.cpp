#include "app/ctl/KeptHeads.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace chairside::ctl {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ctl::KeptHeads)
};

constexpr qint64 longestFile = 1024 * 1024;

const QRegularExpression& hash()
{
    static const QRegularExpression expression(QStringLiteral("(?<![0-9A-Fa-f])[0-9A-Fa-f]{64}(?![0-9A-Fa-f])"));
    return expression;
}

// A line may say beside the hash where it is from.
Result<std::vector<QByteArray>> fromFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io,
                     Words::tr("The file of hashes “%1” cannot be read: %2.")
                         .arg(QFileInfo(path).fileName(), file.errorString()),
                     {}};
    std::vector<QByteArray> out;
    int number = 0;
    for (const QString& line : QString::fromUtf8(file.read(longestFile)).split(QLatin1Char('\n'))) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        QRegularExpressionMatchIterator found = hash().globalMatch(line);
        const QString first = found.hasNext() ? found.next().captured() : QString();
        if (first.isEmpty() || found.hasNext())
            return Error{ErrorCode::BadInput,
                         Words::tr("Line %1 of “%2” must hold one hash of 64 figures and letters, as a printed form "
                                   "has it under “Chain head”.")
                             .arg(number)
                             .arg(QFileInfo(path).fileName()),
                         {}};
        out.push_back(QByteArray::fromHex(first.toLatin1()));
    }
    if (out.empty())
        return Error{
            ErrorCode::BadInput, Words::tr("The file of hashes “%1” holds none.").arg(QFileInfo(path).fileName()), {}};
    return out;
}

} // namespace

std::vector<QCommandLineOption> headOptions()
{
    return {QCommandLineOption(QStringLiteral("head"),
                               Words::tr("A hash that the trail ended with on some day: from a printed form (“Chain "
                                         "head”), or from verify, backup or split. May be given several times."),
                               QStringLiteral("HASH")),
            QCommandLineOption(QStringLiteral("heads"), Words::tr("A file of such hashes, one a line."),
                               QStringLiteral("FILE"))};
}

Result<std::vector<QByteArray>> keptHeads(const Invocation& invocation)
{
    std::vector<QByteArray> out;
    for (const QString& given : invocation.options.values(QStringLiteral("head"))) {
        QString plain = given;
        plain.remove(QLatin1Char(' '));
        if (plain.size() != 64 || !hash().match(plain).hasMatch())
            return Error{ErrorCode::BadInput,
                         Words::tr("“%1” is no hash of the trail: it has 64 figures and letters a to f, as a printed "
                                   "form has it under “Chain head”.")
                             .arg(given),
                         {}};
        out.push_back(QByteArray::fromHex(plain.toLatin1()));
    }
    const QString path = invocation.options.value(QStringLiteral("heads"));
    if (path.isEmpty())
        return out;
    auto more = fromFile(path);
    if (!more)
        return more.error();
    out.insert(out.end(), more->begin(), more->end());
    return out;
}

} // namespace chairside::ctl
