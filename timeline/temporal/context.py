"""What is known while a text is read: publication, dateline, the dates before, the sentence's cues."""
# ruff: noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from timeline.temporal.fragments import pattern

if TYPE_CHECKING:
    from datetime import date

    from timeline.temporal.days import Cycle, Days

STRONG = r"将(?=[于在会要再迎有持全陆正举召开启动投建完对进组到出实推与继首]|\w{0,6}[举召开启投建完动])|拟(?!定|人|态|稿)|计划(?=$|[于在到今明年用投建开完总再对从0-9]|[一二三四五六七八九十]+月)|定于|预计|预定|即将|有望|力争|争取|确保|明确要|目标是|有效期"
_WEAK = r"[日月时分点旬底初]起|[日月时分]开始|起施行|起实施|施行|实施时间|报名|决定(?!性|了|权|因素)|延长|延期|推迟|顺延|延至|持续[至到]|安排在|排期|档期|申报|办理|受理|截止|放假|时间[为:是]|时间$|期限|有效期|截至时间|届时|到期|征集|招募"
_PLANNED = r"(?:将|定|拟|预计|计划|即将)(?:于|在)?$|有效期"
_PAST = r"已|了(?!解)|过(?!程|渡|节|年|去)|曾|累计|完成了"
_STOP = r"[。!?;!?\n]"
_COMMA = r"[,:]"
_REACH = 80
_MEMORY = 12
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


class OwnYear(NamedTuple):
    """The year that a sentence has named, for the dates after it that name none."""

    year: int
    end: int
    month: int
    """The month named with it; 0 where there is none."""


class Context:
    """The anchors of one text; mentions are pushed in reading order."""

    __slots__ = ("ahead", "dateline", "mentions", "own_year", "published", "text")

    def __init__(self, text: str, published: date | None) -> None:
        self.text = text
        self.published = published
        self.ahead: int | None = None
        """Where the last date ends that the words around it put into the future."""
        self.dateline: date | None = None
        self.mentions: list[Mention] = []
        self.own_year: OwnYear | None = None

    @property
    def today(self) -> date | None:
        """The day that 今天 means: the dateline's, else the publication's."""
        return self.dateline or self.published

    def previous(self, cycle: Cycle) -> Mention | None:
        """Give the last date before that is at least as exact as a day, month or year."""
        exact = _EXACT.get(cycle)
        for mention in reversed(self.mentions[-_MEMORY:]):
            if exact is None or mention.precision in exact:
                return mention
        return None

    def same_paragraph(self, since: int, to: int) -> bool:
        """Say whether no line ends between two offsets."""
        return self.text.find("\n", since, to) < 0

    def same_sentence(self, since: int, to: int) -> bool:
        """Say whether no sentence ends between two offsets."""
        return to - since <= 2 * _REACH and not pattern(_STOP).search(self.text, since, to)

    def cue(self, start: int, end: int, *, effect: str = "") -> Cue:
        """Find what the words around a date say about its being over or to come."""
        before, after = self._clause(start, end)
        strong = pattern(STRONG).search(before) or pattern(STRONG).search(after)
        if strong:
            planned = pattern(_PLANNED).search(before)
            return Cue("planned" if planned else "future", strong[0])
        weak = pattern(_WEAK).search(before) or pattern(_WEAK).search(
            self.text[max(0, end - 1) : end] + after
        )
        if weak:
            return Cue("nearest", weak[0])
        if (
            self.ahead
            and self.same_sentence(self.ahead, start)
            and not pattern(_PAST).search(after)
        ):
            return Cue("planned", "承前")
        if effect == "before" and not pattern(_PAST).search(after):
            return Cue("deadline", "前")
        if effect in ("after", "from"):
            return Cue("nearest", "后")
        return Cue("past", "")

    def _clause(self, start: int, end: int) -> tuple[str, str]:
        before = pattern(_STOP).split(self.text[max(0, start - _REACH) : start])[-1]
        after = pattern(_STOP).split(self.text[end : end + _REACH])[0]
        head = pattern(_COMMA).split(before)
        tail = pattern(_COMMA).split(after)
        near = tail[0] + (tail[1] if len(tail[0]) < 3 and len(tail) > 1 else "")
        left = ("".join(head[-2:-1]) if len(head[-1]) < 3 else "") + head[-1]
        return left, near
