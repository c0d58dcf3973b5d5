#include "app/history/HistoryFile.h"

namespace chairside {

namespace {

constexpr int linesAtOnce = 400;

} // namespace

HistoryFile::HistoryFile(HistoryReader reader, HistorySpeech speech, QObject* parent)
    : QObject(parent), m_reader(reader), m_speech(speech)
{
    connect(&m_timer, &QTimer::timeout, this, &HistoryFile::goOn);
}

void HistoryFile::make(const HistoryQuery& all, HistoryExport::Format format)
{
    m_format = format;
    m_query = all;
    m_query.limit = linesAtOnce;
    m_out = std::make_unique<HistoryExport>(m_reader, m_speech, format);
    m_timer.start(0);
}

void HistoryFile::stop()
{
    m_timer.stop();
    m_out.reset();
}

void HistoryFile::goOn()
{
    auto page = m_reader.page(m_query);
    Result<void> added = page ? Result<void>() : Result<void>(page.error());
    if (page)
        for (const TrailLine& line : page->lines)
            if (added)
                added = m_out->add(line);
    if (!added) {
        stop();
        return Q_EMIT failed(added.error());
    }
    m_query.before = page->reached;
    if (page->reached)
        return Q_EMIT progress(m_out->lines(), page->reached->seq);
    const std::unique_ptr<HistoryExport> made = std::move(m_out);
    m_timer.stop();
    Q_EMIT finished(made->lines(), made->bytes());
}

} // namespace chairside
