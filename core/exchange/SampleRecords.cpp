#include "core/exchange/SampleRecords.h"

#include "core/exchange/Import.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"

#include <QDir>
#include <QFile>

namespace chairside {

Result<void> addSampleRecords(Store& store, const std::vector<ProtocolPtr>& protocols)
{
    const QDir samples(QStringLiteral(":/chairside/samples"));
    std::vector<ExchangeFile> files;
    for (const QString& name : samples.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(samples.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return Error{
                ErrorCode::Io,
                QCoreApplication::translate("SampleRecords", "The made-up records are missing from this program."),
                name};
        files.push_back({name, file.readAll()});
    }
    auto read = readExchangeFiles(files, protocols, store.ids());
    if (!read)
        return read.error();
    auto plan = planImport(std::move(*read), nothingKnown(), today(store.clock()), store.read().workingDays());
    if (!plan)
        return plan.error();
    return store.write().beginAll(*plan);
}

} // namespace chairside
