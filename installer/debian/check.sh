#!/usr/bin/env bash
# Judges the Debian package, and tries it in a bare Debian 12 that it makes for itself and takes away again:
#
#   check.sh [FILE.deb]    without it, the one that build.sh left in build/
#
# Needs root, and a mirror of Debian 12 in apt's sources. Exit 77 with a sentence where the machine cannot do it.
set -euo pipefail
# shellcheck source=installer/prepare.sh
. "$(dirname "$0")/../prepare.sh"

cannot() { say "The package was not tried: $*"; exit 77; }

package=${1:-$(find "$root/build" -maxdepth 1 -name "chairside_*_$(dpkg --print-architecture).deb" | sort | tail -n 1)}
[ -f "$package" ] || stop "There is no package yet: installer/debian/build.sh makes it."
[ "$(id -u)" = 0 ] || cannot "a root of its own can only be made as root."
unshare --mount --pid --fork true 2>/dev/null || cannot "this machine lets nobody mount or chroot, not even root."
prepare try

work=$(mktemp -d -p "${TMPDIR:-/var/tmp}" chairside-try.XXXXXX)
trap 'rm -rf --one-file-system "$work"' EXIT
passed() { printf 'ok      %s (%s s)\n' "$*" "$SECONDS"; }

# By those who know what a package and its parts should be.
lintian --fail-on error --tag-display-limit 0 "$package"
dpkg-deb -x "$package" "$work/files"
share=$work/files/usr/share
desktop-file-validate "$share/applications/chairside.desktop"
appstreamcli validate --no-net "$share"/metainfo/*.metainfo.xml
for page in "$share"/man/man1/*.gz; do
  [ -z "$(man --warnings -l "$page" 2>&1 >/dev/null)" ] || stop "$(basename "$page") is not set without warnings."
done
passed "lintian, the desktop entry, the metadata and the manual are in order"

# Hardened as CMakeLists.txt asks: everything resolved at the start and then read only, and the stack guarded.
for file in "$work"/files/usr/bin/* "$work"/files/usr/lib/chairside/*.so; do
  grep -q BIND_NOW <(readelf --dynamic "$file") || stop "$(basename "$file") resolves calls while it runs."
  grep -q GNU_RELRO <(readelf --program-headers "$file") || stop "$(basename "$file") leaves its tables of calls writable."
  grep -q __stack_chk_fail <(readelf --dyn-syms --wide "$file") || stop "$(basename "$file") has no guarded stack."
done
passed "what is installed is hardened"

# A bare Debian 12 from the mirror, and by the ways, that apt uses here.
site() {
  # shellcheck disable=SC2016
  apt-get indextargets --format '$(ORIGIN)|$(CODENAME)|$(COMPONENT)|$(SITE)' 'Created-By: Packages' |
    awk -F'|' -v suite="$1" '$1 == "Debian" && $2 == suite && $3 == "main" {print $4; exit}'
}
mirror=$(site bookworm)
[ -n "$mirror" ] || cannot "apt knows no mirror of Debian 12 here."
bare=$work/debian12
debootstrap --variant=minbase bookworm "$bare" "$mirror" >"$work/debootstrap" 2>&1 ||
  { tail -n 5 "$work/debootstrap" >&2; cannot "debootstrap could not make a bare Debian 12 from its mirror."; }
{
  echo "deb $mirror bookworm main"
  security=$(site bookworm-security)
  [ -z "$security" ] || echo "deb $security bookworm-security main"
} >"$bare/etc/apt/sources.list"
apt-config dump | grep -E '^Acquire::(https?|Check)' >"$bare/etc/apt/apt.conf.d/99as-outside" || true
cp /etc/resolv.conf "$bare/etc/resolv.conf"
passed "a bare Debian 12 is there"

mkdir "$bare/tmp/try"
cp -r "$root/installer" "$root/resources/samples" "$package" "$bare/tmp/try"
# shellcheck disable=SC2016
unshare --mount --pid --fork --kill-child bash -c 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"' "$bare" \
  env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
  bash /tmp/try/installer/debian/try.sh "/tmp/try/$(basename "$package")"
grep -q "Keira-Leigh Donovan" <(pdftotext "$bare/srv/chair/form.pdf" -) || stop "The form that was printed there does not name the child."
passed "the package was installed, used and removed there"
