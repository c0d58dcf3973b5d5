// The rows of each kind.
#include "core/protocol/PowersLibrary.h"
#include "support/MadeUpRecord.h"

#include <QCryptographicHash>

namespace chairside {

namespace {

template <class Row>
const Row& oneOf(const std::vector<const Row*>& rows, MadeUpWords& words)
{
    return *rows[std::size_t(words.number(int(rows.size())))];
}

} // namespace

void MadeUpRecord::addRelatives(Discussion& discussion)
{
    static const QStringList relations =
        QStringLiteral("mother|father|grandmother|stepfather|brother|aunt").split(u'|');
    if (!discussion.rows<Relative>().empty())
        return; // brought over
    const auto children = discussion.ranked<Subject>();
    const QString family = children.empty() ? m_words.familyName() : children.front()->name.section(u' ', -1);
    for (int left = some(1, 4); left > 0; --left) {
        Relative relative;
        relative.name = m_words.givenName() + u' ' + family;
        relative.relationship = m_words.oneOf(relations);
        relative.parentalResponsibility = m_words.oneIn(2) ? Reply::Yes : Reply::No;
        relative.household = m_words.oneIn(2) ? Reply::Yes : Reply::No;
        add(discussion, relative);
    }
}

void MadeUpRecord::addPapers(Discussion& discussion)
{
    static const QStringList titles =
        QStringLiteral("Chronology|Risk assessment|Report of the last review").split(u'|');
    if (m_brief && !m_words.oneIn(20))
        return;
    for (int i = 0; i < titles.size(); ++i) {
        if (m_words.oneIn(4))
            continue;
        const QByteArray bytes = m_words.sentences(3, 60).toUtf8();
        Paper paper;
        paper.title = titles[i];
        paper.fileName = titles[i].toLower().replace(u' ', u'-') + QStringLiteral(".txt");
        paper.size = int(bytes.size());
        paper.sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        paper.from = m_people.colleague().name;
        paper.received = dayOf(discussion).addDays(-m_words.number(12));
        add(discussion, paper);
        m_papers.push_back(bytes);
    }
}

void MadeUpRecord::addSaid(Discussion& discussion)
{
    const auto people = discussion.ranked<Participant>();
    if (people.empty())
        return;
    QDateTime at(dayOf(discussion), QTime(13, 30), Qt::UTC);
    for (int left = some(1, 18); left > 0; --left) {
        const Participant& speaker = oneOf(people, m_words);
        Contribution said;
        said.at = at = at.addSecs(20 + m_words.number(240));
        said.participant = speaker.id;
        said.speaker = speaker.name;
        said.kind = ContributionKind(m_words.weighted({60, 15, 8, 12, 5}));
        said.restricted = m_words.oneIn(25);
        said.body = m_brief ? m_words.sentence() : m_words.sentences(1, 2);
        add(discussion, said);
    }
    if (!m_brief && m_words.oneIn(6)) {
        ParkedItem parked;
        parked.at = at;
        parked.body = m_words.sentence();
        parked.settled = !m_words.oneIn(4);
        add(discussion, parked);
    }
}

void MadeUpRecord::addVoices(Discussion& discussion, const QString& whose)
{
    Voice voice;
    voice.whose = whose == QLatin1String("family") ? m_words.oneIn(3) ? Whose::Carer : Whose::Parent : Whose::Child;
    voice.words = m_brief ? m_words.sentence() : m_words.sentences(1, 2);
    voice.obtained = m_words.sentence();
    voice.followed = m_brief ? QString() : m_words.sentence();
    add(discussion, voice);
}

void MadeUpRecord::addOptions(Discussion& discussion)
{
    for (int i = 0, all = some(1, 4); i < all; ++i) {
        Option option;
        option.title = m_words.sentence().left(60);
        option.description = words();
        option.advantages = m_words.sentence();
        option.disadvantages = m_words.sentence();
        option.childView = m_brief ? QString() : m_words.sentence();
        option.outcome = i == 0 ? OptionOutcome::Chosen : OptionOutcome::Rejected;
        option.reason = m_words.sentence();
        if (i == 0) {
            option.proportionate = option.legitimate = option.necessary = option.ethical = option.reasonable =
                TestResult::Met;
            option.proportionateWhy = m_words.sentence();
            option.legitimateWhy = m_words.sentence();
        }
        add(discussion, option);
    }
}

void MadeUpRecord::addActions(Discussion& discussion)
{
    const auto people = discussion.ranked<Participant>();
    for (int left = some(2, 6); left > 0; --left) {
        Action action;
        action.what = m_words.sentence();
        if (people.empty() || m_words.oneIn(5)) {
            const Professional& owner = m_people.colleague();
            action.owner = owner.name;
            action.agency = owner.agency;
        } else {
            const Participant& owner = oneOf(people, m_words);
            action.owner = owner.name;
            action.participant = owner.id;
            action.agency = owner.agency;
        }
        if (!m_words.oneIn(60))
            action.due = dayOf(discussion).addDays(1 + m_words.number(60));
        action.measure = m_words.sentence();
        action.restricted = m_words.oneIn(40);
        add(discussion, action);
    }
}

void MadeUpRecord::addPowers(Discussion& discussion)
{
    static const PowersLibrary library = shippedPowersLibrary().value();
    for (int left = some(1, 3); left > 0; --left) {
        const LibraryPower& cited = library.powers[std::size_t(m_words.number(int(library.powers.size())))];
        Power power;
        power.power = cited.id;
        power.title = cited.title;
        power.wording = cited.wording;
        power.libraryDate = library.date;
        power.use = m_words.oneIn(2) ? PowerUse::Used : PowerUse::Considered;
        power.why = m_words.sentence();
        add(discussion, power);
    }
}

void MadeUpRecord::addRows(Discussion& discussion, RowKind kind)
{
    const auto children = discussion.ranked<Subject>();
    if (kind == RowKind::History) {
        for (int left = some(1, 4); left > 0; --left) {
            HistoryEvent event;
            event.when =
                QStringLiteral("%1 %2").arg(m_words.oneIn(2) ? QStringLiteral("autumn") : QStringLiteral("spring"),
                                            QString::number(2019 + m_words.number(7)));
            event.what = words();
            event.from = m_people.colleague().agency;
            add(discussion, event);
        }
    } else if (kind == RowKind::Risk) {
        for (int left = some(1, 4); left > 0; --left) {
            Risk risk;
            risk.harm = m_words.sentence();
            risk.toWhom = children.empty() ? QString() : oneOf(children, m_words).name;
            risk.likelihood = Likelihood(1 + m_words.weighted({1, 3, 5, 3, 1}));
            risk.impact = Impact(1 + m_words.weighted({1, 2, 5, 3, 1}));
            risk.evidence = words();
            add(discussion, risk);
        }
    } else if (kind == RowKind::Protective) {
        ProtectiveFactor factor;
        factor.what = m_words.sentence();
        add(discussion, factor);
    } else if (kind == RowKind::Gap) {
        Gap gap;
        gap.question = m_words.sentence();
        gap.who = m_people.colleague().name;
        gap.by = dayOf(discussion).addDays(5 + m_words.number(20));
        add(discussion, gap);
    } else if (kind == RowKind::Contingency) {
        Contingency fallback;
        fallback.trigger = m_words.sentence();
        fallback.response = m_words.sentence();
        fallback.owner = m_people.colleague().name;
        add(discussion, fallback);
    } else if (kind == RowKind::Recommendation) {
        for (int left = some(1, 2); left > 0; --left) {
            Recommendation asks;
            asks.what = m_words.sentence();
            asks.toWhom = m_people.colleague().agency;
            asks.answerBy = dayOf(discussion).addDays(28 + m_words.number(60));
            add(discussion, asks);
        }
    }
}

} // namespace chairside
