"""Blocks of 128 days: every event in one has a rank, and every set of events is a number.

Bit n of a set stands for the event of rank n in the order of the keys.
"""

from __future__ import annotations

import json
import sys
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.store.base.bits import between, bits_of, bits_of_members, numbers, ranks_of, unpacked
from timeline.store.base.key import BLOCK_SHIFT, DAY_SHIFT, DAYS_SHIFT
from timeline.store.conditions.posting import EVERYWHERE, NOWHERE, Stretch, keys_of

if TYPE_CHECKING:
    import sqlite3
    from array import array
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.store.conditions.posting import Posting
    from timeline.store.conditions.predicate import Facet

BLOCK_DAYS = 1 << DAYS_SHIFT
SHARE_OF_TEXTS = 50
"""A pair of characters that one event in so many has is frequent."""
_BITS = """
SELECT block_id, bits FROM block_bits
WHERE facet = ? AND value = ? AND block_id BETWEEN ? AND ?
"""
_VALUES = "SELECT value, bits FROM block_bits WHERE facet = ? AND block_id = ?"
_NAMES = "SELECT ranks, ids FROM block_names WHERE facet = ? AND block_id = ?"
_FREQUENT = """
SELECT v.value FROM json_each(?) AS v CROSS JOIN block_value AS b
WHERE b.facet = ? AND b.value = v.value
"""
_ANY_EVENT = "SELECT 1 FROM event AS e"
Bits = dict[int, int]  # events of some blocks; a block without any may be left out


@dataclass(frozen=True, slots=True)
class Block:
    """Where the days of a block begin."""

    id: int
    events: int
    day_ranks: Sequence[int]

    @property
    def every(self) -> int:
        """All events of the block."""
        return (1 << self.events) - 1

    @property
    def stretch(self) -> Stretch:
        """The keys that belong to the block."""
        return Stretch(self.id << BLOCK_SHIFT, self.id + 1 << BLOCK_SHIFT)

    def rank(self, day: int) -> int:
        """Count the events before a day, given as its ordinal."""
        index = day - (self.id << DAYS_SHIFT)
        if index <= 0:
            return 0
        return self.day_ranks[index] if index < BLOCK_DAYS else self.events


