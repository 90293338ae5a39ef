"""What is to be said, without words: the kind of a message and its values."""

from typing import Literal, NamedTuple

Language = Literal["zh", "en"]

_BETWEEN, _IS = "\t", "="


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
        r"""Write kind and plain values as one line, which a table can hold.

        >>> Message.of("read-inside", year="2024", word="将").line()
        'read-inside\tyear=2024\tword=将'
        """
        told = (f"{name}{_IS}{_one_line(value)}" for name, value in self.values)
        return _BETWEEN.join((self.kind, *told))

    @classmethod
    def of_line(cls, line: str) -> "Message":
        r"""Read what ``line`` wrote; the values are text.

        >>> Message.of_line("read-inside\tyear=2024")
        Message(kind='read-inside', values=(('year', '2024'),))
        """
        kind, *told = line.split(_BETWEEN)
        pairs = (each.partition(_IS) for each in told)
        return cls(kind, tuple((name, value) for name, _, value in pairs))


def _one_line(value: object) -> str:
    """Write a value without the characters that part lines and values."""
    return " ".join(str(value).split())
