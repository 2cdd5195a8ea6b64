// What every reading keeps, whatever the input: trees nest, spans lie in their text, addresses are unique, facts are in
// order. One list for the property tests, the fuzz target and the runs over real texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <quyche/document/document.hpp>
#include <quyche/document/read.hpp>
#include <quyche/domain/extract.hpp>

#include "core/utf8.hpp"

namespace quyche::test {

/// Looks for a promise that is not kept; the first one is told.
class promises {
 public:
  explicit promises(const document::file& file) : file_(file), size_(file.reading.content.size()) {}

  /// Empty when all are kept.
  std::string broken() {
    reading();
    for (std::size_t i = 0; i < file_.documents.size() && first_.empty(); ++i) document(i);
    keep(file_.documents.empty() || file_.judged < file_.documents.size(), "the judged document is there");
    for (const auto& told : file_.diagnostics) {
      keep(told.begin <= told.end && told.end <= file_.text.source.size(), "diagnostics lie in the source");
    }
    return first_;
  }

 private:
  void keep(bool kept, std::string_view promise, std::string_view where = {}) {
    if (!kept && first_.empty()) first_ = std::string(promise) + (where.empty() ? "" : ": ") + std::string(where);
  }

  void reading() {
    const auto& map = file_.reading.map;
    keep(map.size() == size_, "the map covers the reading");
    keep(utf8::valid_prefix(file_.reading.content) == size_, "the reading is UTF-8");
    std::size_t read = 0;
    std::size_t source = 0;
    for (const auto& piece : map.segments()) {
      keep(piece.begin == read, "pieces follow each other");
      keep(piece.source >= source, "pieces keep the order of the source");
      keep(piece.source + piece.source_length <= file_.text.source.size(), "pieces lie in the source");
      read = piece.begin + piece.length;
      source = piece.source;
    }
  }

  void in_reading(span where, std::string_view what, std::string_view name) {
    keep(where.begin <= where.end && where.end <= size_, what, name);
    if (!first_.empty()) return;
    const auto content = std::string_view(file_.reading.content);
    const auto starts = [&](std::size_t at) {
      return at >= size_ || (static_cast<unsigned char>(content[at]) & 0xC0U) != 0x80U;
    };
    keep(starts(where.begin) && starts(where.end), "spans cut no letter in two", name);
    const auto placed = document::position(file_, where);
    keep(placed.bytes.begin <= placed.bytes.end && placed.bytes.end <= file_.text.source.size(),
         "spans lie in the source", name);
    keep(placed.chars.size() <= placed.utf16.size() && placed.utf16.size() <= placed.bytes.size(),
         "positions agree in all units", name);
    constexpr std::size_t quoted_at_most = 4096;  // quotes of chapters would make the check quadratic
    if (where.size() > quoted_at_most) return;
    const auto quoted = document::quote(file_, where);
    keep(utf8::valid_prefix(quoted) == quoted.size(), "quotes are UTF-8", name);
  }

  void document(std::size_t index) {
    const auto& tree = file_.documents[index];
    in_reading(tree.where, "documents lie in the reading", tree.header.type);
    if (index > 0) keep(file_.documents[index - 1].where.end <= tree.where.begin, "documents follow each other");
    in_reading(tree.title, "titles lie in the reading", tree.header.subject);
    for (const auto& basis : tree.bases) in_reading(basis.where, "căn cứ lie in the reading", basis.address);
    for (const auto& part : {tree.effect, tree.recipients, tree.signature}) {
      if (part) in_reading(*part, "parts of the tail lie in the reading", "");
    }
    provisions(tree);
    for (const auto& c : tree.citations) {
      in_reading(c.where, "citations lie in the reading", c.address);
      keep(c.provision == document::no_provision || c.provision < tree.provisions.size(), "citations stand somewhere");
    }
    facts(tree, extract(file_, index));
  }

  void provisions(const document::tree& tree) {
    const auto count = static_cast<std::uint32_t>(tree.provisions.size());
    std::unordered_set<std::string_view> seen;
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < count && first_.empty(); ++i) {
      const auto& p = tree.provisions[i];
      in_reading(p.own, "own words lie in the reading", p.address);
      in_reading(p.whole, "provisions lie in the reading", p.address);
      if (!p.heading.empty()) {
        in_reading(p.heading_span, "headings lie in the reading", p.address);
        keep(p.own.contains(p.heading_span), "a heading lies in its provision", p.address);
      }
      keep(p.whole.contains(p.own), "own words lie in the whole", p.address);
      keep(p.own.begin == p.whole.begin, "a provision starts with its own words", p.address);
      keep(p.own.begin < p.own.end, "no provision is empty", p.address);
      keep(tree.where.contains(p.whole), "provisions lie in their document", p.address);
      keep(!p.address.empty() && seen.insert(p.address).second, "addresses are unique", p.address);
      keep(p.end > i && p.end <= count, "subtrees end after they start", p.address);
      while (!open.empty() && tree.provisions[open.back()].end <= i) open.pop_back();
      keep(p.parent == (open.empty() ? document::no_provision : open.back()), "parents are what is open", p.address);
      if (!open.empty()) {
        const auto& parent = tree.provisions[open.back()];
        keep(parent.whole.contains(p.whole), "a provision lies in its parent", p.address);
        keep(parent.own.end <= p.own.begin, "own words end before the first child", p.address);
        keep(p.end <= parent.end, "subtrees nest", p.address);
      }
      if (i > 0) keep(tree.provisions[i - 1].own.end <= p.own.begin, "provisions follow each other", p.address);
      open.push_back(i);
    }
  }

  void facts(const document::tree& tree, const domain::facts& facts) {
    std::size_t last = 0;
    for (const auto& fact : facts.list) {
      in_reading(fact.where, "facts lie in the reading", fact.derivation);
      keep(fact.where.begin >= last, "facts stand in order", fact.derivation);
      last = fact.where.begin;
      if (fact.provision == document::no_provision) continue;
      keep(fact.provision < tree.provisions.size(), "facts stand somewhere", fact.derivation);
      if (!first_.empty()) return;
      const auto& p = tree.provisions[fact.provision];
      keep(p.address == fact.address, "facts carry the address of their provision", fact.derivation);
      keep(p.whole.contains(fact.where), "facts lie in their provision", fact.derivation);
      keep(!fact.where.empty(), "facts have words", fact.derivation);
    }
  }

  const document::file& file_;
  std::size_t size_;
  std::string first_;
};

}  // namespace quyche::test
