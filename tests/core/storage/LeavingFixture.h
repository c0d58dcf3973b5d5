// Discussions with something of everything that can be removed or carried elsewhere, each full of a word of its own.
#pragma once

#include "core/storage/Removal.h"
#include "core/storage/StoreFixture.h"

namespace chairside {

// A draft: a child, a person, something said, a risk, an option, an action, an answer; ids from `first`.
Discussion full(qint64 id, qint64 first, const QString& word, Id<Child> child = {}, Id<Contact> contact = {});

// The same entered, given a paper, signed, circulated, followed up and amended: locked again, with two versions.
Discussion lived(StoreFixture& fixture, const Discussion& draft, const QString& ref, const QString& word,
                 Id<Discussion> follows = {});

Result<void> remove(StoreFixture& fixture, Id<Discussion> id,
                    const QString& reason = QStringLiteral("kept long enough"));

// How many pages of the file hold the word once decrypted, free ones and the gaps in others too; in small letters as
// well, as the search index has it. Looked at by the sqlcipher program.
int pagesWith(const QString& path, const QString& passphrase, const QString& word);

} // namespace chairside
