"""Recognition of rendered pages: characters, articles, events beside the text page, cost.

usage: ocr.py [FONT ...]     fonts with Chinese characters; needs the extra ``ocr``
"""

from __future__ import annotations

import io
import resource
import sys
import time
import tomllib
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

ARTICLES = Path(__file__).parents[1] / "tests" / "eval" / "web" / "articles.toml"
FONTS = (
    "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc",
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
)
MASTHEAD = "云溪日报 2024年5月31日 星期五 第2版"
VARIANTS = (
    # dpi, degrees, JPEG quality, points of the text
    (200, 0, None, 9.5),
    (200, 0, None, 8),
    (200, 1, 60, 9.5),
    (150, 0, None, 9.5),
    (300, 0, None, 9.5),
)
COLUMNS, WIDTH = 3, 420


def render(articles, font_file: str, dpi: int, points: float):
    """Set articles into columns under their headlines, as an image."""
    from PIL import Image, ImageDraw, ImageFont

    def font(size: float):
        return ImageFont.truetype(font_file, round(size * dpi / 72), index=0)

    size, margin, gutter = round(points * dpi / 72), round(30 * dpi / 72), round(14 * dpi / 72)
    width = round(WIDTH * dpi / 25.4)
    column = (width - 2 * margin - gutter * (COLUMNS - 1)) // COLUMNS
    image = Image.new("L", (width, 30 * width // 10), 250)
    draw, y = ImageDraw.Draw(image), margin
    draw.text((margin, y), MASTHEAD, font=font(11), fill=20)
    y += round(26 * dpi / 72)
    for headline, paragraphs in articles:
        middle = (width - draw.textlength(headline, font=font(22))) // 2
        draw.text((middle, y), headline, font=font(22), fill=10)
        y += round(34 * dpi / 72)
        texts = ["　　" + paragraph for paragraph in paragraphs]
        step = column // size
        lines = [text[i : i + step] for text in texts for i in range(0, len(text), step)]
        rows = -(-len(lines) // COLUMNS)
        for index, line in enumerate(lines):
            at, row = divmod(index, rows)
            place = (margin + at * (column + gutter), y + round(1.55 * row * size))
            draw.text(place, line, font=font(points), fill=30)
        y += round(1.55 * rows * size) + round(24 * dpi / 72)
    return image.crop((0, 0, width, y + margin))


def as_bytes(image, degrees: float, quality: int | None, dpi: int) -> bytes:
    if degrees:
        image = image.rotate(degrees, expand=True, fillcolor=250)
    stream = io.BytesIO()
    kind = {"format": "JPEG", "quality": quality} if quality else {"format": "PNG"}
    image.save(stream, dpi=(dpi, dpi), **kind)
    return stream.getvalue()


def events_of(page) -> set[tuple]:
    from timeline import extract_events

    found = (e for a in page.articles for e in extract_events(a, published="2024-05-31"))
    return {(e.starts, e.type, tuple(sorted(p.name for p in e.participants))) for e in found}


class Cost:
    """Processor time from here on, and how much of it is spent in this process."""

    def __init__(self) -> None:
        self._own, self._child = time.process_time(), self._of_children()

    @staticmethod
    def _of_children() -> float:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    def until_here(self) -> tuple[float, float, int]:
        """Return seconds, the share outside recognition, and the most memory of a child in MB."""
        own, child = time.process_time() - self._own, self._of_children() - self._child
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        return own + child, own / (own + child), memory


def wrong_shares(expected: str, found: str) -> tuple[float, float]:
    """Return the share of characters that are missing, and of those that stand elsewhere."""
    missing = sum((Counter(expected) - Counter(found)).values()) / len(expected)
    same = SequenceMatcher(None, expected, found, autojunk=False)
    placed = sum(block.size for block in same.get_matching_blocks()) / len(expected)
    return missing, 1 - placed - missing


def squeezed(text: str) -> str:
    return "".join(text.split())


def main(fonts: list[str]) -> None:
    from timeline.model import Document
    from timeline.reading import read_page

    rows = tomllib.loads(ARTICLES.read_text("utf-8"))["article"][:4]
    articles = [(row["headline"], row["text"].strip().split("\n")) for row in rows]
    text = "\n\n".join([MASTHEAD, *("\n".join([h, *ps]) for h, ps in articles)])
    right = read_page(Document("a.txt", text.encode()))
    expected = squeezed("".join(a.text for a in right.articles))
    events = events_of(right)
    print(f"{len(expected)} characters, {len(right.articles)} articles, {len(events)} events")
    print("| font | dpi | turned | JPEG | pt | wrong | moved | articles | events | s | ours | MB |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    for font in fonts or [font for font in FONTS if Path(font).exists()]:
        for dpi, degrees, quality, points in VARIANTS:
            data = as_bytes(render(articles, font, dpi, points), degrees, quality, dpi)
            cost = Cost()
            page = read_page(Document("a.png", data, media="image"))
            spent, ours, memory = cost.until_here()
            text = squeezed("".join(a.text for a in page.articles))
            wrong, moved = wrong_shares(expected, text)
            found = f"{len(events & events_of(page))}/{len(events)}"
            row = (
                Path(font).stem,
                dpi,
                f"{degrees}°",
                quality or "–",
                points,
                f"{wrong:.2%}",
                f"{max(0, moved):.2%}",
                f"{len(page.articles)}/{len(right.articles)}",
                found,
                f"{spent:.1f}",
                f"{ours:.1%}",
                memory,
            )
            print("| " + " | ".join(map(str, row)) + " |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
