#include "app/sittings/ItemCard.h"

#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/sittings/ItemWords.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chairside {

namespace {

Tone toneOf(const HomeRow& row)
{
    return row.state == State::Signed || row.state == State::Closed ? Tone::Ok
           : row.summary.gaps == 0                                  ? Tone::Accent
                                                                    : Tone::Plain;
}

} // namespace

ItemCard::ItemCard(const SittingItem& item, int number, int count, bool editable, const Look& look, QWidget* parent)
    : QFrame(parent)
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    setProperty("role", QStringLiteral("card"));
    setObjectName(QStringLiteral("item.%1").arg(number));
    setAccessibleName(tr("Item %1, %2").arg(number).arg(item.row.summary.title));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(t.px(12), t.px(8), t.px(12), t.px(8));
    column->setSpacing(t.px(6));

    auto* top = new FlowRow(nullptr, t.px(10));
    top->addWidget(make.strong(tr("%1.  %2").arg(number).arg(item.row.summary.title)));
    if (item.kind != ItemKind::None)
        top->addWidget(make.chip(words(item.kind)));
    const ItemState state = itemState(item.row);
    top->addWidget(make.chip(state.words, state.icon, toneOf(item.row)));
    top->addWidget(make.metaLabel(item.row.ref));
    column->addLayout(top);

    auto* bottom = new FlowRow(nullptr, t.px(8));
    auto* label = make.detail(tr("Presented by"));
    label->setMinimumHeight(t.px(32));
    auto* presenter = make.comboBox();
    presenter->setObjectName(QStringLiteral("item.%1.presenter").arg(number));
    presenter->setFixedWidth(t.px(260)); // so that the buttons of all items stand beneath each other
    presenter->setAccessibleName(tr("Who presents item %1").arg(number));
    presenter->addItem(tr("Nobody named yet"), QVariant::fromValue<qlonglong>(0));
    for (const Participant& person : item.people) {
        QStringList parts{person.name, person.agency};
        parts.removeAll(QString());
        presenter->addItem(parts.join(QStringLiteral(", ")), QVariant::fromValue<qlonglong>(person.id.value));
    }
    presenter->setCurrentIndex(std::max(0, presenter->findData(QVariant::fromValue<qlonglong>(item.presenter.value))));
    const bool draft = item.row.state == State::Draft || item.row.state == State::Amending;
    presenter->setEnabled(editable && draft);
    connect(presenter, &QComboBox::activated, this,
            [this, presenter] { Q_EMIT presenterChosen(Id<Participant>{presenter->currentData().toLongLong()}); });
    const auto named = [&](QPushButton* button, const char* name, bool enabled) {
        button->setObjectName(QStringLiteral("item.%1.%2").arg(number).arg(QLatin1String(name)));
        button->setEnabled(enabled);
        return button;
    };
    auto* open = named(make.plainButton(QStringLiteral("open"), tr("Open")), "open", true);
    open->setAccessibleName(tr("Open item %1, %2").arg(number).arg(item.row.summary.title));
    auto* up = named(make.iconButton(QStringLiteral("arrow-up"), tr("Take item %1 earlier").arg(number)), "up",
                     editable && number > 1);
    auto* down = named(make.iconButton(QStringLiteral("arrow-down"), tr("Take item %1 later").arg(number)), "down",
                       editable && number < count);
    auto* release = named(make.quietButton(QStringLiteral("minus"), tr("Take off")), "release", editable);
    release->setAccessibleName(tr("Take item %1 off this sitting").arg(number));
    release->setToolTip(tr("The discussion stands alone again; nothing of it is lost."));
    for (QWidget* each : std::initializer_list<QWidget*>{label, presenter, open, up, down, release})
        bottom->addWidget(each);
    column->addLayout(bottom);

    connect(open, &QPushButton::clicked, this, &ItemCard::openRequested);
    connect(up, &QPushButton::clicked, this, [this] { Q_EMIT moveRequested(-1); });
    connect(down, &QPushButton::clicked, this, [this] { Q_EMIT moveRequested(1); });
    connect(release, &QPushButton::clicked, this, &ItemCard::releaseRequested);
}

} // namespace chairside
