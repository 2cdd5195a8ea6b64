// JSON, strict on the way in and byte-stable on the way out. Boost.JSON stays behind json.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <memory_resource>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include <quyche/core/limits.hpp>
#include <quyche/core/result.hpp>

namespace quyche::inline v0::json {

struct member;
struct value;

/// Items that stand in a row in the memory of their document.
template <class Item>
struct row {
  const Item* first = nullptr;
  std::size_t count = 0;

  const Item* begin() const noexcept { return first; }
  const Item* end() const noexcept { return first + count; }
  std::size_t size() const noexcept { return count; }
  bool empty() const noexcept { return count == 0; }
  const Item& front() const noexcept { return *first; }
  const Item& operator[](std::size_t i) const noexcept { return first[i]; }
};
using array = row<value>;
using object = row<member>;  ///< in the order of the text; keys are unique

/// A JSON value that remembers where it stood. Numbers are 64-bit integers or finite doubles. Cheap to copy; valid as long as its document.
struct value {
  std::variant<std::nullptr_t, bool, std::int64_t, double, std::string_view, array, object> data;  // null
  std::size_t byte = 0;  ///< offset of its first byte in the parsed text

  bool is_null() const noexcept { return std::holds_alternative<std::nullptr_t>(data); }
  const bool* as_bool() const noexcept { return std::get_if<bool>(&data); }
  const std::int64_t* as_int() const noexcept { return std::get_if<std::int64_t>(&data); }
  const std::string_view* as_string() const noexcept { return std::get_if<std::string_view>(&data); }
  const array* as_array() const noexcept { return std::get_if<array>(&data); }
  const object* as_object() const noexcept { return std::get_if<object>(&data); }
  /// The member of an object with that key; null when this is no object or has no such key.
  const value* find(std::string_view key) const noexcept;
};

struct member {
  std::string_view key;
  json::value value;
  std::size_t byte = 0;  ///< offset of the key
};

/// The value of a whole text, with the memory in which all of it stands. Nothing points into the text itself.
struct document : value {
  std::shared_ptr<const std::pmr::monotonic_buffer_resource> memory;
};

/// Reads one JSON text (RFC 8259, UTF-8, one value, no trailing bytes). Refused, each with byte and line: duplicate
/// keys, numbers that are not finite or integers outside 64 bits, invalid UTF-8, nesting beyond limits.depth, more
/// than limits.pack_bytes. A byte order mark is passed over. `name` is what messages call the text; `code` is the error
/// code to use, save for limits (errc::limit).
result<document> parse(std::string_view bytes, std::string_view name, const limits& bounds, errc code = errc::pack);

/// 1-based line of a byte.
std::size_t line_of(std::string_view bytes, std::size_t byte) noexcept;

/// Writes JSON with a fixed layout: two blanks of indentation, members in the order they are written, escapes only
/// where RFC 8259 asks for them, no locale. Empty arrays and objects stay on their line.
class writer {
 public:
  writer& begin_object();
  writer& end_object();
  writer& begin_array();
  writer& end_array();
  writer& key(std::string_view name);
  writer& string(std::string_view text);  ///< UTF-8
  writer& integer(std::int64_t number);
  writer& fixed(double number);  ///< four decimals, trailing zeros cut, "0" for zero
  writer& boolean(bool flag);
  writer& null();
  writer& any(const json::value& value);  ///< a parsed value again, members in their order

  /// Shorthands for members.
  writer& member(std::string_view name, std::string_view text) { return key(name).string(text); }
  writer& member(std::string_view name, const char* text) { return key(name).string(text); }
  writer& member(std::string_view name, bool flag) { return key(name).boolean(flag); }
  template <class Integer>
  requires(std::is_integral_v<Integer> && !std::is_same_v<Integer, bool>) writer& member(std::string_view name,
                                                                                         Integer number) {
    return key(name).integer(static_cast<std::int64_t>(number));
  }

  /// The text, with a newline at its end. The writer is empty afterwards.
  std::string take();

 private:
  void separate();
  struct level {
    bool array = false;
    bool empty = true;
  };
  std::string out_;
  std::vector<level> levels_;
  bool after_key_ = false;
};

}  // namespace quyche::inline v0::json
