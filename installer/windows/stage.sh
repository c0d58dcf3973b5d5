#!/usr/bin/env bash
# stage.sh BUILD FOLDER: puts into FOLDER what is installed, as it will lie under Program Files:
#   bin/       both programs and the libraries they load
#   lib/       what is loaded when it is needed: Qt's plugins, and chairside's own module that finishes PDFs
#   share/     fonts
#   licences/  of Chairside and of every library
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
build=$1
stage=$2
sdk=$root/build/windows-sdk
target=x86_64-w64-mingw32

# For the window; for a form without a window; for the store.
plugins=(platforms/qwindows platforms/qoffscreen sqldrivers/qsqlite)

rm -rf "$stage"
cmake --install "$build" --prefix "$stage" --strip >/dev/null
for plugin in "${plugins[@]}"; do
  install -D -m 644 "$sdk/qt/plugins/$plugin.dll" "$stage/lib/qt/$plugin.dll"
done
printf '[Paths]\nPrefix = ..\nPlugins = lib/qt\n' >"$stage/bin/qt.conf"

# Libraries of ours, each with what it needs in turn; what is found nowhere here is part of Windows.
folders=("$sdk/qt/bin" "$sdk/deps/bin" "$(dirname "$($target-gcc-posix -print-file-name=libstdc++-6.dll)")" "/usr/$target/lib")
needed() { find "$stage" \( -name '*.dll' -o -name '*.exe' \) -exec $target-objdump -p {} + | sed -n 's/.*DLL Name: //p' | sort -u; }
grown=yes
while [ -n "$grown" ]; do
  grown=
  for library in $(needed); do
    [ ! -e "$stage/bin/$library" ] || continue
    for folder in "${folders[@]}"; do
      [ -e "$folder/$library" ] || continue
      install -m 644 "$folder/$library" "$stage/bin/$library"
      grown=yes
      break
    done
  done
done
find "$stage" -name '*.dll' -exec $target-strip --strip-unneeded {} +

"$here/licences.sh" "$stage/licences"
