"""How readers of web pages do on the page templates: ours, and any other that is installed."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))
from pages import WebPage, load_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


@dataclass
class Answer:
    """What a reader found on a page."""

    headline: str | None = None
    day: str | None = None
    byline: frozenset[str] = frozenset()
    text: str = ""
    doubted: bool = False
    """A problem about the day was told."""
    intertitles: frozenset[str] = frozenset()


@dataclass
class Score:
    """Sums over pages."""

    pages: int = 0
    headline: int = 0
    day: int = 0
    silent: int = 0
    """Days that were wrong, or missing, with no problem told."""
    byline: int = 0
    kept: float = 0
    furniture: float = 0
    faults: list[str] = field(default_factory=list)

    def add(self, page: WebPage, answer: Answer) -> None:
        """Count one page."""
        kept, strange = body_shares(page, answer.text)
        right = {
            "headline": squeezed(answer.headline) == squeezed(page.headline),
            "day": answer.day == page.day,
            "byline": answer.byline == page.byline,
        }
        self.pages += 1
        self.headline += right["headline"]
        self.day += right["day"]
        self.silent += not right["day"] and not answer.doubted
        self.byline += right["byline"]
        self.kept += kept
        self.furniture += strange
        told = {"headline": answer.headline, "day": answer.day, "byline": sorted(answer.byline)}
        self.faults += [f"{page.family}: {k} {told[k]}" for k, ok in right.items() if not ok]
        if kept < 0.97 or strange > 0.03:
            self.faults.append(f"{page.family}: kept {kept:.2f} furniture {strange:.2f}")

    def shares(self) -> dict[str, float]:
        """Return the share of pages, or of characters, for each measure."""
        names = ("headline", "day", "silent", "byline", "kept", "furniture")
        return {name: round(getattr(self, name) / self.pages, 3) for name in names}


def score(pages: Iterable[WebPage], read: Callable[[WebPage], Answer]) -> Score:
    """Read pages and count."""
    total = Score()
    for page in pages:
        total.add(page, read(page))
    return total


def body_shares(page: WebPage, text: str) -> tuple[float, float]:
    """Return how much of the article a text holds, and how much of the text is strange."""
    found = squeezed(text)
    whole = sum(len(squeezed(p)) for p in page.paragraphs)
    kept = sum(len(squeezed(p)) for p in page.paragraphs if squeezed(p) in found)
    return kept / whole, max(0, len(found) - kept) / max(1, len(found))


def squeezed(text: str | None) -> str:
    """Return a text without white space."""
    return "".join((text or "").split())


def ours(page: WebPage) -> Answer:
    """Read a page with this project."""
    from timeline.errors import UnreadableInput
    from timeline.model import Document
    from timeline.reading import read_page

    try:
        found = read_page(Document(page.url, page.data, media="html", url=page.url))
    except UnreadableInput:
        return Answer(doubted=True)
    article = found.articles[0]
    return Answer(
        article.headline,
        article.published,
        frozenset(byline.name for byline in article.byline),
        article.text,
        any(p.kind.startswith("publication") for p in (*article.problems, *found.problems)),
    )


if __name__ == "__main__":
    for name in sys.argv[1:] or ["seen"]:
        result = score(load_pages(name), ours)
        print(name, result.pages, result.shares())
        print(*result.faults, sep="\n")
