#include "support/MadeUpWords.h"

namespace chairside {

namespace {

QStringList words(const char16_t* list)
{
    return QString::fromUtf16(list).split(u'|');
}

const QStringList& given()
{
    static const QStringList all = words(
        u"Zoë|Amir|Bilal|Jayden|Lily|Noah|Aisha|Kasia|Tomasz|Ruby|Ella|Mohammed|Gurpreet|Callum|Niamh|Siobhán|Ivy|"
        u"Freddie|Maya|Oliver|Leon|Chidi|Amara|Yusuf|Leila|Hannah|Erin|Josh|Kai|Poppy|Reuben|Sadie|Tariq|Una|Wiktor|"
        u"Xin|Yasmin|Zara|Archie|Bethan|Carys|Dylan|Esme|Finn|Grace|Harvey|Isla|Jude");
    return all;
}

const QStringList& family()
{
    static const QStringList all = words(
        u"O’Connor|Khan|Marsh|Prentice|Hartley|Nowak|Okafor|Singh|Begum|Whelan|Baxter|Ashworth|Pryce|Nair|Łukasz|"
        u"Fernández|Hughes|Doyle|Akhtar|Barnes|Coulibaly|Dempsey|Eze|Farrell|Griffiths|Hussain|Iqbal|Jenkins|Kowalski|"
        u"Lamb|McKenna|Ndlovu|Osei|Parry|Quigley|Rahman|Sanchez|Turner|Usman|Vaughan|Walsh|Yates");
    return all;
}

} // namespace

int MadeUpWords::number(int below)
{
    return int(m_engine() % quint64(below));
}

qint64 MadeUpWords::id()
{
    return qint64(m_engine() >> 2) + 1;
}

int MadeUpWords::weighted(std::initializer_list<int> weights)
{
    int all = 0;
    for (const int weight : weights)
        all += weight;
    int left = number(all), which = 0;
    for (const int weight : weights) {
        if (left < weight)
            return which;
        left -= weight;
        ++which;
    }
    return which - 1;
}

QString MadeUpWords::givenName()
{
    return oneOf(given());
}

QString MadeUpWords::familyName()
{
    return oneOf(family());
}

QString MadeUpWords::place()
{
    static const QStringList first = words(
        u"Alder|Ash|Birch|Black|Bram|Castle|Clay|Colt|Deep|East|Elm|Fern|Gate|Gorse|Hazel|Heath|Holm|Kings|Lang|Lime|"
        u"Mill|Moor|North|Oak|Orchard|Pine|Quarry|Raven|Rook|Sand|South|Stan|Thorn|Wal|Whit|Wren");
    static const QStringList second = words(
        u"bank|bourne|bridge|brook|bury|by|croft|dale|den|field|ford|gate|ham|hill|hurst|land|ley|mere|port|side|stead|"
        u"ton|wick|wood|worth");
    static const QStringList third = words(u"Road|Street|Lane|Close|Avenue|Drive|Court|Primary|Academy|House");
    return QStringLiteral("%1 %2%3 %4")
        .arg(QString::number(1 + number(180)), oneOf(first), oneOf(second), oneOf(third));
}

QString MadeUpWords::sentence()
{
    static const QStringList who = words(
        u"The school|Her mother|His father|The social worker|The health visitor|Police|The foster carer|Grandmother|"
        u"The youth worker|The hospital|The placement|The family support worker|His aunt|Her stepfather|"
        u"The safeguarding nurse|The housing officer|The GP|The virtual school|The therapist|The neighbour|"
        u"The independent reviewing officer|The advocate|The key worker|The duty team");
    static const QStringList did =
        words(u"said that|reported that|is worried that|has seen that|was told that|does not accept that|agrees that|"
              u"recorded that|asked whether|believes|could not say whether|found that|warned that|explained that|"
              u"was not informed that|repeated that");
    static const QStringList what = words(
        u"the taxi did not arrive and the day at school was lost|there were three missing episodes in one week|"
        u"the bruise was explained in two different ways|he comes hungry and has not slept|"
        u"she does not feel safe at home at night|the safety plan was signed but nobody keeps to it|"
        u"the older group waits outside the takeaway|the medication was changed without a review|"
        u"contact has broken down since the court hearing|the flat has no heating and the electricity meter is empty|"
        u"a new phone and trainers appeared that nobody had bought|the exclusion ends with no timetable in place|"
        u"the placement has given twenty eight days notice|alcohol was in the house when the children returned|"
        u"an assessment of the sensory needs was promised and never made|the referral was closed for lack of consent|"
        u"his brother was moved to another authority|she wants to stay with her grandmother|"
        u"the waiting list for therapy is longer than a year|they were not at the last two appointments|"
        u"the attendance has fallen below half|the threats online have begun again|"
        u"an interpreter was needed and was not booked|the conditions of bail are not being kept|"
        u"the landlord wants the family out by the end of the month|self harm was seen by the school nurse|"
        u"the plan works on weekdays and fails at weekends|her views were never written down|"
        u"the carers are exhausted and ask for respite|the family network has not been called together");
    static const QStringList when = words(
        u"on Monday|since September|last week|in the summer|over half term|at the last review|this morning|"
        u"for two months|after the strategy meeting|before Christmas|again and again|on the evening of the visit");
    QString out = oneOf(who) + u' ' + oneOf(did) + u' ' + oneOf(what);
    if (oneIn(2))
        out += u' ' + oneOf(when);
    if (oneIn(5))
        out += QStringLiteral(", near ") + place();
    if (oneIn(5))
        out += QStringLiteral(", and ") + givenName() + u' ' + familyName() + QStringLiteral(" was there");
    return out + u'.';
}

QString MadeUpWords::sentences(int least, int most)
{
    QStringList out;
    for (int left = least + number(most - least + 1); left > 0; --left)
        out += sentence();
    return out.join(u' ');
}

} // namespace chairside
