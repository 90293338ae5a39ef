"""People of a text: titled names, lists with a shared label, appointments, later bare mentions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.mentions.appointments import find_appointments
from timeline.mentions.datelines import dateline_spans
from timeline.mentions.dotted import find_dotted
from timeline.mentions.enumerations import find_enumerations
from timeline.mentions.lists import read_titled
from timeline.mentions.members import find_members
from timeline.mentions.prefixed import find_prefixed, find_rows, find_surnames
from timeline.mentions.repeats import find_repeats
from timeline.mentions.titles import Title, find_titles, is_press, organization_of
from timeline.mentions.voices import find_voices
from timeline.model import PersonMention, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.mentions.names import Name
    from timeline.model import Tenure


_SPOKEN_FOR = re.compile("代表|发言|宣读")


def _only_reports(text: str, title: Title, name: Name) -> bool:
    """Say whether somebody of the press is a byline, not one who speaks for the others."""
    return is_press(title.head.of(text)) and not _SPOKEN_FOR.match(text, name.span.end)


class _Sheet:
    """The text with what is taken: the first reading of a stretch stands."""

    def __init__(self, text: str, skip: Iterable[Span]) -> None:
        self.text = text
        self.mentions: list[PersonMention] = []
        self._taken = bytearray(len(text))
        for span in skip:
            self._take(span)

    def add(
        self,
        name: Name,
        title: Title | None = None,
        *,
        person: str | None = None,
        reported: bool = True,
    ) -> None:
        """Note a person; one who is not reported on only takes the place."""
        if any(self._taken[name.span.start : name.span.end]):
            return
        self._take(name.span)
        if reported:
            printed = title.span.of(self.text) if title else None
            body = organization_of(printed) if printed else None
            where = title.span if title else None
            self.mentions.append(PersonMention(name.span, name.text, printed, where, body, person))

    def _take(self, span: Span) -> None:
        self._taken[span.start : span.end] = b"\1" * (span.end - span.start)


def tag_people(
    text: str,
    *,
    roster: Sequence[Tenure] = (),
    skip: Sequence[Span] = (),
    known: Sequence[str] = (),
) -> tuple[PersonMention, ...]:
    """Find every person of a text with the title printed there, in order.

    ``known`` and the roster are names that are also looked for without any title.

    >>> [(p.name, p.title) for p in tag_people("副市长郑树辉、林向东到会。郑树辉讲话。")]
    [('郑树辉', '副市长'), ('林向东', '副市长'), ('郑树辉', None)]
    """
    sheet = _Sheet(text, (*skip, *dateline_spans(text)))
    titles = find_titles(text)
    listed = tuple(find_enumerations(text, titles))
    labels = {label for label, _ in listed if label}
    leading = tuple(title for title in titles if title not in labels)
    for found in (
        find_appointments(text, titles),
        find_rows(text, titles),
        find_prefixed(text, titles),
        read_titled(text, leading),
        find_members(text),
        listed,
    ):
        for title, names in found:
            for name in names:
                reported = title is None or not _only_reports(text, title, name)
                sheet.add(name, title, reported=reported)
    for name in (*find_dotted(text), *find_voices(text, titles)):
        sheet.add(name)
    names_known = {*known, *(tenure.name for tenure in roster)}
    for name in find_repeats(text, names_known | {m.name for m in sheet.mentions}):
        sheet.add(name)
    for title, name, person in find_surnames(text, titles, tuple(sheet.mentions)):
        sheet.add(name, title, person=person)
    return tuple(sorted(sheet.mentions, key=lambda mention: mention.span.start))
