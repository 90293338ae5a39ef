"""The options of every command that reads pages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, TypedDict

import click

from timeline.cli.inputs import publication_day
from timeline.cli.second_options import LLM, SecondOptions, second_options

if TYPE_CHECKING:
    from collections.abc import Callable

EXTRACTORS = ("rules", "rules+lac", "llm")
MEDIA = ("text", "html", "pdf", "feed", "jsonl")


class ReaderArguments(TypedDict):
    """What the pipeline's reader is told."""

    published: str | None
    source: str | None
    encoding: str | None
    media: str | None
    extractor: str


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How a page is to be read, where the person knows better than the program."""

    published: str | None
    source: str | None
    encoding: str | None
    media: str | None
    extractor: str
    allow_private: bool
    second: SecondOptions | None = None
    """How a language model is asked beside the rules; None where none is asked."""
    keep_pages: bool = False
    """Whether the bytes of what is read are kept beside the database."""

    @property
    def of_reader(self) -> ReaderArguments:
        """Return the arguments of the pipeline's reader."""
        from timeline.model import RULES

        return {
            "published": self.published,
            "source": self.source,
            "encoding": self.encoding,
            "media": self.media,
            "extractor": RULES if self.extractor == LLM else self.extractor,
        }


extractor_option = click.option(
    "--extractor",
    type=click.Choice(EXTRACTORS),
    default=EXTRACTORS[0],
    show_default=True,
    help="What reads the articles; rules+lac needs the extra ner, llm the extra llm.",
)
_OPTIONS = (
    click.option(
        "--published",
        metavar="DATE",
        callback=publication_day,
        help="The day of printing; wins over what the page says.",
    ),
    click.option("--source", metavar="SLUG", help="The newspaper (timeline sources lists them)."),
    click.option("--encoding", metavar="NAME", help="The encoding, e.g. gb18030."),
    click.option(
        "--format", "media", type=click.Choice(MEDIA), help="What the input is, if not obvious."
    ),
    extractor_option,
    click.option(
        "--allow-private", is_flag=True, help="Let URLs lead to private and loopback addresses."
    ),
)


keep_pages_option = click.option(
    "--keep-pages",
    is_flag=True,
    envvar="TIMELINE_KEEP_PAGES",
    help="Keep the pages themselves beside the database, packed.",
)


def reading_options(command: Callable[..., int]) -> Callable[..., int]:
    """Add the options of reading to a command, which gets them as one value, ``options``."""

    @wraps(command)
    def with_options(
        *,
        published: str | None,
        source: str | None,
        encoding: str | None,
        media: str | None,
        extractor: str,
        allow_private: bool,
        **rest: object,
    ) -> int:
        second = SecondOptions.taken_from(rest, extractor)
        options = ReadingOptions(
            published,
            source,
            encoding,
            media,
            extractor,
            allow_private,
            second,
            keep_pages=bool(rest.pop("keep_pages", False)),
        )
        return command(options=options, **rest)

    decorated: Callable[..., int] = with_options
    for option in reversed((*_OPTIONS, *second_options)):
        decorated = option(decorated)
    return decorated
