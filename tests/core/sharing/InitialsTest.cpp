#include "core/sharing/Initials.h"

#include "support/QtStrings.h"

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

QString u(const char* text)
{
    return QString::fromUtf8(text);
}

Initials knowing(std::initializer_list<const char*> names)
{
    std::vector<KnownPerson> people;
    for (const char* name : names)
        people.push_back({u(name), false, 0});
    return Initials(people);
}

QString shown(const Initials& initials, const char* text)
{
    return initials.replace(u(text)).text;
}

} // namespace

TEST_CASE("a name by itself is its initials")
{
    CHECK(Initials::of(u("Zoë O'Connor")) == u("Z. O’C."));
    CHECK(Initials::of(u("zoë o'connor")) == u("Z. O’C."));
    CHECK(Initials::of(u("Anne-Marie van der Berg")) == u("A.-M. v. d. B."));
    CHECK(Initials::of(u("Keira-Leigh Donovan")) == u("K.-L. D."));
    CHECK(Initials::of(u("Jean d’Arcy")) == u("J. D’A."));
    CHECK(Initials::of(u("Sa'id Khan")) == u("S. K."));
    CHECK(Initials::of(u("Łukasz Żółkowski")) == u("Ł. Ż."));
    CHECK(Initials::of(u("নীলা খান")) == u("নী. খা."));
    CHECK(Initials::of(u("زينب حداد")) == u("ز.\u200F ح.\u200F"));
    CHECK(Initials::of(u("مريم الحسيني")) == u("م.\u200F ح.\u200F"));
    CHECK(Initials::of(u("王小明")) == u("王."));
    CHECK(Initials::of(u("আমিনা রহমান (Amina Rahman)")) == u("আ. র. (A. R.)"));
    CHECK(Initials::of(u("Janet and Paul Ashdown")) == u("J. and P. A."));
    CHECK(Initials::of(u("Zara Khan"), 2) == u("Z₂. K."));
    CHECK(Initials::of(QString()).isEmpty());
}

TEST_CASE("titles stay, and words that are no name stay whole")
{
    CHECK(Initials::of(u("Dr Miriam Feld")) == u("Dr M. F."));
    CHECK(Initials::of(u("Unborn baby Hartley")) == u("Unborn baby H."));
    CHECK(Initials::of(u("Mother")) == u("Mother"));
    CHECK(Initials::of(u("Duty worker")) == u("Duty worker"));
    CHECK(Initials::of(u("Pat next door")) == u("P. N. D."));
}

TEST_CASE("known names become initials wherever they stand")
{
    const Initials known = knowing({"Zoë O'Connor", "Finn O'Connor", "Priya Nair"});
    CHECK(shown(known, "Zoë O’Connor is here.") == u("Z. O’C. is here."));
    CHECK(shown(known, "I want to stay at Nan’s, but I don’t want Finn on his own.") ==
          u("I want to stay at Nan’s, but I don’t want F. on his own."));
    CHECK(shown(known, "Priya Nair, 20 November, in person") == u("P. N., 20 November, in person"));
    CHECK(shown(known, "Nair told Priya.") == u("N. told P."));
    CHECK(shown(known, "(Zoë/Finn) “Zoë” — Finn…") == u("(Z./F.) “Z.” — F.…"));
    CHECK(shown(known, "") == QString());
    CHECK(shown(known, "Nobody is named here.") == u("Nobody is named here."));
}

TEST_CASE("the longest name wins, and counts once")
{
    const Initials known = knowing({"Finley James Marsden", "James Farrow"});
    const Initials::Replaced whole = known.replace(u("Finley James Marsden and Finley Marsden met James Farrow."));
    CHECK(whole.text == u("F. J. M. and F. M. met J. F."));
    CHECK(whole.names == 3);
    CHECK(known.replace(u("Finley, Marsden, James")).names == 3);
}

