#include "app/after/LetterForm.h"

#include "app/print/SignedPaper.h"
#include "core/session/DiscussionSession.h"
#include "core/storage/Store.h"
#include "forms/papers/Papers.h"
#include "forms/writers/PdfWriter.h"

namespace chairside {

namespace {

Result<QByteArray> made(const DiscussionSession& session, const forms::Paper& paper)
{
    const Discussion& discussion = session.discussion();
    if (discussion.locked() && !discussion.versions.empty())
        return issuedBytes(session, discussion.versions.back().no, paper);
    auto shelf = forms::FontShelf::open();
    if (!shelf)
        return shelf.error();
    return forms::writePdf(forms::draftPaper(discussion, session.protocol(), paper, session.store().clock()()),
                           **shelf);
}

} // namespace

Result<std::vector<forms::Mail::Attachment>> formAlong(const DiscussionSession& session, const Letter& letter)
{
    std::vector<forms::Mail::Attachment> out;
    const PrintedForm* form = session.protocol().form(letter.form);
    if (!form)
        return out;
    auto bytes = made(session, {forms::Paper::Kind::Own, Audience::Redacted, form->id});
    if (!bytes)
        return bytes.error();
    out.push_back({QStringLiteral("%1 %2.pdf").arg(session.discussion().ref, form->title), *std::move(bytes)});
    return out;
}

} // namespace chairside
