# Install and export: `find_package(quyche)` and `pkg-config quyche`.
#
#   quyche::model    headers alone
#   quyche::quyche   the shared library with the C ABI
#   quyche::engine   the static engine; asked for with find_package(quyche COMPONENTS engine), because only its users
#                    need the libraries behind it

include(CMakePackageConfigHelpers)
set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/quyche")

install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/quyche" "${PROJECT_BINARY_DIR}/include/quyche"
    DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}"
    COMPONENT development
    FILES_MATCHING PATTERN "*.hpp")

set(library_targets quyche_model)
if(TARGET quyche)
    list(APPEND library_targets quyche)
    install(FILES "${PROJECT_SOURCE_DIR}/capi/quyche.h"
        DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" COMPONENT development)
endif()
install(TARGETS ${library_targets} EXPORT quyche_targets
    RUNTIME COMPONENT runtime
    LIBRARY COMPONENT runtime NAMELINK_COMPONENT development
    ARCHIVE COMPONENT development)
install(TARGETS quyche_engine EXPORT quyche_engine_targets ARCHIVE COMPONENT development)

install(EXPORT quyche_targets NAMESPACE quyche:: FILE quycheTargets.cmake
    DESTINATION "${package_dir}" COMPONENT development)
install(EXPORT quyche_engine_targets NAMESPACE quyche:: FILE quycheEngineTargets.cmake
    DESTINATION "${package_dir}" COMPONENT development)

configure_package_config_file(cmake/quycheConfig.cmake.in "${PROJECT_BINARY_DIR}/quycheConfig.cmake"
    INSTALL_DESTINATION "${package_dir}" NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/quycheConfigVersion.cmake"
    VERSION "${PROJECT_VERSION}" COMPATIBILITY SameMinorVersion)
install(FILES
        "${PROJECT_BINARY_DIR}/quycheConfig.cmake"
        "${PROJECT_BINARY_DIR}/quycheConfigVersion.cmake"
        cmake/dependencies.cmake
    DESTINATION "${package_dir}" COMPONENT development)

# pkg-config: the shared library, and the static engine with what it needs. Paths stay relative to the .pc file, so the tree may be moved.
file(RELATIVE_PATH pc_to_prefix
    "${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig" "${CMAKE_INSTALL_PREFIX}")
foreach(package IN ITEMS quyche quyche-engine)
    configure_file(cmake/${package}.pc.in "${PROJECT_BINARY_DIR}/${package}.pc" @ONLY)
    install(FILES "${PROJECT_BINARY_DIR}/${package}.pc"
        DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig" COMPONENT development)
endforeach()

install(FILES LICENSE README.md README.vi.md CHANGELOG.md
    DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT development)

include(package)
