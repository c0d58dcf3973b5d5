#include "forms/decision/DecisionNote.h"

#include "core/base/Text.h"
#include "core/discussion/Discussion.h"
#include "core/rules/Readiness.h"
#include "core/rules/Summary.h"
#include "forms/complexcase/FormContext.h"
#include "forms/complexcase/FormFrame.h"

#include <QCoreApplication>

namespace chairside::forms {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(DecisionNote)
};

QString childInWords(const Subject& child)
{
    QStringList parts{child.name.trimmed().isEmpty() ? Words::tr("A child, not named yet") : child.name};
    if (child.born.isValid())
        parts << Words::tr("born %1").arg(longDate(child.born));
    else if (child.dueOn.isValid())
        parts << Words::tr("expected on %1").arg(longDate(child.dueOn));
    if (!child.icsNumber.trimmed().isEmpty())
        parts << Words::tr("ICS %1").arg(child.icsNumber);
    return parts.join(QStringLiteral(", "));
}

QString received(const Request& request)
{
    QString out = longDate(request.receivedOn);
    if (!out.isEmpty() && request.receivedAt.isValid())
        out = Words::tr("%1 at %2").arg(out, clockTime(request.receivedAt));
    return out;
}

} // namespace

Document decisionNote(const Discussion& discussion, const Protocol& protocol, const QDateTime& at)
{
    const Copy copy = copyFor(discussion, Audience::Full);
    const FormContext form(copy, protocol, Audience::Full);
    Issue issue;
    issue.at = at;
    Document document = framed(form, issue, Words::tr("Management decision"));
    const Request request = discussion.request();
    document.draft = false;
    document.singleSheet = true;
    document.origin.clear(); // no council's form
    document.version = Words::tr("Request declined on %1").arg(longDate(request.screenedOn));
    document.blocks.push_back(Heading{1, Words::tr("Management decision: request declined")});
    document.blocks.push_back(plain(Words::tr("For the electronic case record of each child named here, as a "
                                              "management decision case note.")));
    Facts facts;
    Cell children;
    for (const Subject* child : discussion.ranked<Subject>())
        children.push_back(plain(childInWords(*child)));
    if (children.empty())
        facts.always(Words::tr("About"), {});
    else
        facts.add(Words::tr("About"), children);
    facts.always(Words::tr("Asked for"), QStringLiteral("%1, %2").arg(protocol.title, protocol.council));
    facts.always(Words::tr("Asked by"), FormContext::together({request.by, request.role, request.agency}));
    facts.always(Words::tr("Received"), received(request));
    facts.always(Words::tr("Decision"), Words::tr("Declined"));
    facts.always(Words::tr("Reason"), request.screeningReason);
    facts.always(Words::tr("Decided by"), request.screenedBy);
    facts.always(Words::tr("Decided on"), longDate(request.screenedOn));
    // What was not met, and the case note of those who found so.
    for (const Prompt* prompt : unmetPrompts(discussion, protocol)) {
        const Answer* answer = discussion.answer(prompt->id);
        Reply reply = Reply::None;
        const QString said = fromCode(answer->choice, reply) ? words(reply) : answer->choice;
        facts.always(prompt->ask, FormContext::together({said, answer->body}, QStringLiteral(". ")));
    }
    if (const Prompt* prompt = protocol.promptMeaning(QStringLiteral("case-note")))
        if (const Answer* answer = discussion.answer(prompt->id))
            facts.ifSaid(prompt->ask, answer->body);
    document.blocks.push_back(facts.take());
    return document;
}

} // namespace chairside::forms
