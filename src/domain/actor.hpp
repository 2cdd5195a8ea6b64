// Who a sentence binds: the words before a modal word.
#pragma once

#include <cstddef>
#include <utility>

#include "domain/readers.hpp"

namespace quyche::inline v0::domain {

/// Whether "được" at token `modal` is the passive ("nội dung được thông qua"): its subject is a thing, or a body acts after it.
bool is_passive(const text::token_list& tokens, std::size_t modal);

/// The actor's tokens before a modal word: from the last clause that names somebody.
std::pair<std::size_t, std::size_t> actor_range(const text::token_list& tokens, const sentence& in, std::size_t modal);

/// Where somebody named at token i ends ("các thành viên"); i where nobody is.
std::size_t somebody_at(const text::token_list& tokens, std::size_t i);

/// Whether words are a plausible actor: short, and no verb phrase or clause of their own.
bool is_actor(const text::token_list& tokens, std::size_t begin, std::size_t end);

}  // namespace quyche::inline v0::domain
