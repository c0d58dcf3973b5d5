#include "app/after/TellPage.h"

#include "app/after/LetterForm.h"
#include "app/after/MailDialog.h"
#include "app/after/StepLine.h"
#include "app/look/Look.h"
#include "app/look/Make.h"
#include "app/print/Leaving.h"
#include "core/base/Text.h"
#include "core/protocol/ProtocolWords.h"
#include "core/rules/DueWords.h"
#include "core/rules/PapersSent.h"
#include "core/session/LetterGone.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace chairside {

namespace {

QString roleOf(const Addressee& person)
{
    return person.role.isEmpty()     ? person.agency
           : person.agency.isEmpty() ? person.role
                                     : QStringLiteral("%1, %2").arg(person.role, person.agency);
}

// What stands beneath a person: when they were told, with which form, or had which papers.
QString goneWords(const Step& step, const Protocol& protocol)
{
    const QString how = chairside::words(step.how).toLower();
    if (step.kind == StepKind::Papers)
        return TellPage::tr("Sent %1, %2: %3").arg(doneWhen(step), how, papersInWords(step));
    const PrintedForm* form = protocol.form(step.form);
    return form ? TellPage::tr("Told %1, %2, with “%3”").arg(doneWhen(step), how, form->title)
                : TellPage::tr("Told %1, %2").arg(doneWhen(step), how);
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
    subtitle()->setText(left > 0 ? tr("%1 still to go").arg(counted(left, tr("letter"), tr("letters")))
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
    if (const QString due = passed ? QString() : dueWords(letter.due, session().now(), session().workingDays());
        !due.isEmpty()) {
        const bool late = isLate(letter.due, session().now()) && letter.left() > 0;
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
    if (stepOf(letter.letter) == StepKind::Papers)
        inside->addWidget(papersLine());
    if (const PrintedForm* form = session().protocol().form(letter.letter.form)) {
        auto* along =
            make.noted(tr("“%1” goes along as the record stands, without what is restricted.").arg(form->title),
                       QStringLiteral("attach"), Ink::Muted);
        along->setObjectName(QStringLiteral("tell.form.%1").arg(letter.letter.id));
        along->setWordWrap(true);
        inside->addWidget(along);
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
    auto* beside = new QHBoxLayout; // both on the name's line, however many lines stand beneath it
    beside->setSpacing(t.px(12));
    addStanding(beside, letter, to);
    auto* write = make.plainButton(QStringLiteral("envelope"), to.done() ? tr("Draft again…") : tr("Draft…"));
    write->setObjectName(QStringLiteral("tell.%1.%2").arg(letter.letter.id).arg(person));
    write->setAccessibleName(tr("%1: draft for %2").arg(letter.letter.title, to.name));
    beside->addWidget(write);
    line->addLayout(beside);
    line->setAlignment(beside, Qt::AlignTop);
    column->addLayout(line);
    if (to.noted.isValid())
        column->addWidget(
            make.noted(tr("Told on %1, as the table says").arg(longDate(to.noted)), QStringLiteral("tick"), Ink::Ok));
    for (const Step& step : to.told)
        column->addWidget(new StepLine(context(), step, goneWords(step, session().protocol()), true, row));
    connect(write, &QPushButton::clicked, this, [this, letter, to] { draft(letter, to); });
    return row;
}

// Which papers go, and what is in the way.
QWidget* TellPage::papersLine()
{
    const Make make(&look());
    const Discussion& discussion = session().discussion();
    QStringList names;
    for (const Paper* paper : papersToSend(discussion))
        names << paperWords(*paper);
    QString words = names.isEmpty() ? tr("No papers yet. They are attached where the request is written down.")
                                    : tr("These go along: %1.").arg(joined(names));
    const auto& all = discussion.rows<Paper>();
    if (std::any_of(all.begin(), all.end(), [](const auto& each) { return each.second.restricted; }))
        words += QLatin1Char(' ') + tr("What is restricted does not.");
    auto* line = make.noted(words, QStringLiteral("attach"), Ink::Muted);
    line->setObjectName(QStringLiteral("tell.papers"));
    line->setWordWrap(true);
    return line;
}

void TellPage::addStanding(QHBoxLayout* line, const LetterDue& letter, const Addressee& to)
{
    if (to.done())
        return;
    const Make make(&look());
    const bool papers = stepOf(letter.letter) == StepKind::Papers;
    const QString words =
        !papers ? tr("To tell")
        : to.told.empty()
            ? tr("To send")
            : tr("%1 to send").arg(counted(static_cast<qsizetype>(to.lacks.size()), tr("paper"), tr("papers")));
    line->addWidget(make.status(words, QStringLiteral("circle"), Tone::Muted));
}

// The papers' own names may say whose they are: outside the records they have numbers, as in the letter.
Result<std::vector<forms::Mail::Attachment>> TellPage::contents(const std::vector<const Paper*>& papers) const
{
    std::vector<forms::Mail::Attachment> out;
    int number = 0;
    for (const Paper* paper : papers) {
        ++number;
        if (paper->sha256.isEmpty())
            continue; // listed, without its contents
        auto bytes = session().store().read().attachment(paper->sha256);
        if (!bytes)
            return bytes.error();
        const QString suffix = QFileInfo(paper->fileName).suffix();
        out.push_back({tr("%1 paper %2").arg(session().discussion().ref).arg(number) +
                           (suffix.isEmpty() ? QString() : QLatin1Char('.') + suffix),
                       *std::move(bytes)});
    }
    return out;
}

// The draft, and what goes along where it is saved with it: papers by their hash, a form by its id.
Result<void> TellPage::leave(const QString& format, const LetterDue& letter, const Addressee& to,
                             const QStringList& along)
{
    QJsonObject body{{QStringLiteral("format"), format},
                     {QStringLiteral("letter"), letter.letter.id},
                     {QStringLiteral("to"), to.name}};
    if (format == QLatin1String("eml") && !along.isEmpty())
        body.insert(QStringLiteral("along"), QJsonArray::fromStringList(along));
    return tellLeaving(session(), QStringLiteral("export"), body);
}

void TellPage::draft(const LetterDue& letter, const Addressee& to)
{
    const std::vector<const Paper*> along = papersFor(letter, to, session().discussion());
    const LetterDraft draft = draftOf(letter, session().discussion(), session().protocol(), along);
    const StepKind kind = stepOf(letter.letter);
    auto attached = contents(along);
    const auto form = formAlong(session(), letter.letter);
    MailDialog::Content content;
    content.title = letter.letter.title;
    content.mail = {to.name,
                    to.email,
                    draft.subject,
                    draft.body,
                    attached ? *attached : decltype(content.mail.attached)(),
                    session().store().clock()()};
    if (form)
        content.mail.attached.insert(content.mail.attached.end(), form->begin(), form->end());
    content.name = QStringLiteral("%1 %2").arg(session().discussion().ref, letter.letter.id);
    content.record = kind == StepKind::Papers ? tr("Mark as sent") : tr("Mark as told");
    QStringList warnings;
    if (!attached)
        warnings << attached.error().message;
    if (!form)
        warnings << form.error().message;
    if (!draft.missing.isEmpty())
        warnings << tr("The record does not say yet: %1. It stands in square brackets.").arg(joined(draft.missing));
    if (draft.withheld > 0)
        warnings << tr("A sensitive address is left out of the draft: “[address withheld]” stands in its place. Tell "
                       "those who need it in another way.");
    content.warning = warnings.join(QLatin1Char('\n'));
    QStringList leaving;
    for (const Paper* paper : along)
        if (!paper->sha256.isEmpty())
            leaving << paper->sha256;
    if (form && !form->empty())
        leaving << letter.letter.form;
    content.leave = [&](const QString& format) { return leave(format, letter, to, leaving); };
    const QString note = papersNote(along); // empty where none go along
    MailDialog dialog(
        content,
        [&](Means how) {
            const QDateTime now = session().store().clock()().toLocalTime();
            Step step;
            step.kind = kind;
            step.day = now.date();
            step.time = QTime(now.time().hour(), now.time().minute());
            step.who = to.name;
            step.participant = to.participant;
            step.code = letter.letter.id;
            step.how = how;
            step.note = note;
            step.form = form && !form->empty() ? letter.letter.form : QString();
            return letterGone(session(), letter.letter, step);
        },
        look(), window());
    dialog.exec();
}

} // namespace chairside
