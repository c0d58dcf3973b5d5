#!/usr/bin/env bash
# licences.sh FOLDER: the licences that go with the program, from the packages of Debian that the sources came with.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=$1

# What is in the MSI, and the package on this machine that has the words of its licence.
libraries=(
  'Qt:qt6-base-dev' 'SQLCipher and SQLite:libsqlcipher-dev' 'OpenSSL:libssl-dev' 'libsodium:libsodium-dev' 'qpdf:libqpdf-dev'
  'libjpeg-turbo:libjpeg62-turbo' 'zlib:zlib1g-dev' "GCC's run-time libraries:g++-mingw-w64-x86-64-posix"
  'MinGW-w64:mingw-w64-x86-64-dev' 'Noto fonts:fonts-noto-core' 'Noto fonts for Chinese, Japanese and Korean:fonts-noto-cjk'
)

mkdir -p "$folder/common"
cp "$root/LICENCE" "$folder/Chairside.txt"
for licence in Apache-2.0 BSD GPL-1 GPL-2 GPL-3 LGPL-2 LGPL-2.1 LGPL-3 MPL-1.1 MPL-2.0 GFDL-1.3; do
  cp "/usr/share/common-licenses/$licence" "$folder/common/$licence.txt"
done
{
  echo "Chairside is free software under the GNU General Public License, version 3 or later: Chairside.txt."
  echo "It comes with these libraries and fonts, each under its own licence, unchanged but for Debian's patches to Qt."
  echo "A licence that is only named in their texts stands in the folder \"common\"."
  echo "Whoever gave you this program gives you its source, and theirs, if you ask; Debian 12 has all of them as source packages."
  echo
  for entry in "${libraries[@]}"; do
    package=${entry#*:}
    copyright=/usr/share/doc/$package/copyright
    install -D -m 644 "$copyright" "$folder/$package.txt"
    printf '%s: %s.txt\n' "${entry%:*}" "$package"
  done
} >"$folder/Read me first.txt"
# Notepad of older Windows shows no line that ends as Linux ends it.
find "$folder" -type f -exec sed -i 's/\r*$/\r/' {} +
