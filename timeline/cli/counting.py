"""``timeline stats``: how many events there are, of what, with whom and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from rich.cells import cell_len

from timeline.cli.filters import FilterCommand, query_argument, read_query, say_nothing_there
from timeline.cli.output import print_columns, print_record, print_text, say
from timeline.cli.settings import Settings, examples, pass_settings, settings_options
from timeline.inert import inert_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.query import Query
    from timeline.store import Reader
    from timeline.store.search.facets import Facet

_EIGHTHS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")
_FACETS: tuple[Facet, ...] = (
    "type", "status", "who", "unit", "level", "kind", "org", "place", "source",
)  # fmt: skip


@click.command("stats", cls=FilterCommand, epilog=examples("timeline stats 自:2024-01"))
@query_argument
@click.option("--limit", type=click.IntRange(min=1), default=10, help="Values per field.")
@click.option("--json", "as_json", is_flag=True, help="One object with all counts.")
@click.option("--chart", is_flag=True, help="Bars beside the counts.")
@settings_options
@pass_settings
def stats_command(settings: Settings, query: str, limit: int, as_json: bool, chart: bool) -> int:
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
    if chart:
        print_text("\n".join(chart_lines(counts)))
        return 0
    for field, values in counts.items():
        if isinstance(values, dict):
            for value, count in values.items():
                print_columns(field, value, count)
        else:
            print_columns(field, "", values)
    return 0


def chart_lines(counts: Mapping[str, object], width: int = 40) -> list[str]:
    """Return counts as lines with bars; the longest bar of a field has ``width`` cells.

    >>> chart_lines({"events": 3, "type": {"会议": 2, "签约": 1}}, 4)
    ['events 3', '', 'type', '  会议  ████ 2', '  签约  ██ 1']
    """
    lines: list[str] = []
    for field, values in counts.items():
        if not isinstance(values, dict):
            lines.append(f"{field} {values or ''}".rstrip())
            continue
        lines += ["", field]
        names = {value: inert_line(str(value)) for value in values}
        widest = max(map(cell_len, names.values()), default=0)
        top = max(values.values(), default=1)
        for value, count in values.items():
            blank = " " * (widest - cell_len(names[value]))
            lines.append(f"  {names[value]}{blank}  {_bar(count / top * width)} {count}")
    return lines


def _bar(cells: float) -> str:
    """Return a bar to an eighth of a cell.

    >>> _bar(2.5), _bar(0.01)
    ('██▌', '▏')
    """
    eighths = max(1, round(cells * 8))
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8]


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
