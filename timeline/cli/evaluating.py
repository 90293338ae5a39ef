"""``timeline eval``: how well labelled texts are read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline.cli.options import EXTRACTORS
from timeline.cli.output import print_record, print_text
from timeline.cli.second_options import LLM, SecondOptions
from timeline.cli.settings import examples, settings_options
from timeline.messages import told
from timeline.messages import translate as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.evaluation import ReadText, Scores
    from timeline.evaluation.tally import Figures
    from timeline.second_reader.comparing.agreement import Agreement

_RULES = EXTRACTORS[0]

BOTH = "both"


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
@click.option(
    "--extractor",
    type=click.Choice((*EXTRACTORS, BOTH)),
    default=_RULES,
    show_default=True,
    help="What reads; both scores the rules and a language model, and tells how far they agree.",
)
@click.option(
    "--max-articles", type=click.IntRange(0), metavar="N", help="Ask it about N articles."
)
@click.option("--max-tokens", type=click.IntRange(0), metavar="N", help="Let it use N tokens.")
@click.option("--estimate", is_flag=True, help="Tell what it would be asked; ask nothing.")
@settings_options
def eval_command(
    labelled: Path,
    only: tuple[str, ...],
    show: str | None,
    as_json: bool,
    extractor: str,
    max_articles: int | None,
    max_tokens: int | None,
    estimate: bool,
) -> int:
    """Score the reading of LABELLED.

    LABELLED is a folder of NAME.txt with NAME.json beside it, or a file of JSON Lines:
    date sentences (dates.jsonl) or small cases (cases.jsonl).
    """
    limits = (max_articles, max_tokens, estimate)
    if not _asks(extractor) and any(each is not None and each is not False for each in limits):
        raise click.UsageError(_("these options need --extractor llm or both"))
    if labelled.is_file() and _holds_cases(labelled):
        return _print_cases(labelled, show, as_json=as_json)
    if not labelled.is_dir():
        from timeline.evaluation import score_dates

        return _print_scores({_RULES: score_dates(labelled)}, show, as_json=as_json)
    from timeline.evaluation import read_folder, score_texts

    rules = read_folder(labelled, only=only, extractor=_RULES if _asks(extractor) else extractor)
    if not _asks(extractor):
        return _print_scores({extractor: score_texts(rules)}, show, as_json=as_json)
    texts, status = _asked(rules, SecondOptions(True, False, *limits))
    if estimate:
        return status
    scores = {LLM: score_texts(texts)}
    if extractor == BOTH:
        scores = {_RULES: score_texts(rules), **scores}
        _print_scores(scores, show, as_json=as_json, agreed=_agreed(rules, texts))
    else:
        _print_scores(scores, show, as_json=as_json)
    return status


def _asks(extractor: str) -> bool:
    """Return whether a language model is to be asked."""
    return extractor in (LLM, BOTH)


def _asked(rules: Sequence[ReadText], options: SecondOptions) -> tuple[list[ReadText], int]:
    """Return labelled texts as a language model reads them, and the exit status."""
    from timeline.cli.outcome import Outcome
    from timeline.cli.second_reading import SecondReading

    outcome = Outcome()
    with SecondReading(options, outcome) as second:
        found = second.consult_pages([(None, text.readings, text) for text in rules])
    outcome.done()
    return [text._replace(readings=readings) for _, readings, text in found], outcome.status


def _agreed(rules: Sequence[ReadText], model: Sequence[ReadText]) -> Agreement:
    """Return how far two readers of the same texts agree."""
    from timeline.second_reader.comparing.agreement import agreement

    return agreement(
        pair
        for one, other in zip(rules, model, strict=True)
        for pair in zip(one.readings, other.readings, strict=True)
    )


def _print_scores(
    scores: dict[str, Scores],
    show: str | None,
    *,
    as_json: bool,
    agreed: Agreement | None = None,
) -> int:
    """Print the figures of one or two readers, how far they agree, and the differences."""
    if as_json:
        figures = {reader: {**each.figures()} for reader, each in scores.items()}
        print_record({**figures, "agreement": agreed} if agreed else next(iter(figures.values())))
    else:
        for reader, each in scores.items():
            print_text((f"== {reader}\n" if agreed else "") + figure_table(each.figures()))
        if agreed:
            print_text(_("== agreement") + "\n" + agreement_table(agreed))
    for each in scores.values():
        for line in notes_of(each, show):
            print_text(line)
    return 0


def agreement_table(agreed: Agreement) -> str:
    """Lay out how far two readers agree.

    >>> agreement_table({"event": (3, 4)})
    'event                  0.750  (3 of 4)'
    """
    shares = ((name, n, of, n / of if of else 0.0) for name, (n, of) in agreed.items())
    return "\n".join(f"{name:22} {share:.3f}  {_share(n, of)}" for name, n, of, share in shares)


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
            precision, recall, f1 = (f"{figure[key]:.3f}" for key in ("precision", "recall", "f1"))
            told_so = _(
                "precision {precision}  recall {recall}  f1 {f1}  of {count}",
                precision=precision, recall=recall, f1=f1, count=f"{figure['gold']:.0f}",
            )  # fmt: skip
            lines.append(f"{name:22} {told_so}")
        else:
            lines.append(
                f"{name:22} {figure['share']:.3f}  {_share(figure['right'], figure['of'])}"
            )
    return "\n".join(lines)


def _share(right: float, of: float) -> str:
    return _("({right} of {count})", right=f"{right:.0f}", count=f"{of:.0f}")


def notes_of(scores: Scores, kind: str | None) -> list[str]:
    """Return the differences of a kind; texts that could not be read always."""
    return [told(note) for name, note in scores.notes if name in (kind, "failures")]
