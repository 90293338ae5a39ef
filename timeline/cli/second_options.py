"""The options of a language model that reads beside the rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import click

from timeline.messages import translate as _

LLM = "llm"
_NAMES = ("second_reader", "doubtful_only", "max_articles", "max_tokens", "estimate")


@dataclass(frozen=True, slots=True)
class SecondOptions:
    """How a language model is asked."""

    keep: bool
    """Whether its reading is kept in place of that of the rules."""
    doubtful_only: bool
    max_articles: int | None
    max_tokens: int | None
    estimate: bool
    """Whether it is only told what would be asked."""

    @classmethod
    def taken_from(cls, given: dict[str, Any], extractor: str) -> SecondOptions | None:
        """Take the options out of those of a command; None where no model is to be asked."""
        named = {name: given.pop(name, None) for name in _NAMES}
        reader = named.pop("second_reader")
        if extractor == LLM or reader:
            return cls(extractor == LLM, **named)
        if any(value is not None and value is not False for value in named.values()):
            raise click.UsageError(_("these options need --second-reader llm or --extractor llm"))
        return None


limit_options = (
    click.option(
        "--max-articles", type=click.IntRange(0), metavar="N", help="Ask it about N articles."
    ),
    click.option("--max-tokens", type=click.IntRange(0), metavar="N", help="Let it use N tokens."),
)
second_options = (
    click.option(
        "--second-reader",
        type=click.Choice([LLM]),
        help="Let a language model read too; in what it differs becomes doubts (extra llm).",
    ),
    click.option("--doubtful-only", is_flag=True, help="Ask it only about doubtful articles."),
    *limit_options,
    click.option("--estimate", is_flag=True, help="Tell what it would be asked; ask nothing."),
)


def asking_options(command: Any) -> Any:
    """Return a command with the options of a second reader."""
    for option in reversed(second_options):
        command = option(command)
    return command
