"""What the tests of date rules share: an example of a rule row, read."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest

from timeline.temporal import tag_dates

REFERENCE = "2024-01-14"


class Read(NamedTuple):
    """The value of a phrase, and the expression that has it."""

    value: str
    text: str


@pytest.fixture
def expected_and_read():
    """Read an example ``phrase=starts/ends``; ``?`` cannot be, ``-`` is no date at all."""
    return _expected_and_read


def _expected_and_read(example: str) -> tuple[Read, Read]:
    phrase, _, expected = example.rpartition("=")
    bare = phrase.replace("[", "").replace("]", "")
    wanted = re.search(r"\[(.*)\]", phrase)
    target = wanted[1] if wanted else bare
    begin = max(phrase.find("["), 0)

    found = [
        t for t in tag_dates(bare, REFERENCE)
        if t.span.start < begin + len(target) and begin < t.span.end
    ]  # fmt: skip

    return Read(expected, target), _shown(found, target)


def _shown(found: list, target: str) -> Read:
    if not found or all(t.basis == "duration" for t in found):
        return Read("-", target)
    if found[0].basis == "recurring":
        return Read("recurring", found[0].text)
    period = found[0].period
    if period.starts is None and period.ends is None:
        return Read("?", found[0].text)
    if period.starts == period.ends:
        return Read(period.starts, found[0].text)
    return Read(f"{period.starts or ''}/{period.ends or ''}", found[0].text)
