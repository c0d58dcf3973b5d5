#include "forms/recovery/RecoverySheet.h"

#include "core/base/Text.h"

#include <QCoreApplication>

namespace chairside::forms {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(RecoverySheet)
};

// Each character by itself, so that none is lost between two others. Whoever types it back may leave the spaces out.
QString spaced(const QString& group)
{
    QStringList out;
    for (const QChar c : group)
        out << QString(c);
    return out.join(QChar(0x2009));
}

// Two groups in a row, down the left half and then the right.
Table inTwoHalves(const QStringList& groups)
{
    Table out;
    out.large = true;
    out.columns = {
        {Words::tr("Group"), 1}, {Words::tr("Characters"), 3}, {Words::tr("Group"), 1}, {Words::tr("Characters"), 3}};
    const qsizetype half = (groups.size() + 1) / 2;
    for (qsizetype row = 0; row < half; ++row) {
        std::vector<Cell> cells;
        for (const qsizetype at : {row, row + half}) {
            const bool any = at < groups.size();
            cells.push_back(cell(any ? QString::number(at + 1) : QString()));
            cells.push_back({any ? bold(spaced(groups[at])) : plain({})});
        }
        out.rows.push_back(std::move(cells));
    }
    return out;
}

} // namespace

Document recoverySheet(const RecoverySheet& sheet)
{
    const QString day = longDate(sheet.at.toLocalTime().date());
    Document out;
    out.title = Words::tr("Recovery sheet: %1").arg(sheet.fileName);
    out.author = sheet.chair;
    out.reference = sheet.fileName;
    out.marking = QStringLiteral("OFFICIAL-SENSITIVE");
    out.version = Words::tr("Made on %1").arg(day);
    out.draft = false;
    out.singleSheet = true;
    out.issuedAt = sheet.at;
    out.blocks.push_back(Heading{1, Words::tr("Recovery sheet")});
    out.blocks.push_back(
        plain(Words::tr("This page opens the records named here without their passphrase. Whoever holds "
                        "it and the file can read everything in them.")));
    KeyValues facts;
    facts.items = {{Words::tr("Records"), cell(sheet.fileName)}, {Words::tr("Made on"), cell(day)}};
    if (!sheet.chair.isEmpty())
        facts.items.push_back({Words::tr("Chair"), cell(sheet.chair)});
    out.blocks.push_back(facts);
    out.blocks.push_back(inTwoHalves(sheet.groups));
    out.blocks.push_back(Heading{2, Words::tr("Where to keep it")});
    out.blocks.push_back(
        List{false,
             {cell(Words::tr("In a sealed envelope, in a locked drawer or a safe at work.")),
              cell(Words::tr("Never with the laptop, and never as a photograph, an e-mail or a file in the cloud.")),
              cell(Words::tr("Where your manager or your deputy finds it if you cannot come."))}});
    out.blocks.push_back(Heading{2, Words::tr("How to use it")});
    out.blocks.push_back(
        List{true,
             {cell(Words::tr("Open the records in Chairside and choose “Use the recovery sheet”.")),
              cell(Words::tr("Type the groups in their order. Spaces, dashes and capitals do not matter. There is no "
                             "letter O, I, L or U on this sheet: a round one is a zero, a straight one is a 1.")),
              cell(Words::tr("Choose a new passphrase, and print a new sheet."))}});
    out.blocks.push_back(Note{
        Tone::Warning, Words::tr("Good until the passphrase is changed"),
        cell(Words::tr("A new passphrase makes this sheet useless for the records: destroy it then. Copies and "
                       "backups made before the change still open with it, and with the passphrase of their day."))});
    return out;
}

} // namespace chairside::forms
