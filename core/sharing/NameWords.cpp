#include "core/sharing/NameWords.h"

#include <QSet>

namespace chairside {

namespace {

// Every list is one text of words in their folded form: plain letters, no capitals.
QSet<QString> words(const char* text)
{
    const QStringList all = QString::fromLatin1(text).simplified().split(QLatin1Char(' '));
    return {all.begin(), all.end()};
}

constexpr const char* abbreviated = "mr mrs ms mx dr prof sgt cllr";

constexpr const char* announcing =
    "miss pc dc ds di dci constable sergeant doctor professor judge nurse auntie aunt aunty uncle mum mam dad nan gran "
    "grandma grandad mother father brother sister stepfather stepmother stepdad stepmum stepbrother stepsister cousin "
    "friend boyfriend girlfriend partner";

constexpr const char* particles = "de da do di du del della dos das la le les van von der den ter ten y e "
                                  "bin bint ibn abu al el ul ud ad ap ab ferch zu of";

constexpr const char* months = "january february march april may june july august september october november december";

// Titles, family words, roles, places that people belong to, and small words that stand in fields for names.
constexpr const char* never = R"(
mr mrs ms miss mx dr doctor prof professor sir dame lady lord rev reverend rabbi imam judge cllr councillor
magistrate pc dc ds di dci dsu sgt sergeant insp inspector constable detective superintendent supt chief acting

mum mums mummy mam mama mother mothers dad dads daddy papa father fathers nan nana nanna gran granny grandma
grandmother grandad granddad grandpa grandfather grandparent grandparents aunt auntie aunty uncle cousin cousins
sister sisters brother brothers sibling siblings twin twins baby babies unborn child children boy boys girl
girls son sons daughter daughters stepfather stepmother stepmum stepdad stepbrother stepsister step half partner
partners husband wife ex carer carers foster fostering kinship adoptive adopted adopter birth family families
parent parents guardian guardians friend friends boyfriend girlfriend neighbour neighbours maternal paternal younger older eldest
youngest person people adult adults male female man men woman women

social worker workers manager managers team teams head service services chair chairs teacher teachers
headteacher deputy assistant senior lead named designated principal director officer officers nurse nurses
matron midwife gp consultant psychiatrist psychologist paediatrician therapist visitor school schools academy
nursery college university police health education council authority advocate advocacy interpreter interpreters
solicitor barrister lawyer legal duty allocated supervising independent reviewing safeguarding commissioner
commissioning practitioner practitioners professional professionals support youth justice probation housing
landlord hospital surgery clinic centre unit ward house home homes court trust board panel agency agencies
department staff member members representative caseworker case care community response crisis placement
placements mental early help targeted virtual local

unknown not known none nobody anyone somebody someone everyone all both tbc tba na vacant to be confirmed the
and or for with from a an in on at by as his her their my our its he she they them no yes new old this that who

monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
saturdays sundays christmas easter ramadan eid england english wales welsh scotland scottish ireland
irish british britain london polish arabic bengali urdu punjabi somali romanian
)";

// First names and surnames that an ordinary sentence also holds.
constexpr const char* ordinary = R"(
ace amber angel april ash august autumn bay berry bill blossom blue brandy brook brooke buddy bunny chance
charity chase chip christian clay cliff colt comfort cruise dale dawn dean dee diamond don drew earl ember faith
fern finch ford forest frank gale gay ginger grace grant guy harmony haven heath heaven herb honest honey honor
honour hope hunter iris jewel jo job joy jules june justice lance lark liberty lou love mac major mark marsh
mason max may melody mercy mercury merit merry miles minny misty nick noble norm oak ocean olive opal pat
patience pearl peg penny pepper petal pip piper poppy prince princess promise prudence queen rain ray rebel red
reed reign river rob rocky rod rose rowan royal rue rusty sage sandy sky skye sonny star sterling storm sue
summer sunny tab tanner tiger trinity true trust unity van velvet verity violet virtue wade wally warren west
whit will willow wren zen

able abbot archer armour arrow bacon bagshot bailey baker ball banks barber barker barn baron bass battle beach
bean bear beard beck bell bench bird bishop black blood bloom boat bold bolt bond book boot booth bowler bowman
box brand brass bread breeze brewer bridge bridges bright broad brown buck bull bullock burn burns bush butcher
butler butter button buttons cable call camp cannon card carpenter carter cash castle chamberlain chambers
champion chandler chapel chaplin chapman church clark clear close coast coffee cole comb cook cooper corn cotton
crane cream cross crow crown curry curtain cutter cutts dance darling day deal dear deer down drake draper
driver drought drum dyer early east elder ferry field fielding fields fish fisher flag flint flood flower
flowers fog foot forster fox freed freeman french frost fry fuller gable gallop gardener garland garner gate
gates gift glass glover gold golden good goodchild gore grave graves gray green greenwood grey ground grove
guest gunner hail hale hall ham hand hands hard hardy hare harper hart hatch hatcher hawk hay hayward head heard
heart heat hedge heel herring high hill hills hobby hole holiday holland hollow holt hook hooper horn horne
hound hull hunt hurry hurt jewell joiner jury keen keep key keys kidd king kings kitchen knight knot lake lamb
land lane large last lavender law lawless leaf leach leader leather lemon lent light line lines little lively
lock locke long longman looker lord loveless low lucky lynch mace mallet mann marshall mead mercer mellow
midwinter mile mill miller millions mint mole money monk moon moore moss mould mount mountain nail neat needle
new newman nice nightingale noon north nut page pain paine painter palmer park parker parrish parsons pass patch
peace peach peacock perry pick pickles pike pilgrim pink pipe pitt plant plaster plum pole pond pool poole pope
porter post potter potts pound powers pratt press price pride priest prior proper proud pye quick quill race
rafter rainbow ram ranger rawl read reader reason reeve rice rich riches rider ring ripper rivers road roach
robins rock rode rogers rook root roper rough round rowe ruff rule rush sadler sail salmon salt sand sands saver
savage saw sawyer scales seal self setter shade sharp shave sheep shell shepherd shine shoemaker shore short
silver singer single skeleton skinner slater slaughter small smart smith smoke snow sparrow speed speck spicer
spring square stable staff standing starling stark steed steel steer stein stern steward still stock stone
stones street strong summers swallow swan sweet sweeting swift tailor tall taylor teal temple thatcher thick
thorn thrush tinker toll tower town travers tree trick trout trueman tucker tulip turner twin vale verge vine
walker wall waller ward ware waters way weaver webb weeks welcome well wheat wheel wheeler white whitehead wick
wild winter winters wise wolf wood woods woodward wool woolf word workman worth wright yard yeoman york young
youngman
)";

} // namespace

NameWord kindOfWord(const QString& folded)
{
    static const QSet<QString> neverNames = words(never);
    static const QSet<QString> ordinaryNames = words(ordinary);
    if (neverNames.contains(folded))
        return NameWord::Never;
    // Two letters are soon something else: "Al", "Ed", "Jo".
    if (ordinaryNames.contains(folded) || isMonth(folded) || isParticle(folded) || folded.size() <= 2)
        return NameWord::Ordinary;
    return NameWord::Name;
}

bool isAbbreviatedTitle(const QString& folded)
{
    static const QSet<QString> titles = words(abbreviated);
    return titles.contains(folded);
}

bool announcesName(const QString& folded)
{
    static const QSet<QString> titles = words(announcing);
    return titles.contains(folded) || isAbbreviatedTitle(folded);
}

bool isParticle(const QString& folded)
{
    static const QSet<QString> small = words(particles);
    return small.contains(folded);
}

bool isMonth(const QString& folded)
{
    static const QSet<QString> names = words(months);
    return names.contains(folded);
}

} // namespace chairside
