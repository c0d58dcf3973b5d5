#include "core/rules/OptionChecks.h"

#include "core/base/Text.h"
#include "core/rules/CheckWords.h"

#include <algorithm>
#include <array>

namespace chairside::checks {

namespace {

// A, B, C … as the options page letters them; after Z, AA.
QString letter(std::size_t index)
{
    QString out;
    for (++index; index > 0; index = (index - 1) / 26)
        out.prepend(QChar(static_cast<char16_t>('A' + (index - 1) % 26)));
    return out;
}

struct TestField final
{
    const char* words;
    const char* name;
    TestResult Option::*result;
    const char* whyName;
    QString Option::*why;
};

constexpr std::array fiveTestFields{
    TestField{QT_TRANSLATE_NOOP("chairside::Readiness", "proportionate"), "proportionate", &Option::proportionate,
              "proportionate_why", &Option::proportionateWhy},
    TestField{QT_TRANSLATE_NOOP("chairside::Readiness", "legitimate"), "legitimate", &Option::legitimate,
              "legitimate_why", &Option::legitimateWhy},
    TestField{QT_TRANSLATE_NOOP("chairside::Readiness", "necessary"), "necessary", &Option::necessary, "necessary_why",
              &Option::necessaryWhy},
    TestField{QT_TRANSLATE_NOOP("chairside::Readiness", "ethical"), "ethical", &Option::ethical, "ethical_why",
              &Option::ethicalWhy},
    TestField{QT_TRANSLATE_NOOP("chairside::Readiness", "reasonable"), "reasonable", &Option::reasonable,
              "reasonable_why", &Option::reasonableWhy},
};

} // namespace

Finding optionsEnough(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Option), {}, 0, 0};
    const auto said = std::count_if(ground.options.begin(), ground.options.end(), [](const Option* option) {
        return !blank(option->title) || !blank(option->description);
    });
    out.part(said >= 2, said == 0 ? Words::tr("No options recorded") : Words::tr("Only one option recorded"),
             Words::tr("Which different ways were considered?"), out.place);
    return out;
}

Finding optionOutcome(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Option), {}, 0, 0};
    for (std::size_t i = 0; i < ground.options.size(); ++i) {
        const Option& option = *ground.options[i];
        const QString text = blank(option.title) ? option.description : option.title;
        if (option.outcome == OptionOutcome::Undecided)
            out.part(false, Words::tr("Option %1 is undecided").arg(letter(i)),
                     about(text, Words::tr("Chosen or rejected, and why?")), field(out.place, option.id, "outcome"));
        else
            out.part(!blank(option.reason),
                     option.outcome == OptionOutcome::Chosen
                         ? Words::tr("Option %1 is chosen without a reason").arg(letter(i))
                         : Words::tr("Option %1 is rejected without a reason").arg(letter(i)),
                     about(text, Words::tr("Why?")), field(out.place, option.id, "reason"));
    }
    return out;
}

// Knowsley, Options: the five tests are of the decision, so each is wanted on what was chosen.
Finding fiveTests(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Option), {}, 0, 0};
    const int all = static_cast<int>(fiveTestFields.size());
    for (std::size_t i = 0; i < ground.options.size(); ++i) {
        const Option& option = *ground.options[i];
        if (option.outcome != OptionOutcome::Chosen)
            continue;
        QStringList missing;
        const char* first = "";
        for (const TestField& test : fiveTestFields) {
            const bool result = option.*(test.result) != TestResult::None;
            if (result && !blank(option.*(test.why)))
                continue;
            if (missing.isEmpty())
                first = result ? test.whyName : test.name;
            missing << Words::tr(test.words);
        }
        out.total += all;
        out.answered += all - static_cast<int>(missing.size());
        if (missing.isEmpty())
            continue;
        QString which = joined(missing);
        which[0] = which[0].toUpper();
        out.gaps.push_back({Need::None,
                            Words::tr("Option %1: %2 not complete")
                                .arg(letter(i), counted(missing.size(), Words::tr("of the five tests is"),
                                                        Words::tr("of the five tests are"))),
                            Words::tr("%1: met or not met, and why?").arg(which), field(out.place, option.id, first)});
    }
    if (out.total == 0) {
        out.total = all;
        out.gaps.push_back({Need::None, Words::tr("The five tests are not yet put to the decision"),
                            Words::tr("Choose the option that was decided on; the tests are of that one."), out.place});
    }
    return out;
}

} // namespace chairside::checks
