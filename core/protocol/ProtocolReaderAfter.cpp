// What a procedure asks for before the meeting and after it: letters, forms of its own, feedback, later steps.
#include "core/protocol/ProtocolReader.h"
#include "core/protocol/ProtocolWords.h"

#include <algorithm>

namespace chairside {

namespace words = protocolwords;

QString ProtocolReader::clockName(StrictObject& object)
{
    const QString key = QStringLiteral("clock");
    const QString name = object.optionalText(key);
    if (!name.isEmpty())
        m_clockNames.emplace_back(object.pathOf(key), name);
    return name;
}

Letter ProtocolReader::letter(StrictObject& object, const Protocol& protocol)
{
    const QString named = QStringLiteral("named"), form = QStringLiteral("form");
    Letter out;
    out.id = id(object, QStringLiteral("letter"));
    out.title = object.text(QStringLiteral("title"));
    if (const QString step = object.oneOf(QStringLiteral("step"), words::letterSteps(), false); !step.isEmpty())
        out.step = step;
    out.to = object.oneOf(QStringLiteral("to"), words::addressees(), true);
    if (out.to == named)
        out.named = object.text(named);
    else
        object.refuse(named, tr("belongs only where \"to\" is \"named\"; remove it."));
    letterTable(object, protocol, out);
    out.clock = clockName(object);
    if (object.has(form)) {
        out.form = object.text(form);
        if (!out.form.isEmpty())
            m_formNames.emplace_back(object.pathOf(form), out.form);
    }
    out.subject = letterText(object, QStringLiteral("subject"));
    out.body = letterText(object, QStringLiteral("body"));
    out.source = object.optionalText(QStringLiteral("source"));
    out.when = optionalCondition(object, {}, HangsOn::Screening);
    object.close();
    return out;
}

void ProtocolReader::letterTable(StrictObject& object, const Protocol& protocol, Letter& out)
{
    const QString table = QStringLiteral("table"), day = QStringLiteral("day");
    if (out.to != QLatin1String("each-row")) {
        for (const QString& key : {table, day})
            object.refuse(key, tr("belongs only where \"to\" is \"each-row\"; remove it."));
        return;
    }
    out.table = object.text(table);
    out.day = object.optionalText(day);
    const Block* block = protocol.block(out.table);
    if (!block || block->is != BlockKind::Table || block->columns.empty()) {
        if (!out.table.isEmpty())
            m_trouble.say(
                object.pathOf(table),
                tr("is \"%1\", and no table has that id; use the id of a block that is a table.").arg(out.table));
        return;
    }
    out.column = block->columns.front().id;
    const bool dated = std::any_of(block->columns.begin(), block->columns.end(),
                                   [&](const Column& each) { return each.id == out.day && each.as == AnswerAs::Date; });
    if (!out.day.isEmpty() && !dated)
        m_trouble.say(object.pathOf(day),
                      tr("is \"%1\", and \"%2\" has no column of that id that is answered with a date; use the id of "
                         "one that is.")
                          .arg(out.day, out.table));
}

PrintedForm ProtocolReader::form(StrictObject& object)
{
    const QString blocks = QStringLiteral("blocks");
    PrintedForm out;
    out.id = id(object, QStringLiteral("form"));
    if (out.id == QLatin1String("form") || out.id == QLatin1String("sheet"))
        m_trouble.say(
            object.pathOf(QStringLiteral("id")),
            tr("is \"%1\", which is kept for the forms that every procedure has; choose another.").arg(out.id));
    out.title = object.text(QStringLiteral("title"));
    out.blocks = object.texts(blocks, true);
    for (const QString& block : std::as_const(out.blocks))
        m_blockNames.emplace_back(object.pathOf(blocks), block);
    out.reconstruction = object.optionalText(QStringLiteral("reconstruction"));
    out.source = object.optionalText(QStringLiteral("source"));
    object.close();
    return out;
}

LaterStep ProtocolReader::laterStep(StrictObject& object)
{
    const QString agreement = QStringLiteral("needs_agreement");
    LaterStep out;
    out.id = id(object, QStringLiteral("later step"));
    out.step = object.oneOf(QStringLiteral("step"), words::laterSteps(), true);
    out.title = object.text(QStringLiteral("title"));
    out.who = object.optionalText(QStringLiteral("who"));
    out.each = object.word<LaterStep::Each>(QStringLiteral("each"), words::each(), LaterStep::Each::Discussion);
    out.clock = clockName(object);
    out.ask = object.optionalText(QStringLiteral("ask"));
    out.choices = object.texts(QStringLiteral("choices"), false);
    out.needsAgreement = object.texts(agreement, false);
    for (const QString& choice : std::as_const(out.needsAgreement))
        if (!out.choices.contains(choice))
            m_trouble.say(object.pathOf(agreement),
                          tr("holds \"%1\", which is not among the \"choices\"; use one of them.").arg(choice));
    if (out.needsAgreement.isEmpty())
        object.refuse(QStringLiteral("agreed_by"), tr("belongs only beside \"needs_agreement\"; remove it."));
    else
        out.agreedBy = object.text(QStringLiteral("agreed_by"));
    out.source = object.optionalText(QStringLiteral("source"));
    out.when = optionalCondition(object, {}, HangsOn::Screening);
    out.meanwhile = object.flag(QStringLiteral("meanwhile"), false);
    object.close();
    return out;
}

void ProtocolReader::beforeAndAfter(StrictObject& file, Protocol& out)
{
    out.sittingTitle = file.optionalText(QStringLiteral("sitting_title"));
    if (out.lifeCycle == QLatin1String("sitting") && out.sittingTitle.isEmpty())
        m_trouble.say(file.pathOf(QStringLiteral("sitting_title")),
                      tr("is missing; say what a sitting is called, such as \"Complex Case Panel\"."));
    for (StrictObject& entry : file.objects(QStringLiteral("letters"), false))
        out.letters.push_back(letter(entry, out));
    for (StrictObject& entry : file.objects(QStringLiteral("forms"), false))
        out.forms.push_back(form(entry));
    for (StrictObject& entry : file.objects(QStringLiteral("feedback"), false))
        out.feedback.push_back(prompt(entry));
    for (StrictObject& entry : file.objects(QStringLiteral("after"), false))
        out.after.push_back(laterStep(entry));
}

void ProtocolReader::checkNames(const Protocol& protocol)
{
    for (const auto& [place, name] : m_clockNames)
        if (!protocol.clock(name))
            m_trouble.say(place,
                          tr("is \"%1\", and no clock has that id; use the id of a clock in this file.").arg(name));
    for (const auto& [place, name] : m_formNames)
        if (!protocol.form(name))
            m_trouble.say(place,
                          tr("is \"%1\", and no form has that id; use the id of a form in this file.").arg(name));
    for (const auto& [place, name] : m_blockNames)
        if (!protocol.block(name))
            m_trouble.say(place,
                          tr("holds \"%1\", and no block has that id; use ids of blocks in this file.").arg(name));
}

} // namespace chairside
