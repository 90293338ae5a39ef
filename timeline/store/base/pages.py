"""Pages of a SQLite file read one by one: the rows of every b-tree page that is intact.

The format is that of https://www.sqlite.org/fileformat2.html; nothing here trusts the file.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    Value = int | float | str | bytes | None
    Cell = tuple[int | None, tuple[Value, ...]]
    """The row number, where the page has row numbers, and the values."""

_INTERIOR_INDEX, _INTERIOR_TABLE, _LEAF_INDEX, _LEAF_TABLE = 2, 5, 10, 13
_INTERIORS = {_INTERIOR_INDEX, _INTERIOR_TABLE}
_WIDTHS = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8, 8: 0, 9: 0}
_LONGEST = 1 << 30


class BadPage(Exception):
    """Bytes that are no cell of a b-tree page."""


@dataclass(frozen=True, slots=True)
class Pages:
    """A file as pages, counted from one."""

    data: bytes
    size: int

    @property
    def count(self) -> int:
        """How many pages there are; the last may be cut."""
        return -(-len(self.data) // self.size)

    def kind(self, number: int) -> int:
        """Return the kind of a page, 0 where the page is none of a b-tree."""
        kind = self._at(number, self._start(number))
        return kind if kind in {*_INTERIORS, _LEAF_INDEX, _LEAF_TABLE} else 0

    def tree(self, root: int) -> list[int]:
        """Return the pages that can be reached from a root."""
        seen: dict[int, None] = {}
        todo = [root]
        while todo:
            number = todo.pop()
            if number in seen or not 0 < number <= self.count:
                continue
            seen[number] = None
            if self.kind(number) in _INTERIORS:
                todo += self._children(number)
        return list(seen)

    def free(self) -> set[int]:
        """Return the pages of the list of free pages."""
        found: set[int] = set()
        trunk = int.from_bytes(self.data[32:36])
        while 0 < trunk <= self.count and trunk not in found:
            page = self._page(trunk)
            leaves = min(int.from_bytes(page[4:8]), self.size // 4 - 2)
            found |= {trunk, *(n for (n,) in struct.iter_unpack(">I", page[8 : 8 + 4 * leaves]))}
            trunk = int.from_bytes(page[:4])
        return found

    def cells(self, number: int) -> Iterator[Cell]:
        """Return the cells of a page that hold values; a broken cell is left out."""
        kind = self.kind(number)
        if kind in {_INTERIOR_TABLE, 0}:
            return
        for pointer in self._pointers(number):
            try:
                yield self._cell(number, kind, pointer)
            except (BadPage, IndexError, struct.error, OverflowError, RecursionError):
                continue

    def _start(self, number: int) -> int:
        return 100 if number == 1 else 0

    def _at(self, number: int, offset: int) -> int:
        place = (number - 1) * self.size + offset
        return self.data[place] if place < len(self.data) else 0

    def _page(self, number: int) -> bytes:
        if not 0 < number <= self.count:
            raise BadPage
        return self.data[(number - 1) * self.size : number * self.size]

    def _pointers(self, number: int) -> list[int]:
        page, start = self._page(number), self._start(number)
        header = 12 if self.kind(number) in _INTERIORS else 8
        count = int.from_bytes(page[start + 3 : start + 5])
        first = start + header
        count = min(count, (len(page) - first) // 2)
        return list(struct.unpack_from(f">{count}H", page, first)) if count > 0 else []

    def _children(self, number: int) -> list[int]:
        page, start = self._page(number), self._start(number)
        found = [int.from_bytes(page[at : at + 4]) for at in self._pointers(number)]
        return [*found, int.from_bytes(page[start + 8 : start + 12])]

    def _cell(self, number: int, kind: int, at: int) -> Cell:
        page = self._page(number)
        at += 4 if kind == _INTERIOR_INDEX else 0
        length, at = _varint(page, at)
        row = None
        if kind == _LEAF_TABLE:
            row, at = _varint(page, at)
        if length > _LONGEST:
            raise BadPage
        return row, _values(self._payload(page, at, length, kind))

    def _payload(self, page: bytes, at: int, length: int, kind: int) -> bytes:
        usable = self.size
        most = usable - 35 if kind == _LEAF_TABLE else (usable - 12) * 64 // 255 - 23
        if length <= most:
            return _exactly(page, at, length)
        least = (usable - 12) * 32 // 255 - 23
        local = least + (length - least) % (usable - 4)
        local = local if local <= most else least
        parts, rest = [_exactly(page, at, local)], length - local
        following = int.from_bytes(_exactly(page, at + local, 4))
        while rest > 0:
            overflow = self._page(following)
            part = _exactly(overflow, 4, min(rest, usable - 4))
            parts.append(part)
            rest -= len(part)
            following = int.from_bytes(overflow[:4])
        return b"".join(parts)


def _exactly(page: bytes, at: int, length: int) -> bytes:
    part = page[at : at + length]
    if len(part) < length:
        raise BadPage
    return part


def _varint(page: bytes, at: int) -> tuple[int, int]:
    number = 0
    for index in range(9):
        byte = page[at + index]
        if index == 8:
            return number << 8 | byte, at + 9
        number = number << 7 | byte & 127
        if byte < 128:
            return number, at + index + 1
    raise BadPage


def _values(record: bytes) -> tuple[Value, ...]:
    length, at = _varint(record, 0)
    kinds = []
    while at < length:
        kind, at = _varint(record, at)
        kinds.append(kind)
    if at != length:
        raise BadPage
    values: list[Value] = []
    for kind in kinds:
        width = _WIDTHS[kind] if kind in _WIDTHS else _width(kind)
        values.append(_value(kind, _exactly(record, at, width)))
        at += width
    return tuple(values)


def _width(kind: int) -> int:
    if kind < 12:
        raise BadPage
    return (kind - 12) // 2


def _value(kind: int, part: bytes) -> Value:
    if kind == 0:
        return None
    if kind == 7:
        return float(struct.unpack(">d", part)[0])
    if kind < 10:
        return kind - 8 if kind >= 8 else int.from_bytes(part, signed=True)
    return part if kind % 2 == 0 else part.decode(errors="replace")
