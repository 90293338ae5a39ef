"""Says messages: in English for records and files, in the language in use for people."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from timeline.messages.message import Message, Named

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from timeline.messages.message import Language

_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
_LISTED = {"zh": "、", "en": ", "}


class _InUse:
    """The language that people are spoken to in."""

    language: Language = "en"


def language_of(environment: Mapping[str, str] = os.environ) -> Language:
    """Return the language that the environment asks for: TIMELINE_LANG, else the locale.

    >>> language_of({"LANG": "zh_CN.UTF-8"}), language_of({"LANG": "zh_CN", "TIMELINE_LANG": "en"})
    ('zh', 'en')
    >>> language_of({"LANGUAGE": "zh:en", "LC_ALL": "C"}), language_of({"LC_ALL": "C"})
    ('en', 'en')
    """
    wanted = environment.get("TIMELINE_LANG", "")
    locale = next((environment[name] for name in _LOCALE if environment.get(name)), "")
    if not wanted and locale.partition(".")[0] not in ("", "C", "POSIX"):
        wanted = environment.get("LANGUAGE", "")
    return "zh" if (wanted or locale).lower().startswith("zh") else "en"


def use_language(language: str | None) -> Language:
    """Speak ``language`` from here on: ``zh``, ``en``, or None for that of the environment."""
    if language is None:
        _InUse.language = language_of()
    else:
        _InUse.language = "zh" if language == "zh" else "en"
    return _InUse.language


def present_language() -> Language:
    """Return the language in use."""
    return _InUse.language


def translate(message: str, /, **values: object) -> str:
    """Return an English text of the code in the language in use, with its ``{values}``."""
    language = _InUse.language
    return _filled(_found(message, language) if language != "en" else message, values, language)


def told(message: Message) -> str:
    """Return the sentence of a message in the language in use."""
    return spoken(message, _InUse.language)


def english(message: Message) -> str:
    """Return the sentence of a message in English, which records and files hold."""
    return spoken(message, "en")


def spoken(message: Message, language: Language) -> str:
    """Return the sentence of a message in a language.

    >>> message = Message.of("impossible-date", date="2月30日")
    >>> spoken(message, "zh"), spoken(message, "en")
    ('日历上没有这个日子:2月30日', 'there is no such day: 2月30日')
    """
    return _filled(_found(message.kind, language), dict(message.values), language)


def reasons(messages: Iterable[Message], language: Language | None = None) -> str:
    """Return several reasons in one line, in a language or in the one in use."""
    return " · ".join(spoken(message, language or _InUse.language) for message in messages)


def _found(message: str, language: Language) -> str:
    """Look a kind or an English text up; what no catalogue holds stays as it is."""
    from timeline.messages.catalogue import catalogue  # noqa: PLC0415 - English texts need none

    return catalogue(language).gettext(message) if message else message


def _filled(text: str, values: Mapping[str, object], language: Language) -> str:
    """Put the values where a text names them."""
    if not values:
        return text
    return text.format_map({name: _value(value, language) for name, value in values.items()})


def _value(value: object, language: Language) -> object:
    """Return a value as the sentence of a language holds it."""
    if isinstance(value, Message):
        return spoken(value, language)
    if isinstance(value, Named):
        return value.zh if language == "zh" else value.en
    if isinstance(value, tuple | list):
        return _LISTED[language].join(str(_value(each, language)) for each in value)
    return value


def count_of_events(count: int, *, about: bool = False) -> str:
    """Write a number of events: ``3 条``, ``1 event``, ``1,284 events``."""
    number = ("≈" if about else "") + f"{count:,}"
    if count == 1:
        return translate("{count} event", count=number)
    return translate("{count} events", count=number)
