"""Run as a program of its own: documents on stdin, what they hold on stdout, until stdin ends."""

from __future__ import annotations

import gc
import pickle
import signal
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from timeline.messages import Message
from timeline.model import Problem


class Passed(NamedTuple):
    """What is known of a file that was not read."""

    articles: int
    size: int


if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.cli.options import ReaderArguments
    from timeline.model import Article, Document, Page, Reading
    from timeline.pipeline import Visit

    Answer = tuple[Page, tuple[Reading, ...]] | Passed | None


def read_document(
    document: Document, arguments: ReaderArguments, visit: Visit | None = None
) -> tuple[Page, tuple[Reading, ...]]:
    """Read a document; an article whose reading fails is a problem of the page."""
    from timeline.pipeline import read_apart

    dead: list[Problem] = []

    def failed(article: Article, error: Exception) -> None:
        message = Message.of(
            "dead-article",
            article=article.headline or article.text[:20],
            kind_of_error=type(error).__name__,
            error=str(error),
        )
        dead.append(Problem("dead-article", message, article.text[:200]))

    page, readings = read_apart(document, failed, **arguments, visit=visit)
    return replace(page, problems=(*page.problems, *dead)) if dead else page, readings


def read_all(documents: Iterable[Document], arguments: ReaderArguments) -> list[Answer]:
    """Read documents from files; None for one that cannot be read."""
    answers: list[Answer] = []
    for document in documents:
        try:
            answers.append(read_document(document, arguments))
        except Exception:  # noqa: BLE001 - who asked reads it again and sees for itself
            answers.append(None)
    return answers


def serve() -> None:
    """Answer until standard input ends; Ctrl-C is handled by the parent process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    arguments: ReaderArguments = pickle.load(questions)  # noqa: S301 - from our own program
    import timeline.pipeline  # noqa: F401 - what lasts as long as the process is not searched again

    gc.freeze()
    while True:
        try:
            documents: list[Document] = pickle.load(questions)  # noqa: S301 - as above
        except EOFError:
            return
        pickle.dump(read_all(documents, arguments), answers)
        answers.flush()
