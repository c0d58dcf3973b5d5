// What the readers of outside JSON share: a value as a message shows it, and the key that is said twice.
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace chairside {

// Strings quoted and cut, numbers and true or false as they are, everything else by what it is: "a list".
QString inWords(const QJsonValue& value);

struct RepeatedKey final
{
    qsizetype offset = 0; // of its second time, in bytes
    QString key;
    QString path; // "stages[2].title"
};

// The parser keeps the last of two equal keys in silence. Precondition: `json` is well formed.
std::optional<RepeatedKey> repeatedKey(const QByteArray& json);

} // namespace chairside
