// Under libFuzzer: fuzz --target=exchange [libFuzzer's options] FOUND [CORPUS...]. With --seeds=FOLDER it writes there
// what the target begins from, and ends.
#include "fuzz/JsonMutator.h"
#include "fuzz/Target.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLocale>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace chairside;
using namespace chairside::fuzz;

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t room);

namespace {

const Target* chosen = nullptr;

void writeSeeds(const QString& folder)
{
    int number = 0;
    for (const QByteArray& seed : chosen->seeds()) {
        QFile file(QDir(folder).filePath(QStringLiteral("seed-%1").arg(++number)));
        if (!file.open(QIODevice::WriteOnly) || file.write(seed) != seed.size())
            std::exit(1);
    }
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv)
{
    static QCoreApplication app(*argc, *argv);
    QLocale::setDefault(QLocale::c());
    QString seeds;
    for (const QString& argument : QCoreApplication::arguments()) {
        if (argument.startsWith(QLatin1String("--seeds=")))
            seeds = argument.mid(8);
        for (const Target& each : targets())
            if (argument == QLatin1String("--target=") + QLatin1String(each.name))
                chosen = &each;
    }
    if (!chosen) {
        std::fputs("Name a target: --target=exchange, protocol, powers, recovery, lock or store.\n", stderr);
        std::exit(2);
    }
    if (!seeds.isEmpty()) {
        writeSeeds(seeds);
        std::exit(0);
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    return chosen->fuzzOne(data, size);
}

// Half of the changes of JSON are changes of its values, the others of its bytes.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t room, unsigned seed)
{
    if (chosen->json && seed % 2 == 0) {
        const QByteArray changed = mutatedJson(bytesOf(data, size), seed / 2);
        if (!changed.isEmpty() && changed.size() <= static_cast<qsizetype>(room)) {
            std::memcpy(data, changed.constData(), static_cast<std::size_t>(changed.size()));
            return static_cast<std::size_t>(changed.size());
        }
    }
    return LLVMFuzzerMutate(data, size, room);
}
