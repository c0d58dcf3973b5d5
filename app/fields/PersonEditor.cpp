#include "app/fields/PersonEditor.h"

#include "core/session/Edits.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyle>

namespace chairside {

namespace {

constexpr int leastLetters = 10;

QString offered(const QString& name, const QString& agency)
{
    return agency.isEmpty() ? name : QStringLiteral("%1, %2").arg(name, agency);
}

} // namespace

FieldValue personValue(DiscussionSession& session, RowRef row, const QString& field, const QString& name)
{
    FieldValue value = rowValue(session, row, field, name);
    value.set = [&session, row, field](const QVariant& given, Entry entry) {
        const Discussion& discussion = session.discussion();
        const bool picked = given.typeId() == QMetaType::LongLong;
        const Id<Participant> participant{picked ? given.toLongLong() : 0};
        const Participant* who = discussion.find(participant);
        Edit edit = setPerson(discussion, row, field, who ? who->name : given.toString(), participant,
                              PersonEditor::tr("Change who does it"));
        if (entry == Entry::Typed)
            edit.typing = Typing{row, field};
        return session.apply(edit);
    };
    return value;
}

FieldValue personValue(DiscussionSession& session, const AnswerRef& answer, const QString& field, const QString& name)
{
    FieldValue value = answerValue(session, answer, field, name);
    value.set = [&session, set = value.set](const QVariant& given, Entry entry) {
        const bool picked = given.typeId() == QMetaType::LongLong;
        const Participant* who = session.discussion().find(Id<Participant>{picked ? given.toLongLong() : 0});
        return set(who ? who->name : given.toString(), entry);
    };
    return value;
}

PersonEditor::PersonEditor(FieldValue value, QWidget* parent)
    : FieldEditor(std::move(value), parent), m_box(new QComboBox(this))
{
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->setFocusPolicy(Qt::StrongFocus);
    // The longest name offered, with its agency, is no measure of the room there is.
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(leastLetters);
    m_box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_box->completer()->setFilterMode(Qt::MatchContains);
    m_box->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    offerPeople();
    connect(m_box->lineEdit(), &QLineEdit::textEdited, this, [this](const QString& text) {
        markGap();
        enter(text, Entry::Typed);
    });
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        const QVariant id = m_box->itemData(index);
        enter(id.toLongLong() ? id : m_box->itemText(index), Entry::Chosen);
        refresh(); // the offer names the agency too; the field holds the name alone
    });
    connect(this->value().session, &DiscussionSession::changed, this, [this](const std::vector<RowRef>& rows) {
        if (std::any_of(rows.begin(), rows.end(), [](RowRef row) { return row.kind == RowKind::Participant; }))
            offerPeople();
    });
    begin();
}

QWidget* PersonEditor::control() const
{
    return m_box;
}

void PersonEditor::showValue(const QVariant& value)
{
    const QString name = value.toString();
    if (m_box->currentText() != name) {
        const QSignalBlocker quiet(m_box);
        m_box->setCurrentIndex(-1);
        m_box->setEditText(name);
        if (!m_box->hasFocus())
            m_box->lineEdit()->setCursorPosition(0);
    }
    markGap();
}

void PersonEditor::showNeeded(const QString& what, const QString& hint)
{
    m_what = what;
    m_box->lineEdit()->setPlaceholderText(what.isEmpty() ? hint : tr("Needed: %1").arg(what));
    markGap();
}

void PersonEditor::setEditable(bool editable)
{
    m_box->setEnabled(editable);
    m_box->setProperty("locked", !editable);
    m_box->update();
}

void PersonEditor::offerPeople()
{
    const QSignalBlocker quiet(m_box);
    const QString typed = m_box->currentText();
    m_box->clear();
    const Discussion& discussion = value().session->discussion();
    for (const Participant* who : discussion.ranked<Participant>())
        if (!who->name.isEmpty())
            m_box->addItem(offered(who->name, who->agency), who->id.value);
    if (const QString chair = discussion.meeting().chairName; !chair.isEmpty())
        m_box->addItem(chair, qint64(0));
    m_box->setCurrentIndex(-1);
    m_box->setEditText(typed);
}

void PersonEditor::markGap()
{
    const bool missing = !m_what.isEmpty() && m_box->currentText().isEmpty();
    if (m_box->property("gap").toBool() == missing)
        return;
    m_box->setProperty("gap", missing);
    m_box->update();
}

} // namespace chairside
