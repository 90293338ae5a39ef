"""Notices keep their short lines and signatures; notes of the editors go to their article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.reading.lines.notice_lines import ends_with_day, is_notice_head
from timeline.reading.lines.text_lines import NOTE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.reading.articles.section import Section

_NOTE_PARAGRAPHS = 2
_TALLEST = 6
"""Lines of the tallest stack over one article."""

_SUBJECT = cue("page", "notice-subject")


def is_notice(section: Section) -> bool:
    """Return whether the first header line heads a notice."""
    return is_notice_head(section.stack)


def is_signed_off(section: Section) -> bool:
    """Return whether the last line of a section is the date of a signature, or body and date."""
    last = section.body[-1] if section.body else ""
    return ends_with_day(last)


def without_salutation(section: Section) -> Section:
    """Move the short first lines of a notice from its header into its body."""
    if not is_notice(section):
        return _without_verse(section)
    kept = next(
        (i for i, line in enumerate(section.stack[1:], 1) if not _SUBJECT.match(line)),
        len(section.stack),
    )
    return replace(section, stack=section.stack[:kept], body=[*section.stack[kept:], *section.body])


def _without_verse(section: Section) -> Section:
    """Keep the first line of a long run as the headline; the others are verse or a list."""
    if section.fresh or len(section.stack) <= _TALLEST:
        return section
    return replace(section, stack=section.stack[:1], body=[*section.stack[1:], *section.body])


def with_notes(sections: Iterable[Section]) -> list[Section]:
    """Put a note of the editors that stands before an article into that article."""
    kept: list[Section] = []
    note: Section | None = None
    for section in sections:
        if note is not None:
            section.stack[:0] = note.stack
            section.body[:0] = note.body
            section.line = note.line
            note = None
        if section.body and len(section.body) <= _NOTE_PARAGRAPHS and NOTE.match(section.body[0]):
            note = section
        else:
            kept.append(section)
    return [*kept, note] if note is not None else kept
