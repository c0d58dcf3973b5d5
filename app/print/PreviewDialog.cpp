#include "app/print/PreviewDialog.h"

#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/Segmented.h"
#include "app/print/Leaving.h"
#include "app/print/PagesView.h"
#include "app/print/SaveFile.h"
#include "app/print/SignedPaper.h"
#include "core/base/Text.h"
#include "core/session/DiscussionSession.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"
#include "forms/writers/HtmlWriter.h"
#include "forms/writers/PdfWriter.h"
#include "forms/writers/PrinterWriter.h"

#include <QComboBox>
#include <QLabel>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace chairside {

namespace {

enum Way { AsPages, AsText };
enum PaperItem { FormPaper, SheetPaper, NotePaper };

} // namespace

PreviewDialog::PreviewDialog(DiscussionSession& session, int version, forms::Paper::Kind kind, const Look& look,
                             QWidget* parent, const QString& own)
    : FittedDialog(look, version > 0 ? tr("Version %1 as signed").arg(version) : tr("Preview of the draft"), {920, 860},
                   parent),
      m_session(session),
      m_version(version)
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    if (version == 0 && session.discussion().state == State::Declined)
        setWindowTitle(tr("Preview of the declined request"));
    m_kind = make.comboBox();
    m_kind->setAccessibleName(tr("Which paper"));
    m_kind->addItem(session.protocol().formTitle);
    m_kind->addItem(tr("Signed %1s, one page").arg(session.protocol().resultWord));
    m_papers = {{forms::Paper::Kind::Form, {}, {}}, {forms::Paper::Kind::Sheet, {}, {}}};
    for (const PrintedForm& form : session.protocol().forms) {
        m_kind->addItem(form.title);
        m_papers.push_back({forms::Paper::Kind::Own, {}, form.id});
    }
    if (session.discussion().state == State::Declined) {
        m_kind->addItem(tr("Management decision note"));
        m_papers.push_back({forms::Paper::Kind::Note, {}, {}});
    }
    for (std::size_t i = 0; i < m_papers.size(); ++i)
        if (m_papers[i].kind == kind && m_papers[i].own == own)
            m_kind->setCurrentIndex(static_cast<int>(i));
    m_audience = make.comboBox();
    m_audience->setAccessibleName(tr("Which copy"));
    for (const ChoiceEntry& choice : entries<Audience>())
        m_audience->addItem(choice.words);
    auto* way = make.segmented({tr("Pages"), tr("Read as text")});
    way->setClearable(false);
    way->setChosen(AsPages);
    way->setAccessibleName(tr("How to show it"));
    auto* count = make.metaLabel(QString());
    m_pages = new PagesView(look, this);
    m_text = new QTextBrowser(this);
    m_text->setOpenLinks(false);
    m_text->setAccessibleName(tr("The paper as text"));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_pages);
    m_stack->addWidget(m_text);
    m_trouble = make.text(QString());
    m_trouble->setProperty("role", QStringLiteral("status"));
    m_trouble->setProperty("tone", QStringLiteral("warn"));
    m_print = make.primaryButton(QStringLiteral("printer"), tr("Print…"));
    m_print->setObjectName(QStringLiteral("print"));
    m_save = make.plainButton(QStringLiteral("save"), tr("Save as PDF…"));
    m_save->setObjectName(QStringLiteral("save"));
    auto* close = make.plainButton(QString(), tr("Close"));

    auto* top = new FlowRow(nullptr, t.px(12));
    for (QWidget* each : std::initializer_list<QWidget*>{m_kind, m_audience, way, count})
        top->addWidget(each);
    body()->addLayout(top);
    body()->addWidget(m_stack, 1);
    body()->addWidget(m_trouble);
    for (QPushButton* button : {close, m_save, m_print})
        foot()->addWidget(button);

    connect(m_kind, &QComboBox::currentIndexChanged, this, &PreviewDialog::refresh);
    connect(m_audience, &QComboBox::currentIndexChanged, this, &PreviewDialog::refresh);
    connect(way, &Segmented::choiceMade, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_pages, &PagesView::pageChanged, count, [this, count](int page) {
        count->setText(page > 0 ? tr("Page %1 of %2").arg(page).arg(m_pages->pageCount()) : QString());
    });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_print, &QPushButton::clicked, this, &PreviewDialog::print);
    connect(m_save, &QPushButton::clicked, this, &PreviewDialog::savePdf);
    refresh();
    m_pages->setFocus();
}

PreviewDialog::~PreviewDialog() = default;

