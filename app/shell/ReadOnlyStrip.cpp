#include "app/shell/ReadOnlyStrip.h"

#include "core/base/Text.h"
#include "core/storage/Store.h"
#include "core/storage/StoreLock.h"

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

} // namespace

ReadOnlyStrip::ReadOnlyStrip(const Look& look, QWidget* parent)
    : HeadStrip(look, QStringLiteral("read-only"), QStringLiteral("eye"), Tone::Accent,
                {QStringLiteral("open-for-writing"), QStringLiteral("pencil"), tr("Open for writing")}, parent)
{
    connect(this, &HeadStrip::wayOnChosen, this, &ReadOnlyStrip::writingRequested);
}

void ReadOnlyStrip::follow(const Store* store)
{
    const bool reading = store && store->readOnly();
    if (reading && store != std::exchange(m_store, store))
        say(wordsOf(*store));
    setVisible(reading);
}

} // namespace chairside
