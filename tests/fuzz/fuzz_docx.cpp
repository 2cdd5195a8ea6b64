// Word documents. An input that begins with "PK" is an archive as it stands; any other is the parts of one, cut at
// bytes 00: the body's XML, then numbering and styles. So both the archive's and the parts' readers are reached.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "../support/zip_writer.hpp"
#include "core/utf8.hpp"
#include "promise.hpp"
#include "text/decode.hpp"

using namespace quyche;
using test::promise;

namespace {

std::string as_archive(std::string_view bytes) {
  if (bytes.substr(0, 2) == "PK") return std::string(bytes);
  std::string_view parts[3];
  for (auto& part : parts) {
    const auto end = std::min(bytes.find('\0'), bytes.size());
    part = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return test::docx(parts[0], parts[1], parts[2]);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  limits bounds;
  bounds.text_bytes = std::size_t{1} << 20;
  bounds.unzipped_bytes = std::size_t{4} << 20;
  const auto read = text::decode_docx(as_archive({reinterpret_cast<const char*>(data), size}), "", bounds);
  if (!read) return 0;
  const auto* decoded = &read->text;
  const auto length = decoded->source.size();
  promise(utf8::valid_prefix(decoded->source) == length);
  promise(length == 0 || decoded->source.back() == '\n');
  std::size_t last = 0;
  for (const auto& start : decoded->runs) promise(last <= start.source && start.source < length), last = start.source;
  last = 0;
  for (const auto& line : decoded->layout) promise(last <= line.source && line.source < length), last = line.source;
  return 0;
}
