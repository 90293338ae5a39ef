"""Sets of events as numbers: bit n stands for the event of rank n; and how they are written."""

from __future__ import annotations

import re
import sys
from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_SET_BITS = tuple(tuple(n for n in range(8) if byte >> n & 1) for byte in range(256))
_FILLED = re.compile(rb"[^\0]")
_FEW = 128
_DIGITS = bytes.maketrans(b"\0\1", b"01")


def bits_of_members(keys: Sequence[int], members: frozenset[int]) -> int:
    """Set the bits of those keys that are among some."""
    digits = bytes(map(members.__contains__, keys)).translate(_DIGITS)
    return int(digits[::-1], 2)


def between(low: int, high: int) -> int:
    """Return the events from one rank up to but not with another."""
    return (1 << high) - (1 << low) if low < high else 0


def bits_of(size: int, ranks: Iterable[int]) -> int:
    """Set the bits of some ranks.

    >>> bin(bits_of(6, [0, 4]))
    '0b10001'
    """
    raw = bytearray(size + 7 >> 3)
    for rank in ranks:
        raw[rank >> 3] |= 1 << (rank & 7)
    return int.from_bytes(raw, "little")


def ranks_of(bits: int, *, down: bool = False) -> Iterator[int]:
    """Return the ranks whose bits are set, in order or from the last.

    >>> list(ranks_of(0b10001)), list(ranks_of(0b10001, down=True))
    ([0, 4], [4, 0])
    """
    raw = bits.to_bytes(bits.bit_length() + 7 >> 3, "little")
    filled = [match.start() for match in _FILLED.finditer(raw)]
    for index in reversed(filled) if down else filled:
        ranks = _SET_BITS[raw[index]]
        for rank in reversed(ranks) if down else ranks:
            yield index << 3 | rank


def packed(ranks: Sequence[int], size: int) -> bytes:
    """Write some events of a block of ``size`` events: as bits, or their ranks where few."""
    if _FEW * len(ranks) < size:
        return as_bytes(_rank_code(size), sorted(ranks))
    return bits_of(size, ranks).to_bytes(size + 7 >> 3, "little")


def unpacked(blobs: Iterable[bytes], size: int) -> int:
    """Read what ``packed`` wrote, for several values together.

    >>> unpacked([packed([0, 4], 5000), packed([1], 5000)], 5000)
    19
    """
    found, few, whole = 0, bytearray(size + 7 >> 3), size + 7 >> 3
    for blob in blobs:
        if len(blob) == whole:
            found |= int.from_bytes(blob, "little")
        else:
            for rank in numbers(_rank_code(size), blob):
                few[rank >> 3] |= 1 << (rank & 7)
    return found | int.from_bytes(few, "little")


def _rank_code(size: int) -> str:
    return "H" if size <= 1 << 16 else "I"


def numbers(code: str, blob: bytes) -> array[int]:
    """Read numbers written with ``as_bytes``."""
    found = array(code, blob)
    if sys.byteorder == "big":
        found.byteswap()
    return found


def as_bytes(code: str, values: Iterable[int]) -> bytes:
    """Write numbers, the low byte first."""
    found = array(code, values)
    if sys.byteorder == "big":
        found.byteswap()
    return found.tobytes()
