#include "app/after/CopyView.h"

#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/print/PagesView.h"
#include "app/print/SignedPaper.h"
#include "core/base/Text.h"
#include "forms/complexcase/Copy.h"
#include "forms/writers/HtmlWriter.h"
#include "forms/writers/PdfWriter.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace chairside {

namespace {

constexpr int pagesHeight = 520; // pixels at 100 % text

} // namespace

CopyView::CopyView(PageContext context, QWidget* parent) : QWidget(parent), m_context(context)
{
    const Make make(&context.look);
    const Tokens& t = context.look.tokens();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(t.px(8));
    m_title = make.sectionTitle(QString());
    m_title->setWordWrap(true);
    m_chip = make.chip(QString());
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_chip);
    column->addLayout(head);
    m_withheld = make.noted(QString(), QStringLiteral("eye-off"), Ink::Restricted);
    m_withheld->setObjectName(QStringLiteral("withheld"));
    column->addWidget(m_withheld);
    m_pages = new PagesView(context.look, this);
    m_text = new QTextBrowser(this);
    m_text->setOpenLinks(false);
    m_text->setAccessibleName(tr("The copy as text"));
    m_words = make.text(QString());
    m_words->setAlignment(Qt::AlignTop);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_pages);
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_words);
    m_stack->setFixedHeight(t.px(pagesHeight));
    column->addWidget(m_stack);
    m_page = make.metaLabel(QString());
    m_way = make.quietButton(QStringLiteral("list"), tr("Read as text"));
    m_way->setObjectName(QStringLiteral("read-as-text"));
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_page, 1);
    foot->addWidget(m_way);
    column->addLayout(foot);
    column->addStretch(1);
    connect(m_pages, &PagesView::pageChanged, this, [this](int page) {
        m_page->setText(page > 0 ? tr("Page %1 of %2").arg(page).arg(m_pages->pageCount()) : QString());
    });
    connect(m_way, &QPushButton::clicked, this, [this] {
        m_asText = !m_asText;
        showWay();
    });
}

CopyView::~CopyView() = default;

void CopyView::showWay()
{
    m_stack->setCurrentIndex(m_asText ? 1 : 0);
    m_way->setText(m_asText ? tr("Show the pages") : tr("Read as text"));
    m_page->setVisible(!m_asText);
}

void CopyView::showCopy(const QString& name, int version, Audience audience)
{
    m_title->setText(tr("What %1 will see").arg(name));
    m_way->show();
    showWay();
    const bool redacted = audience == Audience::Redacted;
    const forms::Copy left = forms::copyFor(m_context.session.discussion(), Audience::Redacted);
    m_withheld->setText(tr("The sensitive address was also typed in %1. This copy says “[address withheld]” there.")
                            .arg(counted(left.addresses, tr("place"), tr("places"))));
    m_withheld->setVisible(redacted && left.addresses > 0);
    m_chip->setVisible(true);
    m_chip->setText(!redacted      ? tr("Full: restricted words too")
                    : left.leftOut ? tr("Redacted: leaves things out")
                                   : tr("Redacted: nothing to leave out"));
    m_chip->setTone(redacted ? Tone::Restricted : Tone::Warn);
    m_chip->setIcon(redacted ? QStringLiteral("eye-off") : QStringLiteral("eye"),
                    inkFor(redacted ? Tone::Restricted : Tone::Warn));
    if (m_shown == std::pair(version, audience))
        return;
    m_pages->showPages(nullptr);
    m_shown.reset();
    if (!m_shelf) {
        auto shelf = forms::FontShelf::open();
        if (!shelf)
            return showNothing(name, shelf.error().message);
        m_shelf = *shelf;
    }
    const auto document = signedDocument(m_context.session, version, {forms::Paper::Kind::Form, audience, {}});
    if (!document)
        return showNothing(name, document.error().message);
    auto pages = forms::layOut(*document, *m_shelf);
    if (!pages)
        return showNothing(name, pages.error().message);
    m_laidOut = std::make_unique<forms::LaidOut>(std::move(*pages));
    m_pages->showPages(m_laidOut.get());
    m_text->setHtml(forms::writeHtml(*document));
    m_shown = std::pair(version, audience);
}

void CopyView::showNothing(const QString& name, const QString& why)
{
    m_title->setText(name.isEmpty() ? QString() : tr("What %1 will see").arg(name));
    m_chip->hide();
    m_withheld->hide();
    m_words->setText(why);
    m_stack->setCurrentIndex(2);
    m_way->hide();
    m_page->hide();
}

} // namespace chairside
