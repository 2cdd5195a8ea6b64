# Shared by the scripts of tools/. Source it; it prints to standard error only.
#
#   ensure_packages [extra|docs|coverage]   Debian packages that are missing, and only those
#   ensure_venv [extra]       .venv with what pyproject.toml and tools/requirements.txt name; extra: Spark too
#   ensure_build PRESET [CMAKE_ARGS... --] [TARGETS...]
#
# Each does nothing, quickly, when there is nothing to do.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
BUILD=$ROOT/build
VENV=$ROOT/.venv

say() { printf '%s\n' "quyche: $*" >&2; }
die() { say "$*"; exit 2; }

# usage FILE: the comment block at the head of a script is its help.
usage() { sed -n '2,/^[^#]/{/^#/!d;s/^# \{0,1\}//;p}' "$1"; }

PACKAGES=(g++ cmake ninja-build pkg-config python3 python3-dev python3-venv
    libboost1.81-dev libmsgsl-dev catch2 libutf8proc-dev libminizip-dev libpugixml-dev libmd-dev zlib1g-dev valgrind)
# LibreOffice turns .doc, .rtf and .odt into .docx, GraphViz draws the organisation in HTML reports, which Chromium opens: tests that need
# one of them are skipped where it is absent.
EXTRA_PACKAGES=(clang-14 clang-tidy-14 clang-format-14 libclang-rt-14-dev libreoffice-writer-nogui
    graphviz chromium
    abigail-tools doxygen dpkg-dev php8.2-cli maven)
# A Java compiler and Node may come from elsewhere.
command -v javac >/dev/null || EXTRA_PACKAGES+=(default-jdk-headless)
command -v npm >/dev/null || EXTRA_PACKAGES+=(nodejs npm)

ensure_packages() {
    local wanted=("${PACKAGES[@]}") missing=() installed package
    case ${1:-} in
        extra) wanted+=("${EXTRA_PACKAGES[@]}") ;;
        docs) wanted+=(doxygen) ;;
        coverage) wanted+=(clang-14 llvm-14 libclang-rt-14-dev) ;;
    esac
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "no apt here: these Debian packages, or what holds the same, must be installed by hand:"
        say "  ${wanted[*]}"
        return 0
    fi
    installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "${wanted[@]}" 2>/dev/null | sed -n 's/ installed$//p' || true)
    for package in "${wanted[@]}"; do
        if ! grep -qxF -- "$package" <<<"$installed"; then missing+=("$package"); fi
    done
    if [ ${#missing[@]} -eq 0 ]; then return 0; fi

    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || die "run as root, or install by hand: apt-get install ${missing[*]}"
        as_root=(sudo)
    fi
    say "installing ${missing[*]}"
    local log=$BUILD/apt.log
    mkdir -p "$BUILD"
    if ! { "${as_root[@]}" apt-get update -q &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
            -o DPkg::Lock::Timeout=600 "${missing[@]}"; } >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        die "apt-get failed; try by hand: apt-get install ${missing[*]}"
    fi
}

# dependencies_of [EXTRA]: what pyproject.toml asks for, or what its optional EXTRA asks for.
dependencies_of() {
    "$VENV/bin/python" - "$ROOT/pyproject.toml" "$@" <<'PYTHON'
import sys
try:
    import tomllib
except ImportError:
    from pip._vendor import tomli as tomllib
with open(sys.argv[1], "rb") as file:
    project = tomllib.load(file)["project"]
print("\n".join(project["optional-dependencies"][sys.argv[2]] if len(sys.argv) > 2 else project["dependencies"]))
PYTHON
}

ensure_venv() {
    local python=${PYTHON:-} stamp=$VENV/.quyche-stamp wanted needs
    if [ -z "$python" ]; then
        python=/usr/bin/python3
        [ -x "$python" ] || python=$(command -v python3) || die "python3 is needed"
    fi
    wanted=$(cat "$ROOT/pyproject.toml" "$ROOT/tools/requirements.txt" <(printf '%s' "$python") | sha256sum)
    if [ ! -x "$VENV/bin/python" ] || [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ]; then
        say "preparing the Python environment .venv"
        rm -f "$stamp"
        # A path that moved leaves scripts that point nowhere: such an environment is made anew.
        "$VENV/bin/python" -m pip --version >/dev/null 2>&1 || rm -rf "$VENV"
        [ -x "$VENV/bin/python" ] || "$python" -m venv "$VENV"
        mapfile -t needs < <(dependencies_of)
        install_into_venv -r "$ROOT/tools/requirements.txt" "${needs[@]}"
        printf '%s\n' "$wanted" >"$stamp"
    fi
    if [ "${1:-}" = extra ] && [ "$(cat "$stamp-extra" 2>/dev/null)" != "$wanted" ]; then
        say "adding Spark to .venv"
        mapfile -t needs < <(dependencies_of spark)
        install_into_venv "${needs[@]}"
        printf '%s\n' "$wanted" >"$stamp-extra"
    fi
}

install_into_venv() { "$VENV/bin/python" -m pip install --quiet --disable-pip-version-check "$@" >&2; }

# Warnings are errors with the compiler the project is written for; another one may know warnings that we do not.
developer_mode() {
    case "${QUYCHE_DEVELOPER:-}" in ?*) echo "$QUYCHE_DEVELOPER"; return ;; esac
    case "$(${CXX:-c++} -dumpfullversion 2>/dev/null)" in 12.*) echo ON ;; *) echo OFF ;; esac
}

