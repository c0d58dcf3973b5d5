#include "app/after/TellPage.h"

#include "app/after/MailDialog.h"
#include "app/after/StepLine.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "core/base/Text.h"
#include "core/protocol/ProtocolWords.h"
#include "core/rules/DueWords.h"
#include "core/storage/Store.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace chairside {

namespace {

QString roleOf(const Addressee& person)
{
    return person.role.isEmpty()     ? person.agency
           : person.agency.isEmpty() ? person.role
                                     : QStringLiteral("%1, %2").arg(person.role, person.agency);
}

} // namespace

TellPage::TellPage(PageContext context, QWidget* parent)
    : AfterPage(context, QLatin1String(tellStage), tr("Tell people"), parent)
{
    const Make make(&context.look);
    auto* agenda = make.plainButton(QStringLiteral("document"), tr("Agenda…"));
    agenda->setObjectName(QStringLiteral("agenda"));
    head()->addWidget(agenda);
    connect(agenda, &QPushButton::clicked, this, &TellPage::agendaRequested);
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(context.look.tokens().px(12));
    column()->addLayout(m_cards);
    column()->addStretch(1);
    // Who is addressed follows the people and the answers of the record.
    connect(&context.session, &DiscussionSession::readinessChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    rebuild();
}

void TellPage::rebuild()
{
    clearLayout(m_cards);
    const auto letters = lettersOf(session().discussion(), session().protocol(), session().workingDays());
    int left = 0;
    for (const LetterDue& letter : letters) {
        m_cards->addWidget(card(letter));
        left += letter.left();
    }
    subtitle()->setText(left > 0 ? tr("%1 still to be told").arg(counted(left, tr("person"), tr("people")))
                                 : tr("Everyone has been told"));
    if (letters.empty())
        subtitle()->setText(tr("The procedure asks for no letter here."));
}

QWidget* TellPage::card(const LetterDue& letter)
{
    const Make make(&look());
    auto* card = make.card();
    card->setAccessibleName(letter.letter.title);
    QVBoxLayout* inside = cardColumn(card, look());
    auto* title = make.sectionTitle(letter.letter.title);
    title->setWordWrap(true);
    inside->addWidget(title);
    // A meeting that was held is no sign that people were told of it: then there is no day left to say.
    const bool passed = letter.left() > 0 && letter.due.met.isValid();
    if (const QString due = passed ? QString() : dueWords(letter.due, session().today(), session().workingDays());
        !due.isEmpty()) {
        const bool late = isLate(letter.due, session().today()) && letter.left() > 0;
        auto* when =
            make.noted(due, late ? QStringLiteral("warning") : QStringLiteral("clock"), late ? Ink::Bad : Ink::Muted);
        when->setWordWrap(true);
        inside->addWidget(when);
        if (!letter.due.why.isEmpty())
            inside->addWidget(make.text(letter.due.why));
    }
    if (const QString words = protocolwords::sourceWords(letter.letter.source); !words.isEmpty()) {
        auto* source = make.metaLabel(tr("Source: %1").arg(words));
        source->setWordWrap(true);
        inside->addWidget(source);
    }
    for (std::size_t i = 0; i < letter.to.size(); ++i) {
        inside->addWidget(make.rule());
        inside->addWidget(line(letter, i));
    }
    if (letter.to.empty())
        inside->addWidget(
            make.noted(tr("The record names nobody for this letter yet."), QStringLiteral("info"), Ink::Muted));
    return card;
}

QWidget* TellPage::line(const LetterDue& letter, std::size_t person)
{
    const Make make(&look());
    const Tokens& t = look().tokens();
    const Addressee& to = letter.to[person];
    auto* row = new QWidget;
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(t.px(4));
    auto* line = new QHBoxLayout;
    line->setSpacing(t.px(12));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* name = make.strong(to.name);
    name->setWordWrap(true);
    words->addWidget(name);
    if (const QString role = roleOf(to); !role.isEmpty()) {
        auto* detail = make.detail(role);
        detail->setWordWrap(true);
        words->addWidget(detail);
    }
    line->addLayout(words, 1);
    if (!to.told)
        line->addWidget(make.status(tr("To tell"), QStringLiteral("circle"), Tone::Muted));
    auto* write = make.plainButton(QStringLiteral("envelope"), to.told ? tr("Draft again…") : tr("Draft…"));
    write->setObjectName(QStringLiteral("tell.%1.%2").arg(letter.letter.id).arg(person));
    write->setAccessibleName(tr("%1: draft for %2").arg(letter.letter.title, to.name));
    line->addWidget(write, 0, Qt::AlignTop);
    column->addLayout(line);
    if (to.told)
        column->addWidget(new StepLine(
            context(), *to.told, tr("Told %1, %2").arg(doneWhen(*to.told), chairside::words(to.told->how).toLower()),
            true, row));
    connect(write, &QPushButton::clicked, this, [this, letter, to] { draft(letter, to); });
    return row;
}

void TellPage::draft(const LetterDue& letter, const Addressee& to)
{
    const LetterDraft draft = draftOf(letter, session().discussion(), session().protocol());
    MailDialog::Content content;
    content.title = letter.letter.title;
    content.mail = {to.name, to.email, draft.subject, draft.body, {}, {}, session().store().clock()()};
    content.name = QStringLiteral("%1 %2").arg(session().discussion().ref, letter.letter.id);
    content.record = tr("Mark as told");
    if (!draft.missing.isEmpty())
        content.warning =
            tr("The record does not say yet: %1. It stands in square brackets.").arg(joined(draft.missing));
    MailDialog dialog(
        content,
        [&](Means how) {
            const QDateTime now = session().store().clock()().toLocalTime();
            Step step;
            step.kind = StepKind::Told;
            step.day = now.date();
            step.time = QTime(now.time().hour(), now.time().minute());
            step.who = to.name;
            step.participant = to.participant;
            step.code = letter.letter.id;
            step.how = how;
            return session().recordStep(step);
        },
        look(), window());
    dialog.exec();
}

} // namespace chairside
