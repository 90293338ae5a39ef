"""Which model is asked, where, and within which limits."""

from __future__ import annotations

import os
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from timeline.errors import TimelineError, Unfit
from timeline.faults import reason_of_fault

if TYPE_CHECKING:
    from collections.abc import Mapping


class BadModel(TimelineError):
    """A model that is not told well enough to be asked."""

    exit_code = 2


class ModelSettings(BaseModel):
    """The table ``[llm]`` of the configuration file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    model: str = Field(min_length=1)
    """Name of the model, as its server calls it."""
    address: str = "http://127.0.0.1:11434/v1"
    """Where a server speaks the chat protocol of OpenAI; by default Ollama on this machine."""
    key_env: str = "TIMELINE_LLM_KEY"
    """Name of the variable that holds the key."""
    output: Literal["prompted", "native", "tool"] = "prompted"
    """How the model is held to the schema: told, by the server, or as a call of a function."""
    timeout: float = Field(120, gt=0, le=3600)
    """Seconds that one answer may take."""
    retries: int = Field(4, ge=0, le=10)
    """How often a question is put again that the server could not answer."""
    wait: float = Field(1, ge=0, le=60)
    """Seconds before the first repetition; each further one waits twice as long."""
    at_once: int = Field(4, ge=1, le=64)
    """Questions that are open at a time."""
    answer_tokens: int = Field(4000, ge=100, le=100_000)
    """Tokens that one answer may have."""
    answer_bytes: int = Field(1_000_000, ge=1000)
    """Bytes that one answer of the server may have."""
    longest: int = Field(20_000, ge=100)
    """Characters of the longest article that is asked about."""
    temperature: float | None = 0

    @field_validator("address")
    @classmethod
    def _is_address(cls, address: str) -> str:
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.username:
            raise Unfit("value-no-server")
        return address.rstrip("/")

    @property
    def is_local(self) -> bool:
        """Whether the text stays on this machine."""
        host = urlsplit(self.address).hostname or ""
        try:
            return ip_address(host).is_loopback
        except ValueError:
            return host == "localhost"

    @property
    def host(self) -> str:
        """Name of the machine that gets the text."""
        return urlsplit(self.address).netloc


def read_settings(
    table: Mapping[str, Any], environment: Mapping[str, str] = os.environ
) -> ModelSettings:
    """Return the settings of a table, what the environment says before it.

    Raises:
        BadModel: no model is named, or a value is none.
    """
    named = {"model": "TIMELINE_LLM_MODEL", "address": "TIMELINE_LLM_ADDRESS"}
    said = {key: environment[name] for key, name in named.items() if environment.get(name)}
    values = {**table, **said}
    if not values.get("model"):
        raise BadModel("no-model")
    try:
        return ModelSettings.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise BadModel("bad-model", field=where, reason=reason_of_fault(first)) from error


def key_of(settings: ModelSettings, environment: Mapping[str, str] = os.environ) -> str | None:
    """Return the key of a server: from the environment, else from the keyring where one is."""
    key = environment.get(settings.key_env)
    if key:
        return key
    try:
        import keyring  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415 - where it is
    except ImportError:
        return None
    try:
        kept: str | None = keyring.get_password("timeline", settings.host)
    except Exception:  # noqa: BLE001 - a keyring that is locked or broken holds no key
        return None
    return kept
