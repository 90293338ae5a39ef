"""What is to be said, without words: the kind of a message and its values."""

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

Language = Literal["zh", "en"]

_OBJECT = "{"


class Named(NamedTuple):
    """A value with a name in both languages: an event type, a role, a field."""

    en: str
    zh: str


class Message(NamedTuple):
    """A kind of message with the values that its sentence holds.

    A kind that the catalogue does not know is a sentence, and is said as it stands.
    """

    kind: str
    values: tuple[tuple[str, object], ...] = ()

    @classmethod
    def of(cls, kind: str, /, **values: object) -> "Message":
        """Make a message of a kind and its named values.

        >>> Message.of("limit-entries", most=200)
        Message(kind='limit-entries', values=(('most', 200),))
        """
        return cls(kind, tuple(values.items()))

    def line(self) -> str:
        """Write the message as one line, which a table can hold: the kind, or an object of JSON.

        >>> Message.of("year-latest-past").line(), Message.of("year-next", word="将").line()
        ('year-latest-past', '{"kind": "year-next", "word": "将"}')
        """
        if not self.values:
            return self.kind
        import json  # noqa: PLC0415 - most messages are never written

        return json.dumps(_plain(self), ensure_ascii=False)

    @classmethod
    def of_line(cls, line: str) -> "Message":
        """Read what ``line`` wrote.

        >>> Message.of_line('{"kind": "year-next", "word": "将"}')
        Message(kind='year-next', values=(('word', '将'),))
        """
        if not line.startswith(_OBJECT):
            return cls(line)
        import json  # noqa: PLC0415 - most messages are never read again

        read = _read(json.loads(line))
        return read if isinstance(read, cls) else cls(line)


def write_messages(messages: "Iterable[Message]") -> str:
    """Write messages as lines."""
    return "\n".join(message.line() for message in messages)


def read_messages(text: str) -> tuple[Message, ...]:
    r"""Read the messages that ``write_messages`` wrote.

    >>> [message.kind for message in read_messages("in-brackets\nas-printed")]
    ['in-brackets', 'as-printed']
    """
    return tuple(Message.of_line(line) for line in text.split("\n") if line)


def _plain(value: object) -> object:
    """Turn a value into what JSON holds."""
    if isinstance(value, Message):
        return {"kind": value.kind, **{name: _plain(each) for name, each in value.values}}
    if isinstance(value, Named):
        return value._asdict()
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value if isinstance(value, int) else str(value)


def _read(value: object) -> object:
    """Turn what JSON holds into a value."""
    if isinstance(value, list):
        return tuple(_read(each) for each in value)
    if not isinstance(value, dict):
        return value
    if "kind" not in value:
        return Named(str(value.get("en", "")), str(value.get("zh", "")))
    kind, *values = value.items()
    return Message(str(kind[1]), tuple((name, _read(each)) for name, each in values))
