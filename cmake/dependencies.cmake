# The libraries behind the engine; all are private to it. The installed package reads this file too, for those who
# link the static engine.

find_package(Boost 1.81 REQUIRED)          # headers alone: Boost.JSON and Boost.Graph
find_package(Microsoft.GSL CONFIG REQUIRED)
find_package(pugixml CONFIG REQUIRED)
find_package(ZLIB REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(quyche_utf8proc REQUIRED QUIET IMPORTED_TARGET libutf8proc)
pkg_check_modules(quyche_minizip REQUIRED QUIET IMPORTED_TARGET minizip)
pkg_check_modules(quyche_libmd REQUIRED QUIET IMPORTED_TARGET libmd)

set(QUYCHE_ENGINE_DEPENDENCIES
    Boost::headers
    Microsoft.GSL::GSL
    pugixml::pugixml
    ZLIB::ZLIB
    PkgConfig::quyche_utf8proc
    PkgConfig::quyche_minizip
    PkgConfig::quyche_libmd)
