// A procedure as data: what a council's published process asks for, in its own words. Code knows these parts and
// never a council's name. Read from JSON by ProtocolLoader; a discussion keeps the exact JSON it was held under.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace chairside {

// How a prompt is answered.
// Moment: a day and a time. Tick: "yes" or nothing, for checklists.
enum class AnswerAs { Text, YesNo, YesNoNotNeeded, Choice, Date, Moment, Number, Person, Tick };

// What is missing means for signing.
enum class Need {
    None,   // may stay empty in silence
    Advise, // shown as a gap; "nothing to say" is an answer
    Reason, // shown as a gap; one recorded reason signs over it
    Sign,   // hard: nothing is signed without it
};

// Which yes-or-no answers want a reason beside them.
enum class WantsWhy { Never, Yes, No, Always };

// Whose decision is recorded.
enum class Decides {
    Chair,    // the chair's, after hearing the others
    Together, // of those present
};

// What is asked only where an answer says so, and what is due only once the request was accepted or declined: equality,
// all, any; no expressions.
struct Condition final
{
    enum class Kind { Always, Answer, Screening, All, Any };
    Kind kind = Kind::Always;
    QString prompt; // Kind::Answer
    QString is;     // Kind::Answer: the choice's code; Kind::Screening: "accepted", "declined"
    std::vector<Condition> of;

    friend bool operator==(const Condition&, const Condition&) = default;
};

struct Prompt final
{
    QString id;  // permanent, unique in the protocol: "assess.now"
    QString ask; // the source's own words
    QString hint;
    AnswerAs as = AnswerAs::Text;
    QStringList choices; // AnswerAs::Choice; code and words are the same
    WantsWhy why = WantsWhy::Never;
    Need need = Need::None;
    QString expects;   // the answer that the procedure makes a condition of going on: "yes"
    QString otherwise; // what it says where another was given; shown beside the answer, and a gap as long as it stands
    QString means;     // closed vocabulary for figures across councils: "decision", "rationale", "immediate-action" …
    QString source;
    bool restricted = false; // restricted unless the chair says otherwise
    Condition when;

    friend bool operator==(const Prompt&, const Prompt&) = default;
};

struct Column final
{
    QString id; // unique in its table; a cell is the answer to this id in the row's item
    QString title;
    AnswerAs as = AnswerAs::Text;
    QStringList choices;

    friend bool operator==(const Column&, const Column&) = default;
};

enum class BlockKind { Prompts, Rows, Table, Checklist, Decisions, Note };

struct Block final
{
    QString id;    // unique in the protocol
    QString title; // a section heading; may be empty
    QString note;  // one sentence under it
    BlockKind is = BlockKind::Prompts;
    QString of;                  // Rows: the row kind's name, "risk"
    QString filter;              // Rows: which of that kind, "child" or "family" for voice; empty: all
    QStringList with;            // Rows: further fields that this procedure asks of each, "threshold" of an action
    std::vector<Prompt> prompts; // Prompts, Checklist, Decisions
    std::vector<Column> columns; // Table
    QStringList start;           // Table: first cells of the rows it opens with
    QString criteria;            // Checklist: made from this group of criteria
    Need need = Need::None;      // Rows, Table, Checklist: when fewer than `atLeast` rows, or ticks
    int atLeast = 1;
    bool beside = false; // may stand beside the block before it where there is room
    QString source;
    Condition when;

    friend bool operator==(const Block&, const Block&) = default;
};

// Which part of the rail and the wheel a stage belongs to.
enum class StageGroup { Before, Model };

struct Stage final
{
    QString id;
    QString title;
    QString shortName; // for the wheel: "Assess"
    QString subtitle;
    StageGroup group = StageGroup::Model;
    std::vector<Block> blocks;

    friend bool operator==(const Stage&, const Stage&) = default;
};

// Who must be there, "at the appropriate level" (Knowsley section 3).
struct AttendanceRule final
{
    QString id;
    QString agency;
    QString level;
    bool authority = false; // must be able to decide
    int min = 1;
    bool eachInvolved = false; // somebody of each agency that works with the child now (Hartlepool and Stockton 6.3)
    Need gap = Need::Reason;
    Condition when; // "a paediatrician, if a medical may be needed" (Stoke-on-Trent C 03)

    friend bool operator==(const AttendanceRule&, const AttendanceRule&) = default;
};

// One thing the rules look at before signing. The vocabulary of `check` is closed and lives in core/rules/Readiness.
struct SigningCheck final
{
    QString check;
    Need need = Need::Reason;

    friend bool operator==(const SigningCheck&, const SigningCheck&) = default;
};

// A computed date: "10 working days before meeting.held". It is met by the event `metBy`, or by the letters and later
// steps that name this clock.
struct ProtocolClock final
{
    QString id;
    QString title;
    QString from;
    int offset = 0;
    QString unit; // "working-day", "day", "month", "hour", "working-hour"
    QString metBy;
    QString assumption; // how an ambiguous source was read; the chair is shown it
    QString source;
    Condition when;

    friend bool operator==(const ProtocolClock&, const ProtocolClock&) = default;
};

