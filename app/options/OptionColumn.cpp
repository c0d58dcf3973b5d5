#include "app/options/OptionColumn.h"

#include "app/fields/Editors.h"
#include "app/fields/Restriction.h"
#include "app/look/FlowRow.h"
#include "app/look/GrowingText.h"
#include "app/look/IconLabel.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/protocol/ProtocolWords.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace chairside {

namespace {

std::vector<ChoiceEntry> metOrNot()
{
    return {{code(TestResult::Met), words(TestResult::Met)}, {code(TestResult::NotMet), words(TestResult::NotMet)}};
}

std::vector<ChoiceEntry> chosenOrRejected()
{
    return {{code(OptionOutcome::Chosen), words(OptionOutcome::Chosen)},
            {code(OptionOutcome::Rejected), words(OptionOutcome::Rejected)}};
}

// There is one decision: choosing an option leaves the one chosen before undecided, in the same step.
Result<void> setOutcome(DiscussionSession& session, Id<Option> option, const QVariant& value)
{
    Edit edit = setField(session.discussion(), refOf(option), QStringLiteral("outcome"), value,
                         OptionsLabels::tr("Choose option"));
    if (value.toString() == code(OptionOutcome::Chosen) && !edit.changes.empty())
        for (const auto& [id, other] : session.discussion().rows<Option>()) {
            if (id == option || other.outcome != OptionOutcome::Chosen)
                continue;
            Option open = other;
            open.outcome = OptionOutcome::Undecided;
            edit.changes.push_back({AnyRow{other}, AnyRow{open}});
        }
    return session.apply(edit);
}

} // namespace

bool hasTests(const Protocol& protocol)
{
    return protocolwords::looksAt(protocol, QStringLiteral("five-tests"));
}

const std::vector<OptionLine>& optionLines(bool withTests)
{
    static const std::vector<OptionLine> lines{
        {OptionsLabels::tr("What it is"), QStringLiteral("description"), {}, false},
        {OptionsLabels::tr("For"), QStringLiteral("advantages"), {}, false},
        {OptionsLabels::tr("Against"), QStringLiteral("disadvantages"), {}, false},
        {OptionsLabels::tr("Child’s view"), QStringLiteral("child_view"), {}, false},
        {OptionsLabels::tr("Proportionate"), QStringLiteral("proportionate"), QStringLiteral("proportionate_why"),
         true},
        {OptionsLabels::tr("Legitimate"), QStringLiteral("legitimate"), QStringLiteral("legitimate_why"), true},
        {OptionsLabels::tr("Necessary"), QStringLiteral("necessary"), QStringLiteral("necessary_why"), true},
        {OptionsLabels::tr("Ethical"), QStringLiteral("ethical"), QStringLiteral("ethical_why"), true},
        {OptionsLabels::tr("Reasonable"), QStringLiteral("reasonable"), QStringLiteral("reasonable_why"), true},
        {OptionsLabels::tr("Outcome"), QStringLiteral("outcome"), QStringLiteral("reason"), false},
    };
    static const std::vector<OptionLine> plain = [] {
        std::vector<OptionLine> out;
        std::copy_if(lines.begin(), lines.end(), std::back_inserter(out),
                     [](const OptionLine& line) { return !line.test; });
        return out;
    }();
    return withTests ? lines : plain;
}

