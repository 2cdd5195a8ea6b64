#include "core/json.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <iterator>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>

#include "core/utf8.hpp"

namespace quyche::inline v0::json {
namespace {

namespace bj = boost::json;

// Boost.JSON reads containers by recursion, so whatever a caller allows, the stack sets an end.
constexpr std::size_t deepest = 1024;

std::string quoted(std::string_view text) {
  // Keys come from the input: a message shows a piece of them, cut between characters.
  constexpr std::size_t longest = 80;
  std::string shown;
  std::size_t at = 0;
  while (at < text.size() && at < longest) {
    const auto step = utf8::next(text, at);
    if (step.valid && step.code_point >= 0x20) shown += text.substr(at, step.size);
    at += step.size;
  }
  return '"' + shown + (at < text.size() ? "…\"" : "\"");
}

struct fault {
  std::size_t byte = 0;
  bilingual message;
  bool is_limit = false;
};

/// Builds the value while Boost.JSON reads. Its events carry no positions, so `cursor_` follows them through the same
/// bytes: the reader has checked each token before it tells of it, and stepping over checked tokens is simple.
class builder {
 public:
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);

  builder(std::string_view bytes, std::size_t start, std::pmr::monotonic_buffer_resource& memory)
      : bytes_(bytes), cursor_(start), memory_(memory) {
    pending_.reserve(64);
  }

  const value& root() const { return root_; }
  const std::optional<fault>& failure() const { return failure_; }

  bool on_document_begin(bj::error_code&) { return true; }
  bool on_document_end(bj::error_code&) { return true; }

  bool on_array_begin(bj::error_code&) {
    open_.push_back({pending_.size(), token(1), true});
    return true;
  }
  bool on_array_end(std::size_t, bj::error_code&) {
    token(1);
    const auto members = members_of(open_.back());
    auto* const items = static_cast<value*>(memory_.allocate(members.size_bytes(), alignof(value)));
    std::transform(members.begin(), members.end(), items, [](const member& item) { return item.value; });
    close(array{items, members.size()});
    return true;
  }
  bool on_object_begin(bj::error_code&) {
    open_.push_back({pending_.size(), token(1), false});
    return true;
  }
  bool on_object_end(std::size_t, bj::error_code& ec) {
    token(1);
    const auto members = members_of(open_.back());
    if (const auto* twice = repeated(members)) {
      const auto key = quoted(twice->key);
      return fail(twice->byte,
                  {"Khóa " + key + " lặp lại trong cùng một đối tượng; hãy bỏ một trong hai.",
                   "The key " + key + " occurs twice in one object; remove one of them."},
                  ec);
    }
    auto* const kept = static_cast<member*>(memory_.allocate(members.size_bytes(), alignof(member)));
    std::uninitialized_copy(members.begin(), members.end(), kept);
    close(object{kept, members.size()});
    return true;
  }

  bool on_key_part(bj::string_view part, std::size_t, bj::error_code&) {
    text_.append(part.data(), part.size());
    return true;
  }
  bool on_key(bj::string_view part, std::size_t size, bj::error_code&) {
    const auto [byte, key] = whole_string(part, size);
    pending_.push_back({key, {}, byte});
    return true;
  }
  bool on_string_part(bj::string_view part, std::size_t, bj::error_code&) {
    text_.append(part.data(), part.size());
    return true;
  }
  bool on_string(bj::string_view part, std::size_t size, bj::error_code&) {
    const auto [byte, text] = whole_string(part, size);
    put(text, byte);
    return true;
  }

