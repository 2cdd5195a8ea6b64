"""What the tests of HTML pages share: a strict reader of pages, and drafts to make pages of."""

from html.parser import HTMLParser

import quyche

VOID = {"meta", "input", "br"}

HOSTILE = """QUY CHẾ LÀM VIỆC
của Ban cán sự đảng Ủy ban nhân dân tỉnh <script>window.hit = 1</script> An Sơn

- Căn cứ Quy định số 146-QĐ/TW, ngày 15/4/2024 của Ban Bí thư <img src=x onerror="window.hit = 1">;

Chương I
QUY ĐỊNH CHUNG </script><script>window.hit = 1</script>
Điều 1. Chế độ họp <iframe srcdoc="<script>top.hit = 1</script>"></iframe>
1. Ban cán sự đảng họp thường kỳ mỗi quý một lần </q></article></main><script>window.hit = 1</script>.
2. Cuộc họp được tiến hành khi có ít nhất "một phần ba" số thành viên dự họp &lt;b&gt; <!-- ]]> {{ 7 * 7 }} {% raw %}.
3. Ban cán sự đảng chịu sự lãnh đạo của Ban Tổ chức Tỉnh ủy" onmouseover="window.hit = 1" x="\\"];.
<a href="javascript:window.hit = 1" style="position:fixed;inset:0">bấm</a>
Điều 2. Hiệu lực <svg onload="window.hit = 1">
Quy chế này có hiệu lực kể từ ngày ký theo Điều 19 Quy chế này <style>* { display: none }</style>.
"""
"""Markup wherever a draft has words; each place that would run sets `hit`."""


class Page(HTMLParser):
    """A page as a list of elements; fails on what is not closed in order. Words are those a reader could see or hear."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements = []  # (tag, attributes)
        self.texts = []  # (open tags, text)
        self._open = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), (tag, names)
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self._open and self._open[-1] == tag, (tag, self._open[-3:], self.getpos())
            self._open.pop()

    def handle_data(self, data):
        self.texts.append((tuple(self._open), data))

    def tags(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def ids(self):
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]

    @property
    def words(self):
        shown = "".join(text for open_tags, text in self.texts if not {"script", "style"} & set(open_tags))
        return " ".join(shown.split())


def check_page(text):
    """What holds for every page: well formed, closed to the outside, with headings in order, landmarks, and links that lead somewhere."""
    page = Page(text)
    ids = page.ids
    assert len(ids) == len(set(ids))
    for tag, attributes in page.elements:
        assert tag not in ("img", "iframe", "object", "embed", "link", "base", "form", "video", "audio", "use", "foreignobject")
        assert "style" not in attributes and "src" not in attributes and "srcdoc" not in attributes, (tag, attributes)
        assert not any(name.startswith("on") for name in attributes), (tag, attributes)
        for name in ("aria-labelledby", "aria-describedby", "for"):
            for target in attributes.get(name, "").split():
                assert target in ids, (tag, target)
    for link in page.tags("a"):
        where = link["href"]
        assert where[1:] in ids if where.startswith("#") else ":" not in where, where
    levels = [int(tag[1]) for tag, _ in page.elements if tag in ("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:])), levels
    for landmark in ("header", "main", "nav", "footer"):
        assert len(page.tags(landmark)) == 1, landmark
    assert len(page.tags("script")) == len(page.tags("style")) == 1
    assert "default-src 'none'" in page.tags("meta")[1]["content"]
    assert "http://" not in text and "https://" not in text
    return page


def model_of(text):
    """A set with one norm, compiled from a text."""
    norms = quyche.Norms()
    norms.add(quyche.compile_norm(text, "mau").encode())
    return norms
