"""What a text names: people with titles, organizations, places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from timeline.timex import Span


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person named in a text, with the title printed for that mention."""

    span: Span
    """The name as printed, inner spaces included; without the title."""
    name: str
    """The name without inner spaces."""
    title: str | None = None
    """The title printed with this mention, whole; None for a bare later mention."""
    title_span: Span | None = None
    organization: str | None = None
    """The body part of the title, where there is one."""
    person: str | None = None
    """The full name that this mention stands for (郑市长 → 郑树辉); None: the name itself."""


class Mention(NamedTuple):
    """An organization or a place named in a text."""

    span: Span
    text: str
    kind: Literal["organization", "place"]
