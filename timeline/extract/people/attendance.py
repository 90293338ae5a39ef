"""Whether a person of an article took part in an event, or only looked on and spoke."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.mentions import is_bystander, is_office
from timeline.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.extract.events.draft import Draft
    from timeline.extract.people.appearances import Appearance
    from timeline.model import PersonMention

_OUT = frozenset({"survey", "visit"})
_TALKS = frozenset({"meeting", "lecture", "reception"})
_SHOWS = frozenset({"other", "award"})
_MET = late_pattern(
    r"(?:看望|慰问|走访|走进|来到|见到|遇到|探望|询问|叮嘱|鼓励|勉励|握[着住]?|拉[着住]|陪|问|到|在|与|和|同|对|给|为|替)"
    r"[^,。;:]{0,16}$"
)
"""What stands before somebody whom the visitors met: 走进老党员甲家中."""
_SPOKE = late_pattern(
    r"[^,。;:]{0,10}(?:发言|致[^,。;]{0,4}[辞词]|演讲|宣读|倡议|讲述|答辩|授课|代表)"
)
_BEHIND = late_pattern(r"(?:[(][^()]{1,14}[)])?(?:[\s:,(]|同志|担?任|为){1,4}")
"""What stands between a name on a roll and the office or calling behind it."""
_ADDRESSED = ("女士", "先生", "小姐", "大爷", "大妈", "大娘", "阿姨", "奶奶", "爷爷", "大叔")
_WON = late_pattern(
    r"[^,。;:]{0,24}(?:获|夺得|夺走|摘得|捧得|捧走|捧回|斩获|分列|拿下|拔得|赢得|夺冠|折桂)"
    r"[^,。;]{0,20}(?:奖|冠|亚军|季军|第[一二三]|名|称号|金牌|银牌|铜牌|头筹)"
)
_NEAR = 28


def takes_part(draft: Draft, item: Appearance, title: str | None) -> bool:
    """Return whether a person of the sentences about an event belongs to it.

    Offices take part; callings take part by what they do; bystanders only if they are met.
    """
    acts = set(item.acts.own)
    if title and is_office(title):
        return draft.type != "incident" or acts != {"speak"}
    if title and item.grouped and not acts:
        return True
    if acts - {"speak"} or (draft.type in _SHOWS and acts and not _looks_on(item.name, title)):
        return True
    return title is not None and _by_calling(draft, item, title)


def has_won(draft: Draft, item: Appearance) -> bool:
    """Return whether a person takes home a prize that an award of the article gives."""
    given = draft.type == "award" and not draft.planned
    return given and _WON.match(item.sentence.masked, _end(item)) is not None


def is_on_roll(draft: Draft, item: Appearance) -> bool:
    """Return whether a person stands on the list that was announced: a name, then who that is."""
    title = item.person.title_span
    if draft.type != "announcement" or title is None:
        return False
    begin = item.sentence.span.start
    between = item.sentence.text[item.person.span.end - begin : title.start - begin]
    return _BEHIND.fullmatch(between) is not None


def names_candidates(seen: Sequence[Appearance]) -> bool:
    """Return whether a notice still asks what its readers think of those on its list."""
    return any("拟" in item.sentence.masked for item in seen)


def _looks_on(name: str, title: str | None) -> bool:
    """Return whether somebody is only one of the crowd: 市民甲, 葛大爷."""
    return name.endswith(_ADDRESSED) or (title is not None and is_bystander(title))


def _by_calling(draft: Draft, item: Appearance, title: str) -> bool:
    """Return whether somebody without an office is one of those that the event is about."""
    only_spoke = "speak" in item.acts.own
    if draft.type in _OUT and not only_spoke:
        return _is_met(item)
    if _looks_on(item.name, title):
        return False
    if draft.type in _TALKS or _SPOKE.match(item.sentence.masked, _end(item)):
        return True
    return draft.type in {"incident", "other"} and not only_spoke


def _is_met(item: Appearance) -> bool:
    """Return whether the words before a person make them one whom somebody met."""
    title = item.person.title_span
    begin = min(item.person.span.start, title.start if title else item.person.span.start)
    at = max(0, begin - item.sentence.span.start)
    return _MET.search(item.sentence.masked, max(0, at - _NEAR), at) is not None


def _end(item: Appearance) -> int:
    return item.person.span.end - item.sentence.span.start


def best_title(titles: dict[str, PersonMention], name: str) -> str | None:
    """Return the title by which a person is known in the article."""
    best = titles.get(name)
    return best.title if best else None
