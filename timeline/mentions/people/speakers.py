"""Names that a verb of saying or doing vouches for, without a title: 易楚蓉表示."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue, cue_source
from timeline.lexicon.words import HAN, WordSet, words
from timeline.mentions.names.fluency import costs_of_words, is_common_word
from timeline.mentions.names.personal_names import Name, read_name
from timeline.mentions.names.shapes import SURNAMES_BEGIN, has_compound_surname, has_surname
from timeline.model import Span
from timeline.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from timeline.mentions.edges.titles import Title

    _Verb = Callable[[str, int], object]

_SPEAKS, _WINS = WordSet(words("names.toml", "speech")), WordSet(words("names.toml", "taking"))
_FAMILY = f"(?=[{''.join(sorted(SURNAMES_BEGIN))}])"
_BEFORE_SPEAKER = late_pattern(lambda: cue_source("names", "before-speaker") + _FAMILY)
_BEFORE_WINNER = late_pattern(lambda: cue_source("names", "before-winner") + _FAMILY)
_BESIDE_DELEGATE = late_pattern(lambda: cue_source("names", "beside-delegate") + _FAMILY)
_RUN = re.compile(f"[{HAN}]{{2,4}}")
_CHEAP, _RAREST = 6.5, 14.0
_WORDS = WordSet(words("names.toml", "words"))
_NO_NAME_CHARACTER = cue("names", "no-given-character")
_STANDS_FOR = cue("names", "speaks-for")


def _stands_for(text: str, at: int) -> object:
    return _STANDS_FOR.match(text, at)


_SUBJECTS: tuple[tuple[re.Pattern[str], _Verb], ...] = (
    (_BEFORE_SPEAKER, _SPEAKS.at),
    (_BEFORE_SPEAKER, _stands_for),
    (_BESIDE_DELEGATE, _stands_for),
    (_BEFORE_WINNER, _WINS.at),
)
"""What stands before an untitled name, and what must stand behind it."""


def _is_plain(name: str) -> bool:
    """Return whether a stretch reads as everyday words: 但都, 应到, 一上午."""
    cheap = costs_of_words(name, len(name))[0] < _CHEAP * len(name)
    return is_common_word(name, _RAREST) or name[0] == "一" or cheap


def find_speakers(text: str, titles: tuple[Title, ...]) -> Iterator[Name]:
    """Find the untitled speakers and winners of a text by family name and verb."""
    heads = {at for title in titles for at in range(title.head.start, title.head.end)}
    for before, verb in _SUBJECTS:
        for span in _subjects(text, before, verb):
            name = span.of(text)
            if (
                span.end - 1 not in heads
                and has_surname(name)
                and not _WORDS.at(name)
                and (before is _BEFORE_WINNER or not _is_plain(name))
                and not _NO_NAME_CHARACTER.search(name[1:])
            ):
                read = read_name(text, span.start)
                if read and read.text == name:
                    yield Name(span, name, read.score)


def _subjects(text: str, before: re.Pattern[str], verb: _Verb) -> Iterator[Span]:
    """Return what opens with a family name between a beginning and the first verb behind it."""
    for match in before.finditer(text):
        start = match.end()
        run = _RUN.match(text, start)
        if not run or not (has_surname(run[0][:2]) or has_compound_surname(run[0])):
            continue
        ends = range(start + 2, run.end() + 1)
        end = next((end for end in ends if verb(text, end)), None)
        if end:
            yield Span(start, end)
