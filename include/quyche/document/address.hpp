// Addresses of provisions: ASCII, stable, written by a person as easily as by a program ("d5.k2.pdd").
//
//   [doc/]unit(.unit)*   pt1 phần · c3 chương · m1 mục · tm1 tiểu mục · d5 điều · k2 khoản · pa pb pdd điểm (pdd = đ)
//                        i1 gạch đầu dòng · l1 đoạn không đánh số · head · basis.2 · note.1 · effect · recipients · sign
//
// An article never stands under its chapter (`d5`, not `c1.d5`). Inserted units are d5a, d15dd, k2a. The second unit with
// the same label is d5~2. Source: the product's own contract (docs/schema).
#pragma once

#include <string>
#include <string_view>

namespace quyche::inline v0::document {

/// The address of an address's article, or the address itself above or outside articles: "d5.k2.pa" → "d5".
constexpr std::string_view article_of(std::string_view address) noexcept {
  const auto from = address.find('/') == std::string_view::npos ? 0 : address.find('/') + 1;
  if (address.size() <= from || address[from] != 'd') return address;
  const auto dot = address.find('.', from);
  return address.substr(0, dot);
}

/// The address without the number of its document: "2/d5" → "d5".
constexpr std::string_view without_document(std::string_view address) noexcept {
  const auto slash = address.find('/');
  return slash == std::string_view::npos ? address : address.substr(slash + 1);
}

/// Whether `inner` is `outer` or lies under it: contains("d5", "d5.k2"), not contains("d5", "d50").
constexpr bool contains(std::string_view outer, std::string_view inner) noexcept {
  return inner.substr(0, outer.size()) == outer && (inner.size() == outer.size() || inner[outer.size()] == '.');
}

/// An address in the words of an office, smallest unit first, "điểm đ khoản 2 Điều 5"; English "point đ, clause 2, Article 5".
/// Unknown unit letters are kept as they are.
std::string in_vietnamese(std::string_view address);
std::string in_english(std::string_view address);

}  // namespace quyche::inline v0::document
