// What every section of the form needs to know, and the small ways in which all of them write.
#pragma once

#include "core/protocol/Protocol.h"
#include "forms/complexcase/Copy.h"
#include "forms/document/Document.h"

#include <QCoreApplication>
#include <QStringList>

namespace chairside::forms {

// Lives as long as the copy and the protocol it refers to.
class FormContext final
{
    Q_DECLARE_TR_FUNCTIONS(ComplexCaseForm)

public:
    FormContext(const Copy& copy, const Protocol& protocol, Audience audience)
        : m_copy(copy), m_protocol(protocol), m_audience(audience)
    {
    }

    const Discussion& discussion() const { return m_copy.discussion; }
    const Protocol& protocol() const { return m_protocol; }
    Audience audience() const { return m_audience; }
    bool leftOut() const { return m_copy.leftOut; }
    bool withheld(const QString& prompt) const { return m_copy.withheld.contains(prompt); }

    bool severalChildren() const { return discussion().rows<Subject>().size() > 1; }
    // The child a row is about; "All" where it is about none in particular.
    QString childName(Id<Subject> subject) const;
    // Ages are told on the day it was held.
    QDate day() const;

    static QString notRecorded();
    static QString localTime(const QDateTime& utc, QDate day); // "14:02"; with the date on another day

    // What there is of the parts, with `between`.
    static QString together(const QStringList& parts, const QString& between = QStringLiteral(", "));

    // A restricted row says so, in the full copy.
    static Cell marked(Cell words, bool restricted);

private:
    const Copy& m_copy;
    const Protocol& m_protocol;
    Audience m_audience;
};

// Labels and values; those without a value can be passed over, or are named together in a last line.
class Facts final
{
public:
    void always(const QString& label, const QString& value);
    void ifSaid(const QString& label, const QString& value);
    // A vocabulary's first entry means that nothing was chosen.
    template <Choice E>
    void ifChosen(const QString& label, E value)
    {
        if (value != Choices<E>::names.front().value)
            always(label, words(value));
    }
    void add(const QString& label, Cell value) { m_pairs.items.push_back({label, std::move(value)}); }

    bool empty() const { return m_pairs.items.empty() && m_missing.isEmpty(); }
    KeyValues take();

private:
    KeyValues m_pairs;
    QStringList m_missing;
};

// A table of rows that may be about one of several children: then it gains a column that says which.
class RowTable final
{
public:
    // `main`: the column of a row's main words, where a restricted row says so.
    RowTable(const FormContext& form, std::vector<Column> columns, std::size_t main, const QString& whenEmpty,
             bool byChild);

    void add(std::vector<Cell> cells, Id<Subject> subject, bool restricted);
    Table take() { return std::move(m_table); }

private:
    const FormContext& m_form;
    std::size_t m_main;
    bool m_byChild;
    Table m_table;
};

} // namespace chairside::forms
