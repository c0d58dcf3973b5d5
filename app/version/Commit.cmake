# Writes the commit that SOURCE stands at into OUT, a header, which changes only when the commit does.
#   cmake -DGIT=git -DSOURCE=folder -DOUT=Commit.h -P Commit.cmake
function(ask answer)
  execute_process(COMMAND ${GIT} --no-optional-locks -c safe.directory=* ${ARGN} WORKING_DIRECTORY ${SOURCE}
                  OUTPUT_VARIABLE out RESULT_VARIABLE status OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  set(${answer} "${out}" PARENT_SCOPE)
  set(status "${status}" PARENT_SCOPE)
endfunction()

set(commit "unknown (built from files without their history)")
ask(top rev-parse --show-toplevel)
file(REAL_PATH "${SOURCE}" source)
# A copy inside somebody else's repository is not at that one's commit.
if(top STREQUAL source)
  ask(found rev-parse --short=12 HEAD)
  if(status EQUAL 0)
    set(commit "${found}")
    ask(changed diff --quiet HEAD --)
    if(NOT status EQUAL 0)
      string(APPEND commit " with changes")
    endif()
  endif()
endif()
file(CONFIGURE OUTPUT ${OUT} CONTENT "#define CHAIRSIDE_COMMIT \"${commit}\"\n" @ONLY)
