#include "document/outline.hpp"

#include <algorithm>
#include <bit>
#include <string>

namespace quyche::inline v0::document {

namespace {

/// What is longer is text, whatever stands before it.
constexpr std::size_t longest_title = 1000;  // bytes

std::string_view words_of(const unwrapped& text, span where) {
  return std::string_view(text.reading.content).substr(where.begin, where.size());
}

std::string_view trim(std::string_view words) noexcept {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
  while (!words.empty() && is_blank(words.front())) words.remove_prefix(1);
  while (!words.empty() && is_blank(words.back())) words.remove_suffix(1);
  return words;
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

/// How often each of some numbers came; up to as many different ones as it was made for.
class key_counts {
 public:
  explicit key_counts(std::size_t most = 0) : places_(std::bit_ceil(2 * most + 1)) {}
  std::uint32_t add(std::uint64_t key) noexcept {
    std::size_t at = key * 0x9E3779B97F4A7C15U >> 32U & (places_.size() - 1);
    while (places_[at].times != 0 && places_[at].key != key) at = (at + 1) & (places_.size() - 1);
    places_[at].key = key;
    return ++places_[at].times;
  }

 private:
  struct place {
    std::uint64_t key = 0;
    std::uint32_t times = 0;  ///< 0: free
  };
  std::vector<place> places_;  ///< open addressing
};

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
    seen_ = key_counts(provisions_.capacity());
    for (std::size_t i = range.first; i < range.last; ++i) {
      const block& b = text_.blocks[i];
      if (b.region != region::body) continue;
      if (provisions_.size() >= bounds_.nodes) return limit("nodes", bounds_.nodes, b.where.begin);
      if (open_.size() >= bounds_.depth) return limit("depth", bounds_.depth, b.where.begin);
      if (const label* opens = text_.label_of(b); opens != nullptr) {
        open_labelled(b, *opens);
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
    std::uint32_t index = 0;
    std::size_t rank = 0;
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

  void close_ranks_from(std::size_t rank) {
    while (!open_.empty() && open_.back().rank >= rank) close_to(open_.size() - 1);
  }

  /// A new provision below what is open, with the address of what it stands under.
  provision& add(provision_kind kind, span own) {
    provision& p = provisions_.emplace_back();
    p.kind = kind;
    p.own = own;
    p.whole = own;
    p.parent = open_.empty() ? no_provision : open_.back().index;
    // Articles stand alone ("d5"); larger units and the rest stand under what is open.
    if (kind != provision_kind::article && !open_.empty()) p.address.append(provisions_[p.parent].address) += '.';
    return p;
  }

  frame& above() noexcept { return open_.empty() ? top_ : open_.back(); }

  void open(std::size_t at_rank) { open_.push_back({static_cast<std::uint32_t>(provisions_.size() - 1), at_rank}); }

  void open_labelled(const block& b, const label& opens) {
    const std::size_t at_rank = rank(opens.kind, opens.depth);
    close_ranks_from(at_rank);
    provision& p = add(opens.kind, b.where);
    p.label = trim(words_of(text_, opens.text));
    p.number = words_of(text_, opens.number);
    if (opens.kind == provision_kind::item) {
      p.address.append("i").append(std::to_string(++above().items));
    } else {
      add_address_unit(opens, p.address);
      if (const auto times = seen_.add(address_key(p, opens)); times != 1) p.address += "~" + std::to_string(times);
      numbers_.push_back({static_cast<std::uint32_t>(provisions_.size() - 1), opens.ordinal, is_inserted(opens)});
    }
    if (opens.kind <= provision_kind::article) {
      const span rest{std::min(opens.rest, b.where.end), b.where.end};
      const bool titled =
          opens.kind < provision_kind::article ? rest.size() <= longest_title : !is_sentence(words_of(text_, rest));
      if (titled) set_heading(p, rest);
    }
    open(at_rank);
  }

  /// The same for two provisions where their addresses would be the same: what stands above, and the parts of their own unit.
  static std::uint64_t address_key(const provision& p, const label& opens) noexcept {
    const std::uint64_t above = p.kind == provision_kind::article ? no_provision : p.parent;
    const std::uint64_t letter = opens.suffix.empty() ? 0 : static_cast<unsigned char>(opens.suffix.front());
    // Ordinals have four digits, suffixes one letter, or two that are the same.
    return above << 32U | static_cast<std::uint64_t>(p.kind) << 28U | static_cast<std::uint64_t>(opens.ordinal) << 12U |
           static_cast<std::uint64_t>(opens.suffix.size()) << 8U | letter;
  }

  static bool is_inserted(const label& opens) { return opens.kind != provision_kind::point && !opens.suffix.empty(); }

  void open_paragraph(const block& b) {
    const std::size_t at_rank = rank(provision_kind::paragraph, 1);
    close_ranks_from(at_rank);
    // A paragraph after a list of items closes the list.
    while (!open_.empty() && provisions_[open_.back().index].kind == provision_kind::item) close_to(open_.size() - 1);
    provision& p = add(provision_kind::paragraph, b.where);
    p.address.append("l").append(std::to_string(++above().paragraphs));
    open(at_rank);
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
  frame top_;        ///< what stands under nothing
  key_counts seen_;  ///< by address_key
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
    if (rest.size() > longest_heading || rest.find(". ") != std::string_view::npos) continue;
    if (article) {
      if (!rest.ends_with('.')) continue;
      rest.remove_suffix(1);
    } else if (rest.empty() || std::string_view(".;:,").find(rest.back()) != std::string_view::npos) {
      continue;
    }
    const auto begin = static_cast<std::size_t>(rest.data() - text.reading.content.data());
    p.heading_span = {begin, begin + rest.size()};
    p.heading = rest;
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
    if (!blocks[i].title && !blocks[i].opens_annex()) continue;
    const bool own_title = in_annex && blocks[i].title;
    if (named && !own_title) {
      std::size_t start = i;
      while (!blocks[i].opens_annex() && start > first && blocks[start - 1].region == region::head) --start;
      ranges.push_back({first, start});
      first = start;
    }
    named = true;
    in_annex = blocks[i].opens_annex();
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
