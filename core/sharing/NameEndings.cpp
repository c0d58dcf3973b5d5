#include "core/sharing/NameEndings.h"

#include "core/sharing/NameText.h"

namespace chairside {

bool hasScript(QStringView word, QChar::Script script)
{
    return !word.isEmpty() && QChar::script(word[0].unicode()) == script;
}

const QStringList& endingsOf(QStringView word)
{
    static const QStringList none;
    static const QStringList latin{QStringLiteral("s"), QStringLiteral("es")};
    static const QStringList bengali = [] {
        QStringList out;
        for (const char16_t* each : {u"র", u"ের", u"কে", u"রে", u"তে", u"য়", u"য়ের", u"ও", u"ই", u"রা", u"দের", u"এর"})
            out << foldedWord(QString::fromUtf16(each));
        return out;
    }();
    if (hasScript(word, QChar::Script_Bengali))
        return bengali;
    return hasScript(word, QChar::Script_Latin) && startsLikeAName(word) ? latin : none;
}

qsizetype endingOf(QStringView word, const QString& stem)
{
    const QString folded = foldedWord(word);
    for (const QString& ending : endingsOf(word)) {
        if (folded.size() != stem.size() + ending.size() || !folded.startsWith(stem) || !folded.endsWith(ending))
            continue;
        for (qsizetype at = 1; at < word.size(); ++at)
            if (foldedWord(word.left(at)) == stem && foldedWord(word.mid(at)) == ending)
                return word.size() - at;
    }
    return -1;
}

qsizetype frontOf(QStringView word, const QString& stem)
{
    static const QStringList fronts{QStringLiteral("و"),   QStringLiteral("ف"),  QStringLiteral("ب"),
                                    QStringLiteral("ل"),   QStringLiteral("ك"),  QStringLiteral("ال"),
                                    QStringLiteral("وال"), QStringLiteral("ول"), QStringLiteral("وب")};
    if (!hasScript(word, QChar::Script_Arabic) || stem.size() < 3)
        return -1;
    for (qsizetype at = 1; at < word.size(); ++at)
        if (foldedWord(word.mid(at)) == stem && fronts.contains(foldedWord(word.left(at))))
            return at;
    return -1;
}

} // namespace chairside
