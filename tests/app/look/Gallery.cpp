// Not a proof but something to look at: every control in every scheme, saved as pictures beside the tests' program.
// Run it by name: app_tests "[.gallery]".
#include "app/look/FlowRow.h"
#include "app/look/GrowingText.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/Segmented.h"
#include "app/wheel/ModelWheel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QMenuBar>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

QString folder()
{
    QString path = QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../gallery"));
    QDir().mkpath(path);
    return path;
}

void save(QWidget& widget, const QString& name)
{
    QApplication::processEvents();
    QTest::qWait(30);
    CHECK(widget.grab().save(folder() + u'/' + name + QStringLiteral(".png")));
}

QString nameOf(Scheme scheme)
{
    return scheme == Scheme::Light  ? QStringLiteral("light")
           : scheme == Scheme::Dark ? QStringLiteral("dark")
                                    : QStringLiteral("contrast");
}

std::vector<WheelSector> stages()
{
    return {{QStringLiteral("info"), QStringLiteral("Info"), QStringLiteral("Information"), 4, 4},
            {QStringLiteral("assess"), QStringLiteral("Assess"), QStringLiteral("Assessment"), 4, 5},
            {QStringLiteral("powers"), QStringLiteral("Powers"), QStringLiteral("Powers"), 2, 5},
            {QStringLiteral("options"), QStringLiteral("Options"), QStringLiteral("Options"), 0, 6},
            {QStringLiteral("plan"), QStringLiteral("Plan"), QStringLiteral("Plan"), 0, 6}};
}

// The stage page of the drawings, as far as it is made of stock controls.
class StagePage : public QMainWindow
{
public:
    explicit StagePage(Look& look) : m_look(look), make(&look)
    {
        for (const char* menu : {"&File", "&Edit", "&Discussion", "&View", "&Help"})
            menuBar()->addMenu(QLatin1String(menu));
        IconLabel* marking = make.noted(QStringLiteral("OFFICIAL-SENSITIVE"), QStringLiteral("lock"), Ink::Text);
        marking->setProperty("role", QStringLiteral("marking"));
        menuBar()->setCornerWidget(marking);
        statusBar()->addWidget(make.noted(QStringLiteral("Saved 14:04:07"), QStringLiteral("tick"), Ink::Ok));
        statusBar()->addWidget(
            make.noted(QStringLiteral("11 things before signing"), QStringLiteral("warning"), Ink::Text));
        statusBar()->addPermanentWidget(make.metaLabel(QStringLiteral("Parked 2")));
        statusBar()->addPermanentWidget(make.metaLabel(QStringLiteral("Draft")));
        statusBar()->setSizeGripEnabled(false);

        auto* whole = new QWidget;
        auto* down = new QVBoxLayout(whole);
        down->setContentsMargins(0, 0, 0, 0);
        down->setSpacing(0);
        down->addWidget(header());
        auto* across = new QHBoxLayout;
        across->setSpacing(0);
        across->addWidget(rail());
        across->addWidget(page(), 1);
        across->addWidget(log());
        down->addLayout(across, 1);
        setCentralWidget(whole);
    }

    GrowingText* said = nullptr;
    GrowingText* missing = nullptr;
    ModelWheel* wheel = nullptr;

private:
    int px(double at100) const { return m_look.tokens().px(at100); }

    QWidget* header()
    {
        QFrame* band = make.ground(QStringLiteral("header"));
        auto* row = new QHBoxLayout(band);
        row->setContentsMargins(px(8), px(6), px(16), px(6));
        row->addWidget(make.quietButton(QStringLiteral("chevron-left"), QStringLiteral("Home")));
        auto* lines = new QVBoxLayout;
        lines->setSpacing(px(2));
        auto* name = new QHBoxLayout;
        name->addWidget(make.heading(QStringLiteral("Zoë O’Connor, 12")));
        name->addWidget(make.chip(QStringLiteral("Child protection: neglect")));
        name->addStretch();
        lines->addLayout(name);
        lines->addWidget(make.metaLabel(QStringLiteral("ICS 204417   ·   CCD-26-014   ·   Knowsley Complex Case")));
        row->addLayout(lines);
        row->addStretch();
        IconLabel* clock = make.noted(QStringLiteral("34 minutes"), QStringLiteral("clock"), Ink::Text);
        clock->setProperty("role", QStringLiteral("section"));
        row->addWidget(clock);
        row->addWidget(make.plainButton(QStringLiteral("monitor"), QStringLiteral("Share screen (F5)")));
        return band;
    }

