#include "app/print/SignedPaper.h"

#include "core/session/DiscussionSession.h"
#include "core/session/KeptProtocol.h"
#include "core/storage/Store.h"
#include "core/storage/StoreReader.h"

namespace chairside {

Result<forms::Document> signedDocument(const DiscussionSession& session, int version, const forms::Paper& paper)
{
    const StoreReader& reader = session.store().read();
    auto text = reader.version(session.discussion().id, version);
    if (!text)
        return text.error();
    auto record = readCanonical(text->canonical);
    if (!record)
        return record.error();
    auto protocol = keptProtocol(reader, record->discussion.protocolSha256, session.discussion().ref);
    if (!protocol)
        return protocol.error();
    return forms::signedPaper(*record, **protocol, text->info, paper);
}

Result<QByteArray> issuedBytes(const DiscussionSession& session, int version, const forms::Paper& paper)
{
    return session.store().read().issued(session.discussion().id, version, paper.audience, forms::paperName(paper));
}

QString neutralName(const DiscussionSession& session, int version, const forms::Paper& paper)
{
    QString name = session.discussion().ref;
    name += version > 0 ? QStringLiteral(" version %1").arg(version) : QStringLiteral(" draft");
    if (paper.kind != forms::Paper::Kind::Form)
        name += QLatin1Char(' ') + forms::paperName(paper);
    if (paper.audience == Audience::Redacted)
        name += QStringLiteral(" redacted");
    return name;
}

} // namespace chairside
