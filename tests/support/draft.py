"""Changes to a draft, by the names of its provisions. Where a provision starts and ends is what quyche.parse() says."""

import re
import unicodedata

import quyche

ROMAN = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
LETTERS = "abcdđeghiklmnopqrstuvxy"
UNITS = {"điều": "d", "khoản": "k", "điểm": "p", "mục": "cm", "chương": "c"}
NUMBERED = ("part", "chapter", "section", "subsection", "article", "clause", "point")
PAGE = 30
WIDTH = 55

ABBREVIATIONS = [
    ("Ban Thường vụ Tỉnh ủy", "BTVTU"), ("Thường trực Tỉnh ủy", "TTTU"), ("Ban Thường vụ", "BTV"),
    ("Ủy ban nhân dân", "UBND"), ("Hội đồng nhân dân", "HĐND"), ("Mặt trận Tổ quốc", "MTTQ"),
    ("Tòa án nhân dân", "TAND"), ("Viện kiểm sát nhân dân", "VKSND"), ("Ban cán sự đảng", "BCSĐ"),
    ("Ủy ban kiểm tra", "UBKT"), ("Ủy ban Kiểm tra", "UBKT"), ("Đoàn đại biểu Quốc hội", "Đoàn ĐBQH"), ("đồng chí", "đ/c"),
]


class OpError(Exception):
    """An operation that cannot be carried out on this text."""


def edited(text, edits):
    """The text with (start, end, replacement) edits, given in any order, that do not overlap."""
    out, last = [], 0
    for start, end, words in sorted(edits):
        if start < last:
            raise OpError(f"edits overlap at {start}")
        out += [text[last:start], words]
        last = end
    return "".join(out) + text[last:]


ORDINALS = "nhất hai ba tư năm sáu bảy tám chín mười".split()


def roman(number):
    out = ""
    for value, digits in ROMAN:
        while number >= value:
            out, number = out + digits, number - value
    return out


def like(number, sample):
    """A number written the way the sample is: arabic, roman, a letter or "thứ hai"."""
    if sample.isdigit() or re.fullmatch(r"\d+\D*", sample):
        return str(number).zfill(len(sample)) if sample.startswith("0") else str(number)
    if re.fullmatch(r"[IVX]+", sample):
        return roman(number)
    if sample.lower() in LETTERS:
        return LETTERS[number - 1]
    if sample.lower().startswith("thứ ") and number <= len(ORDINALS):
        words = f"thứ {ORDINALS[number - 1]}"
        return words.upper() if sample.isupper() else sample[0] + words[1:]
    raise OpError(f"cannot number like “{sample}”")


def component(kind_prefix, number):
    return kind_prefix + ("dd" if number == "đ" else number)


class Draft:
    """A text and its tree; made anew after every change."""

    def __init__(self, text):
        self.text = text
        raw = text.encode()
        read = quyche.parse(text)
        tree = read.to_dict()["documents"][read.judged - 1]
        places = sorted({at for each in (tree["provisions"], tree["bases"], tree["citations"]) for one in each
                         for at in (one["start"], one["end"])}
                        | {at for one in tree["provisions"] if one["heading_span"] for at in one["heading_span"].values()})
        chars, last, count = {}, 0, 0
        for at in places:
            count += len(raw[last:at].decode())
            chars[at], last = count, at
        for each in (tree["provisions"], tree["bases"], tree["citations"]):
            for one in each:
                one["start"], one["end"] = chars[one["start"]], chars[one["end"]]
        for one in tree["provisions"]:
            span = one["heading_span"]
            one["heading_span"] = (chars[span["start"]], chars[span["end"]]) if span else None
        self.provisions = tree["provisions"]
        self.citations = [one for one in tree["citations"] if one["target"]["address"] and not one["target"]["instrument"]]
        self.by_address = {one["address"]: one for one in [*tree["bases"], *tree["provisions"]]}

    def at(self, address):
        try:
            return self.by_address[address]
        except KeyError:
            raise OpError(f"no provision {address}") from None

    def children(self, address):
        return [one for one in self.provisions if one["parent"] == address]

    def lines(self, address):
        """Where the whole lines of a provision start and end, the line break after them included."""
        one = self.at(address)
        start = self.text.rfind("\n", 0, one["start"]) + 1
        end = self.text.find("\n", one["end"])
        return start, len(self.text) if end < 0 else end + 1

    def words(self, address):
        """The whole lines of a provision without the last line break."""
        start, end = self.lines(address)
        return self.text[start:end].rstrip("\n")

    def cited_anew(self, moved):
        """Edits that make citations of moved provisions name their new addresses."""
        edits = []
        spans = {}
        for one in self.citations:
            spans.setdefault((one["start"], one["end"]), []).append(one["target"]["address"])
        for (start, end), targets in spans.items():
            names = {}
            for old in targets:
                for was, now in zip(old.split("."), moved.get(old, old).split(".")):
                    names[was] = now
            words = self.text[start:end]
            unit = ""

            def renamed(match):
                nonlocal unit
                word, number = match.groups()
                if word:
                    unit = UNITS[word.lower()]
                    return word
                if not unit:
                    return number
                for prefix in unit:
                    now = names.get(component(prefix, number) if not re.fullmatch("[IVX]+", number) else "", None)
                    if now:
                        return now[1:].replace("dd", "đ")
                return number

            anew = re.sub(r"(?i)\b(điều|khoản|điểm|mục|chương)\b|(?<![\w/-])(\d+[a-zđ]?|[a-zđ])(?![\w/-])", renamed, words)
            if anew != words:
                edits.append((start, end, anew))
        return edits


