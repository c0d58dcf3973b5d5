#!/usr/bin/env bash
# The manual of chairsidectl: its page with every command in it, from the program's own help, so that nothing is told twice.
#
#   commands.sh CHAIRSIDECTL PAGE    PAGE has a line .\" COMMANDS; the whole page goes to standard output
set -euo pipefail
program=$1 page=$2

# The help of a command: "chairsidectl NAME OPERANDS", what it is, its options two spaces in with their words further
# right or on the next lines, and what else there is to know.
section() {
  "$program" help "$1" | sed -e 's/\\/\\e/g' -e 's/-/\\-/g' | awk '
    { words = $0; sub(/^ +/, "", words); if (words ~ /^[.\x27]/) words = "\\&" words }
    NR == 1 { sub(/^chairsidectl /, "", words); print ".SS \"" words "\""; next }
    /^$/ { gap = 1; next }
    /^  \\-/ {
      told = match(words, /  +/) ? substr(words, RSTART + RLENGTH) : ""
      option = told ? substr(words, 1, RSTART - 1) : words
      value = match(option, / [A-Z]+$/) ? " \\fI" substr(option, RSTART + 1) "\\fR" : ""
      if (value) option = substr(option, 1, RSTART - 1)
      print ".TP"; print "\\fB" option "\\fR" value
      if (told) print told
      gap = 0; next }
    { if (gap) print ".PP"; gap = 0; print words }'
}

while IFS= read -r line; do
  if [ "$line" = '.\" COMMANDS' ]; then
    for command in $("$program" --help | sed -nE 's/^  ([a-z][a-z-]*) .*/\1/p' | grep -vx help); do
      section "$command"
    done
  else
    printf '%s\n' "$line"
  fi
done <"$page"
