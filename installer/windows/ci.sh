#!/usr/bin/env bash
# What .ci/run calls: builds the MSI and tries it under Wine where a cache holds its libraries. Elsewhere it says that it did
# not, because Qt alone would take half an hour.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if ! "$here/sdk.sh" --cached; then
  echo "The MSI was left out: no cache holds its libraries (installer/windows/README.md says where one is looked for)."
  exit 0
fi
"$here/build.sh" --tests
"$here/check.sh"
