#include "app/prompts/PromptRow.h"

#include "app/fields/Editors.h"
#include "app/fields/PersonEditor.h"
#include "app/fields/Restriction.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/Roles.h"
#include "app/prompts/RestrictionLock.h"
#include "core/rules/Afterwards.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace chairside {

namespace {

constexpr std::size_t mostSegments = 3;
// Pixels at 100 % text.
constexpr int shortWidth = 240;
constexpr int boxWidth = 320;

// A procedure's own choices can be long: the box keeps to its room, and its list shows them whole.
FieldEditor* choiceBox(const PageContext& context, FieldValue value, QWidget* page, std::vector<ChoiceEntry> choices)
{
    choices.insert(choices.begin(), ChoiceEntry{QString(), PromptRow::tr("Not recorded")});
    auto* editor = new ChoiceEditor(std::move(value), page, std::move(choices));
    auto* box = static_cast<QComboBox*>(editor->control());
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    editor->setFixedWidth(context.look.tokens().px(boxWidth));
    return editor;
}

} // namespace

PromptRow::PromptRow(PageContext context, const Prompt& prompt, QWidget* page)
    : QObject(page),
      m_context(context),
      m_prompt(prompt),
      m_question(new QWidget(page)),
      m_ask(new QLabel(prompt.ask, m_question)),
      m_restriction(new Restriction(
          [this] { return isRestricted(); },
          [this](bool on) {
              (void)m_context.session.setAnswer({m_prompt.id, {}, {}}, QStringLiteral("restricted"), on, Entry::Chosen);
          },
          this)),
      m_lock(new RestrictionLock(context.look, *m_restriction, prompt.ask, m_question))
{
    auto* column = new QVBoxLayout(m_question);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(context.look.tokens().px(4));
    auto* row = new QHBoxLayout;
    column->addLayout(row);
    if (!prompt.otherwise.isEmpty()) {
        m_otherwise = Make(&context.look).notice(prompt.otherwise, QStringLiteral("warning"), Tone::Warn);
        m_otherwise->setObjectName(QStringLiteral("otherwise.%1").arg(prompt.id));
        column->addWidget(m_otherwise);
    }
    m_ask->setWordWrap(true);
    row->setSpacing(context.look.tokens().px(4));
    row->addWidget(m_ask, 1, Qt::AlignTop);
    row->addWidget(m_lock, 0, Qt::AlignTop);

    DiscussionSession& session = context.session;
    const AnswerRef answer{prompt.id, {}, {}};
    const std::vector<ChoiceEntry> choices = choicesOf(prompt);
    if (prompt.as == AnswerAs::Tick)
        m_choice = new FlagEditor(tickValue(session, answer, prompt.ask), QString(), page);
    else if (choices.size() > mostSegments)
        m_choice =
            choiceBox(context, answerValue(session, answer, QStringLiteral("choice"), prompt.ask), page, choices);
    else if (!choices.empty())
        m_choice = new SegmentEditor(context.look, answerValue(session, answer, QStringLiteral("choice"), prompt.ask),
                                     page, choices);
    const auto named = [&](const char* field, const QString& name) {
        return answerValue(session, answer, QLatin1String(field), name);
    };
    if (prompt.as == AnswerAs::Date || prompt.as == AnswerAs::Moment)
        m_choice = new DateEditor(context.look, named("day", prompt.ask), page);
    if (prompt.as == AnswerAs::Moment) {
        m_words = new TimeEditor(named("at", tr("%1 At what time").arg(prompt.ask)), page);
        m_words->setHint(tr("at what time"));
    } else if (prompt.as == AnswerAs::Person) {
        m_words = new PersonEditor(personValue(session, answer, QStringLiteral("body"), prompt.ask), page);
    } else if (prompt.as == AnswerAs::Number) {
        m_words = new LineEditor(named("body", prompt.ask), page);
    } else if (prompt.as != AnswerAs::Date && (!m_choice || prompt.why != WantsWhy::Never)) {
        const QString name = !m_choice                     ? prompt.ask
                             : prompt.as == AnswerAs::Tick ? tr("%1 Note").arg(prompt.ask)
                                                           : tr("%1 Reason").arg(prompt.ask);
        m_words = new TextEditor(context.look, named("body", name), page, 1, 30);
    }
    if (m_words && isShort())
        m_words->setFixedWidth(context.look.tokens().px(prompt.as == AnswerAs::Person ? shortWidth : shortWidth / 2));
    if (m_words && !prompt.hint.isEmpty())
        m_words->setHint(prompt.hint);
    m_ask->setBuddy(first()->control());
    first()->setObjectName(prompt.id);

    connect(&session, &DiscussionSession::changed, this, &PromptRow::showRestricted);
    connect(&session, &DiscussionSession::recordChanged, this, &PromptRow::showRestricted);
    connect(&session, &DiscussionSession::changed, this, &PromptRow::showOtherwise);
    connect(&session, &DiscussionSession::recordChanged, this, &PromptRow::showOtherwise);
    letRestrict();
    showRestricted();
    showOtherwise();
}

