// Parsers of outside data, each to be given any bytes at all: by libFuzzer (Driver.cpp), and by ReplayTest with every
// test run. Whatever the bytes, the answer is a reading that holds its promises, or one sentence.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <stdexcept>
#include <vector>

namespace chairside::fuzz {

// A promise that was not kept. libFuzzer stops at it and keeps the bytes; Catch2 shows the words.
class Broken final : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

void hold(bool promise, const QString& words);
// A sentence for the chair: one line of well-formed text, not endless, with a full stop, and beginning with the place
// where that is known.
void holdSentence(const Error& error, const QString& beginning = {});

struct Target final
{
    const char* name;
    int (*fuzzOne)(const std::uint8_t* data, std::size_t size);
    bool json; // its bytes are JSON, so they can be changed as such
    std::function<std::vector<QByteArray>()> seeds;
};

const std::vector<Target>& targets();
// The inputs that are kept for it in tests/data/fuzz, by their names.
std::map<QString, QByteArray> keptFor(const Target& target);

int fuzzExchange(const std::uint8_t* data, std::size_t size);
int fuzzProtocol(const std::uint8_t* data, std::size_t size);
int fuzzPowers(const std::uint8_t* data, std::size_t size);
int fuzzRecovery(const std::uint8_t* data, std::size_t size);
int fuzzLock(const std::uint8_t* data, std::size_t size);
int fuzzStore(const std::uint8_t* data, std::size_t size);
std::vector<QByteArray> storeSeeds();

inline QByteArray bytesOf(const std::uint8_t* data, std::size_t size)
{
    return QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
}

} // namespace chairside::fuzz
