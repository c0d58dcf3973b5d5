// Reads a protocol file. Strict: an unknown key, a wrong type, a repeated id or an unknown word is an error that names
// the file, the place (a JSON path such as "stages[2].blocks[0].prompts[1].as") and how to mend it.
#pragma once

#include "core/base/Result.h"
#include "core/protocol/Protocol.h"

namespace chairside {

// `name` is what the messages call the file.
Result<ProtocolPtr> readProtocol(const QByteArray& json, const QString& name);

// One that a discussion was held under: what is only of no use in it, and so is refused of a new file, never keeps the
// discussion from being opened.
Result<ProtocolPtr> readKeptProtocol(const QByteArray& json, const QString& name);

// The protocols that ship with the program: first those that resources/protocols/first.txt names, in its order, then
// the others by their council's name.
Result<std::vector<ProtocolPtr>> shippedProtocols();

} // namespace chairside
