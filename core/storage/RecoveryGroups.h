// The key of a store as it stands on the recovery sheet: what a person can copy by hand and type back years later.
//
//   14 groups of 5, as "9K4TZ 0H7MW …": four characters of content and one that checks them
//   alphabet: Crockford's base32, 0-9 and A-Z without I, L, O and U, which are mistaken for others
//   content: the 32 bytes of the key, then the first 3 of SHA-256("Chairside recovery", key)
//   check: over GF(32) with x^5+x^2+1 and a = x, the check of group g (from 1) is a^4 c1 + a^3 c2 + a^2 c3 + a c4 + g
//
// Any one wrong character, any two exchanged and any group in another's place is noticed by its group, so that the
// sentence can say where to look.
#pragma once

#include "core/base/Result.h"

#include <QStringList>

#include <array>

namespace chairside {

using KeyBytes = std::array<unsigned char, 32>; // whoever holds one wipes it

inline constexpr int recoveryGroupCount = 14;
inline constexpr int recoveryGroupSize = 5;

QStringList recoveryGroups(const KeyBytes& key);
// Spaces, dashes, line ends, case and look-alikes (O for 0, I and L for 1, U for V) do not matter, nor does where the
// groups are parted. Errors: BadInput, with the first group to look at; NotReady, where nothing is wrong so far
// but something is missing.
Result<KeyBytes> keyFromRecovery(const QString& typed);

} // namespace chairside
