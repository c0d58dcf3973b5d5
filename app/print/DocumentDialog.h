// A document that is no discussion's own record, an agenda say, before it is paper: as pages or as text; printed, saved
// as PDF or as text.
#pragma once

#include "app/look/FittedDialog.h"
#include "forms/document/Document.h"
#include "forms/fonts/FontShelf.h"
#include "forms/layout/LaidOut.h"

#include <functional>
#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QTextBrowser;

namespace chairside {

class Look;
class PagesView;

struct DocumentChoice final
{
    QString title;    // of the dialog
    QString fileName; // without a suffix, and without a child's name
    QString question; // what the box is called; empty: no box
    QStringList answers;
    std::function<forms::Document(int answer)> make;
    std::function<Result<void>(const QString& how)> leave; // "print", "pdf", "text": before a copy leaves the records
};

class DocumentDialog final : public FittedDialog
{
    Q_OBJECT
public:
    DocumentDialog(DocumentChoice choice, const Look& look, QWidget* parent);
    ~DocumentDialog() override;

private:
    void refresh();
    void print();
    void save(bool pdf);
    void say(const QString& sentence);

    DocumentChoice m_choice;
    QComboBox* m_answer;
    PagesView* m_pages;
    QTextBrowser* m_text;
    QLabel* m_said;
    std::vector<QPushButton*> m_needPages;
    std::unique_ptr<forms::LaidOut> m_laidOut;
    forms::Document m_document;
    std::shared_ptr<forms::FontShelf> m_shelf;
};

} // namespace chairside