forms::Paper PreviewDialog::paper() const
{
    forms::Paper out = m_papers[static_cast<std::size_t>(std::max(0, m_kind->currentIndex()))];
    if (out.kind != forms::Paper::Kind::Note)
        out.audience = m_audience->currentIndex() == 1 ? Audience::Redacted : Audience::Full;
    return out;
}

Result<forms::Document> PreviewDialog::document() const
{
    if (m_version == 0)
        return forms::draftPaper(m_session.discussion(), m_session.protocol(), paper(), m_session.store().clock()());
    return signedDocument(m_session, m_version, paper());
}

void PreviewDialog::refresh()
{
    m_pages->showPages(nullptr);
    m_laidOut.reset();
    m_print->setEnabled(false);
    m_save->setEnabled(false);
    m_audience->setVisible(paper().kind != forms::Paper::Kind::Note);
    say(QString());
    if (!m_shelf) {
        auto shelf = forms::FontShelf::open();
        if (!shelf)
            return say(shelf.error().message);
        m_shelf = *shelf;
    }
    auto made = document();
    if (!made)
        return say(made.error().message);
    m_document = std::move(*made);
    auto pages = forms::layOut(m_document, *m_shelf);
    if (!pages)
        return say(pages.error().message);
    m_laidOut = std::make_unique<forms::LaidOut>(std::move(*pages));
    m_pages->showPages(m_laidOut.get());
    m_text->setHtml(forms::writeHtml(m_document));
    m_print->setEnabled(true);
    m_save->setEnabled(true);
    say(forms::FontShelf::sentence(m_laidOut->tally.missing));
}

void PreviewDialog::say(const QString& sentence)
{
    m_trouble->setText(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
}

void PreviewDialog::print()
{
    if (!mayPrint())
        return;
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(suggestedName());
    QPrintDialog dialog(&printer, this);
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    dialog.setMinMax(1, m_pages->pageCount());
    if (dialog.exec() != QDialog::Accepted)
        return;
    Result<void> done = leave(QStringLiteral("print"), {});
    if (done)
        done = forms::printPages(*m_laidOut, printer);
    say(done ? tr("Sent to the printer.") : done.error().message);
}

// A version is printed as it was issued; where this program would draw it otherwise, the chair is told first.
bool PreviewDialog::mayPrint()
{
    if (m_version == 0)
        return true;
    const Result<QByteArray> issued = issuedBytes(m_session, m_version, paper());
    const Result<QByteArray> now = forms::writePdf(*m_laidOut, forms::fileFacts(m_document), *m_shelf);
    if (issued && now && *issued == *now)
        return true;
    QMessageBox box(
        QMessageBox::Information, tr("Not the very pages"),
        tr("These pages hold the words of version %1 as signed, but lines or pages may break elsewhere than "
           "on the paper that was issued. To have that very paper, save it as PDF and print the file.")
            .arg(m_version),
        QMessageBox::NoButton, this);
    auto* save = box.addButton(tr("Save as PDF…"), QMessageBox::AcceptRole);
    auto* print = box.addButton(tr("Print these pages"), QMessageBox::DestructiveRole);
    box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(save);
    box.exec();
    if (box.clickedButton() == save)
        savePdf();
    return box.clickedButton() == print;
}

void PreviewDialog::savePdf()
{
    const Result<QByteArray> pdf = m_version > 0 ? issuedBytes(m_session, m_version, paper())
                                                 : forms::writePdf(*m_laidOut, forms::fileFacts(m_document), *m_shelf);
    if (!pdf)
        return say(pdf.error().message);
    const SavedFile file = saveFile(
        this, tr("Save as PDF"), suggestedName() + QStringLiteral(".pdf"), tr("PDF files (*.pdf)"), *pdf, [this] {
            return leave(QStringLiteral("export"), {{QStringLiteral("format"), QStringLiteral("pdf")}});
        });
    if (file.asked)
        say(file.words);
}

// A line in the trail.
Result<void> PreviewDialog::leave(const QString& kind, QJsonObject body)
{
    body[QStringLiteral("paper")] = forms::paperName(paper());
    body[QStringLiteral("copy")] = code(paper().audience);
    body[QStringLiteral("version")] = m_version;
    return tellLeaving(m_session, kind, body);
}

QString PreviewDialog::suggestedName() const
{
    if (paper().kind == forms::Paper::Kind::Note)
        return m_session.discussion().ref + QStringLiteral(" management decision");
    return neutralName(m_session, m_version, paper());
}

} // namespace chairside
