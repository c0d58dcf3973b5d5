// The paper before it is paper: pages as they will print, or the same as text to be read aloud. Prints, and saves as
// PDF.
#pragma once

#include "app/look/FittedDialog.h"
#include "forms/layout/LaidOut.h"
#include "forms/papers/Papers.h"

#include <QJsonObject>

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTextBrowser;

namespace chairside {

class DiscussionSession;
class Look;
class PagesView;

class PreviewDialog final : public FittedDialog
{
    Q_OBJECT
public:
    // `version` 0: the working rows, marked as a draft. `own`: which of the procedure's own forms, for that kind.
    PreviewDialog(DiscussionSession& session, int version, forms::Paper::Kind kind, const Look& look, QWidget* parent,
                  const QString& own = {});
    ~PreviewDialog() override;

private:
    Result<forms::Document> document() const;
    void refresh();
    void print();
    bool mayPrint();
    void savePdf();
    Result<void> leave(const QString& kind, QJsonObject body);
    forms::Paper paper() const;
    QString suggestedName() const;
    void say(const QString& sentence);

    DiscussionSession& m_session;
    int m_version;
    QComboBox* m_kind;
    std::vector<forms::Paper> m_papers; // in the order of m_kind
    QComboBox* m_audience;
    QStackedWidget* m_stack;
    PagesView* m_pages;
    QTextBrowser* m_text;
    QLabel* m_trouble;
    QPushButton* m_print;
    QPushButton* m_save;
    std::unique_ptr<forms::LaidOut> m_laidOut;
    forms::Document m_document;
    std::shared_ptr<forms::FontShelf> m_shelf;
};

} // namespace chairside
