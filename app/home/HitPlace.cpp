#include "app/home/HitPlace.h"

#include "core/base/Text.h"
#include "core/discussion/FieldWords.h"
#include "core/discussion/MainField.h"

namespace chairside {

namespace {

struct KindWords
{
    RowKind kind;
    const char* words;
    bool numbered;
};

constexpr KindWords kinds[] = {
    {RowKind::Meeting, QT_TRANSLATE_NOOP("HitPlace", "This meeting"), false},
    {RowKind::Request, QT_TRANSLATE_NOOP("HitPlace", "Request"), false},
    {RowKind::Subject, QT_TRANSLATE_NOOP("HitPlace", "Child"), true},
    {RowKind::Relative, QT_TRANSLATE_NOOP("HitPlace", "Family"), true},
    {RowKind::Participant, QT_TRANSLATE_NOOP("HitPlace", "Participant"), true},
    {RowKind::Item, QT_TRANSLATE_NOOP("HitPlace", "Table"), true},
    {RowKind::Answer, QT_TRANSLATE_NOOP("HitPlace", "Answer"), false},
    {RowKind::Contribution, QT_TRANSLATE_NOOP("HitPlace", "Contribution"), false},
    {RowKind::History, QT_TRANSLATE_NOOP("HitPlace", "History"), true},
    {RowKind::Gap, QT_TRANSLATE_NOOP("HitPlace", "Not known"), true},
    {RowKind::Risk, QT_TRANSLATE_NOOP("HitPlace", "Risk"), true},
    {RowKind::Protective, QT_TRANSLATE_NOOP("HitPlace", "Protective factor"), true},
    {RowKind::Voice, QT_TRANSLATE_NOOP("HitPlace", "View"), true},
    {RowKind::Power, QT_TRANSLATE_NOOP("HitPlace", "Power"), true},
    {RowKind::Option, QT_TRANSLATE_NOOP("HitPlace", "Option"), false}, // lettered
    {RowKind::Action, QT_TRANSLATE_NOOP("HitPlace", "Action"), true},
    {RowKind::Contingency, QT_TRANSLATE_NOOP("HitPlace", "If it fails"), true},
    {RowKind::Parked, QT_TRANSLATE_NOOP("HitPlace", "Parked item"), true},
    {RowKind::Paper, QT_TRANSLATE_NOOP("HitPlace", "Paper"), true},
    {RowKind::Recommendation, QT_TRANSLATE_NOOP("HitPlace", "Recommendation"), true},
};

const KindWords& kindEntry(RowKind kind)
{
    return *std::find_if(std::begin(kinds), std::end(kinds), [&](const KindWords& k) { return k.kind == kind; });
}

// The field that a row is known by needs no name.
QString fieldWords(RowKind kind, const QString& field)
{
    return field == mainField(kind) ? QString() : wordsOfField(field);
}

// From 1, among the rows of its kind that `alike` takes.
template <Ranked Row, class Alike>
int numberOf(const Discussion& discussion, qint64 id, Alike alike)
{
    int number = 0;
    for (const Row* row : discussion.ranked<Row>()) {
        if (!alike(*row))
            continue;
        ++number;
        if (row->id.value == id)
            return number;
    }
    return 0;
}

int numberOf(const Discussion& discussion, RowRef ref)
{
    int number = 0;
    AllRows::each([&]<class Row>() {
        if constexpr (Ranked<Row>) {
            if (kindOf<Row>() == ref.kind)
                number = numberOf<Row>(discussion, ref.id, [](const Row&) { return true; });
        }
    });
    return number;
}

QString letter(int number)
{
    return number >= 1 && number <= 26 ? QString(QChar(u'A' + number - 1)) : QString::number(number);
}

QString voiceWords(const Discussion& discussion, qint64 id)
{
    const Voice* voice = discussion.find(Id<Voice>{id});
    if (!voice)
        return {};
    const int number = numberOf<Voice>(discussion, id, [&](const Voice& v) { return v.whose == voice->whose; });
    switch (voice->whose) {
    case Whose::Child:
        return HitPlace::tr("Child’s voice %1").arg(number);
    case Whose::Parent:
        return HitPlace::tr("Parent’s view %1").arg(number);
    case Whose::Carer:
        return HitPlace::tr("Carer’s view %1").arg(number);
    case Whose::Family:
        return HitPlace::tr("Family’s view %1").arg(number);
    }
    return {};
}

// "Decision", "Why stuck": what the prompt means where it means something, else the stage that asks it.
QString answerWords(const Answer& answer, const Protocol* protocol)
{
    if (!answer.meaning.isEmpty()) {
        QString meaning = answer.meaning;
        meaning.replace(u'-', u' ');
        return meaning.left(1).toUpper() + meaning.mid(1);
    }
    if (!protocol)
        return {};
    if (const Stage* stage = protocol->stageOfPrompt(answer.prompt))
        return stage->title;
    return protocol->prompt(answer.prompt) ? protocol->ethicsTitle : QString();
}

QString rowWords(const SearchHit& hit, const Discussion& discussion, const Protocol* protocol)
{
    switch (hit.row.kind) {
    case RowKind::Contribution:
        if (const auto* said = discussion.find(Id<Contribution>{hit.row.id}))
            return HitPlace::tr("Contribution, %1").arg(logTime(said->at.toLocalTime().time()));
        return {};
    case RowKind::Answer:
        if (const auto* answer = discussion.find(Id<Answer>{hit.row.id}))
            return answerWords(*answer, protocol);
        return {};
    case RowKind::Voice:
        return voiceWords(discussion, hit.row.id);
    case RowKind::Option: {
        const int number = numberOf(discussion, hit.row);
        return number ? HitPlace::tr("Option %1").arg(letter(number)) : QString();
    }
    default: {
        const int number = kindEntry(hit.row.kind).numbered ? numberOf(discussion, hit.row) : 0;
        return number ? QStringLiteral("%1 %2").arg(HitPlace::kindWords(hit)).arg(number) : QString();
    }
    }
}

void markMatch(HitPassage& passage, const SearchHit& hit)
{
    passage.here = true;
    if (hit.match.isEmpty())
        return;
    // The words just before the match tell it from the same word said earlier; a snippet may begin with an ellipsis.
    const QString lead = hit.before.right(20).remove(u'…');
    QString text = passage.text; // on one line, as the find is
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return c.isSpace(); }, QChar(u' '));
    qsizetype at = text.indexOf(lead + hit.match);
    at = at >= 0 ? at + lead.size() : text.indexOf(hit.match);
    if (at < 0)
        return;
    passage.matchStart = int(at);
    passage.matchLength = int(hit.match.size());
}

