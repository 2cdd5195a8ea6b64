# What every target of this project is compiled with.

set(CMAKE_C_EXTENSIONS OFF)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(QUYCHE_SANITIZE)
    string(REPLACE "," ";" sanitizers "${QUYCHE_SANITIZE}")
    foreach(sanitizer IN LISTS sanitizers)
        add_compile_options("-fsanitize=${sanitizer}")
        add_link_options("-fsanitize=${sanitizer}")
    endforeach()
    add_compile_options(-fno-omit-frame-pointer -fno-sanitize-recover=all)
endif()

# With libFuzzer every file must be instrumented; only the fuzz targets take its main().
if(QUYCHE_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        message(FATAL_ERROR "QUYCHE_FUZZ needs clang: configure with `cmake --preset fuzz`")
    endif()
    # Without the tracing of comparisons, which took half of the time; the dictionary stands in for it.
    add_compile_options(-fsanitize=fuzzer-no-link -fno-sanitize-coverage=trace-cmp)
endif()

# GNU-style version scripts: what a shared object exports is what its map lists.
if(UNIX AND NOT APPLE)
    set(QUYCHE_HAS_VERSION_SCRIPT ON)
else()
    set(QUYCHE_HAS_VERSION_SCRIPT OFF)
endif()

# quyche_options(TARGET): language level, hidden symbols, position independence, and the warnings of developer mode.
function(quyche_options target)
    target_compile_features(${target} PRIVATE cxx_std_20)
    set_target_properties(${target} PROPERTIES
        CXX_VISIBILITY_PRESET hidden
        C_VISIBILITY_PRESET hidden
        VISIBILITY_INLINES_HIDDEN ON
        POSITION_INDEPENDENT_CODE ON)
    if(MSVC)
        target_compile_options(${target} PRIVATE /utf-8 $<$<BOOL:${QUYCHE_DEVELOPER}>:/W4 /WX>)
    elseif(QUYCHE_DEVELOPER)
        target_compile_options(${target} PRIVATE
            -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror
            # g++ 12 finds faults of its own making in `"literal" + string()` (GCC bug 105651) and in optional
            # aggregates that hold strings.
            $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict$<SEMICOLON>-Wno-maybe-uninitialized>
            # g++ 12 sees overlapping copies in std::string concatenation where there are none (GCC bug 105651).
            $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
            # What -Wconversion means for g++ in C++.
            $<$<CXX_COMPILER_ID:Clang,AppleClang>:-Wno-sign-conversion>)
    endif()
endfunction()

# quyche_export_only(TARGET MAP): nothing leaves the shared object but what MAP names. Hidden visibility alone is
# not enough: it leaks the weak symbols of libraries whose headers ask for default visibility.
function(quyche_export_only target map)
    if(QUYCHE_HAS_VERSION_SCRIPT)
        target_link_options(${target} PRIVATE
            "LINKER:--version-script=${map}" "LINKER:--exclude-libs,ALL")
        set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS "${map}")
        if(NOT QUYCHE_SANITIZE)
            target_link_options(${target} PRIVATE "LINKER:--gc-sections")
        endif()
    endif()
endfunction()
