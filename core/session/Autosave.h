// Keeps a discussion saved while it is typed: at most a quarter of a second of steady typing is ever unsaved, and
// typing never waits for the disk.
//
// A throttle, not a debounce: the timer starts at the first unsaved key and is not restarted by the next. One request
// is under way at a time. A request that fails is merged under what was typed meanwhile, and tried again.
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/storage/Records.h"

#include <QObject>
#include <QTimer>

namespace chairside {

class StoreWriter;

struct SaveState final
{
    enum class Kind { Saved, Saving, Failed };
    Kind kind = Kind::Saved;
    QDateTime at;    // Saved: when; Failed: the last time that all was saved. UTC; invalid: nothing saved yet
    QString trouble; // Failed: the sentence for the chair

    friend bool operator==(const SaveState&, const SaveState&) = default;
};

class Autosave final : public QObject
{
    Q_OBJECT
public:
    // `summary` is asked for once a request. The writer outlives this.
    Autosave(StoreWriter& writer, Clock clock, Id<Discussion> discussion, QString chair,
             std::function<Summary()> summary, QObject* parent = nullptr);
    ~Autosave() override;

    // `typing` where the change is a key in a field; its burst settles after ten seconds without one.
    void note(const std::vector<Change>& changes, const std::optional<Typing>& typing);

    // Ends every burst: what was typed is audited and can be searched for.
    void settle();

    // Saves and settles everything, waiting for the disk. An error means that words are still unsaved; they are kept.
    Result<void> flush();

    SaveState state() const { return m_state; }

Q_SIGNALS:
    void stateChanged();

private:
    void send();
    void onSaved(quint64 sequence, const QDateTime& at);
    void onFailed(quint64 sequence, const Error& error);
    void setState(SaveState state);
    bool pending() const { return !m_waiting.empty() || !m_ended.empty(); }

    StoreWriter& m_writer;
    Clock m_clock;
    Id<Discussion> m_discussion;
    QString m_chair;
    std::function<Summary()> m_summary;

    Batch m_waiting;
    std::vector<Typing> m_open;  // bursts still open
    std::vector<Typing> m_ended; // bursts to settle with the next request
    std::optional<SaveRequest> m_underWay;
    quint64 m_sequence = 0;
    SaveState m_state;
    Error m_lastError;
    QTimer m_throttle;
    QTimer m_idle;
    QTimer m_retry;
};

} // namespace chairside
