#include "text/word_break.hpp"

#include <array>

#include "core/utf8.hpp"
#include "text/fold.hpp"
#include "text/syllable.hpp"

namespace quyche::inline v0::text {
namespace {

/// The letters at the start of a run.
struct letters {
  static constexpr std::size_t longest = 14;  // two syllables
  std::array<char32_t, longest> at{};
  std::array<std::size_t, longest + 1> begin{};  ///< bytes; of the end, too
  std::size_t count = 0;
  bool whole = false;   ///< there is nothing behind them
  bool foreign = true;  ///< no vowel has a mark: English looks so, and codes ("ĐA06")

  std::u32string_view part(std::size_t from, std::size_t to) const noexcept { return {&at[from], to - from}; }
};

bool is_digit(char32_t c) noexcept { return c >= U'0' && c <= U'9'; }

letters letters_of(std::string_view run) noexcept {
  letters found;
  std::size_t byte = 0;
  while (byte < run.size() && found.count < letters::longest) {
    const auto step = utf8::next(run, byte);
    if (is_digit(step.code_point)) break;
    const bool barred_d = step.code_point == U'đ' || step.code_point == U'Đ';
    found.foreign = found.foreign && (step.code_point < 0x80 || barred_d);
    found.begin[found.count] = byte;
    found.at[found.count++] = step.code_point;
    byte += step.size;
  }
  found.begin[found.count] = byte;
  found.whole = byte == run.size();
  return found;
}

/// "iều", "iệm": without an onset they are written with y.
bool needs_onset(char32_t first, char32_t second) noexcept {
  constexpr std::u32string_view e_with_hat = U"êềếểễệÊỀẾỂỄỆ";
  return (first == U'i' || first == U'I') && e_with_hat.find(second) != std::u32string_view::npos;
}

}  // namespace

std::size_t break_in(std::string_view run) noexcept {
  const auto found = letters_of(run);
  if (found.foreign || found.count < 2) return 0;
  if (!found.whole) {
    const bool number_follows = found.begin[found.count] < run.size() && is_digit(run[found.begin[found.count]]);
    return number_follows && is_syllable(found.part(0, found.count)) ? found.begin[found.count] : 0;
  }
  if (is_syllable(found.part(0, found.count))) return 0;
  std::size_t at = 0;
  for (std::size_t k = 2; k + 2 <= found.count; ++k) {
    if (!is_syllable(found.part(0, k)) || !is_syllable(found.part(k, found.count))) continue;
    if (at != 0) return 0;
    at = found.begin[k];
  }
  return at;
}

bool tore_syllable(std::string_view first, std::string_view second) noexcept {
  constexpr std::size_t longest_onset = 3;  // ngh
  const auto onset = letters_of(first);
  const auto rime = letters_of(second);
  if (!onset.whole || !rime.whole || onset.count > longest_onset || rime.count == 0 || rime.foreign) return false;
  if (onset.count + rime.count > letters::longest) return false;
  std::array<char32_t, letters::longest> joined{};
  for (std::size_t i = 0; i < onset.count; ++i) joined[i] = onset.at[i];
  for (std::size_t i = 0; i < rime.count; ++i) joined[onset.count + i] = rime.at[i];
  if (!is_syllable({joined.data(), onset.count + rime.count})) return false;
  if (rime.count > 1 && needs_onset(rime.at[0], rime.at[1])) return true;
  return onset.count > 1 && !is_upper(first, onset.begin[onset.count - 1]) && !is_upper(second, 0) &&
         is_syllable(rime.part(0, rime.count));
}

}  // namespace quyche::inline v0::text
