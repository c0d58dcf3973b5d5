#include "core/session/Signing.h"

#include <QCoreApplication>

namespace chairside {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::Signing)
};

} // namespace

Result<void> isComplete(const Declaration& declaration, const Readiness& ready)
{
    const auto lacks = [](const QString& sentence) { return Error{ErrorCode::NotReady, sentence, {}}; };
    for (const ReadinessGap& gap : ready.gaps)
        if (gap.need == Need::Sign)
            return lacks(Words::tr("This comes before signing: %1.").arg(gap.title));
    if (ready.needsReason() && declaration.gapsReason.trimmed().isEmpty())
        return lacks(Words::tr("Some things are missing. Say why you sign without them."));
    if (declaration.chair.trimmed().isEmpty() || declaration.role.trimmed().isEmpty())
        return lacks(Words::tr("The declaration needs your name and your role."));
    if (declaration.signature.empty())
        return lacks(Words::tr("Draw your signature, or type your name."));
    return {};
}

Declaration bound(Declaration declaration, const Discussion& discussion, const Readiness& ready, const QDateTime& at)
{
    declaration.at = at;
    declaration.version = static_cast<int>(discussion.versions.size()) + 1;
    declaration.previousSha256 = discussion.versions.empty() ? QByteArray() : discussion.versions.back().sha256;
    declaration.amendReason = discussion.amendReason;
    declaration.gaps.clear();
    for (const ReadinessGap& gap : ready.gaps)
        if (gap.need == Need::Reason)
            declaration.gaps.append(gap.title);
    return declaration;
}

} // namespace chairside