TEST_CASE("only whole words are names")
{
    const Initials known = knowing({"Ann Lee", "Art Hill", "Sam Rose"});
    CHECK(shown(known, "Annual leave, an article about Samantha and a sleeve") ==
          u("Annual leave, an article about Samantha and a sleeve"));
    CHECK(shown(known, "Planned. Lee-on-Sea? Ann!") == u("Planned. L.-on-Sea? A.!"));
    CHECK(shown(known, "Sam2 and Sam_ok") == u("S.2 and S._ok"));
}

TEST_CASE("case and accents do not hide a name")
{
    const Initials known = knowing({"Zoë O'Connor", "Bożena Żółkowska", "Siân Pritchard"});
    CHECK(shown(known, "zoe, ZOË and Zoe") == u("Z., Z. and Z."));
    CHECK(shown(known, "Zoë with the accent apart") == u("Z. with the accent apart"));
    CHECK(shown(known, "Bozena Zolkowska rang Sian") == u("B. Ż. rang S."));
    CHECK(shown(known, "BOŻENA") == u("B."));
}

TEST_CASE("apostrophes and hyphens of every kind are one name")
{
    const Initials known = knowing({"Zoë O'Connor", "Keira-Leigh Donovan", "Omar Al-Hassan"});
    for (const char* written : {"O'Connor", "O’Connor", "O‘Connor", "OConnor", "O Connor", "O`CONNOR"}) {
        INFO(written);
        CHECK(known.replace(u(written)).text == u("O’C."));
    }
    for (const char* written : {"Keira-Leigh", "Keira Leigh", "Keira‑Leigh", "Keiraleigh"}) {
        INFO(written);
        CHECK(known.replace(u(written)).text == u("K.-L."));
    }
    CHECK(shown(known, "Keira and Leigh") == u("K. and L."));
    CHECK(shown(known, "Mr Al-Hassan, or Hassan") == u("Mr A.-H., or H."));
}

TEST_CASE("possessives and plurals keep their ending")
{
    const Initials known = knowing({"Zoë O'Connor", "Janet Ashdown", "James Ross"});
    CHECK(shown(known, "Zoë’s and Zoë's bag") == u("Z.’s and Z.'s bag"));
    CHECK(shown(known, "O’Connor’s house; the O’Connors’ house") == u("O’C.’s house; the O’C.s’ house"));
    CHECK(shown(known, "the Ashdowns, Mrs Ashdown") == u("the A.s, Mrs A."));
    CHECK(shown(known, "James’s and James’ coat, Ross’s") == u("J.’s and J.’ coat, R.’s"));
}

TEST_CASE("a sentence that ends in a name ends in one full stop")
{
    const Initials known = knowing({"Zoë O'Connor"});
    CHECK(shown(known, "It was Zoë. She said so.") == u("It was Z. She said so."));
    CHECK(shown(known, "And Zoë...") == u("And Z...."));
}

TEST_CASE("a name that is an ordinary word wants its capital")
{
    const Initials known = knowing({"Grace Young", "Will Brown", "Mark Lisle", "Comfort Asante"});
    CHECK(shown(known, "She will mark it with grace, and young people comfort her.") ==
          u("She will mark it with grace, and young people comfort her."));
    CHECK(shown(known, "Grace told Will and Mark. Comfort agreed.") == u("G. told W. and M. C. agreed."));
    CHECK(shown(known, "comfort asante") == u("C. A."));
    CHECK(shown(known, "a brown coat, hope and a grace young people need") ==
          u("a brown coat, hope and a grace young people need"));
    CHECK(shown(known, "GRACE YOUNG") == u("G. Y."));
    CHECK(shown(known, "lisle") == u("L."));
}

TEST_CASE("a month is a name only where it is no date")
{
    const Initials known = knowing({"May Chen", "April Stone"});
    CHECK(shown(known, "On 12 May 2026 and the 3rd of April, in May 2027") ==
          u("On 12 May 2026 and the 3rd of April, in May 2027"));
    CHECK(shown(known, "It may be that May told April") == u("It may be that M. told A."));
    CHECK(shown(known, "12 May Chen") == u("12 M. C."));
}