def clause_label(draft, *articles):
    for article in articles:
        for one in draft.children(article):
            if one["kind"] == "clause":
                return one["label"], one["number"]
    return "1.", "1"


def relabelled(label, number, now):
    at = label.rfind(number)
    if at < 0:
        raise OpError(f"label “{label}” does not hold its number {number}")
    return label[:at] + now + label[at + len(number):]


# Operations. Each takes the text and the fields of its JSON object and gives the new text.

def replace(text, find, with_, all=False):
    count = text.count(find)
    if count != 1 and not (all and count):
        raise OpError(f"“{find}” stands {count} times in the text")
    return text.replace(find, with_)


def delete(text, at):
    start, end = Draft(text).lines(at)
    return text[:start] + text[end:]


def move(text, at, after):
    draft = Draft(text)
    start, end = draft.lines(at)
    _, target = draft.lines(after)
    if start < target <= end:
        raise OpError(f"{after} lies in {at}")
    words = draft.words(at) + "\n"
    if text[:start].endswith("\n\n"):
        words = "\n" + words
    if not text[:target].endswith("\n"):
        words = "\n" + words
    return edited(text, [(start, end, ""), (target, target, words)])


def swap(text, a, b):
    draft = Draft(text)
    (a_start, a_end), (b_start, b_end) = sorted([draft.lines(a), draft.lines(b)])
    if a_end > b_start:
        raise OpError(f"{a} and {b} lie in each other")
    first, second = text[a_start:a_end].rstrip("\n"), text[b_start:b_end].rstrip("\n")
    tail = lambda words: words[len(words.rstrip("\n")):]  # noqa: E731
    return edited(text, [(a_start, a_end, second + tail(text[a_start:a_end])), (b_start, b_end, first + tail(text[b_start:b_end]))])


