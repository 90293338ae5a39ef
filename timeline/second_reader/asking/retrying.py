"""One question, put again after a while where the server could not answer."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

from pydantic_ai.exceptions import ModelAPIError, ModelHTTPError

from timeline.messages import Message
from timeline.second_reader.answers.instructions import instructions
from timeline.second_reader.asking.budget import most_tokens
from timeline.second_reader.asking.cache import Answer
from timeline.second_reader.settings import key_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from pydantic_ai import Agent

    from timeline.second_reader.answers.instructions import Question
    from timeline.second_reader.settings import ModelSettings

    Sleep = Callable[[float], Awaitable[object]]

_AGAIN = frozenset({408, 409, 425, 429})
"""Statuses after which a question is put again, as after those of the server's own failures."""
_LONGEST_WAIT = 60.0
_MOST_TOKENS = 10_000_000
"""No server reads or writes more at once."""
_SAID = 200
"""Characters of what a server says that are passed on."""


class Refused(Exception):
    """A question that got no answer, with the reason."""

    def __init__(self, reason: Message, *, final: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.final = final
        """Whether every further question would fare the same."""


async def put(
    agent: Agent[object, dict[str, Any]], question: Question, settings: ModelSettings,
    sleep: Sleep = asyncio.sleep, stopped: Callable[[], bool] = lambda: False,
) -> Answer:  # fmt: skip
    """Put a question until there is an answer, or as often as the settings allow.

    Args:
        stopped: whether a person ended the run; no question is repeated then.
    """
    wait = settings.wait
    for left in range(settings.retries, -1, -1):
        try:
            async with asyncio.timeout(settings.timeout):
                return _answer(await agent.run(question.text), question)
        except ModelHTTPError as error:
            if left == 0 or stopped() or not _may_pass(error.status_code):
                raise _refused(error, settings) from error
            pause = max(wait, _asked_wait(error))
        except (ModelAPIError, TimeoutError, OSError) as error:
            if left == 0 or stopped():
                raise Refused(Message.of("model-unreachable", address=settings.address)) from error
            pause = wait
        except Exception as error:
            raise Refused(Message("model-no-answer")) from error
        await sleep(min(pause, _LONGEST_WAIT))
        if stopped():
            break
        wait *= 2
    raise Refused(Message("model-no-answer"))


def _answer(result: Any, question: Question) -> Answer:
    """Return an answer with its tokens: as the server counts, else as many as fit the texts."""
    said, usage = result.output, result.usage
    asked = _told(usage.input_tokens) or most_tokens(f"{instructions()}{question.text}")
    answered = _told(usage.output_tokens) or most_tokens(json.dumps(said, ensure_ascii=False))
    return Answer(said, asked, answered)


def _told(tokens: Any) -> int:
    """Return what a server says of tokens; nothing where that is no number of tokens."""
    return tokens if isinstance(tokens, int) and 0 < tokens <= _MOST_TOKENS else 0


def _may_pass(status: int) -> bool:
    """Return whether a server may answer the same question later."""
    return status in _AGAIN or status >= 500


def _refused(error: ModelHTTPError, settings: ModelSettings) -> Refused:
    """Return why a server refuses; a wrong key or a missing model is final."""
    body = error.body if isinstance(error.body, dict) else {}
    said = " ".join(str(body.get("message") or "").split())
    key = key_of(settings)
    said = (said.replace(key, "…") if key else said)[:_SAID]
    status = error.status_code
    reason = Message.of("model-refuses", status=status, said=said or error.model_name)
    return Refused(reason, final=status in {401, 402, 403, 404})


def _asked_wait(error: ModelHTTPError) -> float:
    """Return how long a server asks to wait."""
    headers = getattr(getattr(error.__cause__, "response", None), "headers", {})
    try:
        return float(headers.get("Retry-After", 0))
    except ValueError:
        return 0.0
