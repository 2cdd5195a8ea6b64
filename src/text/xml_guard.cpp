#include "text/xml_guard.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <string>

#include "core/utf8.hpp"
#include "text/intake_error.hpp"

namespace quyche::inline v0::text {
namespace {

constexpr std::string_view doctype = "<!DOCTYPE";

bool begins_doctype(std::string_view bytes, std::size_t at) {
  const auto here = bytes.substr(at, doctype.size());
  return here.size() == doctype.size() && std::equal(here.begin(), here.end(), doctype.begin(), [](char a, char b) {
           return a == b || (a >= 'a' && a <= 'z' && a - 'a' + 'A' == b);
         });
}

/// Behind the next `mark`, or the end.
std::size_t behind(std::string_view bytes, std::string_view mark, std::size_t from) {
  const auto found = bytes.find(mark, from);
  return found == std::string_view::npos ? bytes.size() : found + mark.size();
}

}  // namespace

std::optional<error> refuse_xml(std::string_view bytes, std::string_view part, std::string_view name,
                                const limits& bounds) {
  const std::string called(part);
  if (utf8::valid_prefix(bytes) != bytes.size()) {
    return unreadable(name, {"phần " + called + " trong .docx không phải UTF-8; hãy lưu lại bằng Word.",
                             "the part " + called + " of the .docx is not UTF-8; save it again in Word."});
  }
  constexpr std::size_t per_node = 4;  // XML elements and attributes for each provision that a caller allows for
  const std::size_t most = bounds.nodes > std::numeric_limits<std::size_t>::max() / per_node
                               ? std::numeric_limits<std::size_t>::max()
                               : bounds.nodes * per_node;
  std::size_t depth = 0;
  std::size_t nodes = 0;
  for (std::size_t at = bytes.find('<'); at < bytes.size(); at = bytes.find('<', at)) {
    const char next = at + 1 < bytes.size() ? bytes[at + 1] : '\0';
    if (next == '!' && begins_doctype(bytes, at)) {
      return unreadable(name, {"phần " + called +
                                   " trong .docx có khai báo DOCTYPE, Word không bao giờ ghi như vậy; "
                                   "hãy lưu lại bằng Word.",
                               "the part " + called +
                                   " of the .docx has a DOCTYPE, which Word never writes; save it "
                                   "again in Word."});
    }
    if (next == '!' && bytes.substr(at, 4) == "<!--") {
      at = behind(bytes, "-->", at + 4);
    } else if (next == '!' && bytes.substr(at, 9) == "<![CDATA[") {
      at = behind(bytes, "]]>", at + 9);
    } else if (next == '?') {
      at = behind(bytes, "?>", at + 2);
    } else if (next == '/') {
      depth -= depth == 0 ? 0 : 1;
      ++at;
    } else {
      // A start tag: to its '>', over quoted values.
      ++nodes;
      for (++at; at < bytes.size() && bytes[at] != '>'; ++at) {
        if (bytes[at] == '=') ++nodes;
        if (bytes[at] != '"' && bytes[at] != '\'') continue;
        at = bytes.find(bytes[at], at + 1);
        if (at == std::string_view::npos) break;
      }
      if (at < bytes.size() && bytes[at - 1] != '/') ++depth;
    }
    if (depth > bounds.depth) {
      return over_limit(name, "depth", bounds.depth, "Độ lồng của XML trong .docx", "The nesting of XML in the .docx");
    }
    if (nodes > most) {
      return over_limit(name, "nodes", bounds.nodes, "Số phần tử XML trong .docx (giới hạn nhân bốn)",
                        "The number of XML elements in the .docx (four times the limit)");
    }
  }
  return std::nullopt;
}

}  // namespace quyche::inline v0::text
