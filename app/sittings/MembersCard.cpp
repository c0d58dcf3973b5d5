#include "app/sittings/MembersCard.h"

#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace chairside {

namespace {

constexpr qsizetype enoughToSearch = 2;

struct Part final
{
    QString title;
    QString SittingMember::*field;
};

std::vector<Part> parts()
{
    return {{MembersCard::tr("Name"), &SittingMember::name},
            {MembersCard::tr("Role"), &SittingMember::role},
            {MembersCard::tr("Agency"), &SittingMember::agency},
            {MembersCard::tr("E-mail"), &SittingMember::email}};
}

} // namespace

MembersCard::MembersCard(const Store& store, const Look& look, std::vector<SittingMember> members, bool editable,
                         QWidget* parent)
    : QFrame(parent),
      m_store(store),
      m_look(look),
      m_members(std::move(members)),
      m_editable(editable),
      m_lines(new QVBoxLayout),
      m_name(new QLineEdit(this)),
      m_suggestions(new QListWidget(this))
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(tr("Members"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(t.px(12), t.px(10), t.px(12), t.px(12));
    column->setSpacing(t.px(8));
    m_lines->setSpacing(t.px(6));
    column->addLayout(m_lines);
    auto* row = new QHBoxLayout;
    row->setSpacing(t.px(8));
    m_name->setPlaceholderText(tr("Add a member: type a name, press Enter"));
    m_name->setAccessibleName(tr("Name of a member to add"));
    m_name->setObjectName(QStringLiteral("member.add"));
    auto* button = make.plainButton(QStringLiteral("plus"), tr("Add"));
    button->setAccessibleName(tr("Add member"));
    row->addWidget(m_name, 1);
    row->addWidget(button);
    column->addLayout(row);
    m_suggestions->setAccessibleName(tr("People who took part before. Enter picks one."));
    m_suggestions->setObjectName(QStringLiteral("member.known"));
    m_suggestions->setMaximumHeight(t.px(120));
    m_suggestions->hide();
    column->addWidget(m_suggestions);
    for (QWidget* each : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(button)})
        each->setVisible(editable);
    connect(m_name, &QLineEdit::textEdited, this, &MembersCard::suggest);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { add(-1); });
    connect(button, &QPushButton::clicked, this, [this] { add(-1); });
    for (const auto signal : {&QListWidget::itemActivated, &QListWidget::itemClicked})
        connect(m_suggestions, signal, this, [this](QListWidgetItem* item) { add(m_suggestions->row(item)); });
    m_name->installEventFilter(this);
    rebuild();
}

void MembersCard::rebuild()
{
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    if (m_members.empty())
        m_lines->addWidget(
            Make(&m_look).metaLabel(tr("Nobody yet. Those named here come to every item, as expected.")));
    QWidget* before = nullptr;
    for (std::size_t i = 0; i < m_members.size(); ++i) {
        addLine(i);
        for (QWidget* field : m_lines->itemAt(static_cast<int>(i))->widget()->findChildren<QWidget*>()) {
            if (!(field->focusPolicy() & Qt::TabFocus) || field->window() != window())
                continue; // the list that a box unfolds is a window of its own
            if (before)
                setTabOrder(before, field);
            before = field;
        }
    }
    if (before)
        setTabOrder(before, m_name);
}

void MembersCard::addLine(std::size_t index)
{
    const Make make(&m_look);
    const Tokens& t = m_look.tokens();
    const int number = static_cast<int>(index) + 1;
    auto* line = new QWidget(this);
    auto* row = new FlowRow(line, t.px(6));
    for (const Part& part : parts()) {
        auto* field = new QLineEdit(m_members[index].*part.field, line);
        field->setPlaceholderText(part.title);
        field->setToolTip(part.title);
        field->setAccessibleName(tr("%1 of member %2").arg(part.title).arg(number));
        field->setReadOnly(!m_editable);
        field->setFixedWidth(t.px(190));
        connect(field, &QLineEdit::editingFinished, this, [this, index, part, field] {
            if (index >= m_members.size() || m_members[index].*part.field == field->text().trimmed())
                return;
            m_members[index].*part.field = field->text().trimmed();
            Q_EMIT changed();
        });
        row->addWidget(field);
    }
    auto* remove = make.iconButton(QStringLiteral("trash"), tr("Remove member %1").arg(number));
    remove->setEnabled(m_editable);
    connect(remove, &QPushButton::clicked, this, [this, id = m_members[index].id] {
        m_members.erase(
            std::remove_if(m_members.begin(), m_members.end(), [id](const SittingMember& m) { return m.id == id; }),
            m_members.end());
        rebuild();
        m_name->setFocus();
        Q_EMIT changed();
    });
    row->addWidget(remove);
    m_lines->addWidget(line);
}

void MembersCard::suggest()
{
    m_found.clear();
    m_suggestions->clear();
    const QString typed = m_name->text().trimmed();
    if (typed.size() >= enoughToSearch)
        if (auto known = m_store.read().knownContacts(typed))
            m_found = std::move(*known);
    for (const KnownContact& contact : m_found) {
        QStringList words{contact.name, contact.role, contact.agency};
        words.removeAll(QString());
        m_suggestions->addItem(words.join(QStringLiteral(", ")));
    }
    m_suggestions->setVisible(!m_found.empty());
}

void MembersCard::add(int known)
{
    SittingMember member;
    if (known >= 0 && static_cast<std::size_t>(known) < m_found.size()) {
        const KnownContact& contact = m_found[static_cast<std::size_t>(known)];
        member = {{}, contact.id, contact.name, contact.role, contact.agency, contact.email, {}};
    } else {
        member.name = m_name->text().trimmed();
        if (member.name.isEmpty())
            return;
    }
    if (!member.contact)
        member.contact = Id<Contact>{m_store.ids()()};
    member.id = Id<SittingMember>{m_store.ids()()};
    m_members.push_back(member);
    m_name->clear();
    suggest();
    rebuild();
    m_name->setFocus();
    Q_EMIT changed();
}

bool MembersCard::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_name && event->type() == QEvent::KeyPress && m_suggestions->isVisible() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        m_suggestions->setFocus();
        m_suggestions->setCurrentRow(0);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace chairside
