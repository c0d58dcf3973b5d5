#include "app/opening/OpeningCard.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/Saying.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace chairside {

namespace {

constexpr int air = 8; // pixels round the card, at 100 % text

} // namespace

OpeningCard::OpeningCard(const Look& look, const QString& title, QWidget* parent)
    : QWidget(parent), m_look(look), m_scroll(new QScrollArea(this))
{
    const Make make(&look);
    auto* ground = new QWidget;
    m_card = make.card();
    m_column = new QVBoxLayout(m_card);
    auto* heading = make.heading(title);
    heading->setWordWrap(true);
    m_column->addWidget(heading);

    auto* across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(m_card);
    across->addStretch(1);
    auto* down = new QVBoxLayout(ground);
    down->addStretch(1);
    down->addLayout(across);
    down->addStretch(2);
    m_scroll->setWidget(ground);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    ground->setAutoFillBackground(false);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_scroll);
    connect(&look, &Look::changed, this, &OpeningCard::measure);
    measure();
}

void OpeningCard::measure()
{
    const Tokens& t = m_look.tokens();
    // Beside the bar that scrolls it, and a little air.
    const int room = width() - 2 * t.px(air) - m_scroll->verticalScrollBar()->sizeHint().width();
    m_card->setFixedWidth(qMin(t.px(640), qMax(t.px(200), room)));
    m_scroll->widget()->layout()->setContentsMargins(t.px(air), t.px(air), t.px(air), t.px(air));
    m_column->setContentsMargins(t.px(24), t.px(20), t.px(24), t.px(20));
    m_column->setSpacing(t.px(8));
    for (QBoxLayout* pair : m_pairs)
        pair->setDirection(m_card->width() * 100 / t.percent >= 560 ? QBoxLayout::LeftToRight
                                                                    : QBoxLayout::TopToBottom);
}

void OpeningCard::addField(const QString& name, QWidget* field, const QString& hint)
{
    m_column->addWidget(makeField(name, field, hint));
}

void OpeningCard::addPair(QWidget* left, QWidget* right)
{
    auto* pair = new QBoxLayout(QBoxLayout::LeftToRight);
    pair->setSpacing(m_look.tokens().px(16));
    pair->addWidget(left, 1, Qt::AlignTop);
    pair->addWidget(right, 1, Qt::AlignTop);
    m_column->addLayout(pair);
    m_pairs.push_back(pair);
    measure();
}

QWidget* OpeningCard::makeField(const QString& name, QWidget* field, const QString& hint) const
{
    const Make make(&m_look);
    auto* whole = new QWidget;
    auto* rows = new QVBoxLayout(whole);
    rows->setContentsMargins(0, m_look.tokens().px(4), 0, 0);
    rows->setSpacing(m_look.tokens().px(4));
    auto* label = make.strong(name);
    rows->addWidget(label);
    if (!hint.isEmpty()) {
        auto* words = make.text(hint);
        words->setProperty("role", QStringLiteral("meta"));
        rows->addWidget(words);
    }
    rows->addWidget(field);
    // What takes the keyboard may stand in `field` beside a button.
    auto* edit = qobject_cast<QLineEdit*>(field);
    if (!edit)
        edit = field->findChild<QLineEdit*>();
    label->setBuddy(edit);
    edit->setAccessibleName(name);
    edit->setAccessibleDescription(hint);
    return whole;
}

void OpeningCard::goTo(QWidget* field)
{
    field->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(field);
}

IconLabel* OpeningCard::addSentence()
{
    IconLabel* sentence = Make(&m_look).status({}, QStringLiteral("warning"), Tone::Bad);
    sentence->setWordWrap(true);
    sentence->hide();
    m_column->addWidget(sentence);
    return sentence;
}

void OpeningCard::say(IconLabel* sentence, const QString& words)
{
    saySentence(sentence, words);
}

void OpeningCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT backRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

void OpeningCard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    measure();
}

} // namespace chairside
