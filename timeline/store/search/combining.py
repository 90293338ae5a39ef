"""A selection as sets of bits, put together predicate by predicate; and what that would cost."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.store.conditions.posting import MANY, Posting, keys_of
from timeline.store.search.blocks import SHARE_OF_TEXTS
from timeline.store.search.paging import joined

if TYPE_CHECKING:
    from timeline.store.conditions.predicate import Predicate
    from timeline.store.conditions.selection import Selection
    from timeline.store.search.blocks import Bits, Blocks

_NONE = Posting(())
_OF_A_VALUE, _OF_A_KEY, _OF_DAYS, _AT_ALL = 80.0, 0.5, 4000.0, 600.0
"""Microseconds for the bits of one value, one key looked up, what reaches into days, the rest."""
_OF_A_KEY_BESIDE = 0.3
"""Microseconds for one key fetched and compared with the events that are left."""


def bits_of_selection(blocks: Blocks, chosen: Selection) -> Bits:
    """Return the events of which all predicates hold; the quick ones are asked first."""
    whole = blocks
    found = _hinted(blocks, chosen)
    hinted = _number(found)
    for predicate in sorted(chosen.predicates, key=lambda predicate: _effort(blocks, predicate)):
        blocks = blocks.only(found)
        found = _narrowed(blocks, predicate, found, most=min(hinted, _most(whole, predicate)))
    return found


def _hinted(blocks: Blocks, chosen: Selection) -> Bits:
    found = blocks.every()
    for hint in (hint for predicate in chosen.predicates for hint in predicate.hints):
        if blocks.frequent(hint):
            found = _both(found, blocks.having(hint))
    return found


def _most(blocks: Blocks, predicate: Predicate) -> int:
    """Return of how many events a predicate may hold: of a pair that is not frequent, of few."""
    events = sum(block.events for block in blocks.kept.values())
    seldom = not all(map(blocks.frequent, predicate.hints))
    return events // SHARE_OF_TEXTS if seldom else events


def _narrowed(blocks: Blocks, predicate: Predicate, found: Bits, *, most: int) -> Bits:
    """Return those of some events of which one more predicate holds, of ``most`` if not counted."""
    if predicate.parts or predicate.facet or predicate.stretch or predicate.posting is None:
        return _both(found, _bits(blocks, predicate))
    left, size = _number(found), predicate.posting.size(blocks.connection)
    if left * predicate.cost < (size if size < MANY else max(size, most)) * _OF_A_KEY_BESIDE:
        return blocks.marked(_tested(blocks, predicate, found))
    narrowed: Bits = {}
    for part in _parts(blocks, predicate.posting):
        keys = _keys(part, predicate.posting)
        own = {name: found[name] for name in part.kept}
        few = _number(own) < len(keys)
        narrowed |= part.among(own, keys) if few else _both(own, part.marked(keys))
    return narrowed


def _parts(blocks: Blocks, posting: Posting) -> list[Blocks]:
    """Take many keys one block after another: long lists would hold up every other thread."""
    if not posting.ordered or posting.size(blocks.connection) < MANY:
        return [blocks]
    return [blocks.only([name]) for name in blocks.kept]


def _tested(blocks: Blocks, predicate: Predicate, found: Bits) -> list[int]:
    """Ask of events one by one whether a predicate holds."""
    inner = "SELECT value AS key FROM json_each(?)"
    keys = json.dumps(list(blocks.keys_of_all(found)))
    sql, values = joined(inner, predicate), (keys, *predicate.values)
    return keys_of(blocks.connection, sql, values)


def effort(blocks: Blocks, chosen: Selection) -> float:
    """Estimate the microseconds that the bits of a selection take."""
    return _AT_ALL + sum(_effort(blocks, predicate) for predicate in chosen.predicates)


def _bits(blocks: Blocks, predicate: Predicate) -> Bits:
    """Return the events of which a predicate holds."""
    if predicate.how == "not":
        without = _bits(blocks, predicate.parts[0])
        return {name: bits & ~without.get(name, 0) for name, bits in blocks.every().items()}
    if predicate.parts:
        found, *others = (_bits(blocks, part) for part in predicate.parts)
        for other in others:
            found = _both(found, other) if predicate.how == "all" else _either(found, other)
        return found
    posting = _to_look_up(blocks, predicate)
    if predicate.stretch:
        return _either(blocks.starting(predicate.stretch), blocks.marked(blocks.fetched(posting)))
    looked_up: Bits = {}
    for part in _parts(blocks, posting):
        looked_up |= part.marked(_keys(part, posting))
    return _either(blocks.having(predicate.facet), looked_up) if predicate.facet else looked_up


def _effort(blocks: Blocks, predicate: Predicate) -> float:
    if predicate.parts:
        return sum(_effort(blocks, part) for part in predicate.parts)
    if predicate.stretch:
        return _OF_DAYS
    kept = _OF_A_VALUE * len(blocks.frequent(predicate.facet)) if predicate.facet else 0.0
    return kept + _OF_A_KEY * _to_look_up(blocks, predicate).size(blocks.connection)


def _to_look_up(blocks: Blocks, predicate: Predicate) -> Posting:
    """Return the postings of which nothing is kept; days are known by their borders."""
    posting = predicate.posting or _NONE
    if predicate.stretch:
        return replace(posting, scans=posting.scans[1:], known_size=None)
    if predicate.facet is None:
        return posting
    frequent = blocks.frequent(predicate.facet)
    seldom = tuple(value for value in predicate.facet.values if str(value) not in frequent)
    return predicate.facet.posting(seldom) if predicate.facet.posting and seldom else _NONE


def _keys(blocks: Blocks, posting: Posting) -> list[int]:
    if not posting.scans:
        return []
    sql, values = posting.keys(stretch=blocks.stretch, sort=False, once=False)
    return keys_of(blocks.connection, sql, values)


def _number(found: Bits) -> int:
    return sum(bits.bit_count() for bits in found.values())


def _both(one: Bits, other: Bits) -> Bits:
    return {name: found for name in one if (found := one[name] & other.get(name, 0))}


def _either(one: Bits, other: Bits) -> Bits:
    return {name: one.get(name, 0) | other.get(name, 0) for name in {*one, *other}}
