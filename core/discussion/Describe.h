// One description a row type drives storing, loading, exchange, the canonical text, the audit trail, search and the
// pages: a new field is one line here plus one column in a migration.
#pragma once

#include "core/discussion/Rows.h"

#include <tuple>
#include <type_traits>
#include <variant>

namespace chairside {

enum FieldTraits : unsigned {
    Plain = 0,
    Prose = 1,     // words people typed: searched, settled in bursts, left out of logs
    Sensitive = 2, // left out of circulated copies when the row says so
    Unsigned = 4,  // a link or bookkeeping, not part of the signed text
};

template <class Row, class T>
struct Field final
{
    const char* name; // the column, and the key in the exchange format
    T Row::*at;
    unsigned traits = Plain;
};
template <class R, class T>
Field(const char*, T R::*) -> Field<R, T>;
template <class R, class T>
Field(const char*, T R::*, unsigned) -> Field<R, T>;

// `table` names the SQL table; `name` the row kind in protocols, exchange files and the signed text.
template <class Row>
struct Describe;

template <>
struct Describe<Meeting>
{
    static constexpr auto table = "meeting";
    static constexpr auto name = "meeting";
    static constexpr auto fields = std::tuple{Field{"held_on", &Meeting::heldOn},
                                              Field{"started_at", &Meeting::startedAt},
                                              Field{"ended_at", &Meeting::endedAt},
                                              Field{"mode", &Meeting::mode},
                                              Field{"place", &Meeting::place, Prose},
                                              Field{"chair_name", &Meeting::chairName, Prose},
                                              Field{"chair_role", &Meeting::chairRole, Prose},
                                              Field{"chair_role_reason", &Meeting::chairRoleReason, Prose},
                                              Field{"marking", &Meeting::marking},
                                              Field{"confidentiality_read", &Meeting::confidentialityRead},
                                              Field{"review_on", &Meeting::reviewOn}};
};

template <>
struct Describe<Request>
{
    static constexpr auto table = "request";
    static constexpr auto name = "request";
    static constexpr auto fields = std::tuple{Field{"by", &Request::by, Prose},
                                              Field{"role", &Request::role, Prose},
                                              Field{"agency", &Request::agency, Prose},
                                              Field{"received_on", &Request::receivedOn},
                                              Field{"received_at", &Request::receivedAt},
                                              Field{"moment", &Request::moment},
                                              Field{"idea", &Request::idea},
                                              Field{"escalation", &Request::escalation},
                                              Field{"screening", &Request::screening},
                                              Field{"screening_reason", &Request::screeningReason, Prose},
                                              Field{"screened_by", &Request::screenedBy, Prose},
                                              Field{"screened_on", &Request::screenedOn}};
};

template <>
struct Describe<Subject>
{
    static constexpr auto table = "subject";
    static constexpr auto name = "subject";
    static constexpr auto fields = std::tuple{Field{"rank", &Subject::rank},
                                              Field{"child_id", &Subject::child, Unsigned},
                                              Field{"name", &Subject::name, Prose},
                                              Field{"born", &Subject::born},
                                              Field{"due_on", &Subject::dueOn},
                                              Field{"gender", &Subject::gender, Prose},
                                              Field{"ethnicity", &Subject::ethnicity, Prose},
                                              Field{"language", &Subject::language, Prose},
                                              Field{"interpreter", &Subject::interpreter},
                                              Field{"disability", &Subject::disability, Prose},
                                              Field{"ehcp", &Subject::ehcp},
                                              Field{"nhs_number", &Subject::nhsNumber, Prose},
                                              Field{"ics_number", &Subject::icsNumber, Prose},
                                              Field{"school", &Subject::school, Prose},
                                              Field{"address", &Subject::address, Prose | Sensitive},
                                              Field{"address_sensitive", &Subject::addressSensitive},
                                              Field{"legal_status", &Subject::legalStatus},
                                              Field{"legal_detail", &Subject::legalDetail, Prose},
                                              Field{"worker", &Subject::worker, Prose},
                                              Field{"team", &Subject::team, Prose},
                                              Field{"manager", &Subject::manager, Prose},
                                              Field{"reviewing_officer", &Subject::reviewingOfficer, Prose},
                                              Field{"item", &Subject::item},
                                              Field{"autism", &Subject::autism},
                                              Field{"needs", &Subject::needs, Prose},
                                              Field{"youth_justice", &Subject::youthJustice},
                                              Field{"high_risk", &Subject::highRisk},
                                              Field{"themes", &Subject::themes, Prose},
                                              Field{"worked", &Subject::worked, Prose},
                                              Field{"escalated", &Subject::escalated},
                                              Field{"outcome", &Subject::outcome}};
};

template <>
struct Describe<Relative>
{
    static constexpr auto table = "relative";
    static constexpr auto name = "relative";
    static constexpr auto fields = std::tuple{Field{"rank", &Relative::rank},
                                              Field{"subject_id", &Relative::subject, Unsigned},
                                              Field{"restricted", &Relative::restricted},
                                              Field{"name", &Relative::name, Prose},
                                              Field{"born", &Relative::born},
                                              Field{"relationship", &Relative::relationship, Prose},
                                              Field{"parental_responsibility", &Relative::parentalResponsibility},
                                              Field{"household", &Relative::household},
                                              Field{"checked_on", &Relative::checkedOn},
                                              Field{"found", &Relative::found, Prose}};
};

template <>
struct Describe<Participant>
{
    static constexpr auto table = "participant";
    static constexpr auto name = "participant";
    static constexpr auto fields = std::tuple{Field{"rank", &Participant::rank},
                                              Field{"contact_id", &Participant::contact, Unsigned},
                                              Field{"name", &Participant::name, Prose},
                                              Field{"role", &Participant::role, Prose},
                                              Field{"agency", &Participant::agency, Prose},
                                              Field{"email", &Participant::email, Prose},
                                              Field{"fills", &Participant::fills},
                                              Field{"family", &Participant::family},
                                              Field{"authority", &Participant::authority},
                                              Field{"attendance", &Participant::attendance},
                                              Field{"arrived_at", &Participant::arrivedAt},
                                              Field{"left_at", &Participant::leftAt},
                                              Field{"agreement", &Participant::agreement},
                                              Field{"agreement_reason", &Participant::agreementReason, Prose},
                                              Field{"involvement", &Participant::involvement},
                                              Field{"presenter", &Participant::presenter}};
};

template <>
struct Describe<Answer>
{
    static constexpr auto table = "answer";
    static constexpr auto name = "answer";
    static constexpr auto fields = std::tuple{Field{"prompt", &Answer::prompt},
                                              Field{"item_id", &Answer::item, Unsigned},
                                              Field{"subject_id", &Answer::subject, Unsigned},
                                              Field{"meaning", &Answer::meaning},
                                              Field{"restricted", &Answer::restricted},
                                              Field{"source_id", &Answer::source, Unsigned},
                                              Field{"choice", &Answer::choice},
                                              Field{"day", &Answer::day},
                                              Field{"body", &Answer::body, Prose},
                                              Field{"at", &Answer::at},
                                              Field{"who", &Answer::who, Prose},
                                              Field{"how", &Answer::how, Prose}};
};

template <>
struct Describe<Item>
{
    static constexpr auto table = "item";
    static constexpr auto name = "item";
    static constexpr auto fields = std::tuple{Field{"rank", &Item::rank}, Field{"block", &Item::block}};
};

template <>
struct Describe<Contribution>
{
    static constexpr auto table = "contribution";
    static constexpr auto name = "contribution";
    static constexpr auto fields = std::tuple{Field{"rank", &Contribution::rank},
                                              Field{"at", &Contribution::at},
                                              Field{"participant_id", &Contribution::participant, Unsigned},
                                              Field{"speaker", &Contribution::speaker, Prose},
                                              Field{"kind", &Contribution::kind},
                                              Field{"restricted", &Contribution::restricted},
                                              Field{"body", &Contribution::body, Prose}};
};

template <>
struct Describe<HistoryEvent>
{
    static constexpr auto table = "history_event";
    static constexpr auto name = "history";
    static constexpr auto fields = std::tuple{Field{"rank", &HistoryEvent::rank},
                                              Field{"subject_id", &HistoryEvent::subject, Unsigned},
                                              Field{"restricted", &HistoryEvent::restricted},
                                              Field{"source_id", &HistoryEvent::source, Unsigned},
                                              Field{"happened", &HistoryEvent::when, Prose},
                                              Field{"what", &HistoryEvent::what, Prose},
                                              Field{"told_by", &HistoryEvent::from, Prose}};
};

template <>
struct Describe<Gap>
{
    static constexpr auto table = "gap";
    static constexpr auto name = "gap";
    static constexpr auto fields = std::tuple{Field{"rank", &Gap::rank},
                                              Field{"subject_id", &Gap::subject, Unsigned},
                                              Field{"restricted", &Gap::restricted},
                                              Field{"source_id", &Gap::source, Unsigned},
                                              Field{"question", &Gap::question, Prose},
                                              Field{"who", &Gap::who, Prose},
                                              Field{"due", &Gap::by},
                                              Field{"action_id", &Gap::action, Unsigned}};
};

template <>
struct Describe<Risk>
{
    static constexpr auto table = "risk";
    static constexpr auto name = "risk";
    static constexpr auto fields = std::tuple{Field{"rank", &Risk::rank},
                                              Field{"subject_id", &Risk::subject, Unsigned},
                                              Field{"restricted", &Risk::restricted},
                                              Field{"source_id", &Risk::source, Unsigned},
                                              Field{"harm", &Risk::harm, Prose},
                                              Field{"to_whom", &Risk::toWhom, Prose},
                                              Field{"likelihood", &Risk::likelihood},
                                              Field{"impact", &Risk::impact},
                                              Field{"evidence", &Risk::evidence, Prose},
                                              Field{"knowledge", &Risk::knowledge}};
};

template <>
struct Describe<ProtectiveFactor>
{
    static constexpr auto table = "protective_factor";
    static constexpr auto name = "protective";
    static constexpr auto fields = std::tuple{Field{"rank", &ProtectiveFactor::rank},
                                              Field{"subject_id", &ProtectiveFactor::subject, Unsigned},
                                              Field{"restricted", &ProtectiveFactor::restricted},
                                              Field{"source_id", &ProtectiveFactor::source, Unsigned},
                                              Field{"what", &ProtectiveFactor::what, Prose},
                                              Field{"who", &ProtectiveFactor::who, Prose},
                                              Field{"evidence", &ProtectiveFactor::evidence, Prose}};
};

template <>
struct Describe<Voice>
{
    static constexpr auto table = "voice";
    static constexpr auto name = "voice";
    static constexpr auto fields = std::tuple{Field{"rank", &Voice::rank},
                                              Field{"subject_id", &Voice::subject, Unsigned},
                                              Field{"restricted", &Voice::restricted},
                                              Field{"source_id", &Voice::source, Unsigned},
                                              Field{"whose", &Voice::whose},
                                              Field{"speaker", &Voice::speaker, Prose},
                                              Field{"words", &Voice::words, Prose},
                                              Field{"obtained", &Voice::obtained, Prose},
                                              Field{"followed", &Voice::followed, Prose}};
};

template <>
struct Describe<Power>
{
    static constexpr auto table = "power";
    static constexpr auto name = "power";
    static constexpr auto fields = std::tuple{Field{"rank", &Power::rank},
                                              Field{"restricted", &Power::restricted},
                                              Field{"power", &Power::power},
                                              Field{"title", &Power::title, Prose},
                                              Field{"wording", &Power::wording, Prose},
                                              Field{"library_date", &Power::libraryDate},
                                              Field{"used", &Power::use},
                                              Field{"why", &Power::why, Prose}};
};

template <>
struct Describe<Option>
{
    static constexpr auto table = "option";
    static constexpr auto name = "option";
    static constexpr auto fields = std::tuple{Field{"rank", &Option::rank},
                                              Field{"subject_id", &Option::subject, Unsigned},
                                              Field{"restricted", &Option::restricted},
                                              Field{"source_id", &Option::source, Unsigned},
                                              Field{"title", &Option::title, Prose},
                                              Field{"description", &Option::description, Prose},
                                              Field{"advantages", &Option::advantages, Prose},
                                              Field{"disadvantages", &Option::disadvantages, Prose},
                                              Field{"child_view", &Option::childView, Prose},
                                              Field{"outcome", &Option::outcome},
                                              Field{"reason", &Option::reason, Prose},
                                              Field{"proportionate", &Option::proportionate},
                                              Field{"proportionate_why", &Option::proportionateWhy, Prose},
                                              Field{"legitimate", &Option::legitimate},
                                              Field{"legitimate_why", &Option::legitimateWhy, Prose},
                                              Field{"necessary", &Option::necessary},
                                              Field{"necessary_why", &Option::necessaryWhy, Prose},
                                              Field{"ethical", &Option::ethical},
                                              Field{"ethical_why", &Option::ethicalWhy, Prose},
                                              Field{"reasonable", &Option::reasonable},
                                              Field{"reasonable_why", &Option::reasonableWhy, Prose}};
};

template <>
struct Describe<Action>
{
    static constexpr auto table = "action";
    static constexpr auto name = "action";
    static constexpr auto fields = std::tuple{Field{"rank", &Action::rank},
                                              Field{"subject_id", &Action::subject, Unsigned},
                                              Field{"restricted", &Action::restricted},
                                              Field{"source_id", &Action::source, Unsigned},
                                              Field{"what", &Action::what, Prose},
                                              Field{"owner", &Action::owner, Prose},
                                              Field{"participant_id", &Action::participant, Unsigned},
                                              Field{"agency", &Action::agency, Prose},
                                              Field{"due", &Action::due},
                                              Field{"measure", &Action::measure, Prose},
                                              Field{"carried_from", &Action::carriedFrom, Unsigned},
                                              Field{"threshold", &Action::threshold, Prose}};
};

template <>
struct Describe<Contingency>
{
    static constexpr auto table = "contingency";
    static constexpr auto name = "contingency";
    static constexpr auto fields = std::tuple{Field{"rank", &Contingency::rank},
                                              Field{"subject_id", &Contingency::subject, Unsigned},
                                              Field{"restricted", &Contingency::restricted},
                                              Field{"source_id", &Contingency::source, Unsigned},
                                              Field{"trigger", &Contingency::trigger, Prose},
                                              Field{"response", &Contingency::response, Prose},
                                              Field{"owner", &Contingency::owner, Prose}};
};

template <>
struct Describe<ParkedItem>
{
    static constexpr auto table = "parked_item";
    static constexpr auto name = "parked";
    static constexpr auto fields = std::tuple{Field{"rank", &ParkedItem::rank},
                                              Field{"restricted", &ParkedItem::restricted},
                                              Field{"source_id", &ParkedItem::source, Unsigned},
                                              Field{"at", &ParkedItem::at},
                                              Field{"body", &ParkedItem::body, Prose},
                                              Field{"settled", &ParkedItem::settled}};
};

template <>
struct Describe<Paper>
{
    static constexpr auto table = "paper";
    static constexpr auto name = "paper";
    static constexpr auto fields =
        std::tuple{Field{"rank", &Paper::rank},          Field{"restricted", &Paper::restricted},
                   Field{"title", &Paper::title, Prose}, Field{"file_name", &Paper::fileName, Prose},
                   Field{"size", &Paper::size},          Field{"sha256", &Paper::sha256},
                   Field{"sender", &Paper::from, Prose}, Field{"received", &Paper::received}};
};

template <>
struct Describe<Recommendation>
{
    static constexpr auto table = "recommendation";
    static constexpr auto name = "recommendation";
    static constexpr auto fields = std::tuple{Field{"rank", &Recommendation::rank},
                                              Field{"restricted", &Recommendation::restricted},
                                              Field{"source_id", &Recommendation::source, Unsigned},
                                              Field{"what", &Recommendation::what, Prose},
                                              Field{"to_whom", &Recommendation::toWhom, Prose},
                                              Field{"answer_by", &Recommendation::answerBy}};
};

template <class Row, class F>
constexpr void eachField(F&& f)
{
    std::apply([&](const auto&... field) { (f(field), ...); }, Describe<Row>::fields);
}

// Every row kind, in the order of the signed text. The index in the list is the RowKind.
template <class... Rows>
struct RowList final
{
    using Any = std::variant<Rows...>;
    template <template <class> class Of>
    using Tuple = std::tuple<Of<Rows>...>;
    static constexpr std::size_t size = sizeof...(Rows);

