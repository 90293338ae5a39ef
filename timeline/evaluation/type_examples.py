"""The example sentences of event types, read: each must give an event of its type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract import extract
from timeline.lexicon.event_types import load_event_types
from timeline.model import Article

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEAD = "临江日报讯(记者 苏禾) 3月13日,临江市在会展中心举办产业对接会。"
"""What stands before an example that goes on from a meeting."""
_PUBLISHED = "2024-03-15"


def misread_examples() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Return the type, the sentence and the types read in it, of each example read otherwise."""
    for kind in load_event_types():
        for example in kind.examples:
            text = f"{_LEAD}\n{example}" if example.startswith("会") else example
            article = Article(text, published=_PUBLISHED, published_basis="given")
            found = tuple(event.type for event in extract(article).events)
            if kind.id not in found:
                yield kind.id, example, found