    QWidget* rail()
    {
        QFrame* rail = make.ground(QStringLiteral("rail"));
        rail->setFixedWidth(px(228));
        auto* down = new QVBoxLayout(rail);
        down->setContentsMargins(0, px(10), 0, 0);
        wheel = new ModelWheel(&m_look);
        wheel->setSectors(stages());
        wheel->setCurrent(QStringLiteral("assess"));
        wheel->setEthics(2, 4);
        down->addWidget(wheel, 0, Qt::AlignHCenter);
        auto* nav = new QListWidget;
        nav->setProperty("role", QStringLiteral("nav"));
        const auto add = [&](const QString& icon, Ink ink, const QString& text) {
            nav->addItem(new QListWidgetItem(m_look.icons().icon(icon, ink), text));
        };
        add(QStringLiteral("tick"), Ink::Ok, QStringLiteral("Request"));
        add(QStringLiteral("half"), Ink::Accent, QStringLiteral("Who is here"));
        add(QStringLiteral("tick"), Ink::Ok, QStringLiteral("Information"));
        add(QStringLiteral("half"), Ink::Accent, QStringLiteral("Assessment"));
        add(QStringLiteral("circle"), Ink::Muted, QStringLiteral("Options"));
        nav->setCurrentRow(3);
        down->addWidget(nav, 1);
        return rail;
    }

    QWidget* page()
    {
        auto* area = new QScrollArea;
        area->setWidgetResizable(true);
        auto* page = new QWidget;
        auto* down = new QVBoxLayout(page);
        down->setContentsMargins(px(20), px(12), px(20), px(16));
        auto* title = new QHBoxLayout;
        title->addWidget(make.heading(QStringLiteral("Assessment")));
        title->addWidget(make.metaLabel(QStringLiteral("Assess risk and develop a working strategy")));
        title->addStretch();
        down->addLayout(title);
        down->addWidget(make.sectionTitle(QStringLiteral("Working strategy")));
        QFrame* card = make.card();
        auto* grid = new QGridLayout(card);
        grid->setColumnStretch(0, 3);
        grid->setColumnStretch(2, 3);
        const QStringList questions{QStringLiteral("Do I need to take action immediately?"),
                                    QStringLiteral("Do I need to seek additional information?"),
                                    QStringLiteral("Is the risk of harm significant?"),
                                    QStringLiteral("Is that level of risk acceptable and manageable?")};
        const QStringList answers{QStringLiteral("Tonight: agree where Zoë sleeps."),
                                  QStringLiteral("Phone download; who pays for taxis. The police have the SIM card."),
                                  QStringLiteral("Missing nine times in 11 weeks."), QString()};
        for (int i = 0; i < questions.size(); ++i) {
            grid->addWidget(make.text(questions[i]), i, 0);
            Segmented* choice = make.segmented({QStringLiteral("Yes"), QStringLiteral("No")});
            choice->setChosen(i < 3 ? 0 : -1);
            grid->addWidget(choice, i, 1, Qt::AlignLeft);
            auto* answer = new GrowingText;
            answer->showText(answers[i]);
            if (answers[i].isEmpty()) {
                answer->setGap(QStringLiteral("yes or no, and a reason"));
                missing = answer;
            }
            grid->addWidget(answer, i, 2);
        }
        down->addWidget(card);

        auto* risks = new QHBoxLayout;
        risks->addWidget(make.sectionTitle(QStringLiteral("Risks")));
        risks->addStretch();
        risks->addWidget(make.quietButton(QStringLiteral("plus"), QStringLiteral("Add risk (Ctrl+R)")));
        down->addLayout(risks);
        down->addWidget(table());
        down->addStretch();
        area->setWidget(page);
        return area;
    }