def merge(text, a, b, heading=None):
    """b becomes further clauses of a, the article before it; citations follow."""
    draft = Draft(text)
    first, second = draft.at(a), draft.at(b)
    if first["kind"] != "article" or second["kind"] != "article":
        raise OpError("only articles are merged")
    between = [one for one in draft.provisions if one["kind"] == "article" and first["end"] <= one["start"] < second["start"]]
    if between or first["start"] > second["start"]:
        raise OpError(f"{b} does not follow {a}")
    label, number = clause_label(draft, a, b)
    edits, moved, next_number = [], {b: a}, 1
    kinds = [{one["kind"] for one in draft.children(each)} - {"paragraph", "item"} for each in (a, b)]
    both_points = all(kind == {"point"} for kind in kinds)
    both_plain = not kinds[0] and not kinds[1]

    def numbered(article, keep_heading):
        nonlocal next_number
        children = draft.children(article["address"])
        if kinds[0 if article is first else 1] == {"clause"}:
            for one in children:
                if one["kind"] != "clause":
                    continue
                now = like(next_number, one["number"])
                new = article["address"] if keep_heading else a
                moved[one["address"]] = f"{new}.k{now}"
                edits.append((one["start"], one["start"] + len(one["label"]), relabelled(one["label"], one["number"], now)))
                next_number += 1
            return
        lead = children[0]["start"] if children else article["end"]
        now = relabelled(label, number, like(next_number, number))
        if kinds[0 if article is first else 1] == {"point"}:
            edits.append((lead, lead, f"{now} {article['heading']}:\n"))
            for one in draft.provisions:
                if one["address"].startswith(article["address"] + ".p"):
                    moved[one["address"]] = one["address"].replace(article["address"], f"{a}.k{next_number}", 1)
        else:
            edits.append((lead, lead, now + " "))
        next_number += 1

    if both_points:
        points = [one for each in (a, b) for one in draft.children(each) if one["kind"] == "point"]
        for count, one in enumerate(points, 1):
            letter = like(count, one["number"])
            moved[one["address"]] = f"{a}.{component('p', letter)}"
            edits.append((one["start"], one["start"] + len(one["label"]), relabelled(one["label"], one["number"], letter)))
    elif not both_plain:
        numbered(first, True)
        numbered(second, False)
    for one in draft.provisions:  # what lies deeper moves with its clause
        parent = one["address"].rsplit(".", 1)[0]
        if one["address"] not in moved and parent in moved and parent not in (a, b):
            moved[one["address"]] = moved[parent] + "." + one["address"].rsplit(".", 1)[1]
    head_start, _ = draft.lines(b)
    children = draft.children(b)
    head_end = children[0]["start"] if children else second["heading_span"][1]
    head_start = len(text[:head_start].rstrip("\n")) + 1
    edits.append((head_start, head_end, ""))
    if first["heading_span"] and draft.children(a):
        edits.append((*first["heading_span"], heading or f"{first['heading']}; {second['heading']}"))
    inserted = [each for each in edits if each[0] == each[1] == head_end]
    if inserted:  # what is put before b's first child stands after its cut heading
        edits = [each for each in edits if each not in inserted and each[0] != head_start]
        edits.append((head_start, head_end, inserted[0][2]))
    cited = [each for each in draft.cited_anew(moved) if not any(s < each[1] and each[0] < e for s, e, _ in edits)]
    return edited(text, edits + cited)


def split(text, at, before, heading):
    """The children of article `at` from `before` on become a new article with an inserted number (Điều 9a); citations follow."""
    draft = Draft(text)
    article = draft.at(at)
    address = before if before.startswith(at + ".") else f"{at}.{before}"
    start = draft.at(address)
    if article["kind"] != "article" or start["parent"] != at:
        raise OpError("an article is split before one of its clauses or points")
    new = at + "a"
    if new in draft.by_address:
        raise OpError(f"{new} is there already")
    edits, moved, count = [], {}, 0
    for one in draft.children(at):
        if one["start"] < start["start"] or one["kind"] not in NUMBERED:
            continue
        count += 1
        now = like(count, one["number"])
        moved[one["address"]] = f"{new}.{component(one['address'].split('.')[-1][0], now)}"
        edits.append((one["start"], one["start"] + len(one["label"]), relabelled(one["label"], one["number"], now)))
    for one in draft.provisions:
        parent = one["address"].rsplit(".", 1)[0]
        if parent in moved:
            moved[one["address"]] = moved[parent] + "." + one["address"].rsplit(".", 1)[1]
    label = relabelled(article["label"], article["number"], article["number"] + "a")
    line, _ = draft.lines(address)
    return edited(text, [*edits, (line, line, f"\n{label} {heading}\n"), *draft.cited_anew(moved)])


def runs_on(draft):
    """Whether clauses right under chapters are numbered through: I- 1, 2; II- 3, 4."""
    firsts = [draft.children(one["address"]) for one in draft.provisions if one["kind"] == "chapter"]
    return any(each and each[0]["kind"] == "clause" and each[0]["number"] != "1" for each in firsts[1:])


