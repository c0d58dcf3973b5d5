#include "app/home/HitPlace.h"

#include "core/base/Text.h"

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

struct FieldWords
{
    const char* field;
    const char* words;
};

// What a field is called after the name of its row. The field a row is known by needs no name.
constexpr FieldWords fieldNames[] = {
    {"address", QT_TRANSLATE_NOOP("HitPlace", "address")},
    {"advantages", QT_TRANSLATE_NOOP("HitPlace", "for")},
    {"agency", QT_TRANSLATE_NOOP("HitPlace", "agency")},
    {"agreement_reason", QT_TRANSLATE_NOOP("HitPlace", "why they disagree")},
    {"by", QT_TRANSLATE_NOOP("HitPlace", "asked by")},
    {"chair_name", QT_TRANSLATE_NOOP("HitPlace", "chair")},
    {"chair_role", QT_TRANSLATE_NOOP("HitPlace", "chair’s role")},
    {"chair_role_reason", QT_TRANSLATE_NOOP("HitPlace", "chair’s role")},
    {"child_view", QT_TRANSLATE_NOOP("HitPlace", "the child’s view")},
    {"description", QT_TRANSLATE_NOOP("HitPlace", "description")},
    {"disability", QT_TRANSLATE_NOOP("HitPlace", "disability")},
    {"disadvantages", QT_TRANSLATE_NOOP("HitPlace", "against")},
    {"email", QT_TRANSLATE_NOOP("HitPlace", "e-mail")},
    {"ethical_why", QT_TRANSLATE_NOOP("HitPlace", "ethical")},
    {"ethnicity", QT_TRANSLATE_NOOP("HitPlace", "ethnicity")},
    {"evidence", QT_TRANSLATE_NOOP("HitPlace", "evidence")},
    {"file_name", QT_TRANSLATE_NOOP("HitPlace", "file")},
    {"followed", QT_TRANSLATE_NOOP("HitPlace", "what followed")},
    {"found", QT_TRANSLATE_NOOP("HitPlace", "what records say")},
    {"gender", QT_TRANSLATE_NOOP("HitPlace", "gender")},
    {"happened", QT_TRANSLATE_NOOP("HitPlace", "when")},
    {"how", QT_TRANSLATE_NOOP("HitPlace", "how")},
    {"ics_number", QT_TRANSLATE_NOOP("HitPlace", "ICS number")},
    {"language", QT_TRANSLATE_NOOP("HitPlace", "language")},
    {"legal_detail", QT_TRANSLATE_NOOP("HitPlace", "legal status")},
    {"legitimate_why", QT_TRANSLATE_NOOP("HitPlace", "legitimate")},
    {"manager", QT_TRANSLATE_NOOP("HitPlace", "manager")},
    {"measure", QT_TRANSLATE_NOOP("HitPlace", "measure")},
    {"necessary_why", QT_TRANSLATE_NOOP("HitPlace", "necessary")},
    {"needs", QT_TRANSLATE_NOOP("HitPlace", "needs")},
    {"nhs_number", QT_TRANSLATE_NOOP("HitPlace", "NHS number")},
    {"obtained", QT_TRANSLATE_NOOP("HitPlace", "how it was obtained")},
    {"owner", QT_TRANSLATE_NOOP("HitPlace", "owner")},
    {"place", QT_TRANSLATE_NOOP("HitPlace", "place")},
    {"proportionate_why", QT_TRANSLATE_NOOP("HitPlace", "proportionate")},
    {"reason", QT_TRANSLATE_NOOP("HitPlace", "reason")},
    {"reasonable_why", QT_TRANSLATE_NOOP("HitPlace", "reasonable")},
    {"relationship", QT_TRANSLATE_NOOP("HitPlace", "relationship")},
    {"response", QT_TRANSLATE_NOOP("HitPlace", "response")},
    {"reviewing_officer", QT_TRANSLATE_NOOP("HitPlace", "reviewing officer")},
    {"role", QT_TRANSLATE_NOOP("HitPlace", "role")},
    {"school", QT_TRANSLATE_NOOP("HitPlace", "school")},
    {"screened_by", QT_TRANSLATE_NOOP("HitPlace", "screened by")},
    {"screening_reason", QT_TRANSLATE_NOOP("HitPlace", "screening")},
    {"sender", QT_TRANSLATE_NOOP("HitPlace", "from")},
    {"speaker", QT_TRANSLATE_NOOP("HitPlace", "speaker")},
    {"team", QT_TRANSLATE_NOOP("HitPlace", "team")},
    {"themes", QT_TRANSLATE_NOOP("HitPlace", "themes")},
    {"threshold", QT_TRANSLATE_NOOP("HitPlace", "threshold")},
    {"to_whom", QT_TRANSLATE_NOOP("HitPlace", "to whom")},
    {"told_by", QT_TRANSLATE_NOOP("HitPlace", "told by")},
    {"who", QT_TRANSLATE_NOOP("HitPlace", "who")},
    {"why", QT_TRANSLATE_NOOP("HitPlace", "why")},
    {"wording", QT_TRANSLATE_NOOP("HitPlace", "wording")},
    {"worked", QT_TRANSLATE_NOOP("HitPlace", "what worked")},
    {"worker", QT_TRANSLATE_NOOP("HitPlace", "worker")},
};

const KindWords& kindEntry(RowKind kind)
{
    return *std::find_if(std::begin(kinds), std::end(kinds), [&](const KindWords& k) { return k.kind == kind; });
}

QString fieldWords(const QString& field)
{
    for (const FieldWords& each : fieldNames)
        if (field == QLatin1String(each.field))
            return HitPlace::tr(each.words);
    return {};
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
    const QString field = fieldWords(hit.field);
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
        HitPassage passage{{}, fieldWords(field.name), valueOf(*row, field.name).toString()};
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
