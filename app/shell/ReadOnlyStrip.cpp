#include "app/shell/ReadOnlyStrip.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/base/Text.h"
#include "core/storage/Store.h"
#include "core/storage/StoreLock.h"

#include <QPushButton>

#include <utility>

namespace chairside {

namespace {

QString wordsOf(const Store& store)
{
    const auto holder = StoreLock::namedBeside(store.path());
    if (!holder)
        return ReadOnlyStrip::tr("Open for reading only: these records cannot be written where they are. You can read, "
                                 "search, preview and print here; nothing can be typed, added or signed. Once they can "
                                 "be written, press Open for writing.");
    const QDateTime since = holder->since.toLocalTime();
    return ReadOnlyStrip::tr("Open for reading only: %1 on %2 has had these records open for writing since %3, %4. You "
                             "can read, search, preview and print here; nothing can be typed, added or signed. Once "
                             "that window is closed, press Open for writing.")
        .arg(holder->user, holder->host, clockTime(since.time()), longDate(since.date()));
}

QPushButton* writeButton(const Look& look)
{
    auto* write = Make(&look).plainButton(QStringLiteral("pencil"), ReadOnlyStrip::tr("Open for writing"));
    write->setObjectName(QStringLiteral("open-for-writing"));
    return write;
}

} // namespace

ReadOnlyStrip::ReadOnlyStrip(const Look& look, QWidget* parent)
    : HeadStrip(look, QStringLiteral("read-only"), QStringLiteral("eye"), Tone::Accent, writeButton(look), parent)
{
    connect(findChild<QPushButton*>(), &QPushButton::clicked, this, &ReadOnlyStrip::writingRequested);
}

void ReadOnlyStrip::follow(const Store* store)
{
    const bool reading = store && store->readOnly();
    if (reading && store != std::exchange(m_store, store))
        say(wordsOf(*store));
    setVisible(reading);
}

} // namespace chairside
