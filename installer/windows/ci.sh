#!/usr/bin/env bash
# What .ci/run calls: builds the MSI and tries it under Wine where a cache holds its libraries. Elsewhere it says that it did
# not, because Qt alone would take half an hour, and ends with 77.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${CHAIRSIDE_WINDOWS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/chairside-windows}

# A known archive that lies in the developers' folder beside this one is as good as one in the cache.
while read -r _ file; do
  kept=$here/../../../shared/windows/$file
  [ ! -f "$kept" ] || [ -e "$cache/$file" ] || { mkdir -p "$cache" && ln -s "$(realpath "$kept")" "$cache/$file"; }
done <"$here/known.sha256"

if ! "$here/sdk.sh" --cached; then
  echo "The MSI was left out: no cache holds its libraries (installer/windows/README.md says where one is looked for)."
  exit 77
fi
"$here/build.sh" --tests
"$here/check.sh"
