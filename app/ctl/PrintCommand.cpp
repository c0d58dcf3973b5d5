#include "app/ctl/Command.h"
#include "app/ctl/Console.h"
#include "app/ctl/OpenStore.h"
#include "app/ctl/OutputFile.h"
#include "app/ctl/PaperSource.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace chairside::ctl {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ctl::PrintCommand)
};

Result<void> printOne(const Invocation& invocation, PaperWish wish)
{
    if (const auto free = outputIsFree(invocation); !free)
        return free;
    const auto store = openStore(invocation, Purpose::Trace);
    if (!store)
        return store.error();
    const Result<Discussion> discussion = discussionNamed(**store, invocation.operands.at(1));
    if (!discussion)
        return discussion.error();
    if (discussion->state == State::Declined && wish.paper.kind == forms::Paper::Kind::Form && wish.version == 0)
        wish.paper.kind = forms::Paper::Kind::Note;
    const Result<QByteArray> pdf = pdfFor(**store, *discussion, wish);
    if (!pdf)
        return pdf.error();
    const QJsonObject body{{QStringLiteral("form"), forms::paperName(wish.paper)},
                           {QStringLiteral("audience"), code(wish.paper.audience)},
                           {QStringLiteral("version"), versionShown(*discussion, wish)}};
    if (const auto traced = leaveTrace(**store, QStringLiteral("print"), discussion->id, body); !traced)
        return traced;
    return writeOutput(invocation, *pdf);
}

int print(const Invocation& invocation)
{
    const QString name = QStringLiteral("print");
    if (invocation.options.value(QStringLiteral("output")).isEmpty())
        return misused(name, Words::tr("Say where the PDF goes, with -o FILE.pdf."));
    if (goesToTerminal(invocation))
        return misused(name, Words::tr("A PDF cannot be shown on a terminal. Name a file with -o."));
    PaperWish wish;
    if (invocation.options.isSet(QStringLiteral("version"))) {
        const QString given = invocation.options.value(QStringLiteral("version"));
        bool isNumber = false;
        wish.version = given.toInt(&isNumber);
        if (!isNumber || wish.version < 1)
            return misused(name, Words::tr("“%1” is no version; the first is 1.").arg(given));
    }
    if (invocation.options.isSet(QStringLiteral("redacted")))
        wish.paper.audience = Audience::Redacted;
    if (invocation.options.isSet(QStringLiteral("sheet")))
        wish.paper.kind = forms::Paper::Kind::Sheet;
    if (invocation.options.isSet(QStringLiteral("form"))) {
        if (invocation.options.isSet(QStringLiteral("sheet")))
            return misused(name, Words::tr("Choose --sheet or --form, not both."));
        wish.paper.kind = forms::Paper::Kind::Own;
        wish.paper.own = invocation.options.value(QStringLiteral("form"));
    }
    const auto done = printOne(invocation, wish);
    return done ? static_cast<int>(Finished) : refuse(done.error());
}

} // namespace

Command printCommand()
{
    return {
        QStringLiteral("print"),
        QStringLiteral("STORE REF -o FILE.pdf"),
        Words::tr("The form as PDF: of a signed record byte for byte what was issued, of an open one a draft."),
        Words::tr("Without --version, a locked record gives its newest version, and an open one (a draft, or a record "
                  "that is being amended) its working copy, marked DRAFT on every page. A declined request gives its "
                  "management decision note. The store keeps a line that "
                  "says who printed what, when."),
        {outputOption(), forceOption(),
         QCommandLineOption(QStringLiteral("version"), Words::tr("A signed version by its number."),
                            QStringLiteral("N")),
         QCommandLineOption(QStringLiteral("redacted"),
                            Words::tr("The copy without restricted words and sensitive addresses.")),
         QCommandLineOption(QStringLiteral("sheet"),
                            Words::tr("The one-page sheet of signed recommendations instead of the form.")),
         QCommandLineOption(QStringLiteral("form"),
                            Words::tr("A form of the procedure’s own instead, by its id: information-gathering."),
                            QStringLiteral("ID"))},
        2,
        2,
        print};
}

} // namespace chairside::ctl
