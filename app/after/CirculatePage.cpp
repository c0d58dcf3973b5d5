#include "app/after/CirculatePage.h"

#include "app/after/CopyView.h"
#include "app/after/RecipientCard.h"
#include "app/after/RecipientsModel.h"
#include "app/look/FlowRow.h"
#include "app/look/GrowingText.h"
#include "app/look/LineDelegate.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/Roles.h"
#include "core/base/Text.h"
#include "core/rules/DueWords.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>

namespace chairside {

namespace {

// Pixels at 100 % text.
constexpr int besideFrom = 900;
constexpr int columnsFrom = 470; // of the table
constexpr int rowHeight = 50;
constexpr int copyWidth = 138;
constexpr int howWidth = 150;
constexpr int stateWidth = 170;

} // namespace

CirculatePage::CirculatePage(PageContext context, QWidget* parent)
    : AfterPage(context, QLatin1String(circulateStage), tr("Circulate"), parent),
      m_model(new RecipientsModel(context.session, context.look, this)),
      m_name(new QLineEdit),
      m_role(new QLineEdit),
      m_email(new QLineEdit),
      m_family(new QCheckBox(tr("Parent, carer or other family"))),
      m_why(new GrowingText)
{
    const Make make(&context.look);
    const Tokens& t = context.look.tokens();
    auto* print = make.plainButton(QStringLiteral("printer"), tr("Show and print"));
    head()->addWidget(print);
    connect(print, &QPushButton::clicked, this, [this] { Q_EMIT previewRequested(m_model->version()); });
    column()->addWidget(makeBand());

    auto* left = new QVBoxLayout;
    left->setSpacing(t.px(8));
    auto* title = new QHBoxLayout;
    title->addWidget(make.sectionTitle(tr("Recipients")));
    auto* who = make.metaLabel(tr("everyone who took part"));
    who->setWordWrap(true);
    title->addWidget(who, 1);
    auto* add = make.quietButton(QStringLiteral("plus"), tr("Add"));
    add->setObjectName(QStringLiteral("add-recipient"));
    add->setAccessibleName(tr("Add somebody who was not there"));
    title->addWidget(add);
    left->addLayout(title);
    left->addWidget(makeAdding());
    m_table = make.table();
    m_table->setObjectName(QStringLiteral("recipients"));
    m_table->setAccessibleName(tr("Recipients"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new LineDelegate(context.look, m_table));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(t.px(rowHeight));
    left->addWidget(m_table);
    left->addWidget(make.text(
        tr("What was recorded in confidence and sensitive addresses are left out of every copy, unless you choose "
           "Full and say why.")));
    m_card = new RecipientCard(context, this);
    left->addWidget(m_card);
    left->addStretch(1);
    m_copy = new CopyView(context, this);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(t.px(20));
    m_columns->addLayout(left, 11);
    m_columns->addWidget(m_copy, 10);
    column()->addLayout(m_columns, 1);

    connect(add, &QPushButton::clicked, this, [this] {
        m_adding->setVisible(!m_adding->isVisible());
        if (m_adding->isVisible())
            m_name->setFocus(Qt::OtherFocusReason);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CirculatePage::showCurrent);
    connect(m_card, &RecipientCard::audienceChanged, this, &CirculatePage::showCopy);
    connect(m_card, &RecipientCard::drafted, this, [this] {
        if (current() >= 0)
            m_model->drafted(m_model->at(current()));
    });
    rebuild();
}

QWidget* CirculatePage::makeBand()
{
    const Make make(&look());
    const Tokens& t = look().tokens();
    m_band = make.ground(QStringLiteral("notice"));
    auto* inside = new QHBoxLayout(m_band);
    inside->setContentsMargins(t.px(14), t.px(10), t.px(14), t.px(10));
    inside->setSpacing(t.px(16));
    auto* words = new QVBoxLayout;
    words->setSpacing(t.px(2));
    m_deadline = make.noted(QString(), QStringLiteral("clock"), Ink::Accent);
    m_deadline->setObjectName(QStringLiteral("circulate.due"));
    m_deadline->setWordWrap(true);
    m_deadline->setProperty("role", QStringLiteral("strong"));
    m_count = make.text(QString());
    m_count->setObjectName(QStringLiteral("circulate.count"));
    words->addWidget(m_deadline);
    words->addWidget(m_count);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setMinimumWidth(t.px(100));
    m_progress->setMaximumWidth(t.px(180));
    m_progress->setAccessibleName(tr("Copies sent"));
    inside->addLayout(words, 1);
    inside->addWidget(m_progress, 0, Qt::AlignVCenter);
    return m_band;
}

QWidget* CirculatePage::makeAdding()
{
    const Make make(&look());
    const Tokens& t = look().tokens();
    m_adding = make.card();
    auto* inside = cardColumn(static_cast<QFrame*>(m_adding), look());
    inside->addWidget(make.text(tr("Nobody is sent a record of a meeting that they were not at, unless there is a "
                                   "reason. It is kept with the record.")));
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setHorizontalSpacing(t.px(12));
    m_name->setObjectName(QStringLiteral("add.name"));
    m_role->setObjectName(QStringLiteral("add.role"));
    m_why->setObjectName(QStringLiteral("add.why"));
    make.row(form, tr("Who"), m_name);
    make.row(form, tr("Role and agency"), m_role);
    make.row(form, tr("E-mail"), m_email);
    m_family->setObjectName(QStringLiteral("add.family"));
    form->addRow(QString(), m_family);
    m_why->setLines(1, 4);
    make.row(form, tr("Why they get a copy"), m_why);
    inside->addLayout(form);
    form->setRowVisible(m_family, keepsFromFamily(session().protocol()));
    m_trouble = make.status(QString(), QStringLiteral("warning"), Tone::Bad);
    m_trouble->setObjectName(QStringLiteral("add.trouble"));
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    inside->addWidget(m_trouble);
    auto* row = new QWidget;
    auto* buttons = new FlowRow(row, t.px(8));
    auto* put = make.plainButton(QStringLiteral("plus"), tr("Put on the list"));
    put->setObjectName(QStringLiteral("add.put"));
    auto* leave = make.quietButton(QString(), tr("Leave it"));
    buttons->addWidget(put);
    buttons->addWidget(leave);
    inside->addWidget(row);
    m_adding->hide();
    connect(put, &QPushButton::clicked, this, &CirculatePage::addSomebody);
    connect(leave, &QPushButton::clicked, m_adding, &QWidget::hide);
    return m_adding;
}

void CirculatePage::addSomebody()
{
    const auto refuse = [&](const QString& sentence, QWidget* field) {
        m_trouble->setText(sentence);
        m_trouble->show();
        field->setFocus(Qt::OtherFocusReason);
    };
    Recipient added;
    added.name = m_name->text().simplified();
    added.role = m_role->text().simplified();
    added.email = m_email->text().trimmed();
    added.family = m_family->isChecked();
    added.added = true;
    added.reason = m_why->text().trimmed();
    for (const Participant* person : session().discussion().ranked<Participant>())
        if (sameName(person->name, added.name)) {
            added.participant = person->id;
            added.family = added.family || person->family;
            if (added.email.isEmpty())
                added.email = person->email;
        }
    if (added.name.isEmpty())
        return refuse(tr("Say who gets the copy."), m_name);
    if (keptFrom(session().discussion(), session().protocol(), added))
        return refuse(keptFromWords(session().protocol(), added.name), m_name);
    for (int i = 0; i < m_model->rowCount(); ++i)
        if (sameName(m_model->at(i).name, added.name)) {
            m_adding->hide();
            m_table->selectRow(i);
            m_table->setFocus(Qt::OtherFocusReason);
            return;
        }
    if (added.reason.isEmpty())
        return refuse(tr("Say why %1 gets a copy. It is kept with the record.").arg(added.name), m_why);
    const int row = m_model->add(added);
    measure();
    m_adding->hide();
    m_trouble->hide();
    for (QLineEdit* field : {m_name, m_role, m_email})
        field->clear();
    m_family->setChecked(false);
    m_why->showText(QString());
    m_table->selectRow(row);
    m_table->setFocus(Qt::OtherFocusReason);
}

int CirculatePage::current() const
{
    const int row = m_table->currentIndex().row();
    return row < m_model->rowCount() ? row : -1;
}

void CirculatePage::rebuild()
{
    const QString before = current() >= 0 ? m_model->at(current()).name : QString();
    m_model->reload();
    int row = -1;
    for (int i = 0; i < m_model->rowCount(); ++i)
        if (m_model->at(i).name == before)
            row = i;
    if (row < 0)
        row = std::max(0, m_model->firstToDo());
    if (m_model->rowCount() > 0)
        m_table->selectRow(row);
    measure();
    showBand();
    showCurrent();
}

void CirculatePage::showBand()
{
    const Discussion& discussion = session().discussion();
    if (discussion.versions.empty())
        return;
    const VersionInfo& version = discussion.versions.back();
    const QDateTime at = version.signedAt.toLocalTime();
    subtitle()->setText(
        tr("Version %1, signed %2 on %3").arg(version.no).arg(clockTime(at.time()), longDate(at.date())));
    const CirculationCount count = circulationCount(discussion, session().protocol(), version.no);
    const auto due = circulationDeadline(discussion, session().protocol(), session().workingDays());
    const bool done = count.total > 0 && count.left() == 0;
    const bool late = due && isLate(*due, session().now()) && !done;
    m_deadline->setText(done  ? tr("Everyone has been sent version %1").arg(version.no)
                        : due ? tr("To everyone. %1").arg(dueWords(*due, session().now(), session().workingDays()))
                              : tr("To everyone who was there"));
    QString counted = tr("%1 of %2 sent, %3 to go; %4 known to have it.")
                          .arg(count.sent)
                          .arg(count.total)
                          .arg(count.left())
                          .arg(count.received);
    if (due && !done && !due->why.isEmpty())
        counted = due->why + QStringLiteral(". ") + counted;
    m_count->setText(count.total > 0 ? counted : tr("Nobody is recorded as having been there."));
    m_progress->setRange(0, std::max(1, count.total));
    m_progress->setValue(count.sent);
    m_progress->setVisible(count.total > 0);
    const Tone tone = done ? Tone::Ok : late ? Tone::Bad : Tone::Accent;
    m_deadline->setIcon(done   ? QStringLiteral("tick")
                        : late ? QStringLiteral("warning")
                               : QStringLiteral("clock"),
                        inkFor(tone));
    m_band->setProperty("tone", toneName(tone));
    restyle(m_band);
}

void CirculatePage::showCurrent()
{
    if (current() < 0) {
        m_card->showNobody();
        m_copy->showNothing({}, {});
        return;
    }
    m_card->showRecipient(m_model->at(current()), m_model->version());
    showCopy();
}

void CirculatePage::showCopy()
{
    if (current() < 0 || m_model->version() == 0)
        return;
    const Recipient& recipient = m_model->at(current());
    if (recipient.never)
        m_copy->showNothing(recipient.name, tr("Nothing."));
    else
        m_copy->showCopy(recipient.name, m_model->version(), m_card->audience());
}

void CirculatePage::measure()
{
    const Tokens& t = look().tokens();
    const double room = viewport()->width() * 100.0 / t.percent;
    const bool beside = room >= besideFrom;
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const double wide = (room - 48) * (beside ? 0.51 : 1);
    const bool all = wide >= columnsFrom + howWidth;
    m_table->setColumnHidden(RecipientsModel::How, !all);
    m_table->setColumnHidden(RecipientsModel::Copy, wide < columnsFrom);
    m_table->setColumnWidth(RecipientsModel::Copy, t.px(copyWidth));
    m_table->setColumnWidth(RecipientsModel::How, t.px(howWidth));
    m_table->setColumnWidth(RecipientsModel::State, t.px(stateWidth));
    m_table->horizontalHeader()->setSectionResizeMode(RecipientsModel::Who, QHeaderView::Stretch);
    const int rows = m_model->rowCount();
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * t.px(rowHeight) + 4);
}

void CirculatePage::resizeEvent(QResizeEvent* event)
{
    AfterPage::resizeEvent(event);
    measure();
}

} // namespace chairside
