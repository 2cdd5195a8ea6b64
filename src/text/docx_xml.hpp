// The XML of Word documents (WordprocessingML, ECMA-376-1) by local name, whatever prefix a file uses. Nodes and views live
// as long as the parsed part. For the files docx*.cpp alone: no other file sees the XML reader.
#pragma once

#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <quyche/core/error.hpp>
#include <quyche/core/limits.hpp>

namespace quyche::inline v0::text {

using pugi::xml_node;

/// Elements that mean something here.
enum class tag : std::uint8_t {
  other,      ///< what is inside is read
  alternate,  ///< mc:AlternateContent
  abstract_list,
  abstract_list_id,
  based_on,
  body,
  bold,
  cell,
  defaults,
  deleted,
  endnote_reference,
  fonts,
  footnote_reference,
  inserted,
  justification,
  legal_numbering,
  level,
  level_override,
  level_restart,
  level_text,
  line_break,
  list,
  list_id,
  list_level,
  list_properties,
  list_style_link,
  no_break_hyphen,
  note,
  number_format,
  paragraph,
  paragraph_defaults,
  paragraph_properties,
  paragraph_style,
  row,
  row_properties,
  run,
  run_defaults,
  run_properties,
  run_style,
  skipped,  ///< nothing inside is text
  soft_hyphen,
  start,
  start_override,
  style,
  suffix,
  symbol,
  tab,
  table,
  text,
  text_box,
  vanish,
};

/// Local names of WordprocessingML by length, then by letter.
constexpr std::pair<std::string_view, tag> word_tags[] = {
    {"b", tag::bold},
    {"p", tag::paragraph},
    {"r", tag::run},
    {"t", tag::text},
    {"br", tag::line_break},
    {"cr", tag::line_break},
    {"jc", tag::justification},
    {"rt", tag::skipped},
    {"tc", tag::cell},
    {"tr", tag::row},
    {"del", tag::deleted},
    {"ins", tag::inserted},
    {"lvl", tag::level},
    {"num", tag::list},
    {"pPr", tag::paragraph_properties},
    {"rPr", tag::run_properties},
    {"sym", tag::symbol},
    {"tab", tag::tab},
    {"tbl", tag::table},
    {"body", tag::body},
    {"ilvl", tag::list_level},
    {"ptab", tag::tab},
    {"suff", tag::suffix},
    {"tcPr", tag::skipped},
    {"trPr", tag::row_properties},
    {"isLgl", tag::legal_numbering},
    {"numId", tag::list_id},
    {"numPr", tag::list_properties},
    {"sdtPr", tag::skipped},
    {"start", tag::start},
    {"style", tag::style},
    {"tblPr", tag::skipped},
    {"moveTo", tag::inserted},
    {"numFmt", tag::number_format},
    {"pStyle", tag::paragraph_style},
    {"rFonts", tag::fonts},
    {"rStyle", tag::run_style},
    {"sectPr", tag::skipped},
    {"vanish", tag::vanish},
    {"basedOn", tag::based_on},
    {"delText", tag::skipped},
    {"endnote", tag::note},
    {"lvlText", tag::level_text},
    {"tblGrid", tag::skipped},
    {"tblPrEx", tag::skipped},
    {"footnote", tag::note},
    {"moveFrom", tag::deleted},
    {"sdtEndPr", tag::skipped},
    {"instrText", tag::skipped},
    {"lvlRestart", tag::level_restart},
    {"pPrDefault", tag::paragraph_defaults},
    {"rPrDefault", tag::run_defaults},
    {"softHyphen", tag::soft_hyphen},
    {"abstractNum", tag::abstract_list},
    {"docDefaults", tag::defaults},
    {"lvlOverride", tag::level_override},
    {"txbxContent", tag::text_box},
    {"delInstrText", tag::skipped},
    {"numStyleLink", tag::list_style_link},
    {"abstractNumId", tag::abstract_list_id},
    {"annotationRef", tag::skipped},
    {"noBreakHyphen", tag::no_break_hyphen},
    {"startOverride", tag::start_override},
    {"endnoteReference", tag::endnote_reference},
    {"footnoteReference", tag::footnote_reference},
};
constexpr bool shorter_or_before(std::string_view a, std::string_view b) noexcept {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}
static_assert(std::is_sorted(std::begin(word_tags), std::end(word_tags),
                             [](auto& a, auto& b) { return shorter_or_before(a.first, b.first); }));

/// Where the names of each length begin in word_tags; names longer than the longest begin at its end.
constexpr auto word_tags_of_length = [] {
  std::array<std::uint8_t, std::rbegin(word_tags)->first.size() + 3> begins{};
  for (std::size_t length = 0; length < begins.size(); ++length) {
    while (begins[length] < std::size(word_tags) && word_tags[begins[length]].first.size() < length) ++begins[length];
  }
  return begins;
}();

/// Names of one part, with the prefixes that it uses.
class word_xml {
 public:
  explicit word_xml(xml_node root) {
    for (const auto attribute : root.attributes()) {
      const std::string_view name = attribute.name();
      const std::string_view uri = attribute.value();
      if (name.substr(0, 5) != "xmlns") continue;
      const auto prefix = name.size() > 6 ? std::string(name.substr(6)) + ":" : std::string();
      if (uri == "http://schemas.openxmlformats.org/wordprocessingml/2006/main" ||
          uri == "http://purl.oclc.org/ooxml/wordprocessingml/main") {
        word_ = prefix;
      } else if (uri == "http://schemas.openxmlformats.org/markup-compatibility/2006") {
        choice_ = prefix + "Choice", fallback_ = prefix + "Fallback", alternate_ = prefix + "AlternateContent";
      }
    }
  }

