#include "app/sign/SignPage.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/sign/DeclarationCard.h"
#include "app/sign/GapsList.h"
#include "app/sign/SignedCard.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollBar>

#include <utility>

namespace chairside {

namespace {

constexpr int besideFrom = 860; // pixels of page at 100 % text

} // namespace

class SignPage::Private final : public QObject
{
public:
    Private(SignPage* page, PageContext context, Render renderCopies);

    void refresh();
    void sign();
    void arrange();
    bool eventFilter(QObject* watched, QEvent* event) override;

    SignPage* q;
    DiscussionSession& session;
    const Look& look;
    Render render;
    QBoxLayout* columns;
    GapsList* gaps;
    DeclarationCard* declaration;
    SignedCard* versions;
    QLabel* subtitle;
    std::size_t signedVersions;
};

SignPage::Private::Private(SignPage* page, PageContext context, Render renderCopies)
    : QObject(page),
      q(page),
      session(context.session),
      look(context.look),
      render(std::move(renderCopies)),
      signedVersions(session.discussion().versions.size())
{
    const Make make(&look);
    const Tokens& t = look.tokens();
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(t.px(24), t.px(12), t.px(24), t.px(24));
    column->setSpacing(t.px(16));
    auto* head = new QHBoxLayout;
    head->setSpacing(t.px(12));
    subtitle = make.metaLabel(QString());
    subtitle->setWordWrap(true);
    head->addWidget(make.heading(SignPage::tr("Sign")), 0, Qt::AlignBaseline);
    head->addWidget(subtitle, 1, Qt::AlignBaseline);
    column->addLayout(head);

    gaps = new GapsList(look, body);
    declaration = new DeclarationCard(session, look, body);
    versions = new SignedCard(session, look, body);
    columns = new QBoxLayout(QBoxLayout::LeftToRight);
    columns->setSpacing(t.px(24));
    auto* left = new QVBoxLayout;
    left->addWidget(gaps);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(t.px(16));
    right->addWidget(declaration);
    right->addWidget(versions);
    right->addStretch(1);
    columns->addLayout(left, 11);
    columns->addLayout(right, 10);
    columns->addStretch(0);
    column->addLayout(columns, 1);
    q->setWidget(body);
    q->viewport()->installEventFilter(this);

    connect(gaps, &GapsList::placeRequested, q, &SignPage::placeRequested);
    connect(versions, &SignedCard::previewRequested, q, &SignPage::previewRequested);
    connect(declaration, &DeclarationCard::signRequested, this, &Private::sign);
    connect(&session, &DiscussionSession::readinessChanged, this, &Private::refresh);
    connect(&session, &DiscussionSession::recordChanged, this, [this] {
        const bool keyboard = q->isAncestorOf(QApplication::focusWidget());
        if (const std::size_t now = session.discussion().versions.size(); std::exchange(signedVersions, now) != now)
            declaration->reset();
        refresh();
        if (keyboard)
            q->goTo({}); // what held it may be gone from the page
    });
    refresh();
}

void SignPage::Private::refresh()
{
    const Discussion& discussion = session.discussion();
    const bool open = session.editable();
    gaps->setVisible(open);
    declaration->setVisible(open);
    versions->setVisible(!open || !discussion.versions.empty());
    columns->setStretch(0, open ? 11 : 0);
    columns->setStretch(2, open ? 0 : 5); // the versions alone need no more than two thirds
    versions->refresh();
    subtitle->setText(open ? SignPage::tr("Signing locks the record. Actions can still be updated afterwards.")
                           : SignPage::tr("Actions can still be updated on the plan."));
    if (!open)
        return;
    gaps->showGaps(session.readiness(), session.protocol());
    declaration->follow(session.readiness());
}

void SignPage::Private::sign()
{
    const Result<VersionInfo> done = session.sign(declaration->declaration(), render);
    if (!done)
        return declaration->sayTrouble(done.error().message);
    q->verticalScrollBar()->setValue(0);
}

void SignPage::Private::arrange()
{
    const bool wide = q->viewport()->width() * 100.0 / look.tokens().percent >= besideFrom;
    columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

bool SignPage::Private::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        arrange();
    return QObject::eventFilter(watched, event);
}

SignPage::SignPage(PageContext context, Render render, QWidget* parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("sign"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    d = new Private(this, context, std::move(render));
}

void SignPage::goTo(const Place&)
{
    if (d->declaration->isHidden())
        return d->versions->focusFirst();
    if (!d->gaps->focusFirst())
        d->declaration->focusFirst();
}

Place SignPage::here() const
{
    return Place{QStringLiteral("sign"), {}, {}, {}, {}};
}

} // namespace chairside
