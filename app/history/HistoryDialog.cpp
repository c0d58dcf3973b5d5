#include "app/history/HistoryDialog.h"

#include "app/history/ChangeView.h"
#include "app/history/HistoryFile.h"
#include "app/history/HistoryFilters.h"
#include "app/history/HistoryModel.h"
#include "app/look/FlowRow.h"
#include "app/look/LineDelegate.h"
#include "app/look/LineTable.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/print/SaveFile.h"
#include "core/base/Text.h"
#include "core/session/DiscussionSession.h"
#include "core/session/Places.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <QCheckBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace chairside {

namespace {

HistorySpeech speechOf(const DiscussionSession* session)
{
    return session ? HistorySpeech(&session->discussion(), &session->protocol()) : HistorySpeech(nullptr, nullptr);
}

std::optional<RowRef> rowOf(const AuditLine& line)
{
    for (std::size_t i = 0; i < AllRows::size; ++i)
        if (tableOf(static_cast<RowKind>(i)) == line.table)
            return RowRef{static_cast<RowKind>(i), line.row};
    return std::nullopt;
}

} // namespace

HistoryDialog::HistoryDialog(Store& store, DiscussionSession* session, const Look& look, QWidget* parent)
    : FittedDialog(look, session ? tr("History of %1").arg(session->discussion().ref) : tr("History of all records"),
                   QSize(980, 680), parent),
      m_store(store),
      m_session(session),
      m_look(look),
      m_file(new HistoryFile(store.read().history(), speechOf(session), this))
{
    setObjectName(QStringLiteral("history"));
    // What is being typed at this moment belongs to it.
    if (session && !store.readOnly())
        (void)session->flush();
    const Make make(&look);
    m_filters = new HistoryFilters(look, today(store.clock()), this);
    body()->addWidget(m_filters);
    addTable();
    addChange();
    m_csv = make.plainButton(QStringLiteral("save"), tr("Save as a table…"));
    m_csv->setObjectName(QStringLiteral("history.csv"));
    m_text = make.plainButton(QStringLiteral("save"), tr("Save as text…"));
    m_text->setObjectName(QStringLiteral("history.text"));
    auto* close = make.plainButton({}, tr("Close"));
    for (QPushButton* each : {m_csv, m_text, close}) {
        each->setAutoDefault(false);
        foot()->addWidget(each);
    }
    connect(m_csv, &QPushButton::clicked, this, [this] { write(HistoryExport::Format::Csv); });
    connect(m_text, &QPushButton::clicked, this, [this] { write(HistoryExport::Format::Text); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_filters, &HistoryFilters::changed, this, [this] { refresh(false); });
    connect(m_file, &HistoryFile::finished, this, &HistoryDialog::save);
    connect(m_file, &HistoryFile::failed, this, [this](const Error& error) {
        say();
        m_said->setText(error.message);
    });
    connect(m_file, &HistoryFile::progress, this, [this](int lines, qint64 reached) {
        showFar(reached);
        m_said->setText(tr("Writing: %1 so far.").arg(counted(lines, tr("line"), tr("lines"))));
    });
    if (const auto total = store.read().history().count(session ? session->discussion().id : Id<Discussion>()))
        m_total = *total;
    refresh(false);
    m_table->setFocus();
}

HistoryDialog::~HistoryDialog() = default;

void HistoryDialog::addTable()
{
    const Make make(&m_look);
    auto* line = new QHBoxLayout;
    m_said = make.text({});
    m_said->setObjectName(QStringLiteral("history.said"));
    m_stop = make.plainButton(QStringLiteral("close"), tr("Stop"));
    m_stop->setObjectName(QStringLiteral("history.stop"));
    m_stop->setAutoDefault(false);
    line->addWidget(m_said, 1);
    line->addWidget(m_stop);
    body()->addLayout(line);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("How far back has been looked"));
    m_progress->hide();
    body()->addWidget(m_progress);
    m_model = new HistoryModel(
        m_look, [this](const HistoryQuery& query) { return m_store.read().history().page(query); }, speechOf(m_session),
        m_session == nullptr, this);
    m_table = new LineTable(m_look, this);
    m_table->setObjectName(QStringLiteral("history.lines"));
    m_table->setAccessibleName(tr("Lines, newest first"));
    m_table->setItemDelegate(new LineDelegate(m_look, m_table));
    m_table->setModel(m_model);
    m_table->header()->setSortable({});
    m_table->setRowHeight(46);
    m_table->setWidths({160, 170, -1});
    m_table->setMinimumHeight(m_look.tokens().px(200));
    body()->addWidget(m_table, 3);
    connect(m_table, &LineTable::rowChanged, this, &HistoryDialog::showLine);
    connect(m_table, &LineTable::openRequested, this, &HistoryDialog::goThere);
    connect(m_model, &HistoryModel::looked, this, &HistoryDialog::say);
    connect(m_model, &HistoryModel::failed, this, [this](const Error& error) { m_said->setText(error.message); });
    connect(m_stop, &QPushButton::clicked, this, &HistoryDialog::stop);
}

