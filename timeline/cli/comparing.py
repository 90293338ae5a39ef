"""``timeline compare``: people or units side by side on one axis of time."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import click

from timeline.cli.filters import FilterCommand, query_argument, read_query, say_nothing_there
from timeline.cli.outcome import SOME_QUARANTINED
from timeline.cli.output import print_record, print_text, say
from timeline.cli.settings import Settings, examples, pass_settings, settings_options
from timeline.cli.tables import Form, form_options, laid_out, print_table
from timeline.messages import translate as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.query import Query
    from timeline.store.presence.lanes import Lanes

_LEAST, _MOST = 2, 4
_COLUMNS = ("day", "type", "title", "place", "in", "id")


@click.command(
    "compare",
    cls=FilterCommand,
    epilog=examples(
        "timeline compare 林向东 郭远", "timeline compare 林向东 郭远 since:2024-01 until:2024-03",
        "timeline compare 临江市 云溪县 类型:签约 --json",
    ),
)  # fmt: skip
@query_argument
@form_options
@settings_options
@pass_settings
def compare_command(settings: Settings, query: str, form: Form | None) -> int:
    """Lay two to four people or units side by side, joint events marked, with counts.

    Words of a filter (since: until: type: …) narrow all of the lanes.
    """
    from timeline.store import open_reader
    from timeline.store.side_by_side import read_lanes

    names, shared = _names(read_query(query))
    if not _LEAST <= len(names) <= _MOST:
        raise click.UsageError(_("give two to four names"))
    if not settings.database.exists():
        say_nothing_there(settings)
        return 0
    with open_reader(settings.database, tell=say) as reader:
        lanes = read_lanes(reader, names, shared)
    if form == "json":
        print_record(_record(lanes))
    elif form == "csv" or not sys.stdout.isatty():
        rows = _rows(lanes) if form else _labelled(_rows(lanes))
        print_table(_COLUMNS, rows, form, names=_COLUMNS)
    else:
        _print_lanes(lanes)
    return _say_what_is_missing(lanes)


def _say_what_is_missing(lanes: Lanes) -> int:
    """Tell of lanes that are empty or cut; return the exit status."""
    from timeline.store.presence.lanes import MOST

    cut = [name for name, n in zip(lanes.names, lanes.totals, strict=True) if n >= MOST]
    for name, number in zip(lanes.names, lanes.totals, strict=True):
        if not number:
            say(_("no event of {name}", name=name))
    for name in cut:
        say(_("only the first {count} events of {name}", count=MOST, name=name))
    return SOME_QUARANTINED if cut else 0


def _names(query: Query) -> tuple[list[str], Query]:
    """Return the bare words of a filter as names, and the other conditions."""
    from dataclasses import replace

    bare = [c for c in query.conditions if c.field == "text" and not c.negated]
    others = tuple(c for c in query.conditions if c not in bare)
    return [value for c in bare for value in c.values], replace(query, conditions=others)


def _rows(lanes: Lanes) -> list[tuple[object, ...]]:
    return [
        (
            each.row.starts, each.row.type, each.row.title, each.row.place,
            [lanes.names[n] for n in each.lanes], each.row.id,
        )
        for each in lanes.events
    ]  # fmt: skip


def _labelled(rows: Sequence[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """Return rows with their types as people call them."""
    from timeline.tui.timeline.row_lines import type_label

    return [(day, type_label(str(kind)), *rest) for day, kind, *rest in rows]


def _record(lanes: Lanes) -> dict[str, object]:
    events = [dict(zip(_COLUMNS, row, strict=True)) for row in _rows(lanes)]
    return {
        "names": list(lanes.names), "events": list(lanes.totals), "joint": lanes.joint,
        "types": lanes.by_type(), "months": lanes.by_month(), "rows": events,
    }  # fmt: skip


def _print_lanes(lanes: Lanes) -> None:
    """Print a column for each lane, a line for each event, and the counts below."""
    from timeline.tui.timeline.row_lines import type_label
    from timeline.tui.widgets.cells import clip

    width = shutil.get_terminal_size().columns
    lane_width = max(12, (width - 14) // len(lanes.names) - 2)
    lines = [["", *lanes.names]]
    for each in lanes.events:
        title = clip(f"{type_label(each.row.type)} {each.row.title}", lane_width)
        lane = (title if n == each.lanes[0] else "═══" if n in each.lanes else "│"
                for n in range(len(lanes.names)))  # fmt: skip
        lines.append([each.row.start_day or "?", *lane])
    for line in laid_out(lines, width):
        print_text(line)
    totals = " / ".join(map(str, lanes.totals))
    print_text(_("together {joint} · {totals}", joint=lanes.joint, totals=totals))
    counts = {type_label(kind): n for kind, n in lanes.by_type().items()} | lanes.by_month()
    for line in laid_out([[name, *map(str, n)] for name, n in counts.items()] or [[""]], width):
        print_text(line)
