"""How printed pages are read: articles cut right, headlines, bodies in order, what is inside."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from printed_pages import DAY, PrintedPage, Told, load_pages

from timeline.model import Article, Document
from timeline.reading import read_page


@dataclass
class Score:
    """Sums over pages and their articles."""

    pages: int = 0
    articles: int = 0
    cut: int = 0
    """Pages with exactly the articles that are printed."""
    headline: int = 0
    kept: float = 0
    day: int = 0
    mixed: int = 0
    """Lines that belong to no article and stand in one, with no problem told."""
    faults: list[str] = field(default_factory=list)

    def add(self, page: PrintedPage) -> None:
        """Read one page and count."""
        found = read_page(Document("page.pdf", page.data, media="pdf"))
        self.pages += 1
        self.cut += (is_cut := len(found.articles) == len(page.articles))
        self.day += (dated := found.published == DAY)
        texts = [squeezed(article.text) for article in found.articles]
        inside = [line for line in map(squeezed, page.apart) if any(line in t for t in texts)]
        self.mixed += len(inside)
        if not is_cut or not dated or inside:
            heads = [a.headline for a in found.articles]
            self.faults.append(f"{page.family}: {heads} {found.published} inside {inside}")
        for told in page.articles:
            self._add_article(page.family, told, found.articles)

    def _add_article(self, family: str, told: Told, articles: tuple[Article, ...]) -> None:
        paragraphs = [squeezed(p) for p in told.paragraphs]
        found = [(squeezed(a.text), a.headline) for a in articles]
        text, headline = max(
            found, key=lambda each: sum(len(p) for p in paragraphs if p in each[0])
        )
        kept = sum(len(p) for p in paragraphs if p in text) / sum(map(len, paragraphs))
        headed = squeezed(headline) == squeezed(told.headline)
        self.articles += 1
        self.headline += headed
        self.kept += kept
        if not headed or kept < 1:
            missing = [p[:30] for p in paragraphs if p not in text]
            self.faults.append(f"{family}: {headline} kept {kept:.2f} without {missing}")

    def shares(self) -> dict[str, float]:
        """Return the share of pages or articles for each measure."""
        return {
            "cut": round(self.cut / self.pages, 3),
            "day": round(self.day / self.pages, 3),
            "headline": round(self.headline / self.articles, 3),
            "kept": round(self.kept / self.articles, 3),
            "mixed": self.mixed,
        }


def squeezed(text: str | None) -> str:
    """Return a text without white space."""
    return "".join((text or "").split())


def score() -> Score:
    """Read every family of pages."""
    total = Score()
    for page in load_pages():
        total.add(page)
    return total


if __name__ == "__main__":
    result = score()
    print(result.pages, "pages", result.articles, "articles", result.shares())
    print(*result.faults, sep="\n")
