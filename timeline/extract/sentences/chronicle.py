"""Chronicles: their entries are news of their own day, however long before the publication."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.temporal import Dates

if TYPE_CHECKING:
    from timeline.extract.sentences.scene import Scene
    from timeline.model import Article

_TITLE = cue("time", "chronicle")
_BULLETS = " \u3000\t●■◆▲★·•-—"


def chronicle_title(article: Article) -> str | None:
    """Return the title of a chronicle with the lines around it; None for any other article."""
    lines = (article.kicker, article.headline, article.subheadline)
    title = " ".join(line for line in lines if line)
    return title if _TITLE.search(title) else None


def entry_dates(dates: Dates, text: str) -> Dates:
    """Keep the dates with which entries begin; what an entry cites is background."""
    opening = (t for t in dates.timexes if not _before(text, t.span.start).strip(_BULLETS))
    return Dates(tuple(opening), dates.problems)


def _before(text: str, at: int) -> str:
    return text[text.rfind("\n", 0, at) + 1 : at]


def without_publication(scene: Scene) -> Scene:
    """Return a scene whose dates are news at any distance."""
    return replace(scene, article=replace(scene.article, published=None))
