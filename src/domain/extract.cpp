// extract(): provisions → facts.

#include <algorithm>
#include <tuple>

#include <quyche/domain/extract.hpp>

#include "domain/dealings.hpp"
#include "domain/readers.hpp"
#include "domain/vocabulary.hpp"
#include "text/fold.hpp"

namespace quyche::inline v0::domain {

namespace {

using document::no_provision;
using text::token_list;

constexpr void (*readers[])(const scope&) = {read_body_type,    read_meetings,    read_shares,      read_deadlines,
                                             read_consultation, read_composition, read_appointment, read_relations,
                                             read_named,        read_refusals,    read_one_man,     read_rights,
                                             read_statements,   read_reports,     read_effect};

/// A stretch without a full stop that is longer than any sentence is cut, so that no reader looks back further.
constexpr std::size_t longest_sentence = 400;  // tokens

std::vector<sentence> split_sentences(const token_list& tokens) {
  std::vector<sentence> sentences;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens.is_mark(i) && i - begin < longest_sentence) continue;
    const bool stop = tokens.is(i, ".") && !is_blank(tokens, i) && !(i > 0 && tokens.is(i - 1, ".")) &&
                      (i + 1 == tokens.size() || !tokens[i + 1].glued);
    const bool ends = stop || tokens.is(i, ";");
    if (!ends && i - begin < longest_sentence) continue;
    if (i > begin) sentences.push_back({begin, i});
    begin = ends ? i + 1 : i;
  }
  if (begin < tokens.size()) sentences.push_back({begin, tokens.size()});
  return sentences;
}

/// The tokens of some provisions in a row, each by itself, looked through for phrases together.
class token_run {
 public:
  token_run() = default;
  token_run(std::string_view content, const document::tree& tree, std::uint32_t first, text::lexicon& words)
      : first_(first) {
    constexpr std::size_t enough = 8192;  // tokens: a run and its index stay in the nearest caches
    text::token_gatherer gatherer(words);
    for (auto i = first; i < tree.provisions.size() && gatherer.size() < enough; ++i) {
      const auto& own = tree.provisions[i].own;
      const std::size_t begin = std::min(own.begin + tree.provisions[i].label.size(), own.end);
      starts_.push_back(gatherer.size());
      gatherer.add(content.substr(begin, own.end - begin), begin);
    }
    starts_.push_back(gatherer.size());
    tokens_ = std::move(gatherer).finish(true);
  }
  /// One past the last provision; 0 where there is none.
  std::uint32_t end() const noexcept {
    return starts_.empty() ? 0 : first_ + static_cast<std::uint32_t>(starts_.size() - 1);
  }
  /// The words of a provision, its label left out.
  token_list of(std::uint32_t provision) const {
    const auto i = provision - first_;
    return tokens_.part(starts_[i], starts_[i + 1]);
  }

 private:
  std::uint32_t first_ = 0;
  std::vector<std::size_t> starts_;  ///< in tokens, of each provision and one past the last
  token_list tokens_;
};

void add_bases(const document::tree& from, facts& out) {
  for (const auto& basis : from.bases) {
    if (basis.cited)
      out.list.push_back({topic::basis, no_provision, basis.address, basis.where, *basis.cited, "basis", false});
  }
}

/// By place, those of one place by topic. Facts are large: their order is found first.
void sort_by_place(std::vector<fact>& facts) {
  struct place {
    std::size_t begin;
    topic what;
    std::uint32_t number;
    bool operator<(const place& other) const noexcept {
      return std::tie(begin, what, number) < std::tie(other.begin, other.what, other.number);
    }
  };
  std::vector<place> places;
  places.reserve(facts.size());
  for (const auto& one : facts)
    places.push_back({one.where.begin, one.topic, static_cast<std::uint32_t>(places.size())});
  std::sort(places.begin(), places.end());
  std::vector<fact> sorted;
  sorted.reserve(facts.size());
  for (const auto& one : places) sorted.push_back(std::move(facts[one.number]));
  facts = std::move(sorted);
}

}  // namespace

const document::provision& scope::article() const {
  auto at = provision;
  const auto& all = tree.provisions;
  // Without articles the clauses of a chapter are what articles are elsewhere.
  while (all[at].kind > document::provision_kind::article && all[at].parent != no_provision &&
         all[all[at].parent].kind >= document::provision_kind::article)
    at = all[at].parent;
  return tree.provisions[at];
}

article_heading& scope::heading_above() const {
  if (const auto& now = article(); above.article != &now) above = {&now, {}, {}, {}};
  return above;
}

