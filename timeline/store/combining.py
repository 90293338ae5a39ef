"""A selection as sets of bits, put together test by test; and what that would cost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.store.posting import Posting, keys_of

if TYPE_CHECKING:
    from timeline.store.blocks import Bits, Blocks
    from timeline.store.criterion import Test
    from timeline.store.selection import Selection

_NONE = Posting(())
_OF_A_VALUE, _OF_A_KEY, _OF_DAYS, _AT_ALL = 80.0, 0.5, 4000.0, 600.0
"""Microseconds for the bits of one value, one key looked up, what reaches into days, the rest."""


def bits_of_selection(blocks: Blocks, chosen: Selection) -> Bits:
    """Give the events of which all tests hold, the quick tests first; they narrow the others."""
    found = blocks.every()
    for test in sorted(chosen.tests, key=lambda test: _effort(blocks, test)):
        blocks = blocks.only(found)
        found = _narrowed(blocks, test, found)
    return found


def _narrowed(blocks: Blocks, test: Test, found: Bits) -> Bits:
    if test.parts or test.facet or test.stretch or not found:
        return _both(found, _bits(blocks, test))
    keys = _keys(blocks, test.posting or _NONE)
    if sum(bits.bit_count() for bits in found.values()) < len(keys):
        return blocks.among(found, keys)
    return _both(found, blocks.marked(keys))


def effort(blocks: Blocks, chosen: Selection) -> float:
    """Estimate the microseconds that the bits of a selection take."""
    return _AT_ALL + sum(_effort(blocks, test) for test in chosen.tests)


def _bits(blocks: Blocks, test: Test) -> Bits:
    """Give the events of which a test holds."""
    if test.how == "not":
        without = _bits(blocks, test.parts[0])
        return {name: bits & ~without.get(name, 0) for name, bits in blocks.every().items()}
    if test.parts:
        found, *others = (_bits(blocks, part) for part in test.parts)
        for other in others:
            found = _both(found, other) if test.how == "all" else _either(found, other)
        return found
    posting = _to_look_up(blocks, test)
    looked_up = blocks.marked(blocks.fetched(posting) if test.stretch else _keys(blocks, posting))
    if test.facet:
        return _either(blocks.having(test.facet), looked_up)
    return _either(blocks.starting(test.stretch), looked_up) if test.stretch else looked_up


def _effort(blocks: Blocks, test: Test) -> float:
    if test.parts:
        return sum(_effort(blocks, part) for part in test.parts)
    if test.stretch:
        return _OF_DAYS
    kept = _OF_A_VALUE * len(blocks.frequent(test.facet)) if test.facet else 0.0
    return kept + _OF_A_KEY * _to_look_up(blocks, test).size(blocks.connection)


def _to_look_up(blocks: Blocks, test: Test) -> Posting:
    """Give the postings of which nothing is kept; days are known by their borders."""
    posting = test.posting or _NONE
    if test.stretch:
        return replace(posting, arms=posting.arms[1:], known_size=None)
    if test.facet is None:
        return posting
    frequent = blocks.frequent(test.facet)
    seldom = tuple(value for value in test.facet.values if str(value) not in frequent)
    return test.facet.posting(seldom) if test.facet.posting and seldom else _NONE


def _keys(blocks: Blocks, posting: Posting) -> list[int]:
    if not posting.arms:
        return []
    sql, values = posting.keys(stretch=blocks.stretch, sort=False, once=False)
    return keys_of(blocks.connection, sql, values)


def _both(one: Bits, other: Bits) -> Bits:
    return {name: found for name in one if (found := one[name] & other.get(name, 0))}


def _either(one: Bits, other: Bits) -> Bits:
    return {name: one.get(name, 0) | other.get(name, 0) for name in {*one, *other}}
