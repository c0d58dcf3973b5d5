#include "app/home/HomeHead.h"

#include "app/home/NarrowLists.h"
#include "app/home/SearchLine.h"
#include "app/look/Look.h"
#include "app/look/Make.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QVBoxLayout>

namespace chairside {

HomeHead::HomeHead(const Look& look, QWidget* parent)
    : QWidget(parent), m_look(look), m_lists(new NarrowLists(look, this)), m_search(new SearchLine)
{
    const Make make(&look);
    m_bar = make.ground(QStringLiteral("header"));
    m_barRow = new QHBoxLayout(m_bar);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search names, references, anything said"));
    m_search->setAccessibleName(tr("Search names, references, anything said"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(look.icons().icon(QStringLiteral("search"), Ink::Muted), SearchLine::LeadingPosition);
    m_key = make.chip(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    m_key->setAccessibleName(tr("%1 goes to the search line").arg(m_key->text()));
    m_barRow->addWidget(m_lists);
    m_barRow->addWidget(m_search, 1);
    m_barRow->addWidget(m_key);

    m_heading = make.heading({});
    m_heading->setObjectName(QStringLiteral("heading"));
    m_heading->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_count = make.metaLabel({});
    m_count->setObjectName(QStringLiteral("count"));
    m_procedure = make.comboBox();
    m_procedure->setObjectName(QStringLiteral("procedure"));
    m_procedure->setAccessibleName(tr("Procedure"));
    m_year = make.comboBox();
    m_year->setObjectName(QStringLiteral("year"));
    m_year->setAccessibleName(tr("Year"));
    for (QComboBox* box : {m_procedure, m_year})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_procedureName = make.metaLabel(tr("Procedure"));
    m_yearName = make.metaLabel(tr("Year"));
    m_headingBand = new QWidget(this);
    m_headingRow = new QHBoxLayout(m_headingBand);
    m_headingRow->addWidget(m_heading);
    m_headingRow->addWidget(m_count, 1);
    m_headingRow->addWidget(m_procedureName);
    m_headingRow->addWidget(m_procedure);
    m_headingRow->addWidget(m_yearName);
    m_headingRow->addWidget(m_year);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_headingBand);

    for (QComboBox* box : {m_procedure, m_year})
        connect(box, &QComboBox::currentIndexChanged, this, &HomeHead::filterChosen);
    connect(&look, &Look::changed, this, &HomeHead::measure);
    fill({}, {});
    measure();
}

void HomeHead::measure()
{
    const Tokens& t = m_look.tokens();
    m_barRow->setContentsMargins(t.px(20), t.px(10), t.px(20), t.px(10));
    m_barRow->setSpacing(t.px(12));
    m_key->setMinimumHeight(t.px(32));
    m_headingRow->setContentsMargins(t.px(20), t.px(12), t.px(20), t.px(8));
    m_headingRow->setSpacing(t.px(12));
}

void HomeHead::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HomeHead::setHeading(const QString& heading, const QString& count)
{
    m_heading->setText(heading);
    m_count->setText(count);
}

void HomeHead::fill(const QStringList& procedures, const std::vector<int>& years)
{
    const QSignalBlocker quietProcedure(m_procedure);
    const QSignalBlocker quietYear(m_year);
    const QString procedureWas = procedure();
    const int yearWas = year();
    m_procedure->clear();
    m_procedure->addItem(tr("Any procedure"), QString());
    for (const QString& each : procedures)
        m_procedure->addItem(each, each);
    m_procedure->setCurrentIndex(qMax(0, m_procedure->findData(procedureWas)));
    m_year->clear();
    m_year->addItem(tr("Any year"), 0);
    for (const int each : years)
        m_year->addItem(QString::number(each), each);
    m_year->setCurrentIndex(qMax(0, m_year->findData(yearWas)));
}

QString HomeHead::procedure() const
{
    return m_procedure->currentData().toString();
}

int HomeHead::year() const
{
    return m_year->currentData().toInt();
}

void HomeHead::setHeadingShown(bool shown)
{
    m_headingBand->setVisible(shown);
}

void HomeHead::setNarrow(bool narrow)
{
    m_lists->setVisible(narrow);
    // The boxes say "Any procedure" and "Any year" themselves.
    for (QLabel* label : {m_procedureName, m_yearName, m_key})
        label->setVisible(!narrow);
    m_heading->setVisible(!narrow);
}

} // namespace chairside
