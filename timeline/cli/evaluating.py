"""``timeline eval``: how well labelled texts are read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline.cli.options import extractor_option
from timeline.cli.output import print_record, print_text
from timeline.cli.settings import examples, settings_options

if TYPE_CHECKING:
    from timeline.evaluation import Scores
    from timeline.evaluation.tally import Figures


@click.command(
    "eval", epilog=examples("timeline eval labelled/", "timeline eval labelled/ --show roles")
)
@click.argument("labelled", type=click.Path(exists=True, path_type=Path))
@click.option("--only", multiple=True, metavar="NAME", help="Only this text (repeatable).")
@click.option("--show", metavar="KIND", help="Print differences: events, dates, roles, titles …")
@click.option("--json", "as_json", is_flag=True, help="One object with all figures.")
@extractor_option
@settings_options
def eval_command(
    labelled: Path, only: tuple[str, ...], show: str | None, as_json: bool, extractor: str
) -> int:
    """Score the reading of LABELLED: a folder of NAME.txt with NAME.json, or dates.jsonl."""
    from timeline.evaluation import score_dates, score_folder

    folder = labelled.is_dir()
    scores = (
        score_folder(labelled, only=only, extractor=extractor) if folder else score_dates(labelled)
    )
    if as_json:
        print_record({**scores.figures()})
    else:
        print_text(figure_table(scores.figures()))
    for line in notes_of(scores, show):
        print_text(line)
    return 0


def figure_table(figures: Figures) -> str:
    """Lay figures out as lines."""
    lines = []
    for name, figure in figures.items():
        if "f1" in figure:
            parts = (f"{key} {figure[key]:.3f}" for key in ("precision", "recall", "f1"))
            lines.append(f"{name:22} {'  '.join(parts)}  of {figure['gold']:.0f}")
        else:
            lines.append(
                f"{name:22} {figure['share']:.3f}  ({figure['right']:.0f} of {figure['of']:.0f})"
            )
    return "\n".join(lines)


def notes_of(scores: Scores, kind: str | None) -> list[str]:
    """Return the differences of a kind; texts that could not be read always."""
    return [line for name, line in scores.notes if name in (kind, "failures")]
