#!/usr/bin/env bash
# Installs the MSI under Wine, in a Windows of its own, and tries what is installed there: never the build tree.
#
#   check.sh [STEP...]     all steps, or those named, in a Windows that is there already
#
# Other people's programs look from outside: Debian's sqlcipher and pdftotext, and Chairside for Linux. What the window
# showed is left in build/windows-pictures. The last line counts.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=installer/prepare.sh
. "$here/../prepare.sh"
cd "$root" || exit 1
[ -n "${CHAIRSIDE_SCREEN:-}" ] || { (prepare wine) && CHAIRSIDE_SCREEN=yes exec xvfb-run -a -s '-screen 0 1366x768x24' "$0" "$@"; }

export HOME=$root/build/windows-home # nobody's own folders and settings
export WINEPREFIX=$root/build/windows-wine WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES='mscoree=;mshtml=' LC_ALL=C.UTF-8
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:.*=//p' build/windows/CMakeCache.txt)
msi=build/Chairside-$version.msi
installed=$WINEPREFIX/drive_c/'Program Files'/Chairside
records=$WINEPREFIX/drive_c/records # files of the chair's
pictures=$root/build/windows-pictures
passphrase='Correct horse bättery ਪੰਜਾਬੀ'
samples=(resources/samples/*.json)

windows_path() { printf 'Z:%s\n' "$(realpath -m "$1" | tr / '\\')"; }
# Nothing is waited for without an end: a program has been seen to stay after its last line, in ExitProcess, where libstdc++
# waits for a lock of libwinpthread's (installer/windows/README.md). Where others keep the processors busy, the limit can also
# be used up before.
ctl() { timeout -k 5 120 wine "$installed/bin/chairsidectl.exe" "$@"; }

# fail SENTENCE: ends a step.
fail() { printf '   %s\n' "$*"; exit 1; }

# linux PROGRAM WORDS...: Chairside for Linux, of whichever build is there.
linux() {
  local build program=$1
  shift
  for build in dev asan release; do
    if [ -x "build/$build/bin/$program" ]; then
      ASAN_OPTIONS=detect_leaks=0 "build/$build/bin/$program" "$@"
      return
    fi
  done
  fail "There is no $program for Linux to compare with: cmake --preset dev && cmake --build --preset dev makes it."
}

# Debian's own sqlcipher on a file, with the passphrase.
sqlcipher_says() { printf "PRAGMA key = '%s';\n%s\n" "$passphrase" "$2" | sqlcipher -batch "$1" 2>&1 | grep -v '^ok$'; }

files_in() { find "$1" -maxdepth 1 -type f | wc -l; }
references() { ctl list --json "$1" | python3 -c 'import json, sys; print("\n".join(d["reference"] for d in json.load(sys.stdin)))'; }

# A Windows 10 with nothing in it.
step_windows() {
  wineserver -k 2>/dev/null
  rm -rf "$WINEPREFIX" "$pictures"
  wine wineboot -i && wine winecfg -v win10 && wineserver -w
  mkdir -p "$records" "$pictures"
}

step_install() {
  local program word
  wine msiexec /i "$(windows_path "$msi")" /qn || fail "The MSI could not be installed."
  [ -e "$installed/bin/chairside.exe" ] || fail "The window's program is not under Program Files."
  find "$WINEPREFIX/drive_c" -name Chairside.lnk | grep -q . || fail "There is no entry in the Start menu."
  wine reg query 'HKLM\Software\Classes\Chairside.Records\shell\open\command' /ve | grep -qF 'bin\chairside.exe" "%1"' ||
    fail "A .chairside file is not opened by Chairside."
  wine reg query 'HKLM\Software\Classes\.chairside' /ve | grep -q Chairside.Records || fail "The kind of file is not known."
  [ "$(files_in "$installed/licences")" -ge 12 ] || fail "Licences are missing."
  for program in chairside chairsidectl; do
    for word in PerMonitorV2 longPathAware; do
      wrestool --extract --raw --type=24 "$installed/bin/$program.exe" | grep -q $word || fail "The manifest of $program.exe lacks $word."
    done
    wrestool --extract --raw --type=16 "$installed/bin/$program.exe" | tr -d '\0' | grep -qaF "$version" ||
      fail "$program.exe does not say its version."
    [ -n "$(wrestool --list --type=group_icon "$installed/bin/$program.exe")" ] || fail "$program.exe has no icon."
  done
  [ -z "$(find "$installed" -iname '*network*')" ] || fail "Qt's library for networks was installed."
  ctl --version | tr -d '\r' | grep -q '^SQLCipher 4' || fail "The program does not name its SQLCipher."
}

step_encrypted() {
  local name='Zoë, ਪੰਜਾਬੀ & Co.chairside'
  local store=$records/$name
  export CHAIRSIDE_PASSPHRASE=$passphrase
  rm -f "$records"/*
  ctl import --new "C:\\records\\$name" "${samples[@]}" || fail "The samples could not be imported."
  [ "$(head -c 15 "$store")" != 'SQLite format 3' ] || fail "The store is not encrypted."
  ! grep -qa 'CREATE TABLE' "$store" || fail "The store's tables can be read without the key."
  [ "$(sqlcipher_says "$store" 'SELECT count(*) FROM discussion;')" = ${#samples[@]} ] ||
    fail "Debian's sqlcipher does not find every sample in the store made on Windows."
  CHAIRSIDE_PASSPHRASE=wrong ctl list "C:\\records\\$name" 2>/dev/null && fail "A wrong passphrase opened it."
  [ "$(files_in "$records")" = 1 ] || fail "Something is left beside the store."
}

# Deeper than the 260 characters that Windows once allowed.
step_long_paths() {
  local folder store
  folder=$(printf 'a folder whose name is long %.0s' 1 2 3)
  folder="$folder\\$folder\\$folder\\$folder"
  mkdir -p "$records/${folder//\\//}"
  store="C:\\records\\$folder\\deep.chairside"
  [ ${#store} -gt 300 ] || fail "The path has only ${#store} characters."
  unset CHAIRSIDE_PASSPHRASE
  ctl import --new "$store" "${samples[0]}" || fail "No store could be made there."
  ctl verify "$store" >/dev/null || fail "The store is not whole."
  [ "$(references "$store")" = CCD-26-034 ] || fail "The store is not read."
  rm -r "${records:?}/${folder%%\\*}"
}

# What one made the other opens, finds whole, and tells in the same words.
step_both_ways() {
  local here=$records/both-windows.chairside there=$records/both-linux.chairside store
  export CHAIRSIDE_PASSPHRASE=$passphrase
  rm -f "$records"/both-*
  ctl import --new 'C:\records\both-windows.chairside' "${samples[@]}" || fail "The samples could not be imported."
  linux chairsidectl import --new "$there" "${samples[@]}" || fail "The samples could not be imported on Linux."
  for store in "$here" "$there"; do
    linux chairsidectl verify "$store" >"$pictures/verify-linux.txt" || fail "Linux does not find $(basename "$store") whole."
    ctl verify "$(windows_path "$store")" >"$pictures/verify-windows.txt" || fail "Windows does not find $(basename "$store") whole."
    diff "$pictures"/verify-{linux,windows}.txt || fail "The two say something else of $(basename "$store")."
    diff <(linux chairsidectl list "$store") <(ctl list "$(windows_path "$store")") || fail "The two list something else."
  done
}

# What Group Policy writes is read and kept to, and is gone when it is taken away.
step_policy() {
  local key='HKLM\Software\Policies\Chairside' said line
  wine reg add "$key" /v LockMinutes /t REG_DWORD /d 5 /f && wine reg add "$key" /v PassphraseRequired /t REG_DWORD /d 1 /f &&
    wine reg add "$key" /v Marking /t REG_SZ /d 'OFFICIAL, ours' /f || fail "The policy could not be written."
  said=$(ctl policy | tr -d '\r')
  for line in 'after at most 5 minutes' 'OFFICIAL, ours' 'Software.*Policies.*Chairside'; do
    grep -q "$line" <<<"$said" || fail "Of the policy in the registry it says: $said"
  done
  unset CHAIRSIDE_PASSPHRASE
  ctl import --new 'C:\records\refused.chairside' "${samples[0]}" && fail "Records without a passphrase were made all the same."
  [ ! -e "$records/refused.chairside" ] || fail "Refused records were left behind."
  wine reg delete "$key" /f
  ctl policy | grep -q '^Nothing is set' || fail "The policy still holds after it was taken away."
}

# What a form says, but for the moment at which a draft was printed.
words_of() { pdftotext -layout "$1" - | sed -E 's/Draft of [^,]*, not signed/Draft of a moment, not signed/'; }

# Every kind of form of every procedure, printed by both from one store: the same words on the same pages.
step_print() {
  local folder=$records/print store reference options name printed=0
  mkdir -p "$folder"
  store=$folder/years.chairside
  rm -f "$store"
  linux threeyears "$store" 14 --until 2026-11-24 >/dev/null || fail "No store to print from could be made."
  unset CHAIRSIDE_PASSPHRASE
  ctl import "$(windows_path "$store")" "${samples[@]}" || fail "The samples could not be imported."
  for reference in $(references "$(windows_path "$store")"); do
    for options in '' --redacted --sheet '--form information-gathering' '--form key-decision' '--form concern' '--form request'; do
      name=$folder/$reference-${options// /-}
      # shellcheck disable=SC2086
      linux chairsidectl print "$store" "$reference" -o "$name-linux.pdf" $options 2>"$name-linux.txt"
      # shellcheck disable=SC2086
      ctl print "$(windows_path "$store")" "$reference" -o "$(windows_path "$name-windows.pdf")" $options 2>"$name-windows.txt"
      diff "$name-linux.txt" "$name-windows.txt" || fail "$reference $options is refused in other words."
      [ -e "$name-linux.pdf" ] || continue
      words_of "$name-linux.pdf" >"$name-linux.txt"
      words_of "$name-windows.pdf" >"$name-windows.txt"
      diff "$name-linux.txt" "$name-windows.txt" || fail "$reference $options reads otherwise when Windows prints it."
      printed=$((printed + 1))
    done
  done
  echo "   $printed forms read the same"
  [ $printed -gt 40 ] || fail "Only $printed forms were printed."
}

# Killed at any moment while it takes in discussions: each time the store is whole, with all of them or none.
step_kill() {
  local store='C:\records\killed.chairside' round before after struck=0 grown=0
  unset CHAIRSIDE_PASSPHRASE
  rm -f "$records"/killed.*
  # Without a reference each takes the next free one, so that they can be taken in again and again.
  python3 -c 'import json, sys
record = json.load(open(sys.argv[1]))
for discussion in record["discussions"]:
    del discussion["reference"]
record["discussions"] *= 40
json.dump(record, open(sys.argv[2], "w"))' "${samples[0]}" "$records/again.json" || fail "No discussions to take in could be written."
  ctl import --new "$store" "${samples[0]}" || fail "No store could be made."
  before=$(references "$store" | wc -l)
  [ "$before" = 1 ] || fail "The store begins with $before discussions, not one."
  for round in $(seq "${CHAIRSIDE_KILLS:-12}"); do
    wine "$installed/bin/chairsidectl.exe" import "$store" 'C:\records\again.json' >"$pictures/killed-import.txt" 2>&1 &
    # However slow the machine: once the store is open, a moment later.
    for _ in $(seq 400); do
      [ ! -e "$records/killed.chairside-wal" ] && kill -0 $! 2>/dev/null || break
      sleep 0.02
    done
    sleep "$(python3 -c 'import random; print(random.uniform(0, 1.2))')"
    kill -9 $! 2>/dev/null
    wait $! 2>/dev/null
    [ ! -e "$records/killed.chairside-wal" ] && [ ! -e "$records/killed.chairside-journal" ] || struck=$((struck + 1))
    # A kill while the store is closed leaves what only an opening for writing may put in order. Its reference is taken.
    ctl import "$store" "${samples[0]}" 2>/dev/null && fail "A discussion was taken in twice."
    after=$(references "$store" | wc -l)
    case $((after - before)) in
      0) ;;
      40) grown=$((grown + 1)) ;;
      *) fail "After kill $round there are $after discussions, and there were $before." ;;
    esac
    before=$after
    ctl verify "$store" >"$pictures/verify-killed.txt" || fail "After kill $round the store is not whole: $(tail -n 3 "$pictures/verify-killed.txt")"
  done
  echo "   $struck of $round kills struck while the store was open; $grown times the discussions were in it"
  [ $struck -gt 0 ] || fail "No kill struck while the store was open."
}

picture() { import -window root "$pictures/$1.png"; }
press() { xdotool key --clearmodifiers "$@"; }

# The window itself: the records, a discussion, what is said in it; and killed while it is being typed.
step_window() {
  local store='C:\records\window.chairside' window program line kept
  unset CHAIRSIDE_PASSPHRASE
  rm -f "$records"/window.*
  ctl import --new "$store" "${samples[@]}" || fail "No store could be made."
  wine "$installed/bin/chairside.exe" "$store" &
  program=$!
  window=$(timeout 90 xdotool search --sync --onlyvisible --name Chairside | head -n 1)
  [ -n "$window" ] || { kill -9 $program; fail "The window did not open."; }
  xdotool windowfocus --sync "$window"
  sleep 6
  picture home
  press Return
  timeout 60 xdotool search --sync --onlyvisible --name CCD-26-034 >/dev/null || { kill -9 $program; fail "The discussion did not open."; }
  sleep 4
  picture discussion
  for line in 1 2 3 4 5 6; do
    press ctrl+1
    xdotool type --delay 20 "Typed under Wine, line $line."
    press Return
  done
  sleep 4 # what was typed a moment ago is saved within a quarter of a second
  picture typed
  press ctrl+1
  xdotool type --delay 20 'And killed in the middle of this one' &
  sleep 0.4
  kill -9 $program
  wait
  kept=$(ctl export "$store" "$(references "$store" | head -n 1)" | grep -c 'Typed under Wine, line') || true
  [ "$kept" = 6 ] || fail "$kept of 6 lines were kept that had been saved before the kill."
  ctl verify "$store" >/dev/null || fail "The store is not whole after the kill."
}

entries() { wine reg query 'HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall' /s | grep -c 'DisplayName.*Chairside'; }

# A newer version in the place of this one; this one in the place of that is refused.
step_upgrade() {
  local newer=$root/build/windows-newer.msi
  "$here/package.sh" build/windows-stage build/windows/chairside.ico "${version%.*}.$((${version##*.} + 1))" "$newer"
  wine msiexec /i "$(windows_path "$newer")" /qn || fail "The newer version could not be installed."
  [ "$(entries)" = 1 ] || fail "There are $(entries) entries in the list of programs after the upgrade, not one."
  ctl list 'C:\records\killed.chairside' >/dev/null || fail "The upgraded program does not open the records."
  wine msiexec /i "$(windows_path "$msi")" /qn && fail "An older version was installed over a newer one."
  [ "$(entries)" = 1 ] || fail "A refused installation changed the list of programs."
  ctl list 'C:\records\killed.chairside' >/dev/null || fail "A refused installation broke the program."
}

step_uninstall() {
  local before
  before=$(cd "$records" && find . -type f -exec sha256sum {} + | sort)
  wine msiexec /x "$(windows_path "$root/build/windows-newer.msi")" /qn || fail "It could not be removed."
  [ ! -e "$installed" ] || fail "Left under Program Files: $(find "$installed" | head -n 5)"
  find "$WINEPREFIX/drive_c" -name Chairside.lnk | grep -q . && fail "The entry in the Start menu is left."
  wine reg query 'HKLM\Software\Classes\Chairside.Records' >/dev/null 2>&1 && fail "The kind of file is left."
  [ "$(entries)" = 0 ] || fail "It is still in the list of programs."
  [ "$before" = "$(cd "$records" && find . -type f -exec sha256sum {} + | sort)" ] || fail "Records were changed."
}

# The tests that need no second program, on Windows: tests/support/OtherPrograms.h.
step_tests() {
  local program
  WINEPATH=$(windows_path build/windows-stage/bin)
  export WINEPATH
  printf '[Paths]\nPrefix = ../../windows-stage\nPlugins = lib/qt\n' >build/windows/bin/qt.conf
  for program in windows_tests core_tests forms_tests; do
    timeout -k 5 1200 wine "build/windows/bin/$program.exe" >"$pictures/$program.txt" 2>&1 ||
      { grep -B 6 -A 12 FAILED "$pictures/$program.txt" | head -n 200; fail "$program failed: build/windows-pictures/$program.txt."; }
    tail -n 3 "$pictures/$program.txt"
  done
}

mkdir -p "$HOME"
passed=0
failed=0
[ $# != 0 ] || set -- windows install encrypted long_paths both_ways policy print kill window upgrade uninstall tests
for step; do
  began=$SECONDS
  if ("step_$step"); then passed=$((passed + 1)) result=passed; else failed=$((failed + 1)) result=failed; fi
  printf '== %s: %s after %s s\n' "$step" "$result" $((SECONDS - began))
done
wineserver -k 2>/dev/null
echo "$passed passed, $failed failed"
[ $failed = 0 ]
