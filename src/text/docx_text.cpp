// The parts are walked with the tree's own links and a stack of our own, never by recursion. Text boxes stand inside a
// run of some paragraph and hold paragraphs themselves: they are put aside and read after that paragraph.

#include "text/docx_text.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/utf8.hpp"

namespace quyche::inline v0::text {
namespace {

/// Reads the body into source, layout, runs and diagnostics of a decoded_text.
class body_reader {
 public:
  body_reader(decoded_text& text, const docx_looks& looks, bool soft_hyphens, std::size_t most)
      : text_(text),
        theme_(looks.theme),
        styles_(looks.styles),
        lists_(looks.lists),
        soft_hyphens_(soft_hyphens),
        most_(most) {}

  /// False when the text grows over its limit.
  bool run(const word_xml& xml, xml_node body) {
    xml_ = &xml;
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

  /// The same for the notes whose marks stood in what was read; each note once, in the order of the first marks.
  bool run_notes(const docx_notes& footnotes, const docx_notes& endnotes) {
    in_notes_ = true;
    std::set<std::pair<bool, std::string_view>> seen;
    for (const auto& mark : marks_) {
      if (!seen.emplace(mark.endnote, mark.id).second) continue;
      const auto& notes = mark.endnote ? endnotes : footnotes;
      const auto its = notes.by_id.find(mark.id);
      const std::size_t begin = text_.source.size();
      if (its != notes.by_id.end() && !run(*notes.xml, its->second)) return false;
      if (text_.source.find_first_not_of(" \t\n", begin) == std::string::npos) {
        text_.source.resize(begin);
        while (!fonts_.empty() && fonts_.back().source > begin) fonts_.pop_back();
        continue;
      }
      text_.notes.push_back({mark.label, mark.endnote, {begin, text_.source.size()}, mark.anchor});
    }
    if (!marks_.empty()) tell_notes();
    return true;
  }

  /// The fonts of the text, and whether soft hyphens were left out: in TCVN3 they are the letter ư.
  const std::vector<font_start>& fonts() const { return fonts_; }
  bool dropped_soft_hyphens() const { return dropped_soft_hyphens_; }
  bool has_old_fonts() const { return !fonts_.empty(); }  // it begins with the first of them

 private:
  /// A subtree that is being read: the body, a text box, or a paragraph that stood inside a paragraph.
  struct walk {
    xml_node root;
    xml_node at;                       ///< entered next; null: done
    std::uint32_t next_paragraph = 0;  ///< number of the next w:p in document order
    unsigned tables = 0;               ///< w:tbl around this place
  };

  /// The mark of a note.
  struct note_mark {
    bool endnote = false;
    std::string_view id;
    std::string label;
    std::size_t anchor = 0;
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
    switch (xml_->of(node)) {
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
      case tag::soft_hyphen: write_soft_hyphen(); return false;
      case tag::symbol:
        tell("symbol-skipped", "Ký hiệu chèn bằng phông ký hiệu (w:sym) không đọc được, đã bỏ qua; hãy xem bản gốc.",
             "A symbol inserted from a symbol font (w:sym) cannot be read and was left out; see the original.");
        return false;
      case tag::footnote_reference: mark_note(node, false); return false;
      case tag::endnote_reference: mark_note(node, true); return false;
      case tag::inserted: tracked(); return true;
      case tag::deleted: tracked(); return skip(node);
      case tag::row:
        if (xml_->child(xml_->child(node, tag::row_properties), tag::deleted)) {
          tracked();
          return skip(node);
        }
        return true;
      case tag::table: ++walks_.back().tables; return true;
      case tag::alternate: choices_.emplace_back(node, xml_->chosen(node)); return true;
      case tag::skipped:
      case tag::paragraph_properties:
      case tag::run_properties:
      case tag::row_properties: return false;
      default: return true;
    }
  }

  void leave(xml_node node) {
    switch (xml_->of(node)) {
      case tag::paragraph:
        if (in_paragraph_ && node == paragraph_) end_paragraph();
        break;
      case tag::table:
        if (entered(node)) --walks_.back().tables;
        break;
      case tag::cell: close_line(); break;
      case tag::run:
        if (node == run_) run_ = {}, in_mark_ = false;
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
      const auto what = xml_->of(at);
      if (what == tag::paragraph) ++paragraphs;
      if (what == tag::run && inside == 0) ++runs;
      if (at.first_child()) {
        inside += what == tag::paragraph;
        at = at.first_child();
        continue;
      }
      while (at != root && !at.next_sibling()) {
        at = at.parent();
        if (xml_->of(at) == tag::paragraph) --inside;
      }
      at = at == root ? xml_node() : at.next_sibling();
    }
  }

  void begin_paragraph(xml_node node) {
    const auto own = xml_->child(node, tag::paragraph_properties);
    // A line that waits for more (its paragraph mark was deleted) goes on only among its siblings.
    if (line_open_ && line_parent_ != node.parent()) close_line();
    in_paragraph_ = true;
    paragraph_ = node;
    paragraph_number_ = walks_.back().next_paragraph++;
    next_run_ = 0;
    if (!line_open_) line_ = {text_.source.size(), false, true, walks_.back().tables != 0};
    if (!line_open_) line_has_text_ = false;
    line_parent_ = node.parent();
    mark_deleted_ = static_cast<bool>(xml_->child(xml_->child(own, tag::run_properties), tag::deleted));
    if (mark_deleted_) tracked();

    const auto named = xml_->child(own, tag::paragraph_style);
    const std::string_view style_id = named ? xml_->value(named) : std::string_view(styles_.paragraph);
    const auto* style = styles_.find(style_id);
    auto look = read_properties(*xml_, theme_, own, xml_node());
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
    if (lists_.lacks_dd()) {
      tell("list-without-dd",
           "Danh sách chữ cái tự động của Word không có chữ đ: sau d) là e). Hãy gõ tay chữ đ) hoặc kiểm tra lại các "
           "viện "
           "dẫn tới những điểm sau d).",
           "An automatic letter list of Word has no đ: e) follows d). Type đ) by hand, or check the citations of the "
           "points after d).");
    }
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
    if (!in_notes_) text_.layout.push_back(line_);
    write_raw("\n");
    line_open_ = false;
  }
  void close_line() {
    if (line_open_) end_line();
  }

  bool begin_run(xml_node node) {
    const auto own = xml_->child(node, tag::run_properties);
    const auto number = next_run_;
    const auto named = xml_->child(own, tag::run_style);
    const auto* style = named ? styles_.find(xml_->value(named)) : nullptr;
    const auto look = read_properties(*xml_, theme_, xml_node(), own);
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
      clean(piece.value());
    }
    write(clean_);
  }