TEST_CASE("family words, roles and titles never become initials by themselves")
{
    const Initials known =
        knowing({"Mother", "Nan (Pauline Marsden)", "Foster carer Janet Ashdown", "Police", "Duty worker"});
    CHECK(shown(known, "Mother told the foster carer, the duty worker and police. Nan did not.") ==
          u("Mother told the foster carer, the duty worker and police. Nan did not."));
    CHECK(shown(known, "Pauline and Janet") == u("P. and J."));
}

TEST_CASE("after a title every capital begins a name, known or not")
{
    const Initials known = knowing({"Zoë O'Connor"});
    CHECK(shown(known, "Mr Bello at school; Mrs. O’Brien; Dr Ada Obi said") ==
          u("Mr B. at school; Mrs. O’B.; Dr A. O. said"));
    CHECK(shown(known, "her brother Finn, Nan Pat and Constable Whitmore") ==
          u("her brother F., Nan P. and Constable W."));
    CHECK(shown(known, "She told her mum. Danny had gone; mum, Kez") ==
          u("She told her mum. Danny had gone; mum, Kez"));
    CHECK(shown(known, "Uncle Dave and PC Khan") == u("Uncle D. and PC K."));
    CHECK(shown(known, "You will miss school. The dr. The bus came.") ==
          u("You will miss school. The dr. The bus came."));
}

TEST_CASE("names in Arabic, Polish, Bengali and Chinese are found in their own writing")
{
    const Initials known = knowing({"زينب حداد (Zaynab Haddad)", "Łukasz Żółć", "আমিনা রহমান", "王小明", "김민수"});
    CHECK(shown(known, "قالت زينب حداد إنها خائفة") == u("قالت ز.\u200F ح.\u200F إنها خائفة"));
    CHECK(shown(known, "وزينب لم تنم") == u("وز.\u200F لم تنم"));
    CHECK(shown(known, "زَيْنَب") == u("ز.\u200F"));
    CHECK(shown(known, "Łukasz i Lukasz Zolc") == u("Ł. i Ł. Ż."));
    CHECK(shown(known, "আমিনা রহমান বলল, আমিনার ভয়") == u("আ. র. বলল, আ.র ভয়"));
    CHECK(shown(known, "আমিনাকে দেখেছি") == u("আ.কে দেখেছি"));
    CHECK(shown(known, "王小明说他害怕。小明回家了。") == u("王.说他害怕。小.回家了。"));
    CHECK(shown(known, "王先生") == u("王先生"));
    CHECK(shown(known, "김민수는 학교에, 민수가") == u("김.는 학교에, 민.가"));
}

TEST_CASE("somebody spoken of in passing is hidden by the whole name only")
{
    const Initials known({{u("Summer Price"), true, 0}, {u("Ada Obi"), true, 0}});
    CHECK(shown(known, "Summer Price, in summer, at any price; Ada") == u("S. P., in summer, at any price; Ada"));
    CHECK(shown(known, "ada obi") == u("A. O."));
}

TEST_CASE("children with the same first initial are told apart")
{
    const Initials known({{u("Zara Khan"), false, 1}, {u("Zoya Khan"), false, 2}, {u("Zahid Khan"), false, 0}});
    CHECK(shown(known, "Zara hit Zoya, and Zahid Khan saw it.") == u("Z₁. hit Z₂., and Z. K. saw it."));
}

TEST_CASE("a pasted text of 200,000 letters has every name replaced")
{
    std::vector<KnownPerson> people;
    for (int i = 0; i < 200; ++i)
        people.push_back({u("Name%1 Family%1").arg(QString(QChar(u'a' + i % 26)).repeated(1 + i / 26)), false, 0});
    const Initials known(people);
    QString text;
    for (int i = 0; text.size() < 200000; ++i)
        text += u("Then Namea Familya said that nothing more was known of it. ");
    const Initials::Replaced out = known.replace(text);
    CHECK(out.names == text.count(u("Namea")));
    CHECK_FALSE(out.text.contains(u("Namea")));
}
