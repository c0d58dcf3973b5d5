// Preview, saving as PDF and printing, in the real window.
#include "app/journey/Casework.h"
#include "app/journey/Paper.h"
#include "app/print/PagesView.h"
#include "core/session/DiscussionSession.h"
#include "core/storage/StoreReader.h"
#include "forms/papers/Papers.h"
#include "support/SampleDiscussion.h"

#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextBrowser>
#include <QTimer>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace chairside;
using namespace chairside::journey;

namespace {

const QString secret = QStringLiteral("Grandmother is in refuge at Alderbank");

Discussion withSecret()
{
    Discussion d = sample::complete();
    Contribution said;
    said.at = QDateTime(QDate(2026, 11, 24), QTime(14, 2), Qt::UTC);
    said.speaker = QStringLiteral("Ruth Okafor");
    said.restricted = true;
    said.body = secret;
    sample::add(d, said);
    return d;
}

void inPreview(Chair& chair, const std::function<void(QWidget&)>& act)
{
    chair.inDialog([&] { chair.press(Qt::Key_P, Qt::ControlModifier); },
                   [&](QWidget& dialog) {
                       act(dialog);
                       static_cast<QDialog&>(dialog).reject();
                   });
}

QString text(QWidget& preview)
{
    auto* browser = preview.findChild<QTextBrowser*>();
    REQUIRE(browser);
    return browser->toPlainText();
}

// Answers the file dialog that `open` brings up with this path.
void saveTo(Chair& chair, const std::function<void()>& open, const QString& path, QString* offered = nullptr)
{
    bool answered = false;
    QTimer::singleShot(0, &chair.window(), [&] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        if (offered)
            *offered = name->text();
        name->setText(path);
        answered = true;
        dialog->QDialog::setResult(QDialog::Accepted);
        QMetaObject::invokeMethod(dialog, "accept", Qt::DirectConnection);
    });
    open();
    CHECK(answered);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE(
    "the preview shows the pages that print, the same words as text, and the redacted copy without the restricted")
{
    Chair chair;
    chair.openRecord(withSecret());
    inPreview(chair, [&](QWidget& dialog) {
        auto* pages = dialog.findChild<PagesView*>();
        REQUIRE(pages);
        CHECK(pages->pageCount() > 3);
        CHECK(text(dialog).contains(secret));
        CHECK(text(dialog).contains(QStringLiteral("This is a draft: it has not been signed.")));
        // Something is drawn on the paper.
        const QImage shown = pages->grab().toImage();
        int dark = 0;
        for (int y = 0; y < shown.height(); y += 2)
            for (int x = 0; x < shown.width(); x += 2)
                dark += qGray(shown.pixel(x, y)) < 90 ? 1 : 0;
        CHECK(dark > 200);

        chair.pick(QStringLiteral("Which copy"), QStringLiteral("Redacted copy"));
        CHECK_FALSE(text(dialog).contains(secret));
        CHECK(text(dialog).contains(QStringLiteral("This copy leaves out some things")));
        chair.pick(QStringLiteral("Which paper"), QStringLiteral("Signed decisions, one page"));
        CHECK(pages->pageCount() == 1);
        chair.pick(QStringLiteral("How to show it"), QStringLiteral("Read as text"));
        CHECK(chair.visible(QStringLiteral("The paper as text")));
        // A list forgets after a moment what was typed to find an entry.
        chair.wait();
        chair.wait();
        // Page Down goes through the pages, and the dialog says where it is.
        chair.pick(QStringLiteral("Which paper"), QStringLiteral("Complex Case Discussion Form"));
        chair.pick(QStringLiteral("How to show it"), QStringLiteral("Pages"));
        pages->setFocus(Qt::TabFocusReason);
        chair.press(Qt::Key_End);
        CHECK(pages->currentPage() == pages->pageCount());
    });
}

TEST_CASE("a draft is saved as a PDF of a name that says nothing of the child, and the trail knows")
{
    Chair chair;
    chair.openRecord(withSecret());
    const QString path = chair.folder().file(QStringLiteral("Entwurf – ärztin.pdf"));
    QString offered;
    inPreview(chair, [&](QWidget&) {
        chair.pick(QStringLiteral("Which copy"), QStringLiteral("Redacted copy"));
        saveTo(
            chair, [&] { chair.click(QStringLiteral("save")); }, path, &offered);
        CHECK(chair.visible(QStringLiteral("save")));
    });
    CHECK(offered == chair.record().ref + QStringLiteral(" draft redacted.pdf"));
    const QString words = wordsOf(contentOf(path), chair.folder());
    CHECK(words.contains(packed(QStringLiteral("Zoë lives with her grandmother"))));
    CHECK_FALSE(words.contains(packed(secret)));
    const auto trail = chair.window().store()->read().audit(chair.record().id);
    REQUIRE(trail.ok());
    CHECK(trail->back().kind == QStringLiteral("export"));
}

TEST_CASE("a signed version is saved byte for byte as it was issued, from the form and from the sheet")
{
    Chair chair;
    chair.openRecord(withSecret());
    sign(chair);
    inPreview(chair, [&](QWidget& dialog) {
        CHECK(dialog.windowTitle() == QStringLiteral("Version 1 as signed"));
        const QString form = chair.folder().file(QStringLiteral("form.pdf"));
        saveTo(
            chair, [&] { chair.click(QStringLiteral("save")); }, form);
        CHECK((contentOf(form) == issued(chair, QStringLiteral("form"), Audience::Full)));
        chair.pick(QStringLiteral("Which paper"), QStringLiteral("Signed decisions, one page"));
        chair.pick(QStringLiteral("Which copy"), QStringLiteral("Redacted copy"));
        const QString sheet = chair.folder().file(QStringLiteral("sheet.pdf"));
        saveTo(
            chair, [&] { chair.click(QStringLiteral("save")); }, sheet);
        CHECK((contentOf(sheet) == issued(chair, QStringLiteral("sheet"), Audience::Redacted)));
    });
}

TEST_CASE("printing goes through the system's own dialog, and what was printed is in the trail")
{
    Chair chair;
    chair.openRecord(withSecret());
    const QString path = chair.folder().file(QStringLiteral("printed.pdf"));
    bool asked = false;
    inPreview(chair, [&](QWidget&) {
        QTimer::singleShot(0, &chair.window(), [&] {
            auto* dialog = qobject_cast<QPrintDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            asked = true;
            CHECK(dialog->minPage() == 1);
            CHECK(dialog->maxPage() > 3);
            dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
            dialog->printer()->setOutputFileName(path);
            dialog->printer()->setPrintRange(QPrinter::PageRange);
            dialog->printer()->setFromTo(1, 2);
            dialog->done(QDialog::Accepted);
        });
        chair.click(QStringLiteral("print"));
    });
    REQUIRE(asked);
    CHECK(contentOf(path).startsWith("%PDF-"));
    CHECK(wordsOf(contentOf(path), chair.folder()).contains(packed(QStringLiteral("Page 2 of"))));
    CHECK_FALSE(wordsOf(contentOf(path), chair.folder()).contains(packed(QStringLiteral("Page 3 of"))));
    const auto trail = chair.window().store()->read().audit(chair.record().id);
    REQUIRE(trail.ok());
    CHECK(trail->back().kind == QStringLiteral("print"));
}

TEST_CASE("a signed version prints at once where its pages are those issued, and after a word with the chair where not")
{
    Chair chair;
    chair.openRecord(withSecret());
    const bool asIssued = GENERATE(true, false);
    const Render render = [asIssued](const Discussion& d, const Protocol& protocol, const Declaration& declaration,
                                     const VersionInfo& version) {
        auto papers = forms::issuedPapers(d, protocol, declaration, version);
        REQUIRE(papers.ok());
        if (!asIssued)
            for (IssuedPdf& each : *papers)
                each.pdf += "\n% drawn by a program of another day\n";
        return papers;
    };
    Declaration declaration;
    declaration.chair = QStringLiteral("Margaret Ashworth");
    declaration.role = QStringLiteral("Head of Service");
    declaration.words = QStringLiteral("A true record");
    declaration.signature.typed = QStringLiteral("Margaret Ashworth");
    REQUIRE(chair.session().sign(declaration, render).ok());

    QString told;
    bool printed = false;
    inPreview(chair, [&](QWidget&) {
        QTimer::singleShot(0, &chair.window(), [&] {
            QWidget* modal = QApplication::activeModalWidget();
            if (auto* box = qobject_cast<QMessageBox*>(modal)) {
                told = box->text();
                box->button(QMessageBox::Cancel)->click();
            } else if (auto* dialog = qobject_cast<QPrintDialog*>(modal)) {
                printed = true;
                dialog->done(QDialog::Rejected);
            }
        });
        chair.click(QStringLiteral("print"));
    });
    CHECK(printed == asIssued);
    CHECK(told.contains(QStringLiteral("save it as PDF and print the file")) == !asIssued);
}
