#include "app/home/HomePreview.h"

#include "app/home/PreviewBody.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/NameInLine.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace chairside {

HomePreview::HomePreview(const Look& look, QWidget* parent)
    : QFrame(parent),
      m_look(look),
      m_column(new QVBoxLayout(this)),
      m_head(new QWidget(this)),
      m_scroll(new QScrollArea(this))
{
    const Make make(&look);
    setObjectName(QStringLiteral("preview"));
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(tr("The selected discussion"));
    m_title = make.sectionTitle({});
    m_title->setObjectName(QStringLiteral("preview-title"));
    m_title->setWordWrap(true);
    m_state = make.chip({});
    m_next = make.chip({});
    m_review = make.plainButton(QStringLiteral("refresh"), tr("Begin the review"));
    m_review->setObjectName(QStringLiteral("begin-review"));
    m_print = make.plainButton(QStringLiteral("printer"), tr("Print"));
    m_print->setObjectName(QStringLiteral("print"));
    m_open = make.primaryButton({}, tr("Open (Enter)"));
    m_open->setObjectName(QStringLiteral("open"));

    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(m_title);
    head->addWidget(m_state);
    head->addWidget(m_next);
    head->addStretch(1);
    head->addWidget(m_review);
    head->addWidget(m_print);
    head->addWidget(m_open);

    m_scroll->setObjectName(QStringLiteral("preview-body"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_column->addWidget(m_head);
    m_column->addWidget(make.rule());
    m_column->addWidget(m_scroll, 1);

    connect(m_print, &QPushButton::clicked, this, &HomePreview::printRequested);
    connect(m_review, &QPushButton::clicked, this, &HomePreview::reviewRequested);
    connect(m_open, &QPushButton::clicked, this, &HomePreview::openRequested);
    connect(&look, &Look::changed, this, [this] {
        measure();
        setHead(); // its title asks for room by the size of its letters
        if (m_make)
            setBody(m_make);
    });
    measure();
    showNothing();
}

void HomePreview::measure()
{
    const Tokens& t = m_look.tokens();
    m_column->setContentsMargins(t.px(16), t.px(10), t.px(16), t.px(10));
    m_column->setSpacing(t.px(8));
    m_head->layout()->setSpacing(t.px(10));
}

void HomePreview::setBody(std::function<QWidget*()> make)
{
    m_make = std::move(make);
    QWidget* body = m_make ? m_make() : new QWidget;
    body->setAutoFillBackground(false);
    m_scroll->setWidget(body);
    body->setAutoFillBackground(false); // setWidget turns it on
}

void HomePreview::showNothing()
{
    m_shown.reset();
    setHead();
    setBody({});
}

void HomePreview::showHead(const HomeRow& row, const IconWords& next, bool searching)
{
    m_shown = Head{row, next, searching};
    setHead();
    setBody({});
}

void HomePreview::setHead()
{
    m_head->setVisible(m_shown.has_value());
    if (!m_shown)
        return;
    const auto showChip = [](IconLabel* chip, const IconWords& step) {
        chip->setText(step.words);
        chip->setTone(step.tone);
        chip->setIcon(step.icon, step.tone == Tone::Plain ? Ink::Muted : inkFor(step.tone));
    };
    const auto& [row, next, searching] = *m_shown;
    const QString& title = row.summary.title;
    m_title->setText(nameInLine(title));
    // In one line where there is room; a long one wraps.
    const int room = m_look.tokens().px(m_narrow ? 200 : 560);
    m_title->setMinimumWidth(std::min(m_title->fontMetrics().horizontalAdvance(m_title->text()) + 2, room));
    showChip(m_state, NextStepWords::state(row));
    showChip(m_next, next);
    m_next->setVisible(!searching && !m_narrow && row.state == State::Signed);
    m_print->setVisible(!searching);
    m_review->setVisible(!searching && !m_narrow && (row.state == State::Signed || row.state == State::Closed));
    m_review->setAccessibleName(tr("Begin the review of %1").arg(title));
    m_print->setAccessibleName(tr("Print %1").arg(title));
    m_open->setText(searching ? tr("Open at this place (Enter)") : tr("Open (Enter)"));
    m_open->setAccessibleName(tr("Open %1").arg(title));
}

void HomePreview::showDiscussion(const HomeRow& row, const Discussion& discussion, QDate today)
{
    setBody([this, row, discussion, today] { return makeDiscussionBody(m_look, row, discussion, today, m_narrow); });
}

void HomePreview::showPassages(const std::vector<HitPassage>& passages)
{
    setBody([this, passages] { return makePassagesBody(m_look, passages); });
}

QSize HomePreview::minimumSizeHint() const
{
    return {m_look.tokens().px(300), QFrame::minimumSizeHint().height()};
}

void HomePreview::setNarrow(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    setHead();
    if (m_make)
        setBody(m_make);
}

} // namespace chairside
