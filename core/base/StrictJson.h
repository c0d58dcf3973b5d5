// Reads our own JSON files strictly: every key is known, every value has its type, and the first thing wrong is said
// with the file, the place (a path such as "stages[2].blocks[0].is") and how to mend it.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace chairside {

// Keeps the first thing found wrong in one file; what comes after is often only its echo.
class JsonTrouble final
{
public:
    // `file` is what the message calls it.
    explicit JsonTrouble(QString file);

    // "FILE: PATH SENTENCE"; an empty path means the file as a whole.
    void say(const QString& path, const QString& sentence);
    bool any() const { return m_error.has_value(); }
    // Precondition: any().
    const Error& error() const { return *m_error; }

private:
    QString m_file;
    std::optional<Error> m_error;
};

// The words a key may hold, with what each stands for.
template <class E>
using JsonWords = std::vector<std::pair<QString, E>>;

// One object of the file. Remembers which keys were asked for; `close` refuses every other. A value that is missing or
// wrong reads as the empty value, after the trouble is said. The trouble outlives the reader.
class StrictObject final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::StrictObject)
public:
    StrictObject(QJsonObject object, QString path, JsonTrouble& trouble);

    // The file's one object, or nothing and trouble: not JSON, no object, a key that stands twice.
    static std::optional<StrictObject> parse(const QByteArray& json, JsonTrouble& trouble);

    bool has(const QString& key) const { return m_object.contains(key); }
    QString pathOf(const QString& key) const;
    JsonTrouble& trouble() const { return *m_trouble; }

    QString text(const QString& key);         // must be there, and not empty
    QString optionalText(const QString& key); // may be left out or empty
    bool flag(const QString& key, bool otherwise);
    // `otherwise` absent: the key must be there.
    int number(const QString& key, int least, int most, std::optional<int> otherwise);
    QDate date(const QString& key);         // "2026-11-22"; must be there
    QDate optionalDate(const QString& key); // invalid where left out
    QStringList texts(const QString& key, bool required);
    // One of `allowed`; empty where left out and not required.
    QString oneOf(const QString& key, const QStringList& allowed, bool required);
    // Every entry one of `allowed`, none twice.
    QStringList someOf(const QString& key, const QStringList& allowed);

    template <class E>
    E word(const QString& key, const JsonWords<E>& words, std::optional<E> otherwise)
    {
        if (!has(key) && otherwise) {
            m_known.insert(key);
            return *otherwise;
        }
        QStringList allowed;
        for (const auto& [text, value] : words)
            allowed << text;
        const QString found = oneOf(key, allowed, true);
        for (const auto& [text, value] : words)
            if (text == found)
                return value;
        return words.front().second;
    }

    std::optional<StrictObject> object(const QString& key, bool required);
    std::vector<StrictObject> objects(const QString& key, bool required);

    // For a key that has no meaning beside another value: says why where it is there.
    void refuse(const QString& key, const QString& because);
    // Says which key is unknown, and which are known here.
    void close();

private:
    QJsonValue take(const QString& key, bool required, const QString& mend);
    void look(const QString& path, const QJsonValue& found); // whether text can be stored
    void wrong(const QString& path, const QJsonValue& found, const QString& mend);

    QJsonObject m_object;
    QString m_path;
    JsonTrouble* m_trouble;
    QSet<QString> m_known;
};

} // namespace chairside
