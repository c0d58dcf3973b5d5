// What reads well and could never be used as it is meant: found when the file comes, not at the table. A wording that a
// discussion was held under is let be.
#include "core/protocol/ProtocolReader.h"
#include "core/protocol/ProtocolWords.h"

#include <QRegularExpression>

#include <algorithm>

namespace chairside {

namespace words = protocolwords;

// A blank that nothing fills in would go out as it stands.
QString ProtocolReader::letterText(StrictObject& object, const QString& key)
{
    static const QRegularExpression blank(QStringLiteral("\\{([^{}]*)\\}"));
    QString out = object.text(key);
    for (auto found = blank.globalMatch(out); !m_kept && found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        if (!words::letterBlanks().contains(match.captured(1)))
            m_trouble.say(object.pathOf(key),
                          tr("holds \"%1\", which nothing fills in; use one of {%2}.")
                              .arg(match.captured(), words::letterBlanks().join(QStringLiteral("}, {"))));
    }
    return out;
}

void ProtocolReader::circulation(StrictObject& file, Protocol& out)
{
    const QString never = QStringLiteral("never");
    std::optional<StrictObject> circulate = file.object(QStringLiteral("circulate"), false);
    if (!circulate)
        return;
    out.circulate.to = circulate->someOf(QStringLiteral("to"), words::recipients());
    out.circulate.never = circulate->someOf(never, m_kept ? words::recipients() : words::keptFrom());
    for (const QString& each : std::as_const(out.circulate.never))
        if (!m_kept && out.circulate.to.contains(each))
            m_trouble.say(circulate->pathOf(never),
                          tr("holds \"%1\", which \"to\" holds as well; keep it in one of them.").arg(each));
    out.circulate.source = circulate->optionalText(QStringLiteral("source"));
    circulate->close();
}

void ProtocolReader::checkSigning(const Protocol& protocol)
{
    const auto shown = [&](const words::MetBy& met) {
        return std::any_of(protocol.stages.begin(), protocol.stages.end(), [&](const Stage& stage) {
            return std::any_of(stage.blocks.begin(), stage.blocks.end(), [&](const Block& block) {
                return block.is == BlockKind::Rows && block.of == met.rows && block.filter == met.filter;
            });
        });
    };
    for (const auto& [place, check] : m_checks) {
        const words::MetBy met = words::metBy(check);
        if (!met.meaning.isEmpty() && !protocol.promptMeaning(met.meaning))
            m_trouble.say(place,
                          tr("is \"%1\", and no prompt asks for it; add \"means\": \"%2\" to the one that does, or "
                             "remove the check.")
                              .arg(check, met.meaning));
        if (met.rows.isEmpty() || shown(met))
            continue;
        if (met.filter.isEmpty())
            m_trouble.say(place, tr("is \"%1\", and no block shows what it looks at; add one of rows of \"%2\", or "
                                    "remove the check.")
                                     .arg(check, met.rows));
        else
            m_trouble.say(place, tr("is \"%1\", and no block shows what it looks at; add one of rows of \"%2\" with "
                                    "the filter \"%3\", or remove the check.")
                                     .arg(check, met.rows, met.filter));
    }
}

} // namespace chairside
