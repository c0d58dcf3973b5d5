#include "app/look/Segmented.h"

#include "app/look/Look.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStyle>

namespace chairside {

namespace {

// Keeps the width of its chosen state, bold and ticked, once chosen; a bare name before, as in a row of plain words.
class SegmentButton final : public QPushButton
{
public:
    using QPushButton::QPushButton;

    QSize sizeHint() const override
    {
        QSize size = QPushButton::sizeHint();
        if (isChecked()) {
            QFont bold = font();
            bold.setBold(true);
            size.rwidth() += QFontMetrics(bold).horizontalAdvance(text()) - fontMetrics().horizontalAdvance(text());
            size.rwidth() += iconSize().width() / 4; // the air beside the tick grows with the text, and Qt's does not
        }
        return size;
    }
    QSize minimumSizeHint() const override { return sizeHint(); }
};

// Screen readers are told that the choices belong together, under the name of the question.
QAccessibleInterface* makeAccessible(const QString&, QObject* object)
{
    if (auto* segmented = qobject_cast<Segmented*>(object))
        return new QAccessibleWidget(segmented, QAccessible::Grouping);
    return nullptr;
}

} // namespace

Segmented::Segmented(const Look* look, const QStringList& choices, QWidget* parent) : QWidget(parent), m_look(look)
{
    static const bool installed = (QAccessible::installFactory(makeAccessible), true);
    Q_UNUSED(installed)

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (int i = 0; i < choices.size(); ++i) {
        auto* button = new SegmentButton(choices[i], this);
        const bool first = i == 0;
        const bool last = i == choices.size() - 1;
        button->setProperty("role", QStringLiteral("segment"));
        button->setProperty("place", first && last ? QStringLiteral("only")
                                     : first       ? QStringLiteral("first")
                                     : last        ? QStringLiteral("last")
                                                   : QStringLiteral("middle"));
        button->setCheckable(true);
        button->installEventFilter(this);
        connect(button, &QPushButton::clicked, this, [this, i] { press(i); });
        row->addWidget(button);
        m_buttons.push_back(button);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_look, &Look::changed, this, &Segmented::showChoice);
    if (!m_buttons.empty())
        setFocusProxy(m_buttons.front());
    showChoice();
}

void Segmented::setChosen(int index)
{
    if (index < -1 || index >= count())
        index = -1;
    if (index == m_chosen)
        return;
    m_chosen = index;
    showChoice();
}

bool Segmented::event(QEvent* event)
{
    if (event->type() == QEvent::Show) {
        // Read with each choice: "Yes. Is the risk of harm significant?"
        for (QPushButton* button : m_buttons)
            button->setAccessibleDescription(accessibleName());
    }
    return QWidget::event(event);
}

bool Segmented::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto found = std::find(m_buttons.begin(), m_buttons.end(), watched);
    if (found == m_buttons.end())
        return QWidget::eventFilter(watched, event);
    const int at = int(found - m_buttons.begin());
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Left:
        moveFocus(at, mirrored ? 1 : -1);
        return true;
    case Qt::Key_Right:
        moveFocus(at, mirrored ? -1 : 1);
        return true;
    case Qt::Key_Up:
        moveFocus(at, -1);
        return true;
    case Qt::Key_Down:
        moveFocus(at, 1);
        return true;
    case Qt::Key_Home:
        moveFocus(0, 0);
        return true;
    case Qt::Key_End:
        moveFocus(count() - 1, 0);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_buttons[std::size_t(at)]->click();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void Segmented::press(int index)
{
    const int wanted = index == m_chosen && m_clearable ? -1 : index;
    const bool news = wanted != m_chosen;
    m_chosen = wanted;
    showChoice();
    if (news)
        Q_EMIT choiceMade(m_chosen);
}

void Segmented::showChoice()
{
    const int tick = m_look->tokens().px(15);
    for (int i = 0; i < count(); ++i) {
        QPushButton* button = m_buttons[std::size_t(i)];
        const bool on = i == m_chosen;
        button->setChecked(on);
        button->setIcon(on ? m_look->icons().icon(QStringLiteral("tick"), Ink::OnAccent) : QIcon());
        button->setIconSize(QSize(tick, tick));
        // Tab stops once, at what is chosen.
        const bool stop = on || (m_chosen < 0 && i == 0);
        button->setFocusPolicy(stop ? Qt::StrongFocus : Qt::ClickFocus);
        if (stop)
            setFocusProxy(button);
        button->updateGeometry();
    }
}

void Segmented::moveFocus(int from, int by)
{
    if (count() == 0)
        return;
    const int to = (from + by + count()) % count();
    m_buttons[std::size_t(to)]->setFocus(Qt::TabFocusReason);
}

} // namespace chairside
