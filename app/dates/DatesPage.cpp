#include "app/dates/DatesPage.h"

#include "app/dates/ClosuresDialog.h"
#include "app/dates/DatesList.h"
#include "app/dates/DueStrip.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/PageRoom.h"
#include "app/print/SaveFile.h"
#include "core/base/Text.h"
#include "core/exchange/CalendarWriter.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"

#include <QComboBox>
#include <QMenu>
#include <QPushButton>

namespace chairside {

namespace {

enum Which { ToDo, Met };

} // namespace

DatesPage::DatesPage(Store& store, const Look& look, QWidget* parent)
    : FollowUpPage(store, look, QStringLiteral("dates"), tr("Dates"), parent), m_strip(new DueStrip(look, this))
{
    const Make make(&look);
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
    m_closures->setEnabled(!store.readOnly());
    arrange({m_which, m_calendar, m_closures}, m_strip);

    connect(m_which, &QComboBox::currentIndexChanged, this, &DatesPage::refresh);
    connect(m_closures, &QPushButton::clicked, this, &DatesPage::editClosures);
    connect(m_strip, &DueStrip::overdueChosen, this, [this] { showDay(QDate(1, 1, 1)); });
    connect(m_strip, &DueStrip::dayChosen, this, &DatesPage::showDay);
    if (!store.readOnly()) {
        connect(&store.write(), &StoreWriter::datesRenewed, this, &DatesPage::renewed);
        connect(&store.write(), &StoreWriter::datesNotRenewed, this,
                [this](const Error& error) { Q_EMIT statusMessage(error.message); });
    }
}

void DatesPage::setRoom(const PageRoom& room)
{
    FollowUpPage::setRoom(room);
    m_strip->setVisible(!room.low); // the line above says how many
}

void DatesPage::refresh()
{
    const DatesWords words = datesWords(m_store);
    const auto counts = m_store.read().dateCounts(words.now(), words.until());
    if (!counts)
        Q_EMIT statusMessage(counts.error().message);
    const DateCounts found = counts ? *counts : DateCounts{};
    m_strip->showDays(words, found);
    const bool met = m_which->currentIndex() == Met;
    const std::optional<DateRow> was = list().selected() ? std::optional(*list().selected()) : std::nullopt;
    DatesQuery query;
    query.list = met ? DatesQuery::List::Met : DatesQuery::List::Open;
    query.limit = DatesModel::pageSize;
    show({tr("%1 due by %2, %3 overdue")
              .arg(found.soon())
              .arg(QLocale(QLocale::English, QLocale::UnitedKingdom).toString(words.until(), QStringLiteral("d MMMM")))
              .arg(found.overdue),
          met ? tr("Dates that were met") : tr("Dates, the most urgent first"),
          met ? tr("Nothing has been done yet that had a date.") : tr("Nothing due in the next ten working days."),
          windows(query), words});
    if (was && query.list == m_shown && query.list == DatesQuery::List::Open)
        list().comeBackTo(*was);
    m_shown = query.list;
}

// The store's windows, one after another.
DatesModel::Fetch DatesPage::windows(DatesQuery query) const
{
    return [this, query](const DatesModel::Window& window) mutable {
        query.after = window.after;
        query.before = window.before;
        query.from = window.from;
        return m_store.read().dates(query);
    };
}

// What the strip counts is to be done.
void DatesPage::showDay(QDate day)
{
    m_which->setCurrentIndex(ToDo);
    list().selectFrom(day);
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
    const auto all = everyRow(windows({}));
    if (!all)
        return Q_EMIT statusMessage(all.error().message);
    if (all->empty())
        return Q_EMIT statusMessage(tr("There is no date to save."));
    const SavedFile file = saveFile(this, tr("Save the dates"), tr("Dates.ics"), tr("Calendar files (*.ics)"),
                                    writeCalendar(*all, {initials, m_store.clock()()}), [&] {
                                        return tellLeaving(m_store, QStringLiteral("export"),
                                                           {{QStringLiteral("format"), QStringLiteral("ics")},
                                                            {QStringLiteral("dates"), static_cast<qint64>(all->size())},
                                                            {QStringLiteral("initials"), initials}});
                                    });
    if (!file.saved) {
        if (file.asked)
            Q_EMIT statusMessage(file.words);
        return;
    }
    Q_EMIT statusMessage(initials ? tr("%1 saved, with initials. Who sees your calendar sees them too.")
                                        .arg(counted(qsizetype(all->size()), tr("date"), tr("dates")))
                                  : tr("%1 saved, by reference. No child is named.")
                                        .arg(counted(qsizetype(all->size()), tr("date"), tr("dates"))));
}

} // namespace chairside
