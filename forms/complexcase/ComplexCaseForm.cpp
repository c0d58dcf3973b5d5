#include "forms/complexcase/ComplexCaseForm.h"

#include "core/base/Text.h"
#include "core/rules/Quorum.h"
#include "core/rules/Readiness.h"
#include "forms/complexcase/CaseSections.h"
#include "forms/complexcase/FormFrame.h"
#include "forms/complexcase/PaperSections.h"
#include "forms/complexcase/PeopleSections.h"
#include "forms/complexcase/PromptSection.h"

#include <set>

namespace chairside::forms {

namespace {

class FormBuilder final
{
public:
    FormBuilder(const FormContext& form, const Issue& issue) : m_form(form), m_issue(issue), m_prompts(form) {}

    std::vector<Block> build()
    {
        opening();
        const Protocol& protocol = m_form.protocol();
        bool ethicsShown = false;
        for (const Stage& stage : protocol.stages) {
            // The ethics stand before the model they are the hub of.
            if (stage.group == StageGroup::Model && !std::exchange(ethicsShown, true))
                ethics();
            add(Heading{2, stage.title});
            for (const chairside::Block& block : stage.blocks)
                addBlock(block);
        }
        if (!ethicsShown)
            ethics();
        remaining();
        signing();
        return std::move(m_blocks);
    }

private:
    void add(Block block) { m_blocks.push_back(std::move(block)); }
    void add(std::vector<Block> blocks)
    {
        m_blocks.insert(m_blocks.end(), std::make_move_iterator(blocks.begin()), std::make_move_iterator(blocks.end()));
    }
    // A section under its heading; without content there is no heading either.
    void section(int level, const QString& title, std::vector<Block> blocks)
    {
        if (blocks.empty())
            return;
        if (!title.isEmpty())
            add(Heading{level, title});
        add(std::move(blocks));
    }

    void opening()
    {
        const Meeting meeting = m_form.discussion().meeting();
        const Protocol& protocol = m_form.protocol();
        add(Heading{1, protocol.formTitle});
        QString lead = childrenInWords(m_form) + u'.';
        if (meeting.heldOn.isValid())
            lead += FormContext::tr(" Held on %1.").arg(dayAndDate(meeting.heldOn));
        add(plain(lead));
        Facts facts;
        facts.always(FormContext::tr("Reference"), m_form.discussion().ref);
        facts.always(FormContext::tr("Procedure"),
                     FormContext::tr("%1 %2, version %3").arg(protocol.council, protocol.title, protocol.version));
        facts.ifSaid(FormContext::tr("Source"), protocol.sourceTitle);
        facts.always(FormContext::tr("Record"), m_issue.declaration
                                                    ? FormContext::tr("Version %1, signed").arg(m_issue.version.no)
                                                    : FormContext::tr("Draft, not signed"));
        add(facts.take());
        add(redactionNote(m_form));
    }

    void ethics()
    {
        std::vector<Block> blocks;
        if (!m_form.protocol().ethicsIntro.isEmpty())
            blocks.push_back(introduction(m_form.protocol().ethicsIntro));
        const std::vector<Block> questions = m_prompts.questions(m_form.protocol().ethics);
        if (questions.empty())
            return;
        blocks.insert(blocks.end(), questions.begin(), questions.end());
        section(2, m_form.protocol().ethicsTitle, std::move(blocks));
    }

    void addBlock(const chairside::Block& block)
    {
        std::vector<Block> content = contentOf(block);
        if (!holds(block.when, m_form.discussion()) && !somethingRecorded(block))
            return;
        section(3, block.title, std::move(content));
        if (block.of == QLatin1String("action"))
            review();
    }

    std::vector<Block> contentOf(const chairside::Block& block)
    {
        switch (block.is) {
        case BlockKind::Prompts:
            return m_prompts.questions(block.prompts);
        case BlockKind::Checklist:
            return m_prompts.checklist(block.prompts);
        case BlockKind::Decisions:
            return m_prompts.decisions(block.prompts);
        case BlockKind::Table:
            return m_prompts.table(block);
        case BlockKind::Note:
            return {Note{Tone::Neutral, {}, cell(block.note)}};
        case BlockKind::Rows:
            return rows(block.of, block.filter);
        }
        return {};
    }

