#include "core/rules/PrivateDetails.h"

#include "core/base/Text.h"

#include <QCoreApplication>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::PrivateDetails)
};

constexpr int leastNumber = 4; // figures of a child's number that are worth hiding

// How British streets end.
constexpr const char* streets =
    "Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Court|Ct|Close|Drive|Dr|Way|Place|Pl|Crescent|Cres|Terrace|Grove|Gardens|"
    "Square|Walk|Row|Hill|Park|Mews|View|Rise|Green|Parade|Fold|Brow|Croft|Meadows?|Cottages?|Villas|Flats|Towers?";

// A street's name: capitals, before the word that streets end in.
QString streetName()
{
    return QStringLiteral("(?:[\\p{Lu}][\\p{L}'’.-]*[ \\t]+){1,3}(?:%1)\\b").arg(QLatin1String(streets));
}

constexpr auto anyPostcode = "(?i:[A-Z]{1,2}\\d[A-Z\\d]?[ \\t]*\\d[A-Z]{2})";

// The ways in which one street's last word is written.
QString endingOf(const QString& word)
{
    static const std::vector<QStringList> same{
        {QStringLiteral("Street"), QStringLiteral("St")}, {QStringLiteral("Road"), QStringLiteral("Rd")},
        {QStringLiteral("Lane"), QStringLiteral("Ln")},   {QStringLiteral("Avenue"), QStringLiteral("Ave")},
        {QStringLiteral("Court"), QStringLiteral("Ct")},  {QStringLiteral("Drive"), QStringLiteral("Dr")},
        {QStringLiteral("Place"), QStringLiteral("Pl")},  {QStringLiteral("Crescent"), QStringLiteral("Cres")},
    };
    for (const QStringList& each : same)
        if (each.contains(word, Qt::CaseInsensitive))
            return QStringLiteral("(?:%1)").arg(each.join(u'|'));
    return QRegularExpression::escape(word);
}

QString standingAlone(const QString& pattern)
{
    return QStringLiteral("(?<![\\p{L}\\p{N}])%1(?![\\p{L}\\p{N}])").arg(pattern);
}

QStringList wordsIn(const QString& words)
{
    static const QRegularExpression between(QStringLiteral("[\\s,]+"));
    return words.split(between, Qt::SkipEmptyParts);
}

QStringList linesOf(const QString& address)
{
    static const QRegularExpression between(QStringLiteral("[,;.:()\\n]+"));
    return address.split(between, Qt::SkipEmptyParts);
}

QString anySpaces(const QString& words)
{
    QStringList parts;
    for (const QString& word : wordsIn(words))
        parts << QRegularExpression::escape(word);
    return standingAlone(parts.join(QStringLiteral("[\\s,]+")));
}

// The figures with or without what parts them.
QString figures(const QString& number)
{
    QStringList out;
    for (const QChar each : number)
        if (each.isLetterOrNumber())
            out << QRegularExpression::escape(QString(each));
    return out.size() < leastNumber ? QString() : standingAlone(out.join(QStringLiteral("[ -]?")));
}

} // namespace

PrivateDetails::PrivateDetails(const Discussion& discussion)
{
    for (const auto& [id, child] : discussion.rows<Subject>())
        learn(child);
    const QString address = Words::tr("[address]");
    const QString number = Words::tr("[number]");
    add(QStringLiteral("[\\w.+'’-]+@[\\w-]+(?:\\.[\\w-]+)+"), Words::tr("[e-mail]"));
    add(QStringLiteral("\\b(?:(?:Flat|Apartment|Room)[ \\t]+\\w+,?[ \\t]+)?\\d{1,4}[A-Za-z]?,?[ \\t]+%1")
            .arg(streetName()),
        address);
    add(standingAlone(QLatin1String(anyPostcode)), address);
    add(QStringLiteral("(?<![\\p{L}\\p{N}])\\+?\\d(?:[ -]?\\d){8,}(?![\\p{L}\\p{N}])"), number);
}

PrivateDetails PrivateDetails::sensitiveAddresses(const Discussion& discussion)
{
    PrivateDetails out;
    for (const auto& [id, child] : discussion.rows<Subject>())
        if (child.addressSensitive)
            out.learnSensitive(child.address);
    return out;
}

PrivateDetails::Hidden PrivateDetails::hide(const QString& text) const
{
    Hidden out{text, 0};
    for (const Pattern& pattern : m_patterns) {
        QRegularExpressionMatchIterator found = pattern.expression.globalMatch(out.text);
        if (!found.hasNext())
            continue;
        for (; found.hasNext(); found.next())
            ++out.details;
        out.text.replace(pattern.expression, pattern.instead);
    }
    return out;
}

void PrivateDetails::add(const QString& pattern, const QString& instead, QRegularExpression::PatternOptions options)
{
    if (pattern.isEmpty())
        return;
    m_patterns.push_back(
        {QRegularExpression(pattern, options | QRegularExpression::UseUnicodePropertiesOption), instead});
}

void PrivateDetails::learn(const Subject& child)
{
    const QString address = Words::tr("[address]");
    static const QRegularExpression street(streetName(), QRegularExpression::UseUnicodePropertiesOption);
    const QStringList lines = linesOf(child.address);
    if (!child.address.trimmed().isEmpty())
        add(anySpaces(child.address.trimmed()), address);
    if (!lines.isEmpty() && lines.front().simplified().contains(QLatin1Char(' ')))
        add(anySpaces(lines.front()), address);
    // The street alone, without its number, tells almost as much.
    for (const QString& line : lines)
        if (const QRegularExpressionMatch match = street.match(line); match.hasMatch()) {
            add(anySpaces(line), address);
            add(anySpaces(match.captured()), address);
        }
    for (const QString& number : {child.nhsNumber, child.icsNumber})
        add(figures(number), Words::tr("[number]"));
    if (!child.born.isValid())
        return;
    const QString birth = Words::tr("[birth date]");
    for (const QString& day :
         {longDate(child.born), shortDate(child.born), child.born.toString(Qt::ISODate),
          child.born.toString(QStringLiteral("dd/MM/yyyy")), child.born.toString(QStringLiteral("d/M/yyyy")),
          child.born.toString(QStringLiteral("dd.MM.yyyy")), child.born.toString(QStringLiteral("dd/MM/yy"))})
        add(anySpaces(day), birth);
}

void PrivateDetails::learnSensitive(const QString& address)
{
    const QString instead = Words::tr("[address withheld]");
    constexpr auto anyCase = QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression street(streetName(), anyCase | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression postcode(standingAlone(QLatin1String(anyPostcode)));
    const QStringList lines = linesOf(address);
    const auto learnWords = [&](const QString& words) {
        QStringList parts = wordsIn(words);
        if (parts.isEmpty())
            return;
        const QString last = endingOf(parts.takeLast());
        for (QString& part : parts)
            part = QRegularExpression::escape(part);
        parts << last;
        add(standingAlone(parts.join(QStringLiteral("[\\s,]+"))), instead, anyCase);
    };
    learnWords(address);
    // A house without a street: "The Old Mill". One word alone may be the town, or the whole of the address.
    if (!lines.isEmpty() && (lines.size() == 1 || wordsIn(lines.front()).size() > 1))
        learnWords(lines.front());
    for (const QString& line : lines)
        if (const QRegularExpressionMatch match = street.match(line); match.hasMatch()) {
            learnWords(line);
            learnWords(match.captured());
        }
    for (QRegularExpressionMatchIterator codes = postcode.globalMatch(address); codes.hasNext();)
        add(figures(codes.next().captured()), instead, anyCase);
}

} // namespace chairside
