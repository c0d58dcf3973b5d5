// A printed form as meaning: what it says, never how it looks. Built once, written by every writer (PDF, text, HTML,
// preview), so that what one format shows, all show. Plain values; dates and times arrive as the words a person reads.
#pragma once

#include <QDateTime>
#include <QPolygonF>
#include <QString>

#include <variant>
#include <vector>

namespace chairside::forms {

// What a word or a box warns of. The words themselves say it: colour never carries meaning alone.
enum class Tone { Neutral, Good, Warning, Bad, Restricted };

struct Run final
{
    QString text;
    bool bold = false;
    Tone tone = Tone::Neutral;

    friend bool operator==(const Run&, const Run&) = default;
};

// Text of one paragraph. A line feed inside begins a new paragraph of the same block: typed answers keep their lines.
struct Paragraph final
{
    std::vector<Run> runs;
    bool introduces = false; // what follows it, and is never parted from that

    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

// What stands in a table cell, a list item, a note or beside a label: one paragraph or more.
using Cell = std::vector<Paragraph>;

Paragraph plain(const QString& text);
Paragraph introduction(const QString& text);
Paragraph bold(const QString& text, Tone tone = Tone::Neutral);
Cell cell(const QString& text);
// The words alone; paragraphs are joined by line feeds.
QString words(const Paragraph& paragraph);
QString words(const Cell& cell);

struct Heading final
{
    int level = 1; // 1 to 3
    QString text;

    friend bool operator==(const Heading&, const Heading&) = default;
};

struct KeyValue final
{
    QString label;
    Cell value;

    friend bool operator==(const KeyValue&, const KeyValue&) = default;
};

struct KeyValues final
{
    std::vector<KeyValue> items;

    friend bool operator==(const KeyValues&, const KeyValues&) = default;
};

struct Column final
{
    QString title;
    double width = 1; // relative to the other columns

    friend bool operator==(const Column&, const Column&) = default;
};

// Each row has as many cells as there are columns; a shorter row is filled with empty cells, a longer one is cut off by
// no writer: its further cells join the last column.
struct Table final
{
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
    QString whenEmpty;  // the sentence that stands there instead of rows
    bool large = false; // to be copied by hand, character by character

    friend bool operator==(const Table&, const Table&) = default;
};

struct Tick final
{
    bool ticked = false;
    QString text;
    QString note; // may be empty

    friend bool operator==(const Tick&, const Tick&) = default;
};

struct Checklist final
{
    std::vector<Tick> items;

    friend bool operator==(const Checklist&, const Checklist&) = default;
};

struct List final
{
    bool numbered = false;
    std::vector<Cell> items;

    friend bool operator==(const List&, const List&) = default;
};

struct TypedSignature final
{
    QString name;

    friend bool operator==(const TypedSignature&, const TypedSignature&) = default;
};

struct DrawnSignature final
{
    std::vector<QPolygonF> strokes; // 0 to 1 both ways, y downwards, over the whole pad it was drawn on
    double aspect = 3.6;            // the pad's width divided by its height

    friend bool operator==(const DrawnSignature&, const DrawnSignature&) = default;
};

// An empty line, to be signed by hand on paper.
struct WetSignature final
{
    friend bool operator==(const WetSignature&, const WetSignature&) = default;
};

// Name, role and time may be empty; beside a wet signature an empty one becomes a line to write on.
struct SignatureBlock final
{
    QString label; // "Signed by the chair"
    QString name;
    QString role;
    QString when;
    std::variant<WetSignature, TypedSignature, DrawnSignature> signature;

    friend bool operator==(const SignatureBlock&, const SignatureBlock&) = default;
};

// Signatures two in a row, those of one meeting together: who has signed, and lines for those who still sign by hand.
struct SignatureGrid final
{
    std::vector<SignatureBlock> blocks;

    friend bool operator==(const SignatureGrid&, const SignatureGrid&) = default;
};

// A boxed remark; the word says what the tone means ("Gap", "Dissent").
struct Note final
{
    Tone tone = Tone::Neutral;
    QString word;
    Cell body;

    friend bool operator==(const Note&, const Note&) = default;
};

struct PageBreak final
{
    friend bool operator==(const PageBreak&, const PageBreak&) = default;
};

using Block =
    std::variant<Heading, Paragraph, KeyValues, Table, Checklist, List, SignatureBlock, SignatureGrid, Note, PageBreak>;

struct Fact final
{
    QString label;
    QString value;

    friend bool operator==(const Fact&, const Fact&) = default;
};

struct Document final
{
    QString title; // of this document among all others: "Complex Case Discussion: CCD-26-014"
    QString language = QStringLiteral("en-GB");
    QString author;              // the council or the chair; may be empty
    QString reference;           // "CCD-26-014"
    QString marking;             // "OFFICIAL-SENSITIVE"
    QString version;             // "Version 1, signed 24 November 2026 at 3:10pm"
    std::vector<Fact> footFacts; // record hash, chain head
    QString origin;              // where the form comes from, once, at the foot of the first page; may be empty
    bool draft = true;           // unsigned: DRAFT lies across every page
    bool singleSheet = false;    // meant to be one page: writers on paper set it closer, within reason, to make it so
    QDateTime issuedAt; // the only date a writer puts into a file, so that one record always gives the same bytes
    std::vector<Block> blocks;

    friend bool operator==(const Document&, const Document&) = default;
};

} // namespace chairside::forms