void HistoryDialog::addChange()
{
    const Make make(&m_look);
    m_change = new ChangeView(m_look, this);
    m_change->setMinimumHeight(m_look.tokens().px(130));
    body()->addWidget(m_change, 2);
    auto* buttons = new QWidget(this);
    auto* flow = new FlowRow(buttons, m_look.tokens().px(8));
    flow->setContentsMargins(0, 0, 0, 0);
    m_go =
        make.plainButton(QStringLiteral("open"), m_session ? tr("Go to its place") : tr("Open the discussion there"));
    m_go->setObjectName(QStringLiteral("history.go"));
    m_before = make.plainButton(QStringLiteral("undo"), tr("Restore the words before"));
    m_before->setObjectName(QStringLiteral("history.before"));
    m_after = make.plainButton(QStringLiteral("undo"), tr("Restore the words after"));
    m_after->setObjectName(QStringLiteral("history.after"));
    m_here = new QCheckBox(tr("Only what concerns this place"), this);
    m_here->setObjectName(QStringLiteral("history.here"));
    for (QPushButton* each : {m_go, m_before, m_after}) {
        each->setAutoDefault(false);
        flow->addWidget(each);
    }
    flow->addWidget(m_here);
    body()->addWidget(buttons);
    m_why = make.text({});
    m_why->setObjectName(QStringLiteral("history.why"));
    body()->addWidget(m_why);
    connect(m_go, &QPushButton::clicked, this, &HistoryDialog::goThere);
    connect(m_before, &QPushButton::clicked, this, [this] { restore(Restore::Before); });
    connect(m_after, &QPushButton::clicked, this, [this] { restore(Restore::After); });
    connect(m_here, &QCheckBox::toggled, this, [this](bool on) {
        const TrailLine* line = chosen();
        m_row = on && line ? rowOf(line->line) : std::nullopt;
        refresh(false);
    });
}

HistoryQuery HistoryDialog::query() const
{
    HistoryQuery out;
    if (m_session)
        out.discussion = m_session->discussion().id;
    out.row = m_row;
    return m_filters->narrowed(out);
}

void HistoryDialog::refresh(bool keepPlace)
{
    if (const QString trouble = m_filters->trouble(); !trouble.isEmpty())
        return m_said->setText(trouble);
    const int row = m_table->selectedRow();
    m_model->show(query());
    m_table->selectRow(keepPlace ? std::max(0, row) : 0);
    showLine();
}

void HistoryDialog::say()
{
    const int lines = m_model->rowCount();
    const bool looking = m_model->looking();
    m_stop->setVisible(looking || m_file->underWay());
    m_progress->setVisible((looking && m_total > HistoryModel::pageSize) || m_file->underWay());
    showFar(m_model->reached());
    const QString count = counted(lines, tr("line"), tr("lines"));
    m_said->setText(m_model->complete() ? lines == 0 ? tr("Nothing here fits what you ask for.") : tr("%1.").arg(count)
                    : looking ? tr("%1 so far. Looking further back…").arg(count)
                                        : tr("The newest %1; older ones come as you go down.").arg(count));
    if (m_table->selectedRow() < 0 && lines > 0)
        m_table->selectRow(0);
    offer();
}

void HistoryDialog::showFar(qint64 reached)
{
    m_progress->setRange(0, static_cast<int>(m_total));
    m_progress->setValue(static_cast<int>(m_total - reached));
}

const TrailLine* HistoryDialog::chosen() const
{
    return m_model->line(m_table->selectedRow());
}

