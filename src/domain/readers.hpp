// The readers of facts: each looks at one provision at a time and adds what it finds. One reader, one file, one row in extract.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <quyche/document/document.hpp>
#include <quyche/domain/fact.hpp>

#include "domain/body_names.hpp"
#include "text/token.hpp"

namespace quyche::inline v0::domain {

/// Tokens [begin, end) of one sentence; ";" and "." end a sentence, ":" does not.
struct sentence {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// What a list's lead or heading gives to its members: "Văn phòng có nhiệm vụ:", "Nhiệm vụ, quyền hạn của bí thư".
struct inherited_force {
  std::string actor;
  std::optional<domain::modality> modality;
  bool by_verb = false;  ///< "nhiệm vụ, quyền hạn": the verb tells duty from power
  std::string from;      ///< address of the provision it comes from
};

/// What the heading of an article says to its provisions, each part read when it is first asked for.
struct article_heading {
  const document::provision* article = nullptr;
  std::optional<std::string> folded;
  std::optional<std::string> first_body;
  std::optional<std::vector<std::string>> dealt_with;
};

/// One provision with its words, and where facts go.
struct scope {
  const document::file& file;
  const document::tree& tree;
  std::uint32_t provision;
  std::string_view content;        ///< of the reading
  const text::token_list& tokens;  ///< of the provision's own words, label left out
  const std::vector<sentence>& sentences;
  const body& subject;  ///< the organ the document is for
  body_names& names;    ///< of bodies, compared
  text::lexicon& words;
  article_heading& above;  ///< of the article that was asked about last
  const inherited_force& inherited;
  facts& out;
  std::uint32_t& end_of_members;  ///< one past the provisions of the last list of members that was read as a whole

  const document::provision& here() const { return tree.provisions[provision]; }
  /// The article this provision stands in, or itself.
  const document::provision& article() const;
  /// The first words of that article's heading, folded.
  const std::string& heading() const;
  /// The bodies that heading deals with.
  const std::vector<std::string>& dealt_with() const;
  std::string_view written(std::size_t from, std::size_t to) const;
  /// Name of a body as subject of a rule: empty when it is the document's own organ or none is named before `to` in the sentence or in
  /// the article's heading.
  std::string who(const sentence& in, std::size_t to) const;
  void add(topic what, std::size_t from, std::size_t to, fact_value value, std::string_view derivation,
           bool blank = false, standing force = standing::required) const;

 private:
  article_heading& heading_above() const;
};

/// The first token in [from, to) where the table matches, or `to`.
std::size_t find(const text::token_list& tokens, std::size_t from, std::size_t to, const text::phrase_table& table);
inline bool holds(const text::token_list& tokens, const sentence& in, const text::phrase_table& table) {
  return find(tokens, in.begin, in.end, table) != in.end;
}

void read_meetings(const scope& at);
void read_shares(const scope& at);
void read_deadlines(const scope& at);
void read_consultation(const scope& at);
void read_composition(const scope& at);
void read_appointment(const scope& at);
void read_relations(const scope& at);
void read_named(const scope& at);       ///< principles, minutes, papers, secretariat
void read_refusals(const scope& at);    ///< what overturns collective work
void read_one_man(const scope& at);     ///< one who decides in the place of all
void read_rights(const scope& at);      ///< what members may do, taken from them
void read_statements(const scope& at);  ///< duties, powers, prohibitions
void read_reports(const scope& at);
void read_effect(const scope& at);
void read_body_type(const scope& at);

/// Names that a text defines ("Ban Thường vụ" là tên gọi tắt của …) in full, in the facts that name bodies.
void spell_out_short_names(std::string_view content, const document::tree& tree, facts& out);

/// The matters named in words that consultations in writing leave out: "công tác cán bộ", "kỷ luật đảng".
std::vector<std::string> excepted_matters_in(std::string_view words);

/// The words of the provision above that lead to this one ("Thành viên có quyền:"); empty where they do not.
text::token_list lead_of(const scope& at);

/// The force a provision hands down to its children, given what it has inherited itself.
inherited_force force_of_list(std::string_view content, const document::provision& p, const text::token_list& tokens,
                              const inherited_force& own);

/// The strongest modal word of a text, prohibition and obligation first; nothing when it has none.
std::optional<modality> strongest_modality(std::string_view words);

/// extract() with a lexicon that others use, too.
facts extract(const document::file& file, std::size_t index, text::lexicon& words);

/// The organ a document is for, from its title, issuer and symbol.
body read_body(const document::file& file, const document::tree& tree, text::lexicon& words);

}  // namespace quyche::inline v0::domain
