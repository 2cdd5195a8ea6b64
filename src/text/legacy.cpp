#include "text/legacy.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <string>
#include <unordered_map>
#include <utility>

#include "core/utf8.hpp"
#include "text/legacy_letters.hpp"
#include "text/suspicion.hpp"
#include "text/syllable.hpp"

namespace quyche::inline v0::text {
namespace {

enum class coding : std::uint8_t { unicode, tcvn3, vni, undecided };

coding coding_of(font_code font) noexcept {
  if (font == font_code::unknown) return coding::undecided;
  return font == font_code::vni ? coding::vni : coding::tcvn3;
}

/// How the words of a stretch read; only words with letters beyond ASCII vote.
struct votes {
  std::uint32_t words = 0;
  std::uint32_t voters = 0;
  std::uint32_t vietnamese = 0;  ///< letters that only Unicode has
  std::uint32_t unicode = 0;     ///< syllables as they stand, and in no other reading
  std::uint32_t tcvn3 = 0;       ///< syllables in TCVN3 only
  std::uint32_t vni = 0;         ///< syllables in VNI only
  std::uint32_t none = 0;        ///< no syllable at all

  std::uint32_t of(coding code) const noexcept { return code == coding::vni ? vni : tcvn3; }
  void add(const votes& more) noexcept {
    words += more.words, voters += more.voters, vietnamese += more.vietnamese, unicode += more.unicode;
    tcvn3 += more.tcvn3, vni += more.vni, none += more.none;
  }
};

/// A stretch of one line in fonts of one kind.
struct unit {
  span where;
  coding font = coding::undecided;
  coding verdict = coding::undecided;
  votes found;
};

/// Different words, up to as many as matter.
class different_words {
 public:
  void add(std::u32string_view word) {
    if (words_.size() < most && std::find(words_.begin(), words_.end(), word) == words_.end())
      words_.emplace_back(word);
  }
  bool enough() const noexcept { return words_.size() == most; }

 private:
  static constexpr std::size_t most = 3;
  std::vector<std::u32string> words_;
};

/// Where a symbol begins or ends a word, it stands beside it: "«quy chế»", "®".
std::u32string_view without_symbols(std::u32string_view word) noexcept {
  while (!word.empty() && is_symbol(word.front())) word.remove_prefix(1);
  while (!word.empty() && is_symbol(word.back())) word.remove_suffix(1);
  return word;
}

bool is_ascii(std::u32string_view word) noexcept {
  return std::all_of(word.begin(), word.end(), [](char32_t c) { return c < 0x80; });
}

class converter {
 public:
  converter(decoded_text& text, const std::vector<font_start>& fonts)
      : text_(text), source_(text.source), fonts_(fonts) {}

  conversion run() {
    conversion done;
    const bool named = std::any_of(fonts_.begin(), fonts_.end(),
                                   [](const font_start& font) { return font.code != font_code::unknown; });
    // A look at the odd lines first: nearly all text has none, or says nothing for an old encoding.
    if (!named && !is_suspected()) return done;
    split();
    decide();
    if (std::none_of(units_.begin(), units_.end(), [](const unit& u) { return is_old(u.verdict); })) return done;
    write(done);
    report(done);
    if (done.converted.empty()) return {};
    return done;
  }

 private:
  static bool is_old(coding code) noexcept { return code == coding::tcvn3 || code == coding::vni; }

  std::size_t line_end(std::size_t from) const noexcept { return std::min(source_.find('\n', from), source_.size()); }

  bool is_suspected() {
    for (const auto& line : odd_lines(source_)) take_line(line);
    return is_supported(coding::tcvn3) || is_supported(coding::vni);
  }

  /// What a line in no font that says anything adds to the judgement of the whole text; its votes.
  votes take_line(span where) {
    const auto found = read(where, true);
    if (found.vietnamese != 0) return found;
    all_.add(found);
    if (found.tcvn3 + found.vni != 0) words_beside_ += found.words;
    return found;
  }
  bool is_supported(coding code) const noexcept {
    const auto count = all_.of(code);
    const auto& words = code == coding::vni ? different_vni_ : different_tcvn3_;
    return words.enough() && count > all_.unicode + all_.none && 6 * count >= words_beside_;
  }

  votes read(span where, bool collect) {
    votes found;
    std::u32string word;
    const auto close = [&] {
      if (!word.empty()) judge(word, found, collect);
      word.clear();
    };
    for (std::size_t at = where.begin; at < where.end;) {
      const auto step = utf8::next(source_, at);
      if (is_word_letter(step.code_point)) {
        if (word.size() < longest_word) word += step.code_point;
      } else {
        close();
      }
      at += step.size;
    }
    close();
    return found;
  }

  /// What one word says for the way it is written.
  enum class opinion : std::uint8_t { nothing, vietnamese, unicode, tcvn3, vni, none };

