// Headers alone: the model is usable without linking anything.
#include <cstdio>
#include <quyche/core/rational.hpp>
#include <quyche/core/version.hpp>
#include <quyche/domain/body.hpp>
#include <quyche/domain/meeting.hpp>
#include <quyche/domain/member.hpp>
#include <quyche/domain/relation.hpp>
#include <quyche/domain/statement.hpp>

int main() {
  constexpr quyche::rational two_thirds(4, 6);
  static_assert(two_thirds == quyche::rational(2, 3));
  std::printf("%d.%d.%d\n", quyche::version_major, quyche::version_minor, quyche::version_patch);
  return 0;
}
