#include "support/MadeUpPeople.h"

#include <algorithm>

namespace chairside {

namespace {

constexpr std::size_t sameFew = 12;   // people in one post of one agency
constexpr std::size_t families = 400; // that may be met again

struct Post final
{
    const char16_t* role;
    const char16_t* agency;
};
constexpr Post posts[] = {{u"Head Teacher", u"School"},
                          {u"Family Support Worker", u"Early Help"},
                          {u"Housing Officer", u"Housing"},
                          {u"Virtual School Head", u"Education"},
                          {u"Health Visitor", u"Health"},
                          {u"Youth Justice Worker", u"Youth Justice Service"},
                          {u"Probation Officer", u"Probation"},
                          {u"Advocate", u"Advocacy Service"},
                          {u"Registered Manager", u"Children’s Home"},
                          {u"Clinical Psychologist", u"CAMHS"}};

QString plain(const QString& name)
{
    QString out;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD).toLower())
        if (c.unicode() < 128 && c.isLetter())
            out += c;
    return out;
}

} // namespace

std::vector<Subject> MadeUpPeople::family(QDate on)
{
    if (!m_known.empty() && m_words.oneIn(12)) {
        std::vector<Subject> again = m_known[std::size_t(m_words.number(int(m_known.size())))];
        for (Subject& child : again) {
            if (child.dueOn.isValid() && child.dueOn < on) {
                child.born = child.dueOn;
                child.dueOn = {};
            }
            child.item = ItemKind::Update;
        }
        return again;
    }
    std::vector<Subject> out = newFamily(on);
    if (m_known.size() < families)
        m_known.push_back(out);
    else
        m_known[std::size_t(m_words.number(int(families)))] = out;
    return out;
}

std::vector<Subject> MadeUpPeople::newFamily(QDate on)
{
    const QString name = m_words.familyName();
    std::vector<Subject> out;
    const auto known = [&](const Subject& child) {
        return std::any_of(out.begin(), out.end(), [&](const Subject& other) { return other.name == child.name; });
    };
    for (int left = 1 + m_words.weighted({70, 18, 8, 4}); left > 0; --left)
        if (const Subject made = child(name, on); !known(made))
            out.push_back(made);
    return out;
}

Subject MadeUpPeople::child(const QString& family, QDate on)
{
    static constexpr LegalStatus statuses[] = {
        LegalStatus::ChildProtection,  LegalStatus::ChildInNeed, LegalStatus::Section20, LegalStatus::CareOrder,
        LegalStatus::InterimCareOrder, LegalStatus::EarlyHelp,   LegalStatus::NoneHeld,  LegalStatus::YouthJustice,
        LegalStatus::CareLeaver,       LegalStatus::NotRecorded};
    Subject out;
    out.child = Id<Child>{m_words.id()};
    const int group = m_words.weighted({3, 6, 15, 20, 26, 30});
    if (group == 0) {
        out.name = QStringLiteral("Unborn baby ") + family;
        out.dueOn = on.addDays(20 + m_words.number(150));
    } else {
        static constexpr int youngest[] = {0, 0, 1, 5, 10, 14}, ages[] = {0, 1, 4, 5, 4, 4};
        out.name = m_words.givenName() + u' ' + family;
        out.born = on.addDays(-(365 * (youngest[group] + m_words.number(ages[group])) + 10 + m_words.number(350)));
        out.school = group < 3 ? QString() : m_words.place();
    }
    out.icsNumber = QString::number(200'000 + m_words.number(700'000));
    out.address = m_words.place();
    out.addressSensitive = m_words.oneIn(15);
    out.legalStatus = statuses[m_words.weighted({34, 22, 12, 8, 6, 6, 4, 4, 2, 2})];
    out.ehcp = m_words.oneIn(5) ? Reply::Yes : Reply::No;
    out.autism = Autism(1 + m_words.weighted({80, 10, 10}));
    out.youthJustice = m_words.oneIn(9) ? Reply::Yes : Reply::No;
    out.highRisk = m_words.oneIn(4) ? Reply::Yes : Reply::No;
    const Professional worker = professional(QStringLiteral("Social Worker"), QStringLiteral("Children’s Social Care"));
    out.worker = worker.name;
    out.manager = teamManager().name;
    if (m_words.oneIn(2))
        out.reviewingOfficer =
            professional(QStringLiteral("Independent Reviewing Officer"), QStringLiteral("Children’s Social Care"))
                .name;
    out.item = ItemKind::New;
    return out;
}

const Professional& MadeUpPeople::professional(const QString& role, const QString& agency)
{
    std::vector<Professional>& staff = m_staff[{role, agency}];
    const std::size_t which = std::size_t(m_words.number(int(sameFew)));
    while (staff.size() <= which) {
        Professional made;
        made.contact = Id<Contact>{m_words.id()};
        const QString given = m_words.givenName(), family = m_words.familyName();
        made.name = given + u' ' + family;
        made.role = role;
        made.agency = agency;
        made.email = QStringLiteral("%1.%2@example.org").arg(plain(given), plain(family));
        staff.push_back(made);
    }
    return staff[which];
}

const Professional& MadeUpPeople::colleague()
{
    const Post& post = posts[m_words.number(int(std::size(posts)))];
    return professional(QString::fromUtf16(post.role), QString::fromUtf16(post.agency));
}

const Professional& MadeUpPeople::teamManager()
{
    return professional(QStringLiteral("Team Manager"), QStringLiteral("Children’s Social Care"));
}

} // namespace chairside
