#include "core/session/Autosave.h"

#include "core/storage/StoreWriter.h"

#include <algorithm>

namespace chairside {

namespace {

constexpr int throttleMs = 250;
constexpr int burstIdleMs = 10'000;
constexpr int retryMs = 2'000;

} // namespace

Autosave::Autosave(StoreWriter& writer, Clock clock, Id<Discussion> discussion, QString chair,
                   std::function<Summary()> summary, QObject* parent)
    : QObject(parent),
      m_writer(writer),
      m_clock(std::move(clock)),
      m_discussion(discussion),
      m_chair(std::move(chair)),
      m_summary(std::move(summary))
{
    for (QTimer* timer : {&m_throttle, &m_idle, &m_retry})
        timer->setSingleShot(true);
    m_throttle.setInterval(throttleMs);
    m_idle.setInterval(burstIdleMs);
    m_retry.setInterval(retryMs);
    connect(&m_throttle, &QTimer::timeout, this, &Autosave::send);
    connect(&m_retry, &QTimer::timeout, this, &Autosave::send);
    connect(&m_idle, &QTimer::timeout, this, &Autosave::settle);
    connect(&m_writer, &StoreWriter::saved, this, &Autosave::onSaved);
    connect(&m_writer, &StoreWriter::failed, this, &Autosave::onFailed);
}

Autosave::~Autosave() = default;

void Autosave::note(const std::vector<Change>& changes, const std::optional<Typing>& typing)
{
    mergeOver(m_waiting, changes);
    if (typing) {
        // Another field: the burst in the one before has ended.
        const bool known = std::find(m_open.begin(), m_open.end(), *typing) != m_open.end();
        if (!known) {
            settle();
            m_open.push_back(*typing);
        }
        m_idle.start();
    } else {
        settle();
    }
    if (!pending() && !m_underWay)
        return;
    if (m_state.kind == SaveState::Kind::Saved)
        setState({SaveState::Kind::Saving, m_state.at, {}});
    if (!m_throttle.isActive() && !m_underWay)
        m_throttle.start();
}

void Autosave::settle()
{
    m_idle.stop();
    if (m_open.empty())
        return;
    m_ended.insert(m_ended.end(), m_open.begin(), m_open.end());
    m_open.clear();
    if (!m_throttle.isActive() && !m_underWay)
        m_throttle.start();
}

Result<void> Autosave::flush()
{
    settle();
    while (m_underWay || pending()) {
        if (!m_underWay)
            send();
        m_writer.drain();
        if (m_state.kind == SaveState::Kind::Failed)
            return m_lastError;
    }
    return {};
}

void Autosave::send()
{
    m_throttle.stop();
    m_retry.stop();
    if (m_underWay || !pending())
        return;
    m_underWay =
        SaveRequest{m_discussion, ++m_sequence, std::move(m_waiting), m_open, std::move(m_ended), m_summary(), m_chair};
    m_waiting.clear();
    m_ended.clear();
    m_writer.save(*m_underWay);
}

void Autosave::onSaved(quint64 sequence, const QDateTime& at)
{
    if (!m_underWay || m_underWay->sequence != sequence)
        return;
    m_underWay.reset();
    if (pending()) {
        m_throttle.start();
        if (m_state.kind == SaveState::Kind::Failed)
            setState({SaveState::Kind::Saving, at, {}});
        return;
    }
    setState({SaveState::Kind::Saved, at, {}});
}

void Autosave::onFailed(quint64 sequence, const Error& error)
{
    if (!m_underWay || m_underWay->sequence != sequence)
        return;
    mergeUnder(m_waiting, m_underWay->batch);
    m_ended.insert(m_ended.begin(), m_underWay->settle.begin(), m_underWay->settle.end());
    m_underWay.reset();
    m_lastError = error;
    setState({SaveState::Kind::Failed, m_state.at, error.message});
    m_retry.start();
}

void Autosave::setState(SaveState state)
{
    if (state == m_state)
        return;
    m_state = std::move(state);
    Q_EMIT stateChanged();
}

} // namespace chairside
