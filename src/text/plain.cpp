// Plain text: UTF-8 with or without a byte order mark, UTF-16 with one, HTML pages, markdown, and the bytes of
// old font encodings.

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "core/utf8.hpp"
#include "text/decode.hpp"
#include "text/html.hpp"
#include "text/intake_error.hpp"
#include "text/legacy.hpp"
#include "text/markdown.hpp"

namespace quyche::inline v0::text {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
// A text with more than one bad byte in twenty is not a damaged Unicode text, it is something else.
constexpr std::size_t tolerated = 20;
// Of a badly damaged text so many places are told one by one; the rest is counted.
constexpr std::size_t told = 100;

bool is_control(unsigned char c) noexcept { return (c < 0x20 && (c < 0x09 || c > 0x0D)) || c == 0x7F; }

std::size_t count_controls(std::string_view bytes) noexcept {
  // Without branches and in blocks of a fixed length, which compilers turn into vector code.
  constexpr std::size_t block = 128;
  std::size_t count = 0;
  std::size_t at = 0;
  for (; at + block <= bytes.size(); at += block) {
    std::uint8_t found = 0;
    for (std::size_t i = 0; i < block; ++i) {
      const auto c = static_cast<std::uint8_t>(bytes[at + i]);
      const bool text = static_cast<std::uint8_t>(c - 0x09) <= 0x04;
      found = static_cast<std::uint8_t>(found + ((c < 0x20) & !text) + (c == 0x7F));
    }
    count += found;
  }
  for (; at < bytes.size(); ++at) count += is_control(static_cast<unsigned char>(bytes[at]));
  return count;
}

/// Collects what was replaced; the offsets in messages are those of the bytes handed in.
class damage {
 public:
  explicit damage(decoded_text& text) : text_(text) {}

  /// `count` bytes from `byte` are no text; U+FFFD takes their place at the end of source.
  void replace(std::size_t byte, std::size_t count) {
    const std::size_t at = text_.source.size();
    text_.source += replacement;
    if (places_++ == 0) first_ = byte;
    bytes_ += count;
    if (places_ <= told) {
      const auto where = std::to_string(byte);
      text_.diagnostics.push_back(
          {"invalid-utf8",
           at,
           at + replacement.size(),
           {"Byte " + where + " không hợp lệ, đã thay bằng U+FFFD; hãy kiểm tra chữ tại đó.",
            "Byte " + where + " is invalid and was replaced by U+FFFD; check the word there."}});
    }
  }

  void finish() {
    if (places_ <= told) return;
    const auto more = std::to_string(places_ - told);
    text_.diagnostics.push_back({"invalid-utf8",
                                 0,
                                 0,
                                 {"Còn " + more + " chỗ không hợp lệ nữa đã thay bằng U+FFFD.",
                                  "A further " + more + " invalid places were replaced by U+FFFD."}});
  }

  std::size_t first() const noexcept { return first_; }
  std::size_t bytes() const noexcept { return bytes_; }

 private:
  decoded_text& text_;
  std::size_t places_ = 0;
  std::size_t bytes_ = 0;
  std::size_t first_ = 0;
};

error too_damaged(std::string_view name, std::size_t byte) {
  const auto where = std::to_string(byte);
  return unreadable(name,
                    {"không phải văn bản UTF-8 (byte sai đầu tiên ở vị trí " + where +
                         "); có thể dùng phông cũ (TCVN3, VNI): hãy chuyển sang Unicode rồi lưu lại.",
                     "not UTF-8 text (first invalid byte at offset " + where +
                         "); it may be in an old font encoding (TCVN3, VNI): convert it to Unicode and save again."},
                    byte);
}

error binary(std::string_view name, std::size_t byte) {
  const auto where = std::to_string(byte);
  return unreadable(name,
                    {"tệp nhị phân, không phải văn bản (byte " + where +
                         "); hãy đưa tệp .docx hoặc văn bản thuần UTF-8 (hay UTF-16 có dấu BOM).",
                     "a binary file, not text (byte " + where +
                         "); give a .docx file or plain text in UTF-8 (or UTF-16 with a byte order mark)."},
                    byte);
}

error too_long(std::string_view name, const limits& bounds) {
  return over_limit(name, "text_bytes", bounds.text_bytes, "Độ dài văn bản (byte)", "The length of the text (bytes)");
}

bool is_old(encoding code) noexcept {
  return code == encoding::tcvn3 || code == encoding::vni || code == encoding::mixed;
}

/// A text with tags or marks: its words, and what in them is in an old encoding. Spans are those of the source.
reading read_marked(decoded_text&& text, conversion&& words_only) {
  reading read{std::move(text), std::move(words_only)};
  decoded_text words;
  words.source = std::move(read.derived.text);
  auto old = convert_legacy(words);
  for (auto& message : words.diagnostics) {
    const auto where = read.derived.map.to_source({message.begin, message.end});
    message.begin = where.begin, message.end = where.end;
    read.text.diagnostics.push_back(std::move(message));
  }
  if (old.converted.empty()) {
    read.derived.text = std::move(words.source);
  } else {
    read.text.encoding = words.encoding;
    read.derived.map = read.derived.map.compose(old.map);
    read.derived.text = std::move(old.text);
  }
  return read;
}

reading read_text(decoded_text&& text) {
  if (looks_like_html(text.source)) {
    text.format = format::html;
    auto words = html_text(text.source);
    return read_marked(std::move(text), std::move(words));
  }
  if (looks_like_markdown(text.source)) {
    auto words = markdown_text(text.source);
    return read_marked(std::move(text), std::move(words));
  }
  reading read{std::move(text), {}};
  read.derived = convert_legacy(read.text);
  return read;
}

/// Bytes that are not UTF-8, line by line: what editors show for a byte of a Western European code page, so that an old
/// font encoding can be recognised. A line that is UTF-8 for the most part was damaged, and that is shown.
std::string as_windows_1252(std::string_view bytes) {
  std::string shown;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
    const auto line = bytes.substr(at, end - at);
    std::size_t bad = 0;
    std::size_t good = 0;
    for (std::size_t i = 0; i < line.size();) {
      const auto step = utf8::next(line, i);
      if (!step.valid) bad += step.size;
      if (step.valid && step.size > 1) good += step.size;
      i += step.size;
    }
    if (bad <= good) {
      utf8::append_repaired(shown, line);
    } else {
      for (const char c : line) utf8::append(shown, windows_1252(static_cast<unsigned char>(c)));
    }
    at = end;
  }
  return shown;
}

