// The order of what regulations say: for every topic, how one value stands to another on the same subject. Evaluators, the diff
// of norms and the search for conflicts between packs all compare by it. Needs the engine library (names of bodies are compared
// in their canonical spelling). Pure functions of values: safe to share between threads.
//
// A value is what it allows. `found` is stricter than `asked` where everything that satisfies it satisfies `asked` too, and weaker
// the other way round; they contradict where nothing satisfies both; what is left cannot be compared. So on every topic
//   compare(a, a) is equal;  compare(b, a) is reversed(compare(a, b));
//   where a is stricter than or equal to b, and b than c, a is stricter than or equal to c.
// Whether two values are on the same subject (the same meeting, act or event) is for the caller to say.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>

#include <quyche/core/names.hpp>
#include <quyche/domain/fact.hpp>

namespace quyche::inline v0::domain {

/// How a value stands to what was asked.
enum class comparison_result : std::uint8_t { equal, stricter, weaker, contradicting, incomparable };

/// The same comparison with its sides exchanged.
constexpr comparison_result reversed(comparison_result how) noexcept {
  using enum comparison_result;
  return how == stricter ? weaker : how == weaker ? stricter : how;
}

/// Two aspects of one value taken together: contradiction in one is contradiction, and stricter in one but weaker in the other
/// is incomparable.
constexpr comparison_result combine(comparison_result one, comparison_result other) noexcept {
  using enum comparison_result;
  if (one == contradicting || other == contradicting) return contradicting;
  if (one == equal) return other;
  if (other == equal || one == other) return one;
  return incomparable;
}

/// Force of the same act: what must not be done contradicts what must or may be done; a duty and a restriction are both stricter
/// than a power or a permission, which have the same force, and cannot be weighed against each other.
comparison_result compare(modality found, modality asked) noexcept;

/// The same act of the same actor: force, and exceptions, which make a statement weaker.
comparison_result compare(const statement& found, const statement& asked);

/// Exact: a higher share is stricter, passing it is stricter than reaching it, and so is a larger base (all members, incumbents,
/// those convened, those present). A base that is not said compares with none but itself: see with_base_of().
comparison_result compare(const share_rule& found, const share_rule& asked) noexcept;

/// The share with the other's base where its own is not said.
share_rule with_base_of(share_rule share, const share_rule& other) noexcept;

/// Meetings of the same kind, else incomparable. "exactly" and "at least" promise so many meetings, "at most" is a cap,
/// "when needed" promises none. Months and years are taken at their mean length in the Gregorian calendar, working days at 5 a week.
comparison_result compare(const frequency_rule& found, const frequency_rule& asked);

/// The same act, counted from or back from the same event. A working day is at least a day, however many holidays there are; a month
/// has 28 to 31 days. What counts back is incomparable with what counts on.
comparison_result compare(const deadline& found, const deadline& asked) noexcept;

/// Reports to the same body: the shortest period decides.
comparison_result compare(const report_rule& found, const report_rule& asked) noexcept;

/// Sets of members by office and post: more members are stricter (the list says all that was asked and more); two lists that give
/// the office of secretary to different posts contradict.
comparison_result compare(const composition& found, const composition& asked);

/// Another appointing body contradicts; more proposers are stricter.
comparison_result compare(const appointment& found, const appointment& asked);

/// Refused altogether is strictest; more exceptions are stricter; silence taken for agreement is weaker.
comparison_result compare(const consultation& found, const consultation& asked);

/// The same two bodies, by their canonical names: the same relation seen from either side is equal, the reversed one contradicts;
/// different kinds can stand beside each other and are incomparable, and so are other bodies.
comparison_result compare(const relation& found, const relation& asked);

comparison_result compare(const effect& found, const effect& asked);
comparison_result compare(const body& found, const body& asked) noexcept;
/// By the same name: what may be left undone is weaker than what must be, and what is refused contradicts both.
comparison_result compare(const named& found, const named& asked);
comparison_result compare(const document::instrument& found, const document::instrument& asked);

/// Values of any topic; values of different types are incomparable.
comparison_result compare(const fact_value& found, const fact_value& asked);

}  // namespace quyche::inline v0::domain

namespace quyche::inline v0 {

template <>
struct names<domain::comparison_result> {
  using enum domain::comparison_result;
  static constexpr std::pair<domain::comparison_result, std::string_view> table[] = {{equal, "equal"},
                                                                                     {stricter, "stricter"},
                                                                                     {weaker, "weaker"},
                                                                                     {contradicting, "contradicting"},
                                                                                     {incomparable, "incomparable"}};
};

}  // namespace quyche::inline v0
