#include "app/rows/RowMarks.h"

#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"

#include <QLabel>

namespace chairside {

RowMarks::RowMarks(const Look& look, QWidget* parent) : QWidget(parent)
{
    const Make make(&look);
    auto* flow = new FlowRow(this, look.tokens().px(8));
    m_restricted = make.chip(tr("Restricted"), QStringLiteral("lock"), Tone::Restricted);
    m_origin = make.metaLabel({});
    flow->addWidget(m_restricted);
    flow->addWidget(m_origin);
}

void RowMarks::say(bool restricted, const QString& origin)
{
    m_restricted->setVisible(restricted);
    m_origin->setText(origin);
    m_origin->setVisible(!origin.isEmpty());
    setVisible(restricted || !origin.isEmpty());
}

} // namespace chairside
