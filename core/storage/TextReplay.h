// Carries out again what the trail says was changed in a row's words, from empty, line by line.
#pragma once

#include <QJsonObject>
#include <QString>

#include <map>
#include <vector>

namespace chairside {

class TextReplay final
{
public:
    struct Step final
    {
        QString field;
        QString before;
        QString after;
        QString out;       // what went
        bool sound = true; // the words afterwards are those that the line has the hash of
    };

    // The body of the row's next line; what it did to each field that has words.
    std::vector<Step> take(const QJsonObject& body);

private:
    std::map<QString, QString> m_now;
};

} // namespace chairside
