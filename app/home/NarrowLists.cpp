#include "app/home/NarrowLists.h"

#include "app/look/Look.h"
#include "app/look/Make.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace chairside {

NarrowLists::NarrowLists(const Look& look, QWidget* parent)
    : QWidget(parent), m_look(look), m_row(new QHBoxLayout(this))
{
    const Make make(&look);
    m_new = make.primaryButton(QStringLiteral("plus"), tr("New"));
    m_new->setAccessibleName(tr("New discussion"));
    m_box = make.comboBox();
    m_box->setAccessibleName(tr("List of discussions"));
    for (const HomeChoice& each : homeChoices())
        m_box->addItem(homeTitle(each), QVariant::fromValue(each));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addWidget(m_new);
    m_row->addWidget(m_box);
    connect(m_new, &QPushButton::clicked, this, &NarrowLists::newRequested);
    connect(m_box, &QComboBox::activated, this,
            [this](int at) { Q_EMIT chosen(m_box->itemData(at).value<HomeChoice>()); });
    connect(&look, &Look::changed, this, &NarrowLists::measure);
    measure();
}

void NarrowLists::measure()
{
    m_row->setSpacing(m_look.tokens().px(12));
}

void NarrowLists::setOffered(const HomeChoice& choice, bool offered)
{
    const int at = m_box->findData(QVariant::fromValue(choice));
    if (offered == (at >= 0))
        return;
    const auto& all = homeChoices();
    const int place = static_cast<int>(std::find(all.begin(), all.end(), choice) - all.begin());
    if (offered)
        m_box->insertItem(place, homeTitle(choice), QVariant::fromValue(choice));
    else
        m_box->removeItem(at);
}

void NarrowLists::setChoice(const HomeChoice& choice)
{
    m_box->setCurrentIndex(m_box->findData(QVariant::fromValue(choice)));
}

void NarrowLists::setNewEnabled(bool enabled)
{
    m_new->setEnabled(enabled);
}

} // namespace chairside
