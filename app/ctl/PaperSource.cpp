#include "app/ctl/PaperSource.h"

#include "app/ctl/OpenStore.h"
#include "core/storage/StoreReader.h"
#include "core/storage/StoreWriter.h"
#include "forms/writers/PdfWriter.h"

#include <QCoreApplication>

namespace chairside::ctl {

namespace {

struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(chairside::ctl::PaperSource)
};

Result<void> isThere(const Discussion& discussion, int version)
{
    if (version <= static_cast<int>(discussion.versions.size()))
        return Done{};
    return Error{
        ErrorCode::NotFound,
        discussion.versions.empty()
            ? Words::tr("%1 has no signed version yet. Leave out --version to print the draft.").arg(discussion.ref)
            : Words::tr("%1 has no version %2; the newest is %3.")
                  .arg(discussion.ref)
                  .arg(version)
                  .arg(discussion.versions.size()),
        {}};
}

Result<void> hasForm(const Protocol& protocol, const forms::Paper& paper)
{
    if (paper.kind != forms::Paper::Kind::Own)
        return Done{};
    QStringList known;
    for (const PrintedForm& form : protocol.forms)
        known << form.id;
    if (known.contains(paper.own))
        return Done{};
    const QString sentence =
        known.isEmpty() ? Words::tr("The procedure of this discussion has no form of its own. Leave out --form.")
                        : Words::tr("The procedure of this discussion has no form “%1”; it has: %2.")
                              .arg(paper.own, known.join(QStringLiteral(", ")));
    return Error{ErrorCode::NotFound, sentence, {}};
}

Result<QByteArray> render(const forms::Document& document)
{
    const auto shelf = forms::FontShelf::open();
    if (!shelf)
        return shelf.error();
    return forms::writePdf(document, **shelf);
}

} // namespace

int versionShown(const Discussion& discussion, const PaperWish& wish)
{
    if (wish.version > 0)
        return wish.version;
    return discussion.locked() ? static_cast<int>(discussion.versions.size()) : 0;
}

Result<forms::Document> documentFor(const Store& store, const Discussion& discussion, const PaperWish& wish)
{
    const int version = versionShown(discussion, wish);
    if (const auto there = isThere(discussion, version); !there)
        return there.error();
    const Result<ProtocolPtr> protocol = protocolOf(store, discussion);
    if (!protocol)
        return protocol.error();
    if (const auto known = hasForm(**protocol, wish.paper); !known)
        return known.error();
    if (version == 0)
        return forms::draftPaper(discussion, **protocol, wish.paper, store.clock()());
    const Result<VersionText> text = store.read().version(discussion.id, version);
    if (!text)
        return text.error();
    const Result<CanonicalRecord> record = readCanonical(text->canonical);
    if (!record)
        return record.error();
    return forms::signedPaper(*record, **protocol, text->info, wish.paper);
}

Result<QByteArray> pdfFor(Store& store, const Discussion& discussion, const PaperWish& wish)
{
    const int version = versionShown(discussion, wish);
    if (const auto there = isThere(discussion, version); !there)
        return there.error();
    const QString form = forms::paperName(wish.paper);
    if (version > 0) {
        Result<QByteArray> issued = store.read().issued(discussion.id, version, wish.paper.audience, form);
        if (issued || issued.error().code != ErrorCode::NotFound)
            return issued;
    }
    const Result<forms::Document> document = documentFor(store, discussion, wish);
    if (!document)
        return document.error();
    Result<QByteArray> pdf = render(*document);
    if (!pdf || version == 0 || store.readOnly())
        return pdf;
    if (const auto kept = store.write().issue(discussion.id, version, {wish.paper.audience, form, *pdf}, {}); !kept)
        return kept.error();
    return pdf;
}

} // namespace chairside::ctl
