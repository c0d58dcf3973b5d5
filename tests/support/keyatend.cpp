// A program that still needs a key when it ends, as a thread does that is not quite over when main() is: exit 0 where
// it gets one.
#include "core/storage/CipherKey.h"

#include <cstdlib>

using chairside::CipherKey;

int main()
{
    // What is asked for first is done last: after all that the libraries have asked for.
    std::atexit([] { std::_Exit(CipherKey::derive({}, CipherKey::newSalt()) ? EXIT_SUCCESS : EXIT_FAILURE); });
    (void)CipherKey::derive({}, CipherKey::newSalt());
    return EXIT_FAILURE; // unless the end says otherwise
}
