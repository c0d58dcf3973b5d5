#include "app/share/ShareCheck.h"

#include "app/look/FlowRow.h"
#include "app/look/IconLabel.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/share/SharedLines.h"
#include "app/share/SharedRecord.h"
#include "core/base/Text.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace chairside {

namespace {

constexpr int besideFrom = 900; // pixels at 100 % text; narrower, the text to be shown stands beneath
constexpr int leftWidth = 400;

} // namespace

ShareCheck::ShareCheck(const SharedRecord& record, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_record(record),
      m_look(look),
      m_names(Make(&look).noted({}, QStringLiteral("tick"), Ink::Ok)),
      m_details(Make(&look).noted({}, QStringLiteral("tick"), Ink::Ok)),
      m_lines(new SharedLines(look, SharedLines::For::Desk, nullptr)),
      m_show(nullptr)
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    setObjectName(QStringLiteral("share-check"));

    m_left = new QWidget;
    auto* left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(t.px(16));
    auto* title = make.heading(tr("Look this over before others see it"));
    title->setWordWrap(true);
    left->addWidget(title);
    left->addWidget(make.text(tr("Others see initials and no names. Free text can still name a child: read it once, "
                                 "then share your screen.")));
    left->addWidget(counts());
    left->addWidget(words());
    left->addStretch(1);

    m_right = make.card();
    auto* right = new QVBoxLayout(m_right);
    right->setContentsMargins(t.px(16), t.px(12), t.px(16), t.px(16));
    right->setSpacing(t.px(8));
    right->addWidget(make.groupTitle(tr("What will be shown")));
    right->addWidget(m_lines);
    right->addStretch(1);

    auto* page = new QWidget;
    m_grid = new QGridLayout(page);
    m_grid->setContentsMargins(t.px(24), t.px(20), t.px(24), t.px(20));
    m_grid->setHorizontalSpacing(t.px(24));
    m_grid->setVerticalSpacing(t.px(20));
    auto* scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("What will be shown"));

    QFrame* foot = make.ground(QStringLiteral("footer"));
    m_show = make.primaryButton(QStringLiteral("monitor"), tr("Show on the shared screen"));
    auto* stay = make.plainButton({}, tr("Stay here (Esc)"));
    for (QPushButton* each : {m_show, stay})
        each->setAutoDefault(true); // Enter presses it
    auto* buttons = new FlowRow(foot, t.px(12));
    buttons->setContentsMargins(t.px(24), t.px(8), t.px(24), t.px(8));
    buttons->addWidget(m_show);
    buttons->addWidget(stay);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(scroll, 1);
    all->addWidget(foot);
    connect(m_show, &QPushButton::clicked, this, &ShareCheck::showAsked);
    connect(stay, &QPushButton::clicked, this, &ShareCheck::stayAsked);
    arrange();
}

QWidget* ShareCheck::counts()
{
    const Make make(&m_look);
    const Tokens& t = m_look.tokens();
    auto* out = new QWidget;
    auto* column = new QVBoxLayout(out);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(t.px(8));
    for (IconLabel* each : {m_names, m_details}) {
        each->setWordWrap(true);
        column->addWidget(each);
    }
    auto* never = make.noted(tr("Not on the screen: addresses, birth dates and numbers, personal details, restricted "
                                "items, the contribution log"),
                             QStringLiteral("eye-off"), Ink::Text);
    never->setWordWrap(true);
    column->addWidget(never);
    return out;
}

QWidget* ShareCheck::words()
{
    const Make make(&m_look);
    const Tokens& t = m_look.tokens();
    auto* out = new QWidget;
    auto* column = new QVBoxLayout(out);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(t.px(6));
    if (m_record.possible().isEmpty()) {
        auto* none = make.noted(tr("No other word looks like a name. Names written small are not noticed."),
                                QStringLiteral("info"), Ink::Text);
        none->setWordWrap(true);
        column->addWidget(none);
        return out;
    }
    auto* title = make.sectionTitle(tr("Is one of these a name?"));
    title->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(
        make.text(tr("Tick it, and it becomes initials too while you share. The record stays as it is.")));
    auto* boxes = new QWidget;
    auto* flow = new FlowRow(boxes, t.px(12));
    for (const QString& word : m_record.possible()) {
        auto* box = new QCheckBox(QString(word).replace(u'&', QStringLiteral("&&")));
        box->setAccessibleName(tr("%1 is a name").arg(word));
        box->setChecked(m_record.alsoNames().contains(word));
        flow->addWidget(box);
        m_boxes.push_back(box);
        connect(box, &QCheckBox::toggled, this, [this] {
            QStringList ticked;
            for (std::size_t i = 0; i < m_boxes.size(); ++i)
                if (m_boxes[i]->isChecked())
                    ticked << m_boxes[i]->text().replace(QStringLiteral("&&"), QStringLiteral("&"));
            Q_EMIT namesTicked(ticked);
        });
    }
    column->addWidget(boxes);
    return out;
}

void ShareCheck::refresh(const SharedStage& stage)
{
    m_names->setText(
        m_record.names() == 0
            ? tr("No name is known here yet, so none was replaced")
            : tr("%1 became initials in this record").arg(counted(m_record.names(), tr("name"), tr("names"))));
    m_details->setText(tr("%1 hidden in free text: an address, a number or a birth date")
                           .arg(counted(m_record.details(), tr("private detail"), tr("private details"))));
    m_details->setVisible(m_record.details() > 0);
    m_lines->setStage(stage);
}

void ShareCheck::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ShareCheck::arrange()
{
    const bool wide = width() * 100.0 / m_look.tokens().percent >= besideFrom;
    if (m_wide == wide)
        return;
    m_wide = wide;
    m_grid->removeWidget(m_left);
    m_grid->removeWidget(m_right);
    m_grid->addWidget(m_left, 0, 0, Qt::AlignTop);
    m_grid->addWidget(m_right, wide ? 0 : 1, wide ? 1 : 0, wide ? Qt::Alignment() : Qt::AlignTop);
    m_left->setMaximumWidth(wide ? m_look.tokens().px(leftWidth) : QWIDGETSIZE_MAX);
    m_left->setMinimumWidth(wide ? m_look.tokens().px(leftWidth) : 0);
    m_grid->setColumnStretch(0, wide ? 0 : 1);
    m_grid->setColumnStretch(1, wide ? 1 : 0);
}

} // namespace chairside
