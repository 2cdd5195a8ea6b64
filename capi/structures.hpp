// Structures that carry their size: how they come in from callers older or newer than the library, and go out to them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

#include "boundary.hpp"

namespace quyche::capi {

/// The name of a structure, and its bytes up to the end of the member that came last when it was first published. That
/// size stays as it is when members are added.
template <class Struct>
struct shape;

#define QUYCHE_SHAPE(type, last)                                                                                \
  template <>                                                                                                   \
  struct shape<type> {                                                                                          \
    static constexpr const char* name = #type;                                                                  \
    static constexpr std::size_t first_size = offsetof(type, last) + sizeof(static_cast<type*>(nullptr)->last); \
  }
QUYCHE_SHAPE(quyche_limits, pack_bytes);
QUYCHE_SHAPE(quyche_parse_options, progress_user);
QUYCHE_SHAPE(quyche_check_options, progress_user);
QUYCHE_SHAPE(quyche_compile_options, reserved);
QUYCHE_SHAPE(quyche_diagnostic, message_en);
QUYCHE_SHAPE(quyche_pack, articles_total);
QUYCHE_SHAPE(quyche_header, amends);
QUYCHE_SHAPE(quyche_provision, place);
QUYCHE_SHAPE(quyche_citation, place);
QUYCHE_SHAPE(quyche_fact, place);
QUYCHE_SHAPE(quyche_subject, as_of);
QUYCHE_SHAPE(quyche_finding, suggestion_en);
QUYCHE_SHAPE(quyche_requirement, answered_by);
QUYCHE_SHAPE(quyche_norm, judged);
QUYCHE_SHAPE(quyche_conflict, message_en);
#undef QUYCHE_SHAPE

/// No version will be larger; a structure that nobody initialised often says so.
inline constexpr std::size_t largest_size = 4096;

template <class Struct>
bool size_fits(std::size_t size) noexcept {
  return size >= shape<Struct>::first_size && size <= largest_size;
}

template <class Struct>
error wrong_size(std::size_t size) {
  const std::string name = shape<Struct>::name;
  const std::string least = std::to_string(shape<Struct>::first_size);
  return usage("struct_size của " + name + " là " + std::to_string(size) + ", phải từ " + least + " đến " +
                   std::to_string(largest_size) + ". Hãy khởi tạo bằng macro _INIT hoặc hàm " + name + "_init.",
               "struct_size of " + name + " is " + std::to_string(size) + ", it must lie between " + least + " and " +
                   std::to_string(largest_size) + ". Initialise it with the _INIT macro or with " + name + "_init.");
}

/// Copies what the caller filled in by the rule of the header: what the caller does not have is zero, what this library
/// does not know must be zero. NULL leaves `into` as it is.
template <class Struct>
failure take(const Struct* from, Struct& into) {
  if (from == nullptr) return success;
  const std::size_t size = from->struct_size;
  if (!size_fits<Struct>(size)) return wrong_size<Struct>(size);
  const auto* bytes = reinterpret_cast<const unsigned char*>(from);
  if (size > sizeof(Struct) &&
      std::any_of(bytes + sizeof(Struct), bytes + size, [](unsigned char b) { return b != 0; })) {
    return usage(std::string(shape<Struct>::name) + " có trường mà thư viện " + quyche_version() +
                     " không biết; hãy để trường ấy bằng 0 hoặc dùng thư viện mới hơn.",
                 std::string(shape<Struct>::name) + " sets a member that library " + quyche_version() +
                     " does not know; leave it zero or use a newer library.");
  }
  std::memcpy(&into, from, std::min(size, sizeof(Struct)));
  return success;
}

/// Writes a structure to the caller, who may have room for less or for more.
template <class Struct>
void give(const Struct& from, Struct* into, std::size_t size) noexcept {
  auto* bytes = reinterpret_cast<unsigned char*>(into);
  std::memset(bytes, 0, size);
  std::memcpy(bytes, &from, std::min(size, sizeof(Struct)));
  std::memcpy(bytes, &size, sizeof(size));  // struct_size stands first
}

/// The body of every _init function.
template <class Struct>
quyche_status initialise(Struct* into, std::size_t size, const Struct& initial) noexcept {
  if (into == nullptr || !size_fits<Struct>(size)) return QUYCHE_E_USAGE;
  give(initial, into, size);
  return QUYCHE_OK;
}

/// Lets `fill` write the members of a structure that goes out; where it fails they are zero.
template <class Struct, class Fill>
failure fill_structure(Struct* into, const char* parameter, const Struct& initial, Fill&& fill) {
  if (into == nullptr) return missing(parameter);
  const std::size_t size = into->struct_size;
  if (!size_fits<Struct>(size)) return wrong_size<Struct>(size);
  give(initial, into, size);
  Struct made = initial;
  if (auto problem = fill(made)) return problem;
  give(made, into, size);
  return success;
}

inline error no_such_index(std::size_t index, std::size_t count) {
  return fail(
      errc::not_found, "Có " + std::to_string(count) + " mục, không có số " + std::to_string(index) + " (đếm từ 0).",
      "There are " + std::to_string(count) + " items, and no number " + std::to_string(index) + " (counted from 0).");
}

}  // namespace quyche::capi
