#include "app/history/LeavingWords.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace chairside::leavingwords {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::LeavingWords)
};

QString paperWords(const QString& paper)
{
    if (paper == u"form")
        return Words::tr("the form");
    if (paper == u"sheet")
        return Words::tr("the signed sheet");
    if (paper == u"note")
        return Words::tr("the management decision");
    if (paper == u"agenda")
        return Words::tr("the agenda");
    constexpr qsizetype hash = 64; // of the bytes of a paper that was attached
    return paper.size() == hash ? Words::tr("an attached paper") : Words::tr("“%1”").arg(paper);
}

} // namespace

QString copy(const QJsonObject& body)
{
    QString paper = body[u"paper"].toString(), audience = body[u"copy"].toString();
    if (paper.isEmpty())
        paper = body[u"form"].toString();
    if (audience.isEmpty())
        audience = body[u"audience"].toString();
    QString out = paper.isEmpty() ? Words::tr("the record") : paperWords(paper);
    if (audience == u"redacted")
        out = Words::tr("%1, redacted").arg(out);
    const int version = body[u"version"].toInt();
    return version > 0 ? Words::tr("%1, version %2").arg(out).arg(version) : out;
}

// A letter that was drafted, records for another program, a calendar, a file of the form.
QString exported(const QJsonObject& body)
{
    const QString format = body[u"format"].toString(), to = body[u"to"].toString();
    if (format == u"copy")
        return Words::tr("Draft for %1 copied").arg(to);
    if (!to.isEmpty() && format == u"pdf")
        return Words::tr("Copy for %1 saved as a file: %2").arg(to, copy(body));
    if (!to.isEmpty())
        return Words::tr("Draft for %1 saved as a file").arg(to);
    if (format == u"json")
        return Words::tr("Saved whole, for another Chairside");
    if (format == u"sqlite")
        return Words::tr("All records copied without encryption");
    if (format == u"ics")
        return Words::tr("Dates saved for a calendar");
    if (format == u"csv" || body.contains(u"history"))
        return Words::tr("This history saved as a file");
    if (format == u"html" || format == u"txt")
        return Words::tr("Saved as text");
    return Words::tr("Saved as a file: %1").arg(copy(body));
}

} // namespace chairside::leavingwords
