# cmake -DLIST=FILE -DOUTPUT=FILE.cpp -DFUNCTION=NAME -P embed_norms.cmake
#
# Writes a C++ source that holds every JSON file named in LIST (one path a line). The bytes are written as an array,
# not as a string literal: literals have a length limit in some compilers, and arrays keep every byte as it is.
# The files come out sorted by name, whatever the order of LIST.

file(STRINGS "${LIST}" paths ENCODING UTF-8)

set(names "")
foreach(path IN LISTS paths)
    get_filename_component(name "${path}" NAME_WLE)
    list(APPEND names "${name}")
    set("path_of_${name}" "${path}")
endforeach()
list(SORT names COMPARE STRING CASE SENSITIVE)

set(arrays "")
set(rows "")
set(count 0)
foreach(name IN LISTS names)
    file(READ "${path_of_${name}}" bytes HEX)
    string(REGEX REPLACE "(................................................................)" "\\1\n    " bytes "${bytes}")
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
    string(APPEND arrays "constexpr char data_${count}[] = {\n    ${bytes}'\\0'};\n\n")
    string(APPEND rows "    {\"${name}\", {data_${count}, sizeof data_${count} - 1}},\n")
    math(EXPR count "${count} + 1")
endforeach()

if(count EQUAL 0)
    set(body "  return {};")
else()
    set(arrays "namespace {\n\n${arrays}constexpr embedded_file table[] = {\n${rows}};\n\n}  // namespace\n\n")
    set(body "  return table;")
endif()

file(WRITE "${OUTPUT}" "\
// Written by cmake/embed_norms.cmake. Do not edit: change norms/ instead.
#include \"core/embedded.hpp\"

namespace quyche::inline v0 {

${arrays}std::span<const embedded_file> ${FUNCTION}() noexcept {
${body}
}

}  // namespace quyche::inline v0
")
