// Made-up families and the professionals who meet about them: families come back, and the same few people of each
// agency sit at one table after another, as in real records.
#pragma once

#include "core/discussion/Rows.h"
#include "support/MadeUpWords.h"

#include <map>
#include <vector>

namespace chairside {

struct Professional final
{
    Id<Contact> contact;
    QString name;
    QString role;
    QString agency;
    QString email;
};

class MadeUpPeople final
{
public:
    // `words` outlives this.
    explicit MadeUpPeople(MadeUpWords& words) : m_words(words) {}

    // One to four children, from unborn to seventeen, as they are on a day; one family in twelve was met before.
    std::vector<Subject> family(QDate on);
    const Professional& professional(const QString& role, const QString& agency);
    // Of any agency that comes to such meetings.
    const Professional& colleague();
    const Professional& teamManager();

private:
    std::vector<Subject> newFamily(QDate on);
    Subject child(const QString& family, QDate on);

    MadeUpWords& m_words;
    std::map<std::pair<QString, QString>, std::vector<Professional>> m_staff;
    std::vector<std::vector<Subject>> m_known;
};

} // namespace chairside
