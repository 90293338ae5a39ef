"""Sections of one article are merged: copies, series, questions, captions, led parts."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from timeline.reading.articles.briefs import is_column
from timeline.reading.articles.jumps import goes_on
from timeline.reading.articles.notices import (
    is_notice,
    is_signed_off,
)
from timeline.reading.headlines.cohesion import belongs, echo, is_lead, pairs_of, spread
from timeline.reading.headlines.header_line import is_tagged
from timeline.reading.lines.byline import (
    is_concluded,
)
from timeline.reading.lines.masthead import Folios

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.reading.articles.section import Section
    from timeline.reading.headlines.cohesion import Hint

NO_FOLIOS = Folios()
_VERSE = 3
"""So many short lines in a row are verse or a list, not intertitles."""
_TALLEST = 5
_LONGEST_SERIES = 6
_QUESTION = re.compile("^问\\s?[:：]")
_PARTS = re.compile("[\\s,，:：、]+")


def merge_sections(sections: Sequence[Section], folios: Folios = NO_FOLIOS) -> list[Section]:
    """Put sections under a mere intertitle back into the article they belong to."""
    if _is_copy(sections):
        for section in sections[1:]:
            _absorb(sections[0], section)
        return [sections[0]]
    pairs = [pairs_of("".join([*s.stack, *s.body])) for s in sections]
    page = spread(pairs)
    merged: list[Section] = []
    current: Counter[str] = Counter()
    taken: set[tuple[int, ...]] = set()
    for index, (section, words) in enumerate(zip(sections, pairs, strict=True)):
        part = merged and _continues(section, merged[-1], folios)
        if part and (
            not section.body
            or belongs(words, current, page, _hint(section, merged[-1], inside=bool(taken)))
            or (len(_shape(section)) > 1 and _shape(section) in taken)
            or belongs(_series(sections, pairs, index), current, page)
        ):
            _absorb(merged[-1], section)
            taken |= {_shape(section)} if section.body else set()
        else:
            merged.append(section)
            current, taken = Counter(), set()
        current.update(words)
    return merged


def _is_copy(sections: Sequence[Section]) -> bool:
    """Return whether the sections are one article of a web page: one stamp, and no other sign."""
    if len(sections) < 2 or sections[0].stamp is None or not sections[0].body:
        return False
    return not any(s.stamp or _is_headed(s) or _asks(s) for s in sections[1:])


def _series(
    sections: Sequence[Section], pairs: Sequence[frozenset[str]], start: int
) -> frozenset[str]:
    """Return the words of a section and of those after it whose header lines are cut like its own.

    Intertitles of one article are made alike; together they show better what they belong to.
    """
    shape = _shape(sections[start])
    end = start + 1
    while end < min(len(sections), start + _LONGEST_SERIES) and _shape(sections[end]) == shape:
        end += 1
    return frozenset().union(*pairs[start:end]) if shape and end > start + 1 else frozenset()


def _shape(section: Section) -> tuple[int, ...]:
    """Return the lengths of the parts of a lone header line that nothing marks as a headline."""
    if len(section.stack) != 1 or _is_headed(section):
        return ()
    return tuple(len(part) for part in _PARTS.split(section.stack[0]))


def _continues(section: Section, current: Section, folios: Folios) -> bool:
    """Return whether a section may belong to the article before it."""
    if not section.body:
        return True
    same_page = folios.page_number(section.line) == folios.page_number(current.line)
    return same_page and not begins(section, current)


def begins(section: Section, current: Section) -> bool:
    """Return whether a section is surely an article of its own, from its looks alone."""
    if _is_headed(section) or not current.body or _is_over(current):
        return True
    if is_notice(current):
        return False
    if _asks(section) and not any(map(_QUESTION.match, current.body)):
        return True
    if current.is_signed and is_concluded(section.body[-1]):
        return True
    return _is_stacked(section.stack) or _is_led(section, current)


def _is_led(section: Section, current: Section) -> bool:
    """Return whether the header lines are told by the text under them, and not by that above."""
    header, lead = "".join(section.stack), section.body[0]
    return is_lead(lead, header) and echo(header, current.body[-1]) <= echo(header, lead)


def _asks(section: Section) -> bool:
    """Return whether questions and answers stand under a headline."""
    return bool(section.stack) and bool(section.body) and bool(_QUESTION.match(section.body[0]))


def _hint(section: Section, current: Section, *, inside: bool) -> Hint:
    """Return how much the looks of a section hint at an intertitle over it.

    One paragraph, or what follows other intertitles, is no article of its own if it is not
    signed beside a signed report; a feature, signed in a line over it, has intertitles.
    """
    if len(section.stack) != 1 or section.is_signed or not current.fresh:
        return "none"
    if len(section.body) > 1 and not inside:
        return "none"
    return "some" if current.dated else "strong"


def _is_headed(section: Section) -> bool:
    """Return whether the head of a section tells that an article begins."""
    return (
        section.fresh
        or section.is_advertisement
        or goes_on(section)
        or is_notice(section)
        or is_tagged(section.stack)
        or is_column(section)
    )


def _is_over(current: Section) -> bool:
    """Return whether an article has its end: a signature, its writer's name, or many items."""
    return is_signed_off(current) or is_concluded(current.body[-1]) or is_column(current)


def _is_stacked(stack: Sequence[str]) -> bool:
    """Return whether header lines are kicker, headline and subheadline, and no verse."""
    lengths = [len(line) for line in stack]
    uneven = max(lengths, default=0) - min(lengths, default=0)
    if len(stack) == _VERSE:
        return uneven > 0
    return len(stack) == 2 or (_VERSE < len(stack) <= _TALLEST and uneven > _VERSE)


def _absorb(current: Section, section: Section) -> None:
    """Add a section to its article: an intertitle goes, verse and lines of a notice stay."""
    if len(section.stack) >= _VERSE or not section.body or is_notice(current):
        for line in section.stack:
            current.add(line)
    for paragraph in section.body:
        current.add(paragraph)
    current.bylines += section.bylines
    current.doublings += section.doublings
