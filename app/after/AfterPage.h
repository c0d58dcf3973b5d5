// A page of the record's life before and after the hour: a heading, and parts that are made anew whenever a step has
// been recorded. The keyboard stays where it was.
#pragma once

#include "app/page/BlockWidget.h"

#include <QScrollArea>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace chairside {

class AfterPage : public QScrollArea
{
    Q_OBJECT
public:
    AfterPage(PageContext context, const QString& id, const QString& title, QWidget* parent);

    void goTo();
    Place here() const;
    // Empties the layout; its widgets go when control returns to the window.
    static void clearLayout(QLayout* layout);

protected:
    DiscussionSession& session() const { return m_context.session; }
    const Look& look() const { return m_context.look; }
    PageContext context() const { return m_context; }
    QVBoxLayout* column() const { return m_column; }
    QHBoxLayout* head() const { return m_head; }
    QLabel* title() const { return m_title; }
    QLabel* subtitle() const { return m_subtitle; }

    // Makes the parts anew. Called by refresh(), and never while one of them is being clicked.
    virtual void rebuild() = 0;
    void refresh();

private:
    PageContext m_context;
    QVBoxLayout* m_column;
    QHBoxLayout* m_head;
    QLabel* m_title;
    QLabel* m_subtitle;
};

// The inside of a card.
QVBoxLayout* cardColumn(QFrame* card, const Look& look);

// Since when the child has been looked at, and for how long; empty where nothing was held yet.
QString lookedAtWords(const DiscussionSession& session);

} // namespace chairside
