// One value of an outside file, checked against the field it is for.
#pragma once

#include "core/discussion/RowAccess.h"
#include "core/exchange/JsonPlace.h"

#include <QJsonObject>

#include <map>

namespace chairside {

// A field holds at most this many characters; a chair's longest answer is a hundredth of it.
inline constexpr qsizetype longestText = 2'000'000;

// The value as setValue() takes it. Not for links, which need to know the rows around them.
Result<QVariant> readValue(const FieldInfo& field, const QJsonValue& value, const JsonPlace& place);

// A key that is not `known` is an error that names the nearest one.
Result<void> checkKeys(const QJsonObject& object, const QStringList& known, const JsonPlace& place);

// The facts that are there, by name.
using Facts = std::map<QString, QVariant>;
Result<Facts> readFacts(const QJsonObject& object, const std::vector<FieldInfo>& fields, const JsonPlace& place);
// Null where the fact is not there.
QVariant fact(const Facts& facts, const char* name);

Result<QJsonObject> readObject(const QJsonValue& value, const JsonPlace& place);
Result<QJsonArray> readArray(const QJsonValue& value, const JsonPlace& place);

} // namespace chairside
