#!/usr/bin/env bash
# Inside a bare Debian 12, as root, which check.sh makes: installs the package, uses it as a chair does, removes it.
#   try.sh FILE.deb    beside it the folders installer/ and samples/
set -euo pipefail
package=$1
beside=$(dirname "$package")
home=/srv/chair

passed() { printf 'ok      %s (%s s)\n' "$*" "$SECONDS"; }
failed() { printf 'FAILED  %s\n' "$*"; exit 1; }
quietly() { "$@" >/tmp/said 2>&1 || { cat /tmp/said; failed "$*"; }; }
chair() { runuser -u chair -- env "HOME=$home" "$@"; }

quietly useradd --create-home --home-dir "$home" chair
quietly apt-get update

# Debian 12 by itself has no SQLCipher 4: apt says so, and nothing is half done.
! apt-get install -y "$package" >/tmp/said 2>&1 || failed "apt installed it without backports: then what are they for?"
grep -q 'Depends: libsqlcipher1' /tmp/said || { cat /tmp/said; failed "apt does not say that libsqlcipher1 is missing"; }
! dpkg -s chairside >/dev/null 2>&1 || failed "apt refused the package, and left a part of it"
passed "without backports apt refuses it, and names libsqlcipher1"

quietly "$beside/installer/debian/install.sh" "$package" --no-install-recommends
passed "installed with backports, and with nothing that is only recommended"

chair chairside --version >/tmp/window
chair chairsidectl --version >/tmp/ctl
cmp /tmp/window /tmp/ctl || failed "the two programs are not of one version"
[ "$(wc -l </tmp/ctl)" = 5 ] || failed "--version names something else than five versions"
passed "both are $(paste -sd, /tmp/ctl)"

records=$home/Records.chairside
export CHAIRSIDE_PASSPHRASE='seven quiet herons wade'
chair chairsidectl import --new "$records" "$beside/samples/half-finished.json" >/dev/null
! grep -q 'SQLite format' <(head -c 16 "$records") || failed "the records are not encrypted"
! CHAIRSIDE_PASSPHRASE=another chair chairsidectl list "$records" >/dev/null 2>&1 || failed "any passphrase opens them"
chair chairsidectl verify "$records" >/dev/null
reference=$(chair chairsidectl list --json "$records" | sed -nE 's/.*"reference": *"([^"]+)".*/\1/p' | head -n 1)
chair chairsidectl print "$records" "$reference" -o "$home/form.pdf"
[ "$(head -c 5 "$home/form.pdf")" = %PDF- ] || failed "the form is no PDF"
passed "an encrypted store was made, verified, and its form printed"

# The window opens records without a passphrase by itself, and says so in their lock.
CHAIRSIDE_PASSPHRASE='' chair chairsidectl import --new "$home/Open.chairside" "$beside"/samples/*.json >/dev/null
QT_QPA_PLATFORM=offscreen chair chairside "$home/Open.chairside" >/tmp/said 2>&1 &
window=$!
for ((i = 0; i < 150; i++)); do [ ! -e "$home/Open.chairside.lock" ] || break; sleep 0.2; done
[ -e "$home/Open.chairside.lock" ] || { cat /tmp/said; failed "the window did not open the records"; }
kill "$window"
wait "$window" || true
CHAIRSIDE_PASSPHRASE='' chair chairsidectl verify "$home/Open.chairside" >/dev/null
missing=$(ldd /usr/lib/*/qt6/plugins/{platforms/libqxcb,sqldrivers/libqsqlite,printsupport/libcupsprintersupport}.so \
  /usr/lib/chairside/*.so | grep 'not found' || true)
[ -z "$missing" ] || failed "what is loaded while it runs lacks $missing"
! ldd /usr/bin/chairside /usr/bin/chairsidectl | grep Qt6Network || failed "a program is linked with Qt's network"
passed "the window opens records, all that it loads is there, and no network is linked"

# What a desktop has, and a bare system has not.
quietly apt-get install -y --no-install-recommends shared-mime-info desktop-file-utils
known() { grep -qs "$1" /usr/share/mime/globs2 && grep -qs "$1" /usr/share/applications/mimeinfo.cache; }
known application/x-chairside || failed "files that end in .chairside are not known as records"
for file in man/man1/chairside.1.gz man/man1/chairsidectl.1.gz icons/hicolor/scalable/apps/chairside.svg \
  icons/hicolor/48x48/apps/chairside.png doc/chairside/copyright doc/chairside/changelog.gz; do
  [ -s "/usr/share/$file" ] || failed "/usr/share/$file is missing"
done
# shellcheck disable=SC2016
offered=$(bash -c '. /usr/share/bash-completion/completions/chairsidectl
  COMP_WORDS=(chairsidectl ver) COMP_CWORD=1; _chairsidectl chairsidectl; echo "${COMPREPLY[*]}"')
[ "$offered" = verify ] || failed "ver is completed as: $offered"
passed "the desktop knows the program and its files; manual, icons and completion are there"

dpkg -L chairside | while read -r path; do [ -d "$path" ] || echo "$path"; done >/tmp/installed
sha256sum "$home"/*.chairside >/tmp/sums
quietly apt-get purge -y chairside
while read -r path; do [ ! -e "$path" ] || failed "$path is left"; done </tmp/installed
left=$(find / -xdev \( -path "$home" -o -path /tmp -o -path /proc -o -path /etc/apt -o -path /var/lib/apt \) -prune -o \
  -iname '*chairside*' -print)
[ -z "$left" ] || failed "this is left: $left"
! known chairside || failed "the desktop still knows it"
sha256sum --quiet -c /tmp/sums || failed "the chair's records are not what they were"
passed "removed: nothing of it is left, and the chair's records are as they were"
