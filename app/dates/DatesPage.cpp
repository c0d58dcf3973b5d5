#include "app/dates/DatesPage.h"

#include "app/dates/ClosuresDialog.h"
#include "app/dates/DatesList.h"
#include "app/dates/DueStrip.h"
#include "app/home/HomeTable.h"
#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/print/SaveFile.h"
#include "core/base/Text.h"
#include "core/exchange/CalendarWriter.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

namespace {

enum Which { ToDo, Met };

} // namespace

DatesWords datesWords(const Store& store)
{
    const QDateTime now = store.clock()().toLocalTime();
    return DatesWords(store.read().workingDays(), now.date(), now.time());
}

DatesPage::DatesPage(Store& store, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_look(look),
      m_strip(new DueStrip(look, this)),
      m_list(new DatesList(store, look, this)),
      m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("dates"));
    build();
    connect(m_which, &QComboBox::currentIndexChanged, this, &DatesPage::refresh);
    connect(m_closures, &QPushButton::clicked, this, &DatesPage::editClosures);
    connect(m_strip, &DueStrip::overdueChosen, this, [this] { m_list->selectFrom(QDate(1, 1, 1)); });
    connect(m_strip, &DueStrip::dayChosen, this, [this](QDate day) { m_list->selectFrom(day); });
    connect(m_list, &DatesList::openRequested, this, &DatesPage::openRequested);
    connect(m_list, &DatesList::changed, this, &DatesPage::changed);
    connect(m_list, &DatesList::statusMessage, this, &DatesPage::statusMessage);
    if (!store.readOnly()) {
        connect(&store.write(), &StoreWriter::datesRenewed, this, &DatesPage::renewed);
        connect(&store.write(), &StoreWriter::datesNotRenewed, this,
                [this](const Error& error) { Q_EMIT statusMessage(error.message); });
    }
    connect(&look, &Look::changed, this, &DatesPage::measure);
    measure();
}

