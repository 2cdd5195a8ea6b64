// The languages of the product's texts.
#pragma once

namespace quyche::inline v0 {

/// Vietnamese first; English beside it. JSON carries both, so that a language never changes its bytes.
enum class language { vi, en };

}  // namespace quyche::inline v0
