"""HTML pages in a real browser: they open without a word on the console, filters and languages work, they ask for nothing, hostile
drafts run nothing."""

import os
import shutil
import unicodedata

import pytest
import quyche
import quyche.html
from html_pages import HOSTILE, model_of

CHROMIUM = "/usr/bin/chromium"
pytestmark = pytest.mark.skipif(not os.environ.get("QUYCHE_ALL"), reason="slow: run by tools/test --all")


@pytest.fixture(scope="module")
def chromium():
    if shutil.which(CHROMIUM) is None:
        pytest.skip(f"{CHROMIUM} is not installed")
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with api.sync_playwright() as playwright:
        # Chromium refuses its sandbox to root; the pages are local files.
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        yield browser
        browser.close()


class Opened:
    """A page, and what it said and asked for."""

    def __init__(self, browser, path, text, **options):
        path.write_text(text, encoding="utf-8", newline="")
        self.said, self.asked = [], []
        self.page = browser.new_context(**options).new_page()
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", lambda dialog: self.said.append(dialog.message))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(path.as_uri())
        self.own = path.as_uri()

    def shown(self, selector):
        """Ids of the findings among the elements that are visible."""
        script = "all => all.filter(each => each.checkVisibility()).map(each => each.dataset.finding || each.dataset.of || each.dataset.file)"
        return self.page.eval_on_selector_all(selector, script)

    def words(self):
        return self.page.inner_text("body")

    def end(self):
        """Nothing was said, nothing but the page itself was asked for, nothing ran."""
        assert self.said == []
        assert {url.partition("#")[0] for url in self.asked} == {self.own}
        assert self.page.evaluate("window.hit") is None
        self.page.context.close()


@pytest.fixture(scope="module")
def faulty(examples):
    return quyche.check(examples / "bcsd-ubnd-co-loi.docx")


@pytest.fixture
def opened(chromium, tmp_path):
    pages = []

    def open_page(text, **options):
        pages.append(Opened(chromium, tmp_path / f"{len(pages)}.html", text, **options))
        return pages[-1]

    yield open_page
    for each in pages:
        each.end()


def test_filters(opened, faulty):
    at = opened(quyche.html.render(faulty))
    ids = [finding.id for finding in faulty]
    assert at.shown("[data-of]") == ids and sorted(at.shown("[data-finding]")) == ids

    def check(expected):
        assert at.shown("[data-of]") == expected
        assert sorted(at.shown("[data-finding]")) == sorted(expected)
        assert at.page.inner_text("#shown") == str(len(expected))

    at.page.check("input[name=severity][value=error]")
    check([finding.id for finding in faulty if finding.severity == "error"])
    at.page.check("input[name=type][value=missing]")
    check([finding.id for finding in faulty if finding.severity == "error" and finding.type == "missing"])
    at.page.check("input[name=type][value=weaker]")
    check([finding.id for finding in faulty if finding.severity == "error" and finding.type in ("missing", "weaker")])
    at.page.click("#clear")
    check(ids)
    at.page.check("input[name=topic][value=quorum]")
    check([finding.id for finding in faulty if finding.topic == "quorum"])
    at.page.click("#clear")
    at.page.check("input[name=verdict][value=satisfied]")
    check([])
    assert at.page.is_visible("#nothing")
    at.page.click("#clear")
    # Accents and capitals may be left out, every word counts.
    at.page.fill("#search", "BI THU ban can su")
    fold = str.maketrans({"đ": "d", "Đ": "d"})

    def plain(id):
        decomposed = unicodedata.normalize("NFD", at.page.text_content(f"#{id}").translate(fold))
        return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).lower()

    expected = [id for id in ids if all(word in plain(id) for word in ("bi", "thu", "ban", "can", "su"))]
    assert 0 < len(expected) < len(ids)
    check(expected)
    at.page.fill("#search", "không đâu có")
    check([])


def test_only_places_with_findings(opened, faulty):
    at = opened(quyche.html.render(faulty))
    rows = "els => els.filter(each => each.checkVisibility()).length"
    everything = at.page.eval_on_selector_all(".row", rows)
    at.page.check("#only-found")
    with_findings = at.page.eval_on_selector_all(".row", rows)
    assert 0 < with_findings < everything
    assert with_findings == at.page.eval_on_selector_all(".row:has(.card)", rows)
    assert sorted(at.shown("[data-finding]")) == [finding.id for finding in faulty]


def test_language_switches_without_reload(opened, faulty):
    at = opened(quyche.html.render(faulty))
    assert "CHƯA PHÙ HỢP" in at.words() and "DOES NOT CONFORM" not in at.words()
    at.page.focus("[data-set-lang=en]")
    at.page.keyboard.press("Enter")
    assert "DOES NOT CONFORM" in at.words() and "CHƯA PHÙ HỢP" not in at.words()
    assert at.page.get_attribute("html", "lang") == "en"
    assert at.page.get_attribute("[data-set-lang=en]", "aria-pressed") == "true"
    for finding in faulty:
        assert finding.message.en in at.words()
    at.page.click("[data-set-lang=vi]")
    assert "CHƯA PHÙ HỢP" in at.words() and "DOES NOT CONFORM" not in at.words()
    assert len(at.asked) == 1


