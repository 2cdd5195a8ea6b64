// Who stands at the two ends of a working relation: the body that acts, and the one that it acts on.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "domain/dealings.hpp"
#include "domain/readers.hpp"

namespace quyche::inline v0::domain {

/// The bodies a relation goes to; one past their words.
struct other_end {
  std::vector<std::string> names;
  std::size_t stop = 0;
};
/// The first bodies named from a token on, within a few tokens, after "của" where the verb asks for it. "cơ quan này" is the body named last
/// before that is not the one who acts; with `heads` the head of an institution stands for it.
other_end other_body(const scope& at, std::size_t from, std::size_t end, bool needs_of, std::size_t reach,
                     std::string_view actor = {}, bool heads = false);

/// The body the sentence is about: named before the verb; the document's own organ where the sentence opens with the verb and no list gives
/// it to somebody else. Empty when somebody else acts ("cơ quan chủ trì phối hợp với …").
std::string subject_body(const scope& at, const sentence& in, std::size_t verb);

/// Whether a body, and nothing but how or that it acts, stands before token i: "Ban cán sự đảng trực tiếp [chỉ đạo]".
bool acts_at(const scope& at, const sentence& in, std::size_t i);

}  // namespace quyche::inline v0::domain
