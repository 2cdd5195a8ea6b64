// Hiệu lực: from when the regulation is in effect, and what it replaces.

#include "document/instrument.hpp"
#include "domain/readers.hpp"

namespace quyche::inline v0::domain {

void read_effect(const scope& at) {
  using text::phrase_table;
  static const phrase_table in_effect{{"có hiệu lực", 1}, {"có hiệu lực thi hành", 1}};
  static const phrase_table signing{
      {"từ ngày ký", 1}, {"kể từ ngày ký", 1}, {"từ ngày ban hành", 1}, {"từ ngày ký ban hành", 1}};
  static const phrase_table replaces{{"thay thế", 1}, {"thay cho", 1}};
  const auto& tokens = at.tokens;
  for (const auto& in : at.sentences) {
    const auto effective = find(tokens, in.begin, in.end, in_effect);
    if (effective == in.end) continue;
    effect value;
    std::size_t end = effective + in_effect.longest(tokens, effective).length;
    const auto signed_on = find(tokens, effective, in.end, signing);
    if (signed_on != in.end) {
      value.from_signing = true;
      end = signed_on + signing.longest(tokens, signed_on).length;
    } else {
      for (std::size_t i = end; i < in.end && i < end + 6; ++i) {
        const auto day = document::date_at(tokens, i);
        if (day.length == 0) continue;
        value.from = day.value;
        end = i + day.length;
        break;
      }
    }
    const auto instead = find(tokens, end, in.end, replaces);
    if (instead != in.end) {
      for (std::size_t i = instead; i < in.end; ++i) {
        const auto named = document::instrument_at(at.content, tokens, i);
        if (named.length == 0) continue;
        value.replaces = named.what.number.empty() ? named.what.name : named.what.number;
        end = i + named.length;
        break;
      }
    }
    if (!value.from_signing && !value.from) continue;
    at.add(topic::effect, effective, end, value, "effect");
  }
}

}  // namespace quyche::inline v0::domain
