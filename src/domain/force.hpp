// How strongly a sentence asks for an act: it must be done, it may be left undone, it is not done. One grammar for every topic.
#pragma once

#include <cstddef>

#include "domain/readers.hpp"

namespace quyche::inline v0::domain {

/// By the modal word that governs the act at token i: required for "phải" and where there is none; optional for "có thể", "nên", "được khuyến
/// khích", "không bắt buộc"; refused for "không", "nghiêm cấm". Verbs, manners and nouns of action may stand between: "có thể thường
/// xuyên lãnh đạo công tác [kiểm tra]". `not_needed` is what "không phải", "được miễn" make of it: optional, or refused where nobody who need
/// not do it will.
standing modal_force(const text::token_list& tokens, const sentence& in, std::size_t act,
                     standing not_needed = standing::optional);

/// Whether the act at token i is asked for under a condition that leaves it open: "khi có điều kiện, …", "… nếu thấy cần", "… khi được yêu cầu".
bool is_left_open(const text::token_list& tokens, const sentence& in, std::size_t act);

/// The length of such a condition at token i; 0: none.
std::size_t loose_condition_at(const text::token_list& tokens, std::size_t i);

/// Both: a condition makes optional what is required.
standing force_of(const text::token_list& tokens, const sentence& in, std::size_t act,
                  standing not_needed = standing::optional);

}  // namespace quyche::inline v0::domain
