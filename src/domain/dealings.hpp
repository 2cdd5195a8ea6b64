// Whom a heading or a sentence deals with: "Quan hệ với Ban Thường vụ Tỉnh ủy", "Đối với đảng ủy cơ quan, …". And how bodies are named where
// they are dealt with: "tập thể lãnh đạo Viện" is the institution.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "domain/readers.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

/// Bodies that words introduce as dealt with; one past these words.
struct dealings {
  std::vector<std::string> names;
  std::size_t end = 0;
};

/// The bodies a heading names after "với": those it deals with, not those whose offices it names ("các ban Tỉnh ủy"). Leaders without a name
/// ("tập thể lãnh đạo cơ quan") are the institution's own.
std::vector<std::string> dealt_with(std::string_view heading, const body& subject);

/// The same for the words a sentence opens with: "Đối với X, …", "Với X: …", "Quan hệ giữa A với X là …". Nothing where it opens otherwise.
dealings opened_with(std::string_view content, const text::token_list& tokens, const sentence& in, const body& subject);

/// The names of opened_with() for the first words of a provision without a heading.
std::vector<std::string> opening_of(std::string_view content, const document::provision& p, const body& subject);

/// What stands for the body it belongs to: "hoạt động của …", "mọi mặt công tác của …", "tập thể lãnh đạo …"; its length.
std::size_t share_of_body(const text::token_list& tokens, std::size_t i);

/// A body named at token i, also by the first words of the institution the organ sits in ("tập thể lãnh đạo Viện").
name_match body_named(std::string_view content, const text::token_list& tokens, std::size_t i, const body& subject);

}  // namespace quyche::inline v0::domain
