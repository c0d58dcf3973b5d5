#include "app/page/Lapsed.h"

#include "core/base/Text.h"

#include <QCoreApplication>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::Lapsed)
};

} // namespace

QString lapsedWords(const Protocol& protocol, QDate today)
{
    if (!protocol.lapsed(today))
        return {};
    return Words::tr("The published procedure was to be looked at again by %1. Check that it is still in force.")
        .arg(longDate(protocol.reviewOn));
}

} // namespace chairside
