"""PDF pages made here come out in reading order; hostile ones are stopped."""

import io
import random
import time
import zlib
from difflib import SequenceMatcher

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

from timeline.errors import UnreadableInput
from timeline.model import Document
from timeline.reading import read_page
from timeline.reading.pdf.text_layer import read_pdf

FONTS = ("STSong-Light", "MSung-Light", "HeiseiMin-W3")
WIDTH, HEIGHT, MARGIN = 800, 1100, 40
SIZE, LEADING = 9, 14
for font in FONTS:
    pdfmetrics.registerFont(UnicodeCIDFont(font))

PLACES = ["青禾镇", "双溪镇", "北岭乡", "临江区", "云溪县", "石桥镇", "枫林乡", "南浦区"]
DEEDS = (
    "召开春耕生产现场会",
    "开展安全生产检查",
    "推进河道清淤工程",
    "举行项目签约活动",
    "部署防汛备汛工作",
)


def story(number, length):
    """An invented article: headline and paragraphs."""
    pick = random.Random(number)

    def sentence():
        return f"{pick.choice(PLACES)}{pick.choice(DEEDS)}，有关负责人到场听取第{pick.randint(2, 99)}组情况介绍。"

    paragraphs = ["".join(sentence() for _ in range(pick.randint(2, 5))) for _ in range(length)]
    return f"{pick.choice(PLACES)}{pick.choice(DEEDS)}第{number}场", paragraphs


