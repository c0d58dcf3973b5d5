#include "app/fields/Editors.h"

#include "app/look/GrowingText.h"
#include "app/look/Look.h"
#include "app/look/Roles.h"
#include "app/look/Segmented.h"
#include "core/base/Text.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QRegularExpression>
#include <QToolButton>
#include <QWidgetAction>

namespace chairside {

namespace {

void markGap(QLineEdit* edit, const QString& what, const QString& hint)
{
    edit->setPlaceholderText(what.isEmpty() ? hint : FieldEditor::tr("Needed: %1").arg(what));
    edit->setProperty("gap", !what.isEmpty() && edit->text().isEmpty());
    restyle(edit);
}

// Shows text that changed elsewhere and leaves the cursor where it was.
void showIn(QLineEdit* edit, const QString& text)
{
    if (edit->text() == text)
        return;
    const int cursor = edit->cursorPosition();
    edit->setText(text);
    edit->setCursorPosition(edit->hasFocus() ? std::min<int>(cursor, static_cast<int>(text.size())) : 0);
}

} // namespace

TextEditor::TextEditor(const Look&, FieldValue value, QWidget* parent, int leastLines, int mostLines)
    : FieldEditor(std::move(value), parent), m_text(new GrowingText(this))
{
    m_text->setLines(leastLines, mostLines);
    connect(m_text, &GrowingText::edited, this, [this](const QString& text) { enter(text, Entry::Typed); });
    begin();
}

QWidget* TextEditor::control() const
{
    return m_text;
}

void TextEditor::showValue(const QVariant& value)
{
    m_text->showText(value.toString());
}

void TextEditor::showNeeded(const QString& what, const QString& hint)
{
    if (what.isEmpty())
        m_text->clearGap(hint);
    else
        m_text->setGap(what);
}

void TextEditor::setEditable(bool editable)
{
    m_text->setReadOnly(!editable);
}

LineEditor::LineEditor(FieldValue value, QWidget* parent)
    : FieldEditor(std::move(value), parent), m_edit(new QLineEdit(this))
{
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString& text) {
        markGap(m_edit, m_edit->property("needed").toString(), m_edit->property("hint").toString());
        enter(text, Entry::Typed);
    });
    begin();
}

QWidget* LineEditor::control() const
{
    return m_edit;
}

void LineEditor::showValue(const QVariant& value)
{
    showIn(m_edit, value.toString());
    m_edit->setToolTip(value.toString()); // the whole of it, where the line is too short
    markGap(m_edit, m_edit->property("needed").toString(), m_edit->property("hint").toString());
}

void LineEditor::showNeeded(const QString& what, const QString& hint)
{
    m_edit->setProperty("needed", what);
    m_edit->setProperty("hint", hint);
    markGap(m_edit, what, hint);
}

void LineEditor::setEditable(bool editable)
{
    m_edit->setReadOnly(!editable);
}

ChoiceEditor::ChoiceEditor(FieldValue value, QWidget* parent, std::vector<ChoiceEntry> choices)
    : FieldEditor(std::move(value), parent), m_choices(std::move(choices)), m_box(new QComboBox(this))
{
    if (m_choices.empty())
        m_choices = this->value().choices;
    for (const ChoiceEntry& choice : m_choices)
        m_box->addItem(choice.words, choice.code);
    // The wheel scrolls the page, it does not change the record.
    m_box->setFocusPolicy(Qt::StrongFocus);
    connect(m_box, &QComboBox::activated, this, [this](int index) { enter(m_box->itemData(index), Entry::Chosen); });
    begin();
}

QWidget* ChoiceEditor::control() const
{
    return m_box;
}

void ChoiceEditor::showValue(const QVariant& value)
{
    m_box->setCurrentIndex(m_box->findData(value.toString()));
}

void ChoiceEditor::showNeeded(const QString& what, const QString&)
{
    m_box->setProperty("gap", !what.isEmpty());
    m_box->setToolTip(what.isEmpty() ? QString() : tr("Needed: %1").arg(what));
    m_box->update();
}

void ChoiceEditor::setEditable(bool editable)
{
    m_box->setEnabled(editable);
    m_box->setProperty("locked", !editable);
    m_box->update();
}

