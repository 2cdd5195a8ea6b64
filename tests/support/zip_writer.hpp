// Small ZIP archives and Word documents for tests, honest and otherwise. Header alone; no library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quyche::test {

inline std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ (0xEDB88320U & (0U - (crc & 1U)));
  }
  return ~crc;
}

/// One entry. `packed` is what stands in the archive; what the headers say of it may be a lie.
struct zip_entry {
  std::string name;
  std::string packed;
  std::uint16_t method = 0;  ///< 0 stored, 8 deflated
  std::uint16_t flags = 0;   ///< 1: encrypted
  std::uint32_t crc = 0;
  std::uint32_t unpacked_size = 0;
};

inline zip_entry stored(std::string name, std::string bytes) {
  const auto crc = crc32(bytes);
  const auto size = static_cast<std::uint32_t>(bytes.size());
  return {std::move(name), std::move(bytes), 0, 0, crc, size};
}

/// An entry that unpacks to `blocks` times 258 blanks and one more: deflate with fixed codes, 13 bits for 258 bytes.
inline zip_entry blown_up(std::string name, std::size_t blocks) {
  std::string packed;
  unsigned held = 0;
  unsigned count = 0;
  const auto bit = [&](unsigned value) {
    held |= value << count;
    if (++count == 8) packed += static_cast<char>(held), held = count = 0;
  };
  const auto code = [&](unsigned value, int length) {  // Huffman codes stand with the highest bit first
    while (length-- > 0) bit(value >> length & 1U);
  };
  bit(1), bit(1), bit(0);  // last block, fixed codes
  code(0x30 + ' ', 8);     // the blank itself
  for (std::size_t i = 0; i < blocks; ++i) {
    code(0xC5, 8);  // length 258
    code(0, 5);     // distance 1
  }
  code(0, 7);  // end of block
  while (count != 0) bit(0);
  const std::string unpacked(1 + blocks * 258, ' ');
  return {std::move(name), std::move(packed), 8, 0, crc32(unpacked), static_cast<std::uint32_t>(unpacked.size())};
}

inline std::string zip(const std::vector<zip_entry>& entries) {
  std::string out;
  std::string directory;
  const auto put = [](std::string& to, std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) to += static_cast<char>(value >> (8 * i) & 0xFFU);
  };
  const auto common = [&](std::string& to, const zip_entry& entry) {
    put(to, 20, 2), put(to, entry.flags, 2), put(to, entry.method, 2), put(to, 0, 4), put(to, entry.crc, 4);
    put(to, static_cast<std::uint32_t>(entry.packed.size()), 4), put(to, entry.unpacked_size, 4);
    put(to, static_cast<std::uint32_t>(entry.name.size()), 2), put(to, 0, 2);
  };
  for (const auto& entry : entries) {
    const auto offset = static_cast<std::uint32_t>(out.size());
    out += "PK\x03\x04";
    common(out, entry);
    out += entry.name + entry.packed;
    directory += "PK\x01\x02";
    put(directory, 20, 2);
    common(directory, entry);
    put(directory, 0, 2), put(directory, 0, 2), put(directory, 0, 2), put(directory, 0, 4), put(directory, offset, 4);
    directory += entry.name;
  }
  const auto count = static_cast<std::uint32_t>(entries.size());
  const auto start = static_cast<std::uint32_t>(out.size());
  out += directory + "PK\x05\x06";
  put(out, 0, 4), put(out, count, 2), put(out, count, 2);
  put(out, static_cast<std::uint32_t>(directory.size()), 4), put(out, start, 4), put(out, 0, 2);
  return out;
}

inline std::string word_xml(std::string_view root, std::string_view inside) {
  return R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:)" + std::string(root) +
         R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
         R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">)" +
         std::string(inside) + "</w:" + std::string(root) + ">";
}

/// A Word document with that body, and, where not empty, that numbering and those styles.
inline std::string docx(std::string_view body, std::string_view numbering = {}, std::string_view styles = {}) {
  std::vector<zip_entry> entries{stored("[Content_Types].xml", "<Types/>")};
  entries.push_back(stored("word/document.xml", word_xml("document", "<w:body>" + std::string(body) + "</w:body>")));
  if (!numbering.empty()) entries.push_back(stored("word/numbering.xml", word_xml("numbering", numbering)));
  if (!styles.empty()) entries.push_back(stored("word/styles.xml", word_xml("styles", styles)));
  return zip(entries);
}

/// A paragraph of one run.
inline std::string paragraph(std::string_view text, std::string_view properties = {}) {
  return "<w:p><w:pPr>" + std::string(properties) + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + std::string(text) +
         "</w:t></w:r></w:p>";
}

}  // namespace quyche::test
