#include "core/storage/RecoveryGroups.h"

#include "support/QtStrings.h"

#include <QRandomGenerator>
#include <QSet>

#include <catch2/catch_test_macros.hpp>

using namespace chairside;

namespace {

const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ");

KeyBytes keyOf(quint32 seed)
{
    QRandomGenerator random(seed);
    KeyBytes out{};
    for (auto& byte : out)
        byte = static_cast<unsigned char>(random.bounded(256));
    return out;
}

QString printed(const KeyBytes& key)
{
    return recoveryGroups(key).join(QLatin1Char(' '));
}

QString troubleOf(const QString& typed)
{
    const auto read = keyFromRecovery(typed);
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code ==
          (read.error().message.startsWith(u"Too short"_qs) ? ErrorCode::NotReady : ErrorCode::BadInput));
    return read.error().message;
}

} // namespace

TEST_CASE("a key comes back from its sheet, and no character on it is mistaken for another")
{
    for (quint32 seed = 0; seed < 200; ++seed) {
        const KeyBytes key = keyOf(seed);
        const QStringList groups = recoveryGroups(key);
        REQUIRE(groups.size() == 14);
        for (const QString& group : groups) {
            REQUIRE(group.size() == 5);
            for (const QChar c : group)
                REQUIRE(alphabet.contains(c));
        }
        REQUIRE(keyFromRecovery(groups.join(QLatin1Char(' '))).value() == key);
    }
    // Worked out by hand from the definition: nothing but the group's number stands in a group of zeros.
    CHECK(recoveryGroups(KeyBytes{}).first() == u"00001"_qs);
    CHECK(recoveryGroups(KeyBytes{}).at(9) == u"0000A"_qs);
    // a^4 + 1 with a^5 = a^2 + 1: the first bit alone stands for 16 = a^4, and a^4 times it is a^8 = a^3 + a^2 + 1.
    KeyBytes first{};
    first[0] = 0x80;
    CHECK(recoveryGroups(first).first() == u"G000C"_qs);
}

TEST_CASE("a sheet may be typed in any case, with any spaces and dashes, and with the letters that look alike")
{
    const KeyBytes key = keyOf(7);
    const QString sheet = printed(key);
    QString alike = sheet.toLower();
    alike.replace(u'0', u'o').replace(u'1', u'l').replace(u'v', u'u');
    QString other = sheet;
    other.replace(u'1', u'i').replace(u'0', u'O').replace(u' ', u'\n');
    QString dashed = sheet;
    dashed.replace(u' ', u"–"_qs);
    QString inFours = QString(sheet).remove(u' ');
    for (qsizetype at = 4; at < inFours.size(); at += 5)
        inFours.insert(at, u' ');
    for (const QString& typed : {alike, other, dashed, inFours, QString(sheet).remove(u' '),
                                 u"  "_qs + sheet + u" .\r\n"_qs, QString(sheet).replace(u' ', u"\u00a0-\t"_qs)}) {
        CAPTURE(typed);
        const auto read = keyFromRecovery(typed);
        REQUIRE(read.ok());
        CHECK(read.value() == key);
    }
}

TEST_CASE("any one wrong character, and any two exchanged, is found in its group")
{
    const QStringList groups = recoveryGroups(keyOf(11));
    int tried = 0;
    for (int group = 0; group < groups.size(); ++group) {
        const QString says = u"There is a slip in group %1. Compare it with the sheet."_qs.arg(group + 1);
        const auto with = [&](const QString& instead) {
            QStringList typed = groups;
            typed[group] = instead;
            ++tried;
            return troubleOf(typed.join(u' '));
        };
        for (int at = 0; at < 5; ++at) {
            for (const QChar c : alphabet) {
                QString wrong = groups[group];
                wrong[at] = c;
                if (wrong != groups[group])
                    REQUIRE(with(wrong) == says);
            }
            for (int to = at + 1; to < 5; ++to) {
                QString wrong = groups[group];
                std::swap(wrong[at], wrong[to]);
                if (wrong != groups[group])
                    REQUIRE(with(wrong) == says);
            }
        }
    }
    CHECK(tried > 14 * 5 * 31);
    for (int at = 0; at + 1 < groups.size(); ++at) {
        QStringList typed = groups;
        typed.swapItemsAt(at, at + 1);
        CHECK(troubleOf(typed.join(u' ')).contains(u"group %1"_qs.arg(at + 1)));
    }
}

TEST_CASE("what is missing or too much is said with the place to look at")
{
    const QStringList groups = recoveryGroups(keyOf(3));
    const auto typed = [&](const std::function<void(QStringList&)>& change) {
        QStringList out = groups;
        change(out);
        return troubleOf(out.join(u' '));
    };
    CHECK(troubleOf({}) == u"Too short: 0 of 70 characters are here."_qs);
    CHECK(typed([](QStringList& all) { all.removeLast(); }) == u"Too short: 65 of 70 characters are here."_qs);
    CHECK(typed([](QStringList& all) { all[8].chop(1); }) == u"Group 9 has 4 characters instead of 5."_qs);
    CHECK(typed([](QStringList& all) { all[13] += u'7'; }) == u"Group 14 has 6 characters instead of 5."_qs);
    CHECK(typed([](QStringList& all) { all << all.first(); }) ==
          u"Too long: there are 75 characters instead of 70."_qs);
    CHECK(typed([](QStringList& all) { all[2].replace(1, 2, u"👪"_qs); }) ==
          u"Group 3 has “👪” in it, which is on no sheet."_qs);
    CHECK(typed([](QStringList& all) { all[2][1] = u'\u0007'; }) == u"Group 3 has “ ” in it, which is on no sheet."_qs);
    CHECK(typed([](QStringList& all) { all[2][1] = u'ß'; }) == u"Group 3 has “ß” in it, which is on no sheet."_qs);
    // A slip shows while the rest is still being typed, and a group that is half typed is no slip.
    QString half = groups.mid(0, 4).join(u' ') + u' ' + groups[4].left(2);
    CHECK(troubleOf(half) == u"Too short: 22 of 70 characters are here."_qs);
    half[7] = half[7] == u'7' ? u'8' : u'7';
    CHECK(troubleOf(half) == u"There is a slip in group 2. Compare it with the sheet."_qs);
}

TEST_CASE("slips that agree with each group's own check are noticed by the whole sheet's")
{
    // Each group taken from another key's sheet is right in itself and in its place.
    const QStringList mine = recoveryGroups(keyOf(1));
    const QStringList other = recoveryGroups(keyOf(2));
    for (int group = 0; group < 13; ++group) {
        QStringList typed = mine;
        typed[group] = other[group];
        CHECK(troubleOf(typed.join(u' ')) ==
              u"There is a slip in more than one place. Compare each group with the sheet."_qs);
    }
}
