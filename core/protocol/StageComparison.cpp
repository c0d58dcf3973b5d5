// Stage by stage, what a newer version asks otherwise.
#include "core/base/Text.h"
#include "core/protocol/Comparison.h"
#include "core/protocol/ProtocolSpeech.h"

namespace chairside {

namespace speech = protocolspeech;

namespace {

QString furtherFields(const QStringList& with)
{
    QStringList out;
    for (const QString& each : with)
        out << speech::further(each);
    return joined(out);
}

QString countOf(const Block& block)
{
    return QString::number(block.atLeast);
}

} // namespace

QString StageComparison::described(const Prompt& prompt) const
{
    QStringList parts{speech::answered(prompt.as)};
    if (const QString why = speech::wantsWhy(prompt.why); !why.isEmpty())
        parts << why;
    if (const QString need = speech::needed(prompt.need); !need.isEmpty())
        parts << need;
    if (const QString when = speech::condition(prompt.when, m_now); !when.isEmpty())
        parts << tr("asked only %1").arg(when);
    return parts.join(QStringLiteral("; "));
}

void StageComparison::run()
{
    QStringList titles;
    for (const Stage& each : m_now.stages)
        titles << each.title;
    part(tr("Stages"));
    turned(tr("The stages of the meeting together"), m_before.model, m_now.model, tr("without a name"));
    compare(
        m_before.stages, m_now.stages,
        [&](const Stage& old) { say(tr("No longer a stage: %1.").arg(quoted(old.title))); },
        [&](const Stage& fresh) { say(tr("A new stage: %1.").arg(quoted(fresh.title))); },
        [](const Stage&, const Stage&) {}, tr("The stages now come in this order: %1.").arg(joined(titles)));
    for (const Stage& old : m_before.stages)
        if (!m_now.stage(old.id)) {
            part(old.title);
            stage(old, Stage{old.id, old.title, old.shortName, old.subtitle, old.group, {}});
        }
    for (const Stage& now : m_now.stages) {
        part(now.title);
        const Stage* old = m_before.stage(now.id);
        stage(old ? *old : Stage{now.id, now.title, now.shortName, now.subtitle, now.group, {}}, now);
    }
}

void StageComparison::stage(const Stage& before, const Stage& now)
{
    text(tr("The stage’s title"), before.title, now.title);
    text(tr("Its short name"), before.shortName, now.shortName);
    text(tr("The line under its title"), before.subtitle, now.subtitle);
    flag(before.group == StageGroup::Model, now.group == StageGroup::Model, tr("It is now part of the meeting itself."),
         tr("It now comes before the meeting."));
    compare(
        before.blocks, now.blocks,
        [&](const Block& old) {
            if (!m_now.block(old.id))
                say(tr("No longer here: %1.").arg(quoted(speech::block(old))));
        },
        [&](const Block& fresh) {
            if (const Block* old = m_before.block(fresh.id)) {
                const Stage* from = m_before.stageOfBlock(fresh.id);
                say(tr("%1 has moved here from %2.").arg(quoted(speech::block(fresh)), quoted(from->title)));
                block(*old, fresh);
                return;
            }
            say(tr("New here: %1.").arg(quoted(speech::block(fresh))));
            if (fresh.criteria.isEmpty())
                prompts({}, fresh.prompts);
        },
        [&](const Block& old, const Block& each) { block(old, each); }, tr("Its parts come in another order."));
}

void StageComparison::block(const Block& before, const Block& now)
{
    const QString name = quoted(speech::block(now));
    if (before.title != now.title)
        text(tr("The heading of %1").arg(name), before.title, now.title);
    text(tr("The note under %1").arg(name), before.note, now.note);
    turned(tr("What %1 is made of").arg(name), speech::kind(before.is), speech::kind(now.is), {});
    turned(tr("What %1 holds").arg(name), speech::row(before.of), speech::row(now.of),
           tr("nothing of the record’s own"));
    turned(tr("Whom %1 is about").arg(name), before.filter, now.filter, tr("everyone"));
    turned(tr("%1 also asks for").arg(name), furtherFields(before.with), furtherFields(now.with), tr("nothing more"));
    list(tr("%1 opens with these rows").arg(name), before.start, now.start);
    turned(tr("The criteria that %1 shows").arg(name), before.criteria, now.criteria, tr("none"));
    need(name, before.need, now.need);
    turned(tr("How many %1 wants at least").arg(name), countOf(before), countOf(now), {});
    flag(before.beside, now.beside, tr("%1 may now stand beside what is above it.").arg(name),
         tr("%1 now stands beneath what is above it.").arg(name));
    text(tr("The source of %1").arg(name), before.source, now.source);
    when(tr("%1 is asked for").arg(name), before.when, now.when);
    compare(
        before.columns, now.columns,
        [&](const Column& old) { say(tr("%1 no longer has the column %2.").arg(name, quoted(old.title))); },
        [&](const Column& fresh) {
            say(tr("%1 has a new column: %2, %3.").arg(name, quoted(fresh.title), speech::answered(fresh.as)));
        },
        [&](const Column& old, const Column& each) { column(name, old, each); },
        tr("The columns of %1 come in another order.").arg(name));
    // Criteria are compared where they are written.
    prompts(before.criteria.isEmpty() ? before.prompts : std::vector<Prompt>(),
            now.criteria.isEmpty() ? now.prompts : std::vector<Prompt>());
}

void StageComparison::column(const QString& table, const Column& before, const Column& now)
{
    text(tr("A column of %1").arg(table), before.title, now.title);
    const QString name = tr("The column %1 of %2").arg(quoted(now.title), table);
    turned(name, speech::answered(before.as), speech::answered(now.as), {});
    list(tr("The choices of %1").arg(quoted(now.title)), before.choices, now.choices);
}

void StageComparison::prompts(const std::vector<Prompt>& before, const std::vector<Prompt>& now)
{
    compare(
        before, now,
        [&](const Prompt& old) {
            if (!m_now.prompt(old.id))
                say(tr("No longer asked: %1.").arg(quoted(old.ask)));
        },
        [&](const Prompt& fresh) {
            const Prompt* old = m_before.prompt(fresh.id);
            if (!old)
                return say(tr("A new question: %1 (%2).").arg(quoted(fresh.ask), described(fresh)));
            const Stage* from = m_before.stageOfPrompt(fresh.id);
            const Stage* to = m_now.stageOfPrompt(fresh.id);
            if (from && to && from->id != to->id)
                say(tr("%1 is now asked here; before, in %2.").arg(quoted(fresh.ask), quoted(from->title)));
            else
                say(tr("%1 now stands in another part.").arg(quoted(fresh.ask)));
            prompt(*old, fresh);
        },
        [&](const Prompt& old, const Prompt& each) { prompt(old, each); }, tr("Its questions come in another order."));
}

void StageComparison::prompt(const Prompt& before, const Prompt& now)
{
    const QString name = quoted(now.ask);
    if (before.ask != now.ask)
        say(tr("%1 now reads %2").arg(quoted(before.ask), name));
    text(tr("The hint to %1").arg(name), before.hint, now.hint);
    turned(name, speech::answered(before.as), speech::answered(now.as), {});
    if (before.as == now.as)
        list(tr("The choices of %1").arg(name), before.choices, now.choices);
    turned(name, speech::wantsWhy(before.why), speech::wantsWhy(now.why), tr("without a reason"));
    need(name, before.need, now.need);
    turned(tr("The answer that %1 waits for").arg(name), speech::choice(before.expects), speech::choice(now.expects),
           tr("none in particular"));
    text(tr("What is said where %1 is answered otherwise").arg(name), before.otherwise, now.otherwise);
    turned(tr("In figures across councils %1 counts as").arg(name), speech::meaning(before.means),
           speech::meaning(now.means), tr("nothing"));
    text(tr("The source of %1").arg(name), before.source, now.source);
    flag(before.restricted, now.restricted, tr("The answer to %1 is now restricted from the start.").arg(name),
         tr("The answer to %1 is no longer restricted from the start.").arg(name));
    when(tr("%1 is asked").arg(name), before.when, now.when);
}

void StageComparison::asked(const QString& title, const std::vector<Prompt>& before, const std::vector<Prompt>& now)
{
    part(title);
    prompts(before, now);
}

} // namespace chairside
