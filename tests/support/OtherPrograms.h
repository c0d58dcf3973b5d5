// Programs of this Linux that a test compares with: sqlcipher, pdftotext, qpdf, python3.
#pragma once

#include <QtGlobal>

#include <catch2/catch_test_macros.hpp>

namespace chairside {

// Said before one is started. Windows has none of them, and under Wine a program of Linux cannot be waited for: the
// test ends there, counted as skipped, with what it found until then. installer/windows/check.sh asks them from
// outside.
inline void needsOtherPrograms()
{
#ifdef Q_OS_WIN
    SKIP("the rest compares with a program of Linux");
#endif
}

} // namespace chairside
