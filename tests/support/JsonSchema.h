// Asks an independent validator, Python's jsonschema, what it makes of some JSON.
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace chairside {

struct SchemaVerdict final
{
    bool ran = false; // false: `said` tells what is missing
    bool valid = false;
    QString said;
};

// `schema` is a path under resources/. Valid only if every document is.
SchemaVerdict askSchema(const QString& schema, const std::vector<QByteArray>& documents);

} // namespace chairside
