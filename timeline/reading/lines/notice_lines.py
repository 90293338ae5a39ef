"""Lines of a notice: its heading, where to ask, the body that signs, the day of signing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOTICE = cue("page", "notice-head")
_CONTACT = cue("page", "contact")
_SIGNATURE = cue("page", "signing-body")
_DAY_AT_END = cue("furniture", "date-at-end")
_LONGEST_SIGNATURE = 46
_LONGEST_BODY = 30


def is_notice_head(stack: Sequence[str]) -> bool:
    """Return whether the first of some header lines heads a notice."""
    return bool(stack) and bool(_NOTICE.match(stack[0]))


def is_contact(text: str) -> bool:
    """Return whether a line tells where to ask about a notice.

    >>> is_contact("联系电话:0000-123456"), is_contact("本报热线:0000-123456")
    (True, False)
    """
    return _CONTACT.match(text) is not None


def ends_with_day(text: str) -> bool:
    """Return whether a short line ends with a date that has its year.

    >>> ends_with_day("云溪县水务局 2024年5月9日"), ends_with_day("5月9日")
    (True, False)
    """
    return len(text) <= _LONGEST_SIGNATURE and bool(_DAY_AT_END.search(text))


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
    return len(text) <= _LONGEST_BODY and bool(_SIGNATURE.search(text))
