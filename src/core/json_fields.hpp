// Strict reading of parsed JSON into values: every key is asked for by name, whatever nobody asked for is refused, and
// the first thing that is wrong is told with byte, line and JSON path. Used by the pack loader and the registers.
//
//   json::reading in(bytes, name, errc::pack);
//   json::fields pack(json::node(in, parsed));
//   loaded.id = json::text(pack.required("id"));
//   pack.close();
//   if (in.failure()) ...
//
// After a failure reading goes on with empty values, so that no caller has to look before the end.
// Nodes point to the node they came from: keep that one alive. Not for sharing between threads.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <quyche/core/date.hpp>
#include <quyche/core/error.hpp>
#include <quyche/core/names.hpp>

#include "core/json.hpp"

namespace quyche::inline v0::json {

/// One reading of one text: what messages need, and the first failure.
class reading {
 public:
  reading(std::string_view bytes, std::string_view name, errc code) : bytes_(bytes), name_(name), code_(code) {}
  /// Notes a failure at a byte; only the first counts. The message gets the name, line, byte and path in front.
  void fail(std::size_t byte, std::string_view path, const bilingual& what);
  const std::optional<error>& failure() const noexcept { return failure_; }
  std::string_view bytes() const noexcept { return bytes_; }

 private:
  std::string_view bytes_;
  std::string_view name_;
  errc code_;
  std::optional<error> failure_;
};

/// A value and the way to it. Absent where an optional key is not there.
class node {
 public:
  node(reading& in, const value& what) : in_(&in), what_(&what) {}
  node(const node& parent, const value* what, std::string_view key, std::size_t index)
      : in_(parent.in_), what_(what), parent_(&parent), key_(key), index_(index) {}

  /// Whether there is a value; null is one.
  explicit operator bool() const noexcept { return what_ != nullptr; }
  bool is_null() const noexcept { return what_ == nullptr || what_->is_null(); }
  const value* get() const noexcept { return what_; }
  reading& in() const noexcept { return *in_; }
  std::string path() const;  ///< "$.requirements[3].kind"
  void fail(const bilingual& what) const { in_->fail(what_ == nullptr ? 0 : what_->byte, path(), what); }
  /// Says that another type was expected, unless the value is absent (then that was told already).
  void fail_type(const bilingual& expected) const;

 private:
  reading* in_;
  const value* what_;
  const node* parent_ = nullptr;
  std::string_view key_;   ///< of a member; empty for elements
  std::size_t index_ = 0;  ///< of an element
};

/// The members of an object. close() refuses those that were not asked for.
class fields {
 public:
  explicit fields(const node& at) : at_(at) {
    if (at && at.get()->as_object() == nullptr) at.fail_type({"một đối tượng {…}", "an object {…}"});
  }
  fields(const fields&) = delete;  // nodes point into it
  fields& operator=(const fields&) = delete;
  node required(std::string_view key);
  /// One object is asked for no more than `most_keys`.
  node optional(std::string_view key);
  bool has(std::string_view key) const noexcept { return at_ && at_.get()->find(key) != nullptr; }
  void close();
  const node& at() const noexcept { return at_; }

 private:
  static constexpr std::size_t most_keys = 32;

  const value* find(std::string_view key) noexcept;
  std::vector<std::string_view> asked() const { return {asked_.begin(), asked_.begin() + count_}; }

  node at_;
  std::array<std::string_view, most_keys> asked_;
  std::size_t count_ = 0;
  /// Where the member after the one found last stands: most are asked for in the order they are written.
  std::size_t next_ = 0;
};

/// Values of absent nodes are empty; values of another type fail.
std::string text(const node& at);
std::string words(const node& at);  ///< a text that is not empty
std::int64_t integer(const node& at);
bool boolean(const node& at);
date iso_date(const node& at);
std::optional<date> date_or_null(const node& at);  ///< null and absent: nothing
bilingual both_languages(const node& at);          ///< {vi, en}, neither empty
interval time_in_force(const node& at);            ///< {from, to: {earliest, latest} or null}

/// The elements of an array, each given to `read`.
template <class Read>
void each(const node& at, Read&& read) {
  if (!at) return;
  const auto* items = at.get()->as_array();
  if (items == nullptr) return at.fail_type({"một danh sách […]", "a list […]"});
  for (std::size_t i = 0; i < items->size(); ++i) read(node(at, &(*items)[i], {}, i));
}

/// How many elements an array has: room for what is made of them; 0 for what is none.
inline std::size_t count_of(const node& at) noexcept {
  const auto* items = at ? at.get()->as_array() : nullptr;
  return items == nullptr ? 0 : items->size();
}

std::vector<std::string> texts(const node& at);

/// The same for lists that must not be shorter than `least`.
const node& at_least(const node& at, std::size_t least);

/// A text that is none of the allowed ones: says which are.
void fail_choice(const node& at, std::string_view found, const std::vector<std::string_view>& allowed);

/// The enumerator a text names.
template <class Enum>
Enum one_of(const node& at) {
  constexpr Enum none = names<Enum>::table[0].first;
  if (!at) return none;
  const auto* found = at.get()->as_string();
  if (found == nullptr) {
    at.fail_type({"một chuỗi", "a string"});
    return none;
  }
  if (const auto known = from_name<Enum>(*found)) return *known;
  std::vector<std::string_view> allowed;
  for (const auto& row : names<Enum>::table) allowed.push_back(row.second);
  fail_choice(at, *found, allowed);
  return none;
}

template <class Enum>
std::vector<Enum> all_of(const node& at) {
  std::vector<Enum> found;
  each(at, [&](const node& item) { found.push_back(one_of<Enum>(item)); });
  return found;
}

}  // namespace quyche::inline v0::json