void HistoryDialog::showLine()
{
    m_words.clear();
    const TrailLine* line = chosen();
    if (!line) {
        m_change->showChanges({}, {});
        return offer();
    }
    QStringList said;
    if (line->place.trail != 0)
        if (const auto came = m_store.read().history().cameAt(line->place.trail))
            said << tr("Written in other records, and came in with the discussion on %1.")
                        .arg(longDate(came->toLocalTime().date()));
    if (line->restricted)
        said << tr("Restricted: it stays out of circulated copies.");
    if (line->silent)
        said << speechOf(m_session).detail(*line);
    if (const auto words = m_store.read().history().wordsOf(*line))
        m_words = *words;
    else
        said << words.error().message;
    const auto changes = speechOf(m_session).changes(*line, m_words);
    if (changes.empty() && said.isEmpty())
        said << speechOf(m_session).what(*line);
    m_change->showChanges(said.join(QLatin1Char(' ')), changes);
    offer();
}

bool HistoryDialog::there(const TrailLine& line) const
{
    return line.line.discussion && line.line.kind != u"removed";
}

// What can be done with the chosen line, and why not.
void HistoryDialog::offer()
{
    const TrailLine* line = chosen();
    const bool words = line && !m_words.empty();
    QString why;
    if (m_session && words && !m_session->editable())
        why = m_session->lockedBecause();
    else if (!m_session && words)
        why = tr("To restore words, open the discussion, and its history there.");
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    for (QPushButton* each : {m_before, m_after}) {
        const bool before = each == m_before;
        const bool any = std::any_of(m_words.begin(), m_words.end(), [&](const HistoryWords& of) {
            return !(before ? of.before : of.after).isEmpty();
        });
        each->setEnabled(any && why.isEmpty() && !m_file->underWay());
        each->setVisible(m_session != nullptr);
    }
    m_go->setEnabled(line && there(*line) && (!m_session || rowOf(line->line)));
    m_here->setEnabled(m_here->isChecked() || (line && rowOf(line->line)));
    for (QPushButton* each : {m_csv, m_text})
        each->setEnabled(m_model->rowCount() > 0 && !m_file->underWay());
}

void HistoryDialog::restore(Restore side)
{
    const TrailLine* line = chosen();
    if (!line || !m_session)
        return;
    auto edit = restoring(m_session->discussion(), *line, m_words, side);
    Result<void> done = edit ? m_session->apply(*edit) : Result<void>(edit.error());
    if (done)
        done = m_session->flush();
    if (done)
        refresh(false);
    m_why->setText(done ? tr("Restored. It is the newest line, and Undo takes it back.") : done.error().message);
    m_why->show();
}

void HistoryDialog::goThere()
{
    const TrailLine* line = chosen();
    if (!line || !there(*line) || m_file->underWay())
        return;
    Place place;
    place.row = rowOf(line->line);
    if (m_session && !place.row)
        return;
    const auto fields = HistoryReader::fieldsOf(line->line);
    if (place.row && !fields.empty())
        place.field = fields.front().field;
    m_wanted = line->line.discussion;
    m_wantedPlace = placeText(place);
    accept();
}

void HistoryDialog::write(HistoryExport::Format format)
{
    m_model->stop();
    m_file->make(query(), format);
    say();
}

// The line comes before the file, and is the newest from then on.
void HistoryDialog::save(int lines, const QByteArray& bytes)
{
    say();
    const bool table = m_file->format() == HistoryExport::Format::Csv;
    const QString ending = table ? QStringLiteral("csv") : QStringLiteral("txt");
    const QString name = m_session ? tr("%1 history").arg(m_session->discussion().ref) : tr("History");
    const auto leave = [&] {
        const QJsonObject line{
            {QStringLiteral("format"), ending}, {QStringLiteral("history"), true}, {QStringLiteral("lines"), lines}};
        return m_session ? tellLeaving(*m_session, QStringLiteral("export"), line)
                         : tellLeaving(m_store, QStringLiteral("export"), line);
    };
    const SavedFile file =
        saveFile(this, table ? tr("Save as a table") : tr("Save as text"), QStringLiteral("%1.%2").arg(name, ending),
                 table ? tr("Tables (*.csv)") : tr("Text files (*.txt)"), bytes, leave);
    if (file.saved)
        refresh(true);
    if (file.asked)
        m_said->setText(file.saved ? tr("%1 saved. Restricted words are in it, and it is yours to keep safe.")
                                         .arg(counted(lines, tr("line"), tr("lines")))
                                   : file.words);
}

void HistoryDialog::stop()
{
    m_file->stop();
    m_model->stop();
}

void HistoryDialog::reject()
{
    if (m_file->underWay() || m_model->looking())
        return stop();
    QDialog::reject();
}

} // namespace chairside