    // f.template operator()<Row>() for each row kind.
    template <class F>
    static constexpr void each(F&& f)
    {
        (f.template operator()<Rows>(), ...);
    }
};

using AllRows =
    RowList<Meeting, Request, Subject, Relative, Participant, Item, Answer, Contribution, HistoryEvent, Gap, Risk,
            ProtectiveFactor, Voice, Power, Option, Action, Contingency, ParkedItem, Paper, Recommendation>;
using AnyRow = AllRows::Any;

enum class RowKind {
    Meeting,
    Request,
    Subject,
    Relative,
    Participant,
    Item,
    Answer,
    Contribution,
    History,
    Gap,
    Risk,
    Protective,
    Voice,
    Power,
    Option,
    Action,
    Contingency,
    Parked,
    Paper,
    Recommendation
};

template <class Row>
constexpr RowKind kindOf()
{
    std::size_t index = 0, found = 0;
    AllRows::each([&]<class Each>() {
        if (std::is_same_v<Each, Row>)
            found = index;
        ++index;
    });
    return static_cast<RowKind>(found);
}

template <class Row>
concept Ranked = requires(Row row)
{
    row.rank;
};
template <class Row>
concept Restrictable = requires(Row row)
{
    row.restricted;
};
template <class Row>
concept FromContribution = requires(Row row)
{
    row.source;
};

} // namespace chairside
