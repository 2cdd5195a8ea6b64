#!/usr/bin/env python3
"""Writes the reference pages that are made, not written: the command from its own help, the JSON formats from their schemas.

Usage: PYTHONPATH=build/release/python python tools/reference_pages.py FOLDER
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer.main
from quyche import cli

SCHEMAS = Path(__file__).resolve().parents[1] / "docs" / "schema"


def commands(command: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """A command and those under it, parents first."""
    yield path, command
    for name, child in getattr(command, "commands", {}).items():
        yield from commands(child, (*path, name))


def cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")


def command_page() -> str:
    root = typer.main.get_command(cli.app)
    parts = ["# The command\n", "Made of `quyche --help` and the help of every command under it.\n"]
    for path, command in commands(root, ("quyche",)):
        parts.append(f"{'#' * min(len(path) + 1, 3)} `{' '.join(path)}`\n")
        # \b marks a block whose lines stay as they are.
        for block in "\n\n".join(filter(None, (command.help, command.epilog))).replace("\f", "\n").split("\n\n"):
            literal = block.lstrip("\n").startswith("\b")
            text = block.replace("\b\n", "").replace("\b", "").strip("\n")
            parts.append(f"```sh\n{text}\n```\n" if literal else f"{text}\n")
        rows = []
        for each in command.params:
            option = each.param_type_name == "option"
            names = ", ".join(f"`{name}`" for name in ([*each.opts, *each.secondary_opts] if option else [each.metavar or each.name.upper()]))
            rows.append(f"| {names} | {cell(getattr(each, 'help', None) or '')} |")
        if rows:
            parts.append("\n".join(["| argument | meaning |", "|---|---|", *rows]) + "\n")
    return "\n".join(parts)


def shape(node: dict[str, Any]) -> str:
    if "$ref" in node:
        return str(node["$ref"]).rpartition("/")[2]
    if "const" in node:
        return json.dumps(node["const"], ensure_ascii=False)
    if "enum" in node:
        return " ".join(json.dumps(each, ensure_ascii=False) for each in node["enum"])
    for word in ("oneOf", "anyOf"):
        if word in node:
            return " or ".join(shape(each) for each in node[word])
    kind = node.get("type", "any")
    kind = " or ".join(kind) if isinstance(kind, list) else kind
    return f"list of {shape(node['items'])}" if kind == "array" and "items" in node else kind


def rows(node: dict[str, Any], path: str) -> Iterator[str]:
    for key, value in node.get("properties", {}).items():
        here = f"{path}{key}"
        yield f"| `{here}` | {cell(shape(value))} | {cell(value.get('description', ''))} |"
        yield from rows(value, f"{here}.")
        if isinstance(value.get("items"), dict):
            yield from rows(value["items"], f"{here}[].")


def formats_page() -> str:
    parts = ["# JSON formats\n", "Made of the JSON Schemas beside it; every format is tested against its schema.\n"]
    for path in sorted(SCHEMAS.glob("*.schema.json")):
        schema = json.loads(path.read_text(encoding="utf-8"))
        parts.append(f"## {schema.get('title', path.stem)}\n\n{schema.get('description', '')} [Schema](../schema/{path.name})\n")
        parts.append("\n".join(["| key | value | meaning |", "|---|---|---|", *rows(schema, "")]) + "\n")
        for name, value in schema.get("$defs", {}).items():
            parts.append(f"**{name}**: {shape(value)}. {value.get('description', '')}\n")
            if inner := list(rows(value, "")):
                parts.append("\n".join(["| key | value | meaning |", "|---|---|---|", *inner]) + "\n")
    return "\n".join(parts)


def main() -> int:
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "command.md").write_text(command_page(), encoding="utf-8")
    (folder / "formats.md").write_text(formats_page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
