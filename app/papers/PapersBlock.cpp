#include "app/papers/PapersBlock.h"

#include "app/look/AskFile.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/papers/AttachPaper.h"
#include "app/rows/RowsBlock.h"
#include "core/base/Text.h"
#include "core/rules/Letters.h"
#include "core/rules/PaperChecks.h"
#include "core/rules/PapersSent.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QPointer>
#include <QVBoxLayout>

namespace chairside {

namespace {

QStringList filesIn(const QMimeData* data)
{
    QStringList out;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile())
            out << url.toLocalFile();
    return out;
}

} // namespace

PapersBlock::PapersBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent)
    : BlockWidget(context, stage, block, parent), m_rows(new RowsBlock(context, stage, block, this))
{
    const Make make(&context.look);
    setAcceptDrops(true);
    m_rows->setAdding([this] { addRow(); });
    m_trouble = make.status({}, QStringLiteral("warning"), Tone::Bad);
    m_trouble->setObjectName(QStringLiteral("papers.trouble"));
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    auto* limits =
        make.metaLabel(tr("Drop files here, or attach them: at most %1 each, %2 in all. They are kept inside "
                          "the encrypted records and opened nowhere else; save a copy to read one.")
                           .arg(sizeInWords(largestPaper), sizeInWords(largestOfDiscussion)));
    limits->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(context.look.tokens().px(6));
    column->addWidget(m_rows);
    column->addWidget(m_trouble);
    m_sent = make.noted({}, QStringLiteral("envelope"), Ink::Muted);
    m_sent->setObjectName(QStringLiteral("papers.sent"));
    m_sent->setWordWrap(true);
    column->addWidget(m_sent);
    column->addWidget(limits);
    const auto follow = [this, limits] {
        limits->setVisible(session().editable());
        tellSent();
    };
    connect(&session(), &DiscussionSession::recordChanged, this, follow);
    connect(&session(), &DiscussionSession::readinessChanged, this, &PapersBlock::tellSent);
    follow();
}

void PapersBlock::tellSent()
{
    m_sent->hide();
    if (papersToSend(session().discussion()).empty())
        return;
    for (const LetterDue& letter : lettersOf(session().discussion(), session().protocol(), session().workingDays())) {
        if (stepOf(letter.letter) != StepKind::Papers || letter.to.empty())
            continue;
        const auto all = static_cast<int>(letter.to.size());
        m_sent->setText(letter.left() == 0 ? tr("Sent to everyone who is asked to come.")
                                           : tr("Sent to %1 of %2 who are asked to come. Tell people has the drafts.")
                                                 .arg(all - letter.left())
                                                 .arg(all));
        m_sent->show();
    }
}

bool PapersBlock::goTo(const Place& place)
{
    return m_rows->goTo(place);
}

std::optional<Place> PapersBlock::here() const
{
    return m_rows->here();
}

QString PapersBlock::addLabel() const
{
    return m_rows->addLabel();
}

void PapersBlock::addRow()
{
    attach(askOpenPaths(this, tr("Attach papers")));
}

void PapersBlock::showGaps(const std::vector<const ReadinessGap*>& gaps)
{
    m_rows->showGaps(gaps);
}

void PapersBlock::attach(const QStringList& paths)
{
    if (!session().editable() || paths.isEmpty())
        return;
    m_refused.clear();
    m_waiting += static_cast<int>(paths.size());
    tell();
    for (const QString& path : paths)
        attachPaper(session(), path, [guard = QPointer<PapersBlock>(this)](const QString& trouble) {
            if (!guard)
                return;
            --guard->m_waiting;
            if (!trouble.isEmpty())
                guard->m_refused << trouble;
            guard->tell();
        });
}

void PapersBlock::tell()
{
    QStringList lines = m_refused;
    if (m_waiting > 0)
        lines << tr("Reading %1 …").arg(counted(m_waiting, tr("file"), tr("files")));
    m_trouble->setText(lines.join(QLatin1Char('\n')));
    m_trouble->setVisible(!lines.isEmpty());
}

void PapersBlock::dragEnterEvent(QDragEnterEvent* event)
{
    if (session().editable() && !filesIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void PapersBlock::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    attach(filesIn(event->mimeData()));
}

} // namespace chairside
