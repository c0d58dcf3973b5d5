// Words every writer adds to a document of its own accord, the same in all of them.
#pragma once

#include "forms/document/Document.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace chairside::forms {

class Wording final
{
    Q_DECLARE_TR_FUNCTIONS(Wording)

public:
    static QString draft();         // "DRAFT"
    static QString draftSentence(); // "This is a draft: it has not been signed."
    static QString pageOf(int page, int pages);
    // Name, role and date and time of a signature, with their labels.
    static std::vector<Fact> signatureFacts(const SignatureBlock& block);
    // "Signature of Margaret Ashworth, drawn by hand": for those who read and do not see it.
    static QString signatureInWords(const SignatureBlock& block);
    static QString tickInWords(bool ticked);
    static QString dateToWrite(); // "Date", before a line for it
};

} // namespace chairside::forms
