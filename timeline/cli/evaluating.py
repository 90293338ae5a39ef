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
@click.option(
    "--show",
    metavar="KIND",
    help="Print differences: events, dates, roles …; of cases, a piece of their kind.",
)
@click.option("--json", "as_json", is_flag=True, help="One object with all figures.")
@extractor_option
@settings_options
def eval_command(
    labelled: Path, only: tuple[str, ...], show: str | None, as_json: bool, extractor: str
) -> int:
    """Score the reading of LABELLED.

    LABELLED is a folder of NAME.txt with NAME.json beside it, or a file of JSON Lines:
    date sentences (dates.jsonl) or small cases (cases.jsonl).
    """
    if labelled.is_file() and _holds_cases(labelled):
        return _print_cases(labelled, show, as_json=as_json)
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


def _holds_cases(path: Path) -> bool:
    """Return whether a file of JSON Lines holds cases; each of them says what it wants."""
    with path.open(encoding="utf-8") as lines:
        return '"want"' in next(lines, "")


def _print_cases(path: Path, show: str | None, *, as_json: bool) -> int:
    """Print how many cases of each kind are read right, and the faults that are asked for."""
    from timeline.evaluation import score_cases

    scores = score_cases(path)
    if as_json:
        print_record({"passed": scores.passed(), "faults": scores.faults})
    else:
        print_text(scores.table())
    for line in scores.notes(show) if show else ():
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
