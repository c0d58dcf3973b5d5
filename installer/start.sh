#!/usr/bin/env bash
# Starts Chairside: installs what is missing, builds what has changed, opens the window.
# What follows the command is handed to the program, such as the store to open.
set -euo pipefail
. "$(dirname "$0")/prepare.sh"

prepare build run
(
  cd "$root"
  cmake --preset release -DCHAIRSIDE_TESTS=OFF --log-level=WARNING
  cmake --build --preset release --parallel "$jobs" --target chairside chairsidectl
) >&2

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
  stop "Chairside is built, but there is no screen here to show it on. Run this again from a desktop."
fi
exec "$root/build/release/bin/chairside" "$@"
