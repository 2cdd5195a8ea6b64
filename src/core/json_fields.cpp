#include "core/json_fields.hpp"

#include <algorithm>

#include "core/nearest.hpp"
#include "core/utf8.hpp"

namespace quyche::inline v0::json {
namespace {

/// A piece of the input inside a message: short, without control characters, cut between characters.
std::string shown(std::string_view text) {
  constexpr std::size_t longest = 80;
  std::string out = "\"";
  std::size_t at = 0;
  while (at < text.size() && at < longest) {
    const auto step = utf8::next(text, at);
    if (step.valid && step.code_point >= 0x20) out += text.substr(at, step.size);
    at += step.size;
  }
  return out + (at < text.size() ? "…\"" : "\"");
}

bilingual type_of(const value& what) {
  if (what.is_null()) return {"null", "null"};
  if (what.as_bool() != nullptr) return {"giá trị đúng/sai", "a boolean"};
  if (what.as_int() != nullptr) return {"số nguyên", "an integer"};
  if (what.as_string() != nullptr) return {"chuỗi", "a string"};
  if (what.as_array() != nullptr) return {"danh sách […]", "a list […]"};
  if (what.as_object() != nullptr) return {"đối tượng {…}", "an object {…}"};
  return {"số thập phân", "a decimal number"};
}

std::string listed(const std::vector<std::string_view>& names) {
  std::string out;
  for (const auto name : names) out.append(out.empty() ? "" : ", ").append(name);
  return out;
}

bilingual hint(std::string_view found, const std::vector<std::string_view>& known) {
  const auto near = nearest(found, known);
  if (near.empty()) return {};
  return {" Có phải là " + shown(near) + "?", " Did you mean " + shown(near) + "?"};
}

}  // namespace

void reading::fail(std::size_t byte, std::string_view path, const bilingual& what) {
  if (failure_) return;
  const auto line = line_of(bytes_, byte);
  const std::string name(name_);
  const std::string source = name.empty() ? name : name + ": ";
  const std::string place = std::to_string(line) + ", byte " + std::to_string(byte) + ", " + std::string(path) + ": ";
  failure_ = error{code_, {source + "dòng " + place + what.vi, source + "line " + place + what.en}, name, byte, line};
}

std::string node::path() const {
  if (parent_ == nullptr) return "$";
  return parent_->path() + (key_.empty() ? '[' + std::to_string(index_) + ']' : '.' + std::string(key_));
}

void node::fail_type(const bilingual& expected) const {
  if (what_ == nullptr) return;
  const auto found = type_of(*what_);
  fail({"cần " + expected.vi + ", nhưng ở đây là " + found.vi + ".",
        "expected " + expected.en + ", found " + found.en + "."});
}

node fields::required(std::string_view key) {
  auto found = optional(key);
  if (!found && at_ && at_.get()->as_object() != nullptr) {
    const auto name = shown(key);
    at_.fail({"thiếu khóa bắt buộc " + name + ".", "the required key " + name + " is missing."});
  }
  return found;
}

node fields::optional(std::string_view key) {
  constexpr std::size_t most = 20;  // keys of an object, as a rule
  if (asked_.empty()) asked_.reserve(most);
  asked_.push_back(key);
  return node(at_, at_ ? at_.get()->find(key) : nullptr, key, 0);
}

void fields::close() {
  const auto* members = at_ ? at_.get()->as_object() : nullptr;
  if (members == nullptr) return;
  for (const auto& item : *members) {
    if (std::find(asked_.begin(), asked_.end(), item.key) != asked_.end()) continue;
    const auto name = shown(item.key);
    const auto near = hint(item.key, asked_);
    at_.in().fail(item.byte, at_.path(),
                  {"khóa lạ " + name + "; ở đây chỉ có các khóa: " + listed(asked_) + "." + near.vi,
                   "unknown key " + name + "; the keys here are: " + listed(asked_) + "." + near.en});
    return;
  }
}

std::string text(const node& at) {
  if (!at) return {};
  if (const auto* found = at.get()->as_string()) return *found;
  at.fail_type({"một chuỗi", "a string"});
  return {};
}

std::string words(const node& at) {
  auto found = text(at);
  if (found.empty() && at && at.get()->as_string() != nullptr) {
    at.fail({"chuỗi không được để trống.", "the string must not be empty."});
  }
  return found;
}

std::int64_t integer(const node& at) {
  if (!at) return 0;
  if (const auto* found = at.get()->as_int()) return *found;
  at.fail_type({"một số nguyên", "an integer"});
  return 0;
}

bool boolean(const node& at) {
  if (!at) return false;
  if (const auto* found = at.get()->as_bool()) return *found;
  at.fail_type({"true hoặc false", "true or false"});
  return false;
}

date iso_date(const node& at) {
  if (!at) return {};
  const auto* found = at.get()->as_string();
  if (found == nullptr) {
    at.fail_type({"một ngày dạng chuỗi \"YYYY-MM-DD\"", "a date as a string \"YYYY-MM-DD\""});
    return {};
  }
  if (const auto day = parse_iso_date(*found)) return *day;
  at.fail({shown(*found) + " không phải một ngày có thật dạng YYYY-MM-DD.",
           shown(*found) + " is not a day that exists, written YYYY-MM-DD."});
  return {};
}

std::optional<date> date_or_null(const node& at) {
  if (at.is_null()) return std::nullopt;
  return iso_date(at);
}

bilingual both_languages(const node& at) {
  fields languages(at);
  bilingual out{words(languages.required("vi")), words(languages.required("en"))};
  languages.close();
  return out;
}

interval time_in_force(const node& at) {
  interval out;
  fields time(at);
  out.from = date_or_null(time.required("from"));
  if (const auto to = time.required("to"); !to.is_null()) {
    fields end(to);
    out.to_earliest = date_or_null(end.required("earliest"));
    out.to_latest = date_or_null(end.required("latest"));
    end.close();
  }
  time.close();
  return out;
}

std::vector<std::string> texts(const node& at) {
  std::vector<std::string> found;
  each(at, [&](const node& item) { found.push_back(text(item)); });
  return found;
}

const node& at_least(const node& at, std::size_t least) {
  const auto* items = at ? at.get()->as_array() : nullptr;
  if (items != nullptr && items->size() < least) {
    const auto count = std::to_string(least);
    at.fail({"danh sách cần có ít nhất " + count + " phần tử.", "the list needs at least " + count + " item(s)."});
  }
  return at;
}

void fail_choice(const node& at, std::string_view found, const std::vector<std::string_view>& allowed) {
  const auto name = shown(found);
  const auto near = hint(found, allowed);
  at.fail({name + " không có trong danh mục; các giá trị được dùng: " + listed(allowed) + "." + near.vi,
           name + " is not in the closed list; the values are: " + listed(allowed) + "." + near.en});
}

}  // namespace quyche::inline v0::json
