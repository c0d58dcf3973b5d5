// The agenda before it is sent: its pages, or the same as text; saved as either.
#pragma once

#include "forms/document/Document.h"
#include "forms/fonts/FontShelf.h"
#include "forms/layout/LaidOut.h"

#include <QDialog>

#include <memory>

class QLabel;
class QStackedWidget;

namespace chairside {

class DiscussionSession;
class Look;
class PagesView;

class AgendaDialog final : public QDialog
{
    Q_OBJECT
public:
    AgendaDialog(DiscussionSession& session, const Look& look, QWidget* parent);
    ~AgendaDialog() override;

private:
    void layOut(PagesView* pages);
    void savePdf();
    void save(const QString& ending, const QString& filter, const QByteArray& bytes, const QString& format);

    DiscussionSession& m_session;
    forms::Document m_document;
    std::shared_ptr<forms::FontShelf> m_shelf;
    std::unique_ptr<forms::LaidOut> m_laidOut;
    QStackedWidget* m_stack;
    QLabel* m_said;
};

} // namespace chairside
