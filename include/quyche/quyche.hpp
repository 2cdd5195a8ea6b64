// All of quyche: the domain model (header-only) and the engine's functions.
#pragma once

#include <quyche/domain/body.hpp>
#include <quyche/domain/fact.hpp>
#include <quyche/domain/meeting.hpp>
#include <quyche/domain/member.hpp>
#include <quyche/domain/relation.hpp>
#include <quyche/domain/statement.hpp>
#include <quyche/engine.hpp>
