"""The events of a query: as bits of the blocks where that is quicker, else along the indexes."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from timeline.store.conditions.posting import EVERYWHERE, Stretch, keys_of
from timeline.store.conditions.selection import select
from timeline.store.search.blocks import Blocks
from timeline.store.search.paging import page_of_keys, statement_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from timeline.query import Query
    from timeline.store.conditions.posting import Values
    from timeline.store.conditions.selection import Selection
    from timeline.store.search.blocks import Bits, Block
    from timeline.store.search.units import Unit

_AT_FIRST = 2
"""So many blocks are looked at for a page before all others are."""


@dataclass(slots=True)
class Answer:
    """Which events a query has: what is chosen in the blocks, and in the gaps between them."""

    connection: sqlite3.Connection
    chosen: Selection
    blocks: Blocks
    gaps: tuple[Stretch, ...] = (EVERYWHERE,)
    _bits: Bits | None = None

    @property
    def bits(self) -> Bits:
        """The events in the blocks, put together when they are asked for."""
        if self._bits is None:
            self._bits = self._bits_in(self.blocks)
        return self._bits

    def count(self) -> int:
        """Count the events."""
        marked = sum(bits.bit_count() for bits in self.bits.values())
        return marked + sum(self._count_in(gap) for gap in self.gaps)

    def by(self, unit: Unit) -> Counter[str]:
        """Count the dated events by day, month or year."""
        from timeline.store.search.units import counts_of_bits  # noqa: PLC0415 - pages do without

        counts: Counter[str] = Counter()
        for name, bits in self.bits.items():
            counts.update(counts_of_bits(self.blocks.kept[name], bits, unit))
        for gap in self.gaps:
            counts.update(self._counts_in(gap, unit))
        del counts[""]
        return counts

    def page(self, border: int | None, limit: int, *, down: bool) -> list[int]:
        """Return the next keys behind ``border``."""
        within = EVERYWHERE.behind(border, down=down)
        return list(islice(self._keys(within, limit, down=down), limit))

    def statements(self, *, few: int) -> list[tuple[str, Values]]:
        """Ask for the keys in the gaps, and for those in the blocks where they are few."""
        asked = [statement_of(self.connection, self.chosen, gap) for gap in self.gaps]
        if self.bits and not self.many(few=few):
            keys = json.dumps(list(self.blocks.keys_of_all(self.bits)))
            asked.append(("SELECT value AS key FROM json_each(?)", (keys,)))
        return asked

    def many(self, *, few: int) -> list[tuple[Block, int]]:
        """Return the events in the blocks, where they are more than a few."""
        if sum(bits.bit_count() for bits in self.bits.values()) <= few:
            return []
        return [(self.blocks.kept[name], bits) for name, bits in self.bits.items()]

    def in_bits(self, *, more_than: int) -> Answer:
        """Return the same events as bits of the blocks, where they are many."""
        if self.blocks.kept or self.count() <= more_than:
            return self
        blocks = Blocks.of(self.connection)
        return replace(self, blocks=blocks, gaps=tuple(blocks.gaps()), _bits=None)

    def _keys(self, within: Stretch, limit: int, *, down: bool) -> Iterator[int]:
        """Go through the gaps and blocks as they follow one another."""
        found = [b for b in self.blocks.kept.values() if not within.shared(b.stretch).empty]
        pieces: list[tuple[Stretch, Block | None]] = [(gap, None) for gap in self.gaps]
        pieces += [(block.stretch, block) for block in found]
        walk = self._walk(found[::-1] if down else found)
        for stretch, block in sorted(pieces, key=lambda piece: piece[0].low or -1, reverse=down):
            if block:
                yield from self.blocks.keys_of(block, next(walk), within, down=down)
            elif not (inside := stretch.shared(within)).empty:
                yield from page_of_keys(self.connection, self.chosen, inside, limit, down=down)

    def _walk(self, blocks: Sequence[Block]) -> Iterator[int]:
        """Return the events of one block after another; of few blocks first, then of all others."""
        for part in (blocks[:_AT_FIRST], blocks[_AT_FIRST:]):
            names, bits = [block.id for block in part], self._bits
            if bits is None:
                bits = self._bits_in(self.blocks.only(names))
            yield from (bits.get(name, 0) for name in names)

    def _bits_in(self, blocks: Blocks) -> Bits:
        """Return the events in some blocks; without blocks there are none."""
        if not blocks.kept:
            return {}
        from timeline.store.search.combining import bits_of_selection  # noqa: PLC0415 - as above

        return bits_of_selection(blocks, self.chosen)

    def _count_in(self, gap: Stretch) -> int:
        sql, values = statement_of(self.connection, self.chosen, gap)
        return int(self.connection.execute(f"SELECT count(*) FROM ({sql})", values).fetchone()[0])

    def _counts_in(self, gap: Stretch, unit: Unit) -> Counter[str]:
        from timeline.store.search import months, units  # noqa: PLC0415 - pages do without

        scan = months.single_scan(self.connection, self.chosen)
        if scan and gap == EVERYWHERE and unit != "day":
            return units.summed(months.count_months(self.connection, scan), unit)
        counts: Counter[str] = Counter()
        parted = scan and gap == EVERYWHERE
        for stretch in months.stretches(self.connection) if parted else [gap]:
            sql, values = statement_of(self.connection, self.chosen, stretch)
            counts += units.counts_of_keys(sorted(keys_of(self.connection, sql, values)), unit)
        return counts


def answer(connection: sqlite3.Connection, query: Query) -> Answer:
    """Choose the quicker way to the events of a query."""
    chosen = select(connection, query)
    if not chosen.plain:
        blocks = Blocks.of(connection)
        if blocks.kept and _is_quicker(blocks, chosen):
            return Answer(connection, chosen, blocks, tuple(blocks.gaps()))
    return Answer(connection, chosen, Blocks(connection, {}))


def _is_quicker(blocks: Blocks, chosen: Selection) -> bool:
    """Return whether bits tell the events sooner than an index."""
    from timeline.store.search.combining import effort  # noqa: PLC0415 - few events have no blocks

    return effort(blocks, chosen) < chosen.effort(blocks.connection)
