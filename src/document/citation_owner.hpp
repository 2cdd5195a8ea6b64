// What cited units are said to belong to: this document, another instrument, or something that is no instrument.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/instrument.hpp"
#include "text/token.hpp"

namespace quyche::inline v0::document {

struct owner {
  std::optional<instrument> cited;  ///< nothing: this document, as far as the words tell
  bool self = false;                ///< said to be this document
  std::size_t end = 0;              ///< one past its tokens
};

/// Reads owners, and keeps the names that a text gives to instruments ("sau đây gọi tắt là Quy định 146").
class owner_reader {
 public:
  owner_reader(std::string_view content, const header& head) : content_(content), type_(head.type) {}

  /// What the units before token i belong to.
  owner owner_at(const text::token_list& tokens, std::size_t i) const;

  /// An instrument by its own words or by a name that the text gave it.
  named_instrument named_at(const text::token_list& tokens, std::size_t i) const;

  /// "gọi tắt là …" at token i: gives that name to the last of these citations whose type it says; the tokens it takes, 0 when
  /// it gives none.
  std::size_t define(const text::token_list& tokens, std::size_t i, const citation* first, const citation* last);

 private:
  struct defined_name {
    std::vector<std::string> words;
    instrument what;
  };
  std::optional<instrument> implemented_at(const text::token_list& tokens, std::size_t i) const;
  bool is_own_type(const text::token_list& tokens, std::size_t i) const;

  std::string_view content_;
  std::string_view type_;  ///< of the document
  std::vector<defined_name> defined_;
};

}  // namespace quyche::inline v0::document
