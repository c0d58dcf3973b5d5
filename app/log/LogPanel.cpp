#include "app/log/LogPanel.h"

#include "app/fields/Restriction.h"
#include "app/log/ContributionDelegate.h"
#include "app/log/ContributionModel.h"
#include "app/log/EthicsPanel.h"
#include "app/log/MoveMenu.h"
#include "app/log/SpeakerKeys.h"
#include "app/look/GrowingText.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/Roles.h"
#include "core/base/Text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace chairside {

class LogPanel::Private final : public QObject
{
public:
    Private(LogPanel* panel, PageContext pageContext);

    void setFolded(bool fold);
    void add();
    void correct(Id<Contribution> contribution);
    void stopCorrecting();
    void showMenu(const QPoint& at);
    void showMove();
    void refresh();
    Id<Contribution> current() const { return model->at(list->currentIndex()); }
    bool eventFilter(QObject* watched, QEvent* event) override;

    LogPanel* q;
    DiscussionSession& session;
    const Look& look;
    QVBoxLayout* top;
    QLabel* title;
    QPushButton* fold;
    SpeakerKeys* speakers;
    QWidget* compose;
    GrowingText* text;
    QComboBox* kind;
    QCheckBox* restricted;
    QPushButton* addButton;
    Restriction* restriction; // of the contribution that is current
    QListView* list;
    ContributionModel* model;
    QLabel* empty;
    QLabel* last;
    EthicsPanel* ethics;
    QLabel* ethicsCount;
    Id<Contribution> correcting;
    Id<Participant> keyedBefore; // the speaker's key that was down when correcting began
    bool folded = false;
    bool ethicsShown = true;
};

LogPanel::Private::Private(LogPanel* panel, PageContext context)
    : QObject(panel), q(panel), session(context.session), look(context.look)
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    q->setObjectName(QStringLiteral("log"));

    title = make.sectionTitle(QString());
    fold = make.quietButton(QStringLiteral("chevron-right"), LogPanel::tr("Fold"));
    speakers = new SpeakerKeys(session, look, q);
    compose = new QWidget(q);
    text = new GrowingText(compose);
    text->setObjectName(QStringLiteral("contribution"));
    text->setLines(2, 8);
    text->setEnterSubmits(true);
    text->clearGap(LogPanel::tr("What was said. Enter adds it."));
    text->setAccessibleName(LogPanel::tr("What was said"));
    kind = make.comboBox();
    kind->setAccessibleName(LogPanel::tr("Kind of contribution"));
    for (const ChoiceEntry& choice : entries<ContributionKind>())
        kind->addItem(choice.words, choice.code);
    restricted = new QCheckBox(LogPanel::tr("Restricted"), compose);
    restricted->setToolTip(LogPanel::tr("%1 (Ctrl+Shift+L)").arg(Restriction::meaning()));
    auto* composed = new Restriction([this] { return restricted->isChecked(); },
                                     [this](bool on) { restricted->setChecked(on); }, this);
    text->addAction(composed);
    compose->addAction(composed);
    connect(restricted, &QCheckBox::toggled, composed, [composed] { composed->refresh(true); });
    addButton = make.primaryButton(QString(), LogPanel::tr("Add"));
    addButton->setToolTip(LogPanel::tr("Add to the log (Enter)"));

    auto* row = new QHBoxLayout;
    row->setSpacing(t.px(8));
    row->addWidget(kind, 1);
    row->addWidget(restricted);
    row->addWidget(addButton);
    auto* composing = new QVBoxLayout(compose);
    composing->setContentsMargins(0, 0, 0, 0);
    composing->setSpacing(t.px(6));
    composing->addWidget(text);
    composing->addLayout(row);

    model = new ContributionModel(session, this);
    list = new QListView(q);
    list->setObjectName(QStringLiteral("contributions"));
    list->setProperty("role", QStringLiteral("plain"));
    list->setAccessibleName(LogPanel::tr("Contributions, newest first"));
    list->setModel(model);
    list->setItemDelegate(new ContributionDelegate(look, list));
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setResizeMode(QListView::Adjust);
    list->setContextMenuPolicy(Qt::CustomContextMenu);
    restriction = new Restriction(
        [this] {
            const Contribution* said = session.discussion().find(current());
            return said && said->restricted;
        },
        [this](bool on) {
            if (const Id<Contribution> id = current())
                (void)session.setField(refOf(id), QStringLiteral("restricted"), on, Entry::Chosen);
        },
        this);
    list->addAction(restriction);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setTabKeyNavigation(false);
    list->installEventFilter(this);
    empty = make.metaLabel(LogPanel::tr("Nothing said yet. Pick who speaks with Ctrl+1 to Ctrl+9, type, press Enter."));
    empty->setWordWrap(true);
    last = make.metaLabel(QString());
    last->setWordWrap(true);
    ethics = new EthicsPanel(context, q);
    ethicsCount = make.metaLabel(QString());
    ethicsCount->setWordWrap(true);

    auto* head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(fold);
    top = new QVBoxLayout;
    top->setContentsMargins(t.px(12), t.px(8), t.px(12), t.px(8));
    top->setSpacing(t.px(6));
    top->addLayout(head);
    top->addWidget(speakers);
    top->addWidget(compose);
    top->addWidget(empty);
    top->addWidget(last);
    auto* all = new QVBoxLayout(q);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(top);
    all->addWidget(list, 1);
    all->addStretch(0);
    all->addWidget(ethics);
    all->addWidget(ethicsCount);
    ethicsCount->setContentsMargins(t.px(12), t.px(8), t.px(12), t.px(12));

    connect(fold, &QPushButton::clicked, this, [this] { Q_EMIT q->foldRequested(!folded); });
    connect(speakers, &SpeakerKeys::pressed, this, [this] {
        if (folded)
            Q_EMIT q->foldRequested(false);
        text->setFocus(Qt::ShortcutFocusReason);
    });
    connect(text, &GrowingText::submitted, this, &Private::add);
    connect(text, &GrowingText::undoRequested, &session, &DiscussionSession::undo);
    connect(text, &GrowingText::redoRequested, &session, &DiscussionSession::redo);
    connect(addButton, &QPushButton::clicked, this, &Private::add);
    connect(list, &QListView::customContextMenuRequested, this, &Private::showMenu);
    connect(list, &QListView::doubleClicked, this, [this](const QModelIndex& index) { correct(model->at(index)); });
    connect(&session, &DiscussionSession::changed, this, [this](const std::vector<RowRef>& rows) {
        if (std::any_of(rows.begin(), rows.end(), [](const RowRef& each) {
                return each.kind == RowKind::Contribution || each.kind == RowKind::Participant;
            }))
            refresh();
    });
    connect(&session, &DiscussionSession::recordChanged, this, &Private::refresh);
    connect(&session, &DiscussionSession::readinessChanged, this, &Private::refresh);
    text->installEventFilter(this);
    refresh();
}

