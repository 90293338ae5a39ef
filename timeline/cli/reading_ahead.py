"""Many documents, read in helper processes while earlier documents are written."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import TYPE_CHECKING

from timeline.cli.reading_child import read_all

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.cli.options import ReaderArguments
    from timeline.cli.reading_child import Answer, Passed
    from timeline.model import Document

    Pair = tuple[Document, Answer]

_FEW, _SHORT = 100, 600_000
"""So many documents, or so long ones, are read at once, without anybody's help."""
_TOGETHER, _BYTES = 50, 256_000
"""So many documents, or so long ones, are given away at a time."""
_MOST_HELPERS = 7
_AT_HAND = 4
"""So many times that is asked of a helper before more is read here: it must not wait for us."""
_MOST_AHEAD = 40
"""So many times that may be read before the first of them is written."""
_PROGRAM = (
    "import sys; sys.path[:] = sys.argv[1:]\nfrom timeline.cli.reading_child import *; serve()"
)


class Helper:
    """A process that reads documents and ends with its parent, however the parent ends."""

    def __init__(self, arguments: ReaderArguments) -> None:
        self.process = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-I", "-c", _PROGRAM, *sys.path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        with suppress(OSError):  # whether it has died shows when it is asked
            self._send(arguments)

    def read(self, documents: list[Document]) -> list[Answer]:
        """Read documents; None for each where that fails."""
        try:
            self._send(documents)
            answers: list[Answer] = pickle.load(self.process.stdout)  # type: ignore[arg-type]  # noqa: S301 - from our own program
        except Exception:  # noqa: BLE001 - whatever became of it, who asked can read
            return [None] * len(documents)
        return answers

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self.process.kill()
        with suppress(OSError):
            self.process.communicate()

    def _send(self, what: object) -> None:
        if self.process.stdin:
            pickle.dump(what, self.process.stdin)
            self.process.stdin.flush()


@dataclass(slots=True)
class ReadingAhead:
    """Takes documents in order and returns each, in that order, with its readings."""

    arguments: ReaderArguments
    jobs: int | None = None
    """Processes that read, this one among them; None: as many as there are processors."""
    _taken: int = 0
    _bytes: int = 0
    _waiting: list[Document] = field(default_factory=list)
    _begun: deque[tuple[list[Document], Future[list[Answer]]]] = field(default_factory=deque)
    _helpers: list[Helper] = field(default_factory=list)
    _idle: SimpleQueue[Helper] = field(default_factory=SimpleQueue)
    _threads: ThreadPoolExecutor | None = None

    def put(self, document: Document) -> Iterator[Pair]:
        """Take a document; return the next in order, each with its readings or None."""
        self._taken += 1
        self._bytes += len(document.data)
        few = self._taken <= _FEW and self._bytes <= _SHORT
        if few or not _helpers_wanted(self.jobs):
            yield document, None
            return
        self._waiting.append(document)
        if len(self._waiting) < _TOGETHER and sum(len(d.data) for d in self._waiting) < _BYTES:
            return
        self._begin()
        yield from self._ready()

    def put_known(self, document: Document, answer: Passed) -> Iterator[Pair]:
        """Take a document that need not be read; return the next in order, like ``put``."""
        if not self._begun and not self._waiting:
            yield document, answer
            return
        if self._waiting:
            self._begin()
        known: Future[list[Answer]] = Future()
        known.set_result([answer])
        self._begun.append(([document], known))
        yield from self._ready()

    def rest(self) -> Iterator[Pair]:
        """Return all that have not been given."""
        while self._begun:
            yield from self._first()
        waiting, self._waiting = self._waiting, []
        yield from ((document, None) for document in waiting)

    def close(self) -> None:
        """End the helpers."""
        for helper in self._helpers:
            helper.end()
        if self._threads:
            self._threads.shutdown()

    def _ready(self) -> Iterator[Pair]:
        while self._begun and (self._begun[0][1].done() or len(self._begun) > _MOST_AHEAD):
            yield from self._first()

    def _first(self) -> Iterator[Pair]:
        documents, answers = self._begun.popleft()
        yield from zip(documents, answers.result(), strict=True)

    def _begin(self) -> None:
        """Begin to read the waiting documents: in a helper, or here where every helper is busy."""
        documents, self._waiting = self._waiting, []
        if self._threads is None:
            self._threads = self._start()
        asked = sum(not answers.done() for _, answers in self._begun)
        if asked < _AT_HAND * len(self._helpers):
            self._begun.append((documents, self._threads.submit(self._ask, documents)))
        else:
            here: Future[list[Answer]] = Future()
            here.set_result(read_all(documents, self.arguments))
            self._begun.append((documents, here))

    def _start(self) -> ThreadPoolExecutor:
        for _ in range(_helpers_wanted(self.jobs)):
            with suppress(OSError):  # no room for another process
                self._helpers.append(Helper(self.arguments))
        for helper in self._helpers:
            self._idle.put(helper)
        return ThreadPoolExecutor(max(1, len(self._helpers)))

    def _ask(self, documents: list[Document]) -> list[Answer]:
        helper = self._idle.get()
        try:
            return helper.read(documents)
        finally:
            self._idle.put(helper)


def _helpers_wanted(jobs: int | None) -> int:
    """Return the number of helpers: one process less than are to read."""
    if not sys.executable:
        return 0
    return min(_MOST_HELPERS, (os.cpu_count() or 1) - 1) if jobs is None else jobs - 1