result<reading> from_utf8(std::string_view bytes, std::string_view name, const limits& bounds) {
  if (bytes.size() > bounds.text_bytes) return too_long(name, bounds);
  if (const auto nul = bytes.find('\0'); nul != std::string_view::npos) return binary(name, nul);
  if (count_controls(bytes) > bytes.size() / tolerated) {
    const auto first =
        std::find_if(bytes.begin(), bytes.end(), [](char c) { return is_control(static_cast<unsigned char>(c)); });
    return binary(name, static_cast<std::size_t>(first - bytes.begin()));
  }

  const std::size_t valid = utf8::valid_prefix(bytes);
  if (valid < bytes.size()) {
    decoded_text shown;
    shown.source = as_windows_1252(bytes);
    if (shown.source.size() > bounds.text_bytes) return too_long(name, bounds);
    if (auto old = read_text(std::move(shown)); is_old(old.text.encoding)) return old;
  }
  decoded_text text;
  text.source = bytes.substr(0, valid);
  damage bad(text);
  for (std::size_t at = valid, plain = valid; at < bytes.size();) {
    const auto step = utf8::next(bytes, at);
    if (!step.valid) {
      text.source += bytes.substr(plain, at - plain);
      bad.replace(at, step.size);
      plain = at + step.size;
    }
    at += step.size;
    if (at == bytes.size()) text.source += bytes.substr(plain);
  }
  if (bad.bytes() > bytes.size() / tolerated) return too_damaged(name, bad.first());
  if (text.source.size() > bounds.text_bytes) return too_long(name, bounds);
  bad.finish();
  return read_text(std::move(text));
}

result<reading> from_utf16(std::string_view bytes, std::string_view name, const limits& bounds, bool little) {
  decoded_text text;
  text.encoding = little ? encoding::utf16le : encoding::utf16be;
  damage bad(text);
  const auto unit = [&](std::size_t at) -> char32_t {
    const auto low = static_cast<unsigned char>(bytes[little ? at : at + 1]);
    const auto high = static_cast<unsigned char>(bytes[little ? at + 1 : at]);
    return static_cast<char32_t>(high << 8 | low);
  };
  std::size_t controls = 0;
  std::size_t first_control = 0;
  std::size_t at = 2;  // behind the byte order mark
  for (; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit(at);
    if (c == 0) return binary(name, at);
    if (c < 0x80 && is_control(static_cast<unsigned char>(c)) && controls++ == 0) first_control = at;
    if (c >= 0xD800 && c <= 0xDBFF && at + 3 < bytes.size() && unit(at + 2) >= 0xDC00 && unit(at + 2) <= 0xDFFF) {
      c = 0x10000 + ((c - 0xD800) << 10) + (unit(at + 2) - 0xDC00);
      at += 2;
    }
    if (c >= 0xD800 && c <= 0xDFFF) {
      bad.replace(at, 2);
    } else {
      utf8::append(text.source, c);
    }
    if (text.source.size() > bounds.text_bytes) return too_long(name, bounds);
  }
  if (at < bytes.size()) bad.replace(at, 1);
  if (controls > bytes.size() / 2 / tolerated) return binary(name, first_control);
  if (bad.bytes() > bytes.size() / tolerated) return too_damaged(name, bad.first());
  bad.finish();
  return read_text(std::move(text));
}

}  // namespace

result<reading> decode_plain(std::string_view bytes, std::string_view name, const limits& bounds) {
  const auto mark = bytes.substr(0, 2);
  if (mark == "\xFF\xFE" || mark == "\xFE\xFF") return from_utf16(bytes, name, bounds, mark == "\xFF\xFE");
  return from_utf8(bytes, name, bounds);
}

}  // namespace quyche::inline v0::text
