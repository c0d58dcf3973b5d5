// Closed vocabularies: an enumeration whose values have a permanent code (stored, exchanged, signed) and words (shown).
#pragma once

#include <QCoreApplication>
#include <QString>

#include <array>
#include <vector>

namespace chairside {

template <class E>
struct ChoiceName final
{
    E value;
    const char* code;
    const char* words; // English source text, translated in the context "choice"
};

// Specialised for each vocabulary: `static constexpr std::array names{ChoiceName<E>{…}, …};`
// The first is the value of a new row.
template <class E>
struct Choices;

template <class E>
concept Choice = requires
{
    Choices<E>::names;
};

template <Choice E>
QString code(E value)
{
    for (const auto& name : Choices<E>::names)
        if (name.value == value)
            return QString::fromLatin1(name.code);
    return {};
}

template <Choice E>
bool fromCode(const QString& text, E& value)
{
    for (const auto& name : Choices<E>::names)
        if (text == QLatin1String(name.code)) {
            value = name.value;
            return true;
        }
    return false;
}

template <Choice E>
QString words(E value)
{
    for (const auto& name : Choices<E>::names)
        if (name.value == value)
            return QCoreApplication::translate("choice", name.words);
    return {};
}

// One entry of a vocabulary, without its type: for boxes and lists.
struct ChoiceEntry final
{
    QString code;
    QString words;
    friend bool operator==(const ChoiceEntry&, const ChoiceEntry&) = default;
};

template <Choice E>
std::vector<ChoiceEntry> entries()
{
    std::vector<ChoiceEntry> out;
    out.reserve(Choices<E>::names.size());
    for (const auto& name : Choices<E>::names)
        out.push_back({QString::fromLatin1(name.code), QCoreApplication::translate("choice", name.words)});
    return out;
}

} // namespace chairside
