"""People of a text: titled names, lists with a shared label, appointments, later bare mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.mentions.edges.datelines import dateline_spans
from timeline.mentions.edges.titles import Title, find_titles, is_press, organization_of
from timeline.mentions.names.repeats import find_repeats
from timeline.mentions.people.appointments import find_appointments
from timeline.mentions.people.dotted import find_dotted
from timeline.mentions.people.enumerations import find_enumerations
from timeline.mentions.people.members import find_members
from timeline.mentions.people.notices import find_noticed
from timeline.mentions.people.prefixed import find_prefixed, find_rows, find_surnames
from timeline.mentions.people.recognition import read_recognized
from timeline.mentions.people.speakers import find_speakers
from timeline.mentions.people.titled_names import read_titled
from timeline.model import PersonMention, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.mentions.names.personal_names import Name
    from timeline.mentions.people.recognition import Recognizer
    from timeline.model import Tenure

_SPOKEN_FOR = cue("names", "spoken-for")


def _only_reports(text: str, title: Title, name: Name) -> bool:
    """Return whether somebody of the press is a byline, not one who speaks for the others."""
    return is_press(title.head.of(text)) and not _SPOKEN_FOR.match(text, name.span.end)


class _Sheet:
    """The text with what is taken: the first reading of a stretch stands."""

    def __init__(self, text: str, skip: Iterable[Span]) -> None:
        self.text = text
        self.mentions: list[PersonMention] = []
        self._taken = bytearray(len(text))
        for span in skip:
            self._take(span)

    def add(self, name: Name, title: Title | None = None, *, person: str | None = None) -> None:
        """Note a person; one who only reports takes the place and is not noted."""
        if any(self._taken[name.span.start : name.span.end]):
            return
        self._take(name.span)
        if title is None or not _only_reports(self.text, title, name):
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
    recognizer: Recognizer | None = None,
) -> tuple[PersonMention, ...]:
    """Find every person of a text with the title printed there, in order.

    ``known`` and the roster are names that are also looked for without any title;
    a ``recognizer`` may propose further ones.

    >>> [(p.name, p.title) for p in tag_people("副市长郑树辉、林向东到会。郑树辉讲话。")]
    [('郑树辉', '副市长'), ('林向东', '副市长'), ('郑树辉', None)]
    """
    sheet = _Sheet(text, (*skip, *dateline_spans(text)))
    titles = find_titles(text)
    for title, name in _first_named(text, titles):
        sheet.add(name, title)
    for label, name in read_recognized(text, titles, recognizer(text) if recognizer else ()):
        sheet.add(name, label)
    names_known = {*known, *(tenure.name for tenure in roster)}
    for name in find_repeats(text, names_known | {m.name for m in sheet.mentions}):
        sheet.add(name)
    for title, name, person in find_surnames(text, titles, tuple(sheet.mentions)):
        sheet.add(name, title, person=person)
    return tuple(sorted(sheet.mentions, key=lambda mention: mention.span.start))


def _first_named(text: str, titles: tuple[Title, ...]) -> Iterator[tuple[Title | None, Name]]:
    """Return the names that the words around them announce, the surest first."""
    listed = tuple(find_enumerations(text, titles))
    before = tuple(find_prefixed(text, titles))
    spoken_for = {label.head for label, _ in listed if label}
    for found in (
        find_appointments(text, titles),
        find_rows(text, titles),
        find_noticed(text, titles),
        before,
        read_titled(text, tuple(t for t in titles if t.head not in spoken_for)),
        find_members(text),
        listed,
    ):
        yield from ((title, name) for title, names in found for name in names)
    yield from ((None, name) for name in (*find_dotted(text), *find_speakers(text, titles)))
