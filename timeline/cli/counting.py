"""``timeline stats``: how many events there are, of what, with whom and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from timeline.cli.filters import FilterCommand, query_argument, read_query, say_nothing_there
from timeline.cli.output import print_columns, print_record, say
from timeline.cli.settings import Settings, examples, pass_settings, settings_options

if TYPE_CHECKING:
    from timeline.query import Query
    from timeline.store import Reader
    from timeline.store.search.facets import Facet

_FACETS: tuple[Facet, ...] = (
    "type", "status", "who", "unit", "level", "kind", "org", "place", "source",
)  # fmt: skip


@click.command("stats", cls=FilterCommand, epilog=examples("timeline stats 自:2024-01"))
@query_argument
@click.option("--limit", type=click.IntRange(min=1), default=10, help="Values per field.")
@click.option("--json", "as_json", is_flag=True, help="One object with all counts.")
@settings_options
@pass_settings
def stats_command(settings: Settings, query: str, limit: int, as_json: bool) -> int:
    """Count the events that QUERY lets through, by field and by month."""
    from timeline.store import open_reader

    selection = read_query(query)
    if not settings.database.exists():
        say_nothing_there(settings)
        return 0
    with open_reader(settings.database, tell=say) as reader:
        counts = _counts(reader, selection, limit)
    if as_json:
        print_record(counts)
        return 0
    for field, values in counts.items():
        if isinstance(values, dict):
            for value, count in values.items():
                print_columns(field, value, count)
        else:
            print_columns(field, "", values)
    return 0


def _counts(reader: Reader, query: Query, limit: int) -> dict[str, object]:
    """Count events, their bounds, their values and their months."""
    first, last = reader.bounds(query)
    return {
        "events": reader.count(query),
        "first_day": first,
        "last_day": last,
        **{field: dict(reader.facets(query, field, limit)) for field in _FACETS},
        "month": dict(reader.density(query, "month")),
    }
