#include "app/powers/PowerPicker.h"

#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/policy/SetByOrganisation.h"
#include "core/base/Text.h"
#include "core/session/DiscussionSession.h"
#include "core/storage/Store.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

Power citationOf(const LibraryPower& power, QDate libraryDate)
{
    Power row;
    row.power = power.id;
    row.title = power.group.isEmpty() ? power.title : PowerPicker::tr("%1, %2").arg(power.group, power.title);
    row.wording = power.wording;
    row.libraryDate = libraryDate;
    return row;
}

PowerPicker::PowerPicker(DiscussionSession& session, const PowersLibrary& library, bool set, const Look& look,
                         QWidget* parent)
    : FittedDialog(look, tr("Powers and policy"), {860, 560}, parent),
      m_session(session),
      m_library(library),
      m_look(look),
      m_find(new QLineEdit(this)),
      m_list(new QListWidget(this))
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    m_find->setPlaceholderText(tr("Find: section 47, secure, housing …"));
    m_find->setAccessibleName(tr("Find a power"));
    m_find->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Powers and policies"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setSpacing(t.px(2));
    m_list->setIconSize({t.px(18), t.px(18)});
    m_title = make.sectionTitle(QString());
    m_title->setWordWrap(true);
    m_wording = make.text(QString());
    m_source = make.metaLabel(QString());
    m_source->setWordWrap(true);
    m_check = make.text(QString());
    m_check->setProperty("role", QStringLiteral("status"));
    m_check->setProperty("tone", QStringLiteral("warn"));
    m_cite = make.primaryButton(QStringLiteral("plus"), tr("Cite in the record"));
    auto* close = make.plainButton(QString(), tr("Close"));

    auto* right = new QVBoxLayout;
    right->setSpacing(t.px(8));
    right->addWidget(m_title);
    right->addWidget(m_wording);
    right->addWidget(m_check);
    right->addWidget(m_source);
    right->addStretch(1);
    auto* left = new QVBoxLayout;
    left->addWidget(m_find);
    left->addWidget(m_list, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(t.px(16));
    row->addLayout(left, 5);
    row->addLayout(right, 6);
    body()->addLayout(row, 1);
    auto* note = make.metaLabel(
        tr("Information as of %1, never advice. The record keeps the wording you cite.").arg(longDate(library.date)));
    note->setWordWrap(true);
    body()->addWidget(note);
    if (set)
        body()->addWidget(makeSetByOrganisation(look, m_list, library.title));
    foot()->addWidget(close);
    foot()->addWidget(m_cite);

    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_find, &QLineEdit::textChanged, this, &PowerPicker::fill);
    connect(m_list, &QListWidget::currentRowChanged, this, &PowerPicker::showPower);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &PowerPicker::cite);
    connect(m_cite, &QPushButton::clicked, this, &PowerPicker::cite);
    m_find->installEventFilter(this);
    m_list->installEventFilter(this);
    fill();
    m_find->setFocus();
}

// Every word typed must be found somewhere in the entry.
void PowerPicker::fill()
{
    const QStringList words = m_find->text().toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_list->clear();
    // Where nothing is cited, the room that a tick takes.
    QPixmap clear(m_list->iconSize());
    clear.fill(Qt::transparent);
    const QIcon none(clear);
    for (const LibraryPower& power : m_library.powers) {
        const QString all = QStringList{power.group, power.title, power.wording}.join(QLatin1Char(' ')).toCaseFolded();
        if (!std::all_of(words.begin(), words.end(), [&](const QString& word) { return all.contains(word); }))
            continue;
        auto* item = new QListWidgetItem(tr("%1: %2").arg(power.group, power.title), m_list);
        item->setData(Qt::UserRole, power.id);
        item->setIcon(none);
        if (isCited(power.id)) {
            item->setIcon(m_look.icons().icon(QStringLiteral("tick"), Ink::Ok));
            item->setData(Qt::AccessibleTextRole, tr("%1, cited").arg(item->text()));
        }
    }
    m_list->setCurrentRow(0);
    showPower();
}

const LibraryPower* PowerPicker::current() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item ? m_library.find(item->data(Qt::UserRole).toString()) : nullptr;
}

bool PowerPicker::isCited(const QString& id) const
{
    const auto& rows = m_session.discussion().rows<Power>();
    return std::any_of(rows.begin(), rows.end(), [&](const auto& entry) { return entry.second.power == id; });
}

void PowerPicker::showPower()
{
    const LibraryPower* power = current();
    m_title->setText(power ? power->title : tr("Nothing found for “%1”. Check the spelling.").arg(m_find->text()));
    m_wording->setText(power ? power->wording : QString());
    m_source->setText(power ? power->source : QString());
    QStringList checks;
    if (power && !power->inForce)
        checks << tr("Not in force, or not everywhere yet.");
    if (power && power->legalAdvice)
        checks << tr("Always take legal advice first.");
    if (power && !power->check.isEmpty())
        checks << power->check;
    m_check->setText(checks.join(QLatin1Char(' ')));
    m_check->setVisible(!checks.isEmpty());
    const bool cited = power && isCited(power->id);
    m_cite->setEnabled(power && !cited && m_session.editable());
    m_cite->setText(cited ? tr("Cited") : tr("Cite in the record"));
}

void PowerPicker::cite()
{
    const LibraryPower* power = current();
    if (!power || isCited(power->id))
        return;
    Power row = citationOf(*power, m_library.date);
    row.id = Id<Power>{m_session.store().ids()()};
    if (!m_session.apply(addRow(m_session.discussion(), row, tr("Cite power"))))
        return;
    const int at = m_list->currentRow();
    fill();
    m_list->setCurrentRow(at);
}

bool PowerPicker::eventFilter(QObject* watched, QEvent* event)
{
    if ((watched == m_find || watched == m_list) && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (watched == m_find && (key == Qt::Key_Down || key == Qt::Key_Up)) {
            const int step = key == Qt::Key_Down ? 1 : -1;
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, std::max(0, m_list->count() - 1)));
            return true;
        }
        // Enter cites and does no more: the dialog would take it for its button, and close.
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            cite();
            return true;
        }
    }
    return FittedDialog::eventFilter(watched, event);
}

} // namespace chairside
