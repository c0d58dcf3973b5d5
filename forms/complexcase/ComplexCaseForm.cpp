#include "forms/complexcase/ComplexCaseForm.h"

#include "core/base/Text.h"
#include "core/protocol/ProtocolWords.h"
#include "forms/complexcase/CaseSections.h"
#include "forms/complexcase/FormBlocks.h"
#include "forms/complexcase/FormFrame.h"
#include "forms/complexcase/PeopleSections.h"

namespace chairside::forms {

namespace {

class FormBuilder final
{
public:
    FormBuilder(const FormContext& form, const Issue& issue) : m_form(form), m_issue(issue), m_content(form) {}

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

    void opening() { add(chairside::forms::opening(m_form, m_issue, m_form.protocol().formTitle)); }

    void ethics()
    {
        std::vector<Block> blocks;
        if (!m_form.protocol().ethicsIntro.isEmpty())
            blocks.push_back(introduction(m_form.protocol().ethicsIntro));
        const std::vector<Block> questions = m_content.prompts().questions(m_form.protocol().ethics);
        if (questions.empty())
            return;
        blocks.insert(blocks.end(), questions.begin(), questions.end());
        section(2, m_form.protocol().ethicsTitle, std::move(blocks));
    }

    void addBlock(const chairside::Block& block)
    {
        std::vector<Block> content = m_content.contentOf(block);
        if (!m_content.applies(block))
            return;
        section(3, block.title, std::move(content));
        if (block.of == QLatin1String("action"))
            review();
    }

    void review()
    {
        const QDate on = m_form.discussion().meeting().reviewOn;
        m_reviewShown = true;
        if (!on.isValid() && !protocolwords::looksAt(m_form.protocol(), QStringLiteral("review")))
            return;
        Facts facts;
        facts.always(FormContext::tr("Review on"), longDate(on));
        add(facts.take());
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
            return m_content.shown(kind, filter) || m_content.shown(kind);
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
                    const Rows<Voice>& voices = m_form.discussion().rows<Voice>();
                    const bool any = std::any_of(voices.begin(), voices.end(), [&](const auto& row) {
                        return (row.second.whose == Whose::Child) == (filter == QLatin1String("child"));
                    });
                    if (!shown(kind, filter) && any)
                        section(2, title(kind), voiceSection(m_form, filter));
                }
                continue;
            }
            if (kind == RowKind::Participant && m_content.hasRows(kind) && !shown(kind, QStringLiteral("agreement")))
                section(2, FormContext::tr("Agreement"), agreementSection(m_form));
            if (!m_content.shown(kind) && m_content.hasRows(kind))
                section(2, title(kind), m_content.rows(nameOf(kind), {}));
        }
        if (!m_reviewShown && m_form.discussion().meeting().reviewOn.isValid())
            review();
        section(2, FormContext::tr("Also answered"), m_content.prompts().others());
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
    FormBlocks m_content;
    std::vector<Block> m_blocks;
    bool m_reviewShown = false;
};

} // namespace

Document complexCaseForm(const Discussion& discussion, const Protocol& protocol, const Issue& issue)
{
    const Copy copy = copyFor(discussion, issue.audience);
    const FormContext form(copy, protocol, issue.audience);
    Issue shown = issue;
    if (shown.declaration)
        for (QString* reason : {&shown.declaration->amendReason, &shown.declaration->gapsReason})
            *reason = wordsFor(discussion, issue.audience, *reason);
    Document document = framed(form, issue, protocol.formTitle);
    document.blocks = FormBuilder(form, shown).build();
    return document;
}

} // namespace chairside::forms
