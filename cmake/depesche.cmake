# Warnings are errors only where Depesche is the top project.
function(depesche_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
  if(PROJECT_IS_TOP_LEVEL)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  # GCC bug 105329: a false -Wrestrict on "x" + std::string
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(${target} PRIVATE -Wno-restrict)
  endif()
endfunction()

# DEPESCHE_TEST_LAUNCHER, where set, is the command that starts it.
# One test program a room: depesche_test(time find_times_test.cpp ...) makes time_test with the label `time`.
function(depesche_test room)
  add_executable(${room}_test ${ARGN})
  target_link_libraries(${room}_test PRIVATE depesche GTest::gtest_main)
  target_include_directories(${room}_test PRIVATE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(${room}_test PRIVATE
    DEPESCHE_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
    DEPESCHE_PACKS="${DEPESCHE_PACKS}"
    DEPESCHE_LEXICON="${DEPESCHE_PACKS}/de.lexicon")
  depesche_warnings(${room}_test)
  add_test(NAME ${room} COMMAND ${DEPESCHE_TEST_LAUNCHER} $<TARGET_FILE:${room}_test>)
  set_tests_properties(${room} PROPERTIES LABELS ${room} TIMEOUT 300)
endfunction()

# Where built packs lie: outside the build folders, so that all presets share them.
set(DEPESCHE_PACKS ${PROJECT_SOURCE_DIR}/build/packs CACHE PATH "Folder of built packs (de.lexicon)")
