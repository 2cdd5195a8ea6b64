#include "text/docx_properties.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "core/utf8.hpp"

namespace quyche::inline v0::text {
namespace {

/// The font of Latin letters beyond ASCII, else of ASCII. A font of the theme goes before one that is named beside it.
std::optional<font_code> font_of(const word_xml& xml, const theme_fonts& theme, xml_node fonts) {
  constexpr std::pair<std::string_view, std::string_view> places[] = {{"hAnsiTheme", "hAnsi"}, {"asciiTheme", "ascii"}};
  for (const auto& [of_theme, by_name] : places) {
    const std::string_view slot = xml.attribute(fonts, of_theme).value();
    if (slot.starts_with("major")) return theme.major;
    if (slot.starts_with("minor")) return theme.minor;
    if (const auto named = xml.attribute(fonts, by_name)) return font_named(named.value());
  }
  return std::nullopt;
}

std::optional<std::size_t> level_number(std::string_view digits) {
  const auto level = word_xml::integer(digits);
  if (!level || static_cast<std::size_t>(*level) >= list_levels) return std::nullopt;
  return static_cast<std::size_t>(*level);
}

std::optional<list_level> read_level(const word_xml& xml, xml_node node) {
  const auto level = level_number(xml.attribute(node, "ilvl").value());
  if (!level) return std::nullopt;
  list_level found;
  found.level = *level;
  found.start = 0;
  for (const auto each : node.children()) {
    switch (xml.of(each)) {
      case tag::start: found.start = xml.number(each).value_or(0); break;
      case tag::number_format: found.format = format_named(xml.value(each)); break;
      case tag::level_text: found.text.clear(), utf8::append_repaired(found.text, xml.value(each)); break;
      case tag::suffix: found.suffix = xml.value(each) == "nothing" ? "" : " "; break;
      case tag::level_restart:
        if (const auto after = xml.number(each)) found.restart = static_cast<std::size_t>(*after);
        break;
      case tag::legal_numbering: found.legal = xml.is_on(each); break;
      case tag::paragraph_style: found.paragraph_style = xml.value(each); break;
      default: break;
    }
  }
  std::replace_if(
      found.text.begin(), found.text.end(), [](char c) { return c >= 0 && c < 0x20; }, ' ');
  return found;
}

list_definition read_definition(const word_xml& xml, const style_sheet& styles, xml_node node) {
  list_definition definition;
  for (const auto each : node.children()) {
    const auto what = xml.of(each);
    if (what == tag::level && definition.levels.size() < list_levels) {
      if (auto found = read_level(xml, each)) definition.levels.push_back(*std::move(found));
    } else if (what == tag::list_style_link) {
      const auto* lender = styles.find(xml.value(each));
      if (lender != nullptr) definition.linked = lender->list.value_or("");
    }
  }
  return definition;
}

list_use read_use(const word_xml& xml, xml_node node) {
  list_use use;
  for (const auto each : node.children()) {
    const auto what = xml.of(each);
    if (what == tag::abstract_list_id) use.definition = xml.value(each);
    if (what != tag::level_override) continue;
    const auto level = level_number(xml.attribute(each, "ilvl").value());
    if (!level) continue;
    use.start_override[*level] = xml.number(xml.child(each, tag::start_override));
    if (use.levels.size() == list_levels) continue;
    if (auto found = read_level(xml, xml.child(each, tag::level))) use.levels.push_back(*std::move(found));
  }
  return use;
}

std::string_view local_name(xml_node node) {
  const std::string_view name = node.name();
  return name.substr(name.find(':') + 1);
}

}  // namespace

number_format format_named(std::string_view name) noexcept {
  constexpr std::pair<std::string_view, number_format> formats[] = {
      {"decimalZero", number_format::decimal_zero},
      {"lowerLetter", number_format::lower_letter},
      {"upperLetter", number_format::upper_letter},
      {"lowerRoman", number_format::lower_roman},
      {"upperRoman", number_format::upper_roman},
      {"bullet", number_format::bullet},
      {"none", number_format::none},
  };
  for (const auto& [candidate, format] : formats) {
    if (candidate == name) return format;
  }
  return number_format::decimal;
}

word_style read_properties(const word_xml& xml, const theme_fonts& theme, xml_node paragraph, xml_node run) {
  word_style found;
  for (auto each = run.first_child(); each; each = each.next_sibling()) {
    switch (xml.of(each)) {
      case tag::bold: found.bold = xml.is_on(each); break;
      case tag::vanish: found.hidden = xml.is_on(each); break;
      case tag::fonts: found.font = font_of(xml, theme, each); break;
      default: break;
    }
  }
  for (auto each = paragraph.first_child(); each; each = each.next_sibling()) {
    const auto what = xml.of(each);
    if (what == tag::justification) found.centered = xml.value(each) == "center";
    if (what != tag::list_properties) continue;
    if (const auto list = xml.child(each, tag::list_id)) found.list = xml.value(list);
    if (const auto level = xml.number(xml.child(each, tag::list_level)))
      found.level = std::min<std::size_t>(static_cast<std::size_t>(*level), list_levels - 1);
  }
  return found;
}

theme_fonts read_theme(xml_node root) {
  theme_fonts found;
  for (const auto elements : root.children()) {
    if (local_name(elements) != "themeElements") continue;
    for (const auto scheme : elements.children()) {
      if (local_name(scheme) != "fontScheme") continue;
      for (const auto which : scheme.children()) {
        for (const auto script : which.children()) {
          if (local_name(script) != "latin") continue;
          const auto code = font_named(script.attribute("typeface").value());
          if (local_name(which) == "majorFont") found.major = code;
          if (local_name(which) == "minorFont") found.minor = code;
        }
      }
    }
  }
  return found;
}

style_sheet read_styles(xml_node root, const theme_fonts& theme) {
  style_sheet sheet;
  const word_xml xml(root);
  for (const auto node : root.children()) {
    const auto what = xml.of(node);
    if (what == tag::defaults) {
      sheet.defaults =
          read_properties(xml, theme, xml.child(xml.child(node, tag::paragraph_defaults), tag::paragraph_properties),
                          xml.child(xml.child(node, tag::run_defaults), tag::run_properties));
    }
    if (what != tag::style) continue;
    const std::string id = xml.attribute(node, "styleId").value();
    auto style =
        read_properties(xml, theme, xml.child(node, tag::paragraph_properties), xml.child(node, tag::run_properties));
    style.based_on = xml.value(xml.child(node, tag::based_on));
    const bool is_default = word_xml::is_on(xml.attribute(node, "default").value(), false);
    if (is_default && std::string_view(xml.attribute(node, "type").value()) == "paragraph") sheet.paragraph = id;
    sheet.add(id, std::move(style));
  }
  sheet.inherit();
  return sheet;
}

list_numbering read_lists(xml_node root, const style_sheet& styles) {
  list_numbering lists;
  const word_xml xml(root);
  for (const auto node : root.children()) {
    const auto what = xml.of(node);
    if (what == tag::abstract_list) {
      lists.define(xml.attribute(node, "abstractNumId").value(), read_definition(xml, styles, node));
    } else if (what == tag::list) {
      lists.use(xml.attribute(node, "numId").value(), read_use(xml, node));
    }
  }
  return lists;
}

}  // namespace quyche::inline v0::text
