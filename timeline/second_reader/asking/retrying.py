"""One question, put again after a while where the server could not answer."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from pydantic_ai.exceptions import ModelAPIError, ModelHTTPError

from timeline.messages import Message
from timeline.second_reader.asking.cache import Answer

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from pydantic_ai import Agent

    from timeline.second_reader.answers.instructions import Question
    from timeline.second_reader.settings import ModelSettings

    Sleep = Callable[[float], Awaitable[object]]

_AGAIN = frozenset({408, 409, 425, 429})
"""Statuses after which a question is put again, as after those of the server's own failures."""
_LONGEST_WAIT = 60.0
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
    sleep: Sleep = asyncio.sleep,
) -> Answer:  # fmt: skip
    """Put a question until there is an answer, or as often as the settings allow."""
    wait = settings.wait
    for left in range(settings.retries, -1, -1):
        try:
            async with asyncio.timeout(settings.timeout):
                return _answer(await agent.run(question.text))
        except ModelHTTPError as error:
            if left == 0 or not (error.status_code in _AGAIN or error.status_code >= 500):
                raise _refused(error) from error
            pause = max(wait, _asked_wait(error))
        except (ModelAPIError, TimeoutError, OSError) as error:
            if left == 0:
                raise Refused(Message.of("model-unreachable", address=settings.address)) from error
            pause = wait
        except Exception as error:
            raise Refused(Message("model-no-answer")) from error
        await sleep(min(pause, _LONGEST_WAIT))
        wait *= 2
    raise Refused(Message("model-no-answer"))


def _answer(result: Any) -> Answer:
    usage = result.usage
    return Answer(result.output, usage.input_tokens or 0, usage.output_tokens or 0)


def _refused(error: ModelHTTPError) -> Refused:
    """Return why a server refuses; a wrong key or a missing model is final."""
    body = error.body if isinstance(error.body, dict) else {}
    said = " ".join(str(body.get("message") or "").split())[:_SAID]
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
