// Where a derived text comes from. A text that was normalised, cleaned or joined remembers, piece by piece, the
// stretch of the source each piece stands for, so that every span can be quoted as it was written.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

#include <quyche/core/span.hpp>

namespace quyche::inline v0::text {

/// One piece: `length` bytes of the derived text stand for `source_length` bytes of the source. `verbatim` means that
/// the lengths are equal and each byte stands for the byte at its place: the very same one, or a one-byte blank or line
/// end for another (a space for a tab). A piece with source_length 0 was inserted (the space that joins two lines).
struct segment {
  std::size_t begin = 0;  ///< bytes into the derived text
  std::size_t length = 0;
  std::size_t source = 0;  ///< bytes into the source text
  std::size_t source_length = 0;
  bool verbatim = true;

  /// Where a byte of the derived text that is not before the piece stands in the source.
  std::size_t source_of(std::size_t derived) const noexcept {
    if (derived >= begin + length) return source + source_length;
    return verbatim ? source + (derived - begin) : source;
  }
  friend bool operator==(const segment&, const segment&) = default;
};

/// Segments in order, without gaps in the derived text; source positions never decrease. What no segment stands for
/// was left out (furniture, byte order marks, soft hyphens). Lookups are logarithmic.
class offset_map {
 public:
  offset_map() = default;

  /// Adds a piece at the end; neighbouring verbatim pieces that continue each other become one.
  void append(std::size_t length, std::size_t source, std::size_t source_length, bool verbatim) {
    const std::size_t begin = size();
    if (!segments_.empty() && verbatim) {
      auto& last = segments_.back();
      if (last.verbatim && last.source + last.source_length == source && length == source_length) {
        last.length += length;
        last.source_length += source_length;
        return;
      }
    }
    if (length != 0) segments_.push_back({begin, length, source, source_length, verbatim});
  }

  /// Room for that many pieces.
  void reserve(std::size_t pieces) { segments_.reserve(pieces); }

  /// Length of the derived text in bytes.
  std::size_t size() const noexcept { return segments_.empty() ? 0 : segments_.back().begin + segments_.back().length; }
  const std::vector<segment>& segments() const noexcept { return segments_; }

  /// The stretch of the source that a stretch of the derived text stands for. Inside a piece that is not verbatim the
  /// whole piece is taken. An empty span maps to an empty span.
  span to_source(span derived) const noexcept {
    if (segments_.empty()) return {};
    if (derived.empty()) {
      const auto at = point(derived.begin);
      return {at, at};
    }
    const auto& first = at(derived.begin);
    const auto& last = at(derived.end - 1);
    const std::size_t begin = first.verbatim ? first.source + (derived.begin - first.begin) : first.source;
    const std::size_t end = last.verbatim ? last.source + (derived.end - last.begin) : last.source + last.source_length;
    return {begin, std::max(begin, end)};
  }

  /// The first position of the derived text at or after a position of the source.
  std::size_t from_source(std::size_t source) const noexcept {
    auto it = std::partition_point(segments_.begin(), segments_.end(),
                                   [&](const segment& piece) { return piece.source + piece.source_length <= source; });
    if (it == segments_.end()) return size();
    if (source <= it->source || !it->verbatim) return it->begin;
    return it->begin + (source - it->source);
  }

  /// The map of a text derived from this map's text by `outer`: outer's source is this map's derived text.
  offset_map compose(const offset_map& outer) const;

 private:
  const segment& at(std::size_t derived) const noexcept {
    auto it = std::partition_point(segments_.begin(), segments_.end(),
                                   [&](const segment& piece) { return piece.begin + piece.length <= derived; });
    return it == segments_.end() ? segments_.back() : *it;
  }
  std::size_t point(std::size_t derived) const noexcept { return at(derived).source_of(derived); }

  std::vector<segment> segments_;
};

/// Makes a map while a text is derived from another that has a map of its own: pieces are told in places of that text and lead to its source.
class composed_map {
 public:
  /// `inner` has to outlive it.
  explicit composed_map(const offset_map& inner) noexcept : inner_(inner), at_(inner.segments().begin()) {}

  /// Room for that many pieces.
  void reserve(std::size_t pieces) { made_.reserve(pieces); }

  /// As offset_map::append, with places that never decrease.
  void append(std::size_t length, std::size_t place, std::size_t place_length, bool verbatim) {
    if (inner_.segments().empty()) return made_.append(length, 0, 0, false);
    if (place_length == 0) {
      move_to(place);
      return made_.append(length, at_->source_of(place), 0, false);
    }
    if (!verbatim) {
      const auto source = inner_.to_source({place, place + place_length});
      return made_.append(length, source.begin, source.size(), false);
    }
    for (const std::size_t end = place + length; place < end;) {
      move_to(place);
      const std::size_t within = place - at_->begin;
      const std::size_t count = std::min(end - place, at_->length - within);
      if (at_->verbatim) {
        made_.append(count, at_->source + within, count, true);
      } else {
        made_.append(count, at_->source, at_->source_length, false);
      }
      place += count;
    }
  }

  offset_map take() noexcept { return std::move(made_); }

 private:
  void move_to(std::size_t place) noexcept {
    while (at_->begin + at_->length <= place && std::next(at_) != inner_.segments().end()) ++at_;
  }

  const offset_map& inner_;
  std::vector<segment>::const_iterator at_;  ///< places never decrease: it only moves forward
  offset_map made_;
};

inline offset_map offset_map::compose(const offset_map& outer) const {
  composed_map composed(*this);
  composed.reserve(outer.segments_.size() + segments_.size());
  for (const auto& piece : outer.segments_)
    composed.append(piece.length, piece.source, piece.source_length, piece.verbatim);
  return composed.take();
}

}  // namespace quyche::inline v0::text
