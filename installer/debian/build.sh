#!/usr/bin/env bash
# Builds the Debian package of the commit that is checked out: build/chairside_VERSION_amd64.deb.
# Two builds of one commit are the same byte for byte (reproduce.sh).
set -euo pipefail
# shellcheck source=installer/prepare.sh
. "$(dirname "$0")/../prepare.sh"

prepare build package
cd "$root"
# Everything in the package is as old as its commit.
SOURCE_DATE_EPOCH=$(git -c safe.directory='*' log -1 --format=%ct 2>/dev/null) ||
  SOURCE_DATE_EPOCH=$(date -d "$(sed -nE 's/^ -- .*>  //p' installer/debian/changelog | head -n 1)" +%s)
export SOURCE_DATE_EPOCH CMAKE_BUILD_PARALLEL_LEVEL=$jobs
umask 022
rm -f build/chairside_*.deb
cmake --workflow --preset package >&2
package=$(echo build/chairside_*.deb)
echo "$package: $(stat -c %s "$package") bytes, sha256 $(sha256sum <"$package" | cut -d' ' -f1)"
