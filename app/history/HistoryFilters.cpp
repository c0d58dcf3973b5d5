#include "app/history/HistoryFilters.h"

#include "app/fields/Editors.h"
#include "app/history/HistorySpeech.h"
#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace chairside {

namespace {

constexpr int pauseMs = 300;
// What every line says is read for these, which takes longer than its number: fewer at once, and the window goes on.
constexpr int linesRead = 500;

} // namespace

HistoryFilters::HistoryFilters(const Look& look, QDate today, QWidget* parent)
    : QWidget(parent), m_look(look), m_today(today)
{
    auto* flow = new FlowRow(this, look.tokens().px(12));
    flow->setContentsMargins(0, 0, 0, 0);
    m_group = Make(&look).comboBox();
    m_group->setObjectName(QStringLiteral("history.group"));
    for (const HistoryGroup& group : HistorySpeech::groups())
        m_group->addItem(group.name, group.kinds);
    add(tr("Show"), m_group, 230);
    m_words = line(QStringLiteral("history.words"), tr("With the words"), 190);
    m_who = line(QStringLiteral("history.who"), tr("By"), 150);
    m_from = line(QStringLiteral("history.from"), tr("From the day"), 120);
    m_to = line(QStringLiteral("history.to"), tr("To the day"), 120);
    for (QLineEdit* each : {m_from, m_to})
        each->setPlaceholderText(tr("1/11/2026"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseMs);
    connect(&m_soon, &QTimer::timeout, this, &HistoryFilters::changed);
    connect(m_group, &QComboBox::currentIndexChanged, this, &HistoryFilters::changed);
}

QLineEdit* HistoryFilters::line(const QString& name, const QString& label, int width)
{
    auto* out = new QLineEdit(this);
    out->setObjectName(name);
    out->setClearButtonEnabled(true);
    connect(out, &QLineEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(out, &QLineEdit::returnPressed, this, [this] {
        m_soon.stop();
        Q_EMIT changed();
    });
    add(label, out, width);
    return out;
}

void HistoryFilters::add(const QString& label, QWidget* field, int width)
{
    auto* both = new QWidget(this);
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.tokens().px(4));
    QLabel* title = Make(&m_look).groupTitle(label);
    title->setBuddy(field);
    field->setAccessibleName(label);
    field->setFixedWidth(m_look.tokens().px(width));
    column->addWidget(title);
    column->addWidget(field);
    layout()->addWidget(both);
}

QDate HistoryFilters::day(const QLineEdit* from) const
{
    return readDate(from->text().trimmed(), m_today);
}

QString HistoryFilters::trouble() const
{
    for (const QLineEdit* each : {m_from, m_to})
        if (!each->text().trimmed().isEmpty() && !day(each).isValid())
            return tr("“%1” is no day. Write it as 1/11/2026.").arg(each->text().trimmed());
    if (day(m_from).isValid() && day(m_to).isValid() && day(m_to) < day(m_from))
        return tr("The last day comes before the first.");
    return {};
}

HistoryQuery HistoryFilters::narrowed(HistoryQuery query) const
{
    query.kinds = m_group->currentData().toStringList();
    query.who = m_who->text().trimmed();
    query.words = m_words->text().trimmed();
    if (!query.who.isEmpty() || !query.words.isEmpty())
        query.look = linesRead;
    query.from = day(m_from);
    query.to = day(m_to);
    return query;
}

void HistoryFilters::clear()
{
    {
        const QSignalBlocker quiet(this);
        m_group->setCurrentIndex(0);
        for (QLineEdit* each : {m_who, m_words, m_from, m_to})
            each->clear();
    }
    m_soon.stop();
    Q_EMIT changed();
}

} // namespace chairside
