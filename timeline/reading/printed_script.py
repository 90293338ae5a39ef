"""A page in traditional characters: read in simplified ones, and given back as printed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, overload

from timeline.lexicon.script import is_traditional, simplified
from timeline.reading.articles.text_page import TextPage, read_text
from timeline.reading.lines.house_style import PLAIN

if TYPE_CHECKING:
    from timeline.model import Article
    from timeline.reading.lines.house_style import HouseStyle


_SHORT = 6
"""Characters that are written one by one where they do not stand together in the text."""


@dataclass(frozen=True)
class PrintedScript:
    """A text in simplified characters, and the same text as printed."""

    plain: str
    printed: str
    """The text itself where it has no traditional characters."""

    @cached_property
    def _squeezed(self) -> tuple[str, str]:
        """Both without white space, which the reading may change."""
        return "".join(self.plain.split()), "".join(self.printed.split())

    @cached_property
    def _letters(self) -> dict[str, str]:
        return dict(zip(self.plain, self.printed, strict=True))

    def article(self, article: Article) -> Article:
        """Return an article as printed; its spans stay."""
        if self.plain is self.printed:
            return article
        text = self.form(article.text)
        problems = (
            p._replace(quote=p.span.of(text)) if p.span else p._replace(quote=self.form(p.quote))
            for p in article.problems
        )
        return replace(
            article,
            text=text,
            headline=self.form(article.headline),
            kicker=self.form(article.kicker),
            subheadline=self.form(article.subheadline),
            byline=tuple(replace(b, name=self.form(b.name)) for b in article.byline),
            problems=tuple(problems),
        )

    @overload
    def form(self, words: str) -> str: ...
    @overload
    def form(self, words: None) -> None: ...
    def form(self, words: str | None) -> str | None:
        """Return words as printed, line by line; a line may be joined of several."""
        if not words or self.plain is self.printed:
            return words
        return "\n".join(map(self._line, words.split("\n")))

    def _line(self, line: str) -> str:
        letters = iter(self._run("".join(line.split())))
        return "".join(c if c.isspace() else next(letters) for c in line)

    def _run(self, run: str) -> str:
        """Return a run as printed where it stands whole, else its halves."""
        plain, printed = self._squeezed
        at = plain.find(run)
        if at >= 0:
            return printed[at : at + len(run)]
        if len(run) <= _SHORT:
            return "".join(self._letters.get(letter, letter) for letter in run)
        half = len(run) // 2
        return self._run(run[:half]) + self._run(run[half:])


def printed_script(text: str) -> PrintedScript:
    """Return a text in simplified characters with the way back."""
    return PrintedScript(simplified(text) if is_traditional(text) else text, text)


def read_any_script(text: str, style: HouseStyle = PLAIN) -> TextPage:
    r"""Cut the text of a page into its articles, whichever characters it is printed in.

    >>> page = read_any_script("橋通了\n\n本報訊 3月14日,雲溪縣新橋通車。\n(責任編輯:羅滿)")
    >>> page.articles[0].headline, page.articles[0].text
    ('橋通了', '本報訊 3月14日,雲溪縣新橋通車。')
    """
    script = printed_script(text)
    page = read_text(script.plain, style)
    articles = tuple(script.article(article) for article in page.articles)
    return replace(page, articles=articles, imprint=script.form(page.imprint))
