"""Lines in which the end of one article and the beginning of the next run together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue, cue_source
from timeline.patterns import late_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

_LED = cue("byline", "reporting-line")
_SHORTEST = 6
_STOP = late_pattern("[。！？!?…][”’」』）)]*")


def part(lines: Iterable[str]) -> Iterator[str]:
    """Put a headline and a dateline that stand inside a line on lines of their own.

    >>> list(part(["渡口的船停在岸边。茶山开园 本报讯(记者 米粒) 5月9日,青禾镇开园采茶。"]))
    ['渡口的船停在岸边。', '茶山开园', '本报讯(记者 米粒) 5月9日,青禾镇开园采茶。']
    """
    lines = list(lines)
    beginning = _beginning(lines)
    for line in lines:
        start = 0
        for match in beginning.finditer(line):
            before = line[start : match.start()]
            if _is_dateline(before):
                continue
            yield from _parted(before)
            start = match.start()
        yield line[start:]


def _beginning(lines: Iterable[str]) -> re.Pattern[str]:
    """Make the pattern of a dateline; the paper is called what it is called where lines begin."""
    names = {match[1] for line in lines if (match := _LED.match(line))}
    papers = sorted(names or {cue_source("byline", "reporting-paper")})
    writer = cue_source("byline", "signed-dateline")
    return late_pattern(f"(?:{'|'.join(['本报', '本网', '本台', *papers])}){writer}")


def _is_dateline(before: str) -> bool:
    """Return whether the text before 讯 is too short, or a repeated dateline."""
    return len(before) < _SHORTEST or before.rstrip().endswith("讯")


def _parted(before: str) -> Iterator[str]:
    """Split a line into the end of one article and the headline of the next."""
    end = max((match.end() for match in _STOP.finditer(before)), default=0)
    text, headline = before[:end].rstrip(), before[end:].strip()
    if text:
        yield text
    if headline:
        yield headline
