"""Chronicles: the years and months over their entries are no headlines, and stay in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.reading.articles.section import Section

_TITLE = cue("time", "chronicle")
_PERIOD = cue("time", "period-heading")


def gather_chronicles(sections: Iterable[Section]) -> list[Section]:
    """Put the months and years of a chronicle, and what stands below them, under its title."""
    gathered: list[Section] = []
    open_title = False
    for section in sections:
        if _is_chronicle(section.stack):
            _lower_periods(section)
            open_title = True
        elif open_title and _is_part(section):
            _absorb(gathered[-1], section)
            continue
        else:
            open_title = False
        gathered.append(section)
    return gathered


def _is_chronicle(stack: Sequence[str]) -> bool:
    return any(_TITLE.search(line) and not _PERIOD.match(line) for line in stack)


def _is_part(section: Section) -> bool:
    """Return whether all that stands over a section is years and months."""
    return not section.fresh and all(_PERIOD.match(line) for line in section.stack)


def _lower_periods(section: Section) -> None:
    """Move the years and months at the foot of the header lines to the text."""
    while section.stack and _PERIOD.match(section.stack[-1]):
        section.body.insert(0, section.stack.pop())


def _absorb(title: Section, section: Section) -> None:
    title.body += [*section.stack, *section.body]
    title.bylines += section.bylines
    title.doublings += section.doublings
