// The stores that encryption is measured with: the full one under a passphrase, and its rows in an ordinary file.
#pragma once

namespace chairside::bench {

struct Setting;

// Makes both where they are not there yet. The full store is there.
void makeEncrypted(const Setting& setting);

} // namespace chairside::bench
