// The terminal as each system has it. What is said there is decided in Console.
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdio>

namespace chairside::ctl {

// Whether a person sits at the other end of stdin, stdout or stderr.
bool isTerminal(std::FILE* stream);

// The bytes as they are, no line end changed; at once. On a Windows console, the UTF-8 that they are.
void put(std::FILE* to, const QByteArray& bytes);

// A line as it was typed, without its end, never shown. Precondition: isTerminal(stdin).
QString readSecretly();

} // namespace chairside::ctl
