#include "app/dates/DateCard.h"

#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace chairside {

DateCard::DateCard(const Look& look, QWidget* parent)
    : QFrame(parent), m_look(look), m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    const Make make(&look);
    setProperty("role", QStringLiteral("card"));
    setObjectName(QStringLiteral("date-card"));
    setAccessibleName(tr("The selected date"));
    m_title = make.sectionTitle({});
    m_title->setObjectName(QStringLiteral("date-title"));
    m_title->setWordWrap(true);
    m_why = make.detail({});
    m_why->setObjectName(QStringLiteral("date-why"));
    m_why->setWordWrap(true);
    m_progress = make.detail({});
    m_progress->setObjectName(QStringLiteral("date-progress"));
    m_progress->setWordWrap(true);
    m_record = make.plainButton(QStringLiteral("pencil"), tr("Record progress (Ctrl+D)"));
    m_record->setObjectName(QStringLiteral("record"));
    m_open = make.primaryButton({}, tr("Open (Enter)"));
    m_open->setObjectName(QStringLiteral("open-date"));

    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_why);
    words->addWidget(m_progress);
    m_buttons = new QWidget(this);
    auto* flow = new FlowRow(m_buttons, look.tokens().px(10));
    flow->addWidget(m_record);
    flow->addWidget(m_open);
    m_row->addLayout(words, 1);
    m_row->addWidget(m_buttons);
    connect(m_record, &QPushButton::clicked, this, &DateCard::progressRequested);
    connect(m_open, &QPushButton::clicked, this, &DateCard::openRequested);
    connect(&look, &Look::changed, this, &DateCard::measure);
    measure();
}

void DateCard::measure()
{
    const Tokens& t = m_look.tokens();
    m_row->setContentsMargins(t.px(16), t.px(10), t.px(16), t.px(10));
    m_row->setSpacing(t.px(12));
}

void DateCard::setRoom(bool narrow, bool low)
{
    m_narrow = narrow;
    m_low = low;
    m_title->setVisible(!low);
    m_progress->setVisible(!low && !m_progress->text().isEmpty());
    m_why->setVisible(!low); // the rows above say it too, and there is no room for more than the buttons
    m_row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    static_cast<FlowRow*>(m_buttons->layout())->setOneRow(!narrow);
}

void DateCard::showDate(const DateRow* row, const DatesWords& words, bool writable)
{
    setVisible(row != nullptr);
    if (!row)
        return;
    const bool action = row->deadline.kind == DeadlineKind::Action;
    m_title->setText(tr("%1, %2").arg(row->deadline.title.simplified(), row->title));
    m_why->setText(words.why(row->deadline).join(QLatin1Char('\n')));
    const QString progress = words.progress(*row);
    m_progress->setText(progress);
    m_progress->setVisible(!m_low && !progress.isEmpty());
    m_record->setVisible(action);
    m_buttons->updateGeometry();
    m_record->setEnabled(writable);
    m_record->setAccessibleName(tr("Record progress of %1").arg(row->deadline.title.simplified()));
    m_open->setAccessibleName(tr("Open %1").arg(row->ref));
}

} // namespace chairside
