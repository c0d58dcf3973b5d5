#include "core/protocol/ProtocolChanges.h"

#include "core/base/Text.h"
#include "core/protocol/Comparison.h"
#include "core/protocol/ProtocolSpeech.h"

namespace chairside {

namespace speech = protocolspeech;

namespace {

// What stands before the stages in a file, and after them.
class FrameComparison final : public Comparison
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ProtocolChanges)
public:
    using Comparison::Comparison;

    void facts()
    {
        part(tr("The procedure itself"));
        text(tr("The council’s name"), m_before.council, m_now.council);
        text(tr("The title"), m_before.title, m_now.title);
        text(tr("The title of the form"), m_before.formTitle, m_now.formTitle);
        text(tr("The source"), m_before.sourceTitle, m_now.sourceTitle);
        text(tr("The part of the source"), m_before.sourceSection, m_now.sourceSection);
        turned(tr("Its review date"), longDate(m_before.reviewOn), longDate(m_now.reviewOn), tr("none"));
        turned(tr("Who chairs"), m_before.chairRole, m_now.chairRole, tr("anybody"));
        turned(tr("Who decides"), speech::decides(m_before.decides), speech::decides(m_now.decides), {});
        text(tr("The source of who decides"), m_before.decidesSource, m_now.decidesSource);
        turned(tr("What is decided is called"), m_before.resultWord, m_now.resultWord, {});
        turned(tr("References begin with"), m_before.refPrefix, m_now.refPrefix, {});
        turned(tr("Its kind"), speech::lifeCycle(m_before.lifeCycle), speech::lifeCycle(m_now.lifeCycle), {});
        turned(tr("A sitting of several children is called"), m_before.sittingTitle, m_now.sittingTitle,
               tr("nothing, because children are not taken together"));
        text(tr("The word about who drew the form"), m_before.reconstruction, m_now.reconstruction);
        text(tr("The note about escalations"), m_before.escalationNote, m_now.escalationNote);
        text(tr("The heading of what is held up throughout"), m_before.ethicsTitle, m_now.ethicsTitle);
        text(tr("The line under that heading"), m_before.ethicsIntro, m_now.ethicsIntro);
    }

    void people()
    {
        part(tr("Who must be there"));
        compare(
            m_before.attendance, m_now.attendance,
            [&](const AttendanceRule& old) { say(tr("No longer asked for: %1.").arg(speech::attendance(old))); },
            [&](const AttendanceRule& fresh) { say(tr("Now asked for: %1.").arg(speech::attendance(fresh))); },
            [&](const AttendanceRule& old, const AttendanceRule& each) {
                turned(tr("Who is asked for"), speech::attendance(old), speech::attendance(each), {});
                need(each.agency, old.gap, each.gap);
                when(tr("%1 is asked for").arg(each.agency), old.when, each.when);
            },
            tr("They are listed in another order."));
    }

    void criteria()
    {
        part(tr("Criteria"));
        compare(
            m_before.criteria, m_now.criteria,
            [&](const CriterionGroup& old) { group(old, tr("No longer there: %1.")); },
            [&](const CriterionGroup& fresh) { group(fresh, tr("New: %1.")); },
            [&](const CriterionGroup& old, const CriterionGroup& each) { group(old, each); },
            tr("Their groups come in another order."));
    }

    void clocks()
    {
        part(tr("Dates"));
        compare(
            m_before.clocks, m_now.clocks,
            [&](const ProtocolClock& old) {
                say(tr("No longer counted: %1, %2.").arg(quoted(nameOf(old)), speech::offset(old)));
            },
            [&](const ProtocolClock& fresh) {
                say(tr("Now counted: %1, %2.").arg(quoted(nameOf(fresh)), speech::offset(fresh)));
            },
            [&](const ProtocolClock& old, const ProtocolClock& each) { clock(old, each); },
            tr("They are listed in another order."));
    }

    void signing()
    {
        part(tr("Before signing"));
        compare(
            m_before.signing, m_now.signing,
            [&](const SigningCheck& old) { say(tr("No longer looked at: %1.").arg(speech::check(old.check))); },
            [&](const SigningCheck& fresh) {
                say(fresh.need == Need::None
                        ? tr("Now looked at: %1.").arg(speech::check(fresh.check))
                        : tr("Now looked at: %1 (%2).").arg(speech::check(fresh.check), speech::needed(fresh.need)));
            },
            [&](const SigningCheck& old, const SigningCheck& each) {
                need(speech::check(each.check), old.need, each.need);
            },
            tr("What is missing is listed in another order."));
    }

