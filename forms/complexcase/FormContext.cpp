#include "forms/complexcase/FormContext.h"

#include "core/base/Text.h"

namespace chairside::forms {

QString FormContext::childName(Id<Subject> subject) const
{
    const Subject* child = discussion().find(subject);
    if (!child)
        return tr("All");
    return child->name.trimmed().isEmpty() ? tr("A child, not named yet") : child->name;
}

QDate FormContext::day() const
{
    const QDate held = discussion().meeting().heldOn;
    return held.isValid() ? held : discussion().createdAt.toLocalTime().date();
}

QString FormContext::notRecorded()
{
    return tr("Not recorded");
}

QString FormContext::localTime(const QDateTime& utc, QDate day)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    const QString time = logTime(local.time());
    return local.date() == day ? time : QStringLiteral("%1, %2").arg(shortDate(local.date()), time);
}

QString FormContext::together(const QStringList& parts, const QString& between)
{
    QStringList said;
    for (const QString& part : parts) {
        if (!part.trimmed().isEmpty())
            said << part;
    }
    return said.join(between);
}

Cell FormContext::marked(Cell words, bool restricted)
{
    if (restricted)
        words.push_back(bold(tr("Restricted"), Tone::Restricted));
    return words;
}

void Facts::always(const QString& label, const QString& value)
{
    if (value.trimmed().isEmpty() || value == FormContext::notRecorded())
        m_missing << label;
    else
        add(label, cell(value));
}

void Facts::ifSaid(const QString& label, const QString& value)
{
    if (!value.trimmed().isEmpty())
        add(label, cell(value));
}

KeyValues Facts::take()
{
    if (!m_missing.isEmpty())
        add(FormContext::notRecorded(), cell(m_missing.join(QStringLiteral(" · "))));
    return std::move(m_pairs);
}

RowTable::RowTable(const FormContext& form, std::vector<Column> columns, std::size_t main, const QString& whenEmpty,
                   bool byChild)
    : m_form(form), m_main(main), m_byChild(byChild && form.severalChildren())
{
    if (m_byChild) {
        double total = 0;
        for (const Column& column : columns)
            total += column.width;
        columns.push_back(Column{FormContext::tr("Child"), total * 0.16});
    }
    m_table.columns = std::move(columns);
    m_table.whenEmpty = whenEmpty;
}

void RowTable::add(std::vector<Cell> cells, Id<Subject> subject, bool restricted)
{
    cells[m_main] = FormContext::marked(std::move(cells[m_main]), restricted);
    if (m_byChild)
        cells.push_back(cell(m_form.childName(subject)));
    m_table.rows.push_back(std::move(cells));
}

} // namespace chairside::forms
