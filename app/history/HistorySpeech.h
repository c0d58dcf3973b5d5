// What a line of the trail says, as a chair would say it.
#pragma once

#include "core/protocol/Protocol.h"
#include "core/storage/HistoryRecords.h"

#include <QCoreApplication>

namespace chairside {

struct Discussion;

// The kinds of lines that can be asked for together. Codes are those of AuditLine::kind.
struct HistoryGroup final
{
    QString name;
    QStringList kinds; // empty: every one
};

// One thing that a line tells: words or a value, as they were before and after, or a fact, which has no before.
struct HistoryChange final
{
    enum class Is { Words, Value, Fact };
    QString title;
    QString before;
    QString after;
    Is is = Is::Fact;

    friend bool operator==(const HistoryChange&, const HistoryChange&) = default;
};

class HistorySpeech final
{
    Q_DECLARE_TR_FUNCTIONS(HistorySpeech)

public:
    // Of an open discussion, which names places as its pages do; both may be nullptr, and outlive this.
    HistorySpeech(const Discussion* discussion, const Protocol* protocol)
        : m_discussion(discussion), m_protocol(protocol)
    {
    }

    static std::vector<HistoryGroup> groups();
    // "Changed: Risk 2, evidence", "Signed as version 1", "E-mail draft made for Amir Khan".
    QString what(const TrailLine& line) const;
    // What stands beneath it: a reason, the words that were put in; on one line, may be empty.
    QString detail(const TrailLine& line) const;
    // Everything it changed. `words` are those of its prose, from HistoryReader::wordsOf.
    std::vector<HistoryChange> changes(const TrailLine& line, const std::vector<HistoryWords>& words) const;

    static QString who(const TrailLine& line);  // "S. Khan"; the system user where no chair is named
    static QString when(const TrailLine& line); // "24 Nov 2026, 14:02"

private:
    QString place(const TrailLine& line, const QString& field) const;
    QString linked(qint64 id) const;
    QString edited(const TrailLine& line) const;
    QString value(const QString& table, const QString& field, const QString& stored) const;

    const Discussion* m_discussion;
    const Protocol* m_protocol;
};

} // namespace chairside
