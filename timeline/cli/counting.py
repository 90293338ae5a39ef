"""``timeline stats``: how many events there are, of what, with whom and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from timeline.cli.filters import FilterCommand, query_argument, read_query, say_nothing_there
from timeline.cli.output import print_record, print_text, say
from timeline.cli.settings import Settings, examples, pass_settings, settings_options
from timeline.cli.speaking import cells
from timeline.cli.tables import Form, form_options, print_table
from timeline.inert import inert_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from timeline.query import Query
    from timeline.store import Reader
    from timeline.store.search.facets import Facet

_EIGHTHS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")
_COLUMNS = ("field", "value", "count")
_FACETS: tuple[Facet, ...] = (
    "type", "status", "who", "unit", "level", "kind", "org", "place", "source",
)  # fmt: skip


@click.command("stats", cls=FilterCommand, epilog=examples("timeline stats 自:2024-01"))
@query_argument
@click.option("--limit", type=click.IntRange(min=1), default=10, help="Values per field.")
@form_options
@click.option("--chart", is_flag=True, help="Bars beside the counts.")
@settings_options
@pass_settings
def stats_command(
    settings: Settings, query: str, limit: int, form: Form | None, chart: bool
) -> int:
    """Count the events that QUERY lets through, by field and by month."""
    from timeline.store import open_reader

    selection = read_query(query)
    if not settings.database.exists():
        say_nothing_there(settings)
        return 0
    with open_reader(settings.database, tell=say) as reader:
        counts = _counts(reader, selection, limit)
    if form == "json":
        print_record(counts)
    elif chart:
        print_text("\n".join(chart_lines(_in_words(counts))))
    else:
        shown = counts if form else _in_words(counts)
        print_table(_COLUMNS, _rows(shown), form, heading=False, names=_COLUMNS)
    return 0


def _rows(counts: Mapping[str, object]) -> Iterator[tuple[str, object, object]]:
    """Return counts as rows of field, value and count."""
    for field, values in counts.items():
        if isinstance(values, dict):
            yield from ((field, value, count) for value, count in values.items())
        elif isinstance(values, int):
            yield field, None, values
        else:
            yield field, values, None


def _in_words(counts: Mapping[str, object]) -> dict[str, object]:
    """Return counts under the names of fields and values in the language in use."""
    from timeline.cli.tables import column_name
    from timeline.tui.filters.condition_text import field_label, value_label

    named: dict[str, object] = {}
    for field, values in counts.items():
        if field in _FACETS and isinstance(values, dict):
            words = {value_label(field, value): count for value, count in values.items()}
            named[field_label(field)] = words
        else:
            named[column_name(field)] = values
    return named


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
        widest = max(map(cells, names.values()), default=0)
        top = max(values.values(), default=1)
        for value, count in values.items():
            blank = " " * (widest - cells(names[value]))
            lines.append(f"  {names[value]}{blank}  {_bar(count / top * width)} {count}")
    return lines


def _bar(length: float) -> str:
    """Return a bar to an eighth of a cell.

    >>> _bar(2.5), _bar(0.01)
    ('██▌', '▏')
    """
    eighths = max(1, round(length * 8))
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