# configured DIR NAME=VALUE: true when the build folder DIR was configured with this value.
configured() { [ "$(sed -n "s/^${2%%=*}:[A-Z]*=//p" "$1/CMakeCache.txt" 2>/dev/null)" = "${2#*=}" ]; }

ensure_build() {
    local preset=$1 dir=$BUILD/$1 setting settings=() targets=()
    shift
    if [[ " $* " == *" -- "* ]]; then
        while [ "$1" != -- ]; do settings+=("$1"); shift; done
        shift
    fi
    targets=("$@")
    local stale=no
    [ -f "$dir/build.ninja" ] || stale=yes
    for setting in "${settings[@]}"; do configured "$dir" "$setting" || stale=yes; done
    if [ $stale = yes ]; then
        say "configuring build/$preset"
        local log=$BUILD/configure-$preset.log
        mkdir -p "$BUILD"
        if ! (cd "$ROOT" && cmake --preset "$preset" "${settings[@]/#/-D}") >"$log" 2>&1; then
            cat "$log" >&2
            die "configuring build/$preset failed"
        fi
    fi
    local status=0
    NINJA_STATUS="[$preset %f/%t] " cmake --build "$dir" ${targets[@]:+--target "${targets[@]}"} 2>&1 |
        { grep --line-buffered -Ev '^ninja: no work to do|Re-checking globbed directories' || true; } >&2 || status=$?
    [ $status -eq 0 ] || die "the build of build/$preset failed"
}

# locked COMMAND...: one at a time in this checkout, so that two scripts do not build into one folder at once.
locked() {
    mkdir -p "$BUILD"
    exec 9>"$BUILD/.lock"
    if command -v flock >/dev/null && ! flock -n 9; then
        say "waiting for another build of this checkout"
        flock 9
    fi
    "$@" 9>&-
    exec 9>&-
}

# The package and the command: what tools/quyche and tools/demo run.
prepare_quyche() {
    ensure_packages
    ensure_venv
    ensure_release quyche quyche_python
}
ensure_quyche() { locked prepare_quyche; }

# ensure_release TARGETS...: the release build with the Python of .venv.
ensure_release() {
    local developer=${DEVELOPER:-}
    if [ -z "$developer" ]; then
        # What is configured already stays as it is.
        developer=$(sed -n 's/^QUYCHE_DEVELOPER:BOOL=//p' "$BUILD/release/CMakeCache.txt" 2>/dev/null || true)
        developer=${developer:-$(developer_mode)}
    fi
    ensure_build release "QUYCHE_DEVELOPER=$developer" QUYCHE_PYTHON=ON QUYCHE_BENCHMARKS=ON \
        "Python_EXECUTABLE=$VENV/bin/python" -- "$@"
}

run_quyche() { PYTHONPATH="$BUILD/release/python${PYTHONPATH:+:$PYTHONPATH}" "$VENV/bin/python" -m quyche "$@"; }
