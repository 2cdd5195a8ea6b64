#include "document/open_places.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "document/line_words.hpp"
#include "text/fold.hpp"
#include "text/token.hpp"

namespace quyche::inline v0::document {

namespace {

constexpr std::string_view ellipsis = "…";

/// What a byte may begin: an open place or nothing.
constexpr std::array<bool, 256> openers = [] {
  std::array<bool, 256> made{};
  for (const char c : {'.', '/', '_', ellipsis.front()}) made[static_cast<unsigned char>(c)] = true;
  return made;
}();

/// Units that something is counted by: "2 lần/quý" is a rate, no choice.
const text::phrase_table& per_words() {
  static const text::phrase_table table{{"giờ", 1}, {"ngày", 1}, {"tuần", 1}, {"tháng", 1}, {"quý", 1},
                                        {"năm", 1}, {"kỳ", 1},   {"lần", 1},  {"người", 1}, {"hoặc", 1}};
  return table;
}

class finder {
 public:
  explicit finder(std::string_view content) : content_(content) {}

  /// The next open place of [from, stop); an empty span when there is none.
  span next(std::size_t from, std::size_t stop, open_place_kind& kind) const {
    while (true) {
      std::size_t at = from;
      while (at < stop && !openers[static_cast<unsigned char>(content_[at])]) ++at;
      if (at >= stop) return {};
      const span found = content_[at] == '/' ? alternatives(at) : blank(at);
      if (!found.empty()) {
        kind = content_[at] == '/' ? open_place_kind::alternatives : open_place_kind::blank;
        return found;
      }
      from = std::max(at + 1, run_end(at));
    }
  }

 private:
  /// The end of a run of dots and underscores.
  std::size_t run_end(std::size_t at) const {
    while (at < content_.size()) {
      if (content_[at] == '.' || content_[at] == '_') {
        ++at;
      } else if (content_.substr(at, ellipsis.size()) == ellipsis) {
        at += ellipsis.size();
      } else {
        break;
      }
    }
    return at;
  }

  bool letter_at(std::size_t at) const {
    std::size_t size = 1;
    return at < content_.size() && text::is_word_char(content_, at, size);
  }

  /// Four dots, two ellipses or three underscores are a blank. An ellipsis is one where it does not just end what stands before it.
  span blank(std::size_t at) const {
    const std::size_t end = run_end(at);
    if (end - at < ellipsis.size()) return {};
    const auto run = content_.substr(at, end - at);
    const auto has = [&](std::string_view marks) { return run.find(marks) != std::string_view::npos; };
    const bool drawn = has("....") || has("……") || has("___");
    const bool dotted = has("...") || has(ellipsis);
    if (!drawn && !dotted) return {};
    const char before = at == 0 ? '\n' : content_[at - 1];
    const char after = end < content_.size() ? content_[end] : '\n';
    const bool apart = before == ' ' || before == '\n' || before == '/' || before == '(' || before == '-';
    const bool goes_on = after == '-' || after == '/' || letter_at(end) || (after == ' ' && letter_at(end + 1));
    return drawn || (goes_on && (apart || after != ' ')) ? span{at, end} : span{};
  }

  /// "đảng đoàn/ban cán sự đảng": two words joined by a slash that are no code, no abbreviation and no rate.
  span alternatives(std::size_t slash) const {
    const std::size_t begin = word_begin(slash);
    const std::size_t end = word_end(slash + 1);
    if (begin == slash || end == slash + 1) return {};
    const char before = begin == 0 ? ' ' : content_[begin - 1];
    const char after = end < content_.size() ? content_[end] : ' ';
    const auto part_of_code = [](char c) { return c == '-' || c == '/' || c == '.'; };
    if (part_of_code(before) || after == '-' || after == '/') return {};
    const auto left = content_.substr(begin, slash - begin);
    const auto right = content_.substr(slash + 1, end - slash - 1);
    if (left.size() < 2 || right.size() < 2 || text::all_capitals(left) || text::all_capitals(right)) return {};
    if (left.find_first_of("0123456789") != std::string_view::npos) return {};
    if (right.find_first_of("0123456789") != std::string_view::npos) return {};
    if (per_words().longest(text::tokenise(right), 0)) return {};
    return {begin, end};
  }

  static constexpr std::size_t longest_word = 40;  // bytes

  std::size_t word_begin(std::size_t end) const {
    std::size_t begin = end;
    while (begin > 0 && end - begin < longest_word) {
      std::size_t previous = begin - 1;
      while (previous > 0 && (static_cast<unsigned char>(content_[previous]) & 0xC0U) == 0x80U) --previous;
      if (!letter_at(previous)) break;
      begin = previous;
    }
    return begin;
  }
  std::size_t word_end(std::size_t begin) const {
    std::size_t end = begin;
    for (std::size_t size = 1; end < content_.size() && end - begin < longest_word; end += size) {
      if (!text::is_word_char(content_, end, size)) break;
    }
    return end;
  }

  std::string_view content_;
};

}  // namespace

bool find_open_places(const unwrapped& text, tree& document, std::size_t most) {
  const finder places(text.reading.content);
  std::uint32_t provision = 0;  // the first that starts behind the place
  open_place found;
  for (std::size_t from = document.where.begin;; from = found.where.end) {
    found.where = places.next(from, document.where.end, found.kind);
    if (found.where.empty()) return true;
    if (document.open_places.size() == most) return false;
    while (provision < document.provisions.size() && document.provisions[provision].own.begin <= found.where.begin)
      ++provision;
    const bool inside = provision > 0 && document.provisions[provision - 1].own.contains(found.where);
    found.provision = inside ? provision - 1 : no_provision;
    document.open_places.push_back(found);
  }
}

void tell_open_places(const unwrapped& text, tree& document) {
  if (document.open_places.empty()) return;
  const auto& places = document.open_places;
  const auto blanks = static_cast<std::size_t>(std::count_if(
      places.begin(), places.end(), [](const open_place& p) { return p.kind == open_place_kind::blank; }));
  const auto choices = std::to_string(places.size() - blanks);
  const auto where = text.reading.map.to_source(places.front().where);
  document.diagnostics.push_back({"open-places",
                                  where.begin,
                                  where.end,
                                  {"Văn bản còn " + std::to_string(blanks) + " chỗ để trống và " + choices +
                                       " chỗ phải chọn một trong các phương án viết cạnh nhau; chỗ đầu tiên ở đây.",
                                   "Places left open: " + std::to_string(blanks) + " to fill in, " + choices +
                                       " where one of the alternatives is to be chosen; the first one is here."}});
}

}  // namespace quyche::inline v0::document
