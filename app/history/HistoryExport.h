// The lines that are asked for, as a file: a table for a spreadsheet (CSV) or plain text.
#pragma once

#include "app/history/HistorySpeech.h"
#include "core/base/Result.h"
#include "core/storage/HistoryReader.h"

namespace chairside {

class HistoryExport final
{
public:
    enum class Format { Csv, Text };

    HistoryExport(HistoryReader reader, HistorySpeech speech, Format format);

    // In the order in which they shall stand.
    Result<void> add(const TrailLine& line);
    QByteArray bytes() const;
    int lines() const { return m_count; }

private:
    QString takenOut(const TrailLine& line, const QString& field);
    void put(const QStringList& cells);

    HistoryReader m_reader;
    HistorySpeech m_speech;
    Format m_format;
    QString m_text;
    int m_count = 0;
    Result<void> m_trouble;
    std::map<qint64, HistoryReader::TakenOut> m_out; // of the discussions met last
};

} // namespace chairside
