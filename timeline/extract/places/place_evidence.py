"""What speaks for a place being where an event happens, and against it, as it is weighed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.extract.sentences.clauses import in_one_clause, without_dates
from timeline.extract.sentences.scene import FILL
from timeline.lexicon.cues import cue
from timeline.lexicon.words import WordSet, any_of, table_of, words
from timeline.mentions.names.fluency import is_common_word
from timeline.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.extract.events.draft import EventDraft
    from timeline.extract.places.place_candidates import Candidate
    from timeline.extract.sentences.sentence import Sentence

_FILE = "places.toml"
_TABLE = table_of(_FILE)["event-place"]
_NOWHERE = late_pattern(_TABLE["nowhere"])
_MATTER = late_pattern(_TABLE["matter"])
_BODY = late_pattern(_TABLE["body"])
_CONVENES = late_pattern(_TABLE["convenes"])
_VENUE_FOLLOWS, _IS_HELD = cue("places", "venue-follows"), cue("places", "is-held")
_GENERIC = words(_FILE, "generic")
_VAGUE = tuple(words(_FILE, "vague"))
_ADVERBS = late_pattern(f"(?:{any_of(_TABLE['adverbs'])}|[\\s,])*")
_RANKS = tuple(re.compile(f"(?:{pattern})$") for pattern in _TABLE["ranks"])
_TOGETHER = tuple((name, frozenset(both)) for name, both in _TABLE["together"].items())
"""Two marks that say more together than each alone."""
_KINDS = ("city", "county", "town", "venue")
_LEAST = 3
_ENDINGS = WordSet(words(_FILE, "suffixes"))
_RAREST = 14.0


def rank(place: str) -> int:
    """Rank a place: province or city 0, county 1, town 2, everything inside those 3."""
    if len(place) < _LEAST:  # 汀阳: a town's bare name
        return 0
    return next((n for n, pattern in enumerate(_RANKS) if pattern.search(place)), len(_RANKS))


def evidence(candidate: Candidate, sentence: Sentence, draft: EventDraft) -> frozenset[str]:
    """Name what speaks for a place and against it, as the table of weights calls it."""
    marks = {
        "later": sentence.index > draft.sentence.index,
        "earlier": sentence.index < draft.sentence.index,
        "venue-told": sentence.index > draft.sentence.index and _tells_venue(candidate, sentence),
    }
    found = _own_marks(candidate, sentence) | {mark for mark, seen in marks.items() if seen}
    found |= set(_beside(candidate, sentence, draft)) if sentence is draft.sentence else set()
    traits = {f"is {trait}" for trait in draft.kind.traits}
    return frozenset(found | {name for name, both in _TOGETHER if both <= found | traits})


@lru_cache(maxsize=128)
def _own_marks(candidate: Candidate, sentence: Sentence) -> frozenset[str]:
    """Name what a place and the words around say, whichever event is asked about."""
    name, listed = candidate.name, candidate.cue == "listed"
    marks = {
        "generic": name in _GENERIC,
        "nowhere": _NOWHERE.search(name) or (not candidate.tagged and name.endswith(_VAGUE)),
        "matter": _MATTER.search(name), "body": _BODY.search(name),
        "plain": _is_plain(name), "convenes": _CONVENES.match(sentence.text, candidate.end),
        "untagged": not candidate.tagged,
        "masked": FILL in sentence.masked[candidate.start : candidate.end],
    }  # fmt: skip
    kind = "venue" if listed else _KINDS[rank(name)]
    return frozenset({candidate.cue, kind, *(mark for mark, seen in marks.items() if seen)})


def _is_plain(name: str) -> bool:
    """Return whether an everyday word stands before the kind of a house: 战士|宿舍."""
    at, ending = next(_ENDINGS.find(name), (0, ""))
    return at > 1 and len(ending) > 1 and is_common_word(name[:at], _RAREST)


def _tells_venue(candidate: Candidate, sentence: Sentence) -> bool:
    """Return whether a sentence tells nothing but where the occasion was held."""
    told = _VENUE_FOLLOWS.search(sentence.text[: candidate.start]) is not None
    return told and _IS_HELD.match(sentence.text, candidate.end) is not None


def _beside(candidate: Candidate, sentence: Sentence, draft: EventDraft) -> Iterator[str]:
    """How a place stands to the verb of the event in one sentence."""
    act, (start, end) = draft.trigger.act, (candidate.start, max(candidate.end, candidate.until))
    if in_one_clause(sentence, *((end, act) if end <= act else (act, start))):
        yield "same-clause"
        if end <= act and _ADVERBS.fullmatch(without_dates(sentence, end, act)):
            yield "at-verb"
    if end <= draft.segment.start or start >= draft.segment.end:
        yield "other-segment"
