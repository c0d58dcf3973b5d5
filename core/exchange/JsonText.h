// Outside text to a JSON object, strictly: what is not JSON, says a thing twice, or is too much is refused with the
// line and column, or the place.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QJsonObject>

namespace chairside {

// Room for some hundred long discussions, or for one with all the papers it may have.
inline constexpr qint64 largestExchangeFile = 200 * 1024 * 1024;

// `name` is what messages call the file.
Result<QJsonObject> parseJsonObject(const QByteArray& json, const QString& name);

} // namespace chairside
