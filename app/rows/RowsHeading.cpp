#include "app/rows/RowsHeading.h"

#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace chairside {

RowsHeading::RowsHeading(const Look& look, const QString& title, const QString& note, const QString& addLabel,
                         const QString& key, QWidget* parent)
    : QWidget(parent)
{
    const Make make(&look);
    m_title = make.sectionTitle(title);
    if (title.isEmpty())
        m_title->hide(); // never shown here: without a parent yet it would be a window of its own
    m_count = make.metaLabel({});
    auto* words = new QWidget(this);
    auto* flow = new FlowRow(words, look.tokens().px(8));
    flow->addWidget(m_title);
    flow->addWidget(m_count);

    auto* line = new QHBoxLayout;
    line->addWidget(words, 1, Qt::AlignVCenter);
    if (!addLabel.isEmpty()) {
        if (!key.isEmpty())
            m_addWords << tr("%1 (%2)").arg(addLabel, key);
        m_addWords << addLabel << tr("Add");
        m_add = make.quietButton(QStringLiteral("plus"), m_addWords.front());
        m_add->setAccessibleName(addLabel);
        if (!key.isEmpty())
            m_add->setToolTip(tr("%1 (%2)").arg(addLabel, key));
        m_add->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        connect(m_add, &QPushButton::clicked, this, &RowsHeading::addAsked);
        line->addWidget(m_add);
    }

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.tokens().px(2));
    column->addLayout(line);
    if (!note.isEmpty()) {
        QLabel* said = make.metaLabel(note);
        said->setWordWrap(true);
        column->addWidget(said);
    }
    m_missing = make.status({}, QStringLiteral("warning"), Tone::Warn);
    m_missing->setWordWrap(true);
    m_missing->hide();
    column->addWidget(m_missing);
}

void RowsHeading::setCount(const QString& words)
{
    if (words == m_count->text() && m_count->isHidden() == words.isEmpty())
        return;
    m_count->setText(words);
    m_count->setVisible(!words.isEmpty());
    fitButton();
}

void RowsHeading::setMissing(const QString& sentence)
{
    m_missing->setText(sentence);
    m_missing->setVisible(!sentence.isEmpty());
}

void RowsHeading::setCanAdd(bool can)
{
    if (m_add)
        m_add->setVisible(can);
}

void RowsHeading::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitButton();
}

void RowsHeading::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        fitButton();
}

// The title and the count stay on one line; the button says as much as is left room for.
void RowsHeading::fitButton()
{
    if (!m_add)
        return;
    const int taken = m_title->sizeHint().width() + (m_count->text().isEmpty() ? 0 : m_count->sizeHint().width()) + 24;
    const QFontMetrics metrics = m_add->fontMetrics();
    const int around = m_add->sizeHint().width() - metrics.horizontalAdvance(m_add->text());
    const auto fits = [&](const QString& words) {
        return taken + around + metrics.horizontalAdvance(words) <= width();
    };
    const auto longest = std::find_if(m_addWords.cbegin(), m_addWords.cend(), fits);
    const QString& words = longest == m_addWords.cend() ? m_addWords.constLast() : *longest;
    if (m_add->text() != words)
        m_add->setText(words);
}

} // namespace chairside
