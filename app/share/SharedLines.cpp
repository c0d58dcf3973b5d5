#include "app/share/SharedLines.h"

#include "app/look/IconLabel.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/rows/CellText.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace chairside {

namespace {

// Pixels at 100 % text; narrower, a line's value stands beneath its words.
constexpr int roomBesideFrom = 640;
constexpr int deskBesideFrom = 400;
constexpr std::size_t tableFrom = 4; // facts

} // namespace

SharedLines::SharedLines(const Look& look, For whom, QWidget* parent) : QWidget(parent), m_look(look), m_for(whom)
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
}

void SharedLines::setStage(const SharedStage& stage)
{
    m_stage = stage;
    build();
}

void SharedLines::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // Later: a new text size resizes widgets while it is told to one after the other.
    if (m_content && isNarrow() != m_narrow)
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (isNarrow() != m_narrow)
                    build();
            },
            Qt::QueuedConnection);
}

bool SharedLines::isNarrow() const
{
    return width() * 100.0 / m_look.tokens().percent < (m_for == For::Room ? roomBesideFrom : deskBesideFrom);
}

QLabel* SharedLines::label(Words size, const QString& text, const QString& icon, Ink ink) const
{
    const bool room = m_for == For::Room;
    QString role;
    switch (size) {
    case Words::Page:
        role = room ? QStringLiteral("shared-page") : QStringLiteral("section");
        break;
    case Words::Section:
        role = room ? QStringLiteral("shared-section") : QStringLiteral("strong");
        break;
    case Words::Line:
        role = room ? QStringLiteral("shared-large") : QStringLiteral("body");
        break;
    case Words::Small:
        role = room ? QStringLiteral("shared-text") : QStringLiteral("detail");
        break;
    case Words::Label:
        role = room ? QStringLiteral("shared-strong") : QStringLiteral("strong");
        break;
    }
    IconLabel* made = Make(&m_look).noted(cellText(text), icon, ink);
    made->setProperty("role", role);
    made->setWordWrap(true);
    return made;
}

void SharedLines::build()
{
    m_narrow = isNarrow();
    const Tokens& t = m_look.tokens();
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(t.px(8));
    column->addWidget(label(Words::Page, m_stage.title));
    addQuestion(column);
    for (const SharedSection& section : m_stage.sections)
        addSection(column, section);
    if (m_stage.question.isEmpty() && m_stage.sections.empty())
        column->addWidget(label(Words::Line, tr("Nothing recorded here yet.")));
    column->addStretch(1);
    delete m_content;
    m_content = content;
    layout()->addWidget(content);
    content->show();
}

void SharedLines::addQuestion(QVBoxLayout* column)
{
    if (m_stage.question.isEmpty())
        return;
    const Tokens& t = m_look.tokens();
    QFrame* card = Make(&m_look).ground(QStringLiteral("notice"));
    card->setProperty("tone", toneName(Tone::Accent));
    auto* inside = new QVBoxLayout(card);
    const int side = t.px(m_for == For::Room ? 18 : 12);
    inside->setContentsMargins(side, side, side, side);
    inside->setSpacing(t.px(4));
    inside->addWidget(label(Words::Small, tr("The question now")));
    inside->addWidget(label(Words::Section, m_stage.question));
    if (!m_stage.answer.isEmpty())
        inside->addWidget(label(Words::Small, m_stage.answer));
    column->addWidget(card);
}

void SharedLines::addSection(QVBoxLayout* column, const SharedSection& section)
{
    const Tokens& t = m_look.tokens();
    if (!section.title.isEmpty()) {
        column->addSpacing(t.px(4));
        column->addWidget(label(Words::Section, section.title));
    }
    for (const SharedLine& each : section.lines)
        column->addWidget(line(each));
    if (section.lines.empty())
        column->addWidget(label(Words::Small, tr("Nothing recorded yet.")));
}

QWidget* SharedLines::line(const SharedLine& line) const
{
    const Tokens& t = m_look.tokens();
    auto* holder = new QWidget;
    auto* grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(t.px(24));
    grid->setVerticalSpacing(t.px(2));
    grid->setColumnStretch(0, 1);
    int row = 0;
    const auto add = [&](QLabel* words) { grid->addWidget(words, row++, 0); };
    if (!line.lead.isEmpty())
        add(label(Words::Small, line.lead));
    QLabel* words = line.text.isEmpty() ? nullptr : label(Words::Line, line.text, line.icon, line.ink);
    if (words)
        add(words);
    // Beneath the words, not beneath their icon.
    const int indent = words && !line.icon.isEmpty() ? t.px(m_for == For::Room ? 38 : 22) : 0;
    if (!line.value.isEmpty()) {
        QLabel* value = label(Words::Section, line.value);
        value->setWordWrap(m_narrow);
        if (m_narrow) {
            value->setContentsMargins(indent, 0, 0, 0);
            grid->addWidget(value, row++, 0);
        } else {
            grid->addWidget(value, row - 1, 1, Qt::AlignRight | Qt::AlignTop);
        }
    }
    if (!line.facts.empty()) {
        QWidget* beneath = facts(line.facts);
        beneath->setContentsMargins(indent, 0, 0, 0);
        grid->addWidget(beneath, row++, 0, 1, 2);
    }
    return holder;
}

// A few facts stand one under another; many, as an option has them, in two columns.
QWidget* SharedLines::facts(const std::vector<SharedFact>& facts) const
{
    const Tokens& t = m_look.tokens();
    auto* holder = new QWidget;
    auto* grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, 0);
    const bool table = facts.size() >= tableFrom && !m_narrow;
    grid->setHorizontalSpacing(t.px(16));
    grid->setVerticalSpacing(t.px(table ? 6 : 2));
    grid->setColumnStretch(table ? 1 : 0, 1);
    int row = 0;
    for (const SharedFact& fact : facts) {
        if (!table || fact.label.isEmpty()) {
            const QString said = fact.label.isEmpty() ? fact.text : tr("%1: %2").arg(fact.label, fact.text);
            grid->addWidget(label(Words::Small, said), row++, 0, 1, table ? 2 : 1);
            continue;
        }
        QLabel* name = label(Words::Label, fact.label);
        name->setWordWrap(false);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(label(Words::Small, fact.text), row++, 1, Qt::AlignTop);
    }
    return holder;
}

} // namespace chairside
