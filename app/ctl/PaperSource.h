// Which paper a record becomes: the copy that was issued where it is signed, a draft of it as it stands where it is
// not.
#pragma once

#include "core/storage/Store.h"
#include "forms/papers/Papers.h"

namespace chairside::ctl {

struct PaperWish final
{
    int version = 0; // 0: the newest signed one of a locked record, and the working copy of one that is open
    forms::Paper paper;

    friend bool operator==(const PaperWish&, const PaperWish&) = default;
};

// The version that will be shown; 0: the working copy, as a draft.
int versionShown(const Discussion& discussion, const PaperWish& wish);

// As meaning, for the writers of text. Error: NotFound where there is no such version.
Result<forms::Document> documentFor(const Store& store, const Discussion& discussion, const PaperWish& wish);

// The issued bytes of a version. A copy that was never issued is made from the signed text and, where the store can be
// written, kept with it, so that the next one is the same.
Result<QByteArray> pdfFor(Store& store, const Discussion& discussion, const PaperWish& wish);

} // namespace chairside::ctl