    QWidget* table()
    {
        auto* model = new QStandardItemModel(3, 4, this);
        model->setHorizontalHeaderLabels({QStringLiteral("Harm"), QStringLiteral("To whom"),
                                          QStringLiteral("Likelihood"), QStringLiteral("Impact")});
        const QString cells[3][4] = {{QStringLiteral("Criminal exploitation by an older group"), QStringLiteral("Zoë"),
                                      QStringLiteral("Very likely"), QStringLiteral("Severe")},
                                     {QStringLiteral("Left unsupervised overnight"), QStringLiteral("Zoë, Finn"),
                                      QStringLiteral("Likely"), QStringLiteral("Serious")},
                                     {QStringLiteral("Retaliation if she stops"), QStringLiteral("Zoë, family"),
                                      QStringLiteral("Not known"), QStringLiteral("Severe")}};
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < 4; ++column)
                model->setItem(row, column, new QStandardItem(cells[row][column]));
        }
        QTableView* table = make.table();
        table->setModel(model);
        table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
        table->resizeRowsToContents();
        table->selectRow(1);
        table->setMinimumHeight(px(160));
        return table;
    }

    QWidget* log()
    {
        QFrame* side = make.ground(QStringLiteral("side"));
        side->setFixedWidth(px(360));
        auto* down = new QVBoxLayout(side);
        auto* title = new QHBoxLayout;
        title->addWidget(make.sectionTitle(QStringLiteral("Who is speaking?")));
        title->addStretch();
        title->addWidget(make.quietButton(QStringLiteral("chevron-right"), QStringLiteral("Fold")));
        down->addLayout(title);
        auto* keys = new QGridLayout;
        keys->setSpacing(px(6));
        const QStringList speakers{QStringLiteral("1  Chair"),  QStringLiteral("2  Social care, Nair"),
                                   QStringLiteral("3  Police"), QStringLiteral("4  Health, Okafor"),
                                   QStringLiteral("5  School"), QStringLiteral("6  Youth justice")};
        for (int i = 0; i < speakers.size(); ++i) {
            QPushButton* key = make.plainButton({}, speakers[i]);
            key->setProperty("align", QStringLiteral("left"));
            key->setCheckable(true);
            key->setChecked(i == 4);
            keys->addWidget(key, i / 2, i % 2);
        }
        down->addLayout(keys);
        said = new GrowingText;
        said->showText(QStringLiteral("Attendance is 38 % this term. She was in school on"));
        down->addWidget(said);
        auto* enter = new QHBoxLayout;
        QComboBox* kind = make.comboBox();
        kind->addItems({QStringLiteral("Fact"), QStringLiteral("Observation"), QStringLiteral("Opinion")});
        enter->addWidget(kind);
        enter->addWidget(new QCheckBox(QStringLiteral("Restricted")));
        enter->addWidget(make.primaryButton({}, QStringLiteral("Add (Enter)")));
        down->addLayout(enter);
        down->addWidget(make.chip(QStringLiteral("Restricted"), QStringLiteral("lock"), Tone::Restricted));
        down->addWidget(
            make.text(QStringLiteral("Mother has begun treatment of her own and asked that it stay private.")));
        down->addStretch();
        QFrame* ethics = make.ground(QStringLiteral("foot-band"));
        auto* inside = new QVBoxLayout(ethics);
        IconLabel* code = make.noted(QStringLiteral("Code of Ethics"), QStringLiteral("shield"), Ink::Accent);
        code->setProperty("role", QStringLiteral("strong"));
        inside->addWidget(code);
        inside->addWidget(new QCheckBox(QStringLiteral("What would the child expect?")));
        down->addWidget(ethics);
        return side;
    }

    Look& m_look;
    Make make;
};