void LogPanel::Private::setFolded(bool wanted)
{
    folded = wanted;
    const bool open = session.editable();
    compose->setVisible(!folded && open);
    speakers->setVisible(open);
    speakers->setNarrow(folded);
    const int side = look.tokens().px(folded ? 8 : 12);
    top->setContentsMargins(side, look.tokens().px(8), side, look.tokens().px(8));
    fold->setText(folded ? QString() : LogPanel::tr("Fold"));
    // The narrow strip has room for a smaller title only.
    title->setProperty("role", folded ? QStringLiteral("strong") : QStringLiteral("section"));
    restyle(title);
    fold->setMaximumWidth(folded ? look.tokens().px(30) : QWIDGETSIZE_MAX);
    fold->setAccessibleName(folded ? LogPanel::tr("Open the log") : LogPanel::tr("Fold the log"));
    fold->setIcon(look.icons().icon(folded ? QStringLiteral("chevron-left") : QStringLiteral("chevron-right"),
                                    Ink::Text, Icons::Place::Leading));
    refresh();
}

void LogPanel::Private::refresh()
{
    const bool open = session.editable();
    const int said = model->rowCount();
    title->setText(folded ? LogPanel::tr("Log %1").arg(said)
                   : open ? LogPanel::tr("Who is speaking?")
                          : LogPanel::tr("What was said"));
    speakers->setVisible(open);
    compose->setVisible(!folded && open);
    list->setVisible(!folded && said > 0);
    empty->setVisible(!folded && said == 0);
    empty->setText(open ? LogPanel::tr("Nothing said yet. Pick who speaks with Ctrl+1 to Ctrl+9, type, press Enter.")
                        : LogPanel::tr("Nothing was entered in the log."));
    last->setVisible(folded && said > 0);
    if (said > 0) {
        const QModelIndex newest = model->index(0);
        last->setText(LogPanel::tr("Last: %1\n%2, %3")
                          .arg(newest.data(ContributionModel::TimeRole).toString(),
                               newest.data(ContributionModel::SpeakerRole).toString(),
                               newest.data(ContributionModel::KindRole).toString()));
    }
    const Readiness& readiness = session.readiness();
    ethics->setVisible(!folded && ethicsShown && !session.protocol().ethics.empty());
    ethicsCount->setVisible(folded && ethicsShown && readiness.ethicsTotal > 0);
    ethicsCount->setText(
        LogPanel::tr("Ethics: %1 of %2 considered").arg(readiness.ethicsConsidered).arg(readiness.ethicsTotal));
}

