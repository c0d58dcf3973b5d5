#include "app/newcase/ChildLine.h"

#include "app/fields/Editors.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/Roles.h"
#include "app/people/EarlierList.h"
#include "core/base/Text.h"
#include "core/rules/FieldChecks.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace chairside {

namespace {

constexpr qsizetype enoughToSearch = 2;

} // namespace

ChildLine::ChildLine(const Store& store, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_name(new QLineEdit(this)),
      m_born(new QLineEdit(this)),
      m_suggestions(new QListWidget(this)),
      m_earlier(new EarlierList(look, this)),
      m_follow(new QCheckBox(this))
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(t.px(4));
    auto* row = new QHBoxLayout;
    row->setSpacing(t.px(8));
    m_name->setPlaceholderText(tr("Child’s name"));
    m_name->setAccessibleName(tr("Child’s name"));
    m_name->setObjectName(QStringLiteral("child.name"));
    m_born->setPlaceholderText(tr("Date of birth, if known"));
    m_born->setAccessibleName(tr("Child’s date of birth"));
    m_born->setObjectName(QStringLiteral("child.born"));
    row->addWidget(m_name, 3);
    row->addWidget(m_born, 2);
    m_trouble = make.text(QString());
    m_trouble->setProperty("role", QStringLiteral("status"));
    m_trouble->hide();
    m_known = make.metaLabel(QString());
    m_known->setWordWrap(true);
    m_suggestions->setAccessibleName(tr("Children known before. Enter picks one."));
    m_suggestions->setObjectName(QStringLiteral("child.known"));
    m_suggestions->setMaximumHeight(t.px(110));
    column->addLayout(row);
    column->addWidget(m_trouble);
    column->addWidget(m_suggestions);
    column->addWidget(m_known);
    column->addWidget(m_earlier);
    column->addWidget(m_follow);
    m_suggestions->hide();
    m_known->hide();
    m_follow->hide();

    connect(m_name, &QLineEdit::textEdited, this, [this] {
        forget();
        suggest();
        Q_EMIT changed();
    });
    connect(m_earlier, &EarlierList::discussionRequested, this, &ChildLine::discussionRequested);
    connect(m_born, &QLineEdit::textEdited, this, [this] {
        showTrouble();
        Q_EMIT changed();
    });
    connect(m_suggestions, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { pick(m_suggestions->row(item)); });
    m_name->installEventFilter(this);
    m_suggestions->installEventFilter(this);
}

void ChildLine::suggest()
{
    m_found.clear();
    m_suggestions->clear();
    const QString typed = m_name->text().trimmed();
    if (typed.size() >= enoughToSearch)
        if (auto known = m_store.read().knownChildren(typed))
            m_found = std::move(*known);
    for (const KnownChild& child : m_found) {
        QStringList words{child.latest.name};
        if (child.latest.born.isValid())
            words << tr("born %1").arg(longDate(child.latest.born));
        if (!child.latest.icsNumber.isEmpty())
            words << tr("ICS %1").arg(child.latest.icsNumber);
        words << tr("last in %1").arg(child.lastRef);
        m_suggestions->addItem(words.join(QStringLiteral(", ")));
    }
    m_suggestions->setVisible(!m_found.empty());
}

void ChildLine::pick(int row)
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_found.size())
        return;
    m_picked = m_found[static_cast<std::size_t>(row)];
    m_name->setText(m_picked->latest.name);
    m_born->setText(longDate(m_picked->latest.born));
    m_suggestions->hide();
    m_known->setText(tr("Known before: %1, in all %2.")
                         .arg(m_picked->lastHeld.isValid()
                                  ? tr("%1, %2").arg(m_picked->lastRef, longDate(m_picked->lastHeld))
                                  : m_picked->lastRef,
                              counted(m_picked->discussions, tr("discussion"), tr("discussions"))));
    m_known->show();
    m_earlier->showFor(m_store.read(), {m_picked->id});
    m_followed = {};
    if (const auto all = m_store.read().discussionsOf(m_picked->id))
        for (const EarlierDiscussion& each : *all) {
            if (each.state == State::Declined || m_followed)
                continue;
            m_followed = each.id;
            m_follow->setText(tr("Follow on from %1: bring over people, family and open actions").arg(each.ref));
        }
    m_follow->setChecked(m_followed.value != 0);
    m_follow->setVisible(m_followed.value != 0);
    showTrouble();
    m_born->setFocus();
    Q_EMIT changed();
}

void ChildLine::forget()
{
    m_picked.reset();
    m_followed = {};
    m_earlier->showFor(m_store.read(), {});
    m_known->hide();
    m_follow->hide();
}

Subject ChildLine::child() const
{
    Subject out;
    if (m_picked) {
        out = m_picked->latest;
        out.child = m_picked->id;
        out.item = m_followed ? ItemKind::Update : ItemKind::New; // what was only declined was never discussed
    }
    out.name = m_name->text().trimmed();
    const QDate born = readDate(m_born->text(), today(m_store.clock()));
    if (born.isValid() && born > today(m_store.clock())) {
        out.born = {};
        out.dueOn = born; // unborn: the date is when the child is expected
    } else {
        out.born = born;
    }
    return out;
}

bool ChildLine::isNamed() const
{
    return !m_name->text().trimmed().isEmpty();
}

// An expected date is welcome and said to be one; what cannot be right is said too, and stays as typed.
void ChildLine::showTrouble()
{
    const QString typed = m_born->text().trimmed();
    const QDate now = today(m_store.clock());
    const QDate date = readDate(typed, now);
    QString words;
    if (!typed.isEmpty() && !date.isValid())
        words = tr("“%1” is not a date. Type it like 24/11/2014.").arg(typed);
    else if (date > now)
        words = fieldTrouble(Discussion(), child(), QStringLiteral("due_on"), now);
    m_troubled = !words.isEmpty();
    if (!m_troubled && date > now)
        words = tr("Still to come: taken as the expected date of an unborn child.");
    m_trouble->setProperty("tone", m_troubled ? QStringLiteral("bad") : QStringLiteral("muted"));
    restyle(m_trouble);
    m_trouble->setText(words);
    m_trouble->setVisible(!words.isEmpty());
    m_born->setAccessibleDescription(words);
}

Id<Discussion> ChildLine::follows() const
{
    return m_picked && m_follow->isChecked() ? m_followed : Id<Discussion>{};
}

void ChildLine::focusName()
{
    m_name->setFocus();
}

bool ChildLine::eventFilter(QObject* watched, QEvent* event)
{
    // Enter picks and does no more: the dialog would take it for its button, and begin.
    if (watched == m_suggestions && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            pick(m_suggestions->currentRow());
            return true;
        }
        if (key == Qt::Key_Escape) {
            m_suggestions->hide();
            m_name->setFocus();
            return true;
        }
    }
    if (watched == m_name && event->type() == QEvent::KeyPress && m_suggestions->isVisible() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        m_suggestions->setFocus();
        m_suggestions->setCurrentRow(0);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace chairside
