"""The language of the interface: messages are English in the code, other languages are catalogues.

A catalogue is a gettext ``.po`` file that is read as it is, so that checkout, editable install
and wheel carry the same text file and no compiled copy can go stale.
"""

from __future__ import annotations

import json
import os
from functools import cache
from gettext import NullTranslations
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Language = Literal["zh", "en"]

_FOLDER = Path(__file__).parents[1] / "locale"


class Catalogue(NullTranslations):
    """The messages of one language, read from ``locale/<language>.po``."""

    def __init__(self, messages: Mapping[str, str]) -> None:
        super().__init__()
        self.messages = messages

    def gettext(self, message: str) -> str:
        """Return the message in this language, or as it is where nobody has translated it."""
        return self.messages.get(message) or message


def read_catalogue(text: str) -> dict[str, str]:
    r"""Read the pairs of a ``.po`` file.

    >>> read_catalogue('msgid "event"\nmsgstr ""\n"事"\n"件"\n')
    {'event': '事件'}
    """
    messages: dict[str, str] = {}
    parts: dict[str, str] = {"msgid": "", "msgstr": ""}
    field = "msgid"
    for line in [*text.splitlines(), 'msgid ""']:
        word, _, rest = line.partition(" ")
        if word == "msgid":
            messages[parts["msgid"]] = parts["msgstr"]
            parts = {"msgid": "", "msgstr": ""}
        field = word if word in parts else field
        quoted = rest if word in parts else line
        if quoted.startswith('"'):
            parts[field] += json.loads(quoted)
    messages.pop("")
    return messages


@cache
def catalogue(language: Language) -> NullTranslations:
    """Return the catalogue of a language; English needs none."""
    path = _FOLDER / f"{language}.po"
    if not path.is_file():
        return NullTranslations()
    return Catalogue(read_catalogue(path.read_text(encoding="utf-8")))


def language_of_locale(environment: Mapping[str, str] = os.environ) -> Language:
    """Return the language that the environment asks for.

    >>> language_of_locale({"LANG": "zh_CN.UTF-8"}), language_of_locale({"LANG": "C"})
    ('zh', 'en')
    """
    names = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    chosen = next((environment[name] for name in names if environment.get(name)), "")
    return "zh" if chosen.lower().startswith("zh") else "en"


class _Present:
    """The language in use, and its catalogue."""

    language: Language = "en"
    messages: NullTranslations = NullTranslations()


def use_language(language: str | None) -> Language:
    """Speak ``language`` from here on: ``zh``, ``en``, or None for that of the locale."""
    known = language if language in ("zh", "en") else language_of_locale()
    _Present.language = "zh" if known == "zh" else "en"
    _Present.messages = catalogue(_Present.language)
    return _Present.language


def present_language() -> Language:
    """Return the language in use."""
    return _Present.language


def translate(message: str, **values: object) -> str:
    """Return a message in the language in use, with its ``{values}`` filled in."""
    text = _Present.messages.gettext(message)
    return text.format(**values) if values else text


def count_of_events(count: int, *, about: bool = False) -> str:
    """Write a number of events: ``3 条``, ``1 event``, ``1,284 events``."""
    number = ("≈" if about else "") + f"{count:,}"
    if count == 1:
        return translate("{count} event", count=number)
    return translate("{count} events", count=number)
