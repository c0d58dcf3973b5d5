#!/usr/bin/env bash
# Tests Chairside without a display: installs what is missing, builds, runs every test.
#
#   installer/test.sh [--preset dev|release|asan] [CTEST OPTIONS...]
#
# ctest's own options choose among the tests: -L core (a label), -R signing (a word of the name). tests/README.md.
set -euo pipefail
. "$(dirname "$0")/prepare.sh"

preset=dev
while [ $# != 0 ]; do
  case $1 in
    --preset) preset=${2:?--preset wants a name}; shift 2 ;;
    --preset=*) preset=${1#*=}; shift ;;
    *) break ;;
  esac
done

prepare build run test
cd "$root"
cmake --preset "$preset" -DCHAIRSIDE_TESTS=ON --log-level=WARNING
cmake --build --preset "$preset" --parallel "$jobs"

# The same for everybody: no screen, and names in any script whatever this machine's language.
unset DISPLAY WAYLAND_DISPLAY
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
ctest --preset "$preset" --parallel "$jobs" --no-tests=error "$@"
