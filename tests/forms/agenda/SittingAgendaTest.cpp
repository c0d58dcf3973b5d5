#include "forms/agenda/SittingAgenda.h"

#include "forms/support/Tools.h"
#include "forms/writers/PdfWriter.h"
#include "forms/writers/TextWriter.h"
#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;
using namespace chairside::forms;

namespace {

SittingItem item(const char* name, const char* ref, ItemKind kind)
{
    SittingItem out;
    out.row.ref = QString::fromLatin1(ref);
    out.row.summary.title = QString::fromUtf8(name);
    out.initials = {u"Z.O."_qs};
    out.kind = kind;
    return out;
}

Sitting panel()
{
    Sitting out;
    out.title = u"Complex Case Panel"_qs;
    out.heldOn = QDate(2026, 12, 3);
    out.startsAt = QTime(9, 30);
    out.endsAt = QTime(12, 0);
    out.place = u"County Hall, Room 2"_qs;
    out.chairName = u"Margaret Ashworth"_qs;
    SittingMember member;
    member.name = u"Nour Eldin"_qs;
    member.role = u"Inspector"_qs;
    member.agency = u"Police"_qs;
    out.members = {member};
    return out;
}

} // namespace

TEST_CASE("an agenda says when, where and who, and names no child (O3, H29)")
{
    std::vector<SittingItem> items{item("Zoë O’Connor, 14", "CCP-26-001", ItemKind::New),
                                   item("Zoë O’Connor, 14", "CCP-26-002", ItemKind::Close)};
    Participant presenter;
    presenter.id = Id<Participant>{4};
    presenter.name = u"Ann Lee"_qs;
    presenter.role = u"Social worker"_qs;
    items[0].people = {presenter};
    items[0].presenter = presenter.id;
    for (const AgendaNames names : {AgendaNames::Initials, AgendaNames::References}) {
        const Document document = sittingAgenda(panel(), items, names, u"Testshire"_qs, {});
        const auto shelf = FontShelf::open();
        REQUIRE(shelf);
        const QString paper = test::squeezed(test::pdfText(*writePdf(document, **shelf)));
        const QString text = test::squeezed(writeText(document));
        for (const QString& said : {paper, text}) {
            for (const char* words :
                 {"Thursday 3 December 2026", "9:30am to midday", "County Hall, Room 2", "Margaret Ashworth",
                  "Nour Eldin", "Ann Lee", "To be named", "CCP-26-001", "CCP-26-002", "New", "To close"}) {
                CAPTURE(words);
                CHECK(said.contains(test::squeezed(QString::fromUtf8(words))));
            }
            CHECK(said.contains(u"OFFICIAL-SENSITIVE"_qs));
            CHECK_FALSE(said.contains(QStringLiteral("O’Connor")));
            CHECK_FALSE(said.contains(QStringLiteral("Zoë")));
            CHECK(said.contains(test::squeezed(u"Ann Lee, Social worker"_qs)) == (names == AgendaNames::Initials));
            CHECK(said.contains(QStringLiteral("Z.O.")) == (names == AgendaNames::Initials));
        }
    }
}

TEST_CASE("an agenda is marked as a council marks its papers")
{
    const Document document = sittingAgenda(panel(), {}, AgendaNames::References, {}, {}, u"OFFICIAL: PANEL"_qs);
    CHECK(document.marking == u"OFFICIAL: PANEL"_qs);
    CHECK(test::squeezed(writeText(document)).contains(test::squeezed(u"OFFICIAL: PANEL"_qs)));
}