  bool on_number_part(bj::string_view, bj::error_code&) { return true; }
  bool on_int64(std::int64_t number, bj::string_view, bj::error_code&) {
    const auto [byte, digits] = number_token();
    put(number, byte);
    return true;
  }
  bool on_uint64(std::uint64_t number, bj::string_view, bj::error_code& ec) {
    const auto [byte, digits] = number_token();
    if (number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) return too_large(byte, ec);
    put(static_cast<std::int64_t>(number), byte);
    return true;
  }
  bool on_double(double number, bj::string_view, bj::error_code& ec) {
    const auto [byte, digits] = number_token();
    // Boost.JSON makes doubles of integers that do not fit, and infinity of 1e999.
    if (digits.find_first_of(".eE") == std::string_view::npos) return too_large(byte, ec);
    double exact = number;
    std::from_chars(digits.data(), digits.data() + digits.size(), exact);  // nearest; Boost.JSON's may be off by a bit
    if (!std::isfinite(number) || !std::isfinite(exact)) return not_finite(byte, ec);
    put(exact, byte);
    return true;
  }
  bool on_bool(bool flag, bj::error_code&) {
    put(flag, token(flag ? 4 : 5));
    return true;
  }
  bool on_null(bj::error_code&) {
    put(nullptr, token(4));
    return true;
  }
  bool on_comment_part(bj::string_view, bj::error_code&) { return true; }
  bool on_comment(bj::string_view, bj::error_code&) { return true; }

 private:
  /// A container that is being read; what it holds so far are the last of `pending_`.
  struct frame {
    std::size_t first = 0;  ///< in `pending_`
    std::size_t byte = 0;
    bool is_array = false;
  };

  /// Start of the next token, which is `length` bytes long; the cursor goes behind it.
  std::size_t token(std::size_t length) {
    const auto is_between = [](char c) {
      return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ',' || c == ':';
    };
    while (cursor_ < bytes_.size() && is_between(bytes_[cursor_])) ++cursor_;
    const std::size_t start = cursor_;
    cursor_ = std::min(cursor_ + length, bytes_.size());
    return start;
  }
  std::size_t string_token() {
    const std::size_t start = token(1);
    std::size_t quote = std::min(bytes_.find('"', cursor_), bytes_.size());
    for (;;) {
      const auto escaped = bytes_.substr(cursor_, quote - cursor_).find('\\');
      if (escaped == std::string_view::npos) break;
      cursor_ = std::min(cursor_ + escaped + 2, bytes_.size());
      if (cursor_ > quote) quote = std::min(bytes_.find('"', cursor_), bytes_.size());
    }
    cursor_ = std::min(quote + 1, bytes_.size());
    return start;
  }
  /// Where a string of `size` bytes begins whose last part has come, and its text, kept with the document.
  std::pair<std::size_t, std::string_view> whole_string(bj::string_view last, std::size_t size) {
    const std::less_equal<> in_order;
    const char* const end = bytes_.data() + bytes_.size();
    if (last.size() == size && in_order(bytes_.data(), last.data()) && in_order(last.data() + size, end)) {
      // Without escapes it is given as it stands in the text: between its quotes.
      const auto first = static_cast<std::size_t>(last.data() - bytes_.data());
      cursor_ = first + size + 1;
      return {first - 1, keep({}, last)};
    }
    const auto text = keep(text_, last);
    text_.clear();
    return {string_token(), text};
  }
  std::string_view keep(std::string_view first, bj::string_view last) {
    auto* const kept = static_cast<char*>(memory_.allocate(first.size() + last.size(), 1));
    std::copy(last.begin(), last.end(), std::copy(first.begin(), first.end(), kept));
    return {kept, first.size() + last.size()};
  }
  std::pair<std::size_t, std::string_view> number_token() {
    const std::size_t start = token(0);
    cursor_ = std::min(bytes_.find_first_not_of("+-.0123456789eE", start), bytes_.size());
    return {start, bytes_.substr(start, cursor_ - start)};
  }

