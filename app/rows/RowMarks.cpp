#include "app/rows/RowMarks.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/rows/CellText.h"

#include <QLabel>
#include <QVBoxLayout>

namespace chairside {

RowMarks::RowMarks(const Look& look, QWidget* parent) : QWidget(parent)
{
    const Make make(&look);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.tokens().px(2));
    m_restricted = make.chip(tr("Restricted"), QStringLiteral("lock"), Tone::Restricted);
    m_origin = make.metaLabel({});
    m_origin->setWordWrap(true);
    column->addWidget(m_restricted, 0, Qt::AlignLeft);
    column->addWidget(m_origin);
}

void RowMarks::say(bool restricted, const QString& origin)
{
    m_restricted->setVisible(restricted);
    m_origin->setText(breakable(origin));
    m_origin->setVisible(!origin.isEmpty());
    setVisible(restricted || !origin.isEmpty());
}

} // namespace chairside
