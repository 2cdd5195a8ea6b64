"""Text written in the encodings of before Unicode: TCVN3 (one byte a letter) and VNI (a letter, then its marks)."""

import unicodedata

TCVN3 = dict(
    zip(
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        bytes.fromhex(
            "a1a2a3a4a5a6a7a8a9aaabacadaeb5b6b7b8b9bbbcbdbec6c7c8c9cacbcccecfd0d1d2d3d4d5d6d7d8dcdddedf"
            "e1e2e3e4e5e6e7e8e9eaebecedeeeff1f2f3f4f5f6f7f8f9fafbfcfdfe"
        ),
        strict=True,
    )
)
TONES = dict(zip("\u0300\u0301\u0309\u0303\u0323", "øùûõï", strict=True))
HATS = dict(zip(TONES, "àáåãä", strict=True)) | {"": "â"}
BREVES = dict(zip(TONES, "èéúüë", strict=True)) | {"": "ê"}
SINGLES = {"đ": "ñ", "ì": "ì", "í": "í", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î"}


def to_tcvn3(text):
    codes = (TCVN3.get(c) or TCVN3.get(c.lower()) for c in text)
    return b"".join(bytes([b]) if b else c.encode("cp1252") for b, c in zip(codes, text, strict=True))


def vni_letter(c):
    low = c.lower()
    if low not in TCVN3:
        return c
    base, *marks = unicodedata.normalize("NFD", low)
    tone = next((m for m in marks if m in TONES), "")
    if low in SINGLES:
        out = SINGLES[low]
    elif "\u0302" in marks:
        out = base + HATS[tone]
    elif "\u0306" in marks:
        out = base + BREVES[tone]
    else:
        horn = "\u031b" in marks
        out = ({"o": "ô", "u": "ö"}[base] if horn else base) + TONES.get(tone, "")
    return out if c == low else out.upper()


def to_vni(text):
    return "".join(map(vni_letter, text)).encode("cp1252")
