"""Answers that were paid for: kept in a file by question, model and address."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from timeline.errors import TimelineError

if TYPE_CHECKING:
    from pathlib import Path

    from timeline.second_reader.answers.instructions import Question
    from timeline.second_reader.settings import ModelSettings

_TABLES = """
CREATE TABLE IF NOT EXISTS answer (
    key TEXT PRIMARY KEY, model TEXT NOT NULL, answer TEXT NOT NULL,
    tokens_in INTEGER NOT NULL, tokens_out INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS told (address TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
"""


_FOREIGN = "SELECT 1 FROM sqlite_master WHERE name NOT IN ('answer', 'told')"
_BROKEN = frozenset({sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT})


class UnusableCache(TimelineError):
    """A file in which answers cannot be kept."""


class Answer(NamedTuple):
    """What a model said, and what it cost."""

    said: Any
    tokens_in: int = 0
    tokens_out: int = 0

    @property
    def tokens(self) -> int:
        """All tokens of question and answer."""
        return self.tokens_in + self.tokens_out


@dataclass(slots=True)
class Cache:
    """A file of answers; a damaged file is put aside, and a new one begun."""

    path: Path
    _connection: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        """Open the file.

        Raises:
            UnusableCache: the file cannot be opened, or is a database of something else.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = self._opened()
        except (sqlite3.Error, OSError) as error:
            if getattr(error, "sqlite_errorcode", None) not in _BROKEN:
                raise self._unusable(error) from error
            self.path.replace(self.path.with_name(f"{self.path.name}.damaged"))
            self._connection = self._opened()
        return self

    def __exit__(self, *_: object) -> None:
        if self._connection:
            self._connection.close()

    def find(self, question: Question, settings: ModelSettings) -> Answer | None:
        """Return the answer to a question, where it is kept."""
        sql = "SELECT answer, tokens_in, tokens_out FROM answer WHERE key = ?"
        row = self._run(sql, _key(question, settings)).fetchone()
        if row is None:
            return None
        with suppress(ValueError):
            return Answer(json.loads(row[0]), *row[1:])
        return None

    def keep(self, question: Question, settings: ModelSettings, answer: Answer) -> None:
        """Keep an answer, on the disk at once."""
        said = json.dumps(answer.said)
        self._run(
            "INSERT OR REPLACE INTO answer VALUES (?, ?, ?, ?, ?)",
            _key(question, settings), settings.model, said, answer.tokens_in, answer.tokens_out,
        )  # fmt: skip

    def first_time(self, address: str) -> bool:
        """Return whether nothing was ever sent to an address, and remember the address."""
        sql = "INSERT INTO told VALUES (?) ON CONFLICT DO NOTHING"
        return self._run(sql, address).rowcount > 0

    def _opened(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=30, isolation_level=None)
        try:
            is_foreign = connection.execute(_FOREIGN).fetchone()
            if not is_foreign:
                connection.executescript(_TABLES)
        except sqlite3.Error:
            connection.close()
            raise
        if is_foreign:
            connection.close()
            raise UnusableCache("cache-of-another", path=self.path)
        return connection

    def _run(self, sql: str, *values: object) -> sqlite3.Cursor:
        assert self._connection is not None, "the cache is open"  # noqa: S101
        try:
            return self._connection.execute(sql, values)
        except sqlite3.Error as error:
            raise self._unusable(error) from error

    def _unusable(self, error: Exception) -> UnusableCache:
        return UnusableCache("cache-unusable", path=self.path, reason=error)


def _key(question: Question, settings: ModelSettings) -> str:
    parts = (question.key, settings.model, settings.address, settings.output)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
