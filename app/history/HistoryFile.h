// A file of everything that is asked for, made some lines at a time, so that the window goes on meanwhile.
#pragma once

#include "app/history/HistoryExport.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace chairside {

class HistoryFile final : public QObject
{
    Q_OBJECT
public:
    // The store that is read outlives it.
    HistoryFile(HistoryReader reader, HistorySpeech speech, QObject* parent);

    void make(const HistoryQuery& all, HistoryExport::Format format);
    void stop();
    bool underWay() const { return m_out != nullptr; }
    HistoryExport::Format format() const { return m_format; }

Q_SIGNALS:
    void progress(int lines, qint64 reached); // the number of the line that has been come to
    void finished(int lines, const QByteArray& bytes);
    void failed(const chairside::Error& error);

private:
    void goOn();

    HistoryReader m_reader;
    HistorySpeech m_speech;
    HistoryExport::Format m_format = HistoryExport::Format::Csv;
    HistoryQuery m_query;
    std::unique_ptr<HistoryExport> m_out;
    QTimer m_timer;
};

} // namespace chairside