SegmentEditor::SegmentEditor(const Look& look, FieldValue value, QWidget* parent, std::vector<ChoiceEntry> choices)
    : FieldEditor(std::move(value), parent), m_choices(std::move(choices))
{
    QStringList labels;
    for (const ChoiceEntry& choice : m_choices)
        labels << choice.words;
    m_segments = new Segmented(&look, labels, this);
    const std::vector<ChoiceEntry>& all = this->value().choices;
    // Where the vocabulary has no "not yet", a choice can be changed but not taken back.
    m_segments->setClearable(all.empty() || std::any_of(all.begin(), all.end(), [](const ChoiceEntry& choice) {
                                 return choice.code.isEmpty();
                             }));
    connect(m_segments, &Segmented::choiceMade, this, [this](int index) {
        enter(index < 0 ? QString() : m_choices[static_cast<std::size_t>(index)].code, Entry::Chosen);
    });
    begin();
}

QWidget* SegmentEditor::control() const
{
    return m_segments;
}

void SegmentEditor::showValue(const QVariant& value)
{
    int chosen = -1;
    for (std::size_t i = 0; i < m_choices.size(); ++i)
        if (m_choices[i].code == value.toString() && !m_choices[i].code.isEmpty())
            chosen = static_cast<int>(i);
    m_segments->setChosen(chosen);
}

void SegmentEditor::setEditable(bool editable)
{
    m_segments->setEnabled(editable);
}

DateEditor::DateEditor(const Look& look, FieldValue value, QWidget* parent)
    : FieldEditor(std::move(value), parent), m_box(new QWidget(this)), m_edit(new QLineEdit(m_box))
{
    auto* button = new QToolButton(m_box);
    button->setIcon(look.icons().icon(QStringLiteral("calendar")));
    button->setAccessibleName(tr("Calendar for %1").arg(this->value().name));
    button->setToolTip(tr("Pick from a calendar (Alt+Down)"));
    button->setFocusPolicy(Qt::NoFocus); // Alt+Down in the field opens the same calendar
    m_button = button;
    auto* row = new QHBoxLayout(m_box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_edit, 1);
    row->addWidget(button);
    connect(button, &QToolButton::clicked, this, &DateEditor::pick);
    connect(m_edit, &QLineEdit::editingFinished, this, &DateEditor::take);
    auto* open = new QAction(m_edit);
    open->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    open->setShortcutContext(Qt::WidgetShortcut);
    connect(open, &QAction::triggered, this, &DateEditor::pick);
    m_edit->addAction(open);
    begin();
}

QWidget* DateEditor::control() const
{
    return m_edit;
}

void DateEditor::showValue(const QVariant& value)
{
    const QDate date = value.toDate();
    // What could not be read stays in the field until it is mended or another date arrives.
    if (date == m_shown && !m_edit->text().isEmpty())
        return;
    m_shown = date;
    showIn(m_edit, longDate(date));
}

void DateEditor::showNeeded(const QString& what, const QString& hint)
{
    markGap(m_edit, what, hint);
}

void DateEditor::setEditable(bool editable)
{
    m_edit->setReadOnly(!editable);
    m_button->setVisible(editable);
}

void DateEditor::take()
{
    const QString typed = m_edit->text().trimmed();
    const QDate date = readDate(typed, value().session->today());
    if (!typed.isEmpty() && !date.isValid()) {
        say(tr("“%1” is not a date. Type it like 24/11/2026.").arg(typed));
        return;
    }
    say(QString());
    m_edit->setText(longDate(date));
    if (date == m_shown)
        return;
    m_shown = date;
    enter(date.isValid() ? QVariant(date) : QVariant(), Entry::Chosen);
}

void DateEditor::pick()
{
    if (m_edit->isReadOnly())
        return;
    QMenu menu(this);
    auto* calendar = new QCalendarWidget(&menu);
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    if (m_shown.isValid())
        calendar->setSelectedDate(m_shown);
    auto* action = new QWidgetAction(&menu);
    action->setDefaultWidget(calendar);
    menu.addAction(action);
    const auto chosen = [this, &menu](QDate date) {
        m_edit->setText(longDate(date));
        take();
        menu.close();
    };
    connect(calendar, &QCalendarWidget::clicked, &menu, chosen);
    connect(calendar, &QCalendarWidget::activated, &menu, chosen);
    calendar->setFocus();
    menu.exec(m_edit->mapToGlobal(QPoint(0, m_edit->height())));
}

