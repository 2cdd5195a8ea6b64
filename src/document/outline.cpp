#include "document/outline.hpp"

#include <algorithm>
#include <memory_resource>
#include <string>
#include <unordered_map>

namespace quyche::inline v0::document {

namespace {

/// What is longer is text, whatever stands before it.
constexpr std::size_t longest_title = 1000;  // bytes

std::string_view words_of(const unwrapped& text, span where) {
  return std::string_view(text.reading.content).substr(where.begin, where.size());
}

std::string trim(std::string_view words) {
  const auto first = words.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) return {};
  return std::string(words.substr(first, words.find_last_not_of(" \t\n") - first + 1));
}

/// Where a block that opens a provision goes: rank among the kinds, clauses by depth.
std::size_t rank(provision_kind kind, std::size_t depth) {
  constexpr std::size_t clause_ranks = 8;
  const auto base = static_cast<std::size_t>(kind);
  constexpr auto clause = static_cast<std::size_t>(provision_kind::clause);
  if (base < clause) return base;
  if (base == clause) return clause + std::min(depth - 1, clause_ranks - 1);
  if (kind == provision_kind::item) return base + clause_ranks + (depth - 1);
  return base + clause_ranks + (kind == provision_kind::paragraph ? 4 : 0);
}

/// Builds the pre-order vector with a stack of open provisions; no recursion.
class outline_builder {
 public:
  outline_builder(const unwrapped& text, const limits& bounds, std::string_view name)
      : text_(text), bounds_(bounds), name_(name) {}

  result<outline> run(block_range range) {
    const block* const blocks = text_.blocks.data();
    const auto in_body = std::count_if(blocks + range.first, blocks + range.last,
                                       [](const block& b) { return b.region == region::body; });
    provisions_.reserve(std::min(static_cast<std::size_t>(in_body), bounds_.nodes));
    seen_.reserve(provisions_.capacity());
    for (std::size_t i = range.first; i < range.last; ++i) {
      const block& b = text_.blocks[i];
      if (b.region != region::body) continue;
      if (provisions_.size() >= bounds_.nodes) return limit("nodes", bounds_.nodes, b.where.begin);
      if (open_.size() >= bounds_.depth) return limit("depth", bounds_.depth, b.where.begin);
      if (b.opens) {
        open_labelled(b);
      } else if (takes_heading(b)) {
        give_heading(b);
      } else {
        open_paragraph(b);
      }
    }
    close_to(0);
    return outline{std::move(provisions_), std::move(numbers_)};
  }

 private:
  struct frame {
    std::uint32_t index;
    std::size_t rank;
    std::size_t items = 0;
    std::size_t paragraphs = 0;
  };

  error limit(std::string_view limit_name, std::size_t value, std::size_t at) const {
    return over_limit(text_, name_, limit_name, value, at);
  }

  void close_to(std::size_t size) {
    while (open_.size() > size) {
      auto& closed = provisions_[open_.back().index];
      closed.end = static_cast<std::uint32_t>(provisions_.size());
      const auto child_end = provisions_.back().own.end;
      closed.whole = cover(closed.own, {closed.own.begin, std::max(closed.own.end, child_end)});
      open_.pop_back();
    }
  }

  void push(provision&& p, std::size_t at_rank) {
    while (!open_.empty() && open_.back().rank >= at_rank) close_to(open_.size() - 1);
    p.parent = open_.empty() ? no_provision : open_.back().index;
    p.whole = p.own;
    provisions_.push_back(std::move(p));
    auto& address = provisions_.back().address;
    if (const auto times = ++seen_[address]; times != 1) address += "~" + std::to_string(times);
    open_.push_back({static_cast<std::uint32_t>(provisions_.size() - 1), at_rank});
  }

  void open_labelled(const block& b) {
    const label& opens = *b.opens;
    provision p;
    p.kind = opens.kind;
    p.label = trim(words_of(text_, opens.text));
    p.number = words_of(text_, opens.number);
    p.own = b.where;
    const std::size_t at_rank = rank(opens.kind, opens.depth);
    while (!open_.empty() && open_.back().rank >= at_rank) close_to(open_.size() - 1);
    if (opens.kind == provision_kind::item) {
      p.address = child_of_open("i" + std::to_string(open_.empty() ? ++top_items_ : ++open_.back().items));
    } else if (opens.kind == provision_kind::article) {
      p.address = address_unit(opens);
    } else {
      p.address = child_of_open(address_unit(opens));
    }
    if (opens.kind <= provision_kind::article) {
      const span rest{std::min(opens.rest, b.where.end), b.where.end};
      const bool titled =
          opens.kind < provision_kind::article ? rest.size() <= longest_title : !is_sentence(words_of(text_, rest));
      if (titled) set_heading(p, rest);
    }
    if (opens.kind != provision_kind::item) {
      numbers_.push_back({static_cast<std::uint32_t>(provisions_.size()), opens.ordinal, is_inserted(opens)});
    }
    push(std::move(p), at_rank);
  }

  static bool is_inserted(const label& opens) { return opens.kind != provision_kind::point && !opens.suffix.empty(); }

  void open_paragraph(const block& b) {
    provision p;
    p.kind = provision_kind::paragraph;
    p.own = b.where;
    const std::size_t at_rank = rank(provision_kind::paragraph, 1);
    while (!open_.empty() && open_.back().rank >= at_rank) close_to(open_.size() - 1);
    // A paragraph after a list of items closes the list.
    while (!open_.empty() && provisions_[open_.back().index].kind == provision_kind::item) close_to(open_.size() - 1);
    p.address = child_of_open("l" + std::to_string(open_.empty() ? ++top_paragraphs_ : ++open_.back().paragraphs));
    push(std::move(p), at_rank);
  }