  void judge(const std::u32string& word, votes& found, bool collect) {
    ++found.words;
    if (is_ascii(word)) return;
    ++found.voters;
    switch (opinion_of(word)) {
      case opinion::nothing: break;
      case opinion::vietnamese: ++found.vietnamese; break;
      case opinion::unicode: ++found.unicode; break;
      case opinion::none: ++found.none; break;
      case opinion::tcvn3:
        ++found.tcvn3;
        if (collect) different_tcvn3_.add(word);
        break;
      case opinion::vni:
        ++found.vni;
        if (collect) different_vni_.add(word);
        break;
    }
  }

  /// A text has few words that differ: each is read once.
  opinion opinion_of(const std::u32string& word) {
    constexpr std::size_t most = 1U << 14U;
    if (const auto known = opinions_.find(word); known != opinions_.end()) return known->second;
    const auto made = form_opinion(word);
    if (opinions_.size() < most) opinions_.emplace(word, made);
    return made;
  }

  static opinion form_opinion(std::u32string_view word) {
    if (word == U"µm") return opinion::nothing;  // a micrometre, which would be a syllable
    if (std::any_of(word.begin(), word.end(), only_unicode)) return opinion::vietnamese;
    const auto bare = without_symbols(word);
    const bool as_it_stands = is_syllable(bare) && !is_ascii(bare);
    const bool in_tcvn3 = is_syllable(from_tcvn3(word));
    const bool in_vni = is_syllable(from_vni(word));
    if (as_it_stands) return in_tcvn3 || in_vni ? opinion::nothing : opinion::unicode;
    if (in_tcvn3 != in_vni) return in_tcvn3 ? opinion::tcvn3 : opinion::vni;
    return !in_tcvn3 && !is_ascii(bare) && !is_abbreviation(word) ? opinion::none : opinion::nothing;
  }

  static bool is_abbreviation(std::u32string_view word) noexcept {
    return word.size() <= 5 && std::none_of(word.begin(), word.end(), [](char32_t c) {
             return (c >= U'a' && c <= U'z') || (c >= 0xE0 && c <= 0xFE);
           });
  }

  font_code font_at(std::size_t source) const {
    const auto it = std::partition_point(fonts_.begin(), fonts_.end(),
                                         [&](const font_start& font) { return font.source <= source; });
    return it == fonts_.begin() ? font_code::unknown : std::prev(it)->code;
  }

  void split() {
    all_ = {};
    words_beside_ = 0;
    auto font = fonts_.begin();
    coding here = coding::undecided;
    for (std::size_t at = 0; at < source_.size();) {
      const std::size_t end = line_end(at);
      while (at < end) {
        std::size_t stop = end;
        for (; font != fonts_.end() && font->source < end; ++font) {
          const auto next = coding_of(font->code);
          if (font->source > at && next != here) {
            stop = font->source;
            break;
          }
          if (font->source <= at) here = next;
        }
        unit found{{at, stop}, here, coding::undecided, {}};
        if (here == coding::undecided) {
          found.found = take_line(found.where);
        } else {
          found.found = read(found.where, false);
          named_[here == coding::vni].add(found.found);
        }
        const bool says_nothing = here == coding::undecided && found.found.voters == 0;
        if (!says_nothing) units_.push_back(found);
        at = stop;
      }
      at = end + 1;
    }
  }

  void decide() {
    const bool supported[] = {is_supported(coding::tcvn3), is_supported(coding::vni)};
    for (auto& u : units_) {
      const auto& found = u.found;
      if (found.vietnamese != 0) {
        u.verdict = coding::unicode;
      } else if (u.font != coding::undecided) {
        u.verdict = by_font(u);
      } else if (votes_for(found, supported) != 0) {
        const bool vni = supported[1] && (!supported[0] || found.vni > found.tcvn3);
        const auto code = vni ? coding::vni : coding::tcvn3;
        const bool fits = found.of(code) > found.unicode && 2 * found.of(code) > found.none;
        u.verdict = fits ? code : coding::unicode;
      } else if (found.unicode != 0) {
        u.verdict = coding::unicode;
      }
    }
    inherit();
  }

  /// Votes for an encoding that the text as a whole does not speak for are chance.
  static std::size_t votes_for(const votes& found, const bool (&supported)[2]) noexcept {
    return (supported[0] ? found.tcvn3 : 0) + (supported[1] ? found.vni : 0);
  }

  /// The font says what it is, unless the words say otherwise: Unicode text is often left in the old font.
  coding by_font(const unit& u) const noexcept {
    const auto count = u.found.of(u.font);
    if (count != 0 || u.found.unicode != 0) return count > u.found.unicode ? u.font : coding::unicode;
    const auto& all = named_[u.font == coding::vni];
    return all.vietnamese > all.of(u.font) ? coding::unicode : u.font;
  }

  /// Lines whose words read well either way, or not at all, go with the last line that was clear, or the next.
  void inherit() {
    const auto is_clear = [](const unit& u) {
      return u.font == coding::undecided &&
             (is_old(u.verdict) || (u.verdict == coding::unicode && u.found.vietnamese != 0));
    };
    const auto first = std::find_if(units_.begin(), units_.end(), is_clear);
    auto last = first == units_.end() ? coding::unicode : first->verdict;
    for (auto& u : units_) {
      if (is_clear(u)) last = u.verdict;
      if (u.verdict == coding::undecided) u.verdict = last;
    }
  }

