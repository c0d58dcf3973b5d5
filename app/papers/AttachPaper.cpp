#include "app/papers/AttachPaper.h"

#include "core/rules/PaperChecks.h"
#include "core/session/DiscussionSession.h"
#include "core/storage/Store.h"
#include "core/storage/StoreWriter.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(AttachPaper)
};

using Told = std::function<void(const QString&)>;

struct ReadFile final
{
    QString name;
    QByteArray bytes;
    QString sha256;
    QString trouble;
};

ReadFile readFile(const QString& path)
{
    ReadFile out;
    out.name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        out.trouble = Words::tr("“%1” cannot be read: %2.").arg(out.name, file.errorString());
        return out;
    }
    out.bytes = file.read(largestPaper + 1);
    out.sha256 = QString::fromLatin1(QCryptographicHash::hash(out.bytes, QCryptographicHash::Sha256).toHex());
    return out;
}

void listIt(DiscussionSession& session, const ReadFile& file, const Told& done)
{
    // Something else may have been attached while this one was on its way.
    auto fits = paperFits(session.discussion(), file.name, file.bytes.size(), file.sha256);
    if (!fits)
        return done(fits.error().message);
    const auto added = session.add(RowKind::Paper, {{QStringLiteral("title"), QFileInfo(file.name).completeBaseName()},
                                                    {QStringLiteral("file_name"), file.name},
                                                    {QStringLiteral("size"), static_cast<int>(file.bytes.size())},
                                                    {QStringLiteral("sha256"), file.sha256},
                                                    {QStringLiteral("received"), session.today()}});
    done(added ? QString() : added.error().message);
}

void keep(DiscussionSession& session, const ReadFile& file, const Told& done)
{
    if (!file.trouble.isEmpty())
        return done(file.trouble);
    auto fits = paperFits(session.discussion(), file.name, file.bytes.size(), file.sha256);
    if (!fits)
        return done(fits.error().message);
    session.store().write().attachLater(
        file.bytes, [guard = QPointer<DiscussionSession>(&session), file, done](const Result<QString>& kept) {
            if (!guard)
                return;
            if (kept)
                listIt(*guard, file, done);
            else
                done(kept.error().message);
        });
}

} // namespace

void attachPaper(DiscussionSession& session, const QString& path, const Told& done)
{
    const QFileInfo info(path);
    if (!info.isFile())
        return done(Words::tr("“%1” is not a file.").arg(info.fileName()));
    if (const auto fits = paperFits(session.discussion(), info.fileName(), info.size(), {}); !fits)
        return done(fits.error().message);
    QThreadPool::globalInstance()->start([path, guard = QPointer<DiscussionSession>(&session), done] {
        ReadFile file = readFile(path);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, file = std::move(file), done] {
                if (guard)
                    keep(*guard, file, done);
            },
            Qt::QueuedConnection);
    });
}

} // namespace chairside