OptionColumn::OptionColumn(PageContext context, Id<Option> option, QWidget* page)
    : m_context(context), m_option(option), m_page(page), m_head(new QWidget(page))
{
    const Make make(&context.look);
    const Tokens& t = context.look.tokens();
    auto* head = new QVBoxLayout(m_head);
    head->setContentsMargins(t.px(6), t.px(6), t.px(6), t.px(4));
    head->setSpacing(t.px(4));
    m_letter = make.strong(QString());
    m_letter->setContentsMargins(t.px(8), 0, 0, 0); // over the first letter of the title
    auto* title = new TextEditor(context.look,
                                 rowValue(context.session, refOf(option), QStringLiteral("title"),
                                          OptionsLabels::tr("Name, option %1").arg(letter())),
                                 m_head, 1, 12);
    title->text()->setProperty("borderless", true);
    title->text()->setFont(context.look.font(Type::Body, true));
    title->setHint(OptionsLabels::tr("Name this option"));
    m_editors.emplace_back(QStringLiteral("title"), title);
    m_outcome = make.chip(QString());
    m_restricted = make.chip(OptionsLabels::tr("Restricted"), QStringLiteral("lock"), Tone::Restricted);
    auto* more = make.iconButton(QStringLiteral("more"), OptionsLabels::tr("What to do with option %1").arg(letter()));
    QObject::connect(more, &QPushButton::clicked, m_head, [this] { showMenu(); });
    auto* marks = new FlowRow(nullptr, t.px(6));
    for (QWidget* mark : std::initializer_list<QWidget*>{m_letter, m_outcome, m_restricted})
        marks->addWidget(mark);
    auto* top = new QHBoxLayout;
    top->setSpacing(t.px(6));
    top->addLayout(marks, 1);
    top->addWidget(more, 0, Qt::AlignTop);
    head->addLayout(top);
    head->addWidget(title);
    head->addStretch(1);
    m_restriction = new Restriction(
        [this] {
            const Option* row = m_context.session.discussion().find(m_option);
            return row && row->restricted;
        },
        [this](bool on) {
            (void)m_context.session.setField(refOf(m_option), QStringLiteral("restricted"), on, Entry::Chosen);
        },
        m_head);
    m_head->addAction(m_restriction);

    for (const OptionLine& line : optionLines(hasTests(context.session.protocol()))) {
        m_cells.push_back(line.reason.isEmpty() ? words(line.field, line.label) : judged(line));
        m_cells.back()->addAction(m_restriction);
        auto* label = make.groupTitle(line.label);
        label->setParent(page);
        label->setContentsMargins(t.px(14), t.px(4), 0, 0);
        m_labels.push_back(label);
    }
    refresh();
}

OptionColumn::~OptionColumn()
{
    // The page may be half way through a signal of one of these.
    for (QWidget* widget : m_cells)
        widget->deleteLater();
    for (QWidget* widget : m_labels)
        widget->deleteLater();
    m_head->deleteLater();
    for (QWidget* widget : m_cells)
        widget->hide();
    for (QWidget* widget : m_labels)
        widget->hide();
    m_head->hide();
}

QString OptionColumn::letter() const
{
    const Option* row = m_context.session.discussion().find(m_option);
    const int rank = row ? row->rank : 0;
    return rank < 26 ? QString(QChar(QLatin1Char(static_cast<char>('A' + rank)))) : QString::number(rank + 1);
}

QWidget* OptionColumn::words(const QString& field, const QString& label)
{
    const Tokens& t = m_context.look.tokens();
    auto* holder = new QWidget(m_page);
    auto* box = new QVBoxLayout(holder);
    box->setContentsMargins(t.px(6), t.px(4), t.px(6), t.px(4));
    auto* editor = new TextEditor(
        m_context.look,
        rowValue(m_context.session, refOf(m_option), field, OptionsLabels::tr("%1, option %2").arg(label, letter())),
        holder, 2, 20);
    editor->text()->setProperty("borderless", true);
    m_editors.emplace_back(field, editor);
    box->addWidget(editor);
    box->addStretch(1);
    return holder;
}