  /// A value is the root, the next of an array, or that of the key that was read last.
  template <class Data>
  void put(const Data& data, std::size_t byte) {
    if (!open_.empty() && open_.back().is_array) pending_.emplace_back();
    (open_.empty() ? root_ : pending_.back().value) = {data, byte};
  }
  std::span<const member> members_of(const frame& container) const {
    return std::span(pending_).subspan(container.first);
  }
  template <class Data>
  void close(const Data& container) {
    const auto closed = open_.back();
    open_.pop_back();
    pending_.resize(closed.first);
    put(container, closed.byte);
  }

  /// The first member whose key an earlier member of the same object has.
  static const member* repeated(std::span<const member> members) {
    constexpr std::size_t few = 16;
    if (members.size() <= few) {
      for (std::size_t i = 1; i < members.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
          if (members[i].key == members[j].key) return &members[i];
        }
      }
      return nullptr;
    }
    std::vector<const member*> sorted;
    sorted.reserve(members.size());
    for (const auto& item : members) sorted.push_back(&item);
    std::sort(sorted.begin(), sorted.end(), [](const member* a, const member* b) {
      const int order = a->key.compare(b->key);
      return order != 0 ? order < 0 : a->byte < b->byte;
    });
    const member* first = nullptr;
    for (std::size_t i = 1; i < sorted.size(); ++i) {
      if (sorted[i]->key == sorted[i - 1]->key && (first == nullptr || sorted[i]->byte < first->byte)) {
        first = sorted[i];
      }
    }
    return first;
  }

  bool fail(std::size_t byte, bilingual message, bj::error_code& ec) {
    failure_ = fault{byte, std::move(message), false};
    ec = bj::error::syntax;  // only to stop the reader; failure_ is what is told
    return false;
  }
  bool too_large(std::size_t byte, bj::error_code& ec) {
    return fail(byte,
                {"Số nguyên vượt quá 64 bit; hãy ghi số nhỏ hơn hoặc ghi thành chuỗi.",
                 "An integer beyond 64 bits; write a smaller number or a string."},
                ec);
  }
  bool not_finite(std::size_t byte, bj::error_code& ec) {
    return fail(byte,
                {"Số quá lớn, không biểu diễn được; hãy ghi một số hữu hạn.",
                 "A number too large to be represented; write a finite one."},
                ec);
  }

  static_assert(std::is_trivially_destructible_v<value> && std::is_trivially_destructible_v<member>);

  std::string_view bytes_;
  std::size_t cursor_;
  std::pmr::monotonic_buffer_resource& memory_;
  value root_;
  std::vector<frame> open_;
  std::vector<member>
      pending_;       ///< of all open containers, the innermost last: each is made at its end, as large as it is
  std::string text_;  ///< the parts of a string so far
  std::optional<fault> failure_;
};

bilingual describe(const bj::error_code& ec, std::size_t depth) {
  if (ec == bj::error::too_deep) {
    const auto levels = std::to_string(depth);
    return {"Lồng nhau quá " + levels + " cấp (giới hạn depth); hãy làm phẳng nội dung hoặc nâng giới hạn.",
            "Nested deeper than " + levels + " levels (limit depth); flatten it or raise the limit."};
  }
  if (ec == bj::error::incomplete) {
    return {"JSON kết thúc giữa chừng; tệp có thể bị cắt cụt.", "The JSON ends in the middle; it may be truncated."};
  }
  if (ec == bj::error::exponent_overflow) {
    return {"Số quá lớn, không biểu diễn được; hãy ghi một số hữu hạn.",
            "A number too large to be represented; write a finite one."};
  }
  if (ec == bj::error::illegal_leading_surrogate || ec == bj::error::illegal_trailing_surrogate ||
      ec == bj::error::expected_hex_digit) {
    return {"Dãy thoát “\\u” không hợp lệ trong chuỗi.", "An invalid “\\u” escape in a string."};
  }
  return {"Sai cú pháp JSON tại đây.", "Not valid JSON at this place."};
}

}  // namespace

const value* value::find(std::string_view key) const noexcept {
  const auto* members = as_object();
  if (members == nullptr) return nullptr;
  for (const auto& item : *members) {
    if (item.key == key) return &item.value;
  }
  return nullptr;
}

