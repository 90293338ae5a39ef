"""The filter language: what a person types becomes a Query value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.query.conditions import Condition, Query

if TYPE_CHECKING:
    from datetime import date

__all__ = ["Condition", "Query", "parse_query"]


def parse_query(text: str, *, today: date) -> Query:
    """Read a filter; its language is imported when somebody types one."""
    from timeline.query.language import read_query  # noqa: PLC0415 - a screen begins without

    return read_query(text, today=today)
