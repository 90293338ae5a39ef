"""A model behind an address: no redirects, no tools, answers of a limited size."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import httpx2
from pydantic_ai import Agent, NativeOutput, PromptedOutput, StructuredDict, ToolOutput
from pydantic_ai.models.openai import OpenAIChatModel
from pydantic_ai.profiles.openai import OpenAIModelProfile
from pydantic_ai.providers.openai_compatible import OpenAICompatibleProvider

from timeline.second_reader.answers.instructions import instructions
from timeline.second_reader.answers.shape import answer_schema
from timeline.second_reader.settings import key_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from typing import Any

    from pydantic_ai.models import Model

    from timeline.second_reader.settings import ModelSettings

_OPENAI = "api.openai.com"
"""The one server that limits an answer by ``max_completion_tokens`` alone."""
_OUTPUTS = {"prompted": PromptedOutput, "native": NativeOutput, "tool": ToolOutput}


class TooLarge(httpx2.HTTPError):  # type: ignore[misc]
    """An answer with more bytes than are read."""


class _Limited(httpx2.AsyncByteStream):  # type: ignore[misc]
    """A body that ends with an error where it is too long."""

    def __init__(self, stream: httpx2.AsyncByteStream, most: int) -> None:
        self._stream, self._most = stream, most

    async def __aiter__(self) -> AsyncIterator[bytes]:
        left = self._most
        async for piece in self._stream:
            left -= len(piece)
            if left < 0:
                raise TooLarge(f"more than {self._most} bytes")
            yield piece

    async def aclose(self) -> None:
        await self._stream.aclose()


def http_client(settings: ModelSettings) -> httpx2.AsyncClient:
    """Return a client that keeps to the limits; what stays on this machine goes by no proxy."""

    async def unpacked(request: httpx2.Request) -> None:
        request.headers["Accept-Encoding"] = "identity"

    async def limited(response: httpx2.Response) -> None:
        if response.headers.get("Content-Encoding", "identity") != "identity":
            raise TooLarge("a packed answer")
        response.stream = _Limited(response.stream, settings.answer_bytes)  # type: ignore[arg-type,unused-ignore]

    return httpx2.AsyncClient(
        timeout=settings.timeout,
        follow_redirects=False,
        trust_env=not settings.is_local,
        event_hooks={"request": [unpacked], "response": [limited]},
    )


def model_of(settings: ModelSettings, client: httpx2.AsyncClient) -> Model:
    """Return the model that the settings name."""
    provider = OpenAICompatibleProvider(
        "timeline-llm", base_url=settings.address, api_key=key_of(settings) or "none",
        http_client=client,
    )  # fmt: skip
    provider.client.max_retries = 0
    new_limit = urlsplit(settings.address).hostname == _OPENAI
    profile = OpenAIModelProfile(
        openai_chat_supports_max_completion_tokens=new_limit, supports_inline_system_prompts=False
    )
    return OpenAIChatModel(settings.model, provider=provider, profile=profile)


def agent_of(model: Model, settings: ModelSettings) -> Agent[object, dict[str, Any]]:
    """Return what puts a question to a model and holds the answer to the schema."""
    shape = StructuredDict(answer_schema(), name="reading", description="The events of an article")
    limits: dict[str, Any] = {"max_tokens": settings.answer_tokens, "timeout": settings.timeout}
    if settings.temperature is not None:
        limits["temperature"] = settings.temperature
    return Agent(
        model,
        output_type=_OUTPUTS[settings.output](shape),
        instructions=instructions(),
        model_settings=limits,  # type: ignore[arg-type,unused-ignore]
        retries=0,
    )