const std::string& scope::heading() const {
  constexpr std::size_t most = 60;  // tokens
  auto& known = heading_above();
  if (!known.folded) known.folded = text::tokenise(known.article->heading, words, 0, most).phrase(0, most);
  return *known.folded;
}

const std::vector<std::string>& scope::dealt_with() const {
  auto& known = heading_above();
  if (!known.dealt_with) known.dealt_with = domain::dealt_with(known.article->heading, subject);
  return *known.dealt_with;
}

std::string_view scope::written(std::size_t from, std::size_t to) const {
  const auto where = tokens.bytes(from, to);
  return content.substr(where.begin, where.size());
}

std::string scope::who(const sentence& in, std::size_t to) const {
  const auto name_of = [&](const std::string& found) {
    return names.same(found, subject.name) ? std::string() : found;
  };
  std::string first;
  for (std::size_t i = next_body(tokens, in.begin, to); i < to; i = next_body(tokens, i + 1, to)) {
    const auto length = body_at(tokens, i);
    if (length == 0 || i + length > to) continue;
    const auto name = body_name_at(content, tokens, i).name;
    // The organ right before the verb acts, whatever the sentence named before.
    if (first.empty()) first = name;
    if (name_of(name).empty() && (i == in.begin || i + length == to)) return {};
    i += length - 1;
  }
  if (!first.empty()) return name_of(first);
  auto& known = heading_above();
  if (!known.first_body) {
    const auto& heading = known.article->heading_span;
    const auto title = text::tokenise(content.substr(heading.begin, heading.size()), words, heading.begin);
    name_match named;
    for (std::size_t i = 0; i < title.size() && named.length == 0; ++i) {
      if (title.is(i, "với") || title.is(i, "giữa")) break;  // whom the article deals with does nothing
      named = body_name_at(content, title, i);
    }
    known.first_body = std::move(named.name);
  }
  return known.first_body->empty() ? std::string() : name_of(*known.first_body);
}

void scope::add(topic what, std::size_t from, std::size_t to, fact_value value, std::string_view derivation, bool blank,
                standing force) const {
  const auto& p = here();
  out.list.push_back(
      {what, provision, p.address, tokens.bytes(from, to), std::move(value), std::string(derivation), blank, force});
}

token_list lead_of(const scope& at) {
  const auto parent = at.here().parent;
  if (parent == no_provision) return {};
  const auto& above = at.tree.provisions[parent];
  const auto begin = std::min(above.own.begin + above.label.size(), above.own.end);
  auto tokens = text::tokenise(at.content.substr(begin, above.own.end - begin), at.words, begin);
  return !tokens.empty() && tokens.is(tokens.size() - 1, ":") ? tokens : token_list();
}

std::size_t find(const token_list& tokens, std::size_t from, std::size_t to, const text::phrase_table& table) {
  return table.find(tokens, from, to);
}

facts extract(const document::file& file, std::size_t index, text::lexicon& words) {
  facts out;
  const auto& tree = file.documents.at(index);
  const std::string_view content = file.reading.content;
  out.subject = read_body(file, tree, words);
  add_bases(tree, out);
  // A decision before the annexed regulation lends its căn cứ.
  if (tree.bases.empty() && index > 0) add_bases(file.documents[index - 1], out);

  std::vector<inherited_force> forces(tree.provisions.size());
  const inherited_force none;
  std::uint32_t end_of_members = 0;
  token_run run;
  body_names names;
  article_heading above;
  for (std::uint32_t i = 0; i < tree.provisions.size(); ++i) {
    const auto& p = tree.provisions[i];
    const auto& inherited = p.parent == document::no_provision ? none : forces[p.parent];
    if (i == run.end()) run = token_run(content, tree, i, words);
    const auto tokens = run.of(i);
    forces[i] = force_of_list(content, p, tokens, inherited);
    // Headings say what a provision is about, not what it rules.
    if (p.kind < document::provision_kind::article ||
        (p.kind == document::provision_kind::article && !p.heading.empty()))
      continue;
    const auto sentences = split_sentences(tokens);
    const scope at{file,  tree,  i,     content,   tokens, sentences,     out.subject,
                   names, words, above, inherited, out,    end_of_members};
    for (const auto read_facts : readers) read_facts(at);
  }
  spell_out_short_names(content, tree, out);
  sort_by_place(out.list);
  return out;
}

}  // namespace quyche::inline v0::domain

namespace quyche::inline v0 {

domain::facts extract(const document::file& file, std::size_t index) {
  text::lexicon words;
  return domain::extract(file, index, words);
}

}  // namespace quyche::inline v0