def test_keyboard(opened, faulty):
    at = opened(quyche.html.render(faulty))
    at.page.keyboard.press("Tab")
    assert at.page.evaluate("document.activeElement.className") == "skip"
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    at.page.keyboard.press("Tab")
    assert at.page.evaluate("document.activeElement.dataset.setLang") == "vi" and at.page.evaluate(outline) == "solid"
    seen = set()
    for _ in range(60):
        at.page.keyboard.press("Tab")
        seen.add(at.page.evaluate("document.activeElement.id || document.activeElement.name || document.activeElement.tagName"))
    assert {"search", "severity", "type", "clear", "A"} <= seen
    # A link into folded requirements opens them.
    at.page.click(".matrix tbody tr:nth-child(2) a")
    assert at.page.evaluate("document.querySelector(location.hash).open") is True


def test_hostile_drafts_run_nothing(opened):
    report = quyche.check(HOSTILE, name='<img src=x onerror="window.hit = 1">.txt')
    compared = quyche.check(HOSTILE.replace("mỗi quý", "mỗi tháng"), model_of(HOSTILE))
    rows = [quyche.html.SummaryRow("<script>window.hit = 1</script>", report.to_dict(), link="javascript:window.hit=1")]
    for text in (quyche.html.render(report), quyche.html.render(compared), quyche.html.render_summary(rows)):
        at = opened(text)
        at.page.keyboard.press("End")
        assert at.page.eval_on_selector_all("script", "all => all.length") == 1
        assert "<script>window.hit = 1</script>" in at.words()


def test_no_width_or_light_hides_anything(opened, faulty):
    for options in ({"viewport": {"width": 360, "height": 800}}, {"viewport": {"width": 1400, "height": 900}, "color_scheme": "dark"}):
        at = opened(quyche.html.render(faulty), **options)
        assert at.page.evaluate("document.documentElement.scrollWidth") <= options["viewport"]["width"]
        assert sorted(at.shown("[data-finding]")) == [finding.id for finding in faulty]


CONTRAST = """() => {
  const parse = text => text.match(/[0-9.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const part = x => (x /= 255) <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4;
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const behind = element => {
    for (let at = element; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const poor = new Set();
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    if (!own || !element.checkVisibility() || element.closest("svg")) continue;
    const [a, b] = [light(parse(getComputedStyle(element).color)), light(behind(element))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 4.5) poor.add(`${element.tagName}.${element.className} ${contrast.toFixed(2)}`);
  }
  return [...poor];
}"""
"""Elements whose words stand out by less than 4.5 : 1 (WCAG 2.1, 1.4.3, level AA)."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast(opened, faulty, examples, scheme):
    rows = [quyche.html.SummaryRow("a", faulty.to_dict()), quyche.html.SummaryRow("b", quyche.check(examples / "bcsd-ubnd.docx").to_dict())]
    model = (examples / "bcsd-ubnd.txt").read_text("utf-8")
    compared = quyche.check(examples / "bcsd-ubnd-co-loi.docx", model_of(model))
    for text in (quyche.html.render(faulty), quyche.html.render(compared), quyche.html.render_summary(rows)):
        at = opened(text, color_scheme=scheme)
        assert at.page.evaluate(CONTRAST) == []


def test_it_prints_on_a4(opened, faulty):
    at = opened(quyche.html.render(faulty), color_scheme="dark")
    data = at.page.pdf(prefer_css_page_size=True)
    assert data.startswith(b"%PDF") and len(data) > 20_000
    at.page.emulate_media(media="print")
    assert not at.page.is_visible(".filters") and not at.page.is_visible("nav")
    assert sorted(at.shown("[data-finding]")) == [finding.id for finding in faulty]
    assert at.page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


def test_the_summary_filters_files(opened, examples):
    names = ["bcsd-ubnd-co-loi.docx", "bcsd-ubnd.docx", "dang-doan-hdnd.docx"]
    rows = [quyche.html.SummaryRow(name, quyche.check(examples / name).to_dict(), link=f"{name}.html") for name in names]
    at = opened(quyche.html.render_summary(rows))
    assert at.shown("[data-file]") == ["1", "2", "3"] * 2
    at.page.check("input[name=verdict][value=conform]")
    assert at.shown("[data-file]") == ["2", "3"] * 2
    at.page.fill("#search", "dang doan")
    assert at.shown("[data-file]") == ["3"] * 2
    assert at.page.inner_text("#shown") == "1"
