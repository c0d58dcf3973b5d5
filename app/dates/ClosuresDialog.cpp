#include "app/dates/ClosuresDialog.h"

#include "app/fields/Editors.h"
#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/base/Text.h"
#include "core/rules/WorkingDays.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace chairside {

std::pair<std::set<QDate>, QStringList> daysIn(const QString& text, QDate today)
{
    static const QRegularExpression separator(QStringLiteral("[\\n\\r,;\\t]+"));
    static const QRegularExpression weekday(
        QStringLiteral("^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\\.? +"),
        QRegularExpression::CaseInsensitiveOption);
    std::pair<std::set<QDate>, QStringList> out;
    for (const QString& each : text.split(separator, Qt::SkipEmptyParts)) {
        QString part = each.simplified();
        part.remove(weekday);
        if (part.isEmpty())
            continue;
        QDate day = QDate::fromString(part, Qt::ISODate);
        if (!day.isValid())
            day = readDate(part, today);
        if (day.isValid())
            out.first.insert(day);
        else
            out.second << each.simplified();
    }
    return out;
}

ClosuresDialog::ClosuresDialog(std::set<QDate> closures, QDate today, const Look& look, QWidget* parent)
    : QDialog(parent),
      m_closures(std::move(closures)),
      m_today(today),
      m_list(new QListWidget(this)),
      m_line(new QLineEdit(this))
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    setWindowTitle(tr("Days the council is closed"));
    m_list->setObjectName(QStringLiteral("closures"));
    m_list->setAccessibleName(tr("Days the council is closed"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_line->setObjectName(QStringLiteral("closure"));
    m_line->setAccessibleName(tr("A day to add, as 29/12/2026"));
    m_line->setPlaceholderText(tr("A day, as 29/12/2026"));
    auto* addButton = make.plainButton(QStringLiteral("plus"), tr("Add"));
    addButton->setAccessibleName(tr("Add the day"));
    auto* paste = make.plainButton(QStringLiteral("copy"), tr("Paste a list"));
    paste->setObjectName(QStringLiteral("paste"));
    m_remove = make.plainButton(QStringLiteral("trash"), tr("Remove"));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_said = make.detail({});
    m_said->setObjectName(QStringLiteral("said"));
    m_said->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(t.px(8));
    row->addWidget(m_line, 1);
    row->addWidget(addButton);
    auto* more = new QWidget(this);
    auto* flow = new FlowRow(more, t.px(8));
    flow->addWidget(paste);
    flow->addWidget(m_remove);
    // No button is the default one: Enter adds the day that was typed.
    auto* buttons = new QWidget(this);
    auto* ends = new FlowRow(buttons, t.px(8));
    QPushButton* save = make.primaryButton({}, tr("Save and count again"));
    save->setObjectName(QStringLiteral("save"));
    QPushButton* cancel = make.plainButton({}, tr("Cancel"));
    ends->addWidget(save);
    ends->addWidget(cancel);
    for (QPushButton* button : {addButton, paste, m_remove, save, cancel})
        button->setAutoDefault(false);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(t.px(20), t.px(16), t.px(20), t.px(16));
    all->setSpacing(t.px(10));
    all->addWidget(
        make.text(tr("Weekends and bank holidays are known. Add the days between Christmas and New Year, and "
                     "others on which nobody is at work.")));
    all->addLayout(row);
    all->addWidget(more);
    all->addWidget(m_said);
    m_empty = make.text(tr("No day has been added yet."));
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    all->addWidget(m_empty, 1);
    all->addWidget(m_list, 1);
    all->addWidget(buttons);
    resize(QSize(t.px(520), t.px(440)).boundedTo(parent->window()->size()));

    connect(m_line, &QLineEdit::returnPressed, this, [this] { add(m_line->text()); });
    connect(addButton, &QPushButton::clicked, this, [this] { add(m_line->text()); });
    connect(paste, &QPushButton::clicked, this, [this] { add(QGuiApplication::clipboard()->text()); });
    connect(m_remove, &QPushButton::clicked, this, &ClosuresDialog::removeSelected);
    connect(m_list, &QListWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_list->selectedItems().isEmpty()); });
    connect(save, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    fill();
    m_line->setFocus();
}

void ClosuresDialog::add(const QString& text)
{
    const auto [days, rest] = daysIn(text, m_today);
    const WorkingDays plain;
    QStringList known;
    int added = 0;
    for (const QDate day : days) {
        if (!plain.isWorkingDay(day))
            known << tr("%1 (%2)").arg(longDate(day), plain.whyNot(day));
        else if (m_closures.insert(day).second)
            ++added;
    }
    QStringList said;
    if (added > 0)
        said << tr("%1 added.").arg(counted(added, tr("day"), tr("days")));
    if (!known.isEmpty())
        said << tr("Closed already: %1.").arg(joined(known));
    if (!rest.isEmpty())
        said << tr("Not read as a date: %1. Type it like 29/12/2026.").arg(joined(rest.mid(0, 5)));
    if (said.isEmpty())
        said << (days.empty() ? tr("There is no date to add. Type it like 29/12/2026.") : tr("In the list already."));
    m_said->setText(said.join(QLatin1Char(' ')));
    m_line->setText(rest.join(QStringLiteral(", ")));
    m_line->setFocus();
    fill();
}

void ClosuresDialog::removeSelected()
{
    for (const QListWidgetItem* item : m_list->selectedItems())
        m_closures.erase(item->data(Qt::UserRole).toDate());
    m_said->clear();
    fill();
}

void ClosuresDialog::fill()
{
    m_list->clear();
    for (const QDate day : m_closures) {
        auto* item = new QListWidgetItem(dayAndDate(day), m_list);
        item->setData(Qt::UserRole, day);
    }
    m_remove->setEnabled(false);
    m_list->setVisible(!m_closures.empty());
    m_empty->setVisible(m_closures.empty());
}

} // namespace chairside