TimeEditor::TimeEditor(FieldValue value, QWidget* parent)
    : FieldEditor(std::move(value), parent), m_edit(new QLineEdit(this))
{
    connect(m_edit, &QLineEdit::editingFinished, this, &TimeEditor::take);
    begin();
}

QWidget* TimeEditor::control() const
{
    return m_edit;
}

void TimeEditor::showValue(const QVariant& value)
{
    const QTime time = value.toTime();
    if (time == m_shown && !m_edit->text().isEmpty())
        return;
    m_shown = time;
    showIn(m_edit, clockTime(time));
}

void TimeEditor::showNeeded(const QString& what, const QString& hint)
{
    markGap(m_edit, what, hint);
}

void TimeEditor::setEditable(bool editable)
{
    m_edit->setReadOnly(!editable);
}

void TimeEditor::take()
{
    const QString typed = m_edit->text().trimmed();
    const QTime time = readTime(typed);
    if (!typed.isEmpty() && !time.isValid()) {
        say(tr("“%1” is not a time. Type it like 14:20 or 2:20pm.").arg(typed));
        return;
    }
    say(QString());
    m_edit->setText(clockTime(time));
    if (time == m_shown)
        return;
    m_shown = time;
    enter(time.isValid() ? QVariant(time) : QVariant(), Entry::Chosen);
}

FlagEditor::FlagEditor(FieldValue value, const QString& words, QWidget* parent)
    : FieldEditor(std::move(value), parent), m_box(new QCheckBox(words, this))
{
    connect(m_box, &QCheckBox::clicked, this, [this](bool on) { enter(on, Entry::Chosen); });
    begin();
}

QWidget* FlagEditor::control() const
{
    return m_box;
}

void FlagEditor::showValue(const QVariant& value)
{
    m_box->setChecked(value.toBool());
}

void FlagEditor::setEditable(bool editable)
{
    m_box->setEnabled(editable);
}

QDate readDate(const QString& text, QDate today)
{
    const QString lower = text.trimmed().toLower();
    if (lower == QLatin1String("today"))
        return today;
    if (lower == QLatin1String("tomorrow"))
        return today.addDays(1);
    static const QRegularExpression numbers(
        QStringLiteral(R"(^(\d{1,2})[\s./-]+(\d{1,2})(?:[\s./-]+(\d{2}|\d{4}))?$)"));
    static const QRegularExpression words(
        QStringLiteral(R"(^(?:[a-z]+day,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]+)\.?,?(?:\s+(\d{2}|\d{4}))?$)"));
    static const QRegularExpression iso(QStringLiteral(R"(^(\d{4})-(\d{1,2})-(\d{1,2})$)"));
    const auto year = [&](const QString& typed) {
        const int number = typed.isEmpty() ? today.year() : typed.toInt();
        return number < 100 ? 2000 + number : number;
    };
    if (const auto m = iso.match(lower); m.hasMatch())
        return QDate(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
    if (const auto m = numbers.match(lower); m.hasMatch())
        return QDate(year(m.captured(3)), m.captured(2).toInt(), m.captured(1).toInt());
    if (const auto m = words.match(lower); m.hasMatch() && m.captured(2).size() >= 3) {
        const QLocale british(QLocale::English, QLocale::UnitedKingdom);
        for (int month = 1; month <= 12; ++month)
            if (british.monthName(month).toLower().startsWith(m.captured(2)))
                return QDate(year(m.captured(3)), month, m.captured(1).toInt());
    }
    return {};
}

QTime readTime(const QString& text)
{
    const QString lower = text.trimmed().toLower();
    if (lower == QLatin1String("midday") || lower == QLatin1String("noon"))
        return QTime(12, 0);
    if (lower == QLatin1String("midnight"))
        return QTime(0, 0);
    static const QRegularExpression pattern(QStringLiteral(R"(^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$)"));
    const auto m = pattern.match(lower);
    if (!m.hasMatch())
        return {};
    int hour = m.captured(1).toInt();
    const QString half = m.captured(3);
    if (!half.isEmpty() && (hour < 1 || hour > 12))
        return {};
    if (half == QLatin1String("pm") && hour < 12)
        hour += 12;
    if (half == QLatin1String("am") && hour == 12)
        hour = 0;
    return QTime(hour, m.captured(2).toInt());
}

} // namespace chairside