std::vector<HitPassage> aroundContribution(const SearchHit& hit, const Discussion& discussion)
{
    const auto said = discussion.ranked<Contribution>();
    const auto found =
        std::find_if(said.begin(), said.end(), [&](const Contribution* c) { return c->id.value == hit.row.id; });
    if (found == said.end())
        return {};
    const auto first = found - std::min<std::ptrdiff_t>(2, found - said.begin());
    const auto last = found + std::min<std::ptrdiff_t>(3, said.end() - found);
    std::vector<HitPassage> out;
    for (auto each = first; each != last; ++each) {
        HitPassage passage{logTime((*each)->at.toLocalTime().time()), (*each)->speaker, (*each)->body};
        if (passage.who.isEmpty())
            passage.who = HitPlace::tr("Chair");
        passage.restricted = (*each)->restricted;
        if (each == found)
            markMatch(passage, hit);
        out.push_back(passage);
    }
    return out;
}

} // namespace

QString HitPlace::kindWords(const SearchHit& hit)
{
    // The reference is the discussion's own, and stands in no field of a row.
    return hit.field == QLatin1String("ref") ? tr("Reference") : tr(kindEntry(hit.row.kind).words);
}

QString HitPlace::words(const SearchHit& hit, const Discussion& discussion, const Protocol* protocol)
{
    QString row = rowWords(hit, discussion, protocol);
    if (row.isEmpty())
        row = kindWords(hit);
    // What the moment of a contribution or the name of a question already says needs no field.
    if (hit.row.kind == RowKind::Contribution || hit.row.kind == RowKind::Answer)
        return row;
    const QString field = fieldWords(hit.row.kind, hit.field);
    return field.isEmpty() ? row : tr("%1, %2").arg(row, field);
}

std::vector<HitPassage> HitPlace::around(const SearchHit& hit, const Discussion& discussion, const Protocol* protocol)
{
    if (hit.row.kind == RowKind::Contribution)
        return aroundContribution(hit, discussion);
    const auto row = discussion.row(hit.row);
    if (!row)
        return {};
    std::vector<HitPassage> out;
    if (hit.field == QLatin1String("ref")) {
        HitPassage reference{{}, kindWords(hit), discussion.ref};
        markMatch(reference, hit);
        return {reference};
    }
    const auto* answer = std::get_if<Answer>(&*row);
    const Prompt* prompt = answer && protocol ? protocol->prompt(answer->prompt) : nullptr;
    if (prompt)
        out.push_back({{}, tr("Asked"), prompt->ask});
    for (const FieldInfo& field : fieldsOf(hit.row.kind)) {
        if (!(field.traits & Prose))
            continue;
        HitPassage passage{{}, fieldWords(hit.row.kind, field.name), valueOf(*row, field.name).toString()};
        if (passage.text.trimmed().isEmpty())
            continue;
        passage.who = passage.who.isEmpty() ? rowWords(hit, discussion, protocol)
                                            : passage.who.left(1).toUpper() + passage.who.mid(1);
        passage.restricted = valueOf(*row, QStringLiteral("restricted")).toBool();
        if (field.name == hit.field)
            markMatch(passage, hit);
        out.push_back(passage);
    }
    return out;
}

} // namespace chairside