def renumber(text, first=1):
    """Chapters, articles, clauses and points get the numbers of their order, articles from `first` on; citations follow."""
    draft = Draft(text)
    counts, moved, edits, through = {("article", ""): first - 1}, {}, [], runs_on(draft)
    for one in draft.provisions:
        parent = one["parent"]
        owner = "" if one["kind"] in ("article", "chapter", "part") else moved.get(parent, parent) or ""
        if one["kind"] not in NUMBERED:
            moved[one["address"]] = f"{owner}.{one['address'].rsplit('.', 1)[-1]}".strip(".")
            continue
        under_chapter = one["kind"] == "clause" and draft.at(parent)["kind"] == "chapter"
        key = (one["kind"], "" if through and under_chapter else owner)
        counts[key] = counts.get(key, 0) + 1
        now = like(counts[key], one["number"])
        last = one["address"].split(".")[-1]
        prefix = re.match("pt|tm|[a-z]", last)[0]
        number = str(counts[key]) if re.fullmatch("[IVX]+", now) else now
        moved[one["address"]] = f"{owner}.{component(prefix, number)}".strip(".")
        label = relabelled(one["label"], one["number"], now)
        if re.match(r"\d+\.\d", one["label"]):  # 1.2- says the number of its parent too
            label = owner.rsplit(".", 1)[-1].lstrip("k") + label[label.index("."):]
        if label != one["label"]:
            edits.append((one["start"], one["start"] + len(one["label"]), label))
    return edited(text, edits + draft.cited_anew(moved))


def nfd(text):
    return unicodedata.normalize("NFD", text)


def crlf(text):
    return text.replace("\n", "\r\n")


def bom(text):
    return "\ufeff" + text


def nbsp(text):
    """A no-break space after the words of units and after numbers, and for every fourth other space."""
    text = re.sub(r"(?i)\b(điều|khoản|điểm|số|ngày|tháng|năm|ông|bà|\d+) (?=\w)", "\\1\u00a0", text)
    pieces = re.split("(?<=\\w) (?=\\w)", text)
    return "".join(piece + ("\u00a0" if i % 4 == 3 else " ") for i, piece in enumerate(pieces))[:-1]


def old_tone(text):
    """hoá, khoẻ, thuỷ for hóa, khỏe, thủy."""
    def placed(match):
        first, second = match.groups()
        base, *marks = unicodedata.normalize("NFD", first)
        return base + unicodedata.normalize("NFC", second + "".join(marks))

    text = re.sub(r"([óòỏõọÓÒỎÕỌ])([aeAE])(?!\w)", placed, text)
    return re.sub(r"(?<![qQ])([úùủũụÚÙỦŨỤ])([yY])(?!\w)", placed, text)


def wrap(text):
    """Lines broken by hand near the 55th letter, as text copied from a PDF has them."""
    out = []
    for line in text.split("\n"):
        while len(line) > WIDTH and " " in line[:WIDTH]:
            at = line.rfind(" ", 0, WIDTH)
            out.append(line[:at])
            line = line[at + 1:]
        out.append(line)
    return "\n".join(out)


def page_headers(text):
    """A gazette's running head and page number after every 30 lines."""
    out, page = [], 1
    for count, line in enumerate(text.split("\n"), 1):
        out.append(line)
        if count % PAGE == 0:
            out += ["", str(page), "", "CÔNG BÁO/Số 45 + 46/Ngày 20-12-2024", ""]
            page += 1
    return "\n".join(out)


def upper_headings(text):
    """CHƯƠNG, ĐIỀU and the titles of chapters and articles in capitals."""
    edits = []
    for one in Draft(text).provisions:
        if one["kind"] in ("part", "chapter", "section", "article"):
            edits.append((one["start"], one["start"] + len(one["label"]), one["label"].upper()))
            if one["heading_span"]:
                start, end = one["heading_span"]
                edits.append((start, end, text[start:end].upper()))
    return edited(text, edits)


def abbreviations(text):
    """UBND, HĐND, BTV, BCSĐ … in the provisions; the head keeps the full names."""
    start = Draft(text).provisions[0]["start"]
    body = text[start:]
    for full, short in ABBREVIATIONS:
        body = body.replace(full, short)
    return text[:start] + body


OPS = {each.__name__: each for each in (replace, delete, move, swap, merge, split, renumber, nfd, crlf, bom, nbsp, old_tone,
                                        wrap, page_headers, upper_headings, abbreviations)}


def changed(text, ops):
    """The text after the operations, in order."""
    for op in ops:
        fields = {("with_" if name == "with" else name): value for name, value in op.items() if name != "op"}
        try:
            text = OPS[op["op"]](text, **fields)
        except KeyError:
            raise OpError(f"no operation {op.get('op')!r}; there are {', '.join(OPS)}") from None
        except TypeError as error:
            raise OpError(f"{op}: {error}") from None
        except OpError as error:
            raise OpError(f"{op}: {error}") from None
    return text
