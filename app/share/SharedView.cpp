#include "app/share/SharedView.h"

#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/share/SharedLines.h"
#include "app/share/SharedRecord.h"
#include "app/wheel/ModelProgress.h"
#include "app/wheel/ModelWheel.h"
#include "core/rules/Readiness.h"
#include "core/rules/Summary.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace chairside {

namespace {

// Pixels at 100 % text.
constexpr int wheelFrom = 1100;
constexpr int wheelFromHeight = 560;
constexpr int procedureFrom = 900;
constexpr int margin = 28;

} // namespace

SharedView::SharedView(const Look& look, const QString& marking, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_names(new QLabel),
      m_procedure(new QLabel),
      m_marking(nullptr),
      m_wheel(new ModelWheel(&look)),
      m_wheelSide(new QWidget),
      m_scroll(new QScrollArea),
      m_lines(new SharedLines(look, SharedLines::For::Room, nullptr)),
      m_note(nullptr),
      m_previous(nullptr),
      m_next(nullptr)
{
    const Tokens& t = look.tokens();
    setObjectName(QStringLiteral("shared"));
    m_wheel->setSize(ModelWheel::Size::Shared);
    auto* wheel = new QVBoxLayout(m_wheelSide);
    wheel->setContentsMargins(t.px(margin), 0, 0, 0);
    wheel->addWidget(m_wheel, 0, Qt::AlignVCenter);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(t.px(margin), t.px(20), t.px(margin), t.px(20));
    column->addWidget(m_lines);
    m_scroll->setWidget(page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    auto* body = new QHBoxLayout;
    body->setSpacing(t.px(8));
    body->addWidget(m_wheelSide);
    body->addWidget(m_scroll, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(header(marking));
    all->addLayout(body, 1);
    all->addWidget(footer());
    connect(m_wheel, &ModelWheel::chosen, this, &SharedView::stageAsked);
    fit();
}

QWidget* SharedView::header(const QString& marking)
{
    const Make make(&m_look);
    const Tokens& t = m_look.tokens();
    QFrame* frame = make.ground(QStringLiteral("header"));
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(t.px(margin), t.px(10), t.px(margin), t.px(10));
    row->setSpacing(t.px(16));
    m_names->setProperty("role", QStringLiteral("shared-section"));
    m_procedure->setProperty("role", QStringLiteral("shared-large"));
    auto* mark = new QLabel(marking);
    mark->setProperty("role", QStringLiteral("shared-section"));
    mark->setObjectName(QStringLiteral("shared-marking"));
    for (QLabel* each : {m_names, m_procedure, mark}) {
        each->setTextFormat(Qt::PlainText);
        row->addWidget(each);
    }
    m_names->setWordWrap(true);
    row->insertStretch(2, 1);
    m_marking = mark;
    return frame;
}

QWidget* SharedView::footer()
{
    const Make make(&m_look);
    const Tokens& t = m_look.tokens();
    QFrame* frame = make.ground(QStringLiteral("footer"));
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(t.px(margin), t.px(8), t.px(margin), t.px(8));
    row->setSpacing(t.px(16));
    m_note = make.noted({}, QStringLiteral("eye-off"), Ink::Text);
    m_note->setWordWrap(true);
    m_previous = make.quietButton(QStringLiteral("chevron-left"), tr("Previous"));
    m_previous->setAccessibleName(tr("Previous stage"));
    m_previous->setToolTip(tr("Previous stage (Ctrl+Page Up)"));
    m_next = make.quietButton(QStringLiteral("chevron-right"), tr("Next stage"));
    m_next->setToolTip(tr("Next stage (Ctrl+Page Down)"));
    auto* stop = make.primaryButton(QStringLiteral("monitor"), tr("Stop sharing (F5)"));
    for (QPushButton* each : {m_previous, m_next, stop})
        each->setAutoDefault(true); // Enter presses it
    row->addWidget(m_note, 1, Qt::AlignVCenter);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(stop);
    connect(m_previous, &QPushButton::clicked, this, [this] { Q_EMIT stepAsked(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT stepAsked(1); });
    connect(stop, &QPushButton::clicked, this, &SharedView::stopAsked);
    return frame;
}

void SharedView::showStage(const SharedRecord& record, const Protocol& protocol, const Readiness& readiness,
                           const Stage& stage, const SharedStage& words)
{
    m_names->setText(childrenNames(record.discussion()));
    m_procedure->setText(protocol.title);
    m_model = !protocol.model.isEmpty();
    fit();
    showProgress(*m_wheel, protocol, readiness);
    m_wheel->setCurrent(stage.id);
    m_scroll->setAccessibleName(stage.title);
    m_previous->setEnabled(&stage != &protocol.stages.front());
    m_next->setEnabled(&stage != &protocol.stages.back());
    const int at = stage.id == m_stage ? m_scroll->verticalScrollBar()->value() : 0;
    m_lines->setStage(words);
    m_stage = stage.id;
    m_scroll->widget()->layout()->activate();
    m_scroll->verticalScrollBar()->setValue(at);
}

void SharedView::takeKeyboard()
{
    m_scroll->setFocus(Qt::OtherFocusReason);
}

void SharedView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void SharedView::fit()
{
    const double scale = m_look.tokens().percent / 100.0;
    const double room = width() / scale;
    m_wheelSide->setVisible(m_model && room >= wheelFrom && height() / scale >= wheelFromHeight);
    // Names in one line where they can have it; the procedure's title gives way first.
    const auto wide = [](QLabel* label) {
        label->ensurePolished();
        return label->fontMetrics().horizontalAdvance(label->text()) + 2;
    };
    const int beside = width() - wide(m_marking) - m_look.tokens().px(2 * margin + 48);
    m_procedure->setVisible(room >= procedureFrom && wide(m_names) + wide(m_procedure) <= beside);
    m_names->setMinimumWidth(std::clamp(wide(m_names), 0, std::max(0, beside)));
    m_note->setText(room >= procedureFrom
                        ? tr("Initials only. Addresses, restricted items and the log are not on this screen.")
                        : tr("Initials only"));
}

} // namespace chairside
