// From source to content: NFC, one kind of line end, one kind of blank, nothing invisible; and the map back.
//
// Nearly all text is clean: it needs no work but copying. The loop therefore runs over clean characters and stops
// only at those that are not; a stretch of clean characters is copied at once and is one piece of the map.

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include "core/utf8.hpp"
#include "text/decode.hpp"

namespace quyche::inline v0::text {
namespace {

enum class treatment : std::uint8_t {
  clean,    ///< copied as it stands; nothing composes with what is before it
  blank,    ///< becomes U+0020
  line,     ///< becomes LF
  gone,     ///< is left out
  compose,  ///< may change under NFC
};

/// What the first byte of a character says about it, where that is enough.
enum lead : std::uint8_t { plain, control, pair, look };

constexpr std::array<std::uint8_t, 256> make_leads() {
  std::array<std::uint8_t, 256> leads{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    leads[byte] = byte < 0x80 ? plain : byte >= 0xC3 && byte <= 0xCB ? pair : look;  // C3..CB: U+00C0 to U+02FF
  }
  for (const unsigned byte : {0x09U, 0x0BU, 0x0CU, 0x0DU}) leads[byte] = control;
  return leads;
}
constexpr auto leads = make_leads();

// The same for whole stretches at once, as a table-driven reader that makes one shift a byte (see core/utf8.cpp): each
// state is the bit at which its row of six bits begins in the table entry of a byte. It knows the clean characters that
// Vietnamese text is made of; at any other it is lost, and stays so.
enum scan_state : unsigned { lost = 0, fresh = 6, one_more = 12, after_e1 = 18, after_e2 = 24, after_e2_80 = 30 };

constexpr std::array<std::uint64_t, 256> make_scan() {
  std::array<std::uint64_t, 256> scan{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    const auto go = [&](unsigned from, unsigned to) { scan[byte] |= std::uint64_t{to} << from; };
    const bool is_line_or_tab = byte == '\t' || byte == '\v' || byte == '\f' || byte == '\r';
    if (byte < 0x80 && !is_line_or_tab) go(fresh, fresh);
    if (byte >= 0xC3 && byte <= 0xCB) go(fresh, one_more);  // U+00C0 to U+02FF
    if (byte == 0xE1) go(fresh, after_e1);
    if (byte == 0xE2) go(fresh, after_e2);
    if (byte >= 0x80 && byte <= 0xBF) go(one_more, fresh);
    if (byte >= 0xB8 && byte <= 0xBB) go(after_e1, one_more);  // U+1E00 to U+1EFF
    if (byte == 0x80) go(after_e2, after_e2_80);
    if (byte >= 0x90 && byte <= 0xA7) go(after_e2_80, fresh);  // U+2010 to U+2027: dashes, quotes, dots
  }
  return scan;
}
constexpr auto scan = make_scan();

/// Code points from U+0080 up. The clean ranges hold no character that NFC changes, that combines with a character
/// before it, or that is a blank or invisible (DerivedNormalizationProps of Unicode 14, all are NFC_QC=Yes, ccc=0).
treatment treat(char32_t c) noexcept {
  if (c < 0x2000) {
    if (c == 0xA0 || c == 0x1680) return treatment::blank;
    if (c == 0xAD) return treatment::gone;
    const bool clean = c <= 0x2FF || (c >= 0x400 && c <= 0x482) || (c >= 0x1E00 && c <= 0x1EFF);
    return clean ? treatment::clean : treatment::compose;
  }
  if (c <= 0x200A || c == 0x202F || c == 0x205F || c == 0x3000) return treatment::blank;
  if (c == 0x2028 || c == 0x2029) return treatment::line;
  if ((c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF) return treatment::gone;
  const bool clean = c <= 0x20CF || (c >= 0x2100 && c <= 0x214F && c != 0x2126 && c != 0x212A && c != 0x212B) ||
                     (c >= 0x2150 && c <= 0x2328) || (c >= 0x232B && c <= 0x2ADB);
  return clean ? treatment::clean : treatment::compose;
}

/// Whether a character may join the one before it. Of those with combining class 0 these are the vowels and finals of
/// Hangul, the second halves of the two-part vowels of Indic scripts (second members of canonical compositions), and
/// three Tibetan vowels that come apart into marks of other classes.
bool joins(char32_t c) noexcept {
  if (utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->combining_class != 0) return true;
  if ((c >= 0x1161 && c <= 0x1175) || (c >= 0x11A8 && c <= 0x11C2)) return true;
  constexpr char32_t halves[] = {0x09BE, 0x09D7,  0x0B3E,  0x0B56,  0x0B57,  0x0BBE,  0x0BD7,  0x0CC2,  0x0CD5,
                                 0x0CD6, 0x0D3E,  0x0D57,  0x0DCF,  0x0DDF,  0x0F73,  0x0F75,  0x0F81,  0x102E,
                                 0x1B35, 0x11127, 0x1133E, 0x11357, 0x114B0, 0x114BA, 0x114BD, 0x115AF, 0x11930};
  return std::binary_search(std::begin(halves), std::end(halves), c);
}

/// One pass over the source.
class normaliser {
 public:
  explicit normaliser(decoded_text& text) : text_(text), source_(text.source) {}

  void run() {
    text_.content.clear();
    text_.content.reserve(source_.size());
    text_.map = {};
    const std::size_t size = source_.size();
    while (at_ < size) {
      if (at_ >= look_until_) skip_clean();
      if (at_ >= size) break;
      const auto byte = static_cast<unsigned char>(source_[at_]);
      switch (leads[byte]) {
        case plain: ++at_; break;
        case pair:
          // A stray lead byte cannot come from decode; after one, `look` sees what there is.
          if (at_ + 1 < size && (static_cast<unsigned char>(source_[at_ + 1]) & 0xC0U) == 0x80U) {
            at_ += 2;
          } else {
            compose_here();
          }
          break;
        case control: control_here(byte); break;
        default: look_here();
      }
    }
    flush();
  }

 private:
  /// Goes forward over clean characters, a block at a time, and past the block in which there is something else.
  void skip_clean() {
    constexpr std::size_t block = 64;
    while (source_.size() - at_ >= block) {
      std::uint64_t state = fresh;
      for (std::size_t i = 0; i < block; ++i)
        state = scan[static_cast<unsigned char>(source_[at_ + i])] >> (state & 63U);
      state &= 63U;
      if (state == lost) {
        look_until_ = at_ + block;
        return;
      }
      at_ += block;
      if (state == fresh) continue;
      do --at_;  // a character goes on in the next block: back to its start
      while ((static_cast<unsigned char>(source_[at_]) & 0xC0U) == 0x80U);
    }
    look_until_ = source_.size();
  }

  /// Copies the clean stretch that ends here.
  void flush() {
    if (start_ == at_) return;
    text_.content.append(source_, start_, at_ - start_);
    text_.map.append(at_ - start_, start_, at_ - start_, true);
    start_ = at_;
  }
  /// The next `length` bytes become `by` (nothing: they are left out).
  void replace(std::size_t length, std::string_view by) {
    flush();
    text_.content += by;
    text_.map.append(by.size(), at_, length, false);
    start_ = at_ += length;
  }

  void control_here(unsigned char byte) {
    // Of CR LF the LF stays as it is.
    if (byte == '\r' && at_ + 1 < source_.size() && source_[at_ + 1] == '\n') return replace(1, "");
    // One byte for one byte: the map counts it as verbatim, so that a text full of tabs is not full of pieces.
    flush();
    text_.content += byte == '\t' ? ' ' : '\n';
    text_.map.append(1, at_, 1, true);
    start_ = ++at_;
  }

  void look_here() {
    // U+1E00 to U+1EFF, the letters of Vietnamese with two marks, without taking them apart.
    if (source_.size() - at_ >= 3 && source_[at_] == '\xE1') {
      const auto second = static_cast<unsigned char>(source_[at_ + 1]);
      const auto third = static_cast<unsigned char>(source_[at_ + 2]);
      if (second >= 0xB8 && second <= 0xBB && (third & 0xC0U) == 0x80U) {
        at_ += 3;
        return;
      }
    }
    const auto step = utf8::next(source_, at_);
    if (!step.valid) return compose_here();
    switch (treat(step.code_point)) {
      case treatment::clean: at_ += step.size; break;
      case treatment::blank: replace(step.size, " "); break;
      case treatment::line: replace(step.size, "\n"); break;
      case treatment::gone: gone_here(); break;
      case treatment::compose: compose_here(); break;
    }
  }

  /// Leaves out the invisible characters here; unless a mark follows that belongs to the letter before them.
  void gone_here() {
    std::size_t after = at_;
    for (;;) {
      const auto step = utf8::next(source_, after);
      if (step.valid && step.code_point >= 0x80) {
        const auto what = treat(step.code_point);
        if (what == treatment::gone) {
          after += step.size;
          continue;
        }
        if (what == treatment::compose && joins(step.code_point) && at_ > start_) return compose_here();
      }
      return replace(after - at_, "");
    }
  }

  /// Composes the characters from the one before this place (if it is clean: a letter with marks behind it) up to the
  /// next clean one, cluster by cluster: a cluster is what can act on each other under NFC.
  void compose_here() {
    // The letter before is taken back from the clean stretch.
    const std::size_t here = at_;
    if (at_ > start_) {
      const auto step = utf8::next(source_, here);
      if (step.valid && (joins(step.code_point) || treat_any(step) == treatment::gone)) {
        do --at_;
        while (at_ > start_ && (static_cast<unsigned char>(source_[at_]) & 0xC0U) == 0x80U);
      }
    }
    flush();
    std::size_t cluster = at_;
    std::size_t held = 0;  // characters in code_points_
    bool as_written = true;
    std::size_t next_at = at_;
    while (next_at < source_.size()) {
      const auto step = utf8::next(source_, next_at);
      const auto what = treat_any(step);
      const bool first = next_at < here;  // the letter taken back
      if (!first && what != treatment::compose && what != treatment::gone) break;
      if (what == treatment::gone) {
        as_written = false;
        next_at += step.size;
        continue;
      }
      // Marks without end on one letter are no text; UAX #15 (stream-safe format) stops at 30, so does this.
      if (held != 0 && (held == longest || !joins(step.code_point))) {
        close(cluster, next_at, held, as_written);
        cluster = next_at, held = 0, as_written = true;
      }
      as_written = as_written && step.valid;
      code_points_[held++] = static_cast<utf8proc_int32_t>(step.code_point);
      next_at += step.size;
    }
    close(cluster, next_at, held, as_written);
    start_ = at_ = next_at;
  }

  static treatment treat_any(const utf8::step& step) noexcept {
    if (!step.valid) return treatment::compose;
    if (step.code_point >= 0x80) return treat(step.code_point);
    return treatment::clean;  // ASCII, controls too: all end a stretch that is composed
  }

  /// Writes the cluster source[begin, end), whose visible characters are held.
  void close(std::size_t begin, std::size_t end, std::size_t held, bool as_written) {
    if (held == 0) return;
    // Two steps of utf8proc in a buffer of our own: a code point decomposes into at most four.
    std::array<utf8proc_int32_t, 4 * longest + 8> buffer;
    std::size_t count = 0;
    for (std::size_t i = 0; i < held; ++i) {
      int boundary = 0;
      const auto room = static_cast<utf8proc_ssize_t>(buffer.size() - count);
      const auto added =
          utf8proc_decompose_char(code_points_[i], buffer.data() + count, room,
                                  static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE), &boundary);
      if (added < 0 || added > room) {  // an unassigned code point: as it stands
        buffer[count++] = code_points_[i];
      } else {
        count += static_cast<std::size_t>(added);
      }
    }
    order(buffer.data(), count);
    const auto composed = utf8proc_normalize_utf32(buffer.data(), static_cast<utf8proc_ssize_t>(count),
                                                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::size_t before = text_.content.size();
    for (utf8proc_ssize_t i = 0; i < composed; ++i)
      utf8::append(text_.content, static_cast<char32_t>(buffer[static_cast<std::size_t>(i)]));
    const std::size_t length = text_.content.size() - before;
    const bool same = as_written && length == end - begin &&
                      std::string_view(text_.content).substr(before) == std::string_view(source_).substr(begin, length);
    text_.map.append(length, begin, end - begin, same);
  }

  /// Canonical ordering: marks by their class, equal classes as they came. Clusters are short.
  static void order(utf8proc_int32_t* points, std::size_t count) {
    const auto rank = [](utf8proc_int32_t c) { return utf8proc_get_property(c)->combining_class; };
    for (std::size_t i = 1; i < count; ++i) {
      const auto moving = points[i];
      const auto its = rank(moving);
      if (its == 0) continue;
      std::size_t j = i;
      for (; j > 0 && rank(points[j - 1]) > its; --j) points[j] = points[j - 1];
      points[j] = moving;
    }
  }

  static constexpr std::size_t longest = 32;
  decoded_text& text_;
  const std::string& source_;
  std::size_t at_ = 0;          // bytes of source seen
  std::size_t start_ = 0;       // start of the clean stretch not copied yet
  std::size_t look_until_ = 0;  // before here characters are looked at one by one
  std::array<utf8proc_int32_t, longest> code_points_{};
};

void count_positions(decoded_text& text) {
  const std::string& source = text.source;
  const std::size_t slots = source.size() / decoded_text::checkpoint + 1;
  text.checkpoints_chars.assign(1, 0);
  text.checkpoints_utf16.assign(1, 0);
  text.checkpoints_chars.reserve(slots);
  text.checkpoints_utf16.reserve(slots);
  std::size_t chars = 0;
  std::size_t units = 0;
  for (std::size_t slot = 1; slot < slots; ++slot) {
    const char* const block = source.data() + (slot - 1) * decoded_text::checkpoint;
    unsigned starts = 0;
    unsigned pairs = 0;
    for (std::size_t i = 0; i < decoded_text::checkpoint; ++i) {
      const auto c = static_cast<unsigned char>(block[i]);
      starts += (c & 0xC0U) != 0x80U;
      pairs += c >= 0xF0U;
    }
    chars += starts;
    units += starts + pairs;
    text.checkpoints_chars.push_back(chars);
    text.checkpoints_utf16.push_back(units);
  }
}

}  // namespace

void normalise(decoded_text& text) {
  normaliser(text).run();
  count_positions(text);
}

void normalise(decoded_text& text, conversion&& derived) {
  decoded_text unicode;
  unicode.source = std::move(derived.text);
  normaliser(unicode).run();
  text.content = std::move(unicode.content);
  text.map = derived.map.compose(unicode.map);
  count_positions(text);
}

}  // namespace quyche::inline v0::text
