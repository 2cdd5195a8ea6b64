// The force that titles and leads hand down to the lists under them.

#include "domain/actor.hpp"
#include "domain/statement_words.hpp"
#include "domain/vocabulary.hpp"

namespace quyche::inline v0::domain {

using text::phrase_table;
using text::token_list;

namespace {

/// Whether the first `end` tokens name those who act inside the organ, and nothing else: "Bí thư Ban cán sự đảng".
bool names_office(const token_list& tokens, std::size_t end) {
  const auto office = offices().longest(tokens, 0);
  if (!office) return false;
  std::size_t at = office.length;
  if (tokens.is(at, ",") || tokens.is(at, "và")) {
    const auto other = offices().longest(tokens, at + 1);
    if (!other) return false;
    at += 1 + other.length;
  }
  if (tokens.is(at, "của")) ++at;
  return at + body_at(tokens, at) == end;
}

}  // namespace

std::optional<modality> strongest_modality(std::string_view words) {
  const auto tokens = text::tokenise(words);
  std::optional<modality> strongest;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto modal = modal_words().longest(tokens, i);
    if (!modal) continue;
    const auto force = static_cast<modality>(modal.value);
    if (!strongest || force < *strongest) strongest = force;
    i += modal.length - 1;
  }
  return strongest;
}

inherited_force force_of_list(std::string_view content, const document::provision& p, const token_list& tokens,
                              const inherited_force& own) {
  inherited_force force = own;
  // "Nhiệm vụ, quyền hạn của bí thư", "Trách nhiệm của …" as heading or lead.
  static const phrase_table titles{{"nhiệm vụ, quyền hạn của", 2},
                                   {"nhiệm vụ và quyền hạn của", 2},
                                   {"nhiệm vụ của", 1},
                                   {"trách nhiệm của", 1},
                                   {"trách nhiệm, quyền hạn của", 2},
                                   {"quyền hạn của", 3},
                                   {"quyền của", 3},
                                   {"nhiệm vụ cụ thể của", 1},
                                   {"nhiệm vụ, quyền hạn chung của", 2},
                                   {"chức năng, nhiệm vụ, quyền hạn của", 2},
                                   {"chức năng, nhiệm vụ của", 1},
                                   {"quyền và trách nhiệm của", 2},
                                   {"trách nhiệm và quyền hạn của", 2},
                                   {"trách nhiệm, quyền của", 2},
                                   {"nhiệm vụ, quyền hạn cụ thể của", 2}};
  std::size_t title_end = 0;  // of the title's part of the words; later titles in the same part end there too
  for (std::size_t i = titles.next(tokens, 0, tokens.size()); i < tokens.size();
       i = titles.next(tokens, i + 1, tokens.size())) {
    const auto title = titles.longest(tokens, i);
    if (!title) continue;
    title_end = std::max(title_end, i + title.length);
    while (title_end < tokens.size() && !tokens.is(title_end, ":") && !tokens.is(title_end, ".") &&
           !tokens.is(title_end, "trong"))
      ++title_end;
    const bool heading = p.kind <= document::provision_kind::article && !p.heading.empty();
    const bool lead = title_end < tokens.size() && tokens.is(title_end, ":");
    if (!heading && !lead && title_end != tokens.size()) continue;
    if (!heading && !lead && tokens.size() > 24) continue;
    force.actor = spelled_out(content, tokens.part(i + title.length, title_end));
    force.modality = title.value == 3 ? modality::power : modality::obligation;
    force.by_verb = title.value == 2;
    force.from = p.address;
    return force;
  }
  if (p.kind < document::provision_kind::article) return {};
  // "Điều 6. Bí thư Ban cán sự đảng" in a chapter on the duties and powers of members: the heading names who.
  const auto words_end = tokens.size() - (!tokens.empty() && tokens.is(tokens.size() - 1, ":") ? 1 : 0);
  if (own.modality && names_office(tokens, words_end)) {
    force.actor = spelled_out(content, tokens.part(0, words_end));
    return force;
  }
  // "Văn phòng có nhiệm vụ:" as lead.
  if (tokens.empty() || !tokens.is(tokens.size() - 1, ":")) {
    // A heading on another subject ends what was inherited.
    return p.kind == document::provision_kind::article ? inherited_force{} : force;
  }
  static const phrase_table leads{{"có trách nhiệm", static_cast<int>(modality::obligation)},
                                  {"có nhiệm vụ", static_cast<int>(modality::obligation)},
                                  {"có nhiệm vụ, quyền hạn", static_cast<int>(modality::obligation)},
                                  {"có nhiệm vụ và quyền hạn", static_cast<int>(modality::obligation)},
                                  {"có các nhiệm vụ, quyền hạn", static_cast<int>(modality::obligation)},
                                  {"có những nhiệm vụ, quyền hạn", static_cast<int>(modality::obligation)},
                                  {"có các nhiệm vụ và quyền hạn", static_cast<int>(modality::obligation)},
                                  {"có những nhiệm vụ", static_cast<int>(modality::obligation)},
                                  {"có các nhiệm vụ", static_cast<int>(modality::obligation)},
                                  {"có các quyền", static_cast<int>(modality::power)},
                                  {"có những quyền", static_cast<int>(modality::power)},
                                  {"có nghĩa vụ", static_cast<int>(modality::obligation)},
                                  {"phải", static_cast<int>(modality::obligation)},
                                  {"có quyền", static_cast<int>(modality::power)},
                                  {"không được", static_cast<int>(modality::prohibition)},
                                  {"nghiêm cấm", static_cast<int>(modality::prohibition)}};
  for (std::size_t i = leads.next(tokens, 0, tokens.size()); i < tokens.size();
       i = leads.next(tokens, i + 1, tokens.size())) {
    const auto lead = leads.longest(tokens, i);
    if (!lead || tokens.size() - (i + lead.length) > 6) continue;
    const auto [begin, end] = actor_range(tokens, {0, tokens.size()}, i);
    if (begin < end && is_actor(tokens, begin, end)) force.actor = spelled_out(content, tokens.part(begin, end));
    force.modality = static_cast<modality>(lead.value);
    force.by_verb = lead.length >= 5 && static_cast<modality>(lead.value) == modality::obligation;
    force.from = p.address;
    return force;
  }
  return force;
}

}  // namespace quyche::inline v0::domain
