# Debian packages: `cpack -G DEB` in a build folder that was configured with -DCMAKE_INSTALL_PREFIX=/usr.
#
#   libquyche0.1     the shared library
#   libquyche-dev    headers, the static engine, CMake and pkg-config files
#   python3-quyche   the Python module, where the bindings are built; for the Python it was built with

set(soname_version "${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR}")
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME quyche)
set(CPACK_PACKAGE_VENDOR quyche)
set(CPACK_PACKAGE_CONTACT "The quyche project <quyche@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)
set(CPACK_COMPONENTS_ALL runtime development)

if(TARGET quyche)
    set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME "libquyche${soname_version}")
    set(CPACK_DEBIAN_RUNTIME_PACKAGE_SECTION libs)
    set(CPACK_DEBIAN_RUNTIME_PACKAGE_GENERATE_SHLIBS ON)
    set(CPACK_COMPONENT_RUNTIME_DESCRIPTION "Shared library with the C interface.")
    install(FILES LICENSE DESTINATION "share/doc/libquyche${soname_version}" RENAME copyright
        COMPONENT runtime EXCLUDE_FROM_ALL)
endif()

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libquyche-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "libquyche${soname_version} (= ${PROJECT_VERSION})")
# What the static engine alone needs.
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_RECOMMENDS
    "libboost1.81-dev, libmsgsl-dev, libpugixml-dev, libutf8proc-dev, libminizip-dev, libmd-dev, zlib1g-dev")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "Headers, static engine, CMake and pkg-config files.")

if(TARGET _core)
    set(modules lib/python3/dist-packages/quyche)
    math(EXPR next_minor "${Python_VERSION_MINOR} + 1")
    list(APPEND CPACK_COMPONENTS_ALL python)
    set(CPACK_DEBIAN_PYTHON_PACKAGE_NAME python3-quyche)
    set(CPACK_DEBIAN_PYTHON_PACKAGE_SECTION python)
    set(CPACK_DEBIAN_PYTHON_PACKAGE_DEPENDS
        "python3 (>= 3.${Python_VERSION_MINOR}), python3 (<< 3.${next_minor}), python3-jinja2")
    set(CPACK_COMPONENT_PYTHON_DESCRIPTION
        "Python module. The command, python3 -m quyche, needs typer 0.12 and rich 13 besides.")
    # Not among what `cmake --install` takes: Python has its own way, pip.
    install(TARGETS _core LIBRARY DESTINATION "${modules}" COMPONENT python EXCLUDE_FROM_ALL)
    install(DIRECTORY bindings/python/quyche/ DESTINATION "${modules}" COMPONENT python EXCLUDE_FROM_ALL
        PATTERN __pycache__ EXCLUDE PATTERN "*.so" EXCLUDE)
    install(FILES LICENSE DESTINATION share/doc/python3-quyche RENAME copyright COMPONENT python EXCLUDE_FROM_ALL)
endif()

include(CPack)
