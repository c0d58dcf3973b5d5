# What Windows reads of a program before it runs: icon, version, and how it wants to be run.
enable_language(RC)
find_program(ICOTOOL icotool REQUIRED) # Debian: icoutils
mark_as_advanced(ICOTOOL)
set(CHAIRSIDE_ICO ${CMAKE_BINARY_DIR}/chairside.ico)
set(pictures ${CMAKE_SOURCE_DIR}/resources/icons/chairside-)
set(sides 16 24 32 48 64 128)
list(TRANSFORM sides REPLACE "(.+)" "${pictures}\\1.png")
add_custom_command(OUTPUT ${CHAIRSIDE_ICO} DEPENDS ${sides} ${pictures}256.png
  COMMAND ${ICOTOOL} --create --output=${CHAIRSIDE_ICO} ${sides} --raw=${pictures}256.png)
add_custom_target(chairside_ico DEPENDS ${CHAIRSIDE_ICO})

# windows_program(TARGET DESCRIPTION)
function(windows_program name description)
  set(resource ${CMAKE_CURRENT_BINARY_DIR}/${name}.rc)
  set(manifest ${CMAKE_CURRENT_BINARY_DIR}/${name}.manifest)
  string(REPLACE . , numbers ${PROJECT_VERSION}.0)
  configure_file(${CMAKE_CURRENT_FUNCTION_LIST_DIR}/program.manifest ${manifest} @ONLY)
  configure_file(${CMAKE_CURRENT_FUNCTION_LIST_DIR}/program.rc.in ${resource} @ONLY)
  # Of its own, because the resource compiler does not know what a C++ compiler is told.
  add_library(${name}_resource OBJECT ${resource})
  set_source_files_properties(${resource} PROPERTIES OBJECT_DEPENDS "${manifest};${CHAIRSIDE_ICO}")
  add_dependencies(${name}_resource chairside_ico)
  target_sources(${name} PRIVATE $<TARGET_OBJECTS:${name}_resource>)
endfunction()
