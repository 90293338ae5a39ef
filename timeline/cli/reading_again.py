"""Stored articles read again, with what a second reader says of them beside."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from timeline.model import MODEL
from timeline.second_reader.rereading import read_again

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.cli.second_reading import SecondReading
    from timeline.coreference import EventReport
    from timeline.model import Article, Reading
    from timeline.store import Store


@dataclass(slots=True)
class Rereading:
    """Reads the articles of a store again, in their order; a model is asked about many at once."""

    store: Store
    second: SecondReading
    ids: Sequence[str]
    answered: dict[str, Reading] = field(default_factory=dict)
    """The articles about which the second reader said something."""
    _readings: Iterator[Reading] | None = None

    def __call__(self, article: Article, read: Sequence[EventReport] = ()) -> Reading:
        """Read the next article."""
        if self.second.options is None:
            return read_again(article, read)
        if self._readings is None:
            self._readings = self._consulted()
        return next(self._readings)

    def _consulted(self) -> Iterator[Reading]:
        left = deque(self.ids)
        while left:
            ids = list(islice(iter(left.popleft, None), min(self.second.together, len(left))))
            read = {name: self.store.read_again(name, read_again) for name in ids}
            asked = {name: each for name, each in read.items() if not _is_of_a_model(each)}
            for name, reading in zip(asked, self.second.consult(list(asked.values())), strict=True):
                if reading is not read[name]:
                    self.answered[name] = read[name] = reading
            yield from read.values()


def _is_of_a_model(reading: Reading) -> bool:
    """Return whether a model read an article, which is not asked to contradict itself."""
    return any(event.read_by == MODEL for event in reading.events)
