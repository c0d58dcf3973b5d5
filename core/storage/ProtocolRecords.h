// The procedures that a store keeps, each exactly as a discussion was begun under it.
#pragma once

#include <QByteArray>

namespace chairside {

struct StoredProtocol final
{
    QByteArray sha256; // of json
    QByteArray json;
    int discussions = 0; // that are held under it

    friend bool operator==(const StoredProtocol&, const StoredProtocol&) = default;
};

} // namespace chairside