FieldEditor* PromptRow::first() const
{
    return m_choice ? m_choice : m_words;
}

std::vector<FieldEditor*> PromptRow::editors() const
{
    std::vector<FieldEditor*> out;
    for (FieldEditor* editor : {m_choice, m_words})
        if (editor)
            out.push_back(editor);
    return out;
}

bool PromptRow::isShort() const
{
    return m_prompt.as == AnswerAs::Moment || m_prompt.as == AnswerAs::Person || m_prompt.as == AnswerAs::Number;
}

QString PromptRow::fieldOf(const FieldEditor* editor) const
{
    const bool dated = m_prompt.as == AnswerAs::Date || m_prompt.as == AnswerAs::Moment;
    if (editor == m_choice)
        return dated ? QStringLiteral("day") : QStringLiteral("choice");
    return dated ? QStringLiteral("at") : QStringLiteral("body");
}

FieldEditor* PromptRow::editorOf(const QString& field) const
{
    for (FieldEditor* editor : editors())
        if (fieldOf(editor) == field)
            return editor;
    return first();
}

void PromptRow::setHeading(bool on)
{
    const QString role = on ? QStringLiteral("section") : QStringLiteral("body");
    if (m_ask->property("role").toString() == role)
        return;
    m_ask->setProperty("role", role);
    restyle(m_ask);
}

void PromptRow::setMissing(bool missing)
{
    missing = missing && !(isUnmet() && isAnswered()); // then nothing is missing; the notice says what is not met
    if (m_choice)
        m_choice->setNeeded(!missing                          ? QString()
                            : m_prompt.as == AnswerAs::Moment ? tr("a day")
                            : !m_words                        ? tr("an answer")
                                                              : QString());
    if (!m_words)
        return;
    QString needed;
    if (missing && m_prompt.as == AnswerAs::Moment)
        needed = tr("a time");
    else if (missing && m_prompt.as == AnswerAs::Tick)
        needed = tr("what was said");
    else if (missing && !m_choice)
        needed = tr("an answer");
    else if (missing)
        needed = m_choice->value().get().toString().isEmpty() ? tr("an answer and a reason") : tr("a reason");
    m_words->setNeeded(needed);
}

void PromptRow::setShown(bool shown)
{
    m_question->setVisible(shown);
    for (FieldEditor* editor : editors())
        editor->setVisible(shown);
}

bool PromptRow::isAnswered() const
{
    return answered(m_prompt, m_context.session.discussion().answer(m_prompt.id));
}

bool PromptRow::isUnmet() const
{
    return unmet(m_prompt, m_context.session.discussion().answer(m_prompt.id));
}

void PromptRow::showOtherwise()
{
    if (m_otherwise && m_otherwise->isHidden() == isUnmet())
        m_otherwise->setVisible(isUnmet());
}

bool PromptRow::isRestricted() const
{
    const Answer* answer = m_context.session.discussion().answer(m_prompt.id);
    return answer ? answer->restricted : m_prompt.restricted;
}

void PromptRow::showRestricted()
{
    m_restriction->refresh(m_context.session.editable());
    for (FieldEditor* editor : editors())
        editor->setRemark(isRestricted() ? tr("Restricted.") : QString());
}

// From everything that belongs to the answer: its menu, the key, and the lock that comes with pointer or keyboard.
void PromptRow::letRestrict()
{
    m_question->addAction(m_restriction);
    m_question->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_question->installEventFilter(this);
    for (FieldEditor* editor : editors()) {
        editor->addAction(m_restriction);
        editor->setContextMenuPolicy(Qt::ActionsContextMenu);
        editor->control()->addAction(m_restriction);
        editor->installEventFilter(this);
    }
    connect(qApp, &QApplication::focusChanged, this, &PromptRow::wantLock);
}

void PromptRow::wantLock()
{
    bool wanted = m_question->underMouse();
    for (const FieldEditor* editor : editors())
        wanted = wanted || editor->underMouse() || editor->isAncestorOf(QApplication::focusWidget());
    m_lock->setWanted(wanted);
}

bool PromptRow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        wantLock();
    return QObject::eventFilter(watched, event);
}

} // namespace chairside
