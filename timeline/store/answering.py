"""The events of a query: as bits of the blocks where that is quicker, else along the indexes."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby, islice
from typing import TYPE_CHECKING, Literal

from timeline.store.blocks import BLOCK_DAYS, Blocks
from timeline.store.combining import bits_of_selection, effort
from timeline.store.key import DAY_SHIFT, day_of
from timeline.store.months import count_months, single_arm
from timeline.store.paging import page_of_keys, statement_of
from timeline.store.posting import EVERYWHERE, Stretch
from timeline.store.selection import select

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from timeline.query import Query
    from timeline.store.blocks import Bits, Block
    from timeline.store.posting import Values
    from timeline.store.selection import Selection

Unit = Literal["day", "month", "year"]
LENGTH = {"day": 10, "month": 7, "year": 4}


@dataclass(frozen=True, slots=True)
class Answer:
    """Which events a query has: ``bits`` in the blocks, and what is chosen in the gaps."""

    connection: sqlite3.Connection
    chosen: Selection
    blocks: Blocks
    bits: Bits
    gaps: tuple[Stretch, ...]

    def count(self) -> int:
        """Count the events."""
        marked = sum(bits.bit_count() for bits in self.bits.values())
        return marked + sum(self._count_in(gap) for gap in self.gaps)

    def by(self, unit: Unit) -> Counter[str]:
        """Count the dated events by day, month or year."""
        counts: Counter[str] = Counter()
        for name, bits in self.bits.items():
            counts.update(_counts(self.blocks.kept[name], bits, unit))
        for gap in self.gaps:
            counts.update(self._counts_in(gap, unit))
        del counts[""]
        return counts

    def page(self, border: int | None, limit: int, *, down: bool) -> list[int]:
        """Give the next keys behind ``border``."""
        within = EVERYWHERE.behind(border, down=down)
        return list(islice(self._keys(within, limit, down=down), limit))

    def statements(self, *, few: int) -> list[tuple[str, Values]]:
        """Ask for the keys in the gaps, and for those in the blocks where they are few."""
        asked = [statement_of(self.connection, self.chosen, gap) for gap in self.gaps]
        if self.bits and not self.many(few=few):
            keys = json.dumps(list(self._marked_keys()))
            asked.append(("SELECT value AS key FROM json_each(?)", (keys,)))
        return asked

    def many(self, *, few: int) -> list[tuple[Block, int]]:
        """Give the events in the blocks, where they are more than a few."""
        if sum(bits.bit_count() for bits in self.bits.values()) <= few:
            return []
        return [(self.blocks.kept[name], bits) for name, bits in self.bits.items()]

    def in_bits(self, *, more_than: int) -> Answer:
        """Give the same events as bits of the blocks, where they are many."""
        if self.bits or not self.blocks.kept or self.count() <= more_than:
            return self
        bits = bits_of_selection(self.blocks, self.chosen)
        return replace(self, bits=bits, gaps=tuple(self.blocks.gaps()))

    def _marked_keys(self) -> Iterator[int]:
        for name, bits in self.bits.items():
            block = self.blocks.kept[name]
            yield from self.blocks.keys_of(block, bits, EVERYWHERE, down=False)

    def _keys(self, within: Stretch, limit: int, *, down: bool) -> Iterator[int]:
        """Go through the gaps and blocks as they follow one another."""
        pieces: list[tuple[Stretch, Block | None]] = [(gap, None) for gap in self.gaps]
        found = [self.blocks.kept[name] for name in self.bits]
        pieces += [(block.stretch, block) for block in found]
        for stretch, block in sorted(pieces, key=lambda piece: piece[0].low or -1, reverse=down):
            if block:
                yield from self.blocks.keys_of(block, self.bits[block.id], within, down=down)
            elif not (inside := stretch.shared(within)).empty:
                yield from page_of_keys(self.connection, self.chosen, inside, limit, down=down)

    def _count_in(self, gap: Stretch) -> int:
        sql, values = statement_of(self.connection, self.chosen, gap)
        return int(self.connection.execute(f"SELECT count(*) FROM ({sql})", values).fetchone()[0])

    def _counts_in(self, gap: Stretch, unit: Unit) -> Counter[str]:
        arm = single_arm(self.chosen)
        if arm and gap == EVERYWHERE and unit != "day":
            months = count_months(self.connection, arm)
            return summed(months, unit)
        sql, values = statement_of(self.connection, self.chosen, gap)
        keys = self.connection.execute(f"SELECT key >> {DAY_SHIFT} FROM ({sql})", values)
        days = Counter(day for (day,) in keys)
        return summed([(_name(day, "day"), events) for day, events in days.items()], unit)


def answer(connection: sqlite3.Connection, query: Query) -> Answer:
    """Choose the quicker way to the events of a query."""
    chosen = select(connection, query)
    blocks = Blocks.of(connection)
    if blocks.kept and not chosen.plain and effort(blocks, chosen) < chosen.effort(connection):
        gaps = tuple(blocks.gaps())
        return Answer(connection, chosen, blocks, bits_of_selection(blocks, chosen), gaps)
    return Answer(connection, chosen, blocks, {}, (EVERYWHERE,))


def summed(counts: Iterable[tuple[str, int]], unit: Unit) -> Counter[str]:
    """Add up counts of days or months by day, month or year."""
    sums: Counter[str] = Counter()
    for name, events in counts:
        sums[name[: LENGTH[unit]]] += events
    return sums


def _counts(block: Block, bits: int, unit: Unit) -> dict[str, int]:
    counts = {}
    for name, first, last in _stretches(block.id, unit):
        low, high = block.rank(first), block.rank(last)
        if low < high and (events := (bits >> low & (1 << high - low) - 1).bit_count()):
            counts[name] = events
    return counts


@lru_cache(maxsize=4096)
def _stretches(block: int, unit: Unit) -> tuple[tuple[str, int, int], ...]:
    """Give the days, months or years in a block: name, first day, the day behind the last."""
    days = range(block * BLOCK_DAYS, (block + 1) * BLOCK_DAYS)
    groups = [(name, list(group)) for name, group in groupby(days, lambda day: _name(day, unit))]
    return tuple((name, group[0], group[-1] + 1) for name, group in groups)


def _name(day: int, unit: Unit) -> str:
    """Name the day, month or year of a day given as its ordinal; nothing for the undated."""
    return (day_of(day << DAY_SHIFT) or "")[: LENGTH[unit]]
