"""Completion of filters in a shell: keys, and values that the database has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.shell_completion import CompletionItem

from timeline.cli.settings import Settings
from timeline.errors import TimelineError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import click

_MOST = 200
_COUNTED = ("type", "who", "org", "place", "source", "status", "unit", "level", "kind")


def complete_filter(
    context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Return what could complete the last word of a filter.

    bash parts words at colons: there the key is the word before, and only the value is completed.
    """
    before = str(context.params.get("query") or "").rstrip()
    parted = before.endswith(":") and ":" not in incomplete
    key = before.rstrip(": ").rpartition(" ")[2]
    typed = f"{key}:{incomplete}" if parted else incomplete
    found = _completions(context, typed)
    texts = (text.partition(":")[2] if parted else text for text in found)
    return [CompletionItem(text) for text in texts]


def _completions(context: click.Context, typed: str) -> Iterator[str]:
    from timeline.query.words import KEYS
    from timeline.tui.filters.condition_text import completions

    key, colon, _value = typed.removeprefix("-").partition(":")
    field = KEYS.get(key.lower()) if colon else None
    known = {field: _values(context, field)} if field in _COUNTED else {}
    yield from (each.text for each in completions(typed, known, limit=_MOST))


def _values(context: click.Context, field: str) -> list[tuple[str, int | None]]:
    """Return the values that a field has in the database, the most frequent first."""
    from timeline.query import Query
    from timeline.store import open_reader

    database = context.ensure_object(Settings).database
    if not database.exists():
        return []
    try:
        with open_reader(database) as reader:
            return list(reader.facets(Query(), field, limit=_MOST))  # type: ignore[arg-type]
    except TimelineError:
        return []
