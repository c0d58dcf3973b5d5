#include "app/after/AfterPage.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>

namespace chairside {

AfterPage::AfterPage(PageContext context, const QString& id, const QString& title, QWidget* parent)
    : QScrollArea(parent), m_context(context)
{
    const Make make(&context.look);
    const Tokens& t = context.look.tokens();
    setObjectName(id);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    auto* body = new QWidget;
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(t.px(24), t.px(12), t.px(24), t.px(24));
    m_column->setSpacing(t.px(12));
    m_head = new QHBoxLayout;
    m_head->setSpacing(t.px(12));
    m_subtitle = make.metaLabel(QString());
    m_subtitle->setWordWrap(true);
    m_title = make.heading(title);
    m_head->addWidget(m_title, 0, Qt::AlignBaseline);
    m_head->addWidget(m_subtitle, 1, Qt::AlignBaseline);
    m_column->addLayout(m_head);
    setWidget(body);
    // A step is recorded by a button of a part that is then made anew: not while it is being clicked.
    connect(&context.session, &DiscussionSession::recordChanged, this,
            [this] { QTimer::singleShot(0, this, &AfterPage::refresh); });
}

void AfterPage::refresh()
{
    QWidget* focus = QApplication::focusWidget();
    const bool mine = focus && widget()->isAncestorOf(focus);
    const QString name = mine ? focus->objectName() : QString();
    rebuild();
    if (!mine || !isVisible())
        return;
    auto* again = name.isEmpty() ? nullptr : widget()->findChild<QWidget*>(name);
    if (again && again->isVisibleTo(widget()) && again->isEnabled())
        again->setFocus(Qt::OtherFocusReason);
    else
        goTo();
}

void AfterPage::clearLayout(QLayout* layout)
{
    while (layout->count() > 0) {
        QLayoutItem* item = layout->takeAt(0);
        if (QWidget* each = item->widget()) {
            each->hide();
            each->setObjectName(QString()); // a new one of its name is found first
            for (QWidget* inner : each->findChildren<QWidget*>())
                inner->setObjectName(QString());
            each->setParent(nullptr);
            each->deleteLater();
        } else if (QLayout* inner = item->layout()) {
            clearLayout(inner);
        }
        delete item;
    }
}

void AfterPage::goTo()
{
    QWidget* page = widget();
    if (page->isAncestorOf(QApplication::focusWidget()))
        return;
    for (QWidget* next = page->nextInFocusChain(); next && next != page; next = next->nextInFocusChain())
        if (page->isAncestorOf(next) && next->isVisibleTo(page) && next->isEnabled() &&
            (next->focusPolicy() & Qt::TabFocus)) {
            next->setFocus(Qt::OtherFocusReason);
            break;
        }
    ensureVisible(0, 0);
}

Place AfterPage::here() const
{
    return Place{objectName(), {}, {}, {}, {}};
}

QVBoxLayout* cardColumn(QFrame* card, const Look& look)
{
    const Tokens& t = look.tokens();
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(t.px(16), t.px(12), t.px(16), t.px(12));
    column->setSpacing(t.px(8));
    return column;
}

QString lookedAtWords(const DiscussionSession& session)
{
    const auto since = session.store().read().purview(session.discussion().id, session.today());
    return since ? purviewWords(*since, session.discussion(), session.today()) : QString();
}

} // namespace chairside
