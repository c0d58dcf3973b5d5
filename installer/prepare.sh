# Sourced by start.sh, test.sh and .ci/run: installs the packages that are missing and nothing else.
#
#   prepare USE...    USE is a word of the first column of installer/packages: build, run, test or check
#
# With everything there it asks dpkg once and returns. It stops the script with one sentence where it cannot help.
# Debian 12 is too old for SQLCipher 4 and Catch2 3: there, and only there, bookworm-backports is added from the mirror
# that this machine already uses.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

# "package least-version" a line, or "package" alone.
wanted() {
  local use name sign least
  while read -r use name sign least; do
    case " $* " in *" $use "*) printf '%s %s\n' "$name" "$least" ;; esac
  done < <(grep -v '^ *#' "$root/installer/packages") | sort -u
}

# Of the lines read, those that are not installed, or too old.
missing() {
  local lines installed name least have
  lines=$(cat)
  installed=$(awk '{print $1}' <<<"$lines" | xargs dpkg-query -W -f '${db:Status-Status} ${Package} ${Version}\n' 2>/dev/null || true)
  while read -r name least; do
    have=$(awk -v name="$name" '$1 == "installed" && $2 == name {print $3; exit}' <<<"$installed")
    if [ -z "$have" ] || { [ -n "$least" ] && dpkg --compare-versions "$have" lt "$least"; }; then
      printf '%s %s\n' "$name" "$least"
    fi
  done <<<"$lines"
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -- "$@"; fi; }

# apt_get WORDS...: apt's own progress on a terminal; elsewhere silent, with its last lines when it fails.
apt_get() {
  local log status=0
  local call=(env DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300)
  if [ -t 1 ]; then
    as_root "${call[@]}" "$@"
    return
  fi
  log=$(mktemp)
  as_root "${call[@]}" -qq -o Dpkg::Use-Pty=0 "$@" >"$log" 2>&1 </dev/null || { status=$?; tail -n 20 "$log" >&2; }
  rm -f "$log"
  return "$status"
}

# The version of a package that apt would install, or nothing.
candidate() { apt-cache policy "$1" | awk '$1 == "Candidate:" && $2 != "(none)" {print $2}'; }

# What apt could read: "origin|codename|component|file:place".
index_targets() {
  apt-get indextargets --format '$(ORIGIN)|$(CODENAME)|$(COMPONENT)|$(SOURCESENTRY)' 'Created-By: Packages'
}
has_backports() { index_targets | grep -q '^Debian Backports|bookworm-backports|main|'; }

# The deb822 stanza (its number in the file) or the one-line entry (its line) that names the mirror, asking for
# backports instead. Everything else about the mirror stays: address, options, Signed-By.
backports_entry() {
  local file=$1 place=$2
  if [[ $file == *.sources ]]; then
    awk -v place="$place" '
      function field(line) { sub(/:.*/, "", line); return tolower(line) }
      /^#/ { next }
      /^[ \t]*$/ { if (inside) inside = 0; next }
      { if (!inside) { inside = 1; stanza++ } }
      stanza != place { next }
      /^[^ \t]/ {
        name = field($0); rewritten = 1
        if (name == "types") print "Types: deb"
        else if (name == "suites") print "Suites: bookworm-backports"
        else if (name == "components") print "Components: main"
        else rewritten = 0
      }
      !rewritten' "$file"
  else
    sed -n "${place}p" "$file" | sed -E \
      's/^[[:space:]]*deb[[:space:]]+(\[[^]]*\][[:space:]]+)?([^[:space:]]+)[[:space:]].*/deb \1\2 bookworm-backports main/'
  fi
}

add_backports() {
  local entry file added
  if has_backports; then
    return 0
  fi
  entry=$(index_targets | awk -F'|' '$1 == "Debian" && $2 == "bookworm" && $3 == "main" {print $4; exit}')
  [ -n "$entry" ] || stop "apt can read no mirror of Debian 12: /etc/apt/sources.list names none, or it does not answer." \
    "Mend that, check with apt-get update, and run this again."
  file=${entry%:*}
  added=/etc/apt/sources.list.d/chairside-backports.list
  [[ $file != *.sources ]] || added=${added%.list}.sources
  say "Adding bookworm-backports, for SQLCipher 4 and Catch2 3, from the mirror named in $file."
  backports_entry "$file" "${entry##*:}" | as_root tee "$added" >/dev/null
  apt_get update || true
  if ! has_backports; then
    as_root rm -f "$added"
    stop "The mirror named in $file does not offer bookworm-backports, and Debian 12's own SQLCipher and Catch2 are" \
      "too old. Name a full Debian mirror there and run this again."
  fi
}

prepare() {
  local lacking name least codename on_debian12='' asked=() old=()
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "This system has no apt, so nothing is installed here. Should the build stop: installer/packages lists what it needs."
    return 0
  fi
  lacking=$(wanted "$@" | missing)
  [ -n "$lacking" ] || return 0
  # shellcheck disable=SC1091
  codename=$(. /etc/os-release && printf '%s:%s' "${ID:-}" "${VERSION_CODENAME:-}")
  [ "$codename" = debian:bookworm ] && on_debian12=yes
  name=$(awk '{print $1}' <<<"$lacking" | xargs)
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    stop "These packages are missing, and there is no sudo here to install them with: $name. Run this once as root."
  fi

  say "Installing what is missing: $name."
  apt_get update || true
  while read -r name least; do
    if [ -n "$least" ] && dpkg --compare-versions "$(candidate "$name")" lt "$least"; then
      old+=("$name")
      asked+=("$name${on_debian12:+/bookworm-backports}")
    else
      asked+=("$name")
    fi
  done <<<"$lacking"
  if [ ${#old[@]} != 0 ]; then
    [ -n "$on_debian12" ] || stop "This system's packages are too old for Chairside: ${old[*]} (installer/packages" \
      "says which versions it needs). Debian 12 or newer, or Ubuntu 24.04 or newer, has them."
    add_backports
  fi
  apt_get install -y --no-install-recommends --no-remove "${asked[@]}" ||
    stop "apt could not install these packages: ${asked[*]}. Its own words are above."
  lacking=$(wanted "$@" | missing | xargs)
  [ -z "$lacking" ] || stop "apt finished, and these are still missing: $lacking."
}

# As many compilers at once as there are processors.
jobs=$(nproc)
