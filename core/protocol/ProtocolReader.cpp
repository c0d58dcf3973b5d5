#include "core/protocol/ProtocolReader.h"

#include "core/protocol/ProtocolWords.h"

#include <QRegularExpression>

#include <algorithm>

namespace chairside {

namespace words = protocolwords;

namespace {

constexpr int manyRows = 99;

} // namespace

QString ProtocolReader::id(StrictObject& object, const QString& kind)
{
    static const QRegularExpression shape(QStringLiteral("^[a-z0-9]+([.-][a-z0-9]+)*$"));
    const QString key = QStringLiteral("id");
    QString found = object.text(key);
    if (found.isEmpty())
        return found;
    if (!shape.match(found).hasMatch())
        m_trouble.say(
            object.pathOf(key),
            tr("is \"%1\"; use small letters, digits, hyphens and full stops, such as \"assess.now\".").arg(found));
    const QString taken = kind + QLatin1Char(' ') + found;
    if (const auto before = m_places.constFind(taken); before != m_places.constEnd())
        m_trouble.say(object.pathOf(key),
                      tr("is \"%1\", which %2 has already; give each its own.").arg(found, *before));
    m_places.insert(taken, object.pathOf(key));
    return found;
}

QStringList ProtocolReader::choices(StrictObject& object, AnswerAs as)
{
    const QString key = QStringLiteral("choices");
    if (as == AnswerAs::Choice)
        return object.texts(key, true);
    object.refuse(key, tr("belongs only where \"as\" is \"choice\"; remove it, or change \"as\"."));
    return {};
}

Prompt ProtocolReader::prompt(StrictObject& object)
{
    Prompt out;
    out.id = id(object, QStringLiteral("prompt"));
    if (out.id.startsWith(words::attendancePrefix()))
        m_trouble.say(object.pathOf(QStringLiteral("id")),
                      tr("is \"%1\"; ids that begin with \"%2\" are kept for reasons about attendance, choose another.")
                          .arg(out.id, words::attendancePrefix()));
    out.ask = object.text(QStringLiteral("ask"));
    out.hint = object.optionalText(QStringLiteral("hint"));
    out.as = object.word<AnswerAs>(QStringLiteral("as"), words::answerAs(), std::nullopt);
    out.choices = choices(object, out.as);
    if (out.as == AnswerAs::YesNo || out.as == AnswerAs::YesNoNotNeeded || out.as == AnswerAs::Tick)
        out.why = object.word<WantsWhy>(QStringLiteral("why"), words::wantsWhy(), WantsWhy::Never);
    else
        object.refuse(QStringLiteral("why"),
                      tr("belongs only where \"as\" is \"yes-no\", \"yes-no-not-needed\" or \"tick\"; remove it."));
    out.need = object.word<Need>(QStringLiteral("need"), words::need(), Need::None);
    out.means = object.oneOf(QStringLiteral("means"), words::meanings(), false);
    if (!out.means.isEmpty()) {
        // Figures count an answer once, so a meaning has one prompt.
        const QString taken = QStringLiteral("means ") + out.means;
        if (m_places.contains(taken))
            m_trouble.say(
                object.pathOf(QStringLiteral("means")),
                tr("is \"%1\", which %2 has already; one prompt can mean it.").arg(out.means, m_places.value(taken)));
        m_places.insert(taken, object.pathOf(QStringLiteral("means")));
    }
    out.source = object.optionalText(QStringLiteral("source"));
    out.restricted = object.flag(QStringLiteral("restricted"), false);
    expectation(object, out);
    out.when = optionalCondition(object, out.id);
    object.close();
    return out;
}

std::vector<Prompt> ProtocolReader::prompts(StrictObject& object)
{
    std::vector<Prompt> out;
    for (StrictObject& entry : object.objects(QStringLiteral("prompts"), true))
        out.push_back(prompt(entry));
    return out;
}

Column ProtocolReader::column(StrictObject& object, const QString& table)
{
    Column out;
    out.id = id(object, QStringLiteral("column of ") + table);
    out.title = object.text(QStringLiteral("title"));
    out.as = object.word<AnswerAs>(QStringLiteral("as"), words::answerAs(), std::nullopt);
    out.choices = choices(object, out.as);
    object.close();
    return out;
}

void ProtocolReader::rowsContent(StrictObject& object, Block& out)
{
    out.of = object.oneOf(QStringLiteral("of"), words::rowKinds(), true);
    const QString filter = QStringLiteral("filter");
    const QStringList filters = words::filtersOf(out.of);
    if (filters.isEmpty())
        object.refuse(filter, tr("does not belong to rows of \"%1\"; remove it.").arg(out.of));
    else
        out.filter = object.oneOf(filter, filters, false);
    const QString with = QStringLiteral("with");
    const QStringList further = words::furtherFieldsOf(out.of);
    if (further.isEmpty())
        object.refuse(with, tr("does not belong to rows of \"%1\"; remove it.").arg(out.of));
    else
        out.with = object.someOf(with, further);
}

// What the kind of block calls for, and nothing that another kind would.
void ProtocolReader::blockContent(StrictObject& object, Block& out)
{
    const bool rows = out.is == BlockKind::Rows, table = out.is == BlockKind::Table;
    const auto only = [&](const QString& key, const QString& kinds) {
        object.refuse(key, tr("belongs only in a block that is %1; remove it, or change \"is\".").arg(kinds));
    };
    if (rows) {
        rowsContent(object, out);
    } else {
        only(QStringLiteral("of"), QStringLiteral("rows"));
        only(QStringLiteral("filter"), QStringLiteral("rows"));
        only(QStringLiteral("with"), QStringLiteral("rows"));
    }
    const bool checklist = out.is == BlockKind::Checklist;
    if (rows || table || checklist) {
        out.need = object.word<Need>(QStringLiteral("need"), words::need(), Need::None);
        out.atLeast = object.number(QStringLiteral("at_least"), 1, manyRows, 1);
    } else {
        only(QStringLiteral("need"), QStringLiteral("rows, table, checklist"));
        only(QStringLiteral("at_least"), QStringLiteral("rows, table, checklist"));
    }
    if (table) {
        for (StrictObject& entry : object.objects(QStringLiteral("columns"), true))
            out.columns.push_back(column(entry, out.id));
        out.start = object.texts(QStringLiteral("start"), false);
        if (!out.start.isEmpty() && !out.columns.empty() && out.columns.front().as != AnswerAs::Text)
            m_trouble.say(object.pathOf(QStringLiteral("start")),
                          tr("fills the first column, which is not answered in words; make that column \"text\"."));
    } else {
        only(QStringLiteral("columns"), QStringLiteral("table"));
        only(QStringLiteral("start"), QStringLiteral("table"));
    }
    if (checklist)
        out.criteria = object.optionalText(QStringLiteral("criteria"));
    else
        only(QStringLiteral("criteria"), QStringLiteral("checklist"));
    if (!out.criteria.isEmpty())
        criteriaContent(object, out);
    else if (!rows && !table && out.is != BlockKind::Note)
        out.prompts = prompts(object);
    else
        only(QStringLiteral("prompts"), QStringLiteral("prompts, checklist, decisions"));
}

// A checklist of criteria: each is a tick with a note beside it, and "other" is in words.
void ProtocolReader::criteriaContent(StrictObject& object, Block& out)
{
    object.refuse(QStringLiteral("prompts"), tr("does not belong beside \"criteria\", which makes them; remove it."));
    const auto group = std::find_if(m_criteria.begin(), m_criteria.end(),
                                    [&](const CriterionGroup& each) { return each.id == out.criteria; });
    if (group == m_criteria.end()) {
        m_trouble.say(
            object.pathOf(QStringLiteral("criteria")),
            tr("is \"%1\", and no group of criteria has that id; use the id of one in this file.").arg(out.criteria));
        return;
    }
    const auto prompt = [&](const QString& criterion, const QString& ask, AnswerAs as) {
        Prompt made;
        made.id = criteriaPrompt(criterion);
        made.ask = ask;
        made.as = as;
        made.why = as == AnswerAs::Tick ? WantsWhy::Yes : WantsWhy::Never;
        made.source = out.source;
        const QString taken = QStringLiteral("prompt ") + made.id;
        if (m_places.contains(taken))
            m_trouble.say(object.pathOf(QStringLiteral("criteria")),
                          tr("is \"%1\", which another checklist shows already; show a group once.").arg(out.criteria));
        m_places.insert(taken, object.pathOf(QStringLiteral("criteria")));
        out.prompts.push_back(made);
    };
    for (const CriterionGroup::Criterion& each : group->of)
        prompt(each.id, each.text, AnswerAs::Tick);
    if (group->other)
        // Named by its group: two fields called "Other" cannot be told apart by ear.
        prompt(group->id + QLatin1String(".other"),
               group->title.isEmpty() ? tr("Other") : tr("Other (%1)").arg(group->title), AnswerAs::Text);
}

Block ProtocolReader::block(StrictObject& object)
{
    Block out;
    out.is = object.word<BlockKind>(QStringLiteral("is"), words::blockKind(), std::nullopt);
    out.id = id(object, QStringLiteral("block"));
    out.title = object.optionalText(QStringLiteral("title"));
    out.note =
        out.is == BlockKind::Note ? object.text(QStringLiteral("note")) : object.optionalText(QStringLiteral("note"));
    blockContent(object, out);
    out.beside = object.flag(QStringLiteral("beside"), false);
    out.source = object.optionalText(QStringLiteral("source"));
    out.when = optionalCondition(object, {});
    object.close();
    return out;
}

Stage ProtocolReader::stage(StrictObject& object)
{
    Stage out;
    out.id = id(object, QStringLiteral("stage"));
    out.title = object.text(QStringLiteral("title"));
    out.shortName = object.text(QStringLiteral("short"));
    out.subtitle = object.optionalText(QStringLiteral("subtitle"));
    out.group = object.word<StageGroup>(QStringLiteral("group"), words::stageGroup(), StageGroup::Model);
    for (StrictObject& entry : object.objects(QStringLiteral("blocks"), true))
        out.blocks.push_back(block(entry));
    object.close();
    return out;
}

AttendanceRule ProtocolReader::attendance(StrictObject& object)
{
    AttendanceRule out;
    out.id = id(object, QStringLiteral("attendance"));
    out.agency = object.text(QStringLiteral("agency"));
    out.level = object.optionalText(QStringLiteral("level"));
    out.authority = object.flag(QStringLiteral("authority"), false);
    out.min = object.number(QStringLiteral("min"), 1, manyRows, 1);
    out.eachInvolved = object.flag(QStringLiteral("each_involved"), false);
    out.gap = object.word<Need>(QStringLiteral("gap"), words::need(), Need::Reason);
    out.when = optionalCondition(object, {});
    object.close();
    return out;
}

CriterionGroup ProtocolReader::criteria(StrictObject& object)
{
    CriterionGroup out;
    out.id = id(object, QStringLiteral("criteria"));
    out.title = object.optionalText(QStringLiteral("title"));
    out.other = object.flag(QStringLiteral("other"), false);
    for (StrictObject& entry : object.objects(QStringLiteral("of"), true)) {
        const QString criterion = id(entry, QStringLiteral("criterion"));
        out.of.push_back({criterion, entry.text(QStringLiteral("text"))});
        entry.close();
    }
    out.need = object.number(QStringLiteral("need"), 0, static_cast<int>(out.of.size()), 0);
    object.close();
    return out;
}

ProtocolClock ProtocolReader::clock(StrictObject& object)
{
    constexpr int farthest = 3660; // ten years of days
    ProtocolClock out;
    out.id = id(object, QStringLiteral("clock"));
    const QString title = QStringLiteral("title");
    out.title = m_kept ? object.optionalText(title) : object.text(title);
    out.from = object.oneOf(QStringLiteral("from"), words::clockEvents(), true);
    out.offset = object.number(QStringLiteral("offset"), -farthest, farthest, std::nullopt);
    out.unit = object.oneOf(QStringLiteral("unit"), words::clockUnits(), true);
    out.metBy = object.oneOf(QStringLiteral("met_by"), words::clockEvents(), false);
    out.assumption = object.optionalText(QStringLiteral("assumption"));
    out.source = object.optionalText(QStringLiteral("source"));
    out.when = optionalCondition(object, {}, HangsOn::Screening);
    object.close();
    return out;
}

std::vector<SigningCheck> ProtocolReader::signing(StrictObject& file)
{
    std::vector<SigningCheck> out;
    QStringList seen;
    for (StrictObject& entry : file.objects(QStringLiteral("signing"), true)) {
        const QString key = QStringLiteral("check");
        const QString check = entry.oneOf(key, words::signingChecks(), true);
        if (seen.contains(check))
            m_trouble.say(entry.pathOf(key), tr("is \"%1\", which stands before; keep one of them.").arg(check));
        seen << check;
        m_checks.emplace_back(entry.pathOf(key), check);
        out.push_back({check, entry.word<Need>(QStringLiteral("need"), words::need(), std::nullopt)});
        entry.close();
    }
    return out;
}

void ProtocolReader::throughout(StrictObject& file, Protocol& out)
{
    std::optional<StrictObject> object = file.object(QStringLiteral("throughout"), false);
    if (!object)
        return;
    out.ethicsTitle = object->text(QStringLiteral("title"));
    out.ethicsIntro = object->optionalText(QStringLiteral("intro"));
    out.ethics = prompts(*object);
    object->close();
}

Protocol ProtocolReader::read(StrictObject file)
{
    Protocol out;
    out.format = file.number(QStringLiteral("format"), 1, 1, std::nullopt);
    out.code = file.text(QStringLiteral("code"));
    out.version = file.text(QStringLiteral("version"));
    out.council = file.text(QStringLiteral("council"));
    out.title = file.text(QStringLiteral("title"));
    out.formTitle = file.text(QStringLiteral("form_title"));
    out.lifeCycle = file.oneOf(QStringLiteral("life_cycle"), words::lifeCycles(), true);
    out.refPrefix = file.text(QStringLiteral("ref_prefix"));
    out.reviewOn = file.optionalDate(QStringLiteral("review_on"));
    if (std::optional<StrictObject> source = file.object(QStringLiteral("source"), true)) {
        out.sourceTitle = source->text(QStringLiteral("title"));
        out.sourceSection = source->optionalText(QStringLiteral("section"));
        source->close();
    }
    out.chairRole = file.optionalText(QStringLiteral("chair_role"));
    if (std::optional<StrictObject> decides = file.object(QStringLiteral("decides"), false)) {
        out.decides = decides->word<Decides>(QStringLiteral("who"), words::decides(), std::nullopt);
        out.decidesSource = decides->optionalText(QStringLiteral("source"));
        decides->close();
    }
    out.resultWord = file.text(QStringLiteral("result_word"));
    out.reconstruction = file.optionalText(QStringLiteral("reconstruction"));
    out.model = file.optionalText(QStringLiteral("model"));
    out.escalationNote = file.optionalText(QStringLiteral("escalation_note"));
    throughout(file, out);
    for (StrictObject& entry : file.objects(QStringLiteral("attendance"), false))
        out.attendance.push_back(attendance(entry));
    circulation(file, out);
    for (StrictObject& entry : file.objects(QStringLiteral("criteria"), false))
        out.criteria.push_back(criteria(entry));
    m_criteria = out.criteria;
    for (StrictObject& entry : file.objects(QStringLiteral("clocks"), false))
        out.clocks.push_back(clock(entry));
    out.signing = signing(file);
    for (StrictObject& entry : file.objects(QStringLiteral("stages"), true))
        out.stages.push_back(stage(entry));
    beforeAndAfter(file, out);
    file.close();
    checkConditions(out);
    checkNames(out);
    if (!m_kept)
        checkSigning(out);
    return out;
}

} // namespace chairside