    bool somethingRecorded(const chairside::Block& block) const
    {
        for (const auto& [id, item] : m_form.discussion().rows<Item>()) {
            if (item.block == block.id)
                return true;
        }
        for (const auto& [id, answer] : m_form.discussion().rows<Answer>()) {
            for (const Prompt& prompt : block.prompts) {
                if (prompt.id == answer.prompt)
                    return true;
            }
        }
        const auto kind = kindNamed(block.of);
        return block.is == BlockKind::Rows && kind && hasRows(*kind);
    }

    bool hasRows(RowKind kind) const
    {
        bool found = false;
        AllRows::each([&]<class Row>() {
            if (kindOf<Row>() == kind)
                found = !m_form.discussion().rows<Row>().empty();
        });
        return found;
    }

    std::vector<Block> rows(const QString& of, const QString& filter)
    {
        const auto kind = kindNamed(of);
        if (!kind)
            return {};
        m_shown.insert({*kind, filter});
        switch (*kind) {
        case RowKind::Meeting:
            return meetingSection(m_form);
        case RowKind::Request:
            return requestSection(m_form);
        case RowKind::Subject:
            return childrenSection(m_form);
        case RowKind::Relative:
            return familySection(m_form);
        case RowKind::Participant:
            if (filter == QLatin1String("agreement"))
                return agreementSection(m_form);
            for (const AttendanceRule& rule : m_form.protocol().attendance)
                m_prompts.shown(quorumReasonPrompt(rule.id));
            return attendanceSection(m_form);
        case RowKind::Contribution:
            return contributionSection(m_form);
        case RowKind::History:
            return historySection(m_form);
        case RowKind::Gap:
            return gapSection(m_form);
        case RowKind::Risk:
            return riskSection(m_form);
        case RowKind::Protective:
            return protectiveSection(m_form);
        case RowKind::Voice:
            return voiceSection(m_form, filter);
        case RowKind::Power:
            return powerSection(m_form);
        case RowKind::Option:
            return optionSection(m_form);
        case RowKind::Action:
            return actionSection(m_form);
        case RowKind::Contingency:
            return contingencySection(m_form);
        case RowKind::Parked:
            return parkedSection(m_form);
        case RowKind::Paper:
            return paperSection(m_form);
        case RowKind::Recommendation:
            return recommendationSection(m_form);
        case RowKind::Item:
        case RowKind::Answer:
            break;
        }
        return {};
    }

    void review()
    {
        const QDate on = m_form.discussion().meeting().reviewOn;
        Facts facts;
        facts.always(FormContext::tr("Review on"), longDate(on));
        add(facts.take());
        m_reviewShown = true;
    }

