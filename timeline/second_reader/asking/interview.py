"""Many questions at once, within the limits; answers are kept as soon as they come."""

from __future__ import annotations

import asyncio
import signal
import threading
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.messages import Message
from timeline.second_reader.answers.instructions import instructions
from timeline.second_reader.answers.shape import answer_schema
from timeline.second_reader.asking.budget import Budget, most_tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from pydantic_ai import Agent
    from pydantic_ai.models import Model

    from timeline.second_reader.answers.instructions import Question
    from timeline.second_reader.asking.cache import Answer, Cache
    from timeline.second_reader.asking.retrying import Sleep
    from timeline.second_reader.settings import ModelSettings

    Progress = Callable[["Interview"], object]

_AROUND = 1000
"""Tokens of what the library says around a question, as of text that looks like an order."""
LIMIT = Message("model-limit")
"""Why a question was not put that the limits did not allow."""


@dataclass(slots=True)
class Interview:
    """Puts questions to one model."""

    settings: ModelSettings
    cache: Cache
    budget: Budget = field(default_factory=Budget)
    model: Model | None = None
    """The model to ask in place of the one that the settings name."""
    sleep: Sleep | None = None
    """What waits between two attempts, in place of the clock."""
    progress: Progress | None = None
    """Called after every answer."""
    from_cache: int = 0
    refused: int = 0
    last: Message | None = None
    """Why the last question got no answer."""
    final: Message | None = None
    """Why no further question is put."""
    stopped: bool = False
    """Whether a person asked to end; open questions are waited for, for they are paid."""
    _ended: asyncio.Event | None = None

    def ask(self, questions: Sequence[Question]) -> list[Answer | Message]:
        """Return the answer to every question, or why there is none.

        Raises:
            KeyboardInterrupt: a person ended the run; the answers that came are kept.
        """
        found: list[Answer | Message | None] = [self._kept(question) for question in questions]
        open_ones = deque(n for n, answer in enumerate(found) if answer is None)
        if open_ones and not self.final:
            try:
                asyncio.run(self._put_all(questions, open_ones, found))
            except ExceptionGroup as group:
                raise group.exceptions[0] from group
        if self.stopped:
            raise KeyboardInterrupt
        return [answer or self.final or LIMIT for answer in found]

    def is_kept(self, question: Question) -> bool:
        """Return whether the answer to a question is kept."""
        return self.cache.find(question, self.settings) is not None

    def estimate(self, question: Question) -> int:
        """Return how many tokens a question and its answer take at most."""
        told = f"{instructions()}{answer_schema()}{question.text}"
        return most_tokens(told) + _AROUND + self.settings.answer_tokens

    def _kept(self, question: Question) -> Answer | None:
        answer = self.cache.find(question, self.settings)
        self.from_cache += answer is not None
        return answer

    async def _put_all(
        self, questions: Sequence[Question], left: deque[int], found: list[Answer | Message | None]
    ) -> None:
        from timeline.second_reader.asking.connection import (  # noqa: PLC0415 - heavy
            agent_of,
            http_client,
            model_of,
        )

        self._ended = asyncio.Event()
        self._listen(self._ended)
        async with http_client(self.settings) as client:
            model = self.model or model_of(self.settings, client)
            agent = agent_of(model, self.settings)
            workers = range(min(self.settings.at_once, len(left)))
            async with asyncio.TaskGroup() as group:
                for _ in workers:
                    group.create_task(self._work(agent, questions, left, found))

    def _listen(self, ended: asyncio.Event) -> None:
        """Let the first Ctrl-C end the run when the open questions are answered."""
        if threading.current_thread() is not threading.main_thread():
            return

        def stop() -> None:
            self.stopped = True
            ended.set()
            loop.remove_signal_handler(signal.SIGINT)

        loop = asyncio.get_running_loop()
        with suppress(NotImplementedError):  # Windows: Ctrl-C ends the run at once
            loop.add_signal_handler(signal.SIGINT, stop)

    async def _work(
        self, agent: Agent[object, dict[str, Any]], questions: Sequence[Question],
        left: deque[int], found: list[Answer | Message | None],
    ) -> None:  # fmt: skip
        """Put one question after the other until none is left."""
        while left and not self.stopped and not self.final:
            number = left.popleft()
            question = questions[number]
            most = self.estimate(question)
            if not self.budget.reserve(most):
                found[number] = LIMIT
                continue
            found[number] = await self._put(agent, question, most)
            if self.progress:
                self.progress(self)

    async def _pause(self, seconds: float) -> None:
        """Wait so many seconds, or until a person ends the run."""
        assert self._ended is not None, "questions are being put"  # noqa: S101
        with suppress(TimeoutError):
            await asyncio.wait_for(self._ended.wait(), seconds)

    async def _put(
        self, agent: Agent[object, dict[str, Any]], question: Question, reserved: int
    ) -> Answer | Message:
        """Put one question and keep the answer."""
        from timeline.second_reader.asking.retrying import Refused, put  # noqa: PLC0415 - heavy

        used = 0
        try:
            answer = await put(
                agent, question, self.settings, self.sleep or self._pause, lambda: self.stopped
            )
            used = answer.tokens
            self.cache.keep(question, self.settings, answer)
        except Refused as refusal:
            self.refused += 1
            self.last = refusal.reason
            self.final = refusal.reason if refusal.final else self.final
            return refusal.reason
        finally:
            self.budget.settle(reserved, used)
        return answer
