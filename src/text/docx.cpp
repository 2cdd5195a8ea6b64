// Word documents (ECMA-376-1): the text that a reader of the document sees, a paragraph a line.
//
// The parts are walked with the tree's own links and a stack of our own, never by recursion. Text boxes stand inside a
// run of some paragraph and hold paragraphs themselves: they are put aside and read after that paragraph.

#include <pugixml.hpp>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/utf8.hpp"
#include "text/decode.hpp"
#include "text/docx_lists.hpp"
#include "text/docx_styles.hpp"
#include "text/intake_error.hpp"
#include "text/xml_guard.hpp"
#include "text/zip.hpp"

namespace quyche::inline v0::text {
namespace {

using pugi::xml_node;

// Parts that are read, in this order.
constexpr std::string_view document_part = "word/document.xml";
constexpr std::string_view numbering_part = "word/numbering.xml";
constexpr std::string_view styles_part = "word/styles.xml";

// ---- names -----------------------------------------------------------------------------------------------------------

/// The prefixes that a part uses for the two namespaces that matter.
struct prefixes {
  std::string word = "w:";
  std::string compatibility = "mc:";
};

prefixes prefixes_of(xml_node root) {
  prefixes found;
  for (const auto attribute : root.attributes()) {
    const std::string_view name = attribute.name();
    const std::string_view uri = attribute.value();
    if (name.substr(0, 5) != "xmlns") continue;
    const auto prefix = name.size() > 6 ? std::string(name.substr(6)) + ":" : std::string();
    if (uri == "http://schemas.openxmlformats.org/wordprocessingml/2006/main" ||
        uri == "http://purl.oclc.org/ooxml/wordprocessingml/main") {
      found.word = prefix;
    } else if (uri == "http://schemas.openxmlformats.org/markup-compatibility/2006") {
      found.compatibility = prefix;
    }
  }
  return found;
}

enum class tag {
  other,  ///< what is inside is read
  paragraph,
  run,
  text,
  tab,
  line_break,
  no_break_hyphen,
  symbol,
  inserted,
  deleted,
  text_box,
  table,
  row,
  cell,
  alternate,
  note,
  skipped,
};

/// Local names of WordprocessingML that mean something here, sorted. All others are looked into.
constexpr std::pair<std::string_view, tag> tags[] = {
    {"annotationRef", tag::skipped},
    {"br", tag::line_break},
    {"cr", tag::line_break},
    {"del", tag::deleted},
    {"delInstrText", tag::skipped},
    {"delText", tag::skipped},
    {"endnoteReference", tag::note},
    {"footnoteReference", tag::note},
    {"ins", tag::inserted},
    {"instrText", tag::skipped},
    {"moveFrom", tag::deleted},
    {"moveTo", tag::inserted},
    {"noBreakHyphen", tag::no_break_hyphen},
    {"p", tag::paragraph},
    {"pPr", tag::skipped},
    {"ptab", tag::tab},
    {"r", tag::run},
    {"rPr", tag::skipped},
    {"rt", tag::skipped},  // the gloss over a word
    {"sdtEndPr", tag::skipped},
    {"sdtPr", tag::skipped},
    {"sectPr", tag::skipped},
    {"sym", tag::symbol},
    {"t", tag::text},
    {"tab", tag::tab},
    {"tbl", tag::table},
    {"tblGrid", tag::skipped},
    {"tblPr", tag::skipped},
    {"tblPrEx", tag::skipped},
    {"tc", tag::cell},
    {"tcPr", tag::skipped},
    {"tr", tag::row},
    {"trPr", tag::skipped},
    {"txbxContent", tag::text_box},
};
static_assert(std::is_sorted(std::begin(tags), std::end(tags), [](auto& a, auto& b) { return a.first < b.first; }));

tag tag_of(const prefixes& names, xml_node node) {
  std::string_view name = node.name();
  if (name.size() > names.word.size() && name.substr(0, names.word.size()) == names.word) {
    name.remove_prefix(names.word.size());
    const auto* it = std::lower_bound(std::begin(tags), std::end(tags), name,
                                      [](const auto& entry, std::string_view key) { return entry.first < key; });
    return it != std::end(tags) && it->first == name ? it->second : tag::other;
  }
  const auto& mc = names.compatibility;
  return name.size() == mc.size() + 16 && name.substr(0, mc.size()) == mc &&
                 name.substr(mc.size()) == "AlternateContent"
             ? tag::alternate
             : tag::other;
}

/// Children and attributes of WordprocessingML by local name.
class reader {
 public:
  explicit reader(prefixes names) : names_(std::move(names)) {}
  const prefixes& names() const { return names_; }

