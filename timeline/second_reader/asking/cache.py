"""Answers that were paid for: kept in a file by question, model and address."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, Self

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
    """A file of answers; a file that is damaged is begun anew."""

    path: Path
    _connection: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._connection = self._opened()
        except sqlite3.DatabaseError:
            self.path.unlink(missing_ok=True)
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
        said = json.dumps(answer.said, ensure_ascii=False)
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
            connection.executescript(_TABLES)
        except sqlite3.DatabaseError:
            connection.close()
            raise
        return connection

    def _run(self, sql: str, *values: object) -> sqlite3.Cursor:
        assert self._connection is not None, "the cache is open"  # noqa: S101
        return self._connection.execute(sql, values)


def _key(question: Question, settings: ModelSettings) -> str:
    parts = (question.key, settings.model, settings.address, settings.output)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
