# What the programs and the module are linked with, as Debian's packages are called. CPack's own call of dpkg-shlibdeps
# would also have ldconfig run, as if the module were a library for others.
set(beside "${CPACK_TEMPORARY_DIRECTORY}.depends")
file(WRITE "${beside}/debian/control" "")
file(GLOB binaries "${CPACK_TEMPORARY_DIRECTORY}/usr/bin/*" "${CPACK_TEMPORARY_DIRECTORY}/usr/lib/chairside/*")
execute_process(COMMAND dpkg-shlibdeps -O ${binaries} WORKING_DIRECTORY "${beside}"
                OUTPUT_VARIABLE found COMMAND_ERROR_IS_FATAL ANY OUTPUT_STRIP_TRAILING_WHITESPACE)
string(REPLACE "shlibs:Depends=" "" found "${found}")
# Its functions are old ones, and say nothing of how new it must be: CMakeLists.txt does.
string(REGEX REPLACE "libsqlcipher1( \\([^)]*\\))?" "libsqlcipher1 (>= 4.5)" found "${found}")
set(CPACK_DEBIAN_PACKAGE_DEPENDS "${CPACK_DEBIAN_PACKAGE_DEPENDS}, ${found}")
