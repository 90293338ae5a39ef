"""The lines of a text page: trimmed, numbered, with the blank lines before each."""

# ruff: noqa: E501

from __future__ import annotations

from typing import NamedTuple

from timeline.lexicon.cues import cue
from timeline.patterns import late_pattern
from timeline.reading.lines.run_together import part
from timeline.reading.lines.unwrapping import unwrap
from timeline.stamps import Stamp, leading_stamp, read_stamp

_BREAK = late_pattern("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_EDGE = " \t\u3000\u00a0\u200b\u200c\u200d\u2060\ufeff"
_CLOSED = late_pattern("[。!?！？…][”’」』）)】\\]\"']*$")
_NOTED = late_pattern("[。!?！？…”]\\s{0,2}[（(][^（()）]{1,60}[）)]$")
"""A bracket after the full stop: who wrote it, where it stood first."""
_BRACKETED = late_pattern("^[（(【\\[].{0,80}[）)】\\]]$")
_SIGNED = cue("page", "signed-day")
_JUMP = cue("page", "jump-to")
_CREDITED = cue("page", "credited")
_SPOKEN = cue("page", "speaker-first")
_SPACED_COMMA = late_pattern("\\s[,，]|[,，]\\s")
_QUESTION = late_pattern(
    "^[“「].*[。！？!?][”」]$|^[\\u4e00-\\u9fff]{1,4}[:：].*[？?]$|^.{6,}[,，].{6,}[？?！!]$|^[^:：]{2,10}[:：].{12,}[！!]$"
)
_HALVES = late_pattern("[,，] ?")
_CONTINUED = late_pattern("^(?:[^“‘《（(\\s]?[,，。、；;！!？?”’》）)]|.{2,3}[。；])")
_TRAILING, _UNITS = frozenset("的们"), frozenset("年月日时点分%％")
"""Characters with which no line begins, and those that belong to a number."""
_LONGEST_TITLE = 30
NOTE = cue("page", "editors-note")
"""How a note of the editors begins."""
_NOTE_HEAD = cue("page", "editors-note-head")
_ITEM = cue("page", "item")
_ROW = late_pattern(
    "^[\\u3400-\\u9fff]{1,8}(?:[·•][\\u3400-\\u9fff]{1,8})?(?<=..)(?:\\s?[（(][^（()）]{1,14}[）)])?(?P<blank>[ \\t\\u3000]+)"
    "[\\u3400-\\u9fffA-Za-z0-9“”·、（）() ]{3,40}$"
)


class Line(NamedTuple):
    """One line with something on it."""

    text: str
    number: int
    """Counted from 1, after lines broken at a fixed width are joined."""
    gap: int
    """Blank lines right before it."""


def split_lines(text: str) -> tuple[Line, ...]:
    r"""Cut a text into its lines that are not blank.

    >>> [(line.text, line.gap) for line in split_lines("云溪日报\n\n\u3000\u3000开会。\n")]
    [('云溪日报', 0), ('开会。', 1)]
    """
    lines: list[Line] = []
    gap = 0
    for number, raw in enumerate(part(unwrap(_BREAK.split(text))), start=1):
        stripped = raw.strip(_EDGE)
        if stamp := _stamp_before_text(stripped):
            lines.append(Line(stripped[: stamp.end].rstrip(_EDGE), number, gap))
            stripped, gap = stripped[stamp.end :].strip(_EDGE), 0
        if stripped:
            lines.append(Line(stripped, number, gap))
        gap = 0 if stripped else gap + 1
    return tuple(lines)


def _stamp_before_text(line: str) -> Stamp | None:
    """Return the stamp that opens a line, where a sentence stands behind the stamp."""
    stamp = leading_stamp(line)
    return stamp if stamp and not read_stamp(line) else None


def is_closed(text: str) -> bool:
    """Return whether a line ends where a paragraph may end.

    >>> is_closed("会议强调,要抓好落实。"), is_closed("这是党中"), is_closed("(作者系教师)")
    (True, False, True)
    """
    end = text[-40:]
    return bool(
        _CLOSED.search(end)
        or _NOTE_HEAD.match(text)
        or _SIGNED.search(end)
        or _NOTED.search(text[-64:])
        or _JUMP.search(end)
        or _CREDITED.search(end)
        or (len(text) <= 90 and _BRACKETED.match(text))
    )


def breaks_off(text: str) -> bool:
    """Return whether a line ends with a jump line: 下转第2版."""
    return bool(_JUMP.search(text[-40:]))


def is_row(text: str, *, wide: bool = False) -> bool:
    """Return whether a line is a row of a roll: a name, a blank, who that is.

    A ``wide`` row has a blank as wide as a character, which running text has not.

    >>> is_row("罗小满（女）　云溪县医院护士长"), is_row("罗小满来到云溪县医院。")
    (True, False)
    """
    row = _ROW.match(text)
    return row is not None and (not wide or row["blank"] != " ")


def is_item(text: str) -> bool:
    """Return whether a line opens an item of a list (一、 / (二) / 问: / ●)."""
    return bool(_ITEM.match(text))


def reads_on(text: str, following: str) -> bool:
    """Return whether a short line without a stop is the first half of a sentence that goes on.

    A question or an exclamation in the middle of a text is spoken, and no title either.

    >>> reads_on("县长米粒指出,茶是清溪的", "名片。要守住山场。"), reads_on("一把钥匙,打开一扇门", "开锁的人说。")
    (True, False)
    """
    if is_closed(text):
        return bool(_QUESTION.search(text))
    if _SPOKEN.match(text) or _CONTINUED.match(following) or _is_torn(text, following):
        return True
    halves = [len(half) for half in _HALVES.split(text)]
    if _SPACED_COMMA.search(text) or len(halves) == 1:
        return len(text) > _LONGEST_TITLE and len(text.split()) == 1
    even = len(halves) == 2 and abs(halves[0] - halves[1]) <= 2 and max(halves) <= 12
    return not even and len(text) > 16


def _is_torn(text: str, following: str) -> bool:
    """Return whether a word, a date or what somebody says goes on in the following line."""
    quoted = text.count("“") > text.count("”") and "”" in following
    dated = text[-1:].isdecimal() and following[:1] in _UNITS
    return quoted or dated or following[:1] in _TRAILING
