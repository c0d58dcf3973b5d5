// The database inside the program, for those who ask which it is.
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace chairside {

struct Engine final
{
    QString sqlite; // "3.46.1"
    QString cipher; // "4.6.1 community"

    friend bool operator==(const Engine&, const Engine&) = default;
};

// Asked of the very driver that opens stores. Error: Io where there is none, or none with a cipher.
Result<Engine> storageEngine();

} // namespace chairside
