"""Print the figures of every gold set, and raise the floors of ``baseline.json``.

usage: report.py [--raise] [--lower]
--raise  lift every floor to the present figure (cut to two digits)
--lower  with --raise: let floors fall too; say why in the commit message
"""

from __future__ import annotations

import argparse
import json
import math
from pathlib import Path

import click

from timeline.cli.evaluating import figure_table
from timeline.evaluation import score_dates, score_folder
from timeline.evaluation.tally import chief_figure

HERE = Path(__file__).parent
BASELINE = HERE / "baseline.json"


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
        click.echo(f"== {name}\n{figure_table(figures)}\n")
        if options.lift:
            lift(gold_set["floors"], figures, lower=options.lower)
    if options.lift:
        BASELINE.write_text(json.dumps(baseline, indent=2, ensure_ascii=False) + "\n", "utf-8")


def lift(floors: dict[str, float], figures: dict[str, dict[str, float]], *, lower: bool) -> None:
    """Set every floor to the present figure; it falls only where that is allowed."""
    for name, floor in floors.items():
        present = math.floor(chief_figure(figures[name]) * 100) / 100
        floors[name] = present if lower else max(floor, present)


if __name__ == "__main__":
    main()