void LogPanel::Private::add()
{
    const QString said = text->text().trimmed();
    if (said.isEmpty() || !session.editable())
        return;
    ContributionKind chosen = ContributionKind::Fact;
    fromCode(kind->currentData().toString(), chosen);
    if (correcting) {
        // Nobody is made to have said it whom no key was pressed for: who said it may not be among the keys any more.
        const Contribution* before = session.discussion().find(correcting);
        const bool same = speakers->current() == keyedBefore && before;
        const Id<Participant> who = same ? before->participant : speakers->current();
        if (session.correctContribution(correcting, {who, said, chosen, restricted->isChecked()}))
            stopCorrecting();
        return;
    }
    if (!session.contribute(speakers->current(), said, chosen, restricted->isChecked()))
        return;
    text->showText(QString());
    restricted->setChecked(false);
    kind->setCurrentIndex(0);
    list->scrollToTop();
}

void LogPanel::Private::correct(Id<Contribution> contribution)
{
    const Contribution* said = session.discussion().find(contribution);
    if (!said || !session.editable())
        return;
    correcting = contribution;
    speakers->setCurrent(said->participant);
    keyedBefore = speakers->current();
    kind->setCurrentIndex(kind->findData(code(said->kind)));
    restricted->setChecked(said->restricted);
    text->showText(said->body);
    addButton->setText(LogPanel::tr("Correct"));
    text->setFocus();
    text->moveCursor(QTextCursor::End);
}

void LogPanel::Private::stopCorrecting()
{
    const Id<Contribution> was = std::exchange(correcting, {});
    text->showText(QString());
    restricted->setChecked(false);
    kind->setCurrentIndex(0);
    addButton->setText(LogPanel::tr("Add"));
    list->setCurrentIndex(model->indexOf(was));
}

void LogPanel::Private::showMenu(const QPoint& at)
{
    const Contribution* said = session.discussion().find(current());
    if (!said || !session.editable())
        return;
    const Id<Contribution> id = said->id;
    QMenu menu(list);
    menu.addAction(LogPanel::tr("Correct\tF2"), this, [this, id] { correct(id); });
    fillMoveMenu(*menu.addMenu(LogPanel::tr("Move to\tM")), session,
                 [this, id](const MoveTarget& target) { (void)session.moveContribution(id, target); });
    restriction->refresh(true);
    menu.addAction(restriction);
    menu.addSeparator();
    menu.addAction(LogPanel::tr("Remove\tDelete"), this, [this, id] { (void)session.remove(refOf(id)); });
    menu.exec(list->viewport()->mapToGlobal(at));
}

void LogPanel::Private::showMove()
{
    const Id<Contribution> id = current();
    if (!id || !session.editable())
        return;
    QMenu menu(list);
    fillMoveMenu(menu, session, [this, id](const MoveTarget& target) { (void)session.moveContribution(id, target); });
    menu.exec(list->viewport()->mapToGlobal(list->visualRect(list->currentIndex()).bottomLeft()));
}

bool LogPanel::Private::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (watched == text && key->key() == Qt::Key_Escape && correcting) {
            stopCorrecting();
            return true;
        }
        if (watched == list && current()) {
            switch (key->key()) {
            case Qt::Key_F2:
            case Qt::Key_Return:
            case Qt::Key_Enter:
                correct(current());
                return true;
            case Qt::Key_M:
                showMove();
                return true;
            case Qt::Key_Delete:
                if (session.editable())
                    (void)session.remove(refOf(current()));
                return true;
            case Qt::Key_Menu:
                showMenu(list->visualRect(list->currentIndex()).bottomLeft());
                return true;
            default:
                break;
            }
        }
    }
    return QObject::eventFilter(watched, event);
}

LogPanel::LogPanel(PageContext context, QWidget* parent) : QFrame(parent), d(new Private(this, context))
{
    setProperty("role", QStringLiteral("side"));
}

void LogPanel::setFolded(bool folded)
{
    d->setFolded(folded);
}

bool LogPanel::isFolded() const
{
    return d->folded;
}

void LogPanel::setEthicsShown(bool shown)
{
    d->ethicsShown = shown;
    d->refresh();
}

bool LogPanel::speak(int key)
{
    return d->speakers->press(key);
}

void LogPanel::enterWords()
{
    d->add();
}

bool LogPanel::goTo(RowRef contribution)
{
    const QModelIndex index = d->model->indexOf(Id<Contribution>{contribution.id});
    if (!index.isValid())
        return false;
    if (d->folded)
        Q_EMIT foldRequested(false);
    d->list->setCurrentIndex(index);
    d->list->scrollTo(index, QAbstractItemView::PositionAtCenter);
    d->list->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace chairside
