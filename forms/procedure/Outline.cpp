#include "core/base/Text.h"
#include "core/protocol/ProtocolChanges.h"
#include "core/protocol/ProtocolSpeech.h"
#include "core/protocol/ProtocolWords.h"
#include "forms/procedure/ProcedurePapers.h"

#include <QCoreApplication>

namespace chairside::forms {

namespace {

namespace speech = protocolspeech;

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(ProcedureOutline)
};

QString sentence(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

// What is left out goes without saying: an answer in words that may stay empty.
QString manner(const Prompt& prompt, const Protocol& protocol)
{
    QStringList parts;
    const bool tick = prompt.as == AnswerAs::Tick;
    if (tick)
        parts << (prompt.why == WantsWhy::Never ? Words::tr("a tick") : Words::tr("a tick, with a note beside it"));
    else if (prompt.as == AnswerAs::Choice)
        parts << Words::tr("a choice of %1").arg(prompt.choices.join(QStringLiteral(" · ")));
    else if (prompt.as != AnswerAs::Text)
        parts << speech::answered(prompt.as);
    for (const QString& each : {tick ? QString() : speech::wantsWhy(prompt.why), speech::needed(prompt.need),
                                prompt.restricted ? Words::tr("restricted from the start") : QString(),
                                prompt.when.kind == Condition::Kind::Always
                                    ? QString()
                                    : Words::tr("asked only %1").arg(speech::condition(prompt.when, protocol))})
        if (!each.isEmpty())
            parts << each;
    return sentence(parts.join(QStringLiteral("; ")));
}

class Outline final
{
public:
    Outline(const Protocol& protocol, Document& document) : m_protocol(protocol), m_out(document.blocks) {}

    void asked()
    {
        heading(Words::tr("What it asks"));
        if (!m_protocol.ethics.empty()) {
            m_out.push_back(Heading{3, Words::tr("Throughout: %1").arg(m_protocol.ethicsTitle)});
            line(m_protocol.ethicsIntro);
            prompts(m_protocol.ethics);
        }
        bool met = false;
        for (const Stage& stage : m_protocol.stages) {
            const bool before = stage.group == StageGroup::Before;
            m_out.push_back(Heading{3, before ? Words::tr("Before the meeting: %1").arg(stage.title)
                                       : m_protocol.model.isEmpty() ? stage.title
                                       : !std::exchange(met, true)
                                           ? Words::tr("%1: %2").arg(m_protocol.model, stage.title)
                                           : stage.title});
            line(stage.subtitle);
            for (const chairside::Block& each : stage.blocks)
                block(each);
        }
        if (!m_protocol.feedback.empty()) {
            m_out.push_back(Heading{3, Words::tr("Asked of those who took part, some months later")});
            prompts(m_protocol.feedback);
        }
    }

    void people()
    {
        List rules;
        for (const AttendanceRule& rule : m_protocol.attendance)
            rules.items.push_back(
                item(speech::attendance(rule), {speech::needed(rule.gap), speech::condition(rule.when, m_protocol)}));
        section(Words::tr("Who must be there"), std::move(rules),
                Words::tr("The procedure names nobody who must be there."));
    }

    void criteria()
    {
        if (m_protocol.criteria.empty())
            return;
        heading(Words::tr("Criteria"));
        for (const CriterionGroup& group : m_protocol.criteria) {
            QStringList said{group.title.isEmpty() ? Words::tr("Criteria") : group.title};
            if (group.need > 0)
                said << Words::tr("at least %1 must be met").arg(group.need);
            if (group.other)
                said << Words::tr("another may be named in words");
            m_out.push_back(introducing(said.join(QStringLiteral("; "))));
            List list;
            for (const CriterionGroup::Criterion& each : group.of)
                list.items.push_back(cell(each.text));
            m_out.push_back(std::move(list));
        }
    }

    void clocks()
    {
        List list;
        for (const ProtocolClock& clock : m_protocol.clocks) {
            const QString when = sentence(speech::offset(clock));
            list.items.push_back(
                item(clock.title.isEmpty() ? when : Words::tr("%1: %2").arg(clock.title, speech::offset(clock)),
                     {clock.metBy.isEmpty() ? QString() : Words::tr("met when %1").arg(speech::event(clock.metBy)),
                      speech::condition(clock.when, m_protocol), clock.assumption}));
        }
        section(Words::tr("Dates"), std::move(list), Words::tr("The procedure counts no dates."));
    }

    void signing()
    {
        heading(Words::tr("Before signing"));
        const std::pair<Need, QString> needs[] = {
            {Need::Sign, Words::tr("Nothing is signed without")},
            {Need::Reason, Words::tr("Looked for; one reason signs over what is missing")},
            {Need::Advise, Words::tr("Shown as a gap")}};
        KeyValues all;
        for (const auto& [need, title] : needs) {
            QStringList checks;
            for (const SigningCheck& each : m_protocol.signing)
                if (each.need == need)
                    checks << speech::check(each.check);
            if (!checks.isEmpty())
                all.items.push_back({title, cell(sentence(checks.join(QStringLiteral("; "))))});
        }
        m_out.push_back(std::move(all));
    }

    void copies()
    {
        if (m_protocol.circulate.to.isEmpty() && m_protocol.circulate.never.isEmpty())
            return;
        heading(Words::tr("Copies"));
        KeyValues all;
        const std::pair<QString, QStringList> lists[] = {{Words::tr("They go to"), m_protocol.circulate.to},
                                                         {Words::tr("They never go to"), m_protocol.circulate.never}};
        for (const auto& [title, codes] : lists) {
            QStringList who;
            for (const QString& each : codes)
                who << speech::recipient(each);
            if (!who.isEmpty())
                all.items.push_back({title, cell(sentence(joined(who)))});
        }
        m_out.push_back(std::move(all));
    }

    void letters()
    {
        if (m_protocol.letters.empty())
            return;
        List list;
        for (const Letter& letter : m_protocol.letters) {
            const ProtocolClock* clock = m_protocol.clock(letter.clock);
            const PrintedForm* form = m_protocol.form(letter.form);
            list.items.push_back(
                item(letter.title,
                     {Words::tr("to %1").arg(speech::addressee(letter)),
                      // That it tells of something goes without saying.
                      letter.step == QLatin1String("told") ? QString() : speech::letterStep(letter),
                      form ? Words::tr("with “%1”").arg(form->title) : QString(),
                      clock ? speech::offset(*clock) : QString(), speech::condition(letter.when, m_protocol)}));
        }
        section(Words::tr("Letters"), std::move(list), {});
    }

    void forms()
    {
        List list;
        list.items.push_back(cell(m_protocol.formTitle));
        for (const PrintedForm& form : m_protocol.forms) {
            QStringList parts;
            for (const QString& id : form.blocks)
                if (const chairside::Block* block = m_protocol.block(id))
                    parts << speech::block(*block);
            list.items.push_back(item(form.title, {Words::tr("made from: %1").arg(parts.join(QStringLiteral(" · ")))}));
        }
        section(Words::tr("Forms"), std::move(list), {});
    }

    void afterwards()
    {
        if (m_protocol.after.empty())
            return;
        List list;
        for (const LaterStep& step : m_protocol.after) {
            const ProtocolClock* clock = m_protocol.clock(step.clock);
            const QString each = step.each == LaterStep::Each::Child            ? Words::tr("for each child")
                                 : step.each == LaterStep::Each::Recommendation ? Words::tr("for each recommendation")
                                                                                : QString();
            list.items.push_back(item(
                step.title,
                {step.who, each, clock ? speech::offset(*clock) : QString(),
                 step.choices.isEmpty() ? QString()
                                        : Words::tr("a choice of %1").arg(step.choices.join(QStringLiteral(" · "))),
                 step.meanwhile ? Words::tr("also before the record is signed") : QString(),
                 step.agreedBy.isEmpty() ? QString() : Words::tr("some need the agreement of %1").arg(step.agreedBy),
                 speech::condition(step.when, m_protocol)}));
        }
        section(Words::tr("Afterwards"), std::move(list), {});
    }

private:
    void heading(const QString& title) { m_out.push_back(Heading{2, title}); }
    void line(const QString& words)
    {
        if (!words.trimmed().isEmpty())
            m_out.push_back(plain(words));
    }
    static Paragraph introducing(const QString& words)
    {
        Paragraph out = bold(words);
        out.introduces = true;
        return out;
    }
    // What it is, and beneath it how.
    static Cell item(const QString& what, const QStringList& how)
    {
        QStringList said;
        for (const QString& each : how)
            if (!each.trimmed().isEmpty())
                said << each;
        Cell out{plain(what)};
        if (!said.isEmpty())
            out.push_back(plain(sentence(said.join(QStringLiteral("; ")))));
        return out;
    }
    void section(const QString& title, List list, const QString& whenEmpty)
    {
        heading(title);
        if (list.items.empty())
            line(whenEmpty);
        else
            m_out.push_back(std::move(list));
    }

    void prompts(const std::vector<Prompt>& prompts)
    {
        List list;
        for (const Prompt& each : prompts) {
            Cell asked{plain(each.ask)};
            const QString otherwise =
                each.expects.isEmpty()
                    ? QString()
                    : Words::tr("Unless it is %1: %2").arg(speech::choice(each.expects), each.otherwise);
            for (const QString& line : {each.hint, manner(each, m_protocol), otherwise})
                if (!line.trimmed().isEmpty())
                    asked.push_back(plain(line));
            list.items.push_back(std::move(asked));
        }
        m_out.push_back(std::move(list));
    }

    // What a block holds, where its questions do not say it.
    QStringList held(const chairside::Block& block) const
    {
        QStringList out;
        if (block.is == BlockKind::Rows) {
            out << speech::row(block.of);
            for (const QString& field : block.with)
                out << Words::tr("with %1").arg(speech::further(field));
        } else if (block.is == BlockKind::Table) {
            QStringList columns;
            for (const chairside::Column& each : block.columns)
                columns << each.title;
            out << Words::tr("a table of %1").arg(columns.join(QStringLiteral(" · ")));
            if (!block.start.isEmpty())
                out << Words::tr("it opens with %1").arg(block.start.join(QStringLiteral(" · ")));
        } else if (block.is == BlockKind::Decisions) {
            out << speech::kind(block.is);
        }
        if (const QString needed = speech::needed(block.need); !needed.isEmpty())
            out << (block.atLeast > 1 ? Words::tr("at least %1: %2").arg(block.atLeast).arg(needed) : needed);
        if (const QString when = speech::condition(block.when, m_protocol); !when.isEmpty())
            out << Words::tr("asked only %1").arg(when);
        return out;
    }

    void block(const chairside::Block& block)
    {
        const QStringList parts = held(block);
        if (!block.title.isEmpty())
            m_out.push_back(introducing(block.title));
        line(block.note);
        line(sentence(parts.join(QStringLiteral("; "))));
        if (!block.prompts.empty())
            prompts(block.prompts);
    }

    const Protocol& m_protocol;
    std::vector<Block>& m_out;
};

Document begun(const QString& title, const Protocol& protocol)
{
    Document out;
    out.title = title;
    out.author = protocol.council;
    out.draft = false;
    out.blocks.push_back(Heading{1, title});
    return out;
}

} // namespace

QString reviewPassed(const Protocol& protocol, QDate today)
{
    return protocol.lapsed(today) ? Words::tr("Its review date has passed: %1").arg(longDate(protocol.reviewOn))
                                  : QString();
}

Document procedureOutline(const Protocol& protocol, const std::vector<Fact>& more, QDate today)
{
    Document out = begun(Words::tr("%1: %2").arg(protocol.council, protocol.title), protocol);
    out.version = Words::tr("Version %1 of the procedure").arg(protocol.version);
    if (const QString passed = reviewPassed(protocol, today); !passed.isEmpty())
        out.blocks.push_back(Note{Tone::Warning, passed, cell(Words::tr("Check that it is still in force."))});
    KeyValues facts;
    const auto fact = [&](const QString& label, const QString& value) {
        if (!value.trimmed().isEmpty())
            facts.items.push_back({label, cell(value)});
    };
    fact(Words::tr("Version"), protocol.version);
    const QString source = protocolwords::sourceWords(protocol.sourceTitle);
    const QString section = protocolwords::sourceWords(protocol.sourceSection);
    fact(Words::tr("Source"), section.isEmpty() ? source : source + QLatin1Char('\n') + section);
    fact(Words::tr("Review date"),
         protocol.reviewOn.isValid() ? longDate(protocol.reviewOn) : Words::tr("The source gives none"));
    fact(Words::tr("Chair"), protocol.chairRole.isEmpty() ? Words::tr("Anybody") : protocol.chairRole);
    const QString decides = sentence(speech::decides(protocol.decides));
    const QString decidesSource = protocolwords::sourceWords(protocol.decidesSource);
    fact(Words::tr("Who decides"),
         decidesSource.isEmpty() ? decides : Words::tr("%1 (%2)").arg(decides, decidesSource));
    fact(Words::tr("What is decided is called"), protocol.resultWord);
    fact(Words::tr("Kind"), sentence(speech::lifeCycle(protocol.lifeCycle)));
    fact(Words::tr("References"), Words::tr("%1-26-001 and so on").arg(protocol.refPrefix));
    for (const Fact& each : more)
        fact(each.label, each.value);
    out.blocks.push_back(std::move(facts));
    if (!protocol.reconstruction.isEmpty())
        out.blocks.push_back(plain(protocol.reconstruction));
    Outline outline(protocol, out);
    outline.people();
    outline.criteria();
    outline.asked();
    outline.clocks();
    outline.signing();
    outline.copies();
    outline.letters();
    outline.forms();
    outline.afterwards();
    return out;
}

Document procedureChanges(const Protocol& before, const Protocol& now)
{
    const bool one = before.code == now.code;
    Document out = begun(one ? Words::tr("What changed: %1").arg(now.title)
                             : Words::tr("What %1 has otherwise than %2").arg(now.council, before.council),
                         now);
    const auto named = [&](const Protocol& each) {
        return one ? Words::tr("Version %1").arg(each.version)
                   : Words::tr("%1: %2, version %3").arg(each.council, each.title, each.version);
    };
    out.version = Words::tr("From %1 to %2").arg(named(before), named(now));
    out.blocks.push_back(KeyValues{{{Words::tr("Before"), cell(named(before))}, {Words::tr("Now"), cell(named(now))}}});
    const std::vector<ProtocolChange> changes = changesBetween(before, now);
    if (changes.empty())
        out.blocks.push_back(plain(Words::tr("Both ask for the same.")));
    QString part;
    for (const ProtocolChange& each : changes) {
        if (each.part != part || !std::holds_alternative<List>(out.blocks.back())) {
            out.blocks.push_back(Heading{2, each.part});
            out.blocks.push_back(List{});
            part = each.part;
        }
        std::get<List>(out.blocks.back()).items.push_back(cell(each.words));
    }
    return out;
}

} // namespace chairside::forms
