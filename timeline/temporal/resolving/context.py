"""What is known while a text is read: publication, dateline, the dates before, the sentence's cues."""
# ruff: noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from timeline.lexicon.cues import cue
from timeline.temporal.grammar.fragments import pattern

if TYPE_CHECKING:
    from datetime import date

    from timeline.temporal.calendar.days import Cycle, Days
    from timeline.temporal.grammar.senses import Sense
    from timeline.timex import Precision

_AHEAD, _MAYBE_AHEAD = cue("time", "ahead"), cue("time", "maybe-ahead")
_PLANNED, _OVER = cue("time", "planned-date"), cue("time", "is-over")
_WILL, _MAYBE_WILL = cue("time", "will-alone"), cue("time", "will-or-object")
_CITED, _WEATHER = cue("time", "cited-plan"), cue("time", "weather")
_THEN = cue("time", "then-it-goes-on")
_UP_TO, _FROM = cue("time", "up-to"), cue("time", "starting-from")
_STOP = r"[。!?;!?\n]"
_COMMA = r"[,:]"
_FOUNDED, _OCCASION = cue("time", "founded-on"), cue("time", "occasion-noun")
_REACH, _MEMORY = 80, 12
_GLOSS = r"^\([^()]{1,12}\)"
_DAY_LIKE = ("day", "part-of-day", "hour", "minute")
_EXACT = {"day": _DAY_LIKE, "week": _DAY_LIKE, "month": (*_DAY_LIKE, "month", "ten-day")}


class Mention(NamedTuple):
    """An earlier date of the text that later words can refer to."""

    days: Days
    start: int
    end: int
    precision: str
    text: str


class Cue(NamedTuple):
    """Which way a date without a year looks: past, future, or to the nearer side."""

    side: str
    word: str
    reason: str = ""  # kind of a message, where no word says so


class OwnYear(NamedTuple):
    """The year that a sentence has named, for the dates after it that name none."""

    year: int
    end: int
    month: int  # named with it; 0 where there is none


class Heading(NamedTuple):
    """The year or month that stands over the entries of a chronicle."""

    year: int
    month: int  # 0 where a year alone is named
    sure: bool
    """The year is printed, not inferred from the publication."""


class Stretch(NamedTuple):
    """The stretch told last, which 同期 repeats in another year."""

    sense: Sense | None
    """What it says, where a festival may fall on other days; else its days are moved."""
    days: Days
    end: int
    precision: Precision


