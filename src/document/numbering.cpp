#include "document/numbering.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace quyche::inline v0::document {

namespace {

std::string vietnamese_unit(const provision& p) {
  switch (p.kind) {
    case provision_kind::part: return "Phần";
    case provision_kind::chapter: return "Chương";
    case provision_kind::section: return "Mục";
    case provision_kind::subsection: return "Tiểu mục";
    case provision_kind::article: return "Điều";
    case provision_kind::clause: return "khoản";
    default: return "điểm";
  }
}

std::string english_unit(const provision& p) {
  switch (p.kind) {
    case provision_kind::part: return "Part";
    case provision_kind::chapter: return "Chapter";
    case provision_kind::section: return "Section";
    case provision_kind::subsection: return "Subsection";
    case provision_kind::article: return "Article";
    case provision_kind::clause: return "clause";
    default: return "point";
  }
}

/// Numbers of one sequence: siblings of one kind, or all articles of the document.
class sequence_checker {
 public:
  sequence_checker(const unwrapped& text, std::vector<diagnostic>& out) : text_(text), out_(out) {}

  /// Tells a number of the sequence before any is checked: what stands elsewhere in it is out of order, not skipped.
  void expect(std::int64_t ordinal) { known_.push_back(ordinal); }

  /// Whether this number would carry on.
  bool goes_on_with(std::int64_t ordinal) const noexcept { return previous_ != nullptr && ordinal == last_ + 1; }

  /// Carries on where another sequence ended.
  void carry_on(const sequence_checker& other) noexcept {
    previous_ = other.previous_;
    last_ = other.last_;
  }

  void next(const provision& p, std::int64_t ordinal, bool inserted) {
    if (inserted) return;  // "Điều 5a" stands between 5 and 6 and counts for neither
    if (previous_ != nullptr) {
      if (ordinal == last_) {
        report("repeated-number", p, "lặp số", "repeats the number of", *previous_);
        repeated_ = true;
      } else if (ordinal < last_) {
        if (!out_of_order_) report("out-of-order-number", p, "đứng sau", "stands after", *previous_);
        out_of_order_ = true;
      } else if (ordinal > last_ + 1) {
        // After a repeated number the next one is where it should be.
        const bool made_up = repeated_ && ordinal == last_ + 2;
        if (!made_up && lacks(last_ + 1, ordinal))
          report("skipped-number", p, "nhảy số sau", "skips numbers after", *previous_);
      }
      repeated_ = repeated_ && ordinal == last_;
    } else if (ordinal != 1) {
      out_.push_back(make("skipped-number", p,
                          vietnamese_unit(p) + " " + p.number + " là đơn vị đầu tiên nhưng không mang số 1.",
                          english_unit(p) + " " + p.number + " comes first but is not number 1."));
    }
    previous_ = &p;
    last_ = ordinal;
  }

 private:
  /// Whether one of the numbers [from, to) stands nowhere in the sequence.
  bool lacks(std::int64_t from, std::int64_t to) {
    if (!sorted_) std::sort(known_.begin(), known_.end());
    sorted_ = true;
    if (known_.empty()) return true;
    const auto first = std::lower_bound(known_.begin(), known_.end(), from);
    auto last = first;
    std::int64_t found = 0;
    for (auto number = from - 1; last != known_.end() && *last < to; ++last) {
      found += *last != number ? 1 : 0;
      number = *last;
    }
    return found != to - from;
  }

  diagnostic make(std::string_view code, const provision& p, std::string vi, std::string en) const {
    const auto where = text_.reading.map.to_source({p.own.begin, p.own.begin + p.label.size()});
    return {std::string(code), where.begin, where.end, {std::move(vi), std::move(en)}};
  }
  void report(std::string_view code, const provision& p, std::string_view vi, std::string_view en,
              const provision& before) {
    out_.push_back(make(code, p,
                        vietnamese_unit(p) + " " + p.number + " " + std::string(vi) + " " + vietnamese_unit(before) +
                            " " + before.number + ".",
                        english_unit(p) + " " + p.number + " " + std::string(en) + " " + english_unit(before) + " " +
                            before.number + "."));
  }

  const unwrapped& text_;
  std::vector<diagnostic>& out_;
  const provision* previous_ = nullptr;
  std::int64_t last_ = 0;
  std::vector<std::int64_t> known_;
  bool sorted_ = false;
  bool repeated_ = false;      ///< the last number was that of the one before it
  bool out_of_order_ = false;  ///< told once for a sequence
};

}  // namespace

std::vector<diagnostic> check_numbering(const unwrapped& text, const outline& read) {
  std::vector<diagnostic> found;
  sequence_checker articles(text, found);
  // One checker for each parent and kind; points count letters, clauses numbers.
  std::unordered_map<std::uint64_t, sequence_checker> siblings;
  // Without articles the clauses of one chapter may carry on where those of the chapter before it ended: I- 1, 2; II- 3, 4.
  const sequence_checker* clauses_before = nullptr;
  for (const auto& [index, ordinal, inserted] : read.numbers) {
    const provision& p = read.provisions[index];
    if (p.kind == provision_kind::article && !inserted) articles.expect(ordinal);
    if (p.kind == provision_kind::article || inserted) continue;
    const auto key = (static_cast<std::uint64_t>(p.parent) << 8U) | static_cast<std::uint64_t>(p.kind);
    siblings.try_emplace(key, text, found).first->second.expect(ordinal);
  }
  std::unordered_map<std::uint64_t, bool> begun;
  for (const auto& [index, ordinal, inserted] : read.numbers) {
    const provision& p = read.provisions[index];
    if (p.kind == provision_kind::point && ordinal == 0) {
      const auto where = text.reading.map.to_source({p.own.begin, p.own.begin + p.label.size()});
      found.push_back({"foreign-point-letter",
                       where.begin,
                       where.end,
                       {"Điểm " + p.number + " dùng chữ cái không có trong dãy a, b, c, d, đ, e, g …",
                        "Point " + p.number + " uses a letter that is not among a, b, c, d, đ, e, g …"}});
      continue;
    }
    if (p.kind == provision_kind::article) {
      articles.next(p, ordinal, inserted);
      continue;
    }
    const auto key = (static_cast<std::uint64_t>(p.parent) << 8U) | static_cast<std::uint64_t>(p.kind);
    const bool is_first = begun.emplace(key, true).second;
    sequence_checker& sequence = siblings.try_emplace(key, text, found).first->second;
    if (p.kind == provision_kind::clause && p.parent != no_provision &&
        read.provisions[p.parent].kind < provision_kind::article) {
      if (is_first && clauses_before != nullptr && clauses_before->goes_on_with(ordinal))
        sequence.carry_on(*clauses_before);
      clauses_before = &sequence;
    }
    sequence.next(p, ordinal, inserted);
  }
  std::sort(found.begin(), found.end(), [](const diagnostic& a, const diagnostic& b) { return a.begin < b.begin; });
  return found;
}

}  // namespace quyche::inline v0::document
