#include "app/share/SharedStage.h"

#include "app/share/LineMaker.h"
#include "app/share/SharedRecord.h"
#include "app/share/SharedRows.h"
#include "core/base/Text.h"
#include "core/rules/Readiness.h"

#include <algorithm>

namespace chairside {

namespace {

// Yes, no and not needed have codes; a protocol's own choices are their words.
QString choiceWords(const QString& choice)
{
    Reply reply = Reply::None;
    return fromCode(choice, reply) && reply != Reply::None ? words(reply) : choice;
}

class Builder final
{
public:
    Builder(const SharedRecord& record, const Protocol& protocol, const Stage& stage)
        : m_record(record), m_shared(record.discussion()), m_protocol(protocol), m_stage(stage)
    {
    }

    SharedStage build(const QString& at)
    {
        m_out.title = m_stage.title;
        askNow(at);
        // The decision first, then what the table has put together in rows, then the answers, which are longer.
        for (const Block* block : blocks([this](const Block& each) { return holdsTheResult(each); }))
            addAnswers(*block);
        for (const Block* block : blocks([](const Block& each) { return each.prompts.empty(); }))
            addRows(*block);
        for (const Block* block :
             blocks([this](const Block& each) { return !each.prompts.empty() && !holdsTheResult(each); }))
            addAnswers(*block);
        addOpenQuestions();
        return std::move(m_out);
    }

private:
    template <class Wanted>
    std::vector<const Block*> blocks(Wanted wanted) const
    {
        std::vector<const Block*> out;
        for (const Block& block : m_stage.blocks)
            if (wanted(block) && holds(block.when, m_shared))
                out.push_back(&block);
        return out;
    }

    bool holdsTheResult(const Block& block) const
    {
        const Prompt* decision = m_protocol.promptMeaning(QStringLiteral("decision"));
        return decision && std::any_of(block.prompts.begin(), block.prompts.end(),
                                       [&](const Prompt& prompt) { return prompt.id == decision->id; });
    }

    bool mayBeAsked(const Prompt& prompt) const
    {
        return !prompt.restricted && !m_record.withheld(prompt.id) && holds(prompt.when, m_shared);
    }

    std::vector<const Prompt*> questions() const
    {
        std::vector<const Prompt*> out;
        for (const Block* block : blocks([](const Block& each) { return each.is != BlockKind::Checklist; }))
            for (const Prompt& prompt : block->prompts)
                if (mayBeAsked(prompt) && prompt.as != AnswerAs::Tick)
                    out.push_back(&prompt);
        return out;
    }

    bool isOpen(const Prompt& prompt) const { return answersTo(prompt).empty(); }

    void askNow(const QString& at)
    {
        for (const Prompt* prompt : questions())
            if (prompt->id == at || (!m_now && isOpen(*prompt)))
                m_now = prompt;
        if (!m_now)
            return;
        m_out.question = m_now->ask;
        QStringList said;
        for (const SharedLine& line : answersTo(*m_now))
            said << line.value << line.text;
        said.removeAll(QString());
        m_out.answer = said.join(QStringLiteral(". "));
    }

    std::vector<SharedLine> answersTo(const Prompt& prompt) const
    {
        std::vector<SharedLine> out;
        const auto add = [&](const Answer* answer, const QString& lead) {
            if (!answer)
                return;
            SharedLine line;
            line.lead = lead;
            QStringList said;
            if (answer->day.isValid() || answer->at.isValid())
                said << together({longDate(answer->day), answer->at.isValid() ? clockTime(answer->at) : QString()});
            if (!answer->body.trimmed().isEmpty())
                said << answer->body.trimmed();
            line.text = said.join(QLatin1Char('\n'));
            line.value = choiceWords(answer->choice);
            if (!answer->who.trimmed().isEmpty())
                line.facts.push_back({ShareWords::tr("Who"), answer->who.trimmed()});
            if (!answer->how.trimmed().isEmpty())
                line.facts.push_back({ShareWords::tr("How"), answer->how.trimmed()});
            if (!line.text.isEmpty() || !line.value.isEmpty() || !line.facts.empty())
                out.push_back(std::move(line));
        };
        add(m_shared.answer(prompt.id), prompt.ask);
        for (const Subject* child : m_shared.ranked<Subject>())
            add(m_shared.answer(prompt.id, {}, child->id), ShareWords::tr("%1 For %2").arg(prompt.ask, child->name));
        return out;
    }

