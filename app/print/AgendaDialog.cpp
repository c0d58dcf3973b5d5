#include "app/print/AgendaDialog.h"

#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/Segmented.h"
#include "app/print/PagesView.h"
#include "app/print/SaveBytes.h"
#include "core/session/DiscussionSession.h"
#include "core/storage/Store.h"
#include "core/storage/StoreWriter.h"
#include "forms/agenda/Agenda.h"
#include "forms/writers/HtmlWriter.h"
#include "forms/writers/PdfWriter.h"
#include "forms/writers/TextWriter.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace chairside {

AgendaDialog::AgendaDialog(DiscussionSession& session, const Look& look, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_document(forms::agenda(session.discussion(), session.protocol(), session.store().clock()()))
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    setWindowTitle(tr("Agenda"));
    auto* way = make.segmented({tr("Pages"), tr("Read as text")});
    way->setClearable(false);
    way->setChosen(0);
    way->setAccessibleName(tr("How to show it"));
    auto* pages = new PagesView(look, this);
    auto* text = new QTextBrowser(this);
    text->setOpenLinks(false);
    text->setAccessibleName(tr("The agenda as text"));
    text->setHtml(forms::writeHtml(m_document));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(pages);
    m_stack->addWidget(text);
    m_said = make.text(QString());
    m_said->setProperty("role", QStringLiteral("status"));
    auto* row = new QWidget(this);
    auto* buttons = new FlowRow(row, t.px(8));
    auto* pdf = make.primaryButton(QStringLiteral("save"), tr("Save as PDF…"));
    pdf->setObjectName(QStringLiteral("agenda.pdf"));
    auto* words = make.plainButton(QStringLiteral("save"), tr("Save as text…"));
    words->setObjectName(QStringLiteral("agenda.text"));
    auto* close = make.quietButton(QString(), tr("Close"));
    for (QPushButton* each : {pdf, words, close})
        buttons->addWidget(each);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(t.px(16), t.px(12), t.px(16), t.px(12));
    all->setSpacing(t.px(8));
    all->addWidget(way, 0, Qt::AlignLeft);
    all->addWidget(m_stack, 1);
    all->addWidget(m_said);
    all->addWidget(row);
    resize(QSize(t.px(760), t.px(820)).boundedTo(parent->window()->size()));

    connect(way, &Segmented::choiceMade, m_stack, &QStackedWidget::setCurrentIndex);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(pdf, &QPushButton::clicked, this, &AgendaDialog::savePdf);
    connect(words, &QPushButton::clicked, this, [this] {
        save(QStringLiteral(".txt"), tr("Text files (*.txt)"), forms::writeText(m_document).toUtf8(),
             QStringLiteral("text"));
    });
    layOut(pages);
    pdf->setEnabled(m_laidOut != nullptr);
    pages->setFocus();
}

void AgendaDialog::layOut(PagesView* pages)
{
    auto shelf = forms::FontShelf::open();
    if (!shelf)
        return m_said->setText(shelf.error().message);
    m_shelf = *shelf;
    auto laidOut = forms::layOut(m_document, *m_shelf);
    if (!laidOut)
        return m_said->setText(laidOut.error().message);
    m_laidOut = std::make_unique<forms::LaidOut>(std::move(*laidOut));
    pages->showPages(m_laidOut.get());
}

AgendaDialog::~AgendaDialog() = default;

void AgendaDialog::savePdf()
{
    const Result<QByteArray> bytes = forms::writePdf(*m_laidOut, forms::fileFacts(m_document), *m_shelf);
    if (!bytes)
        return m_said->setText(bytes.error().message);
    save(QStringLiteral(".pdf"), tr("PDF files (*.pdf)"), *bytes, QStringLiteral("pdf"));
}

void AgendaDialog::save(const QString& ending, const QString& filter, const QByteArray& bytes, const QString& format)
{
    const SavedFile file = saveBytes(this, tr("Save the agenda"),
                                     m_session.discussion().ref + QStringLiteral(" agenda") + ending, filter, bytes);
    if (!file.asked)
        return;
    m_said->setText(file.words);
    if (file.saved && !m_session.store().readOnly())
        (void)m_session.store().write().note(
            QStringLiteral("export"), m_session.discussion().id,
            {{QStringLiteral("format"), format}, {QStringLiteral("paper"), QStringLiteral("agenda")}},
            m_session.chair());
}

} // namespace chairside