// All that the stage page has no place for.
class Controls : public QWidget
{
public:
    explicit Controls(Look& look) : make(&look)
    {
        auto* across = new QHBoxLayout(this);
        across->setContentsMargins(20, 20, 20, 20);
        across->setSpacing(24);
        auto* left = new QVBoxLayout;
        auto* right = new QVBoxLayout;
        across->addLayout(left, 1);
        across->addLayout(right, 1);

        auto* buttons = new FlowRow;
        buttons->addWidget(make.primaryButton(QStringLiteral("plus"), QStringLiteral("New discussion")));
        buttons->addWidget(make.plainButton(QStringLiteral("printer"), QStringLiteral("Print")));
        buttons->addWidget(make.quietButton(QStringLiteral("plus"), QStringLiteral("Add risk")));
        buttons->addWidget(make.linkButton(QStringLiteral("Go to Plan")));
        buttons->addWidget(make.iconButton(QStringLiteral("chevron-left"), QStringLiteral("Page before")));
        buttons->addWidget(make.iconButton(QStringLiteral("chevron-right"), QStringLiteral("Next page")));
        QPushButton* off = make.plainButton(QStringLiteral("save"), QStringLiteral("Save a copy"));
        off->setEnabled(false);
        buttons->addWidget(off);
        left->addLayout(buttons);
        QPushButton* sign = make.primaryButton(QStringLiteral("lock"), QStringLiteral("Sign and lock as version 1"));
        sign->setEnabled(false);
        left->addWidget(make.notice(
            QStringLiteral("Two things on the left come first. You can leave and come back; everything is saved."),
            QStringLiteral("warning"), Tone::Warn));
        left->addWidget(sign);

        auto* chips = new FlowRow;
        chips->addWidget(make.chip(QStringLiteral("Signed, version 1"), QStringLiteral("lock")));
        chips->addWidget(make.chip(QStringLiteral("In progress"), QStringLiteral("pencil"), Tone::Accent));
        chips->addWidget(make.chip(QStringLiteral("Chosen"), QStringLiteral("tick"), Tone::Ok));
        chips->addWidget(make.chip(QStringLiteral("Undecided"), QStringLiteral("warning"), Tone::Warn));
        chips->addWidget(make.chip(QStringLiteral("Overdue"), QStringLiteral("warning"), Tone::Bad));
        chips->addWidget(
            make.chip(QStringLiteral("Redacted: 3 withheld"), QStringLiteral("eye-off"), Tone::Restricted));
        left->addLayout(chips);
        auto* states = new FlowRow(nullptr, 16);
        states->addWidget(make.status(QStringLiteral("Complete"), QStringLiteral("tick"), Tone::Ok));
        states->addWidget(make.status(QStringLiteral("No measure"), QStringLiteral("warning"), Tone::Warn));
        states->addWidget(make.status(QStringLiteral("Dissents"), QStringLiteral("flag"), Tone::Bad));
        states->addWidget(make.status(QStringLiteral("Draft made"), QStringLiteral("envelope"), Tone::Accent));
        states->addWidget(make.status(QStringLiteral("To do"), QStringLiteral("circle"), Tone::Muted));
        left->addLayout(states);

        auto* form = new QFormLayout;
        auto* name = new QLineEdit(QStringLiteral("Margaret Ashworth"));
        make.row(form, QStringLiteral("&Name"), name);
        auto* search = new QLineEdit;
        search->setPlaceholderText(QStringLiteral("Search names, references, anything said"));
        search->addAction(look.icons().icon(QStringLiteral("search"), Ink::Muted), QLineEdit::LeadingPosition);
        search->setClearButtonEnabled(true);
        make.row(form, QStringLiteral("&Search"), search);
        auto* gap = new QLineEdit;
        gap->setPlaceholderText(QStringLiteral("Needed: which, and why"));
        markGap(gap, true);
        make.row(form, QStringLiteral("Reason"), gap);
        QDateEdit* date = make.dateEdit();
        date->setDate(QDate(2026, 12, 8));
        make.row(form, QStringLiteral("Due"), date);
        auto* time = new QTimeEdit(QTime(13, 30));
        make.row(form, QStringLiteral("Time"), time);
        QComboBox* choose = make.comboBox();
        choose->addItem(look.icons().icon(QStringLiteral("warning"), Ink::Warn), QStringLiteral("Choose"));
        choose->addItem(look.icons().icon(QStringLiteral("tick"), Ink::Ok), QStringLiteral("Met"));
        markGap(choose, true);
        make.row(form, QStringLiteral("Necessary"), choose);
        QComboBox* off2 = make.comboBox();
        off2->addItem(QStringLiteral("Any procedure"));
        off2->setEnabled(false);
        make.row(form, QStringLiteral("Procedure"), off2);
        auto* readOnly = new QLineEdit(QStringLiteral("Locked text"));
        readOnly->setReadOnly(true);
        make.row(form, QStringLiteral("Version"), readOnly);
        auto* number = new QSpinBox;
        number->setValue(12);
        make.row(form, QStringLiteral("Age"), number);
        left->addLayout(form);

        auto* ticks = new FlowRow(nullptr, 16);
        auto* on = new QCheckBox(QStringLiteral("Chosen"));
        on->setChecked(true);
        auto* partly = new QCheckBox(QStringLiteral("Partly"));
        partly->setTristate(true);
        partly->setCheckState(Qt::PartiallyChecked);
        auto* dead = new QCheckBox(QStringLiteral("Disabled"));
        dead->setEnabled(false);
        auto* radio = new QRadioButton(QStringLiteral("One"));
        radio->setChecked(true);
        for (QWidget* each :
             std::initializer_list<QWidget*>{on, partly, dead, radio, new QRadioButton(QStringLiteral("The other"))})
            ticks->addWidget(each);
        left->addLayout(ticks);
        auto* progress = new QProgressBar;
        progress->setValue(20);
        progress->setTextVisible(false);
        left->addWidget(progress);
        left->addStretch();

        auto* tabs = new QTabBar;
        tabs->addTab(QStringLiteral("Stage"));
        tabs->addTab(QStringLiteral("Log 14"));
        tabs->addTab(QStringLiteral("Ethics"));
        tabs->setExpanding(false);
        right->addWidget(tabs);
        auto* menu = new QMenu(this);
        menu->addAction(look.icons().icon(QStringLiteral("copy")), QStringLiteral("Copy"));
        QAction* ticked = menu->addAction(QStringLiteral("Dark colours"));
        ticked->setCheckable(true);
        ticked->setChecked(true);
        menu->addSeparator();
        menu->addAction(QStringLiteral("Not now"))->setEnabled(false);
        menu->addMenu(QStringLiteral("Text size"));
        menu->setWindowFlags(Qt::Widget);
        menu->setActiveAction(ticked);
        right->addWidget(menu);
        auto* icons = new FlowRow(nullptr, 10);
        for (const QString& each : look.icons().names()) {
            auto* icon = new QLabel;
            icon->setPixmap(look.icons().icon(each).pixmap(look.tokens().px(24)));
            icon->setToolTip(each);
            icons->addWidget(icon);
        }
        QFrame* card = make.card();
        auto* inside = new QVBoxLayout(card);
        inside->addLayout(icons);
        right->addWidget(card);
        right->addWidget(make.notice(QStringLiteral("Everyone by the end of tomorrow, Wednesday 25 November"),
                                     QStringLiteral("clock"), Tone::Accent));
        right->addWidget(make.notice(QStringLiteral("Not in this copy: sensitive address"), QStringLiteral("lock"),
                                     Tone::Restricted));
        right->addStretch();
    }

private:
    Make make;
};

} // namespace

