"""Whether text search finds what is there and nothing else, tried on events from all over."""

from __future__ import annotations

import re
from array import array
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from timeline.store.base.bigrams import FOLDED, phrase

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_COLUMNS = ("headline", "title", "quote", "people")
_EVENTS, _PAIRS, _ROWS, _LONGEST = 500, 200, 500, 20
_KEYS = "SELECT key FROM event LIMIT ?"
_SAMPLE = "SELECT key FROM event WHERE id >= ? ORDER BY id LIMIT 1"
_FIRST_DIGITS = 12
_TEXT = f"SELECT {', '.join(_COLUMNS)} FROM event_text WHERE key = ?"
_FOUND = "SELECT 1 FROM event_search WHERE event_search MATCH ? AND rowid = ?"
_PRIME = 65521
"""Characters of a million events times keys modulo this are summed in 64 bits."""
_BY_WORD = "SELECT sum(cnt), sum(cnt * unicode(term)) FROM temp.word"
_BY_PLACE = f"SELECT sum(unicode(term) * (doc % {_PRIME})) FROM temp.place_of_word"
_VOCABULARY = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.{} USING fts5vocab('main', 'event_search', '{}')"
)
_FOLDABLE = re.compile(r"[\x00-/:-`{-\x7f]")
_STRUCTURE = "SELECT block FROM event_search_data WHERE id = 10"
_DIRECTORY = "SELECT DISTINCT segid FROM event_search_idx"
_LEAVES = "SELECT count(*) FROM event_search_data WHERE id BETWEEN ? AND ?"
_PIECE_SHIFT = 37
_ROWIDS = f"SELECT rowid FROM event_search WHERE event_search MATCH ? LIMIT {_ROWS}"


def missing_words(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Return the events of a sample that are not found by the beginning of one of their texts."""
    for key in _sample(connection):
        texts = connection.execute(_TEXT, (key,)).fetchone() or ()
        for column, text in zip(_COLUMNS, texts, strict=False):
            asked = f"{column} : {phrase(text[:_LONGEST])}" if text else ""
            if asked and not connection.execute(_FOUND, (asked, key)).fetchone():
                sql = "SELECT id FROM event WHERE key = ?"
                yield connection.execute(sql, (key,)).fetchone()[0], column


def stale_words(connection: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    """Return the keys that some pairs of characters lead to, though no such event has them."""
    pairs = dict.fromkeys(pair for key in _sample(connection) for pair in _pairs(connection, key))
    for pair in islice(pairs, _PAIRS):
        for (key,) in connection.execute(_ROWIDS, (phrase(pair),)).fetchall():
            if pair.lower() not in _whole(connection, key):
                yield key, pair


def _sample(connection: sqlite3.Connection) -> list[int]:
    """Return the keys of all events of a small store; else of some whose hashes lie far apart."""
    every = connection.execute(_KEYS, (_EVENTS + 1,)).fetchall()
    if len(every) > _EVENTS:
        step = 16**_FIRST_DIGITS // _EVENTS
        begins = (f"{number * step:0{_FIRST_DIGITS}x}" for number in range(_EVENTS))
        found = (connection.execute(_SAMPLE, (begin,)).fetchone() for begin in begins)
        every = list(filter(None, found))
    return list(dict.fromkeys(key for (key,) in every))


def _pairs(connection: sqlite3.Connection, key: int) -> list[str]:
    """Return two pairs of characters of an event: the first and the last of its quote."""
    quote = (connection.execute(_TEXT, (key,)).fetchone() or ("", "", ""))[2]
    found = [a + b for a, b in pairwise(quote)]
    return [*found[:1], *found[-1:]]


def _whole(connection: sqlite3.Connection, key: int) -> str:
    texts = connection.execute(_TEXT, (key,)).fetchone() or ()
    return "\n".join(text for text in texts if text).lower()


def sums_of_index(connection: sqlite3.Connection) -> tuple[int, ...]:
    """Add up the rows, words, characters and keys that the search index holds."""
    for name, kind in (("word", "row"), ("place_of_word", "instance")):
        connection.execute(_VOCABULARY.format(name, kind))
    by_word = connection.execute(_BY_WORD).fetchone()
    by_place = connection.execute(_BY_PLACE).fetchone()
    (record,) = connection.execute("SELECT block FROM event_search_data WHERE id = 1").fetchone()
    rows = next(_varints(record), 0)
    return rows, *(int(each or 0) for each in (*by_word, *by_place))


def sums_of_events(connection: sqlite3.Connection) -> tuple[int, ...]:
    """Add up what the search index must hold."""
    rows = words = codes = places = 0
    for key, *texts in connection.execute(f"SELECT key, {', '.join(_COLUMNS)} FROM event_text"):
        text = "".join(filter(None, texts))
        folded = text.translate(FOLDED) if _FOLDABLE.search(text) else text
        code = sum(array("I", folded.encode("utf-32-le")))
        rows, words, codes = rows + 1, words + len(folded), codes + code
        places += code * (key % _PRIME)
    return rows, words, codes, places


def missing_pieces(connection: sqlite3.Connection) -> Iterator[int]:
    """Return the pieces of the search index that are gone, or that nothing leads to."""
    (structure,) = connection.execute(_STRUCTURE).fetchone()
    led_to = {piece for (piece,) in connection.execute(_DIRECTORY).fetchall()}
    for piece, first, last in _pieces(structure):
        ids = (piece << _PIECE_SHIFT) + first, (piece << _PIECE_SHIFT) + last
        (leaves,) = connection.execute(_LEAVES, ids).fetchone()
        if leaves != last - first + 1 or piece not in led_to:
            yield piece


def _pieces(structure: bytes) -> Iterator[tuple[int, int, int]]:
    """Read the record of FTS5 that lists its pieces with their first and last leaf."""
    numbers = _varints(structure[4:])
    levels, _pieces, _writes = next(numbers), next(numbers), next(numbers)
    for _ in range(levels):
        _merging, count = next(numbers), next(numbers)
        for _ in range(count):
            yield next(numbers), next(numbers), next(numbers)


def _varints(record: bytes) -> Iterator[int]:
    """Read the numbers of a record of FTS5: seven bits a byte, the highest first."""
    number = 0
    for byte in record:
        number = number << 7 | byte & 127
        if byte < 128:
            yield number
            number = 0
