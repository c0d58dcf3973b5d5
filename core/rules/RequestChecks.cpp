#include "core/rules/RequestChecks.h"

#include "core/rules/Addressees.h"
#include "core/rules/CheckWords.h"
#include "core/rules/PapersSent.h"

#include <algorithm>

namespace chairside::checks {

Finding child(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Subject), {}, 0, 0};
    if (ground.children.empty())
        out.part(false, Words::tr("No child recorded"), Words::tr("Whom is this discussion about?"), out.place);
    for (const Subject* each : ground.children)
        out.part(!blank(each->name) || each->dueOn.isValid(), Words::tr("%1 has no name").arg(called(*each)),
                 Words::tr("For an unborn child, the expected date is enough."), field(out.place, each->id, "name"));
    return out;
}

Finding birthDate(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Subject), {}, 0, 0};
    for (const Subject* each : ground.children)
        out.part(each->born.isValid() || each->dueOn.isValid(),
                 Words::tr("%1: date of birth not recorded").arg(called(*each)),
                 Words::tr("The date of birth, or the expected date of an unborn child."),
                 field(out.place, each->id, "born"));
    return out;
}

Finding legalStatus(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Subject), {}, 0, 0};
    for (const Subject* each : ground.children)
        out.part(each->legalStatus != LegalStatus::NotRecorded,
                 Words::tr("%1: legal status not recorded").arg(called(*each)),
                 Words::tr("If there is none, choose None."), field(out.place, each->id, "legal_status"));
    return out;
}

Finding worker(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Subject), {}, 0, 0};
    for (const Subject* each : ground.children)
        out.part(!blank(each->worker), Words::tr("%1: allocated worker not recorded").arg(called(*each)),
                 Words::tr("If nobody is allocated, say so."), field(out.place, each->id, "worker"));
    return out;
}

Finding received(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Request), {}, 0, 0};
    const Request& request = ground.request;
    const bool day = request.receivedOn.isValid(), time = request.receivedAt.isValid();
    const QString missing = day    ? Words::tr("The time the request was received is not recorded")
                            : time ? Words::tr("The day the request was received is not recorded")
                                   : Words::tr("When the request was received is not recorded");
    out.part(day && time, missing, Words::tr("The day and the time."),
             field(out.place, request.id, day ? "received_at" : "received_on"));
    return out;
}

Finding escalation(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Request), {}, 0, 0};
    const Place at = field(out.place, ground.request.id, "escalation");
    const QString note = ground.protocol.escalationNote;
    if (ground.request.escalation == Reply::Yes)
        out.part(false, Words::tr("This was asked for as an escalation"), note, at);
    else
        out.part(ground.request.escalation != Reply::None, Words::tr("Not recorded: is this an escalation?"),
                 note.isEmpty() ? Words::tr("Yes or no.") : note, at);
    return out;
}

Finding screening(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Request), {}, 0, 0};
    const Request& request = ground.request;
    if (request.screening == Screening::None)
        out.part(false, Words::tr("The request is neither accepted nor declined"), Words::tr("Which, and why?"),
                 field(out.place, request.id, "screening"));
    else
        out.part(!blank(request.screeningReason),
                 Words::tr("The request was %1 without a reason").arg(words(request.screening).toLower()),
                 Words::tr("Say why."), field(out.place, request.id, "screening_reason"));
    return out;
}

Finding papersSent(const SigningGround& ground)
{
    Finding out{ground.rows(RowKind::Paper), {}, 0, 0};
    if (papersToSend(ground.discussion).empty())
        return out; // that there are none is a gap of its own
    for (const Letter& letter : ground.protocol.letters) {
        if (stepOf(letter) != StepKind::Papers || !ground.answers.holds(letter.when))
            continue;
        const std::vector<Addressee> all = addressees(ground.discussion, letter);
        const auto left = std::count_if(all.begin(), all.end(), [](const Addressee& each) { return !each.done(); });
        out.part(left == 0,
                 left == 1 ? Words::tr("One person has not had all the papers")
                           : Words::tr("%1 people have not had all the papers").arg(left),
                 Words::tr("Tell people has a draft for each of them, and notes that the papers have gone."),
                 out.place);
    }
    return out;
}

} // namespace chairside::checks
