// Prints the samples for a person to look at: CHAIRSIDE_PICTURES=folder forms_tests "[pictures]"; then pdftoppm.
#include "core/discussion/Canonical.h"
#include "forms/complexcase/ComplexCaseForm.h"
#include "forms/support/Record.h"
#include "forms/support/Samples.h"
#include "forms/writers/PdfWriter.h"
#include "support/QtStrings.h"
#include "support/SampleDiscussion.h"
#include "support/ShippedSamples.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::forms;
using namespace chairside::forms::test;

namespace {

void keep(const Document& document, const QString& name)
{
    const auto pdf = writePdf(document, shelf());
    REQUIRE(pdf.ok());
    QFile file(qEnvironmentVariable("CHAIRSIDE_PICTURES") + u'/' + name + QStringLiteral(".pdf"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(*pdf);
}

} // namespace

TEST_CASE("the papers of every sample, printed", "[.pictures]")
{
    const ProtocolPtr protocol = sample::knowsley();
    for (const QString& name : sample::shippedNames()) {
        const Discussion discussion = sample::shipped(name);
        for (const Audience audience : {Audience::Full, Audience::Redacted}) {
            const QString copy =
                name + (audience == Audience::Full ? QStringLiteral("-full") : QStringLiteral("-redacted"));
            keep(complexCaseForm(discussion, *protocol, signedIssue(audience)), copy + QStringLiteral("-form"));
            keep(signedRecommendations(discussion, *protocol, signedIssue(audience)), copy + QStringLiteral("-sheet"));
            keep(signedRecommendations(discussion, *protocol, draftIssue(audience)),
                 copy + QStringLiteral("-sheet-draft"));
        }
        keep(complexCaseForm(discussion, *protocol, draftIssue(Audience::Full)), name + QStringLiteral("-draft-form"));
    }
    Discussion sixty = sample::shipped(QStringLiteral("placement-breakdown"));
    const auto actions = sixty.ranked<Action>();
    std::vector<Action> more;
    for (std::size_t i = actions.size(); i < 60; ++i)
        more.push_back(*actions[i % actions.size()]);
    for (const Action& each : more)
        sample::add(sixty, each);
    keep(signedRecommendations(sixty, *protocol, signedIssue(Audience::Full)), QStringLiteral("sixty-full-sheet"));
    keep(signedRecommendations(sixty, *protocol, signedIssue(Audience::Redacted)),
         QStringLiteral("sixty-redacted-sheet"));
}