std::size_t line_of(std::string_view bytes, std::size_t byte) noexcept {
  const auto before = bytes.substr(0, std::min(byte, bytes.size()));
  return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
}

result<document> parse(std::string_view bytes, std::string_view name, const limits& bounds, errc code) {
  const auto refuse = [&](fault what) {
    const auto line = line_of(bytes, what.byte);
    const auto number = std::to_string(line);
    const auto byte = std::to_string(what.byte);
    const std::string called(name);
    return error{what.is_limit ? errc::limit : code,
                 {called + (called.empty() ? "" : ": ") + "dòng " + number + ", byte " + byte + ": " + what.message.vi,
                  called + (called.empty() ? "" : ": ") + "line " + number + ", byte " + byte + ": " + what.message.en},
                 called,
                 what.byte,
                 line};
  };

  if (bytes.size() > bounds.pack_bytes) {
    const auto most = std::to_string(bounds.pack_bytes);
    return refuse({0,
                   {"Dài hơn " + most + " byte (giới hạn pack_bytes); hãy chia nhỏ hoặc nâng giới hạn.",
                    "Longer than " + most + " bytes (limit pack_bytes); split it or raise the limit."},
                   true});
  }
  if (const auto valid = utf8::valid_prefix(bytes); valid != bytes.size()) {
    return refuse({valid,
                   {"Không phải UTF-8 hợp lệ; hãy lưu lại tệp bằng mã Unicode (UTF-8).",
                    "Not valid UTF-8; save the file as Unicode (UTF-8)."},
                   false});
  }
  // Editors on Windows write a byte order mark; RFC 8259, section 8.1 allows to pass over it.
  const std::size_t start = bytes.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
  if (bytes.find_first_not_of(" \t\r\n", start) == std::string_view::npos) {
    return refuse({start, {"Không có nội dung JSON (tệp rỗng).", "There is no JSON in it (an empty file)."}, false});
  }

  bj::parse_options options;
  options.max_depth = std::min(bounds.depth, deepest);
  options.allow_invalid_utf8 = true;  // looked at above, at once
  // The values of a text take about three times its bytes.
  const auto memory = std::make_shared<std::pmr::monotonic_buffer_resource>(3 * bytes.size() + 1);
  bj::basic_parser<builder> parser(options, bytes, start, *memory);
  bj::error_code ec;
  const std::size_t read = start + parser.write_some(false, bytes.data() + start, bytes.size() - start, ec);
  if (const auto& failure = parser.handler().failure()) return refuse(*failure);
  if (ec) return refuse({std::min(read, bytes.size()), describe(ec, options.max_depth), ec == bj::error::too_deep});
  if (read != bytes.size()) {
    return refuse({read,
                   {"Còn nội dung sau giá trị JSON; mỗi tệp chỉ có một giá trị.",
                    "There is more after the JSON value; a file holds one value."},
                   false});
  }
  return document{{parser.handler().root()}, memory};
}

void writer::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (levels_.empty()) return;
  out_ += levels_.back().empty ? "\n" : ",\n";
  levels_.back().empty = false;
  out_.append(2 * levels_.size(), ' ');
}

writer& writer::begin_object() {
  separate();
  out_ += '{';
  levels_.push_back({false, true});
  return *this;
}

writer& writer::begin_array() {
  separate();
  out_ += '[';
  levels_.push_back({true, true});
  return *this;
}

writer& writer::end_object() {
  const bool empty = levels_.back().empty;
  levels_.pop_back();
  if (!empty) out_.append(1, '\n').append(2 * levels_.size(), ' ');
  out_ += '}';
  return *this;
}

writer& writer::end_array() {
  const bool empty = levels_.back().empty;
  levels_.pop_back();
  if (!empty) out_.append(1, '\n').append(2 * levels_.size(), ' ');
  out_ += ']';
  return *this;
}

