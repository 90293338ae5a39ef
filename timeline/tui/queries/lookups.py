"""Questions to the store, answered in a thread of their own so that no frame waits for them.

Of several questions of one kind only the newest is asked: what was typed over is forgotten.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, Any

from timeline.store import open_reader

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.message import Message
    from textual.message_pump import MessagePump

    from timeline.store import Reader

    Question = Callable[[Reader], None]


class Mailbox:
    """Keeps answers that come before there is a widget to take them."""

    def __init__(self) -> None:
        self._kept: list[Message] = []
        self._taker: MessagePump | None = None
        self._lock = threading.Lock()

    def post(self, answer: Message) -> None:
        """Pass an answer on, or keep it; may be called in any thread."""
        with self._lock:
            if self._taker is None:
                self._kept.append(answer)
                return
        self._taker.post_message(answer)

    def call(self, then: Callable[[Any], Any], found: object) -> None:
        """Hand a value to a function on the thread of the widget that takes the answers."""
        if self._taker is not None:
            self._taker.call_later(then, found)

    def deliver_to(self, taker: MessagePump) -> list[Message]:
        """Return what came so far; later answers are posted to the widget."""
        with self._lock:
            self._taker = taker
            kept, self._kept = self._kept, []
        return kept


class Lookups:
    """One thread with one reader; a question is a function that posts its own answer."""

    def __init__(self, path: Path, on_error: Callable[[Exception], None]) -> None:
        self._path = path
        self._on_error = on_error
        self._questions: OrderedDict[str, Question] = OrderedDict()
        self._wake = threading.Condition()
        self._closed = False
        self._answering = ""
        """Kind of the question that is being answered."""
        self._forgotten = False
        """Whether nobody waits for that answer any more."""
        self._reader: Reader | None = None
        self._thread = threading.Thread(target=self._serve, name="lookups", daemon=True)

    def ask(self, kind: str, question: Question) -> None:
        """Put a question in the place of an unanswered one of the same kind."""
        with self._wake:
            self._questions[kind] = question
            self._interrupt(kind)
            self._wake.notify()
            if self._thread.ident is None:
                self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether a question waits for its answer."""
        with self._wake:
            return bool(self._questions or self._answering)

    def forget(self, kind: str) -> None:
        """Leave a question without an answer."""
        with self._wake:
            self._questions.pop(kind, None)
            if kind == self._answering:
                self._forgotten = True
            self._interrupt(kind)

    def _interrupt(self, kind: str) -> None:
        """Break the answer to a question off."""
        if kind == self._answering and self._reader is not None:
            self._reader.connection.interrupt()

    def close(self) -> None:
        """Forget what is not answered yet and end the thread."""
        with self._wake:
            self._closed = True
            self._questions.clear()
            if self._reader is not None and self._answering:
                self._reader.connection.interrupt()
            self._wake.notify()
        if self._thread.is_alive():
            self._thread.join()

    def _next(self) -> Question | None:
        """Wait for a question; None when there will be no more."""
        with self._wake:
            self._answering, self._forgotten = "", False
            while not self._questions and not self._closed:
                self._wake.wait()
            if self._closed:
                return None
            self._answering, question = self._questions.popitem(last=False)
            return question

    def _serve(self) -> None:
        """Answer until closed."""
        try:
            with open_reader(self._path, frugal=True) as reader:
                self._reader = reader
                while (question := self._next()) is not None:
                    self._answer(question, reader)
                self._reader = None
        except Exception as error:  # noqa: BLE001 - the screen tells, it never falls
            self._on_error(error)

    def _answer(self, question: Question, reader: Reader) -> None:
        """Answer one question; what goes wrong on purpose is told, not raised."""
        try:
            question(reader)
        except Exception as error:  # noqa: BLE001 - the screen tells, it never falls
            if not self._overtaken():
                self._on_error(error)

    def _overtaken(self) -> bool:
        """Return whether nobody wants the present answer any more."""
        with self._wake:
            return self._closed or self._forgotten or self._answering in self._questions