    void circulation()
    {
        part(tr("Copies"));
        const auto said = [](const QStringList& codes) {
            QStringList out;
            for (const QString& each : codes)
                out << speech::recipient(each);
            return out;
        };
        list(tr("Who gets a copy"), said(m_before.circulate.to), said(m_now.circulate.to));
        list(tr("Who never gets one"), said(m_before.circulate.never), said(m_now.circulate.never));
        text(tr("The source"), m_before.circulate.source, m_now.circulate.source);
    }

    void letters()
    {
        part(tr("Letters"));
        compare(
            m_before.letters, m_now.letters,
            [&](const Letter& old) { say(tr("No longer written: %1.").arg(quoted(old.title))); },
            [&](const Letter& fresh) {
                say(tr("A new letter: %1, to %2.").arg(quoted(fresh.title), speech::addressee(fresh)));
            },
            [&](const Letter& old, const Letter& each) { letter(old, each); }, tr("They are listed in another order."));
    }

    void forms()
    {
        part(tr("Forms"));
        compare(
            m_before.forms, m_now.forms,
            [&](const PrintedForm& old) { say(tr("No longer printed: %1.").arg(quoted(old.title))); },
            [&](const PrintedForm& fresh) { say(tr("A new form: %1.").arg(quoted(fresh.title))); },
            [&](const PrintedForm& old, const PrintedForm& each) {
                const QString name = quoted(each.title);
                text(tr("The title of a form"), old.title, each.title);
                list(tr("The parts that %1 prints").arg(name), blockNames(m_before, old), blockNames(m_now, each));
                if (old.blocks != each.blocks && blockNames(m_before, old) == blockNames(m_now, each))
                    say(tr("%1 prints other parts of the same names.").arg(name));
                text(tr("The word on %1 about who drew it").arg(name), old.reconstruction, each.reconstruction);
                text(tr("The source of %1").arg(name), old.source, each.source);
            },
            tr("They are listed in another order."));
    }

    void afterwards()
    {
        part(tr("Afterwards"));
        compare(
            m_before.after, m_now.after,
            [&](const LaterStep& old) { say(tr("No longer expected: %1.").arg(quoted(old.title))); },
            [&](const LaterStep& fresh) { say(tr("Now expected: %1.").arg(quoted(fresh.title))); },
            [&](const LaterStep& old, const LaterStep& each) { later(old, each); },
            tr("They are listed in another order."));
    }

private:
    static QString nameOf(const ProtocolClock& clock)
    {
        return clock.title.isEmpty() ? speech::event(clock.metBy.isEmpty() ? clock.from : clock.metBy) : clock.title;
    }

    static QString clockName(const Protocol& protocol, const QString& id)
    {
        const ProtocolClock* clock = protocol.clock(id);
        return clock ? quoted(nameOf(*clock)) : QString();
    }

    // By which of the procedure's dates. Two of them may bear one name.
    void byWhen(const QString& name, const QString& before, const QString& now)
    {
        const QString old = clockName(m_before, before), fresh = clockName(m_now, now);
        if (before != now && old == fresh)
            return say(tr("%1 is due by another date of the same name.").arg(name));
        if (before != now)
            turned(tr("%1 is due").arg(name), old.isEmpty() ? QString() : tr("by the date %1").arg(old),
                   fresh.isEmpty() ? QString() : tr("by the date %1").arg(fresh), tr("on no day of its own"));
    }

    static QString formTitle(const Protocol& protocol, const QString& id)
    {
        const PrintedForm* form = protocol.form(id);
        return form ? quoted(form->title) : QString();
    }

    static QString tableTitle(const Protocol& protocol, const QString& id)
    {
        const Block* block = protocol.block(id);
        return block ? quoted(speech::block(*block)) : QString();
    }

    static QString columnTitle(const Protocol& protocol, const Letter& letter)
    {
        if (const Block* block = protocol.block(letter.table))
            for (const Column& each : block->columns)
                if (each.id == letter.day)
                    return quoted(each.title);
        return {};
    }

    static QStringList blockNames(const Protocol& protocol, const PrintedForm& form)
    {
        QStringList out;
        for (const QString& id : form.blocks)
            if (const Block* block = protocol.block(id))
                out << quoted(speech::block(*block));
        return out;
    }

    void group(const CriterionGroup& group, const QString& sentence)
    {
        QStringList texts;
        for (const CriterionGroup::Criterion& each : group.of)
            texts << quoted(each.text);
        const QString all = joined(texts);
        say(sentence.arg(group.title.isEmpty() ? all : tr("%1, with %2").arg(quoted(group.title), all)));
    }