void DatesPage::build()
{
    const Make make(&m_look);
    m_heading = make.heading(tr("Dates"));
    m_heading->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_count = make.metaLabel({});
    m_count->setObjectName(QStringLiteral("dates-count"));
    m_which = make.comboBox();
    m_which->setObjectName(QStringLiteral("which"));
    m_which->setAccessibleName(tr("Which dates"));
    m_which->addItem(tr("To do"));
    m_which->addItem(tr("Done"));
    m_calendar = make.plainButton(QStringLiteral("calendar"), tr("Save for calendar"));
    m_calendar->setObjectName(QStringLiteral("calendar"));
    auto* menu = new QMenu(m_calendar);
    menu->addAction(tr("With references only"), this, [this] { saveCalendar(false); });
    menu->addAction(tr("With the children’s initials as well"), this, [this] { saveCalendar(true); });
    m_calendar->setMenu(menu);
    m_closures = make.plainButton({}, tr("Closed days…"));
    m_closures->setObjectName(QStringLiteral("closed-days"));
    m_closures->setAccessibleName(tr("Days the council is closed"));
    m_closures->setEnabled(!m_store.readOnly());

    auto* heads = new QWidget(this);
    auto* headRow = new QHBoxLayout(heads);
    headRow->setContentsMargins(0, 0, 0, 0);
    headRow->addWidget(m_heading);
    headRow->addWidget(m_count, 1);
    m_tools = new QWidget(this);
    auto* flow = new FlowRow(m_tools, m_look.tokens().px(8));
    for (QWidget* each : std::initializer_list<QWidget*>{m_which, m_calendar, m_closures})
        flow->addWidget(each);
    auto* top = new QBoxLayout(QBoxLayout::LeftToRight);
    top->setObjectName(QStringLiteral("top"));
    top->addWidget(heads, 1);
    top->addWidget(m_tools);
    m_column->addLayout(top);
    m_column->addWidget(m_strip);
    m_column->addWidget(m_list, 1);
    const QList<QWidget*> order{m_which, m_calendar, m_closures, m_strip, &m_list->table()};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void DatesPage::measure()
{
    const Tokens& t = m_look.tokens();
    m_column->setContentsMargins(t.px(20), t.px(12), t.px(20), t.px(14));
    m_column->setSpacing(t.px(10));
}

void DatesPage::setRoom(bool narrow, bool wide, bool low)
{
    if (auto* top = findChild<QBoxLayout*>(QStringLiteral("top")))
        top->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // In one row beside the heading, or as many as it takes beneath it.
    static_cast<FlowRow*>(m_tools->layout())->setOneRow(!narrow);
    m_heading->setVisible(!narrow); // the box of lists says it
    m_strip->setVisible(!low);      // the line above says how many
    m_list->setRoom(narrow, wide, low);
}

void DatesPage::takeFocus()
{
    if (m_list->model().dates() > 0)
        m_list->table().setFocus(Qt::TabFocusReason);
    else
        m_which->setFocus(Qt::TabFocusReason);
}

void DatesPage::refresh()
{
    m_tools->updateGeometry(); // letters may have grown or shrunk while it was out of sight
    const DatesWords words = datesWords(m_store);
    const auto counts = m_store.read().dateCounts(words.today(), words.until());
    if (!counts)
        Q_EMIT statusMessage(counts.error().message);
    const DateCounts found = counts ? *counts : DateCounts{};
    m_count->setText(
        tr("%1 due by %2, %3 overdue")
            .arg(found.soon())
            .arg(QLocale(QLocale::English, QLocale::UnitedKingdom).toString(words.until(), QStringLiteral("d MMMM")))
            .arg(found.overdue));
    m_strip->showDays(words, found);
    DatesQuery query;
    query.list = m_which->currentIndex() == Met ? DatesQuery::List::Met : DatesQuery::List::Open;
    query.limit = DatesModel::pageSize;
    m_list->table().setAccessibleName(query.list == DatesQuery::List::Met ? tr("Dates that were met")
                                                                          : tr("Dates, the most urgent first"));
    m_list->showRows(
        [this, query](const std::optional<DateRow>& after) mutable {
            query.after = after;
            return m_store.read().dates(query);
        },
        words,
        query.list == DatesQuery::List::Met ? tr("Nothing has been done yet that had a date.")
                                            : tr("Nothing due in the next ten working days."));
}

void DatesPage::editClosures()
{
    const auto before = m_store.read().setting(QStringLiteral("closures"));
    const std::set<QDate> known = before ? readClosures(*before) : std::set<QDate>();
    ClosuresDialog dialog(known, datesWords(m_store).today(), m_look, this);
    if (dialog.exec() != QDialog::Accepted || dialog.closures() == known)
        return;
    if (auto kept = m_store.write().setSetting(QStringLiteral("closures"), closuresText(dialog.closures())); !kept) {
        Q_EMIT statusMessage(kept.error().message);
        return;
    }
    Q_EMIT statusMessage(tr("Saved. The dates are being counted again."));
    m_store.write().renewDates();
    refresh();
}

void DatesPage::renewed(int done, int total)
{
    if (total == 0)
        return;
    if (done < total) {
        Q_EMIT statusMessage(tr("Counting the dates again: %1 of %2 discussions").arg(done).arg(total));
        return;
    }
    Q_EMIT statusMessage(
        tr("The dates of %1 have been counted again.").arg(counted(total, tr("discussion"), tr("discussions"))));
    Q_EMIT changed();
}

void DatesPage::saveCalendar(bool initials)
{
    std::vector<DateRow> all;
    DatesQuery query;
    for (;;) {
        auto window = m_store.read().dates(query);
        if (!window) {
            Q_EMIT statusMessage(window.error().message);
            return;
        }
        if (window->empty())
            break;
        query.after = window->back();
        std::move(window->begin(), window->end(), std::back_inserter(all));
    }
    if (all.empty()) {
        Q_EMIT statusMessage(tr("There is no date to save."));
        return;
    }
    const SavedFile file = saveFile(this, tr("Save the dates"), tr("Dates.ics"), tr("Calendar files (*.ics)"),
                                    writeCalendar(all, {initials, m_store.clock()()}));
    if (!file.saved) {
        if (file.asked)
            Q_EMIT statusMessage(file.words);
        return;
    }
    if (!m_store.readOnly())
        (void)m_store.write().note(QStringLiteral("export"), {}, {{QStringLiteral("format"), QStringLiteral("ics")}},
                                   {});
    Q_EMIT statusMessage(initials ? tr("%1 saved, with initials. Who sees your calendar sees them too.")
                                        .arg(counted(qsizetype(all.size()), tr("date"), tr("dates")))
                                  : tr("%1 saved, by reference. No child is named.")
                                        .arg(counted(qsizetype(all.size()), tr("date"), tr("dates"))));
}

} // namespace chairside