  xml_node child(xml_node node, const char* local) const { return node.child(named(local)); }
  pugi::xml_attribute attribute(xml_node node, const char* local) const { return node.attribute(named(local)); }
  bool is(xml_node node, std::string_view local) const {
    const std::string_view name = node.name();
    return name.size() == names_.word.size() + local.size() && name.substr(0, names_.word.size()) == names_.word &&
           name.substr(names_.word.size()) == local;
  }
  /// The w:val of a child; nothing when there is no such child.
  std::optional<std::string> value(xml_node node, const char* local) const {
    const auto found = child(node, local);
    if (!found) return std::nullopt;
    return attribute(found, "val").value();
  }
  /// A switch such as w:b: there without a value means on.
  std::optional<bool> on(xml_node node, const char* local) const {
    const auto found = value(node, local);
    if (!found) return std::nullopt;
    return *found != "0" && *found != "false" && *found != "off";
  }
  std::optional<int> number(xml_node node, const char* local) const {
    const auto found = value(node, local);
    return found ? integer(*found) : std::nullopt;
  }
  static std::optional<int> integer(std::string_view digits) {
    int number = 0;
    const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    // Word's own bound; larger ones only serve to overflow.
    if (failed != std::errc() || end != digits.data() + digits.size() || number < 0 || number > 32767)
      return std::nullopt;
    return number;
  }