QWidget* OptionColumn::judged(const OptionLine& line)
{
    const Tokens& t = m_context.look.tokens();
    const RowRef ref = refOf(m_option);
    auto* holder = new QWidget(m_page);
    FieldValue result =
        rowValue(m_context.session, ref, line.field, OptionsLabels::tr("%1, option %2").arg(line.label, letter()));
    if (!line.test)
        result.set = [&session = m_context.session, option = m_option](const QVariant& value, Entry) {
            return setOutcome(session, option, value);
        };
    auto* choice =
        new SegmentEditor(m_context.look, std::move(result), holder, line.test ? metOrNot() : chosenOrRejected());
    auto* reason = new TextEditor(m_context.look,
                                  rowValue(m_context.session, ref, line.reason,
                                           OptionsLabels::tr("%1, why, option %2").arg(line.label, letter())),
                                  holder, 1, 10);
    reason->text()->setProperty("borderless", line.test);
    reason->setHint(OptionsLabels::tr("Why"));
    m_editors.emplace_back(line.field, choice);
    m_editors.emplace_back(line.reason, reason);
    auto* box = new QBoxLayout(line.test ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, holder);
    box->setContentsMargins(t.px(6), t.px(3), t.px(6), t.px(3));
    box->setSpacing(t.px(6));
    box->addWidget(choice, 0, Qt::AlignLeft | Qt::AlignTop);
    box->addWidget(reason, 1, Qt::AlignTop);
    if (line.test)
        m_tests.push_back(box);
    return holder;
}

void OptionColumn::setStacked(bool stacked)
{
    for (QWidget* label : m_labels)
        label->setVisible(stacked);
}

void OptionColumn::setNarrow(bool narrow)
{
    for (QBoxLayout* test : m_tests)
        test->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void OptionColumn::refresh()
{
    const Option* row = m_context.session.discussion().find(m_option);
    if (!row)
        return;
    m_letter->setText(letter() + QLatin1Char('.'));
    m_restricted->setVisible(row->restricted);
    m_restriction->refresh(m_context.session.editable());
    m_outcome->setText(chairside::words(row->outcome));
    switch (row->outcome) {
    case OptionOutcome::Chosen:
        m_outcome->setIcon(QStringLiteral("tick"), Ink::Accent);
        m_outcome->setTone(Tone::Accent);
        break;
    case OptionOutcome::Rejected:
        m_outcome->setIcon(QStringLiteral("cross"), Ink::Muted);
        m_outcome->setTone(Tone::Plain);
        break;
    case OptionOutcome::Undecided:
        m_outcome->setIcon(QStringLiteral("warning"), Ink::Warn);
        m_outcome->setTone(Tone::Warn);
        break;
    }
}

void OptionColumn::showMenu()
{
    DiscussionSession& session = m_context.session;
    const Option* row = session.discussion().find(m_option);
    if (!row || !session.editable())
        return;
    const RowRef ref = refOf(m_option);
    const int rank = row->rank;
    QMenu menu(m_head);
    menu.addAction(OptionsLabels::tr("Move left"), &menu, [&] { (void)session.move(ref, rank - 1); })
        ->setEnabled(rank > 0);
    menu.addAction(OptionsLabels::tr("Move right"), &menu, [&] { (void)session.move(ref, rank + 1); })
        ->setEnabled(rank + 1 < static_cast<int>(session.discussion().rows<Option>().size()));
    menu.addAction(m_restriction);
    menu.addSeparator();
    menu.addAction(OptionsLabels::tr("Remove"), &menu, [&] { (void)session.remove(ref); });
    menu.exec(QCursor::pos());
}

bool OptionColumn::focus(const QString& field) const
{
    for (const auto& [name, editor] : m_editors)
        if (field.isEmpty() || name == field) {
            editor->control()->setFocus(Qt::OtherFocusReason);
            return true;
        }
    return false;
}

std::optional<QString> OptionColumn::focused() const
{
    for (const auto& [name, editor] : m_editors)
        if (editor->isAncestorOf(QApplication::focusWidget()))
            return name;
    return std::nullopt;
}

void OptionColumn::showGaps(const std::vector<const ReadinessGap*>& gaps)
{
    for (const auto& [name, editor] : m_editors) {
        const bool missing = std::any_of(gaps.begin(), gaps.end(), [&, field = name](const ReadinessGap* gap) {
            return gap->place.row == refOf(m_option) && gap->place.field == field;
        });
        editor->setNeeded(missing ? OptionsLabels::tr("a reason") : QString());
    }
}

} // namespace chairside