  void write(conversion& done) {
    done.text.reserve(source_.size());
    std::size_t at = 0;
    for (const auto& u : units_) {
      if (!is_old(u.verdict)) continue;
      keep(done, at, u.where.begin);
      const std::size_t before = letters_;
      u.verdict == coding::vni ? write_vni(done, u.where) : write_tcvn3(done, u.where);
      if (letters_ != before) {
        done.converted.push_back(u.where);
        (u.verdict == coding::vni ? vni_ : tcvn3_) = true;
      }
      at = u.where.end;
    }
    keep(done, at, source_.size());
  }

  void keep(conversion& done, std::size_t begin, std::size_t end) const {
    done.text += source_.substr(begin, end - begin);
    done.map.append(end - begin, begin, end - begin, true);
  }
  void put(conversion& done, char32_t letter, std::size_t source, std::size_t length) {
    const std::size_t before = done.text.size();
    utf8::append(done.text, letter);
    done.map.append(done.text.size() - before, source, length, false);
    ++letters_;
  }

  void write_vni(conversion& done, span where) {
    for (std::size_t at = where.begin; at < where.end;) {
      const auto step = utf8::next(source_, at);
      const auto after = at + step.size < where.end ? utf8::next(source_, at + step.size) : utf8::step{};
      const auto found = vni_letter(step.code_point, after.code_point);
      const std::size_t length = step.size + (found.both ? after.size : 0);
      if (found.letter == 0) {
        keep(done, at, at + length);
      } else {
        put(done, found.letter, at, length);
      }
      at += length;
    }
  }

  void write_tcvn3(conversion& done, span where) {
    const auto capitals = capital_words(source_.substr(where.begin, where.end - where.begin));
    auto word = capitals.begin();
    auto font = std::partition_point(fonts_.begin(), fonts_.end(),
                                     [&](const font_start& start) { return start.source <= where.begin; });
    auto code = font_at(where.begin);
    for (std::size_t at = where.begin; at < where.end;) {
      for (; font != fonts_.end() && font->source <= at; ++font) code = font->code;
      const std::size_t offset = at - where.begin;
      while (word != capitals.end() && word->end <= offset) ++word;
      const bool in_capitals = code == font_code::tcvn3_capitals || (word != capitals.end() && word->begin <= offset);
      const auto step = utf8::next(source_, at);
      char32_t letter = tcvn3_letter(step.code_point);
      if (letter != 0 && in_capitals) letter = capital(letter);
      if (code == font_code::tcvn3_capitals && step.code_point >= U'a' && step.code_point <= U'z')
        letter = step.code_point - 0x20;
      if (letter == 0) {
        keep(done, at, at + step.size);
      } else {
        put(done, letter, at, step.size);
      }
      at += step.size;
    }
  }

  void report(const conversion& done) {
    if (done.converted.empty()) return;
    const bool unicode =
        std::any_of(units_.begin(), units_.end(), [](const unit& u) { return u.found.vietnamese != 0; });
    const bool mixed = unicode || (tcvn3_ && vni_);
    text_.encoding = mixed ? encoding::mixed : tcvn3_ ? encoding::tcvn3 : encoding::vni;
    const std::string name = tcvn3_ && vni_ ? "TCVN3, VNI" : tcvn3_ ? "TCVN3" : "VNI";
    const auto count = std::to_string(letters_);
    text_.diagnostics.push_back(
        {"legacy-encoding",
         done.converted.front().begin,
         done.converted.front().end,
         {"Chữ theo bảng mã cũ (" + name + "): đã chuyển " + count + " ký tự sang Unicode; hãy đối chiếu bản gốc.",
          "Text in an old font encoding (" + name + "): " + count +
              " characters were converted to Unicode; compare them with the original."}});
  }

  static constexpr std::size_t longest_word = 16;
  decoded_text& text_;
  std::string_view source_;
  const std::vector<font_start>& fonts_;
  std::vector<unit> units_;
  votes all_;                     // of lines in no font that says anything
  votes named_[2];                // of stretches in fonts of TCVN3, of VNI
  std::size_t words_beside_ = 0;  // words of lines that vote for an old encoding
  std::unordered_map<std::u32string, opinion> opinions_;
  different_words different_tcvn3_;
  different_words different_vni_;
  std::size_t letters_ = 0;
  bool tcvn3_ = false;
  bool vni_ = false;
};

char small(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

font_code font_named(std::string_view family) noexcept {
  const auto begins = [&](std::string_view with) {
    return family.size() > with.size() &&
           std::equal(with.begin(), with.end(), family.begin(), [](char a, char b) { return a == small(b); });
  };
  if (begins("vni-") || begins("vni ")) return font_code::vni;
  if (!begins(".vn")) return font_code::unknown;
  return family.back() == 'H' ? font_code::tcvn3_capitals : font_code::tcvn3;
}

conversion convert_legacy(decoded_text& text, const std::vector<font_start>& fonts) {
  tell_suspicions(text);
  return converter(text, fonts).run();
}

}  // namespace quyche::inline v0::text
