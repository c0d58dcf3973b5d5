#include "app/print/DocumentDialog.h"

#include "app/look/FlowRow.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/look/Segmented.h"
#include "app/print/PagesView.h"
#include "app/print/SaveFile.h"
#include "forms/writers/HtmlWriter.h"
#include "forms/writers/PdfWriter.h"
#include "forms/writers/PrinterWriter.h"
#include "forms/writers/TextWriter.h"

#include <QComboBox>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace chairside {

DocumentDialog::DocumentDialog(DocumentChoice choice, const Look& look, QWidget* parent)
    : FittedDialog(look, choice.title, {860, 860}, parent), m_choice(std::move(choice))
{
    const Make make(&look);
    m_answer = make.comboBox();
    m_answer->setAccessibleName(m_choice.question);
    m_answer->setObjectName(QStringLiteral("document.choice"));
    m_answer->addItems(m_choice.answers);
    m_answer->setVisible(!m_choice.question.isEmpty());
    auto* way = make.segmented({tr("Pages"), tr("Read as text")});
    way->setClearable(false);
    way->setChosen(0);
    way->setAccessibleName(tr("How to show it"));
    m_pages = new PagesView(look, this);
    m_text = new QTextBrowser(this);
    m_text->setOpenLinks(false);
    m_text->setAccessibleName(tr("The paper as text"));
    m_text->setObjectName(QStringLiteral("document.text"));
    auto* stack = new QStackedWidget(this);
    stack->addWidget(m_pages);
    stack->addWidget(m_text);
    m_said = make.text(QString());
    auto* close = make.plainButton(QString(), tr("Close"));
    auto* asText = make.plainButton(QStringLiteral("save"), tr("Save as text…"));
    auto* asPdf = make.plainButton(QStringLiteral("save"), tr("Save as PDF…"));
    auto* print = make.primaryButton(QStringLiteral("printer"), tr("Print…"));
    m_needPages = {asPdf, print};

    auto* top = new FlowRow(nullptr, look.tokens().px(12));
    top->addWidget(m_answer);
    top->addWidget(way);
    body()->addLayout(top);
    body()->addWidget(stack, 1);
    body()->addWidget(m_said);
    for (QPushButton* button : {close, asText, asPdf, print})
        foot()->addWidget(button);

    connect(m_answer, &QComboBox::currentIndexChanged, this, &DocumentDialog::refresh);
    connect(way, &Segmented::choiceMade, stack, &QStackedWidget::setCurrentIndex);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(print, &QPushButton::clicked, this, &DocumentDialog::print);
    connect(asPdf, &QPushButton::clicked, this, [this] { save(true); });
    connect(asText, &QPushButton::clicked, this, [this] { save(false); });
    refresh();
    m_pages->setFocus();
}

DocumentDialog::~DocumentDialog() = default;

void DocumentDialog::refresh()
{
    m_pages->showPages(nullptr);
    m_laidOut.reset();
    for (QPushButton* button : m_needPages)
        button->setEnabled(false);
    say({});
    m_document = m_choice.make(m_answer->currentIndex());
    m_text->setHtml(forms::writeHtml(m_document));
    if (!m_shelf) {
        auto shelf = forms::FontShelf::open();
        if (!shelf)
            return say(shelf.error().message);
        m_shelf = *shelf;
    }
    auto pages = forms::layOut(m_document, *m_shelf);
    if (!pages)
        return say(pages.error().message);
    m_laidOut = std::make_unique<forms::LaidOut>(std::move(*pages));
    m_pages->showPages(m_laidOut.get());
    for (QPushButton* button : m_needPages)
        button->setEnabled(true);
    say(forms::FontShelf::sentence(m_laidOut->tally.missing));
}

void DocumentDialog::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(m_choice.fileName);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    Result<void> done = m_choice.leave(QStringLiteral("print"));
    if (done)
        done = forms::printPages(*m_laidOut, printer);
    say(done ? tr("Sent to the printer.") : done.error().message);
}

void DocumentDialog::save(bool pdf)
{
    const Result<QByteArray> bytes = pdf ? forms::writePdf(*m_laidOut, forms::fileFacts(m_document), *m_shelf)
                                         : Result<QByteArray>(forms::writeText(m_document).toUtf8());
    if (!bytes)
        return say(bytes.error().message);
    const auto leave = [&] { return m_choice.leave(pdf ? QStringLiteral("pdf") : QStringLiteral("text")); };
    const SavedFile file = pdf ? saveFile(this, tr("Save as PDF"), m_choice.fileName + QStringLiteral(".pdf"),
                                          tr("PDF files (*.pdf)"), *bytes, leave)
                               : saveFile(this, tr("Save as text"), m_choice.fileName + QStringLiteral(".txt"),
                                          tr("Text files (*.txt)"), *bytes, leave);
    if (file.asked)
        say(file.words);
}

void DocumentDialog::say(const QString& sentence)
{
    m_said->setText(sentence);
}

} // namespace chairside
