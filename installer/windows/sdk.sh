#!/usr/bin/env bash
# The libraries that Chairside for Windows is made with, cross-built from Debian's sources into build/windows-sdk:
#   qt/    Qt 6.4.2, whose SQLite plugin runs on SQLCipher
#   deps/  SQLCipher, OpenSSL, zlib, libjpeg, libqpdf, libsodium; Catch2 for the tests
#
# Half an hour from nothing, so what was made is kept as sdk-KEY.tar.xz in $CHAIRSIDE_WINDOWS_CACHE (or else in
# ~/.cache/chairside-windows); the key is a hash of this recipe. A file named in known.sha256 that lies there saves the
# slow part in the same way: Qt, OpenSSL and SQLCipher.
#
#   sdk.sh             makes what is missing
#   sdk.sh --cached    says whether a cache holds the slow part, and makes nothing
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=installer/prepare.sh
. "$here/../prepare.sh"

target=x86_64-w64-mingw32
sdk=$root/build/windows-sdk
work=$root/build/windows-sources
deps=$sdk/deps
cache=${CHAIRSIDE_WINDOWS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/chairside-windows}
key=$(cat "$here/sdk.sh" "$here/toolchain.cmake" | sha256sum | cut -c1-16)
libraries=(openssl sqlcipher qt zlib jpeg qpdf sodium catch2)
slow=(openssl sqlcipher qt)

built() { [ -e "$sdk/.built/$1" ]; }
mark() { mkdir -p "$sdk/.built" && touch "${@/#/$sdk/.built/}"; }

# The cache's own file for this recipe, or a known one with the slow part; its name, or nothing.
cached() {
  local file
  if [ -f "$cache/sdk-$key.tar.xz" ]; then
    echo "$cache/sdk-$key.tar.xz"
    return
  fi
  while read -r _ file; do
    if [ -f "$cache/$file" ]; then
      echo "$cache/$file"
      return
    fi
  done <"$here/known.sha256"
}

unpack_cache() {
  local file
  file=$(cached)
  [ -n "$file" ] || return 0
  if [ "$file" != "$cache/sdk-$key.tar.xz" ]; then
    (cd "$cache" && grep -F " ${file##*/}" "$here/known.sha256" | sha256sum --check --quiet) ||
      stop "$file is not the file that installer/windows/known.sha256 names: remove it, and run this again."
  fi
  say "Taking ${file##*/} from the cache."
  tar xJf "$file" -C "$sdk"
  [ -e "$sdk/.built" ] || mark "${slow[@]}"
}

# --- sources ---------------------------------------------------------------------------------------------------------

# apt with a list of Debian's sources and a state of its own: the machine's lists stay as they are.
sources_apt() {
  apt-get -qq -o Acquire::Retries=3 -o APT::Sandbox::User=root -o Dir::Etc::sourcelist="$work/apt/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o Dir::State::lists="$work/apt/lists" -o Dir::Cache="$work/apt/cache" "$@"
}

know_sources() {
  mkdir -p "$work"/apt/{lists,cache/archives}/partial
  apt-get indextargets 'Created-By: Packages' --format \
    '$(ORIGIN)|deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $(REPO_URI) $(RELEASE) $(COMPONENT)' |
    sed -n 's/^Debian[^|]*|//p' >"$work/apt/sources.list"
  sources_apt update
}

# source_of PACKAGE: upstream's own archive as Debian keeps it, its hash checked by apt, unpacked as $work/PACKAGE.
source_of() {
  (cd "$work" && sources_apt source --tar-only "$1")
  rm -rf "${work:?}/$1"
  mkdir "$work/$1"
  tar xf "$(find "$work" -maxdepth 1 -name "$1_*.orig.tar.*" ! -name '*.asc' | sort -V | tail -n 1)" -C "$work/$1" --strip-components=1
}

# pc NAME VERSION LIBS [CFLAGS]: how pkg-config finds a library, wherever the folder is moved.
pc() {
  mkdir -p "$deps/lib/pkgconfig"
  # shellcheck disable=SC2016
  printf '%s\n' 'prefix=${pcfiledir}/../..' 'libdir=${prefix}/lib' 'includedir=${prefix}/include' "Name: $1" \
    "Description: $1" "Version: $2" "Libs: -L\${libdir} $3" "Cflags: -I\${includedir} ${4:-}" >"$deps/lib/pkgconfig/$1.pc"
}

