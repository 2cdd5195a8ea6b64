#!/usr/bin/env python3
"""The C header tells what a caller needs, its examples compile, and a test calls each function.

    c_header.py SOURCE_DIR [--cc CC]     exit 1 and one line per fault

Every function and type has a comment with its version; a function that can fail has an `error` parameter at the end or says why
not; every group has an example; every function is called in tests/capi.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HEADER = "capi/quyche.h"

# What the examples may use without declaring it.
BEFORE = """#include <quyche.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
void example(const char* bytes, size_t size, quyche_norms* norms, quyche_document* document, quyche_report* report,
             quyche_error* error);
void example(const char* bytes, size_t size, quyche_norms* norms, quyche_document* document, quyche_report* report,
             quyche_error* error) {
  (void)bytes, (void)size, (void)norms, (void)document, (void)report, (void)error;
"""


def declarations(text):
    """(comment, declaration) of every function and type, in order; a declaration without a comment has ""."""
    body = re.sub(r"^[ \t]*#(?:.*\\\n)*.*$", lambda m: "\n" * m.group(0).count("\n"), text, flags=re.MULTILINE)
    body = body.replace("/* clang-format off */", "").replace("/* clang-format on */", "")
    found = re.findall(r"(?:/\*\*((?:(?!\*/).)*)\*/\s*)?^(QUYCHE_API [^;]+;|typedef [^;{]+;|(?:typedef struct|enum) \w+ \{[^}]*\}[^;]*;)",
                       body, re.MULTILINE | re.DOTALL)
    return [(comment, " ".join(declaration.split())) for comment, declaration in found]


def check_words(text):
    problems, functions = [], []
    for comment, declaration in declarations(text):
        name = re.search(r"(\w+)\(|(\w+) \{|\b(\w+);|\(\*(\w+)\)", declaration)
        name = next(group for group in name.groups() if group)
        if "@since" not in comment and "@copydoc" not in comment:
            problems.append(f"{name}: no comment that says since which version")
        if not declaration.startswith("QUYCHE_API"):
            continue
        functions.append(name)
        if "QUYCHE_NOEXCEPT" not in declaration:
            problems.append(f"{name}: without QUYCHE_NOEXCEPT")
        parameters = declaration[declaration.index("(") + 1:declaration.rindex(")")]
        can_fail = declaration.startswith("QUYCHE_API quyche_status quyche_") and not re.search(
            r"_init$|_defaults$|_error_code$", name)
        if name == "quyche_norms_defaults":
            can_fail = True
        if can_fail and not parameters.endswith("quyche_error** error"):
            problems.append(f"{name}: gives a status, but its last parameter is no error")
        if name.endswith("_free") and "NULL is allowed" not in comment:
            problems.append(f"{name}: does not say that NULL is allowed")
    return problems, functions


def check_groups(text):
    groups = re.findall(r"@defgroup (\w+)(.*?)\*/", text, re.DOTALL)
    problems = [f"group {name}: no example" for name, comment in groups if "@code" not in comment]
    if text.count("@{") != text.count("@}") or text.count("@{") != len(groups):
        problems.append("groups do not open and close in pairs")
    return problems


def examples(text):
    for block in re.findall(r"@code\n(.*?)@endcode", text, re.DOTALL):
        yield "\n".join(line.strip().removeprefix("*").removeprefix(" ") for line in block.splitlines())


def check_examples(root, text, compiler):
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        for number, example in enumerate(examples(text), 1):
            whole = example if "#include" in example else BEFORE + example + "}\n"
            source = Path(folder) / f"example_{number}.c"
            source.write_text(whole, encoding="utf-8")
            done = subprocess.run([compiler, "-std=c99", "-Wall", "-Wextra", "-Werror", "-fsyntax-only",
                                   f"-I{root / 'capi'}", str(source)], capture_output=True, text=True)
            if done.returncode != 0:
                problems.append(f"example {number} does not compile:\n{done.stderr}")
    return problems


def check_tested(root, functions):
    calls = "".join(path.read_text(encoding="utf-8") for path in sorted((root / "tests/capi").glob("*.[ch]*")))
    # The test of structures names _init functions by their type.
    calls += "".join(f"{type}_init(" for type in re.findall(r"MACRO_IS_FUNCTION\((\w+),", calls))
    return [f"{name}: no test in tests/capi calls it" for name in functions if f"{name}(" not in calls]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("root", type=Path)
    parser.add_argument("--cc", default="cc")
    arguments = parser.parse_args()
    text = (arguments.root / HEADER).read_text(encoding="utf-8")
    problems, functions = check_words(text)
    problems += check_groups(text)
    problems += check_examples(arguments.root, text, arguments.cc)
    problems += check_tested(arguments.root, functions)
    print("\n".join(problems))
    print(f"{len(functions)} functions, {len(list(examples(text)))} examples, {len(problems)} faults")
    return 1 if problems or not functions else 0


if __name__ == "__main__":
    sys.exit(main())