  tag of(xml_node node) const noexcept {
    // Asked of every element several times: two letters tell nearly all names apart.
    const char* const name = node.name();
    const char* local = name;
    for (const char c : word_) {
      if (*local++ != c) return name == alternate_ ? tag::alternate : tag::other;
    }
    const std::string_view word(local);
    if (word.empty() || word.size() + 1 >= word_tags_of_length.size()) return tag::other;
    const auto end = word_tags_of_length[word.size() + 1];
    for (auto i = word_tags_of_length[word.size()]; i < end; ++i) {
      const auto& [candidate, kind] = word_tags[i];
      if (candidate.front() == word.front() && candidate.back() == word.back() && candidate == word) return kind;
    }
    return name == alternate_ ? tag::alternate : tag::other;  // a part without prefixes
  }

  /// The first child of that kind.
  xml_node child(xml_node node, tag kind) const noexcept {
    auto each = node.first_child();
    while (each && of(each) != kind) each = each.next_sibling();
    return each;
  }
  /// The version of AlternateContent that is read: the first choice, else what stands in for it.
  xml_node chosen(xml_node alternate) const noexcept {
    const auto choice = alternate.child(choice_.c_str());
    return choice ? choice : alternate.child(fallback_.c_str());
  }

  pugi::xml_attribute attribute(xml_node node, std::string_view local) const noexcept {
    auto each = node.first_attribute();
    for (; each; each = each.next_attribute()) {
      const std::string_view name = each.name();
      if (name.size() == word_.size() + local.size() && name.ends_with(local) && name.starts_with(word_)) break;
    }
    return each;
  }
  /// The w:val of an element; empty when it has none.
  std::string_view value(xml_node node) const noexcept { return attribute(node, "val").value(); }
  /// A switch such as w:b: there without a value means on.
  bool is_on(xml_node node) const noexcept { return is_on(value(node), true); }
  static bool is_on(std::string_view value, bool unsaid) noexcept {
    return value.empty() ? unsaid : value != "0" && value != "false" && value != "off";
  }
  std::optional<int> number(xml_node node) const noexcept { return integer(value(node)); }
  /// From 0 up to Word's own bound; larger ones only serve to overflow.
  static std::optional<int> integer(std::string_view digits) noexcept {
    int number = 0;
    const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool whole = failed == std::errc() && end == digits.data() + digits.size();
    return whole && number >= 0 && number <= 32767 ? std::optional(number) : std::nullopt;
  }

 private:
  std::string word_ = "w:";
  std::string choice_ = "mc:Choice";
  std::string fallback_ = "mc:Fallback";
  std::string alternate_ = "mc:AlternateContent";
};

/// Parses one part in place: `bytes` must outlive `into`. `part` is named in messages. Errors: what refuse_xml refuses, and
/// XML that is not well formed.
std::optional<error> load_xml(std::string& bytes, std::string_view part, std::string_view name, const limits& bounds,
                              pugi::xml_document& into);

}  // namespace quyche::inline v0::text