# cmake_library SOURCE OPTION...: a static library under deps/.
cmake_library() {
  local source=$1
  shift
  rm -rf "$source-build"
  cmake -G Ninja -S "$source" -B "$source-build" -DCMAKE_TOOLCHAIN_FILE="$here/toolchain.cmake" -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_INSTALL_PREFIX="$deps" -DCMAKE_INSTALL_LIBDIR=lib -DBUILD_SHARED_LIBS=OFF "$@"
}

# --- libraries -------------------------------------------------------------------------------------------------------

make_openssl() {
  source_of openssl
  cd "$work/openssl"
  # No folder of the built-in path may be one that any user of the laptop could make: nothing is read from there.
  ./Configure mingw64 --cross-compile-prefix=$target- CC=gcc-posix --prefix=/nonexistent --openssldir=/nonexistent/ssl \
    no-shared no-tests no-module no-engine no-dso no-legacy no-comp no-autoload-config no-ui-console
  make -j"$jobs" build_generated
  make -j"$jobs" libcrypto.a
  cp libcrypto.a "$deps/lib/"
  cp -r include/openssl "$deps/include/"
}

make_sqlcipher() {
  source_of sqlcipher
  mkdir -p "$work/sqlcipher-build"
  cd "$work/sqlcipher-build"
  # On this machine only to bring all of it together in one file.
  ../sqlcipher/configure --enable-tempstore=yes --disable-tcl --with-crypto-lib=none
  make sqlite3.c sqlite3.h
  cp sqlite3.h sqlite3ext.h "$deps/include/"
  $target-gcc-posix -shared -O2 -static-libgcc sqlite3.c -o "$deps/bin/sqlcipher.dll" \
    -DSQLITE_API='__declspec(dllexport)' -DNDEBUG -DSQLITE_HAS_CODEC -DSQLCIPHER_CRYPTO_OPENSSL -DSQLITE_TEMP_STORE=2 \
    -DSQLITE_THREADSAFE=1 -DSQLITE_ENABLE_FTS3 -DSQLITE_ENABLE_FTS4 -DSQLITE_ENABLE_FTS3_PARENTHESIS -DSQLITE_ENABLE_FTS5 \
    -DSQLITE_ENABLE_RTREE -DSQLITE_ENABLE_COLUMN_METADATA -DSQLITE_ENABLE_MATH_FUNCTIONS -DSQLITE_ENABLE_UNLOCK_NOTIFY \
    -DSQLITE_SECURE_DELETE -DSQLITE_OMIT_LOAD_EXTENSION -I"$deps/include" -Wl,--out-implib,"$deps/lib/libsqlcipher.dll.a" \
    "$deps/lib/libcrypto.a" -lws2_32 -lgdi32 -lcrypt32 -ladvapi32 -luser32 -lbcrypt
  $target-strip --strip-unneeded "$deps/bin/sqlcipher.dll"
}

# With Debian's patches, so of exactly this version; the same as this machine's Qt, whose moc and rcc are used.
make_qt() {
  (cd "$work" && { [ -d qt6-base-6.4.2+dfsg ] || sources_apt source qt6-base=6.4.2+dfsg-10; })
  cmake -G Ninja -S "$work/qt6-base-6.4.2+dfsg" -B "$work/qt-build" -DCMAKE_TOOLCHAIN_FILE="$here/toolchain.cmake" \
    -DCMAKE_INSTALL_PREFIX="$sdk/qt" -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=ON -DQT_QMAKE_TARGET_MKSPEC=win32-g++ \
    -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF -DQT_BUILD_TOOLS_WHEN_CROSSCOMPILING=OFF -DCMAKE_CXX_FLAGS=-Wno-attributes \
    -DFEATURE_pkg_config=OFF -DFEATURE_dbus=OFF -DINPUT_opengl=no -DFEATURE_vulkan=OFF -DFEATURE_network=OFF \
    -DFEATURE_tabletevent=OFF -DFEATURE_icu=OFF -DFEATURE_glib=OFF -DFEATURE_zstd=OFF -DFEATURE_fontconfig=OFF \
    -DFEATURE_direct2d=ON -DFEATURE_direct2d1_1=OFF \
    -DFEATURE_system_{zlib,pcre2,doubleconversion,png,jpeg,freetype,harfbuzz,libb2}=OFF \
    -DFEATURE_sql_{odbc,psql,mysql}=OFF -DFEATURE_sql_sqlite=ON -DFEATURE_system_sqlite=ON \
    -DSQLite3_INCLUDE_DIR="$deps/include" -DSQLite3_LIBRARY="$deps/lib/libsqlcipher.dll.a"
  ninja -C "$work/qt-build" -j"$jobs"
  cmake --install "$work/qt-build"
}