    void group(const CriterionGroup& before, const CriterionGroup& now)
    {
        text(tr("The title of a group"), before.title, now.title);
        compare(
            before.of, now.of,
            [&](const CriterionGroup::Criterion& old) { say(tr("No longer a criterion: %1.").arg(quoted(old.text))); },
            [&](const CriterionGroup::Criterion& fresh) { say(tr("A new criterion: %1.").arg(quoted(fresh.text))); },
            [&](const CriterionGroup::Criterion& old, const CriterionGroup::Criterion& each) {
                text(tr("A criterion"), old.text, each.text);
            },
            tr("The criteria come in another order."));
        turned(now.title.isEmpty() ? tr("How many must be met")
                                   : tr("How many of %1 must be met").arg(quoted(now.title)),
               QString::number(before.need), QString::number(now.need), {});
        flag(before.other, now.other, tr("Another criterion may now be named in words."),
             tr("No other criterion can be named any more."));
    }

    void clock(const ProtocolClock& before, const ProtocolClock& now)
    {
        text(tr("The name of a date"), before.title, now.title);
        const QString name = quoted(nameOf(now));
        turned(name, speech::offset(before), speech::offset(now), {});
        turned(tr("%1 is met when").arg(name), speech::event(before.metBy), speech::event(now.metBy),
               tr("what names it is done"));
        text(tr("How %1 was read").arg(name), before.assumption, now.assumption);
        text(tr("The source of %1").arg(name), before.source, now.source);
        when(tr("%1 is counted").arg(name), before.when, now.when);
    }

    void letter(const Letter& before, const Letter& now)
    {
        text(tr("The title of a letter"), before.title, now.title);
        const QString name = quoted(now.title);
        turned(tr("To whom %1 goes").arg(name), speech::addressee(before), speech::addressee(now), {});
        turned(tr("What %1 does").arg(name), speech::letterStep(before), speech::letterStep(now), {});
        byWhen(name, before.clock, now.clock);
        turned(tr("The form that comes with %1").arg(name), formTitle(m_before, before.form),
               formTitle(m_now, now.form), tr("none"));
        turned(tr("The table to whose rows %1 goes").arg(name), tableTitle(m_before, before.table),
               tableTitle(m_now, now.table), tr("none"));
        turned(tr("Where %1 notes the day").arg(name), columnTitle(m_before, before), columnTitle(m_now, now),
               tr("nowhere"));
        text(tr("The subject of %1").arg(name), before.subject, now.subject);
        text(tr("The text of %1").arg(name), before.body, now.body);
        text(tr("The source of %1").arg(name), before.source, now.source);
        when(tr("%1 is written").arg(name), before.when, now.when);
    }

    static QString each(LaterStep::Each of)
    {
        switch (of) {
        case LaterStep::Each::Discussion:
            return tr("once");
        case LaterStep::Each::Child:
            return tr("for each child");
        case LaterStep::Each::Recommendation:
            return tr("for each recommendation");
        }
        return {};
    }

    void later(const LaterStep& before, const LaterStep& now)
    {
        text(tr("The title of what is expected"), before.title, now.title);
        const QString name = quoted(now.title);
        if (before.step != now.step)
            say(tr("%1 is now another kind of step.").arg(name));
        turned(tr("Who does %1").arg(name), before.who, now.who, tr("nobody in particular"));
        turned(name, each(before.each), each(now.each), {});
        byWhen(name, before.clock, now.clock);
        text(tr("What is to be written for %1").arg(name), before.ask, now.ask);
        list(tr("The choices of %1").arg(name), before.choices, now.choices);
        list(tr("What needs agreement in %1").arg(name), before.needsAgreement, now.needsAgreement);
        turned(tr("Whose agreement %1 needs").arg(name), before.agreedBy, now.agreedBy, tr("nobody’s"));
        text(tr("The source of %1").arg(name), before.source, now.source);
        when(tr("%1 is expected").arg(name), before.when, now.when);
    }
};

void append(std::vector<ProtocolChange>& out, std::vector<ProtocolChange> more)
{
    out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

std::vector<ProtocolChange> changesBetween(const Protocol& before, const Protocol& now)
{
    FrameComparison frame(before, now);
    frame.facts();
    std::vector<ProtocolChange> out = frame.take();
    StageComparison stages(before, now);
    stages.asked(now.ethicsTitle.isEmpty() ? before.ethicsTitle : now.ethicsTitle, before.ethics, now.ethics);
    stages.run();
    stages.asked(StageComparison::tr("Feedback"), before.feedback, now.feedback);
    append(out, stages.take());
    FrameComparison rest(before, now);
    rest.people();
    rest.criteria();
    rest.clocks();
    rest.signing();
    rest.circulation();
    rest.letters();
    rest.forms();
    rest.afterwards();
    append(out, rest.take());
    return out;
}

} // namespace chairside