 private:
  const char* named(const char* local) const {
    name_.assign(names_.word).append(local);
    return name_.c_str();
  }
  prefixes names_;
  mutable std::string name_;  // put together here, to be allocated once
};

/// The font of Latin letters beyond ASCII, else of ASCII. A font of the theme is one of today.
std::optional<font_code> font_of(const reader& read, xml_node fonts) {
  for (const char* which : {"hAnsi", "ascii"}) {
    if (const auto named = read.attribute(fonts, which)) return font_named(named.value());
  }
  if (read.attribute(fonts, "hAnsiTheme") || read.attribute(fonts, "asciiTheme")) return font_code::unknown;
  return std::nullopt;
}

/// The properties that matter out of w:pPr and w:rPr (either may be absent).
word_style properties(const reader& read, xml_node paragraph, xml_node run) {
  word_style found;
  found.bold = read.on(run, "b");
  found.hidden = read.on(run, "vanish");
  found.font = font_of(read, read.child(run, "rFonts"));
  if (const auto alignment = read.value(paragraph, "jc")) found.centered = *alignment == "center";
  if (const auto list = read.child(paragraph, "numPr")) {
    found.list = read.value(list, "numId");
    if (const auto level = read.number(list, "ilvl"))
      found.level = std::min<std::size_t>(static_cast<std::size_t>(*level), 8);
  }
  return found;
}

// ---- styles and lists ------------------------------------------------------------------------------------------------

style_sheet read_styles(xml_node root) {
  style_sheet sheet;
  const reader read(prefixes_of(root));
  for (const auto node : root.children()) {
    if (read.is(node, "docDefaults")) {
      sheet.defaults = properties(read, read.child(read.child(node, "pPrDefault"), "pPr"),
                                  read.child(read.child(node, "rPrDefault"), "rPr"));
    }
    if (!read.is(node, "style")) continue;
    const std::string id = read.attribute(node, "styleId").value();
    auto style = properties(read, read.child(node, "pPr"), read.child(node, "rPr"));
    style.based_on = read.value(node, "basedOn").value_or("");
    const std::string_view is_default = read.attribute(node, "default").value();
    const std::string_view type = read.attribute(node, "type").value();
    if (type == "paragraph" && (is_default == "1" || is_default == "true" || is_default == "on")) sheet.paragraph = id;
    sheet.add(id, std::move(style));
  }
  sheet.inherit();
  return sheet;
}

number_format format_named(std::string_view name) {
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

std::optional<list_level> read_level(const reader& read, xml_node node) {
  const auto level = reader::integer(read.attribute(node, "ilvl").value());
  if (!level || static_cast<std::size_t>(*level) >= list_levels) return std::nullopt;
  list_level found;
  found.level = static_cast<std::size_t>(*level);
  found.start = read.number(node, "start").value_or(0);
  found.format = format_named(read.value(node, "numFmt").value_or("decimal"));
  utf8::append_repaired(found.text, read.value(node, "lvlText").value_or(""));
  std::replace_if(
      found.text.begin(), found.text.end(), [](char c) { return c >= 0 && c < 0x20; }, ' ');
  if (read.value(node, "suff").value_or("tab") == "nothing") found.suffix.clear();
  if (const auto restart = read.number(node, "lvlRestart")) found.restart = static_cast<std::size_t>(*restart);
  found.legal = read.on(node, "isLgl").value_or(false);
  found.paragraph_style = read.value(node, "pStyle").value_or("");
  return found;
}

list_numbering read_lists(xml_node root, const style_sheet& styles) {
  list_numbering lists;
  const reader read(prefixes_of(root));
  for (const auto node : root.children()) {
    if (read.is(node, "abstractNum")) {
      list_definition definition;
      for (const auto level : node.children()) {
        if (!read.is(level, "lvl") || definition.levels.size() == list_levels) continue;
        if (auto found = read_level(read, level)) definition.levels.push_back(*std::move(found));
      }
      if (const auto style = read.value(node, "numStyleLink")) {
        const auto* lender = styles.find(*style);
        if (lender != nullptr) definition.linked = lender->list.value_or("");
      }
      lists.define(read.attribute(node, "abstractNumId").value(), std::move(definition));
    } else if (read.is(node, "num")) {
      list_use use;
      use.definition = read.value(node, "abstractNumId").value_or("");
      for (const auto instead : node.children()) {
        if (!read.is(instead, "lvlOverride")) continue;
        const auto level = reader::integer(read.attribute(instead, "ilvl").value());
        if (!level || static_cast<std::size_t>(*level) >= list_levels) continue;
        use.start_override[static_cast<std::size_t>(*level)] = read.number(instead, "startOverride");
        if (use.levels.size() == list_levels) continue;
        if (auto found = read_level(read, read.child(instead, "lvl"))) use.levels.push_back(*std::move(found));
      }
      lists.use(read.attribute(node, "numId").value(), std::move(use));
    }
  }
  return lists;
}

// ---- the body --------------------------------------------------------------------------------------------------------

/// Reads the body into source, layout, runs and diagnostics of a decoded_text.
class body_reader {
 public:
  body_reader(decoded_text& text, const reader& read, const style_sheet& styles, list_numbering lists,
              bool soft_hyphens, std::size_t most)
      : text_(text), read_(read), styles_(styles), lists_(std::move(lists)), soft_hyphens_(soft_hyphens), most_(most) {}

  /// False when the text grows over its limit.
  bool run(xml_node body) {
    walks_.push_back({body, body, 0, 0});
    while (!walks_.empty() && !over_) {
      const xml_node node = walks_.back().at;
      if (!node) {
        close_line();
        walks_.pop_back();
        continue;
      }
      const bool down = enter(node) && node.first_child();
      const xml_node next = down ? node.first_child() : leave_up(node, walks_.back().root);
      walks_.back().at = next;
      if (in_paragraph_) continue;
      for (; !aside_.empty(); aside_.pop_back()) walks_.push_back(aside_.back());  // the first one ends on top
    }
    return !over_;
  }

  /// The fonts of the text, and whether soft hyphens were left out: in TCVN3 they are the letter ư.
  const std::vector<font_start>& fonts() const { return fonts_; }
  bool dropped_soft_hyphens() const { return dropped_soft_hyphens_; }

 private:
  /// A subtree that is being read: the body, a text box, or a paragraph that stood inside a paragraph.
  struct walk {
    xml_node root;
    xml_node at;                       ///< entered next; null: done
    std::uint32_t next_paragraph = 0;  ///< number of the next w:p in document order
    unsigned tables = 0;               ///< w:tbl around this place
  };

  /// Leaves a node and all that end with it; the node that comes then.
  xml_node leave_up(xml_node node, xml_node root) {
    for (;;) {
      leave(node);
      if (node == root) return {};
      if (node.next_sibling()) return node.next_sibling();
      node = node.parent();
    }
  }

  /// Whether the children are to be read.
  bool enter(xml_node node) {
    if (node.type() != pugi::node_element) return false;
    if (!choices_.empty() && node.parent() == choices_.back().first && node != choices_.back().second)
      return skip(node);
    switch (tag_of(read_.names(), node)) {
      case tag::paragraph:
        if (in_paragraph_) return put_aside(node);
        begin_paragraph(node);
        return true;
      case tag::text_box:
        // A box outside of a paragraph cannot be; read in place it does no harm.
        return in_paragraph_ ? put_aside(node) : true;
      case tag::run: return begin_run(node);
      case tag::text: write_text(node); return false;
      case tag::tab: write("\t"); return false;
      case tag::line_break: write("\n"); return false;
      case tag::no_break_hyphen: write("-"); return false;
      case tag::symbol:
        tell("symbol-skipped", "Ký hiệu chèn bằng phông ký hiệu (w:sym) không đọc được, đã bỏ qua; hãy xem bản gốc.",
             "A symbol inserted from a symbol font (w:sym) cannot be read and was left out; see the original.");
        return false;
      case tag::note:
        tell("notes-skipped", "Chú thích cuối trang hoặc cuối văn bản không thuộc lời văn, đã bỏ qua.",
             "Footnotes and endnotes are not part of the text and were left out.");
        return false;
      case tag::inserted: tracked(); return true;
      case tag::deleted: tracked(); return skip(node);
      case tag::row:
        if (read_.child(read_.child(node, "trPr"), "del")) {
          tracked();
          return skip(node);
        }
        return true;
      case tag::table: ++walks_.back().tables; return true;
      case tag::alternate: {
        // One of the versions of the same content: the first choice, else what stands in for it.
        const auto choice = node.child((read_.names().compatibility + "Choice").c_str());
        const auto fallback = node.child((read_.names().compatibility + "Fallback").c_str());
        choices_.emplace_back(node, choice ? choice : fallback);
        return true;
      }
      case tag::skipped: return false;
      case tag::cell:
      case tag::other: return true;
    }
    return true;
  }

  void leave(xml_node node) {
    switch (tag_of(read_.names(), node)) {
      case tag::paragraph:
        if (in_paragraph_ && node == paragraph_) end_paragraph();
        break;
      case tag::table:
        if (entered(node)) --walks_.back().tables;
        break;
      case tag::cell: close_line(); break;
      case tag::run:
        if (node == run_) run_ = {};
        break;
      case tag::alternate:
        if (!choices_.empty() && choices_.back().first == node) choices_.pop_back();
        break;
      default: break;
    }
  }

  /// Leaves a subtree out, but counts its paragraphs and runs: numbers are those of the file.
  bool skip(xml_node node) {
    count(node, walks_.back().next_paragraph, next_run_);
    skipped_ = node;
    return false;
  }
  bool entered(xml_node node) const { return node != skipped_; }

  bool put_aside(xml_node node) {
    aside_.push_back({node, node, walks_.back().next_paragraph, walks_.back().tables});
    count(node, walks_.back().next_paragraph, next_run_);
    return false;
  }

  /// Adds the paragraphs in a subtree, and the runs that belong to the paragraph around it.
  void count(xml_node root, std::uint32_t& paragraphs, std::uint32_t& runs) const {
    unsigned inside = 0;
    for (xml_node at = root; at;) {
      const auto what = tag_of(read_.names(), at);
      if (what == tag::paragraph) ++paragraphs;
      if (what == tag::run && inside == 0) ++runs;
      if (at.first_child()) {
        inside += what == tag::paragraph;
        at = at.first_child();
        continue;
      }
      while (at != root && !at.next_sibling()) {
        at = at.parent();
        if (tag_of(read_.names(), at) == tag::paragraph) --inside;
      }
      at = at == root ? xml_node() : at.next_sibling();
    }
  }

  void begin_paragraph(xml_node node) {
    const auto own = read_.child(node, "pPr");
    // A line that waits for more (its paragraph mark was deleted) goes on only among its siblings.
    if (line_open_ && line_parent_ != node.parent()) close_line();
    in_paragraph_ = true;
    paragraph_ = node;
    paragraph_number_ = walks_.back().next_paragraph++;
    next_run_ = 0;
    if (!line_open_) line_ = {text_.source.size(), false, true, walks_.back().tables != 0};
    if (!line_open_) line_has_text_ = false;
    line_parent_ = node.parent();
    mark_deleted_ = static_cast<bool>(read_.child(read_.child(own, "rPr"), "del"));
    if (mark_deleted_) tracked();

    const auto style_id = read_.value(own, "pStyle").value_or(styles_.paragraph);
    const auto* style = styles_.find(style_id);
    auto look = properties(read_, own, xml_node());
    look.bold = style != nullptr && style->bold ? style->bold : styles_.defaults.bold;
    look.hidden = style != nullptr && style->hidden ? style->hidden : styles_.defaults.hidden;
    look.font = style != nullptr && style->font ? style->font : styles_.defaults.font;
    if (!look.centered)
      look.centered = style != nullptr && style->centered ? style->centered : styles_.defaults.centered;
    paragraph_look_ = look;
    line_.centered = look.centered.value_or(false);
    if (mark_deleted_) return;

    const bool named_here = look.list.has_value();
    if (!look.list && style != nullptr) look.list = style->list;
    if (!look.list || *look.list == "0") return;
    std::size_t level = look.level.value_or(0);
    if (!named_here && !look.level) {
      level = lists_.level_of_style(*look.list, style_id).value_or(style->level.value_or(0));
    }
    const auto label = lists_.next_label(*look.list, level);
    if (text_.source.size() != line_.source) return;
    in_font(look.font.value_or(font_code::unknown));
    write_raw(label);
  }

  void end_paragraph() {
    in_paragraph_ = false;
    run_ = {};
    if (mark_deleted_) {
      line_open_ = text_.source.size() != line_.source;
    } else {
      end_line();
    }
  }

  void end_line() {
    line_.bold = line_.bold && line_has_text_;
    text_.layout.push_back(line_);
    write_raw("\n");
    line_open_ = false;
  }
  void close_line() {
    if (line_open_) end_line();
  }

  bool begin_run(xml_node node) {
    const auto own = read_.child(node, "rPr");
    const auto number = next_run_;
    const auto named = read_.value(own, "rStyle");
    const auto* style = named ? styles_.find(*named) : nullptr;
    const auto look = properties(read_, xml_node(), own);
    const auto pick = [&](auto word_style::*what, auto otherwise) {
      if (look.*what) return *(look.*what);
      if (style != nullptr && style->*what) return *(style->*what);
      return (paragraph_look_.*what).value_or(otherwise);
    };
    if (pick(&word_style::hidden, false)) {
      tell("hidden-text", "Có chữ ẩn (hidden), người đọc không thấy, đã bỏ qua.",
           "There is hidden text, which a reader does not see; it was left out.");
      return skip(node);
    }
    ++next_run_;
    run_ = node;
    run_number_ = number;
    run_told_ = false;
    run_bold_ = pick(&word_style::bold, false);
    run_font_ = pick(&word_style::font, font_code::unknown);
    return true;
  }

  void write_text(xml_node node) {
    clean_.clear();
    for (const auto piece : node.children()) {
      if (piece.type() != pugi::node_pcdata && piece.type() != pugi::node_cdata) continue;
      const std::string_view raw = piece.value();
      for (std::size_t at = 0; at < raw.size();) {
        const auto step = utf8::next(raw, at);
        if (step.code_point == 0xAD && !soft_hyphens_) {
          dropped_soft_hyphens_ = true;  // Word shows a soft hyphen only where it breaks a line.
        } else if (step.code_point == '\t' || step.code_point == '\n' || step.code_point == '\r') {
          clean_ += ' ';  // line breaks are elements; this is how the file was laid out
        } else if (step.code_point >= 0x20) {
          utf8::append(clean_, step.code_point);
        }
        at += step.size;
      }
    }
    write(clean_);
  }

  /// Text of the current run.
  void write(std::string_view words) {
    if (!in_paragraph_ || words.empty()) return;
    if (run_ && !run_told_) {
      run_told_ = true;
      // A label belongs to the paragraph's first run: positions in it must not lead to the paragraph before.
      const bool first = text_.runs.empty() || text_.runs.back().source < line_.source;
      text_.runs.push_back({first ? line_.source : text_.source.size(), paragraph_number_, run_number_});
    }
    in_font(run_ ? run_font_ : font_code::unknown);
    if (words.find_first_not_of(" \t\n") != std::string_view::npos) {
      line_has_text_ = true;
      line_.bold = line_.bold && run_ && run_bold_;
    }
    write_raw(words);
  }
  void in_font(font_code font) {
    const auto last = fonts_.empty() ? font_code::unknown : fonts_.back().code;
    if (font != last) fonts_.push_back({text_.source.size(), font});
  }
  void write_raw(std::string_view words) {
    text_.source += words;
    over_ = over_ || text_.source.size() > most_;
  }

  void tracked() {
    tell("tracked-changes", "Văn bản còn vết sửa (track changes): đọc như đã chấp nhận mọi sửa đổi.",
         "The document holds tracked changes: it is read as if all were accepted.");
  }
  /// Once for each code, at the first place.
  void tell(const char* code, const char* vi, const char* en) {
    for (const auto& told : text_.diagnostics) {
      if (told.code == code) return;
    }
    const std::size_t at = text_.source.size();
    text_.diagnostics.push_back({code, at, at, {vi, en}});
  }

  decoded_text& text_;
  const reader& read_;
  const style_sheet& styles_;
  list_numbering lists_;  // counts while reading
  std::vector<font_start> fonts_;
  bool soft_hyphens_;  // kept in the text
  bool dropped_soft_hyphens_ = false;
  std::size_t most_;

  std::vector<walk> walks_;
  std::vector<walk> aside_;                             // found in the paragraph that is being read
  std::vector<std::pair<xml_node, xml_node>> choices_;  // AlternateContent around this place, and its chosen version
  xml_node skipped_;                                    // the subtree left out last

  xml_node paragraph_;
  word_style paragraph_look_;
  paragraph_layout line_;
  xml_node line_parent_;
  xml_node run_;
  std::string clean_;  // text of one w:t, kept to be allocated once

  std::uint32_t paragraph_number_ = 0;
  std::uint32_t run_number_ = 0;
  std::uint32_t next_run_ = 0;
  bool over_ = false;  // the text is longer than its limit
  bool in_paragraph_ = false;
  bool mark_deleted_ = false;  // the paragraph goes on in the next
  bool line_has_text_ = false;
  bool line_open_ = false;  // a line whose paragraph ended and that goes on
  bool run_told_ = false;
  bool run_bold_ = false;
  font_code run_font_ = font_code::unknown;
};

// ---- the parts -------------------------------------------------------------------------------------------------------

/// Parses one part in place. `bytes` must outlive the document.
std::optional<error> load(std::string& bytes, std::string_view part, std::string_view name, const limits& bounds,
                          pugi::xml_document& into) {
  if (auto failure = refuse_xml(bytes, part, name, bounds)) return failure;
  // A text of one blank ("<w:t xml:space="preserve"> </w:t>") is text.
  const auto loaded = into.load_buffer_inplace(bytes.data(), bytes.size(),
                                               pugi::parse_default | pugi::parse_ws_pcdata_single, pugi::encoding_utf8);
  if (loaded.status == pugi::status_out_of_memory) throw std::bad_alloc();
  if (loaded) return std::nullopt;
  return unreadable(name, {"phần " + std::string(part) + " trong .docx hỏng (XML sai ở byte " +
                               std::to_string(loaded.offset) + "); hãy lưu lại bằng Word.",
                           "the part " + std::string(part) + " of the .docx is damaged (XML wrong at byte " +
                               std::to_string(loaded.offset) + "); save it again in Word."});
}

/// An archive that is no Word document: what it is instead.
error other_archive(const std::vector<std::string>& names, std::string_view name) {
  const auto has = [&](std::string_view entry) { return std::binary_search(names.begin(), names.end(), entry); };
  const bool documents = std::any_of(names.begin(), names.end(), [](std::string_view entry) {
    return entry.ends_with(".docx") || entry.ends_with(".doc") || entry.ends_with(".pdf");
  });
  if (has("xl/workbook.xml")) {
    return unreadable(name, {"bảng tính Excel, không phải văn bản Word; hãy đưa tệp .docx của quy chế.",
                             "an Excel workbook, not a Word document; give the .docx of the regulation."});
  }
  if (has("ppt/presentation.xml")) {
    return unreadable(name, {"tệp trình chiếu PowerPoint, không phải văn bản Word; hãy đưa tệp .docx của quy chế.",
                             "a PowerPoint presentation, not a Word document; give the .docx of the regulation."});
  }
  if (has("content.xml") && has("mimetype")) {
    return unreadable(name, {"tệp OpenDocument (.odt); hãy mở và lưu thành .docx.",
                             "an OpenDocument file (.odt); open it and save it as .docx."});
  }
  if (documents) {
    return unreadable(name, {"tệp nén ZIP chứa các văn bản khác; hãy giải nén và đưa từng văn bản.",
                             "a ZIP archive of other documents; unpack it and give each by itself."});
  }
  return unreadable(name, {"tệp ZIP nhưng không phải văn bản Word (không có word/document.xml); hãy đưa tệp .docx.",
                           "a ZIP archive but not a Word document (no word/document.xml); give a .docx file."});
}

}  // namespace

result<reading> decode_docx(std::string_view bytes, std::string_view name, const limits& bounds) {
  auto archive = read_zip(bytes, name, {document_part, numbering_part, styles_part}, bounds);
  if (!archive) return std::move(archive).error();
  auto& [has_document, document_bytes] = archive->parts[0];
  auto& [has_numbering, numbering_bytes] = archive->parts[1];
  auto& [has_styles, styles_bytes] = archive->parts[2];
  if (!has_document) return other_archive(archive->names, name);

  style_sheet styles;
  list_numbering lists;
  if (has_styles) {
    pugi::xml_document part;
    if (auto failure = load(styles_bytes, styles_part, name, bounds, part)) return *std::move(failure);
    styles = read_styles(part.document_element());
  }
  if (has_numbering) {
    pugi::xml_document part;
    if (auto failure = load(numbering_bytes, numbering_part, name, bounds, part)) return *std::move(failure);
    lists = read_lists(part.document_element(), styles);
  }

  pugi::xml_document document;
  if (auto failure = load(document_bytes, document_part, name, bounds, document)) return *std::move(failure);
  const reader read(prefixes_of(document.document_element()));
  const auto body = read.child(document.document_element(), "body");
  if (!body) {
    return unreadable(name, {"word/document.xml trong .docx không có thân văn bản (w:body); hãy lưu lại bằng Word.",
                             "word/document.xml of the .docx has no body (w:body); save it again in Word."});
  }
  reading found;
  // Whether soft hyphens are letters is known when all has been read: then it is read again.
  for (const bool soft_hyphens : {false, true}) {
    reading again;
    again.text.format = format::docx;
    body_reader reader(again.text, read, styles, lists, soft_hyphens, bounds.text_bytes);
    if (!reader.run(body)) {
      return over_limit(name, "text_bytes", bounds.text_bytes, "Độ dài văn bản (byte)",
                        "The length of the text (bytes)");
    }
    again.derived = convert_legacy(again.text, reader.fonts());
    if (!soft_hyphens || !again.derived.converted.empty()) found = std::move(again);
    if (!reader.dropped_soft_hyphens()) break;
  }
  return found;
}

}  // namespace quyche::inline v0::text