  void clean(std::string_view raw) {
    for (std::size_t at = 0; at < raw.size();) {
      // Only controls, what begins like a soft hyphen, and what numeric references smuggle in need a look.
      std::size_t plain = at;
      while (plain < raw.size() && is_plain(raw[plain])) ++plain;
      clean_.append(raw, at, plain - at);
      at = plain;
      if (at == raw.size()) break;
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
  static bool is_plain(char c) noexcept {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte != 0xC2 && byte != 0xED && byte < 0xF4;
  }

  void write_soft_hyphen() {
    if (soft_hyphens_) {
      write("\u00AD");
    } else {
      dropped_soft_hyphens_ = true;
    }
  }

  void mark_note(xml_node node, bool endnote) {
    if (in_notes_) return;
    const bool own = word_xml::is_on(xml_->attribute(node, "customMarkFollows").value(), false);
    note_mark mark{endnote, xml_->attribute(node, "id").value(), {}, text_.source.size()};
    if (!own) {
      int& number = endnote ? endnotes_ : footnotes_;
      mark.label = format_number(++number, endnote ? number_format::lower_roman : number_format::decimal);
    }
    in_mark_ = own;
    marks_.push_back(std::move(mark));
  }

  /// Text of the current run.
  void write(std::string_view words) {
    if (!in_paragraph_ || words.empty()) return;
    if (in_mark_) {
      marks_.back().label += words;
      return;
    }
    if (run_ && !run_told_ && !in_notes_) {
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
  void tell_notes() {
    const auto at = marks_.front().anchor;
    if (text_.notes.empty()) {
      tell_at(at, "notes-skipped", "Có dấu chú thích nhưng tệp không có lời chú thích; hãy xem bản gốc.",
              "There are marks of notes, but the file has no text for them; see the original.");
    } else {
      tell_at(at, "notes-apart",
              "Chú thích cuối trang hoặc cuối văn bản được đọc riêng (note.1, note.2 …), không thuộc lời văn của điều "
              "khoản.",
              "Footnotes and endnotes are read apart (note.1, note.2 …) and are not part of the provisions.");
    }
  }
  /// Once for each code, at the first place.
  void tell(const char* code, const char* vi, const char* en) { tell_at(text_.source.size(), code, vi, en); }
  void tell_at(std::size_t at, const char* code, const char* vi, const char* en) {
    for (const auto& told : text_.diagnostics) {
      if (told.code == code) return;
    }
    text_.diagnostics.push_back({code, at, at, {vi, en}});
  }

  decoded_text& text_;
  const word_xml* xml_ = nullptr;  // names of the part that is being read
  const theme_fonts& theme_;
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
  std::vector<note_mark> marks_;
  int footnotes_ = 0;  // numbered so far
  int endnotes_ = 0;

  std::uint32_t paragraph_number_ = 0;
  std::uint32_t run_number_ = 0;
  std::uint32_t next_run_ = 0;
  bool over_ = false;  // the text is longer than its limit
  bool in_paragraph_ = false;
  bool in_notes_ = false;      // what is read is the text of notes
  bool in_mark_ = false;       // the rest of the run is the mark of a note
  bool mark_deleted_ = false;  // the paragraph goes on in the next
  bool line_has_text_ = false;
  bool line_open_ = false;  // a line whose paragraph ended and that goes on
  bool run_told_ = false;
  bool run_bold_ = false;
  font_code run_font_ = font_code::unknown;
};

}  // namespace

std::optional<reading> read_docx_text(const docx_text& document, const docx_looks& looks, std::size_t most) {
  reading found;
  // Whether soft hyphens are letters is known when all has been read: then it is read again.
  for (const bool soft_hyphens : {false, true}) {
    reading again;
    again.text.format = format::docx;
    body_reader reader(again.text, looks, soft_hyphens, most);
    if (!reader.run(document.xml, document.body) || !reader.run_notes(document.footnotes, document.endnotes)) {
      return std::nullopt;
    }
    again.derived = convert_legacy(again.text, reader.fonts());
    const bool old = !again.derived.converted.empty();
    if (!soft_hyphens || old) found = std::move(again);
    if (!reader.dropped_soft_hyphens() || !(old || reader.has_old_fonts())) break;
  }
  return found;
}

}  // namespace quyche::inline v0::text