TEST_CASE("gallery of every control in every scheme", "[.gallery]")
{
    Look look(qApp);
    const Make make(&look);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
        for (const int scale : {100, 200}) {
            look.setScheme(scheme);
            look.setTextScale(scale);
            const QString suffix = QStringLiteral("-%1-%2").arg(nameOf(scheme)).arg(scale);

            Controls controls(look);
            controls.resize(scale == 100 ? QSize(1100, 1010) : QSize(1900, 1900));
            controls.show();
            save(controls, QStringLiteral("controls") + suffix);
            controls.hide();

            QMessageBox box(QMessageBox::Warning, QString(),
                            QStringLiteral("Not saved since 14:02:07: the disk is full."),
                            QMessageBox::Save | QMessageBox::Cancel);
            box.setInformativeText(QStringLiteral("Your words are held in this window."));
            box.setDefaultButton(QMessageBox::Save);
            box.show();
            save(box, QStringLiteral("message") + suffix);
            box.hide();
            QDateEdit* date = make.dateEdit();
            QCalendarWidget* calendar = date->calendarWidget();
            calendar->setParent(nullptr);
            calendar->setSelectedDate(QDate(2026, 12, 8));
            calendar->resize(calendar->sizeHint());
            calendar->show();
            save(*calendar, QStringLiteral("calendar") + suffix);
            delete date;
            delete calendar;
            QComboBox* list = make.comboBox();
            list->addItems({QStringLiteral("Not known"), QStringLiteral("Unlikely"), QStringLiteral("Likely")});
            list->setCurrentIndex(2);
            list->show();
            list->showPopup();
            save(*list->view()->window(), QStringLiteral("list") + suffix);
            delete list;

            StagePage page(look);
            page.resize(scale == 100 ? QSize(1366, 768) : QSize(2400, 1400));
            page.show();
            QApplication::setActiveWindow(&page);
            page.said->setFocus();
            page.said->moveCursor(QTextCursor::End);
            save(page, QStringLiteral("stage") + suffix);
            page.wheel->setFocus();
            save(*page.wheel, QStringLiteral("wheel") + suffix);
        }
    }
    look.setTextScale(100);
    look.setScheme(Scheme::Light);
    ModelWheel large(&look);
    large.setSize(ModelWheel::Size::Large);
    auto empty = stages();
    for (WheelSector& each : empty)
        each.answered = 0;
    large.setSectors(empty);
    large.setEthics(0, 4);
    large.resize(large.sizeHint());
    save(large, QStringLiteral("wheel-large"));
    ModelWheel eight(&look);
    std::vector<WheelSector> many = stages();
    many.insert(many.end(), {many[0], many[1], many[2]});
    eight.setSectors(many);
    eight.setEthics(3, 6);
    eight.resize(eight.sizeHint());
    save(eight, QStringLiteral("wheel-eight"));
}
