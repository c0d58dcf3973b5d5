#include "app/fields/FieldEditor.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace chairside {

namespace {

bool isUndo(const QKeyEvent& key)
{
    return key.matches(QKeySequence::Undo);
}

bool isRedo(const QKeyEvent& key)
{
    return key.matches(QKeySequence::Redo) || (key.key() == Qt::Key_Y && key.modifiers() == Qt::ControlModifier) ||
           (key.key() == Qt::Key_Z && key.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier));
}

} // namespace

FieldEditor::FieldEditor(FieldValue value, QWidget* parent) : QWidget(parent), m_value(std::move(value))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
}

// Its control may hold the keyboard, and loses it when the widget beneath goes: by then the editor is no editor any
// more.
FieldEditor::~FieldEditor()
{
    for (QObject* part : findChildren<QObject*>())
        part->disconnect(this);
}

void FieldEditor::begin()
{
    QWidget* own = control();
    QWidget* top = own; // the child of this editor that holds the control
    while (top->parentWidget() != this)
        top = top->parentWidget();
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, top);
    own->setAccessibleName(m_value.name);
    setFocusProxy(own);
    watch(own);
    connect(m_value.session, &DiscussionSession::changed, this, [this](const std::vector<RowRef>& rows) {
        if (std::any_of(rows.begin(), rows.end(), m_value.concerns))
            refresh();
    });
    connect(m_value.session, &DiscussionSession::recordChanged, this, &FieldEditor::refresh);
    refresh();
}

void FieldEditor::setNeeded(const QString& what)
{
    if (what == m_needed)
        return;
    m_needed = what;
    showNeeded(m_needed, m_hint);
}

void FieldEditor::setHint(const QString& hint)
{
    m_hint = hint;
    showNeeded(m_needed, m_hint);
}

void FieldEditor::setRemark(const QString& remark)
{
    if (remark == m_remark)
        return;
    m_remark = remark;
    showTrouble();
}

void FieldEditor::refresh()
{
    setEditable(m_value.session->editable());
    showValue(m_value.get());
    showTrouble();
}

void FieldEditor::showNeeded(const QString&, const QString&) {}

void FieldEditor::enter(const QVariant& value, Entry entry)
{
    if (m_value.set(value, entry)) {
        showTrouble();
        Q_EMIT entered();
    }
}

void FieldEditor::say(const QString& own)
{
    m_own = own;
    showTrouble();
}

void FieldEditor::showTrouble()
{
    const QString sentence = m_own.isEmpty() ? m_value.trouble() : m_own;
    if (!m_trouble && !sentence.isEmpty()) {
        m_trouble = new QLabel(this);
        m_trouble->setProperty("role", QStringLiteral("status"));
        m_trouble->setProperty("tone", QStringLiteral("bad"));
        m_trouble->setWordWrap(true);
        layout()->addWidget(m_trouble);
    }
    if (m_trouble) {
        m_trouble->setText(sentence);
        m_trouble->setVisible(!sentence.isEmpty());
    }
    const QString said = (m_remark + QLatin1Char(' ') + sentence).trimmed();
    if (control()->accessibleDescription() != said)
        control()->setAccessibleDescription(said);
}

void FieldEditor::watch(QWidget* focusWidget)
{
    focusWidget->installEventFilter(this);
}

bool FieldEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (isUndo(key) || isRedo(key)) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                isUndo(key) ? m_value.session->undo() : m_value.session->redo();
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut)
        m_value.session->settle();
    return QWidget::eventFilter(watched, event);
}

} // namespace chairside
