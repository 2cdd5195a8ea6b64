#include "text/decode.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <utility>

#include "core/sha256.hpp"
#include "text/html.hpp"
#include "text/intake_error.hpp"

namespace quyche::inline v0::text {
namespace {

using namespace std::string_view_literals;

/// Kinds of file that people hand over instead of a text, told by how they begin (lower case where `text` is set).
struct foreign_kind {
  std::string_view begins;
  bool text;
  std::string_view vi;
  std::string_view en;
};

constexpr std::string_view as_docx_vi = "hãy mở bằng Word rồi lưu thành .docx hoặc .txt (UTF-8).";
constexpr std::string_view as_docx_en = "open it in Word and save it as .docx or .txt (UTF-8).";
constexpr std::string_view ocr_vi = "hãy nhận dạng chữ (OCR) rồi đưa văn bản vào.";
constexpr std::string_view ocr_en = "recognise its text (OCR) and give the text.";

constexpr foreign_kind foreign_kinds[] = {
    {"{\\rtf", true, "tệp RTF chưa đọc được; hãy mở bằng Word rồi lưu thành .docx hoặc .txt (UTF-8).",
     "an RTF file, which is not read; open it in Word and save it as .docx or .txt (UTF-8)."},
    {"<!doctype", true, "tệp XML, không phải văn bản thuần; hãy mở bằng Word rồi lưu thành .docx.",
     "an XML file, not plain text; open it in Word and save it as .docx."},
    {"<?xml", true, "tệp XML, không phải văn bản thuần; hãy mở bằng Word rồi lưu thành .docx.",
     "an XML file, not plain text; open it in Word and save it as .docx."},
    {"\x89PNG", false, "tệp ảnh (PNG); hãy nhận dạng chữ (OCR) rồi đưa văn bản vào.",
     "a picture (PNG); recognise its text (OCR) and give the text."},
    {"\xFF\xD8\xFF", false, "tệp ảnh (JPEG); hãy nhận dạng chữ (OCR) rồi đưa văn bản vào.",
     "a picture (JPEG); recognise its text (OCR) and give the text."},
    {"II*\0"sv, false, "tệp ảnh (TIFF); hãy nhận dạng chữ (OCR) rồi đưa văn bản vào.",
     "a picture (TIFF); recognise its text (OCR) and give the text."},
    {"MM\0*"sv, false, "tệp ảnh (TIFF); hãy nhận dạng chữ (OCR) rồi đưa văn bản vào.",
     "a picture (TIFF); recognise its text (OCR) and give the text."},
    {"Rar!\x1A", false, "tệp nén RAR; hãy giải nén và đưa từng văn bản.",
     "a RAR archive; unpack it and give each text by itself."},
    {"7z\xBC\xAF\x27\x1C", false, "tệp nén 7z; hãy giải nén và đưa từng văn bản.",
     "a 7z archive; unpack it and give each text by itself."},
    {"\x1F\x8B", false, "tệp nén gzip; hãy giải nén rồi đưa văn bản vào.", "a gzip file; unpack it and give the text."},
};

std::string utf16le(std::string_view ascii) {
  std::string wide;
  for (const char c : ascii) wide.append(1, c).append(1, '\0');
  return wide;
}

/// A compound file (OLE2): old Word documents, and new ones under a password.
error compound_file(std::string_view bytes, std::string_view name) {
  // The names of its streams are UTF-16; where they lie does not matter to tell the kinds apart.
  if (bytes.find(utf16le("EncryptedPackage")) != std::string_view::npos) {
    return unreadable(name, {"tệp Word được bảo vệ bằng mật khẩu (mã hóa); hãy gỡ mật khẩu rồi lưu lại.",
                             "a Word file under a password (encrypted); remove the password and save it again."});
  }
  if (bytes.find(utf16le("WordDocument")) != std::string_view::npos) {
    return unreadable(name, {"tệp Word kiểu cũ (.doc); " + std::string(as_docx_vi),
                             "an old Word file (.doc); " + std::string(as_docx_en)});
  }
  return unreadable(name, {"tệp Office kiểu cũ (OLE2), không phải văn bản Word .docx; " + std::string(as_docx_vi),
                           "an old Office file (OLE2), not a Word .docx; " + std::string(as_docx_en)});
}

std::optional<error> foreign(std::string_view bytes, std::string_view name) {
  if (bytes.substr(0, 8) == "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv) return compound_file(bytes, name);
  // PDF readers accept some junk before the mark, and scanners write it.
  const auto head = bytes.substr(0, 1024);
  const auto pdf = head.find("%PDF-");
  if (pdf == 0 || (pdf != std::string_view::npos && bytes.find("startxref") != std::string_view::npos)) {
    return unreadable(name,
                      {"tệp PDF; hãy đưa bản .docx hoặc văn bản trích từ PDF. Nếu là bản quét: " + std::string(ocr_vi),
                       "a PDF file; give the .docx or the text of the PDF. If it is a scan: " + std::string(ocr_en)});
  }

  auto begin = head;
  if (begin.substr(0, 3) == "\xEF\xBB\xBF") begin.remove_prefix(3);
  begin.remove_prefix(std::min(begin.find_first_not_of(" \t\r\n"), begin.size()));
  if (looks_like_html(begin)) return std::nullopt;
  for (const auto& kind : foreign_kinds) {
    const auto here = (kind.text ? begin : head).substr(0, kind.begins.size());
    const bool same = here.size() == kind.begins.size() &&
                      std::equal(here.begin(), here.end(), kind.begins.begin(), [&](char a, char b) {
                        return a == b || (kind.text && a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b);
                      });
    if (same) return unreadable(name, {std::string(kind.vi), std::string(kind.en)});
  }
  return std::nullopt;
}

bool is_zip(std::string_view bytes) {
  const auto mark = bytes.substr(0, 4);
  return mark == "PK\x03\x04" || mark == "PK\x05\x06" || mark == "PK\x07\x08";
}

}  // namespace

result<decoded_text> decode(std::string_view bytes, std::string_view name, const limits& bounds) {
  if (bytes.empty()) {
    return unreadable(
        name, {"tệp rỗng; hãy đưa văn bản của quy chế vào.", "the file is empty; give the text of the regulation."});
  }
  if (auto failure = foreign(bytes, name)) return *std::move(failure);
  auto read = is_zip(bytes) ? decode_docx(bytes, name, bounds) : decode_plain(bytes, name, bounds);
  if (!read) return std::move(read).error();
  auto& decoded = read->text;
  if (read->derived.converted.empty()) {
    normalise(decoded);
  } else {
    normalise(decoded, std::move(read->derived));
  }
  if (decoded.content.find_first_not_of(" \n") == std::string::npos) {
    return unreadable(name, {"tệp không có chữ nào; nếu là bản quét (ảnh): " + std::string(ocr_vi),
                             "there is no text in the file; if it is a scan (pictures): " + std::string(ocr_en)});
  }
  decoded.sha256 = sha256_hex(bytes);
  return std::move(decoded);
}

}  // namespace quyche::inline v0::text
