#include "app/opening/FirstStart.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/wheel/ModelWheel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace chairside {

namespace {

constexpr int besideWheel = 1040; // pixels of window at 100 % text; below it the wheel gives way

std::vector<WheelSector> modelSectors()
{
    std::vector<WheelSector> sectors;
    const std::pair<const char*, QString> stages[] = {{"information", FirstStart::tr("Information")},
                                                      {"assessment", FirstStart::tr("Assessment")},
                                                      {"powers", FirstStart::tr("Powers")},
                                                      {"options", FirstStart::tr("Options")},
                                                      {"plan", FirstStart::tr("Plan")}};
    for (const auto& [id, name] : stages)
        sectors.push_back({QLatin1String(id), name, name, 0, 0});
    return sectors;
}

} // namespace

FirstStart::FirstStart(const Look& look, QWidget* parent)
    : QWidget(parent), m_look(look), m_scroll(new QScrollArea(this)), m_words(new QWidget)
{
    setObjectName(QStringLiteral("first-start"));
    const Make make(&look);
    m_wheel = new ModelWheel(&look, this);
    m_wheel->setSize(ModelWheel::Size::Large);
    m_wheel->setSectors(modelSectors());
    m_wheel->setActive(false);
    m_wheel->setAccessibleName(tr("The decision making model: information, assessment, powers, options and plan round "
                                  "the code of ethics"));

    m_column = new QVBoxLayout(m_words);
    auto* name = make.text(tr("Chairside"));
    name->setProperty("role", QStringLiteral("shared-page"));
    auto* what = make.text(tr("Sits beside you while you chair a complex case discussion, and keeps the record."));
    what->setProperty("role", QStringLiteral("shared-text"));
    m_trouble = make.status({}, QStringLiteral("warning"), Tone::Bad);
    m_trouble->setObjectName(QStringLiteral("trouble"));
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_column->addStretch(1);
    m_column->addWidget(name);
    m_column->addWidget(what);
    m_column->addWidget(m_trouble);
    m_column->addSpacing(look.tokens().px(8));
    auto* start = choice(QStringLiteral("start"), QStringLiteral("plus"), tr("Start my own records"),
                         tr("Choose a passphrase and where to keep the encrypted file."));
    auto* open = choice(QStringLiteral("open-records"), QStringLiteral("folder"), tr("Open records I already have"),
                        tr("A .chairside file from this laptop, another one, or a backup."));
    auto* look3 = choice(QStringLiteral("look-round"), QStringLiteral("eye"), tr("Look round with made-up records"),
                         tr("Three invented discussions. Nothing you type there is kept."));
    auto* note = make.noted(tr("Everything stays on this laptop. Chairside never uses the network. Your council’s case "
                               "system stays the master record."),
                            QStringLiteral("lock"), Ink::Ok);
    note->setProperty("role", QStringLiteral("meta"));
    note->setWordWrap(true);
    m_column->addWidget(note);
    m_column->addStretch(1);

    m_scroll->setWidget(m_words);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_words->setAutoFillBackground(false);
    m_row = new QHBoxLayout(this);
    m_row->addStretch(1);
    m_row->addWidget(m_wheel, 0, Qt::AlignVCenter);
    m_row->addWidget(m_scroll, 100);
    m_row->addStretch(1);

    connect(start, &QPushButton::clicked, this, &FirstStart::startRequested);
    connect(open, &QPushButton::clicked, this, &FirstStart::openRequested);
    connect(look3, &QPushButton::clicked, this, &FirstStart::lookRoundRequested);
    connect(&look, &Look::changed, this, &FirstStart::measure);
    measure();
}

QPushButton* FirstStart::choice(const QString& name, const QString& icon, const QString& title, const QString& detail)
{
    const Make make(&m_look);
    auto* button = new QPushButton(m_words);
    button->setObjectName(name);
    button->setProperty("role", QStringLiteral("choice"));
    button->setAccessibleName(title);
    button->setAccessibleDescription(detail);
    button->setAutoDefault(true); // Enter chooses, as Space does
    button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    button->installEventFilter(this);

    // Words in labels, because a button has one line only; the button takes every click.
    auto* mark = make.noted({}, icon, Ink::Accent);
    mark->setProperty("role", QStringLiteral("shared-section"));
    auto* upper = make.sectionTitle(title);
    upper->setWordWrap(true);
    auto* lower = make.metaLabel(detail);
    lower->setWordWrap(true);
    auto* on = make.noted({}, QStringLiteral("chevron-right"), Ink::Text);
    auto* words = new QVBoxLayout;
    words->setSpacing(m_look.tokens().px(4));
    words->addWidget(upper);
    words->addWidget(lower);
    auto* row = new QHBoxLayout(button);
    row->addWidget(mark);
    row->addLayout(words, 1);
    row->addWidget(on);
    m_marks.insert(m_marks.end(), {mark, on});
    for (QLabel* label : {static_cast<QLabel*>(mark), upper, lower, static_cast<QLabel*>(on)})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_column->addWidget(button);
    m_choices.push_back(button);
    return button;
}

void FirstStart::measure()
{
    const Tokens& t = m_look.tokens();
    const bool wide = width() * 100 / t.percent >= besideWheel;
    m_wheel->setVisible(wide);
    m_scroll->setMaximumWidth(t.px(572));
    m_row->setContentsMargins(t.px(8), 0, t.px(8), 0);
    m_row->setSpacing(wide ? t.px(56) : 0);
    // The focus ring stands outside the buttons and must not be cut.
    m_column->setContentsMargins(t.px(6), t.px(12), t.px(6), t.px(12));
    m_column->setSpacing(t.px(12));
    for (QWidget* mark : m_marks)
        mark->setFixedWidth(t.px(mark->property("role").isValid() ? 30 : 20));
    for (QPushButton* button : m_choices) {
        button->layout()->setContentsMargins(t.px(20), t.px(14), t.px(20), t.px(14));
        button->layout()->setSpacing(t.px(16));
        // A button does not ask its layout how tall it is.
        const int inside = qMin(m_scroll->maximumWidth(), width() - t.px(16)) - t.px(12);
        button->setMinimumHeight(qMax(t.px(84), button->layout()->totalHeightForWidth(inside)));
    }
}

void FirstStart::say(const QString& sentence)
{
    m_trouble->setText(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
}

void FirstStart::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    measure();
    m_choices.front()->setFocus(Qt::TabFocusReason);
}

void FirstStart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    measure();
}

void FirstStart::goTo(QPushButton* button)
{
    button->setFocus(Qt::TabFocusReason);
    m_scroll->ensureWidgetVisible(button);
}

bool FirstStart::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const auto at = std::find(m_choices.begin(), m_choices.end(), watched);
        if (at != m_choices.end() && key == Qt::Key_Down && at + 1 != m_choices.end()) {
            goTo(*(at + 1));
            return true;
        }
        if (at != m_choices.end() && key == Qt::Key_Up && at != m_choices.begin()) {
            goTo(*(at - 1));
            return true;
        }
        if (at != m_choices.end() && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            (*at)->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace chairside
