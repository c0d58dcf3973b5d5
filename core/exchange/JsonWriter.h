// JSON with its keys in the order they are written, so that people can read it and two exports can be compared.
#pragma once

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace chairside {

class JsonWriter final
{
public:
    void beginObject(); // as the value of the last key, in a list, or at the top
    void beginArray();
    void end(); // the innermost of either
    void key(const QString& name);

    void text(const QString& value);
    // A key with a list of texts.
    void texts(const QString& key, const QStringList& values);
    void number(qint64 value);
    void flag(bool value);

    // Everything written, with a line end. Precondition: all that was begun has ended.
    QByteArray bytes() const { return m_out + '\n'; }

private:
    void begin(char opening);
    void value(const QByteArray& written);
    void separate();

    struct Level final
    {
        char closing = '}';
        bool empty = true;
    };
    QByteArray m_out;
    std::vector<Level> m_open;
    bool m_afterKey = false;
};

} // namespace chairside
