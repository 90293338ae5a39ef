"""Print the figures of every gold set and the cases, and raise the floors of both.

The texts named in ``unread.toml``, which no rule was written from, get a line of their own.

usage: report.py [--raise] [--lower]
--raise  lift every floor of ``baseline.json`` to a hundredth below the present figure, and those
         of the cases to the number that is right
--lower  with --raise: let floors fall too; say why in the commit message
"""

from __future__ import annotations

import argparse
import json
import math
import tomllib
from pathlib import Path

import click

from timeline.cli.evaluating import figure_table
from timeline.evaluation import score_cases, score_dates, score_folder
from timeline.evaluation.tally import chief_figure

HERE = Path(__file__).parent
BASELINE = HERE / "baseline.json"
CASES = HERE.parent / "cases" / "cases.jsonl"
CASE_FLOORS = CASES.with_name("floors.json")
UNREAD = tomllib.loads((HERE / "unread.toml").read_text("utf-8"))
CHIEF = (
    "event",
    "event+type",
    "date",
    "participants",
    "role",
    "organizations",
    "place",
    "articles",
)
"""The figures given for texts that no rule was written from."""
SLACK = 1
"""How many hundredths a floor stays below the figure."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--raise", dest="lift", action="store_true")
    parser.add_argument("--lower", action="store_true")
    options = parser.parse_args()
    baseline = json.loads(BASELINE.read_text("utf-8"))
    for name, gold_set in baseline.items():
        path = (HERE / gold_set["path"]).resolve()
        if not path.exists():
            click.echo(f"== {name}: not here")
            continue
        figures = (score_folder(path) if path.is_dir() else score_dates(path)).figures()
        click.echo(f"== {name}\n{figure_table(figures)}")
        if name in UNREAD:
            click.echo(unread_line(path, UNREAD[name]))
        click.echo()
        if options.lift:
            lift(gold_set["floors"], figures, lower=options.lower)
    if options.lift:
        write(BASELINE, baseline)
    report_cases(lift_floors=options.lift, lower=options.lower)


def report_cases(*, lift_floors: bool, lower: bool) -> None:
    """Print how many cases are right, kind by kind; lift the floor of each area."""
    scores = score_cases(CASES)
    click.echo(f"== cases\n{scores.table()}")
    if lift_floors:
        floors = json.loads(CASE_FLOORS.read_text("utf-8"))
        right = scores.passed()
        areas = sorted({case.area for case in scores.cases.values()})
        present = {area: right[area] for area in areas}
        kept = {area: max(floors.get(area, 0), count) for area, count in present.items()}
        write(CASE_FLOORS, present if lower else kept)


def write(path: Path, floors: object) -> None:
    path.write_text(json.dumps(floors, indent=2, ensure_ascii=False) + "\n", "utf-8")


def unread_line(folder: Path, names: list[str]) -> str:
    """Return the figures of the texts that no rule was written from, in one line."""
    figures = score_folder(folder, only=names).figures()
    parts = (f"{name} {chief_figure(figures[name]):.3f}" for name in CHIEF if name in figures)
    label = f"unread ({len(names)} texts)"
    return f"{label:22} {'  '.join(parts)}"


def lift(floors: dict[str, float], figures: dict[str, dict[str, float]], *, lower: bool) -> None:
    """Set every floor to just below the present figure; it falls only where that is allowed."""
    for name, floor in floors.items():
        present = max(0, math.floor(chief_figure(figures[name]) * 100) - SLACK) / 100
        floors[name] = present if lower else max(floor, present)


if __name__ == "__main__":
    main()
