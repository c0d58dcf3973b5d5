// Which lines of the trail are wanted: of what kind, by whom, between which days, with which words.
#pragma once

#include "core/storage/HistoryRecords.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace chairside {

class Look;

class HistoryFilters final : public QWidget
{
    Q_OBJECT
public:
    // The look outlives it.
    HistoryFilters(const Look& look, QDate today, QWidget* parent);

    // What is asked for, narrowing `query`.
    HistoryQuery narrowed(HistoryQuery query) const;
    // Why what was typed for a day is none; empty where it is fine.
    QString trouble() const;
    void clear();

Q_SIGNALS:
    void changed(); // a moment after the last key

private:
    QLineEdit* line(const QString& name, const QString& label, int width);
    void add(const QString& label, QWidget* field, int width);
    QDate day(const QLineEdit* from) const;

    const Look& m_look;
    QDate m_today;
    QTimer m_soon;
    QComboBox* m_group;
    QLineEdit* m_who;
    QLineEdit* m_words;
    QLineEdit* m_from;
    QLineEdit* m_to;
};

} // namespace chairside
