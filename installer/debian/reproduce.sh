#!/usr/bin/env bash
# Builds the package of the newest commit twice: in two folders, at two times of day, in two languages, once with what
# ccache holds and once without, and says whether both are the same byte for byte. Compiling everything takes its time;
# with --quick both take what ccache holds, which proves all but the compiler.
set -euo pipefail
# shellcheck source=installer/prepare.sh
. "$(dirname "$0")/../prepare.sh"

anew=(LC_ALL=C CCACHE_DISABLE=1)
[ "${1:-}" != --quick ] || anew=(LANGUAGE=cy)
prepare build package
commit=$(git -C "$root" -c safe.directory='*' rev-parse HEAD)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# build FOLDER WORDS...: the package of a fresh clone in that folder, with these words in its environment.
build() {
  local folder=$1
  shift
  git -c safe.directory='*' clone -q --no-checkout "$root" "$folder"
  git -C "$folder" checkout -q --detach "$commit"
  env "$@" "$folder/installer/debian/build.sh" >"$folder.log" 2>&1 || { tail -n 30 "$folder.log" >&2; stop "The build failed."; }
  tail -n 1 "$folder.log"
}
build "$work/first" TZ=Pacific/Auckland
build "$work/another place with a longer name" TZ=America/St_Johns "${anew[@]}"

first=$(echo "$work"/first/build/*.deb)
second=$(echo "$work"/another*/build/*.deb)
if cmp -s "$first" "$second"; then
  echo "Both are the same, byte for byte."
  exit
fi
# What differs: the members of the package, then its files, by name.
for package in "$first" "$second"; do
  dpkg-deb --ctrl-tarfile "$package" | tar -xf - -C "$(mkdir -p "$package.d/control" && echo "$package.d/control")"
  dpkg-deb -R "$package" "$package.d/all"
done
diff -rq "$first.d" "$second.d" || true
diff <(dpkg-deb -c "$first") <(dpkg-deb -c "$second") || true
stop "The two packages differ."