def set_story(article, *, top, left, columns, width, gutter):
    """Set an article into columns; gives the drawn strings in reading order and its foot."""
    headline, paragraphs = article
    drawn = [(left, top - 24, 20, headline)]
    per_line = int((width - gutter * (columns - 1)) / columns / SIZE)
    lines = []
    for paragraph in paragraphs:
        text = "　　" + paragraph
        lines += [text[i : i + per_line] for i in range(0, len(text), per_line)]
    rows = -(-len(lines) // columns)
    pitch = (width - gutter * (columns - 1)) / columns + gutter
    for index, line in enumerate(lines):
        column, row = divmod(index, rows)
        indent = len(line) - len(line.lstrip("　"))
        x = left + column * pitch + indent * SIZE
        drawn.append((x, top - 50 - row * LEADING, SIZE, line.lstrip("　")))
    return drawn, top - 50 - rows * LEADING - 12


def make_pdf(strings, *, font, order):
    """Print the strings in the given order of the stream."""
    buffer = io.BytesIO()
    page = canvas.Canvas(buffer, pagesize=(WIDTH, HEIGHT))
    strings = list(strings)
    if order == "reversed":
        strings.reverse()
    elif order == "by row":
        strings.sort(key=lambda string: (-string[1], string[0]))
    elif order == "scattered":
        strings = [
            (x + i * size, y, size, character)
            for x, y, size, text in strings
            for i, character in enumerate(text)
        ]
        random.Random(7).shuffle(strings)
    for x, y, size, text in strings:
        page.setFont(font, size)
        page.drawString(x, y, text)
    page.showPage()
    page.save()
    return buffer.getvalue()


def newspaper_page(columns):
    """Three articles under each other over all columns, or two beside each other below one."""
    whole = {"left": MARGIN, "width": WIDTH - 2 * MARGIN, "gutter": 18, "columns": columns}
    first, foot = set_story(story(columns, 6), top=HEIGHT - 80, **whole)
    half = {"width": (WIDTH - 2 * MARGIN - 18) / 2, "gutter": 18, "columns": columns // 2}
    second, _ = set_story(story(columns + 10, 5), top=foot, left=MARGIN, **half)
    third, _ = set_story(story(columns + 20, 4), top=foot, left=MARGIN + half["width"] + 18, **half)
    masthead = [(MARGIN, HEIGHT - 40, 12, "临江日报　2024年3月14日　星期四　第02版")]
    return [*masthead, *first, *second, *third]


def in_order(expected, actual):
    """Return how much of the expected text the actual text gives in the same order."""
    matcher = SequenceMatcher(None, expected, actual, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / len(expected)


def squeezed(text):
    return "".join(text.split())


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize("order", ["printed", "reversed", "by row", "scattered"])
@pytest.mark.parametrize("columns", [2, 4])
def test_columns_come_out_in_reading_order(columns, order, font):
    """Pages of two and four columns are read in order, whatever the font and stream order."""
    strings = newspaper_page(columns)
    expected = squeezed("".join(text for *_, text in strings))
    actual = squeezed("".join(read_pdf(make_pdf(strings, font=font, order=order), "a.pdf").regions))

    assert in_order(expected, actual) >= 0.95


def test_paragraphs_are_whole():
    """The lines of a paragraph are joined, across columns too when the page is read."""
    headline, paragraphs = story(5, 5)
    strings, _ = set_story(
        (headline, paragraphs), top=1000, left=40, columns=2, width=500, gutter=20
    )
    document = Document("20240314.pdf", make_pdf(strings, font=FONTS[0], order="by row"), "pdf")
    page = read_page(document)

    assert [article.headline for article in page.articles] == [headline]
    assert page.articles[0].text.split("\n") == paragraphs
    assert (page.published, page.published_basis) == ("2024-03-14", "filename")


@pytest.mark.parametrize("columns", [2, 4])
def test_large_headlines_begin_articles(columns):
    """Articles are told apart by the size of their headlines."""
    data = make_pdf(newspaper_page(columns), font=FONTS[0], order="by row")
    stories = [story(columns, 6), story(columns + 10, 5), story(columns + 20, 4)]
    articles = read_page(Document("a.pdf", data)).articles

    assert [article.headline for article in articles] == [headline for headline, _ in stories]
    assert [article.text.split("\n") for article in articles] == [text for _, text in stories]


def test_masthead_dates_the_page():
    """A PDF page is dated by its masthead like a text page."""
    data = make_pdf(newspaper_page(2), font=FONTS[0], order="printed")

    assert read_page(Document("a.pdf", data)).published == "2024-03-14"


def raw_pdf(contents, *, count=1, dictionary=b""):
    """A PDF of one page with the given content stream."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count %d>>" % count,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>",
        b"<</Length %d%s>>stream\n" % (len(contents), dictionary) + contents + b"\nendstream",
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj" % number + body + b"endobj\n"
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    tail = b"xref\n0 5\n0000000000 65535 f \n" + table + b"trailer<</Size 5/Root 1 0 R>>"
    return out + tail + b"startxref\n%d\n%%%%EOF" % len(out)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (raw_pdf(b"0 0 m 9 9 l S"), "no text layer"),
        (b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n", "not a readable PDF"),
        (b"%PDF-1.7\n" + random.Random(3).randbytes(5000), "not a readable PDF"),
        (b"no pdf at all", "is not a PDF"),
        (
            lambda: raw_pdf(zlib.compress(b"q " * (8 << 20)), dictionary=b"/Filter/FlateDecode"),
            "PDF|text layer",
        ),
        pytest.param(
            lambda: raw_pdf(zlib.compress(bytes(800 << 20)), dictionary=b"/Filter/FlateDecode"),
            "PDF|text layer",
            marks=pytest.mark.slow,
        ),
        (raw_pdf(b"0 0 m", count=99_999_999), "PDF|text layer"),
    ],
    ids=["scan", "truncated", "garbage", "text", "operators", "inflating", "page count"],
)
def test_hostile_pdf_is_stopped(data, reason):
    """A PDF that cannot be read, or not within the limits, is refused in one line."""
    data = data() if callable(data) else data
    start = time.perf_counter()
    with pytest.raises(UnreadableInput, match=reason) as caught:
        read_pdf(data, "a.pdf")

    assert "\n" not in str(caught.value)
    assert time.perf_counter() - start < 20


def test_locked_pdf_is_refused():
    """A PDF that asks for a password is refused as that."""
    buffer = io.BytesIO()
    page = canvas.Canvas(buffer, encrypt="secret")
    page.drawString(10, 10, "x")
    page.save()
    with pytest.raises(UnreadableInput, match="password"):
        read_pdf(buffer.getvalue(), "a.pdf")
