"""Text of a PDF from standard input, as JSON on standard output: for each page a list of [font, text].

Runs as a program of its own: the PDF reader is native code, and what a hostile file does to it must stay here. `font` is
named only where an old Vietnamese font says what the letters are; lines end with a line feed, as on the page.
"""

from __future__ import annotations

import ctypes
import json
import re
import resource
import sys
from typing import Any

MEMORY = 2 << 30
"""Bytes of memory."""
SECONDS = 100
"""Seconds of processor time."""
CHARACTERS = 32 << 20
"""Characters that are read; the engine's own limit of a text is lower."""

# Letters of TCVN3 that PDF writers take for signs: ư (0xAD) and ã (0xB7), and the micro sign.
TCVN3_SIGNS = str.maketrans({"\u2212": "\u00ad", "\u2219": "\u00b7", "\ufffe": "\u00ad", "\u03bc": "\u00b5"})
# In fonts with the Windows encoding ư (0xAD) comes out as a hyphen. It is the letter between what may stand before and
# behind ư in a syllable: an initial consonant or a blank; u, a, ng, an ơ, or, after a small consonant, the end of the word.
LOST_U = re.compile(
    "(?<=[bcdghklmnpqrstvx\u00ae])-(?=[ua\u00ac\u00ea-\u00ee]|ng|[\\s,.;:)]|$)"
    "|(?<=[BCDGHKLMNPQRSTVX\u00a7])-(?=[ua\u00ac\u00ea-\u00ee]|ng)"
    "|(?<!\\S)-(?=u|[\u00ac\u00ea-\u00ee])"
)
# Letters that only Unicode text has.
UNICODE = re.compile("[\u1ea0-\u1ef9\u01a0\u01a1\u01af\u01b0\u0110\u0111]")
UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LEGACY = re.compile(
    r"(?:[A-Z]{6}\+)?(?:\.?(?P<vn>Vn[A-Z][A-Za-z]*?)(?P<h>H?)(?:[-, ]?(?:Bold|Italic|Regular|Normal|MT))*"
    r"|(?P<vni>VNI[- ].*))"
)


def legacy_font(name: str) -> str:
    """The family of an old Vietnamese font by its PostScript name ("ABCDEF+VnTimeHBold" is ".VnTimeH"), else ""."""
    found = LEGACY.fullmatch(name)
    if found is None:
        return ""
    return found["vni"] or f".{found['vn']}{found['h']}"


def fonts_of(page: Any, raw: Any, count: int) -> list[str]:
    """The old font of each character; that of the one before where a character has none, as line ends."""
    known: dict[bytes, str] = {}
    buffer = ctypes.create_string_buffer(256)
    flags = ctypes.c_int()
    fonts: list[str] = []
    for index in range(count):
        size = raw.FPDFText_GetFontInfo(page, index, buffer, len(buffer), ctypes.byref(flags))
        name = buffer.value if 0 < size <= len(buffer) else b""
        if name not in known:
            known[name] = legacy_font(name.decode("utf-8", "replace"))
        fonts.append(known[name] if name else fonts[-1] if fonts else "")
    return fonts


def runs_of(page: Any, raw: Any) -> list[tuple[str, str]]:
    text = page.get_text_range()
    if UNICODE.search(text) or text.isascii():
        return [("", fit(text))]
    characters = [chr(raw.FPDFText_GetUnicode(page, index)) for index in range(page.count_chars())]
    fonts = fonts_of(page, raw, len(characters))
    runs: list[tuple[str, str]] = []
    begin = 0
    for index in range(1, len(characters) + 1):
        if index < len(characters) and fonts[index] == fonts[begin]:
            continue
        piece = "".join(characters[begin:index])
        if fonts[begin].startswith("."):
            piece = LOST_U.sub("\u00ad", piece.translate(TCVN3_SIGNS))
        runs.append((fonts[begin], fit(piece)))
        begin = index
    return runs


def fit(text: str) -> str:
    """What XML can hold, with line feeds; a word that was divided at the end of a line keeps its hyphen."""
    return UNFIT.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufffe", "-").replace("\x02", "-"))


def main() -> int:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    del sys.path[0]  # the folder of this file: its modules are no programs' own
    try:
        import pypdfium2  # type: ignore[import-untyped, import-not-found, unused-ignore]
        import pypdfium2.raw as raw  # type: ignore[import-untyped, import-not-found, unused-ignore]
    except ImportError:
        return 3
    try:
        document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
    except pypdfium2.PdfiumError as problem:
        return 4 if "password" in str(problem).lower() else 5
    pages = []
    read = 0
    for page in document:
        pages.append(runs_of(page.get_textpage(), raw))
        page.close()
        read += sum(len(text) for _, text in pages[-1])
        if read > CHARACTERS:
            break
    json.dump(pages, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