@dataclass(frozen=True, slots=True)
class Blocks:
    """The blocks that are kept, in one snapshot of a store."""

    connection: sqlite3.Connection
    kept: dict[int, Block]
    _frequent: dict[Facet, frozenset[str]] = field(default_factory=dict)
    _fetched: dict[Posting, list[int]] = field(default_factory=dict)

    @staticmethod
    def of(connection: sqlite3.Connection) -> Blocks:
        """Read where the blocks begin and end."""
        rows = connection.execute("SELECT id, events, day_ranks FROM block ORDER BY id").fetchall()
        blocks = (Block(name, events, numbers("I", ranks)) for name, events, ranks in rows)
        return Blocks(connection, {block.id: block for block in blocks})

    def only(self, names: Iterable[int]) -> Blocks:
        """Return some of the blocks."""
        return replace(self, kept={name: self.kept[name] for name in sorted(names)})

    @property
    def stretch(self) -> Stretch:
        """All keys from the first block to the last."""
        ids = list(self.kept)
        return Stretch(ids[0] << BLOCK_SHIFT, ids[-1] + 1 << BLOCK_SHIFT) if ids else NOWHERE

    def gaps(self) -> list[Stretch]:
        """Return the stretches of keys that have events and no block."""
        if not self.kept:
            return [EVERYWHERE]
        ids = list(self.kept)
        between = [(one + 1, two) for one, two in pairwise(ids) if one + 1 < two]
        stretches = [
            Stretch(None, ids[0] << BLOCK_SHIFT),
            *(Stretch(one << BLOCK_SHIFT, two << BLOCK_SHIFT) for one, two in between),
            Stretch(ids[-1] + 1 << BLOCK_SHIFT, None),
        ]
        return [stretch for stretch in stretches if self._any_in(stretch)]

    def every(self) -> Bits:
        """Return all events."""
        return {block.id: block.every for block in self.kept.values()}

    def having(self, facet: Facet) -> Bits:
        """Return the events that have one of the values; those that are not kept are left out."""
        blobs: dict[int, list[bytes]] = {}
        borders = min(self.kept, default=0), max(self.kept, default=-1)
        for value in facet.values:
            marked = self.connection.execute(_BITS, (facet.name, str(value), *borders))
            for name, blob in marked:
                blobs.setdefault(name, []).append(blob)
        return {
            name: unpacked(found, block.events)
            for name, found in blobs.items()
            if (block := self.kept.get(name))
        }

    def values(self, block: Block, facet: str) -> list[tuple[str, int]]:
        """Return the events of a block by the values of a facet of which all values are kept."""
        rows = self.connection.execute(_VALUES, (facet, block.id))
        return [(value, unpacked([blob], block.events)) for value, blob in rows]

    def names(self, block: Block, facet: str) -> tuple[array[int], array[int]]:
        """Return who or what is named in the events of a block: ranks, and an id for each."""
        row = self.connection.execute(_NAMES, (facet, block.id)).fetchone() or (b"", b"")
        return numbers("I", row[0]), numbers("I", row[1])

    def frequent(self, facet: Facet) -> frozenset[str]:
        """Return the values of which bits are kept."""
        if facet.posting is None:
            return frozenset(map(str, facet.values))
        if facet not in self._frequent:
            self._frequent[facet] = self._look_up(facet)
        return self._frequent[facet]

    def _look_up(self, facet: Facet) -> frozenset[str]:
        values = json.dumps([str(value) for value in facet.values])
        rows = self.connection.execute(_FREQUENT, (values, facet.name))
        return frozenset(value for (value,) in rows)

    def fetched(self, posting: Posting) -> list[int]:
        """Return all keys of a posting, fetched once for all blocks."""
        if posting not in self._fetched:
            sql, values = posting.keys(sort=False, once=False)
            self._fetched[posting] = keys_of(self.connection, sql, values)
        return self._fetched[posting]

    def starting(self, stretch: Stretch) -> Bits:
        """Return the events of some days, whose borders are those of keys."""
        low = (stretch.low or 0) >> DAY_SHIFT
        high = stretch.high >> DAY_SHIFT if stretch.high is not None else sys.maxsize
        return {
            block.id: between(block.rank(low), block.rank(high))
            for block in self.kept.values()
            if block.rank(low) < block.rank(high)
        }

    def keys_of(self, block: Block, bits: int, within: Stretch, *, down: bool) -> Iterator[int]:
        """Return the keys of a set of events that lie in a stretch, in order or from the last."""
        if not bits or within.shared(block.stretch).empty:
            return
        keys = self._keys(block)
        low = bisect_left(keys, within.low) if within.low is not None else 0
        high = bisect_left(keys, within.high) if within.high is not None else block.events
        for rank in ranks_of(bits & between(low, high), down=down):
            yield keys[rank]

    def keys_of_all(self, found: Bits) -> Iterator[int]:
        """Return the keys of events of all blocks."""
        for name, bits in found.items():
            yield from self.keys_of(self.kept[name], bits, EVERYWHERE, down=False)

    def marked(self, keys: Iterable[int]) -> Bits:
        """Return the events of some keys."""
        in_order = sorted(keys)
        found: Bits = {}
        while in_order:
            block = in_order[-1] >> BLOCK_SHIFT
            first = bisect_left(in_order, block << BLOCK_SHIFT)
            if block in self.kept:
                found[block] = self._marked_in(self.kept[block], in_order[first:])
            del in_order[first:]
        return found

    def among(self, found: Bits, keys: Iterable[int]) -> Bits:
        """Keep those of some events whose keys are given."""
        wanted, kept = frozenset(keys), {}
        for name, bits in found.items():
            own = self._keys(self.kept[name])
            ranks = [rank for rank in ranks_of(bits) if own[rank] in wanted]
            if ranks:
                kept[name] = bits_of(len(own), ranks)
        return kept

    def _keys(self, block: Block) -> array[int]:
        sql = "SELECT keys FROM block WHERE id = ?"
        return numbers("q", self.connection.execute(sql, (block.id,)).fetchone()[0])

    def _marked_in(self, block: Block, found: list[int]) -> int:
        keys = self._keys(block)
        if len(found) > len(keys) >> 3:
            return bits_of_members(keys, frozenset(found))
        return bits_of(block.events, map(partial(bisect_left, keys), found))

    def _any_in(self, stretch: Stretch) -> bool:
        where, values = stretch.predicate("e.key")
        row = self.connection.execute(f"{_ANY_EVENT} WHERE {where} LIMIT 1", values).fetchone()
        return row is not None