struct CriterionGroup final
{
    struct Criterion final
    {
        QString id;
        QString text;
        friend bool operator==(const Criterion&, const Criterion&) = default;
    };
    QString id;
    QString title;
    int need = 0;
    bool other = false;
    std::vector<Criterion> of;

    friend bool operator==(const CriterionGroup&, const CriterionGroup&) = default;
};

struct Circulation final
{
    QStringList to;
    QStringList never;
    QString source; // said beside a refusal: "C 03: to all those involved, except parents/ carers"

    friend bool operator==(const Circulation&, const Circulation&) = default;
};

// A letter or e-mail that the procedure asks for: a draft the chair sends. `{child}`, `{reference}`, `{date}`,
// `{time}`, `{place}`, `{chair}`, `{result}`, `{due}`, `{papers}` and
// `{questions}`, those of the feedback, stand for what the record says.
struct Letter final
{
    QString id;                            // permanent: the step that it is kept as has it as its code
    QString step = QStringLiteral("told"); // as which step it is kept once it has gone: of protocolwords::letterSteps
    QString title;
    QString to;     // of the closed list protocolwords::addressees
    QString named;  // to "named": whom, "All Service Managers"
    QString table;  // to "each-row": the block whose rows it goes to, each by its first cell
    QString column; // the table's first
    QString day;    // the table's column that is given the day on which each was told; may be empty
    QString clock;  // by when; may be empty
    QString form;   // which of the procedure's own forms comes with it, without what is restricted; may be empty
    QString subject;
    QString body;
    QString source;
    Condition when;

    friend bool operator==(const Letter&, const Letter&) = default;
};

// A form of the procedure's own, printed from some of the record's blocks: "Information gathering form".
struct PrintedForm final
{
    QString id;
    QString title;
    QStringList blocks; // ids, in print order
    QString reconstruction;
    QString source;

    friend bool operator==(const PrintedForm&, const PrintedForm&) = default;
};

// What the procedure expects afterwards: "progress checked at the next case supervision, by the Team Manager".
struct LaterStep final
{
    enum class Each { Discussion, Child, Recommendation };
    QString id;
    QString step; // a step's code, "checked"
    QString title;
    QString who; // usually does it
    Each each = Each::Discussion;
    QString clock; // by when; may be empty
    QString ask;   // what to write
    QStringList choices;
    QStringList needsAgreement; // choices that need somebody's agreement
    QString agreedBy;           // whose
    QString source;
    Condition when;
    bool meanwhile = false; // may be done before the record is signed as well

    friend bool operator==(const LaterStep&, const LaterStep&) = default;
};

struct Protocol final
{
    int format = 1;
    QString code;      // "knowsley"
    QString version;   // "2019-06.1"
    QString council;   // "Knowsley"
    QString title;     // "Complex Case Discussion"
    QString formTitle; // "Complex Case Discussion Form"
    QString lifeCycle; // "discussion"
    QString refPrefix; // "CCD"
    QDate reviewOn;    // invalid: none published
    QString sourceTitle;
    QString sourceSection;
    QString chairRole; // expected: "Head of Service"
    Decides decides = Decides::Chair;
    QString decidesSource;
    QString resultWord;     // "decision", "recommendation"
    QString reconstruction; // why the form is not the council's own, or empty
    QString model;          // what the stages after "before" are called together, and drawn as a wheel; empty: no wheel
    QString escalationNote; // shown when the request is an escalation
    QString ethicsTitle;    // held up throughout
    QString ethicsIntro;
    std::vector<Prompt> ethics;
    std::vector<AttendanceRule> attendance;
    std::vector<CriterionGroup> criteria;
    std::vector<ProtocolClock> clocks;
    std::vector<SigningCheck> signing;
    std::vector<Stage> stages;
    Circulation circulate;
    QString sittingTitle; // what a sitting of several children is called; empty: children are not taken together
    std::vector<Letter> letters;
    std::vector<PrintedForm> forms;
    std::vector<Prompt> feedback; // asked of those who took part, some months later
    std::vector<LaterStep> after;

    QByteArray json;   // exactly as read
    QByteArray sha256; // of json

    // Its source asked to be looked at again by then, and may be out of date.
    bool lapsed(QDate today) const { return reviewOn.isValid() && reviewOn < today; }

    const Stage* stage(const QString& id) const;
    const Block* block(const QString& id) const;
    const ProtocolClock* clock(const QString& id) const;
    const PrintedForm* form(const QString& id) const;
    // A prompt anywhere in the stages, or of the ethics; nullptr where there is none.
    const Prompt* prompt(const QString& id) const;
    // The stage that asks the prompt or holds the block; nullptr for ethics.
    const Stage* stageOfPrompt(const QString& id) const;
    const Stage* stageOfBlock(const QString& id) const;
    const Stage* stageOfRows(const QString& rowKind, const QString& filter = QString()) const;
    const Prompt* promptMeaning(const QString& meaning) const;
};

// The prompt that a criterion becomes where a checklist shows its group: "criteria.drift".
QString criteriaPrompt(const QString& criterion);

using ProtocolPtr = std::shared_ptr<const Protocol>;

} // namespace chairside
