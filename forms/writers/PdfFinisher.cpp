#include "forms/writers/PdfFinisher.h"

#include <QCoreApplication>
#include <QDir>
#include <QMutex>
#include <QPluginLoader>

namespace chairside::forms {

QString PdfFinisher::shippedFolder()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../lib/chairside"));
}

Result<const PdfFinisher*> PdfFinisher::open(const QString& folder)
{
    static QMutex once;
    static const PdfFinisher* kept = nullptr;
    const QMutexLocker alone(&once);
    if (kept && folder == shippedFolder())
        return kept;
    QPluginLoader module(folder + QStringLiteral("/chairsidepdf"));
    module.setLoadHints(QLibrary::PreventUnloadHint);
    const auto* finisher = qobject_cast<PdfFinisher*>(module.instance());
    if (!finisher)
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("PdfFinisher",
                                                 "The part of Chairside that makes PDFs could not be loaded, so no PDF "
                                                 "was made. Your record is safe and unchanged. Install Chairside "
                                                 "again, or ask your IT service to; until then, print the form or "
                                                 "save it as text."),
                     QStringLiteral("%1: %2").arg(folder, module.errorString())};
    kept = finisher;
    return finisher;
}

} // namespace chairside::forms
