"""INSERT statements, made from the names of their columns."""

from __future__ import annotations


def statement(table: str, columns: str, *, once: bool = False) -> str:
    """Write the statement; ``once`` passes over a row that is there already.

    >>> statement("source", "id, name")
    'INSERT INTO source (id, name) VALUES (?, ?)'
    """
    marks = ", ".join("?" * len(columns.split(",")))
    return f"INSERT {'OR IGNORE ' if once else ''}INTO {table} ({columns}) VALUES ({marks})"
