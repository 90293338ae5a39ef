"""Which drafts of an article tell one happening (LABELLING E2, E6)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract.events.dating import days_before
from timeline.lexicon.cues import cue

if TYPE_CHECKING:
    from timeline.extract.events.draft import EventDraft
    from timeline.model import Timex

_PART = cue("time", "part-of-day")
_INNER_BODY = cue("story", "inner-body")
_QUOTED = re.compile("“([^“”]{2,16})”")
_SOON_AFTER = 3
_ENOUGH = 0.6
_HELD = 3


def same_happening(new: EventDraft, old: EventDraft) -> bool:
    """Return whether a draft tells an earlier one again."""
    if new.type != old.type:
        return _cleared_up(new, old)
    if new.span != old.span or _items_apart(new, old):
        return False
    if _one_act(new, old):
        return True
    if new.sentence.index == old.sentence.index:
        return new.segment == old.segment
    if _aftermath(new, old):
        return True
    return days_meet(new.timex, old.timex) and _retold(new, old)


def _aftermath(new: EventDraft, old: EventDraft) -> bool:
    """Return whether an accident's end is told, in the days after it: 次日6时,明火全部扑灭."""
    if not new.has("accident") or not (new.day and old.day) or new.trigger.occasion:
        return False
    late = days_before(old.day, new.day)
    return 0 <= late <= _SOON_AFTER and new.sentence.says("news", "aftermath")


def _items_apart(new: EventDraft, old: EventDraft) -> bool:
    """Return whether both are items of a round-up: ●甲县… ●乙县…."""
    apart = new.sentence.paragraph != old.sentence.paragraph
    return apart and all(d.sentence.opens("acts", "item") for d in (new, old))


def _cleared_up(new: EventDraft, old: EventDraft) -> bool:
    """Return whether the end of an accident is told as if by itself: 今日凌晨,大桥恢复通车."""
    if not old.has("accident") or not (new.has("fallback") or new.has("opens")):
        return False
    known = new.day is not None and old.day is not None and new.trigger.occasion is None
    late = days_before(old.day or "", new.day or "") if known else -1
    return 0 <= late <= _SOON_AFTER and new.sentence.says("news", "cleared-up")


def _retold(new: EventDraft, old: EventDraft) -> bool:
    """Of two drafts that can be on one day, say whether they tell one happening."""
    if new.own_date and old.own_date:
        return _told_again(new, old)
    if new.has("outing"):
        elsewhere = new.sentence.says("people", "another-party")
        return not (elsewhere and other_party(new, old))
    return not new.sentence.opens("story", "afterwards") and not _another_occasion(new, old)


def _another_occasion(new: EventDraft, old: EventDraft) -> bool:
    """Return whether the story goes on to an occasion of another name: 随后,…两个开工仪式."""
    names = [d.trigger.occasion for d in (new, old)]
    goes_on = new.sentence.opens("story", "goes-on") and new.trigger.strength == _HELD
    return goes_on and names[0] is not None and not alike(names[0], names[1] or "")


def _one_act(new: EventDraft, old: EventDraft) -> bool:
    """All pacts of an occasion are one signing, all decisions of a sitting one appointment."""
    if new.has("vote") and days_meet(new.timex, old.timex):
        return True
    return new.sub_act and old.sub_act and not new.has("fallback")


def _told_again(new: EventDraft, old: EventDraft) -> bool:
    """Both have a date of their own: the same only if the occasion or the party is."""
    if new.has("accident"):
        return new.sentence.says("news", "aftermath") or not _clocked(new.timex)
    if _exact(new.timex) != _exact(old.timex) and not new.has("told-once"):
        return False
    if _hours_differ(new.timex, old.timex) or new.planned != old.planned:
        return False
    if new.trigger.occasion and old.trigger.occasion:
        return _alike(new, old)
    if new.has("outing"):
        return not other_party(new, old) and not _calls_apart(new, old)
    other = new.has("own-people") and _nobody_in_common(new, old)
    return not (other or (new.has("fallback") and _by_other_names(new, old)))


def _calls_apart(new: EventDraft, old: EventDraft) -> bool:
    """Return whether a party on a tour of several days also calls on people on one of them."""
    also = new.sentence.cue("acts", "also-there")
    calls = new.sentence.says_after(also.end(), "story", "calls-on-people") if also else False
    return calls and new.timex is not None and old.timex is not None and new.day != old.day


def _alike(new: EventDraft, old: EventDraft) -> bool:
    """Return whether the names of two occasions are alike, and those of the same body."""
    names = [d.trigger.occasion or "" for d in (new, old)]
    inner = [_INNER_BODY.search(name) for name in names]
    if inner[0] and (inner[1] is None or inner[1][0] != inner[0][0]):
        return False
    return alike(*names)


def _by_other_names(new: EventDraft, old: EventDraft) -> bool:
    """Return whether both sentences quote names of what happens, and none in both."""
    first, second = (set(_QUOTED.findall(d.sentence.text)) for d in (new, old))
    return bool(first and second) and not first & second


def _nobody_in_common(new: EventDraft, old: EventDraft) -> bool:
    """Return whether both sentences name people, and none in both."""
    first, second = ({p.person or p.name for p in d.sentence.people} for d in (new, old))
    return bool(first and second) and not first & second


def _hours_differ(a: Timex | None, b: Timex | None) -> bool:
    """Return whether both name a part of the day, and not the same."""
    parts = [set(_PART.findall(t.text)) for t in (a, b) if t]
    return len(parts) == 2 and all(parts) and parts[0] != parts[1]


def _clocked(timex: Timex | None) -> bool:
    return timex is not None and timex.period.precision in {"hour", "minute"}


def other_party(new: EventDraft, old: EventDraft) -> bool:
    """Return whether somebody else leads: a first person who is not in the earlier sentence."""
    first = next(iter(new.sentence.people), None)
    known = {p.person or p.name for p in old.sentence.people}
    return first is not None and bool(first.title) and (first.person or first.name) not in known


def _exact(timex: Timex | None) -> bool:
    return timex is not None and timex.basis != "approximate"


def days_meet(a: Timex | None, b: Timex | None) -> bool:
    """Return whether two events can be on one day; an open date can be any."""
    if a is None or b is None or a.period.start_day is None or b.period.start_day is None:
        return True
    return a.period.start_day <= (b.period.end_day or "9999") and b.period.start_day <= (
        a.period.end_day or "9999"
    )


def alike(a: str, b: str) -> bool:
    """Return whether two occasion names share most of their characters."""
    common = len(set(a) & set(b))
    return common >= _ENOUGH * min(len(set(a)), len(set(b)))