  /// Article units stand alone ("d5"); larger units and the rest stand under what is open.
  std::string child_of_open(const std::string& unit) const {
    if (open_.empty()) return unit;
    const auto& above = provisions_[open_.back().index].address;
    std::string address;
    address.reserve(above.size() + 1 + unit.size());
    return address.append(above).append(1, '.').append(unit);
  }

  /// A sentence is text, not a heading, and so is what no reader would take for one.
  static bool is_sentence(std::string_view words) {
    return words.size() > longest_title || words.ends_with(".") || words.ends_with(";") || words.ends_with(":") ||
           words.ends_with(".”");
  }

  void set_heading(provision& p, span where) {
    p.heading_span = where;
    p.heading = trim(words_of(text_, where));
  }

  /// "Điều 5." alone: the next line is its heading when it is no sentence.
  bool takes_heading(const block& b) const {
    if (open_.empty() || provisions_.empty()) return false;
    const provision& last = provisions_.back();
    if (last.kind != provision_kind::article || !last.heading.empty() || open_.back().index + 1 != provisions_.size())
      return false;
    return last.own.size() == last.label.size() && !is_sentence(words_of(text_, b.where));
  }

  void give_heading(const block& b) {
    provision& last = provisions_.back();
    last.own.end = b.where.end;
    set_heading(last, b.where);
  }

  const unwrapped& text_;
  const limits& bounds_;
  std::string_view name_;
  std::vector<provision> provisions_;
  std::vector<numbered> numbers_;
  std::vector<frame> open_;
  std::pmr::monotonic_buffer_resource pool_;
  /// How often each address was asked for; views of provisions_, which has room for all.
  std::pmr::unordered_map<std::string_view, std::size_t> seen_{&pool_};
  std::size_t top_items_ = 0;
  std::size_t top_paragraphs_ = 0;
};

/// Headings that only what stands below them tells: "Điều 5. Nguyên tắc làm việc." before khoản, with a full stop; and in texts without
/// articles the title of a clause that has clauses or points of its own ("3- Nhiệm vụ" above "3.1- …").
void settle_headings(const unwrapped& text, std::vector<provision>& provisions) {
  constexpr std::size_t longest_heading = 240;  // bytes
  for (std::uint32_t i = 0; i < provisions.size(); ++i) {
    provision& p = provisions[i];
    if (!p.heading.empty() || p.end <= i + 1) continue;
    const auto child = provisions[i + 1].kind;
    const bool article = p.kind == provision_kind::article && child == provision_kind::clause;
    const bool titled_clause = p.kind == provision_kind::clause && p.parent != no_provision &&
                               provisions[p.parent].kind < provision_kind::article &&
                               (child == provision_kind::clause || child == provision_kind::point);
    const auto rest_begin = p.own.begin + p.label.size();
    if ((!article && !titled_clause) || rest_begin >= p.own.end) continue;
    auto rest = trim(words_of(text, {rest_begin, p.own.end}));
    if (rest.size() > longest_heading || rest.find(". ") != std::string::npos) continue;
    if (article) {
      if (!rest.ends_with('.')) continue;
      rest.pop_back();
    } else if (rest.empty() || std::string_view(".;:,").find(rest.back()) != std::string_view::npos) {
      continue;
    }
    const auto begin = text.reading.content.find(rest, rest_begin);
    p.heading_span = {begin, begin + rest.size()};
    p.heading = std::move(rest);
  }
}

}  // namespace

error over_limit(const unwrapped& text, std::string_view name, std::string_view limit_name, std::size_t value,
                 std::size_t at) {
  const auto number = std::to_string(value);
  error failure;
  failure.code = errc::limit;
  failure.message = {"Văn bản vượt giới hạn " + std::string(limit_name) + " = " + number +
                         "; hãy tăng giới hạn này nếu văn bản đúng là lớn như vậy.",
                     "The document exceeds the limit " + std::string(limit_name) + " = " + number +
                         "; raise this limit if the document really is that large."};
  failure.source = name;
  failure.byte = text.reading.map.to_source({at, at}).begin;
  return failure;
}

std::vector<block_range> split_documents(const unwrapped& text) {
  std::vector<block_range> ranges;
  const auto& blocks = text.blocks;
  std::size_t first = 0;
  bool named = false;     // the document has its title or is an annex
  bool in_annex = false;  // nothing but the head of an annex so far: a title there is its own
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].region != region::head) in_annex = false;
    if (!blocks[i].title && !blocks[i].annex) continue;
    const bool own_title = in_annex && blocks[i].title;
    if (named && !own_title) {
      std::size_t start = i;
      while (!blocks[i].annex && start > first && blocks[start - 1].region == region::head) --start;
      ranges.push_back({first, start});
      first = start;
    }
    named = true;
    in_annex = blocks[i].annex.has_value();
  }
  if (!blocks.empty()) ranges.push_back({first, blocks.size()});
  return ranges;
}

result<outline> build_outline(const unwrapped& text, block_range range, const limits& bounds, std::string_view name) {
  auto built = outline_builder(text, bounds, name).run(range);
  if (built) settle_headings(text, built->provisions);
  return built;
}

}  // namespace quyche::inline v0::document
