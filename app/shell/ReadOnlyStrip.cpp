#include "app/shell/ReadOnlyStrip.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/base/Text.h"
#include "core/storage/Store.h"
#include "core/storage/StoreLock.h"

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
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

} // namespace

ReadOnlyStrip::ReadOnlyStrip(const Look& look, QWidget* parent) : QWidget(parent)
{
    const Make make(&look);
    setObjectName(QStringLiteral("read-only-strip"));
    QFrame* band = make.notice({}, QStringLiteral("eye"), Tone::Accent);
    m_words = band->findChild<QLabel*>();
    m_words->setObjectName(QStringLiteral("read-only-words"));
    auto* write = make.plainButton(QStringLiteral("pencil"), tr("Open for writing"));
    write->setObjectName(QStringLiteral("open-for-writing"));
    band->layout()->addWidget(write);
    static_cast<QBoxLayout*>(band->layout())->setDirection(QBoxLayout::LeftToRight);
    static_cast<QBoxLayout*>(band->layout())->setStretchFactor(m_words, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(band);
    connect(write, &QPushButton::clicked, this, &ReadOnlyStrip::writingRequested);
    hide();
}

void ReadOnlyStrip::follow(const Store* store)
{
    const bool reading = store && store->readOnly();
    if (reading && store != std::exchange(m_store, store))
        m_words->setText(wordsOf(*store));
    setVisible(reading);
}

} // namespace chairside
