#include "app/look/Make.h"

#include "app/look/Look.h"
#include "app/look/Roles.h"
#include "app/look/Segmented.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QTextCharFormat>
#include <QVBoxLayout>

namespace chairside {

namespace {

// A wheel turned to scroll the page would otherwise change the answer it happens to pass over.
class WheelGuard final : public QObject
{
public:
    explicit WheelGuard(QObject* guarded) : QObject(guarded) { guarded->installEventFilter(this); }

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() != QEvent::Wheel)
            return false;
        event->ignore();
        return true;
    }
};

} // namespace

QLabel* Make::label(const QString& role, const QString& text) const
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", role);
    return label;
}

QLabel* Make::heading(const QString& text) const
{
    return label(QStringLiteral("page-title"), text);
}

QLabel* Make::sectionTitle(const QString& text) const
{
    return label(QStringLiteral("section"), text);
}

QLabel* Make::groupTitle(const QString& text) const
{
    return label(QStringLiteral("group"), text);
}

QLabel* Make::strong(const QString& text) const
{
    return label(QStringLiteral("strong"), text);
}

QLabel* Make::text(const QString& text) const
{
    QLabel* words = label(QStringLiteral("body"), text);
    words->setWordWrap(true);
    return words;
}

QLabel* Make::detail(const QString& text) const
{
    return label(QStringLiteral("detail"), text);
}

QLabel* Make::metaLabel(const QString& text) const
{
    return label(QStringLiteral("meta"), text);
}

IconLabel* Make::chip(const QString& text, const QString& icon, Tone tone) const
{
    auto* chip = new IconLabel(m_look, icon, text);
    chip->setProperty("role", QStringLiteral("chip"));
    chip->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    chip->setTone(tone);
    if (tone == Tone::Plain)
        chip->setIcon(icon, Ink::Muted);
    return chip;
}

IconLabel* Make::status(const QString& text, const QString& icon, Tone tone) const
{
    auto* status = new IconLabel(m_look, icon, text);
    status->setProperty("role", QStringLiteral("status"));
    status->setTone(tone);
    return status;
}

IconLabel* Make::noted(const QString& text, const QString& icon, Ink ink) const
{
    auto* noted = new IconLabel(m_look, icon, text);
    noted->setIcon(icon, ink);
    return noted;
}

QPushButton* Make::button(const QString& role, const QString& icon, const QString& text, Ink ink) const
{
    auto* button = new QPushButton(text);
    button->setProperty("role", role);
    button->setAutoDefault(false);
    if (!icon.isEmpty()) {
        const auto place = text.isEmpty() ? Icons::Place::Centred : Icons::Place::Leading;
        button->setIcon(m_look->icons().icon(icon, ink, place));
    }
    return button;
}

QPushButton* Make::primaryButton(const QString& icon, const QString& text) const
{
    return button(QStringLiteral("primary"), icon, text, Ink::OnAccent);
}

QPushButton* Make::plainButton(const QString& icon, const QString& text) const
{
    return button(QStringLiteral("plain"), icon, text, Ink::Text);
}

QPushButton* Make::quietButton(const QString& icon, const QString& text) const
{
    return button(QStringLiteral("quiet"), icon, text, Ink::Text);
}

QPushButton* Make::linkButton(const QString& text) const
{
    QPushButton* link = button(QStringLiteral("link"), {}, text, Ink::Accent);
    link->setCursor(Qt::PointingHandCursor);
    link->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return link;
}

QPushButton* Make::iconButton(const QString& icon, const QString& name) const
{
    QPushButton* alone = button(QStringLiteral("quiet"), icon, {}, Ink::Text);
    alone->setProperty("alone", true);
    alone->setToolTip(name);
    alone->setAccessibleName(name);
    alone->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return alone;
}

Segmented* Make::segmented(const QStringList& choices) const
{
    return new Segmented(m_look, choices);
}

QComboBox* Make::comboBox() const
{
    auto* box = new QComboBox;
    box->setFocusPolicy(Qt::StrongFocus);
    new WheelGuard(box);
    return box;
}

QDateEdit* Make::dateEdit() const
{
    auto* edit = new QDateEdit;
    edit->setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    edit->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    edit->setCalendarPopup(true);
    edit->setFocusPolicy(Qt::StrongFocus);
    QCalendarWidget* calendar = edit->calendarWidget();
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    calendar->setGridVisible(false);
    const auto colour = [look = m_look, calendar] {
        QTextCharFormat weekend;
        weekend.setForeground(look->tokens().muted);
        calendar->setWeekdayTextFormat(Qt::Saturday, weekend);
        calendar->setWeekdayTextFormat(Qt::Sunday, weekend);
        const auto chevron = [&](const char* name, const QString& icon) {
            if (auto* button = calendar->findChild<QWidget*>(QLatin1String(name)))
                button->setProperty("icon", look->icons().icon(icon));
        };
        chevron("qt_calendar_prevmonth", QStringLiteral("chevron-left"));
        chevron("qt_calendar_nextmonth", QStringLiteral("chevron-right"));
    };
    colour();
    QObject::connect(m_look, &Look::changed, calendar, colour);
    new WheelGuard(edit);
    return edit;
}

QFrame* Make::ground(const QString& role) const
{
    auto* frame = new QFrame;
    frame->setProperty("role", role);
    return frame;
}

QFrame* Make::card() const
{
    return ground(QStringLiteral("card"));
}

QFrame* Make::rule() const
{
    return ground(QStringLiteral("rule"));
}

QFrame* Make::notice(const QString& text, const QString& icon, Tone tone) const
{
    QFrame* band = ground(QStringLiteral("notice"));
    band->setProperty("tone", toneName(tone));
    auto* words = noted(text, icon, inkFor(tone));
    words->setWordWrap(true);
    auto* inside = new QVBoxLayout(band);
    inside->addWidget(words);
    return band;
}

QTableView* Make::table() const
{
    auto* table = new QTableView;
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setWordWrap(true);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

QLabel* Make::row(QFormLayout* form, const QString& text, QWidget* field) const
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(QString(text).remove(u'&'));
    form->addRow(label, field);
    return label;
}

void markGap(QWidget* field, bool missing)
{
    if (field->property("gap").toBool() == missing)
        return;
    field->setProperty("gap", missing);
    restyle(field);
}

} // namespace chairside
