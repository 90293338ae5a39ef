"""Plain SQL asked by a person: run in a child process that can read this one file and no more."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.errors import TimelineError
from timeline.resources import shipped
from timeline.store.base.database import refusal
from timeline.store.opening import open_reader

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PARAMETER = re.compile(r"(?<![:\w]):([a-z_]+)")
_ABOUT = re.compile(r"^-- ([a-z_]+): (.+)$", re.MULTILINE)
_NEAR = re.compile(r'near "(.*)": syntax error', re.DOTALL)
_REFUSALS = {
    "not authorized": "sql-only-reads",
    "interrupted": "sql-too-slow",
    "incomplete input": "sql-cut",
    "only SELECT gives rows": "sql-without-rows",
}
"""The kind of message for what SQLite says of a statement."""
_NAMING = {
    "no such table": "sql-no-table", "no such column": "sql-no-column",
    "no such function": "sql-no-function",
}  # fmt: skip
"""The same, where SQLite names something after a colon."""
_CHILD = "timeline.store.maintenance.sandbox"


class BadSql(TimelineError):
    """A statement that SQLite or the sandbox refuses."""


class UnknownQuery(TimelineError):
    """A canned query that is not there."""

    exit_code = 2

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__("no-query", name=name, known=" ".join(known))


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows of a statement; cut where there were too many."""

    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]
    cut: bool


@dataclass(frozen=True, slots=True)
class CannedQuery:
    """A question kept in ``db/queries``."""

    name: str
    help: str
    sql: str

    @property
    def parameters(self) -> tuple[str, ...]:
        """Names to give values for; what is left out is null."""
        lines = self.sql.splitlines()
        code = "\n".join(line for line in lines if not line.lstrip().startswith("--"))
        return tuple(dict.fromkeys(_PARAMETER.findall(code)))

    @property
    def about(self) -> dict[str, str]:
        """What to give for each parameter, as the lines under the help say."""
        said = dict(_ABOUT.findall(self.sql))
        return {name: said.get(name, "") for name in self.parameters}


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a statement may use."""

    seconds: float = 20.0
    rows: int = 100_000
    memory: int = 1 << 30


_USUAL = Limits()
PATIENT = Limits(seconds=120.0)
"""For questions that ship with the program, which end."""


def ask(
    path: Path | str, sql: str, values: Mapping[str, object] | None = None, limits: Limits = _USUAL
) -> Answer:
    """Run one reading statement against a store; raises BadSql for everything else."""
    open_reader(path).close()  # refuses what is no store of ours; finishes what was cut off
    task = {
        "path": str(Path(path).absolute()), "sql": sql, "values": dict(values or {}),
        "seconds": limits.seconds, "rows": limits.rows, "memory": limits.memory,
    }  # fmt: skip
    package = Path(__file__).parents[3]
    try:
        child = subprocess.run(  # noqa: S603 - our own module; the SQL goes through a pipe
            [sys.executable, "-m", _CHILD],
            input=json.dumps(task), capture_output=True, encoding="utf-8", check=False,
            timeout=limits.seconds + 10,
            env={**os.environ, "PYTHONPATH": str(package), "PYTHONIOENCODING": "utf-8"},
        )  # fmt: skip
    except subprocess.TimeoutExpired as err:
        raise BadSql("stopped-slow", seconds=f"{limits.seconds:g}") from err
    if child.returncode != 0 or not child.stdout:
        raise BadSql("stopped-large")
    answer = json.loads(child.stdout)
    if "error" in answer:
        raise refusal(Path(path), answer.get("name", "")) or _refused(answer["error"])
    rows = tuple(tuple(row) for row in answer["rows"])
    return Answer(tuple(answer["columns"]), rows, answer["cut"])


def _refused(words: str) -> BadSql:
    """Return what SQLite says of a statement as an error, in its own words where no kind fits."""
    if words in _REFUSALS:
        return BadSql(_REFUSALS[words])
    start, colon, name = words.partition(": ")
    if colon and start in _NAMING:
        return BadSql(_NAMING[start], name=name)
    near = _NEAR.fullmatch(words)
    return BadSql("sql-near", name=near[1]) if near else BadSql("sql-refused", words=words)


def canned_queries() -> tuple[CannedQuery, ...]:
    """List the queries that ship with the program."""
    files = sorted((shipped("db") / "queries").glob("*.sql"))
    return tuple(_canned(file) for file in files)


def canned_query(name: str) -> CannedQuery:
    """Find a canned query; dashes and underscores are the same."""
    known = {query.name: query for query in canned_queries()}
    found = known.get(name.replace("-", "_"))
    if found is None:
        raise UnknownQuery(name, tuple(known))
    return found


def _canned(file: Path) -> CannedQuery:
    sql = file.read_text("utf-8")
    return CannedQuery(file.stem, sql.partition("\n")[0].removeprefix("--").strip(), sql)
