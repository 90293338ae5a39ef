"""Notices with their short lines and signatures, and notes of the editors."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.reading.lines.furniture import FULL_DATE
from timeline.reading.lines.text_lines import NOTE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.reading.articles.section import Section

_NOTE_PARAGRAPHS = 2
_TALLEST = 6
"""Lines of the tallest stack over one article."""

_NOTICE = re.compile(
    "^(?:公\\s{0,4}示|公\\s{0,4}告|通\\s{0,4}告|启\\s{0,4}事|声\\s{0,4}明|通\\s{0,4}知|讣\\s{0,4}告|更\\s{0,4}正|致\\s{0,4}歉"
    "|\\S{2,24}(?:公示|公告|通告|启事|声明)|[^\\s下印发]{2,14}(?:通知|预告|须知)|关于.{2,50}(?:通知|公示|公告|通告|公开信))$"
)
_LONGEST_SIGNATURE = 46
_DAY_AT_END = re.compile(f"{FULL_DATE.pattern}$")
_SUBJECT = re.compile("^(?:关于|——|.{0,30}(?:公示|公告|通告|启事|名单)$)")
_CONTACT = re.compile(
    "(?:联系|咨询|报名|监督|举报|投稿|受理|电子)?(?:电话|邮箱|信箱|地址|地点|传真)\\s?[:：]|联系人\\s?[:：]"
)
_SIGNATURE = re.compile(
    "(?:局|委|政府|办|室|会|公司|中心|社|院|部|厅|处|队|所|站|校|学|馆|编辑部|指挥部)$"
)


def is_notice(section: Section) -> bool:
    """Return whether the first header line heads a notice."""
    return is_notice_head(section.stack)


def is_notice_head(stack: Sequence[str]) -> bool:
    """Return whether the first of some header lines heads a notice."""
    return bool(stack) and bool(_NOTICE.match(stack[0]))


def is_contact(text: str) -> bool:
    """Return whether a line tells where to ask about a notice.

    >>> is_contact("联系电话:0000-123456"), is_contact("本报热线:0000-123456")
    (True, False)
    """
    return _CONTACT.match(text) is not None


def is_signed_off(section: Section) -> bool:
    """Return whether the last line of a section is the date of a signature, or body and date."""
    last = section.body[-1] if section.body else ""
    return len(last) <= _LONGEST_SIGNATURE and bool(_DAY_AT_END.search(last))


def is_signature_line(text: str) -> bool:
    """Return whether a line is the body that signs and the date on one line.

    >>> is_signature_line("云溪县水务局 2024年5月9日"), is_signature_line("新桥通车 5月9日")
    (True, False)
    """
    match = _DAY_AT_END.search(text) if len(text) <= _LONGEST_SIGNATURE else None
    return match is not None and is_signature(text[: match.start()].rstrip())


def is_signature(text: str) -> bool:
    """Return whether a line reads as the body that signs a notice.

    >>> is_signature("云溪县水务局"), is_signature("新桥通车了")
    (True, False)
    """
    return len(text) <= 30 and bool(_SIGNATURE.search(text))


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
