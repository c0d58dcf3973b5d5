#include "app/leaving/KeepingWords.h"

#include "core/base/Text.h"

#include <QCoreApplication>

namespace chairside::keepingwords {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::KeepingWords)
};

} // namespace

QString nameOf(const PastPeriod& past)
{
    return past.title.isEmpty() ? past.ref : Words::tr("%1 · %2").arg(past.ref, past.title);
}

QString from(const PastPeriod& past)
{
    const QString day = longDate(past.since);
    switch (past.from) {
    case RetentionFrom::Filed:
        return Words::tr("Filed %1").arg(day);
    case RetentionFrom::Closed:
        return Words::tr("Closed %1").arg(day);
    case RetentionFrom::Declined:
        return Words::tr("Declined %1").arg(day);
    }
    return {};
}

QString why(const PastPeriod& past)
{
    const QString day = longDate(past.since), passed = longDate(past.passed);
    switch (past.from) {
    case RetentionFrom::Filed:
        return Words::tr("It was filed in the case system on %1. Its keeping period ended on %2.").arg(day, passed);
    case RetentionFrom::Closed:
        return Words::tr("It was closed on %1. Its keeping period ended on %2.").arg(day, passed);
    case RetentionFrom::Declined:
        return Words::tr("It was declined on %1. Its keeping period ended on %2.").arg(day, passed);
    }
    return {};
}

QString waiting(int many)
{
    return many == 1 ? Words::tr("One record is past its keeping period.")
                     : Words::tr("%1 records are past their keeping period.").arg(many);
}

} // namespace chairside::keepingwords
