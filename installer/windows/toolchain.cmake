# Debian's MinGW-w64, and the libraries that sdk.sh made for it. The preset "windows" and sdk.sh itself name this file.
cmake_path(SET sdk NORMALIZE ${CMAKE_CURRENT_LIST_DIR}/../../build/windows-sdk)
set(target x86_64-w64-mingw32)

set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER ${target}-gcc-posix) # std::thread wants the threads of POSIX
set(CMAKE_CXX_COMPILER ${target}-g++-posix)
set(CMAKE_RC_COMPILER ${target}-windres)

# What is linked comes from there and from nowhere else; programs that run while building are this machine's own.
set(CMAKE_FIND_ROOT_PATH /usr/${target} ${sdk}/deps ${sdk}/qt)
set(CMAKE_PREFIX_PATH ${sdk}/deps ${sdk}/qt)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(ENV{PKG_CONFIG_LIBDIR} ${sdk}/deps/lib/pkgconfig)
set(OPENSSL_USE_STATIC_LIBS TRUE)

# moc and rcc: this machine's Qt, which is of the same version.
set(QT_HOST_PATH /usr)
file(GLOB QT_HOST_PATH_CMAKE_DIR /usr/lib/*/cmake/Qt6HostInfo)
cmake_path(GET QT_HOST_PATH_CMAKE_DIR PARENT_PATH QT_HOST_PATH_CMAKE_DIR)