    void addRows(const Block& block)
    {
        SharedSection section{sharedTitle(m_shared, block), {}};
        if (block.is == BlockKind::Rows)
            section.lines = sharedRows(m_shared, block);
        else if (block.is == BlockKind::Table)
            section.lines = tableLines(block);
        else if (!block.note.isEmpty())
            section.lines.push_back({{}, {}, Ink::Text, block.note, {}, {}});
        if (!section.lines.empty() || block.need != Need::None)
            m_out.sections.push_back(std::move(section));
    }

    std::vector<SharedLine> tableLines(const Block& block) const
    {
        std::vector<SharedLine> out;
        for (const Item* item : m_shared.ranked<Item>()) {
            if (item->block != block.id)
                continue;
            SharedLine line;
            for (const Column& column : block.columns) {
                const Answer* answer = m_shared.answer(column.id, item->id);
                if (!answer)
                    continue;
                QStringList said{choiceWords(answer->choice), longDate(answer->day), answer->body.trimmed()};
                said.removeAll(QString());
                const QString text = said.join(QStringLiteral(", "));
                if (line.text.isEmpty())
                    line.text = text;
                else if (!text.isEmpty())
                    line.facts.push_back({column.title, text});
            }
            if (!line.text.isEmpty())
                out.push_back(std::move(line));
        }
        return out;
    }

    void addAnswers(const Block& block)
    {
        SharedSection section{block.title, {}};
        for (const Prompt& prompt : block.prompts) {
            if (!mayBeAsked(prompt) || &prompt == m_now)
                continue;
            if (block.is == BlockKind::Checklist) {
                section.lines.push_back(checked(prompt));
                continue;
            }
            for (SharedLine& line : answersTo(prompt))
                section.lines.push_back(std::move(line));
        }
        if (!section.lines.empty())
            m_out.sections.push_back(std::move(section));
    }

    SharedLine checked(const Prompt& prompt) const
    {
        const Answer* answer = m_shared.answer(prompt.id);
        const bool ticked = answer && answer->choice == code(Reply::Yes);
        SharedLine line;
        line.icon = ticked ? QStringLiteral("tick") : QStringLiteral("circle");
        line.ink = ticked ? Ink::Ok : Ink::Muted;
        line.text = prompt.ask;
        if (answer && !answer->choice.isEmpty())
            line.value = choiceWords(answer->choice);
        if (answer && !answer->body.trimmed().isEmpty())
            line.facts.push_back({{}, answer->body.trimmed()});
        return line;
    }

    void addOpenQuestions()
    {
        SharedSection section{ShareWords::tr("Still to ask"), {}};
        for (const Prompt* prompt : questions())
            if (prompt != m_now && isOpen(*prompt))
                section.lines.push_back({{}, QStringLiteral("circle"), Ink::Muted, prompt->ask, {}, {}});
        if (!section.lines.empty())
            m_out.sections.push_back(std::move(section));
    }

    const SharedRecord& m_record;
    const Discussion& m_shared;
    const Protocol& m_protocol;
    const Stage& m_stage;
    const Prompt* m_now = nullptr;
    SharedStage m_out;
};

} // namespace

SharedStage sharedStage(const SharedRecord& record, const Protocol& protocol, const Stage& stage, const QString& prompt)
{
    return Builder(record, protocol, stage).build(prompt);
}

} // namespace chairside
