"""Filters on the command line: the words of QUERY, and the rows that they select."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import click

from timeline.cli.output import say
from timeline.messages import translate as _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from click.shell_completion import CompletionItem

    from timeline.cli.settings import Settings
    from timeline.query import Query
    from timeline.store import Reader
    from timeline.store.base.rows import Row

_PAGE = 500
_NEGATED = re.compile(r"-(?:[^\W\d]+[:：]|[^\x00-\x7f\-]|[\"“])")
_SHIELD = "\0"


class FilterCommand(click.Command):
    """A command whose arguments are a filter: ``-type:survey`` is a condition, no option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Shield negated conditions from the reader of options."""
        shielded = [_SHIELD + word if _NEGATED.match(word) else word for word in args]
        return super().parse_args(ctx, shielded)


def unshielded(word: str) -> str:
    """Return a word of the command line as it was typed."""
    return word.lstrip(_SHIELD)


def _complete(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    from timeline.cli.completing import complete_filter

    return complete_filter(context, parameter, incomplete)


query_argument = click.argument(
    "query",
    nargs=-1,
    shell_complete=_complete,
    callback=lambda _context, _parameter, words: " ".join(map(unshielded, words)),
)


def read_query(text: str, *, newest: bool = False) -> Query:
    """Read a filter, counted from today."""
    from timeline.query import parse_query

    query = parse_query(text, today=dt.datetime.now().astimezone().date())
    return query.ordered("newest") if newest else query


def rows_of(reader: Reader, query: Query, *, limit: int | None = None) -> Iterator[Row]:
    """Return the rows of a filter, page by page."""
    after = None
    left = limit
    while left is None or left > 0:
        page = reader.window(query, after=after, limit=min(_PAGE, left or _PAGE))
        yield from page
        if len(page) < min(_PAGE, left or _PAGE):
            return
        after = page[-1].key
        left = None if left is None else left - len(page)


def say_nothing_there(settings: Settings) -> None:
    """Print that there is no database yet, and how to begin."""
    database = settings.database
    say(_("Nothing yet in {database}. Give it a page: timeline add page.txt", database=database))


def say_why_empty(reader: Reader, query: Query, settings: Settings) -> None:
    """Print which condition excludes everything."""
    if not query.conditions:
        say_nothing_there(settings)
        return
    reasons = [
        _("without {condition}: {count}", condition=condition, count=count)
        for condition, count in reader.explain_empty(query)
    ]
    say(_("No event matches. {reasons}", reasons=_("; ").join(reasons)))