class Context:
    """The anchors of one text; mentions are pushed in reading order."""

    __slots__ = (
        "ahead",
        "dateline",
        "forecast",
        "heading",
        "mentions",
        "own_year",
        "published",
        "stretch",
        "text",
    )

    def __init__(self, text: str, published: date | None) -> None:
        self.text = text
        self.published = published
        self.ahead: int | None = None
        """Where the last date ends that the words around it put into the future."""
        self.dateline: date | None = None
        self.forecast: int | None = None
        """Where the last date ends that counts forward from the page (明天, 未来三天)."""
        self.heading: Heading | None = None
        self.mentions: list[Mention] = []
        self.own_year: OwnYear | None = None
        self.stretch: Stretch | None = None

    @property
    def today(self) -> date | None:
        """The day that 今天 means: the dateline's, else the publication's."""
        return self.dateline or self.published

    def previous(self, cycle: Cycle, *, at: int | None = None) -> Mention | None:
        """Return the last date before that is at least as exact as a day, month or year.

        A place says where the word stands that refers to it: a noun before it (签约次日) asks
        for the date of that occasion, and what was said in a closed quotation waits for last.
        """
        exact = _EXACT.get(cycle)
        found = [
            m for m in reversed(self.mentions[-_MEMORY:]) if exact is None or m.precision in exact
        ]
        if at is None or len(found) < 2:
            return found[0] if found else None
        occasion = self._occasion(found, at) if exact is _DAY_LIKE else None
        told = (m for m in found if not self._is_aside(m, at))
        return occasion or next(told, found[0])

    def _occasion(self, mentions: list[Mention], at: int) -> Mention | None:
        noun = _OCCASION.search(self.text, max(0, at - 3), at)
        if noun is None:
            return None
        return next((m for m in mentions if noun[0] in self._sentence(m.start, m.end)), None)

    def _is_aside(self, mention: Mention, at: int) -> bool:
        """Return whether a date stands in quoted speech that is over, or tells of a founding."""
        before = self.text[max(0, mention.start - _REACH) : mention.start]
        if _FOUNDED.search(before) or self._is_to_come(mention, at):
            return True
        opened = before.rfind("“")
        if opened < 0 or "”" in before[opened:]:
            return False
        closed = self.text.find("”", mention.end, mention.end + 4 * _REACH)
        return 0 <= closed < at

    def _is_to_come(self, mention: Mention, at: int) -> bool:
        """Return whether a date lies ahead, and another paragraph that tells of the past refers to one."""
        if self.published is None or mention.days.first <= self.published:
            return False
        return not self.same_paragraph(mention.end, at) and self.cue(at, at + 2).side == "past"

    def _sentence(self, start: int, end: int) -> str:
        before = pattern(_STOP).split(self.text[max(0, start - _REACH) : start])[-1]
        return before + pattern(_STOP).split(self.text[end : end + 2 * _REACH])[0]

    def same_paragraph(self, since: int, to: int) -> bool:
        """Return whether no line ends between two offsets."""
        return self.text.find("\n", since, to) < 0

    def same_sentence(self, since: int, to: int) -> bool:
        """Return whether no sentence ends between two offsets."""
        return to - since <= 2 * _REACH and not pattern(_STOP).search(self.text, since, to)

    def tells_past(self, end: int) -> bool:
        """Return whether the clause behind a place tells what has happened."""
        return bool(_OVER.search(self._clause(end, end)[1]))

    def cue(self, start: int, end: int, *, effect: str = "", ranged: bool = False) -> Cue:
        """Find what the words around a date say about its being over or to come."""
        before, after = self._clause(start, end)
        worded = self._worded(before, after, end)
        if worded:
            return worded
        if self.ahead and self.same_sentence(self.ahead, start) and not _OVER.search(after):
            return Cue("planned", "", "ahead-as-before")
        if _UP_TO.search(before) or (ranged and _FROM.search(before)):
            return Cue("nearest", before[-1])
        if effect == "before" and not _OVER.search(after):
            return Cue("deadline", "前")
        if effect in ("after", "from", "around"):
            return Cue("nearest", "后")
        return self._unworded(start, after, ranged=ranged)

    def _unworded(self, start: int, after: str, *, ranged: bool) -> Cue:
        over = _OVER.search(after)
        if over or not (ranged or self._is_forecast(start, after)):
            return Cue("past", over[0] if over else "")
        return Cue("soon", "", "runs-on" if ranged else "a-forecast")

    def _is_forecast(self, start: int, after: str) -> bool:
        """Return whether a date stands in a forecast: of the weather, or behind 明天 and its kin."""
        told = self.forecast is not None and self.same_sentence(self.forecast, start)
        return told or bool(_WEATHER.search(after))

    def _worded(self, before: str, after: str, end: int) -> Cue | None:
        cited = _CITED.search(before) or _CITED.search(after)
        if cited:
            before, after = _CITED.sub("", before), _CITED.sub("", after)
        strong = _AHEAD.search(before) or _AHEAD.search(after) or _WILL.search(after)
        if strong:
            planned = _PLANNED.search(before)
            return Cue("planned" if planned else "future", strong[0])
        last = self.text[max(0, end - 1) : end]
        weak = (
            _MAYBE_AHEAD.search(before)
            or _MAYBE_AHEAD.search(last + after)
            or _MAYBE_WILL.search(after)
            or cited
        )
        word = weak[0] if weak else "届时" if _THEN.match(self.text, end) else ""
        return Cue("nearest", word) if word else None

    def _clause(self, start: int, end: int) -> tuple[str, str]:
        before = pattern(_STOP).split(self.text[max(0, start - _REACH) : start])[-1]
        after = pattern(_STOP).split(self.text[end : end + _REACH])[0]
        after = pattern(_GLOSS).sub("", after, count=1)
        head = pattern(_COMMA).split(before)
        tail = pattern(_COMMA).split(after)
        near = tail[0] + (tail[1] if len(tail[0]) < 3 and len(tail) > 1 else "")
        left = ("".join(head[-2:-1]) if len(head[-1]) < 3 else "") + head[-1]
        return left, near
