// Hiệu lực: from when the regulation is in effect, and what it replaces.

#include "document/instrument.hpp"
#include "domain/readers.hpp"

namespace quyche::inline v0::domain {

namespace {

using text::phrase_table;

/// Where the words that put the regulation into effect end: "có hiệu lực", or "thực hiện", "áp dụng", "thi hành" right before the day.
std::size_t effective_at(const text::token_list& tokens, const sentence& in, std::size_t& first) {
  static const phrase_table in_effect{{"có hiệu lực", 1},
                                      {"có hiệu lực thi hành", 1},
                                      {"có giá trị thi hành", 1},
                                      {"hiệu lực thi hành của quy chế", 1},
                                      {"hiệu lực của quy chế", 1},
                                      {"phát sinh hiệu lực", 1},
                                      {"bắt đầu có hiệu lực", 1},
                                      {"được thi hành", 1},
                                      {"được áp dụng", 1},
                                      {"có giá trị áp dụng", 1},
                                      {"đi vào hiệu lực", 1},
                                      {"được thực hiện", 1},
                                      {"có giá trị", 1}};
  static const phrase_table certainly{{"hiệu lực", 1}};
  static const phrase_table applies{{"thực hiện", 1}, {"thi hành", 1}, {"áp dụng", 1}};
  static const phrase_table from{{"từ ngày", 1}, {"kể từ ngày", 1}};
  static const phrase_table regulation{{"quy chế này", 1}, {"quy chế", 1}};
  first = find(tokens, in.begin, in.end, in_effect);
  // "Từ ngày …, Đảng đoàn làm việc theo Quy chế này"
  static const phrase_table works{{"làm việc theo quy chế này", 1}, {"thực hiện theo quy chế này", 1},
                                  {"thực hiện quy chế này", 1},     {"áp dụng quy chế này", 1},
                                  {"thi hành quy chế này", 1},      {"hoạt động theo quy chế này", 1}};
  if (first == in.end && from.longest(tokens, in.begin)) {
    first = find(tokens, in.begin, in.end, works);
    if (first != in.end) return first + works.longest(tokens, first).length;
  }
  static const phrase_table own{{"quy chế này", 1}, {"quy chế", 1}, {"quyết định này", 1}, {"văn bản này", 1}};
  const bool certain = first != in.end && find(tokens, first, first + 3, certainly) != first + 3;
  if (first != in.end && (certain || holds(tokens, in, own))) return first + in_effect.longest(tokens, first).length;
  if (!regulation.longest(tokens, in.begin)) return in.end;
  for (first = in.begin; first < in.end; ++first) {
    const auto word = applies.longest(tokens, first);
    if (word && from.longest(tokens, first + word.length)) return first + word.length;
  }
  return in.end;
}

/// The instrument that a text says it replaces, by its code where it has one.
std::string replaced(std::string_view content, const text::token_list& tokens, std::size_t from, std::size_t to,
                     std::size_t& end) {
  std::string name;
  for (std::size_t i = from; i < to; ++i) {
    if (const auto code = document::code_at(content, tokens, i); code.length != 0) {
      end = i + code.length;
      return code.code;
    }
    const auto named = document::instrument_at(content, tokens, i);
    if (named.length == 0 || !name.empty()) continue;
    end = i + named.length;
    if (!named.what.number.empty()) return named.what.number;
    name = named.what.name;
  }
  return name;
}

}  // namespace

void read_effect(const scope& at) {
  static const phrase_table signing{{"từ ngày ký", 1},          {"kể từ ngày ký", 1},       {"từ ngày ban hành", 1},
                                    {"kể từ ngày ban hành", 1}, {"từ ngày ký ban hành", 1}, {"kể từ khi ký", 1},
                                    {"từ khi ký", 1},           {"ngay sau khi ký", 1},     {"sau khi ký", 1},
                                    {"ngay khi ký", 1}};
  static const phrase_table replaces{{"thay thế", 1}, {"thay cho", 1}, {"bãi bỏ", 1}};
  const auto& tokens = at.tokens;
  for (const auto& in : at.sentences) {
    std::size_t first = in.end;
    std::size_t end = effective_at(tokens, in, first);
    if (first == in.end) continue;
    effect value;
    // "Kể từ ngày ký, Quy chế này có hiệu lực": the day may open the sentence.
    auto signed_on = find(tokens, first, in.end, signing);
    if (signed_on == in.end && signing.longest(tokens, in.begin)) signed_on = in.begin;
    static const phrase_table since{{"từ ngày", 1}, {"kể từ ngày", 1}};
    const auto opening = since.longest(tokens, in.begin);
    if (signed_on != in.end) {
      value.from_signing = true;
      end = std::max(end, signed_on + signing.longest(tokens, signed_on).length);
      first = std::min(first, signed_on);
    } else if (const auto day = document::date_at(tokens, in.begin + opening.length); opening && day.length != 0) {
      value.from = day.value;
      first = in.begin;
    } else {
      for (std::size_t i = end; i < in.end && i < end + 6; ++i) {
        const auto later = document::date_at(tokens, i);
        if (later.length == 0) continue;
        value.from = later.value;
        end = i + later.length;
        break;
      }
    }
    if (!value.from_signing && !value.from) continue;
    // "thay thế Quy chế số … và có hiệu lực …" or the other way round.
    // It may be said in the next part of the provision.
    const auto before = find(tokens, in.begin, first, replaces);
    constexpr std::size_t reach = 60;
    const auto last = std::min(tokens.size(), in.end + reach);
    const auto instead = before != first ? before : find(tokens, end, last, replaces);
    std::size_t stop = end;
    value.replaces = replaced(at.content, tokens, instead, before != first ? first : last, stop);
    at.add(topic::effect, std::min(first, before), std::max(end, stop), value, "effect");
  }
}

}  // namespace quyche::inline v0::domain
