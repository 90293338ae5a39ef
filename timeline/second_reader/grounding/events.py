"""An answer bound to evidence: what the article does not bear out word for word is dropped."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from timeline.extract.events.naming import event_id
from timeline.model import Article, Event, Reading
from timeline.second_reader.answers.claims import claims_of
from timeline.second_reader.grounding.dating import date_of, status_of
from timeline.second_reader.grounding.names import (
    LLM,
    absent_of,
    bodies_of,
    people_of,
    printed_words,
)
from timeline.second_reader.grounding.orders import order_spans
from timeline.second_reader.grounding.printed import Printed
from timeline.temporal import find_dates

if TYPE_CHECKING:
    from timeline.model import Span, Timex

_QUOTE = (6, 400)
"""Characters that evidence has at least and at most."""
_PROSE = re.compile("[\u3400-\u9fff]")
_TITLE = 40
_EDGE = ",。;:、,。;: \u3000\n"


@dataclass(slots=True)
class Grounding:
    """Turns the claims of one answer into events of one article."""

    article: Article
    dropped: Counter[str] = field(default_factory=Counter)
    """How many things of each kind were dropped."""
    _printed: Printed = field(init=False)
    _timexes: tuple[Timex, ...] = field(init=False)

    def __post_init__(self) -> None:
        orders = order_spans(self.article.text)
        self._printed = Printed(self.article.text, orders)
        self._timexes = tuple(
            timex
            for timex in find_dates(self.article.text, self.article.published).timexes
            if not any(timex.span.overlaps(order) for order in orders)
        )

    def reading(self, answer: object) -> Reading:
        """Return the events of an answer that the article bears out."""
        events: dict[str, Event] = {}
        for claim in claims_of(answer, self.dropped):
            event = self._event(claim)
            if event is not None and event.id in events:
                self.dropped["repeated"] += 1
            elif event is not None:
                events[event.id] = event
        found = sorted(events.values(), key=lambda event: event.quote_span.start)
        return Reading(self.article, tuple(found))

    def _event(self, claim: Any) -> Event | None:
        """Return one event; None, counted, where quote or date are not borne out."""
        quote = self._quote(claim.quote)
        if quote is None:
            return None
        day = self.article.published
        timex = date_of(claim.date_text, quote, self._printed, self._timexes, day)
        if timex is None:
            self.dropped["date"] += 1
            return None
        absent = tuple(absent_of(claim.absent, self._printed, quote, self.dropped))
        away = {person.name for person in absent} | {each.name for each in self.article.byline}
        people = people_of(claim.participants, claim.type, self._printed, quote, self.dropped)
        return Event(
            id=event_id(self.article, quote, claim.type),
            type=claim.type,
            title=self._title(claim.title, quote, timex),
            status=status_of(claim.status, timex, day),
            timex=timex,
            quote=quote.of(self.article.text),
            quote_span=quote,
            place=printed_words(claim.place, self._printed, quote, self.dropped, "place"),
            participants=tuple(person for person in people if person.name not in away),
            organizations=tuple(bodies_of(claim.organizations, self._printed, quote, self.dropped)),
            absent=absent,
            read_by=LLM,
        )

    def _quote(self, words: str) -> Span | None:
        """Return where the evidence stands; what speaks to a machine is hidden."""
        least, most = _QUOTE
        if not least <= len(words) <= most:
            self.dropped["quote"] += 1
            return None
        span = self._printed.find(words)
        if span is None or not _PROSE.search(span.of(self.article.text)):
            self.dropped["quote"] += 1
            return None
        return span

    def _title(self, claimed: str, quote: Span, timex: Timex) -> str:
        """Return the claimed title where it is printed, else the quote without its date."""
        printed = self._printed.find(claimed, quote) if 0 < len(claimed) <= _TITLE else None
        if printed is not None:
            return self._printed.words(printed)
        text = quote.of(self.article.text).replace(timex.text, "", 1)
        title = "".join(text.split()).strip(_EDGE) or self._printed.words(quote)
        return title if len(title) <= _TITLE else title[: _TITLE - 1] + "…"