# Debian keeps the sources without what upstream has for Windows, which is no more than this.
make_zlib() {
  source_of zlib
  cd "$work/zlib"
  $target-gcc-posix -O2 -c ./*.c
  $target-ar rcs libz.a ./*.o
  cp libz.a "$deps/lib/"
  cp zlib.h zconf.h "$deps/include/"
  pc zlib "$(sed -n 's/^#define ZLIB_VERSION "\(.*\)"/\1/p' zlib.h)" -lz
}

make_jpeg() {
  source_of libjpeg-turbo
  cmake_library "$work/libjpeg-turbo" -DENABLE_SHARED=OFF -DWITH_SIMD=OFF -DWITH_TURBOJPEG=OFF
  ninja -C "$work/libjpeg-turbo-build" -j"$jobs" jpeg-static
  cp "$work/libjpeg-turbo-build/libjpeg.a" "$deps/lib/"
  cp "$work"/libjpeg-turbo/{jpeglib,jmorecfg,jerror}.h "$work/libjpeg-turbo-build/jconfig.h" "$deps/include/"
  pc libjpeg "$(sed -n 's/^set(VERSION \(.*\))/\1/p' "$work/libjpeg-turbo/CMakeLists.txt")" -ljpeg
}

# The forms' PDFs are sealed by nobody: its own digests do.
make_qpdf() {
  source_of qpdf
  # To Windows all letters are the same, to this machine they are not.
  sed -i 's/Advapi32/advapi32/' "$work/qpdf/CMakeLists.txt"
  cmake_library "$work/qpdf" -DUSE_IMPLICIT_CRYPTO=OFF -DREQUIRE_CRYPTO_NATIVE=ON -DBUILD_DOC=OFF
  ninja -C "$work/qpdf-build" -j"$jobs" libqpdf
  cp "$work/qpdf-build/libqpdf/libqpdf.a" "$deps/lib/"
  cp -r "$work/qpdf/include/qpdf" "$deps/include/"
  pc libqpdf "$(sed -n 's/^ *VERSION \(.*[0-9]\))*$/\1/p' "$work/qpdf/CMakeLists.txt" | head -n 1)" "-lqpdf -ljpeg -lz -ladvapi32"
}

make_sodium() {
  source_of libsodium
  cd "$work/libsodium"
  autoreconf -i
  ./configure --host=$target CC=$target-gcc-posix --prefix="$deps" --disable-shared --enable-static --disable-pie
  make -j"$jobs"
  make -C src install
  pc libsodium "$(sed -n 's/^#define SODIUM_VERSION_STRING "\(.*\)"/\1/p' src/libsodium/include/sodium/version.h)" -lsodium -DSODIUM_STATIC
}

make_catch2() {
  source_of catch2
  cmake_library "$work/catch2" -DBUILD_TESTING=OFF -DCATCH_INSTALL_DOCS=OFF
  ninja -C "$work/catch2-build" -j"$jobs"
  cmake --install "$work/catch2-build"
}

# ---------------------------------------------------------------------------------------------------------------------

if [ "${1:-}" = --cached ]; then
  [ -n "$(cached)" ] || { [ -e "$sdk/.key" ] && [ "$(cat "$sdk/.key")" = "$key" ] && built qt; }
  exit
fi

prepare windows
mkdir -p "$work"
# What another recipe made is of no use.
if [ "$(cat "$sdk/.key" 2>/dev/null || true)" != "$key" ]; then
  rm -rf "$sdk"
  mkdir -p "$deps"/{bin,include,lib/pkgconfig}
  echo "$key" >"$sdk/.key"
  unpack_cache
fi

known=
for library in "${libraries[@]}"; do
  built "$library" && continue
  [ -n "$known" ] || know_sources
  known=yes
  say "Building $library."
  set +e # within "||" a script would go on after a command that failed
  (set -e; "make_$library") >"$work/$library.log" 2>&1
  status=$?
  set -e
  if [ $status != 0 ]; then
    tail -n 20 "$work/$library.log" >&2
    stop "$library could not be built: all that was said stands in $work/$library.log."
  fi
  mark "$library"
done
sqlite=$(sed -n 's/^#define SQLITE_VERSION  *"\(.*\)"/\1/p' "$deps/include/sqlite3.h")
pc sqlcipher "$sqlite" -lsqlcipher -DSQLITE_HAS_CODEC

if [ -n "$known" ]; then
  mkdir -p "$cache"
  tar cJf "$cache/sdk-$key.tar.xz.part" -C "$sdk" .built .key qt deps
  mv "$cache/sdk-$key.tar.xz.part" "$cache/sdk-$key.tar.xz"
fi
