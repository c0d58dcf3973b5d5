#include "app/log/EthicsPanel.h"

#include "app/fields/FieldEditor.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/prompts/PromptRow.h"

#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace chairside {

namespace {

// As tall as the questions want, and where there is less room they scroll.
class Questions final : public QScrollArea
{
public:
    explicit Questions(const Look& look) : m_look(look)
    {
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        viewport()->setAutoFillBackground(false);
    }

    void take(QWidget* page)
    {
        setWidget(page);
        page->setAutoFillBackground(false); // setWidget turns it on
        page->installEventFilter(this);
    }
    QSize sizeHint() const override
    {
        return {widget()->sizeHint().width(), widget()->heightForWidth(viewport()->width())};
    }
    QSize minimumSizeHint() const override
    {
        return {widget()->minimumSizeHint().width(), std::min(sizeHint().height(), m_look.tokens().px(96))};
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
    void resizeEvent(QResizeEvent* event) override
    {
        QScrollArea::resizeEvent(event);
        if (event->oldSize().width() != event->size().width())
            updateGeometry();
    }

private:
    const Look& m_look;
};

} // namespace

class EthicsPanel::Private final : public QObject
{
public:
    Private(EthicsPanel* panel, PageContext context);

    void refresh();
    void setOpened(bool wanted);

    EthicsPanel* q;
    DiscussionSession& session;
    const Look& look;
    QLabel* count;
    QLabel* intro;
    QPushButton* toggle;
    QScrollArea* questions;
    std::vector<PromptRow*> rows;
    std::vector<QWidget*> holders;
    bool opened = false;
};

EthicsPanel::Private::Private(EthicsPanel* panel, PageContext context)
    : QObject(panel), q(panel), session(context.session), look(context.look)
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    const Protocol& protocol = session.protocol();
    q->setObjectName(QStringLiteral("ethics"));

    auto* head = new QHBoxLayout;
    head->setSpacing(t.px(8));
    count = make.metaLabel(QString());
    toggle = make.quietButton(QString(), QString());
    auto* title = make.noted(protocol.ethicsTitle, QStringLiteral("shield"), Ink::Accent);
    title->setProperty("role", QStringLiteral("strong"));
    head->addWidget(title);
    head->addWidget(count);
    head->addStretch(1);
    head->addWidget(toggle);
    intro = make.metaLabel(protocol.ethicsIntro);
    intro->setWordWrap(true);

    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(t.px(8));
    for (const Prompt& prompt : protocol.ethics) {
        auto* holder = new QWidget(page);
        auto* stack = new QVBoxLayout(holder);
        stack->setContentsMargins(0, 0, 0, 0);
        stack->setSpacing(t.px(4));
        auto* row = new PromptRow(context, prompt, holder);
        stack->addWidget(row->question());
        auto* answers = new QHBoxLayout;
        answers->setSpacing(t.px(8));
        if (row->choice())
            answers->addWidget(row->choice(), 0, Qt::AlignTop);
        if (row->words())
            answers->addWidget(row->words(), 1, Qt::AlignTop);
        stack->addLayout(answers);
        column->addWidget(holder);
        rows.push_back(row);
        holders.push_back(holder);
    }
    column->addStretch(1);
    auto* all = new QVBoxLayout(q);
    all->setContentsMargins(t.px(12), t.px(8), t.px(12), t.px(10));
    all->setSpacing(t.px(4));
    all->addLayout(head);
    all->addWidget(intro);
    auto* scroll = new Questions(look);
    scroll->take(page);
    questions = scroll;
    all->addWidget(questions, 1);

    connect(toggle, &QPushButton::clicked, this, [this] {
        setOpened(!opened);
        Q_EMIT q->openedChanged(opened);
    });
    connect(&session, &DiscussionSession::readinessChanged, this, &Private::refresh);
    connect(&session, &DiscussionSession::recordChanged, this, &Private::refresh);
    setOpened(false);
}

void EthicsPanel::Private::setOpened(bool wanted)
{
    opened = wanted;
    toggle->setText(opened ? EthicsPanel::tr("Fewer") : EthicsPanel::tr("All %1").arg(rows.size()));
    toggle->setAccessibleName(opened ? EthicsPanel::tr("Show one question of the Code of Ethics")
                                     : EthicsPanel::tr("Show all questions of the Code of Ethics"));
    toggle->setIcon(look.icons().icon(opened ? QStringLiteral("chevron-down") : QStringLiteral("chevron-up"), Ink::Text,
                                      Icons::Place::Leading));
    refresh();
}

// Closed, it holds up one question: the one with the keyboard, or else the first not yet considered.
void EthicsPanel::Private::refresh()
{
    const auto considered = std::count_if(rows.begin(), rows.end(), [](PromptRow* row) { return row->isAnswered(); });
    count->setText(EthicsPanel::tr("%1 of %2").arg(considered).arg(rows.size()));
    count->setAccessibleName(EthicsPanel::tr("%1 of %2 considered").arg(considered).arg(rows.size()));
    intro->setVisible(opened);
    std::size_t shown = rows.size();
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (holders[i]->isAncestorOf(q->window()->focusWidget()))
            shown = i;
    for (std::size_t i = 0; i < rows.size() && shown == rows.size(); ++i)
        if (!rows[i]->isAnswered())
            shown = i;
    for (std::size_t i = 0; i < rows.size(); ++i)
        holders[i]->setVisible(opened || i == shown);
}

EthicsPanel::EthicsPanel(PageContext context, QWidget* parent) : QFrame(parent), d(new Private(this, context))
{
    setProperty("role", QStringLiteral("foot-band"));
}

void EthicsPanel::setOpened(bool opened)
{
    d->setOpened(opened);
}

bool EthicsPanel::goTo(const QString& prompt)
{
    for (PromptRow* row : d->rows)
        if (prompt.isEmpty() || row->prompt().id == prompt) {
            if (!prompt.isEmpty())
                d->setOpened(true);
            row->first()->control()->setFocus(Qt::OtherFocusReason);
            d->questions->ensureWidgetVisible(row->first());
            return true;
        }
    return false;
}

} // namespace chairside
