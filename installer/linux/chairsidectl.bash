# Completion for chairsidectl. What there is to complete is asked of the program's own help, so that nothing stands here
# that could be forgotten there.

# Files whose names end so, and folders.
_chairsidectl_files() {
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -f -X "!*$1" -- "$word"; [ -z "$1" ] || compgen -d -- "$word")
}

_chairsidectl_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$word"); }

_chairsidectl() {
  local program=${1/#\~\//$HOME/} word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  local help command options operands kind i
  COMPREPLY=()
  # Bash makes three words of --format=json.
  if [ "$word" = = ]; then word=''; fi
  if [ "$before" = = ]; then before=${COMP_WORDS[COMP_CWORD - 2]}; fi

  # "  list STORE        The discussions in a store …"
  help=$("$program" --help 2>/dev/null) || return
  help=$(sed -nE 's/^  (--)?([a-z][a-z-]*)( .*|$)/\1\2/p' <<<"$help")
  command=${COMP_WORDS[1]}
  if [ "$COMP_CWORD" = 1 ]; then
    _chairsidectl_words "$help --help"
    return
  elif [ "$command" = help ]; then
    [ "$COMP_CWORD" != 2 ] || _chairsidectl_words "$(grep -v -e ^help -e ^-- <<<"$help")"
    return
  fi

  # "chairsidectl print STORE REF -o FILE.pdf", and "  -o, --output FILE      Where the result goes; …"
  help=$("$program" help "$command" 2>/dev/null) || return
  options=$(sed -nE 's/^  ((-[a-z]), )?(--[a-z-]+)( [A-Z]+)?(  .*|$)/\2 \3\4/p' <<<"$help")
  kind=$(awk -v option="$before" '$1 == option || $2 == option {value = $NF} END {if (value !~ /^-/) print value}' <<<"$options")
  case $kind in
    '') ;;
    FILE | PUBLIC) _chairsidectl_files ''; return ;;
    FORMAT) _chairsidectl_words "$(tr -s '\n ' ' ' <<<"$help" | sed -E 's/.*One of ([a-z, ]*)\..*/\1/; s/,//g')"; return ;;
    *) return ;;
  esac
  if [[ $word == -* ]]; then
    _chairsidectl_words "$(grep -oE -e '-[a-z-]+' <<<"$options") --help"
    return
  fi

  # Which operand this is: those before it, without options and their values.
  read -r -a operands < <(sed -nE '1s/^chairsidectl [a-z-]+ //p' <<<"$help")
  kind=0
  for ((i = 2; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
      =) ((i++)) ;;
      -*) ! awk -v option="${COMP_WORDS[i]}" '($1 == option || $2 == option) && $NF !~ /^-/ {found = 1} END {exit !found}' \
            <<<"$options" || [ "${COMP_WORDS[i + 1]}" = = ] || ((i++)) ;;
      *) ((kind++)) ;;
    esac
  done
  # The last may come as often as wanted: "FILE.json…"
  for ((i = 0; i < ${#operands[@]} && i < kind; i++)); do
    [[ ${operands[i]} != *… ]] || kind=$i
  done
  case ${operands[kind]} in
    STORE | OTHER) _chairsidectl_files .chairside ;;
    FILE.json…) _chairsidectl_files .json ;;
    SEAL) _chairsidectl_files '' ;;
  esac
}

complete -F _chairsidectl chairsidectl
