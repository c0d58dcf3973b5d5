#include "app/powers/PowersBlock.h"

#include "app/look/Make.h"
#include "app/powers/PowerPicker.h"
#include "app/rows/RowsBlock.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

PowersBlock::PowersBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent)
    : BlockWidget(context, stage, block, parent), m_rows(new RowsBlock(context, stage, block, this))
{
    const Make make(&context.look);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_rows);
    auto* cite = make.quietButton(QStringLiteral("plus"), tr("Cite from the library (Ctrl+R)"));
    cite->setObjectName(QStringLiteral("cite"));
    column->addWidget(cite, 0, Qt::AlignLeft);
    connect(cite, &QPushButton::clicked, this, &PowersBlock::addRow);
    const auto follow = [this, cite] { cite->setVisible(session().editable()); };
    connect(&session(), &DiscussionSession::recordChanged, this, follow);
    follow();
    // Compiled in and held by a test; without it nothing can be cited, and everything else works.
    if (policy().powers)
        m_library = *policy().powers;
    else if (auto library = shippedPowersLibrary())
        m_library = std::move(*library);
    else
        cite->hide();
}

bool PowersBlock::goTo(const Place& place)
{
    return m_rows->goTo(place);
}

std::optional<Place> PowersBlock::here() const
{
    return m_rows->here();
}

void PowersBlock::addRow()
{
    PowerPicker(session(), m_library, policy().powers != nullptr, look(), window()).exec();
}

void PowersBlock::showGaps(const std::vector<const ReadinessGap*>& gaps)
{
    m_rows->showGaps(gaps);
}

} // namespace chairside
