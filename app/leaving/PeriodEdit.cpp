#include "app/leaving/PeriodEdit.h"

#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"

#include <QComboBox>
#include <QSpinBox>

namespace chairside {

namespace {

constexpr int monthsOfYear = 12;
constexpr int most = 100; // years, and of months as many as that is not more than

// What the box holds beside its words: how many months one of it is.
constexpr int asForAll = -1, none = 0;

} // namespace

PeriodEdit::PeriodEdit(const Look& look, const QString& of, bool mayFollow, QWidget* parent)
    : QWidget(parent), m_unit(Make(&look).comboBox()), m_many(new QSpinBox(this))
{
    auto* row = new FlowRow(this, look.tokens().px(8));
    if (mayFollow)
        m_unit->addItem(tr("As for all"), asForAll);
    m_unit->addItem(tr("No period"), none);
    m_unit->addItem(tr("Years"), monthsOfYear);
    m_unit->addItem(tr("Months"), 1);
    m_unit->setAccessibleName(tr("%1: how it is counted").arg(of));
    m_many->setAccessibleName(tr("%1: how many").arg(of));
    m_many->setRange(1, most);
    row->addWidget(m_many);
    row->addWidget(m_unit);
    setFocusProxy(m_unit);
    setTabOrder(m_unit, m_many);
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this] {
        showUnit();
        Q_EMIT changed();
    });
    connect(m_many, &QSpinBox::valueChanged, this, &PeriodEdit::changed);
    showUnit();
}

void PeriodEdit::setMonths(std::optional<int> months)
{
    const bool years = months && *months % monthsOfYear == 0;
    const int unit = !months ? asForAll : *months == 0 ? none : years ? monthsOfYear : 1;
    m_many->setMaximum(most * monthsOfYear);
    m_unit->setCurrentIndex(m_unit->findData(unit));
    if (unit > none)
        m_many->setValue(*months / unit);
    showUnit();
}

std::optional<int> PeriodEdit::months() const
{
    const int unit = m_unit->currentData().toInt();
    return unit == asForAll ? std::nullopt : std::optional(unit * m_many->value());
}

void PeriodEdit::showUnit()
{
    const int unit = m_unit->currentData().toInt();
    m_many->setVisible(unit > none);
    if (unit > none)
        m_many->setMaximum(most * monthsOfYear / unit);
}

} // namespace chairside
