// Where a trail ends, to be read out and compared.
#pragma once

#include <QByteArray>
#include <QString>

namespace chairside {

// In groups of eight, between which a line may break.
QString trailHead(const QByteArray& head);

} // namespace chairside
