#!/usr/bin/env bash
# The rules of the house that a compiler does not check; each is a test of its own. tests/CMakeLists.txt runs them.
#
#   check.sh RULE [ARGUMENT...]
#
# A broken rule prints itself as a sentence, with the places, and fails.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 1

# Tracked files under the folders given; all files of a copy that has no history.
files() {
  git -c safe.directory='*' ls-files -- "$@" 2>/dev/null ||
    find "${@:-.}" \( -name build -o -name .git \) -prune -o -type f -print 2>/dev/null | sed 's#^\./##'
}
sources() { files "$@" | grep -E '\.(cpp|h)$'; }

# rule SENTENCE: reads the places where it is broken, and prints them under the sentence.
rule() {
  local places
  places=$(cat)
  [ -z "$places" ] || printf '%s\n%s\n' "$1" "$places"
}
# places PATTERN: reads file names, writes file:line:text. Lines that are only a comment do not count.
places() { xargs -r -d '\n' grep -nHE -- "$1" | grep -vE '^[^:]+:[0-9]+: *//'; }

# headers FOLDER: the pattern of an #include of any header of a Qt module, from the headers themselves.
headers_of() {
  local names module
  module=$(basename "$1")
  names=$(find "$1/" -maxdepth 1 \( -name 'Q*' -o -name 'q*.h' \) -printf '%f\n' | sed 's/\./\\./g' | paste -sd'|')
  [ -n "$names" ] || echo "There are no headers of $module in $1." >&2
  printf '#include *[<"]((%s/.*)|%s)[>"]' "$module" "$names"
}

# Every library that a program loads, through others too.
needed() { ldd "$1" | awk '{print $1}'; }

check() {
case ${1:-} in
layers)
  sources core | places '#include *[<"](forms|app|tests)/' | rule "core knows neither forms nor app."
  sources forms | places '#include *[<"](app|tests)/' | rule "forms does not know app."
  # The rooms of core, in the order in which they may know each other.
  rooms=(base protocol discussion rules sharing storage session exchange)
  later=("${rooms[@]}")
  for room in "${rooms[@]}"; do
    later=("${later[@]:1}")
    [ ${#later[@]} = 0 ] && break
    sources "core/$room" | places "#include *\"core/($(IFS='|'; echo "${later[*]}"))/" |
      rule "core/$room knows only the rooms before it: ${rooms[*]}."
  done
  files core | grep -E '^core/[^/]+/' | grep -vE "^core/($(IFS='|'; echo "${rooms[*]}"))/" |
    rule "core has these rooms and no other: ${rooms[*]}."
  ;;
core-without-gui) # HEADERS (the folder with Qt's modules) PROGRAM
  for module in QtGui QtWidgets QtPrintSupport; do
    sources core tests/core | places "$(headers_of "$2/$module")" | rule "core has no header of $module."
  done
  needed "$3" | grep -E 'Qt6(Gui|Widgets|PrintSupport)' | rule "core's test program is linked without these."
  needed "$3" | grep -q Qt6Core || echo "$3 does not even need Qt Core: is it the test program?"
  ;;
forms-without-widgets) # HEADERS
  sources forms tests/forms | places "$(headers_of "$2/QtWidgets")" | rule "forms has no header of QtWidgets."
  sources forms | places '#include *<(QtPrintSupport/)?Q(AbstractPrint|Print|PageSetup)(Dialog|PreviewDialog|PreviewWidget)>' |
    rule "Print dialogs are windows: they belong to app."
  ;;
pdf-apart) # PROGRAM...
  sources app core forms tests | grep -v '^forms/qpdf/' | places '#include *<qpdf/' | rule "libqpdf is known in forms/qpdf and nowhere else."
  for program in "${@:2}"; do
    needed "$program" | grep -E 'lib(qpdf|gnutls)' | rule "$(basename "$program") is not linked with what only a PDF needs:"
  done
  ;;
sql)
  files app core forms | grep -E '\.(cpp|h)$' | grep -v '^core/storage/' |
    places '\b(SELECT +[A-Za-z*(]|INSERT +(OR +[A-Z]+ +)?INTO\b|UPDATE +[A-Za-z_]+ +SET\b|DELETE +FROM\b|CREATE +(TABLE|INDEX|TRIGGER)\b|PRAGMA +[a-z])' |
    rule "SQL stands in core/storage and nowhere else."
  sources app core forms | grep -v '^core/storage/' | places '#include *<(QtSql/.*|QSql.*)>' |
    rule "Qt Sql is used in core/storage and nowhere else."
  ;;
habits)
  sources app core forms | places '\bqDebug *\(|\bprintf *\(' | rule "Nothing is printed in passing."
  # Qt's D-Bus knows what comes from another program by its name alone.
  sources app core forms tests | grep -v '^app/lock/LogindEvents\.cpp$' | places '\b(SIGNAL|SLOT) *\(' | rule "Signals are connected by their types."
  sources app core forms tests | xargs -r -d '\n' grep -nHwE 'TO''DO|FIX''ME|XX''X' | rule "Nothing is left for later."
  sources tests | while read -r file; do
    grep -qE '\b(TEST_CASE|SCENARIO)\b' "$file" && ! grep -qE '\b(REQUIRE|CHECK)' "$file" && echo "$file"
  done | rule "A test asserts something."
  ;;
councils)
  # Before any comment of its line; the slashes of an address begin none.
  sources app core forms | xargs -r -d '\n' grep -nHiE '^([^/]|/[^/]|://)*(knowsley|hartlepool|stockton|stoke|wokingham|oxfordshire)' |
    rule "Code knows the parts of a procedure and never a council's name: that is data, in resources/protocols."
  ;;
top-level)
  files | sed 's#/.*##' | sort -u |
    grep -vxE 'CMakeLists\.txt|CMakePresets\.json|LICENCE|README\.md|app|core|forms|resources|tests|installer|\..*' |
    rule "The top level holds app, core, forms, resources, tests, installer, and what builds and explains them."
  ;;
readmes)
  # Of the top level and of every folder in it; what lies deeper in tests mirrors what it tests.
  files | grep / | sed -E 's#^([^/]+(/[^/]+)?)/.*#\1#' | sort -u | while read -r folder; do
    [ -f "$folder/README.md" ] || grep -qsE "\`$(basename "$folder")/?\`" "$(dirname "$folder")/README.md" || echo "$folder"
  done | rule "Each folder says what lives there: a README.md of its own, or a row in the one above."
  ;;
machine-paths)
  # Home folders; this copy's own folder; and folders at this machine's root that no Debian has.
  own="app core forms resources tests installer build"
  debian="bin boot dev etc home lib lib32 lib64 libx32 lost+found media mnt opt proc root run sbin srv sys tmp usr var"
  strange=$(for folder in /*/; do basename "$folder"; done | grep -vxF "$(tr ' ' '\n' <<<"$own $debian")" |
    grep -E '^[A-Za-z0-9_-]+$' | paste -sd'|')
  files | grep -v '^LICENCE$' | xargs -r -d '\n' grep -nHIE "(^|[^A-Za-z0-9_.)])/(home|root|Users${strange:+|$strange})/[A-Za-z0-9_.]" |
    rule "No tracked file names a folder of one machine."
  files | xargs -r -d '\n' grep -nHIF -- "$PWD/" | rule "No tracked file names the folder it was written in."
  ;;
*)
  echo "check.sh knows no rule \"${1:-}\"."
  ;;
esac
}

# Anything said is something broken, and so is a tool that complains.
said=$(check "$@" 2>&1)
[ -z "$said" ] && exit 0
printf '%s\n' "$said"
exit 1
