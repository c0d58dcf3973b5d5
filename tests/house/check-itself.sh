#!/usr/bin/env bash
# Plants one fault for each rule of check.sh in a small copy, and fails for each rule that does not notice.
#
#   check-itself.sh HEADERS LIBRARY-WITH-GUI LIBRARY-WITH-QPDF
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cd "$copy" || exit 1
mkdir -p core/rules core/cellar core/base forms tests/house drafts
cp "$here/check.sh" tests/house/
missed=0

# notices WORDS RULE...: the rule fails and its words name the fault.
notices() {
  local words=$1 said
  shift
  said=$(tests/house/check.sh "$@") && { echo "$1: a fault went unnoticed ($words)."; missed=1; return; }
  grep -qF -- "$words" <<<"$said" || { printf '%s did not say "%s" but:\n%s\n' "$1" "$words" "$said"; missed=1; }
}

# allows WORDS RULE...: what the rule says does not name what is no fault.
allows() {
  local words=$1
  shift
  tests/house/check.sh "$@" | grep -qF -- "$words" && { echo "$1: took for a fault what is none ($words)."; missed=1; }
}

cat >core/rules/Faulty.cpp <<'FAULTS'
#include "core/storage/Store.h"
#include "forms/Page.h"
#include <QColor>
#include <QtWidgets/QLabel>
#include <QSqlQuery>
const char* text = "SELECT name FROM child";
void f() { qDebug() << connect(a, SIGNAL(b())); }
bool first = code == "Wokingham"; // as the council asks
const char* address = "https://stoke.example";
int weeks = 6; // Oxfordshire, Findings
FAULTS
printf '// TO%s: later\n' DO >core/cellar/Note.h
printf '// see /%s/notes\n' home/somebody >core/base/Path.h
printf '#include <QLabel>\n#include <QPrintDialog>\n#include <qpdf/QPDF.hh>\n' >forms/Faulty.cpp
printf 'TEST_CASE("nothing")\n{\n}\n' >tests/EmptyTest.cpp
touch drafts/idea.txt

notices 'Faulty.cpp:1:#include "core/storage/Store.h"' layers
notices 'Faulty.cpp:2:#include "forms/Page.h"' layers
notices 'core/cellar/Note.h' layers
notices 'Faulty.cpp:3:#include <QColor>' core-without-gui "$1" "$2"
notices 'Faulty.cpp:4:#include <QtWidgets/QLabel>' core-without-gui "$1" "$2"
notices 'libQt6Gui' core-without-gui "$1" "$2"
notices 'forms/Faulty.cpp:1:' forms-without-widgets "$1"
notices 'forms/Faulty.cpp:2:' forms-without-widgets "$1"
notices 'forms/Faulty.cpp:3:' pdf-apart
notices 'libqpdf' pdf-apart "$3"
notices 'Faulty.cpp:5:#include <QSqlQuery>' sql
notices 'Faulty.cpp:6:' sql
notices 'Faulty.cpp:7:' habits
notices 'core/cellar/Note.h:1:' habits
notices 'tests/EmptyTest.cpp' habits
notices 'Faulty.cpp:8:' councils
notices 'Faulty.cpp:9:' councils
allows 'Faulty.cpp:10:' councils
notices 'drafts' top-level
notices 'core/cellar' readmes
notices 'core/base/Path.h:1:' machine-paths

# A requirement that nothing names any more, one item of a list, and one that no source has.
mkdir -p resources/protocols
cp "$here/trace.py" tests/house/
cp "$here"/../../resources/protocols/*.json resources/protocols/
cp -r "$here/../core" tests/
gone=S30 item=S9.7 nobodys=S31
sed -i "s/($gone)/($nobodys)/" resources/protocols/stoke.json
grep -rlE "\((${gone}|${item})\)" tests | xargs -r sed -i -E "s/\((${gone}|${item})\)//"
# Named in what a test compares, in the title of one that does not run, and by a protocol file: that is no test of it.
cat >tests/core/HiddenTest.cpp <<END
TEST_CASE("drawn ($gone)", "[.pictures]") { CHECK(words() == "shown ($gone)"); }
END
sed -i "0,/\"source\": {/s//\"source\": { \"section\": \"($gone)\",/" resources/protocols/wokingham.json
said=$(tests/house/trace.py --check) &&
  { echo "trace.py: a requirement went missing unnoticed."; missed=1; }
grep -q "names.* $item[,.]" <<<"$said" || { echo "trace.py did not name $item of a list, but said: $said"; missed=1; }
grep -q "names.* $gone" <<<"$said" || { echo "trace.py did not name $gone, but said: $said"; missed=1; }
grep -q "^$nobodys is named in" <<<"$said" || { echo "trace.py did not see that $nobodys is nobody's."; missed=1; }
exit "$missed"
