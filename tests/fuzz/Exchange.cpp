// An exchange file from another program or council, as `import` takes it.
#include "core/exchange/ExchangeWriter.h"
#include "core/exchange/Import.h"
#include "core/protocol/ProtocolLoader.h"
#include "fuzz/Target.h"
#include "support/Renumbered.h"

#include <algorithm>

namespace chairside::fuzz {

namespace {

const QString name = QStringLiteral("case.json");
using Read = std::vector<ReadDiscussion>;

Result<Read> readWhole(const QByteArray& json, const std::vector<ProtocolPtr>& protocols)
{
    auto read = readExchangeFiles({{name, json}}, protocols, countingIds());
    if (!read)
        return read;
    if (const auto linked = linkEarlier(*read, nothingKnown()); !linked)
        return linked.error();
    return read;
}

QByteArray writtenOut(const Read& all)
{
    std::vector<Exported> out;
    for (const ReadDiscussion& each : all) {
        const auto earlier = std::find_if(all.begin(), all.end(), [&](const ReadDiscussion& other) {
            return each.discussion.follows && other.discussion.id == each.discussion.follows;
        });
        out.push_back({&each.discussion, each.protocol.get(), earlier == all.end() ? nullptr : &earlier->discussion,
                       &each.papers});
    }
    return writeExchange(out);
}

// The store keeps text as UTF-8: what has no such form would come back as something else.
void holdText(const Discussion& discussion)
{
    AllRows::each([&]<class Row>() {
        for (const auto& [id, row] : discussion.rows<Row>())
            for (const FieldInfo& field : fieldsOf(kindOf<Row>()))
                hold(valueOf(AnyRow{row}, field.name).toString().isValidUtf16(),
                     QStringLiteral("half a character was read as ") + field.name);
    });
}

void holdSame(const Read& before, const Read& after)
{
    hold(before.size() == after.size(), QStringLiteral("another number of discussions came back"));
    for (std::size_t i = 0; i < before.size(); ++i) {
        const ReadDiscussion &one = before[i], &other = after[i];
        hold(one.protocol->sha256 == other.protocol->sha256, QStringLiteral("another wording came back"));
        hold(renumbered(one.discussion, *one.protocol) == renumbered(other.discussion, *one.protocol),
             QStringLiteral("another discussion came back"));
        hold(one.papers == other.papers, QStringLiteral("other papers came back"));
    }
}

} // namespace

int fuzzExchange(const std::uint8_t* data, std::size_t size)
{
    static const std::vector<ProtocolPtr> known = shippedProtocols().value();
    const auto read = readWhole(bytesOf(data, size), known);
    if (!read) {
        holdSentence(read.error(), name + u':');
        return 0;
    }
    for (const ReadDiscussion& each : *read)
        holdText(each.discussion);

    // It brings its wording along, so it is read where nobody has that procedure.
    const QByteArray written = writtenOut(*read);
    const auto again = readWhole(written, {});
    hold(again.ok(), QStringLiteral("what was written is refused: ") + (again ? QString() : again.error().message));
    holdSame(*read, *again);
    hold(writtenOut(*again) == written, QStringLiteral("written again it has other bytes"));

    const auto planned = planImport(*read, nothingKnown(), QDate(2026, 11, 27), WorkingDays());
    hold(planned.ok(), QStringLiteral("what was read cannot be imported"));
    return 0;
}

} // namespace chairside::fuzz
