// What left the records, from the body of the line that came before it.
#pragma once

#include <QString>

class QJsonObject;

namespace chairside::leavingwords {

QString copy(const QJsonObject& body);     // "the form, redacted, version 2"
QString exported(const QJsonObject& body); // "Draft for Amir Khan copied"

} // namespace chairside::leavingwords