writer& writer::key(std::string_view name) {
  string(name);
  out_ += ": ";
  after_key_ = true;
  return *this;
}

writer& writer::string(std::string_view text) {
  separate();
  // What is written is always UTF-8, even where a caller's name for its input is not.
  std::string repaired;
  if (utf8::valid_prefix(text) != text.size()) {
    utf8::append_repaired(repaired, text);
    text = repaired;
  }
  out_ += '"';
  std::size_t plain = 0;  // start of what needs no escape
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out_ += text.substr(plain, i - plain);
    plain = i + 1;
    out_ += '\\';
    switch (c) {
      case '"': out_ += '"'; break;
      case '\\': out_ += '\\'; break;
      case '\b': out_ += 'b'; break;
      case '\f': out_ += 'f'; break;
      case '\n': out_ += 'n'; break;
      case '\r': out_ += 'r'; break;
      case '\t': out_ += 't'; break;
      default:
        out_ += "u00";
        out_ += "0123456789abcdef"[c >> 4];
        out_ += "0123456789abcdef"[c & 15U];
    }
  }
  out_ += text.substr(plain);
  out_ += '"';
  return *this;
}

writer& writer::integer(std::int64_t number) {
  separate();
  out_ += std::to_string(number);
  return *this;
}

writer& writer::fixed(double number) {
  if (!std::isfinite(number)) return null();  // JSON has no other word for it
  separate();
  char digits[400];  // the largest double has 309 digits before the point
  const auto end = std::to_chars(std::begin(digits), std::end(digits), number, std::chars_format::fixed, 4).ptr;
  std::string_view text(digits, static_cast<std::size_t>(end - digits));
  text = text.substr(0, text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.remove_suffix(1);
  out_ += text == "-0" ? "0" : text;
  return *this;
}

writer& writer::boolean(bool flag) {
  separate();
  out_ += flag ? "true" : "false";
  return *this;
}

writer& writer::null() {
  separate();
  out_ += "null";
  return *this;
}

writer& writer::any(const json::value& whole) {
  struct place {
    const json::value* container;
    std::size_t next;
  };
  std::vector<place> open;
  const auto write = [&](const json::value& item) {
    if (const auto* items = item.as_array()) {
      begin_array();
      open.push_back({&item, 0});
      static_cast<void>(items);
    } else if (item.as_object() != nullptr) {
      begin_object();
      open.push_back({&item, 0});
    } else if (const auto* text = item.as_string()) {
      string(*text);
    } else if (const auto* number = item.as_int()) {
      integer(*number);
    } else if (const auto* flag = item.as_bool()) {
      boolean(*flag);
    } else if (const auto* real = std::get_if<double>(&item.data)) {
      // As short as reads back to the same number: any() gives a parsed value again, it does not round. A double that
      // is whole keeps a point, else it would come back as an integer, and perhaps as one too large.
      separate();
      char digits[32];
      const std::string_view shortest(
          digits, static_cast<std::size_t>(std::to_chars(std::begin(digits), std::end(digits), *real).ptr - digits));
      out_ += shortest;
      if (shortest.find_first_of(".e") == std::string_view::npos) out_ += ".0";
    } else {
      null();
    }
  };
  write(whole);
  while (!open.empty()) {
    const std::size_t at = open.back().next++;
    if (const auto* items = open.back().container->as_array()) {
      if (at < items->size()) {
        write((*items)[at]);
      } else {
        open.pop_back();
        end_array();
      }
    } else {
      const auto& members = *open.back().container->as_object();
      if (at < members.size()) {
        key(members[at].key);
        write(members[at].value);
      } else {
        open.pop_back();
        end_object();
      }
    }
  }
  return *this;
}

std::string writer::take() {
  out_ += '\n';
  levels_.clear();
  after_key_ = false;
  return std::exchange(out_, {});
}

}  // namespace quyche::inline v0::json
