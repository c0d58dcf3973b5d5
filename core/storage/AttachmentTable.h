// The bytes of papers, once each, under their own hash.
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

namespace chairside {

class Connection;
struct Discussion;

// The hash that a paper's row names them by.
Result<QString> keepAttachment(Connection& connection, const QByteArray& bytes);

// A signed version names its papers for ever: an amendment that takes one away leaves its bytes. Part of signing.
Result<void> keepPapersOfVersion(Connection& connection, Id<Discussion> discussion, int version);

// Bytes that neither a row nor a signed version names.
Result<bool> anyLooseAttachments(Connection& connection);
Result<void> dropLooseAttachments(Connection& connection);
// The same of one, by its hash.
Result<void> dropIfLoose(Connection& connection, const QString& sha256);

} // namespace chairside
