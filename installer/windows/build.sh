#!/usr/bin/env bash
# Builds build/Chairside-VERSION.msi on Debian 12 from this folder and from Debian's sources alone.
#
#   build.sh [--tests]     with the test programs that run on Windows, for check.sh
#
# The first time takes about forty minutes on two cores, most of it Qt; sdk.sh says how that is kept.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=installer/prepare.sh
. "$here/../prepare.sh"
cd "$root"

tests=OFF
programs=(chairside chairsidectl chairside_pdf chairside_fonts)
if [ "${1:-}" = --tests ]; then
  tests=ON
  programs+=(core_tests forms_tests windows_tests)
fi

prepare build windows
"$here/sdk.sh"

# Times within the files are those of the commit, so that the same commit gives the same files.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || date +%s)
export SOURCE_DATE_EPOCH
cmake --preset windows -DCHAIRSIDE_TESTS=$tests
cmake --build build/windows --target "${programs[@]}" -- -j"$jobs"

version=$(sed -n 's/^CMAKE_PROJECT_VERSION:.*=//p' build/windows/CMakeCache.txt)
"$here/stage.sh" build/windows build/windows-stage
"$here/package.sh" build/windows-stage build/windows/chairside.ico "$version" "build/Chairside-$version.msi"
ls -l "build/Chairside-$version.msi"