    // What the protocol has no place for, and what has none in any stage: nothing recorded goes unprinted.
    void remaining()
    {
        const auto title = [](RowKind kind) {
            switch (kind) {
            case RowKind::Meeting:
                return FormContext::tr("The meeting");
            case RowKind::Request:
                return FormContext::tr("The request");
            case RowKind::Subject:
                return FormContext::tr("The child or children");
            case RowKind::Relative:
                return FormContext::tr("Family and household");
            case RowKind::Participant:
                return FormContext::tr("Who was here");
            case RowKind::History:
                return FormContext::tr("History to date");
            case RowKind::Gap:
                return FormContext::tr("What is not known");
            case RowKind::Risk:
                return FormContext::tr("Risks");
            case RowKind::Protective:
                return FormContext::tr("Protective factors");
            case RowKind::Voice:
                return FormContext::tr("Voices");
            case RowKind::Power:
                return FormContext::tr("Powers");
            case RowKind::Option:
                return FormContext::tr("Options");
            case RowKind::Action:
                return FormContext::tr("Actions");
            case RowKind::Contingency:
                return FormContext::tr("Contingency");
            case RowKind::Parked:
                return FormContext::tr("Put aside in the hour");
            case RowKind::Paper:
                return FormContext::tr("Papers");
            case RowKind::Recommendation:
                return FormContext::tr("Recommendations to organisations");
            case RowKind::Contribution:
                return FormContext::tr("What was said, as it was said");
            case RowKind::Item:
            case RowKind::Answer:
                break;
            }
            return QString();
        };
        const auto shown = [this](RowKind kind, const QString& filter) {
            return m_shown.contains({kind, filter}) || m_shown.contains({kind, QString()});
        };
        std::vector<RowKind> last{RowKind::Parked, RowKind::Contribution};
        std::vector<RowKind> kinds;
        for (std::size_t i = 0; i < AllRows::size; ++i) {
            const auto kind = static_cast<RowKind>(i);
            if (kind != RowKind::Parked && kind != RowKind::Contribution)
                kinds.push_back(kind);
        }
        kinds.insert(kinds.end(), last.begin(), last.end());
        for (const RowKind kind : kinds) {
            if (kind == RowKind::Voice &&
                (shown(kind, QStringLiteral("child")) || shown(kind, QStringLiteral("family")))) {
                for (const QString& filter : {QStringLiteral("child"), QStringLiteral("family")}) {
                    if (!shown(kind, filter) && hasRows(kind))
                        section(2, title(kind), voiceSection(m_form, filter));
                }
                continue;
            }
            if (kind == RowKind::Participant && hasRows(kind) && !shown(kind, QStringLiteral("agreement")))
                section(2, FormContext::tr("Agreement"), agreementSection(m_form));
            if (!m_shown.contains({kind, QString()}) && hasRows(kind))
                section(2, title(kind), rows(nameOf(kind), {}));
        }
        if (!m_reviewShown && m_form.discussion().meeting().reviewOn.isValid())
            review();
        section(2, FormContext::tr("Also answered"), m_prompts.others());
    }

    void signing()
    {
        add(Heading{2, FormContext::tr("Signature")});
        if (!m_issue.declaration) {
            add(Note{Tone::Warning, FormContext::tr("Draft"),
                     cell(FormContext::tr("This record has not been signed."))});
            return;
        }
        const Declaration& declaration = *m_issue.declaration;
        Facts facts;
        facts.always(FormContext::tr("Version"), QString::number(m_issue.version.no));
        facts.ifSaid(FormContext::tr("Why this version was made"), declaration.amendReason);
        if (!declaration.previousSha256.isEmpty())
            facts.always(FormContext::tr("Version before, SHA-256"),
                         QString::fromLatin1(declaration.previousSha256.toHex()));
        add(facts.take());
        gaps(declaration);
        if (!declaration.words.trimmed().isEmpty())
            add(plain(declaration.words));
        add(chairSignature(declaration));
    }

    // The titles of gaps can quote what was typed, so they stay in the full copy; the chair's reason goes with both.
    void gaps(const Declaration& declaration)
    {
        if (declaration.gaps.isEmpty() && declaration.gapsReason.trimmed().isEmpty())
            return;
        Cell body;
        if (m_form.audience() == Audience::Full) {
            for (const QString& gap : declaration.gaps)
                body.push_back(plain(gap));
        }
        if (!declaration.gapsReason.trimmed().isEmpty())
            body.push_back(Paragraph{
                {Run{FormContext::tr("The chair’s reason: "), true}, Run{declaration.gapsReason, false}}, false});
        add(Note{Tone::Warning, FormContext::tr("Signed although something was missing"), std::move(body)});
    }

    const FormContext& m_form;
    const Issue& m_issue;
    PromptSection m_prompts;
    std::vector<Block> m_blocks;
    std::set<std::pair<RowKind, QString>> m_shown;
    bool m_reviewShown = false;
};

} // namespace

Document complexCaseForm(const Discussion& discussion, const Protocol& protocol, const Issue& issue)
{
    const Copy copy = copyFor(discussion, issue.audience);
    const FormContext form(copy, protocol, issue.audience);
    Document document = framed(form, issue, protocol.formTitle);
    document.blocks = FormBuilder(form, issue).build();
    return document;
}

} // namespace chairside::forms
