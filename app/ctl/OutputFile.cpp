#include "app/ctl/OutputFile.h"

#include "app/ctl/Console.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace chairside::ctl {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ctl::OutputFile)
};

// Empty: standard output.
QString outputPath(const Invocation& invocation)
{
    const QString path = invocation.options.value(QStringLiteral("output"));
    return path == u"-" ? QString() : path;
}

Error cannotWrite(const QString& path, const QString& why)
{
    return {ErrorCode::Io, Words::tr("“%1” cannot be written: %2.").arg(QFileInfo(path).fileName(), why), {}};
}

Result<void> written(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file.errorString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return cannotWrite(path, file.errorString());
    return Done{};
}

} // namespace

Result<void> outputIsFree(const Invocation& invocation)
{
    const QString path = outputPath(invocation);
    if (path.isEmpty() || invocation.options.isSet(QStringLiteral("force")) || !QFileInfo::exists(path))
        return Done{};
    return Error{ErrorCode::BadInput,
                 Words::tr("“%1” is there already. Choose another name, or add --force to replace it.")
                     .arg(QFileInfo(path).fileName()),
                 {}};
}

Result<void> writeOutput(const Invocation& invocation, const QByteArray& bytes)
{
    const QString path = outputPath(invocation);
    if (path.isEmpty()) {
        write(bytes);
        return Done{};
    }
    if (const auto free = outputIsFree(invocation); !free)
        return free;
    return written(path, bytes);
}

Result<void> writeNew(const QString& path, const QByteArray& bytes)
{
    if (QFileInfo::exists(path))
        return cannotWrite(path, Words::tr("it is there already"));
    return written(path, bytes);
}

bool goesToTerminal(const Invocation& invocation)
{
    return outputPath(invocation).isEmpty() && outputIsTerminal();
}

} // namespace chairside::ctl
