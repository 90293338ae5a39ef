"""The default extractor: triggers, dates and mentions of the register, read by rules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.extract.bodies.acting_bodies import acting
from timeline.extract.doubts import doubts
from timeline.extract.events.dating import dates_news, judge_status
from timeline.extract.events.from_sentences import draft_events
from timeline.extract.events.naming import event_id, quote_span, short_title
from timeline.extract.people.absences import absences
from timeline.extract.people.appearances import appearances, best_titles
from timeline.extract.people.participants import assign
from timeline.extract.people.roster import contradictions
from timeline.extract.people.story import homes
from timeline.extract.places.event_place import locate
from timeline.extract.sentences.chronicle import (
    chronicle_title,
    entry_dates,
    without_publication,
)
from timeline.extract.sentences.scene import Scene, lay_out
from timeline.model import Article, Event, Participant, Reading, Tenure
from timeline.temporal import find_dates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.extract.events.draft import EventDraft
    from timeline.mentions import Recognizer


def extract_by_rules(
    article: Article, *, roster: Sequence[Tenure] = (), recognizer: Recognizer | None = None
) -> Reading:
    """Read the events of an article with the rules; a recognizer may propose further names."""
    chronicle = chronicle_title(article)
    dates = find_dates(article.text, article.published, heading=chronicle)
    published = None if chronicle else article.published
    if not any(dates_news(timex, published) for timex in dates.timexes):
        return Reading(article, (), dates.problems)
    if chronicle:
        dates = entry_dates(dates, article.text)
    scene = lay_out(article, dates, roster=roster, recognizer=recognizer)
    drafts = draft_events(without_publication(scene) if chronicle else scene)
    seen = appearances(scene) if drafts else ()
    home = homes(seen, drafts, scene.sentences)
    people = assign(drafts, seen, home, roster=roster)
    away = absences(drafts, seen, home)
    events = tuple(
        replace(_event(draft, drafts, who, scene), absent=absent)
        for draft, who, absent in zip(drafts, people, away, strict=True)
    )
    named = [person for party in people for person in party]
    differing = contradictions(named, best_titles(seen), roster)
    return Reading(article, events, (*scene.problems, *differing, *doubts(scene, events)))


def _event(
    draft: EventDraft, drafts: Sequence[EventDraft], who: tuple[Participant, ...], scene: Scene
) -> Event:
    article = scene.article
    quote = quote_span(draft)
    place, places_also = locate(draft, drafts, scene)
    return Event(
        id=event_id(article, quote, draft.type),
        type=draft.type,
        title=short_title(draft, quote, article.text),
        status=judge_status(draft, article.published),
        timex=draft.timex,
        quote=quote.of(article.text),
        quote_span=quote,
        place=place,
        places_also=places_also,
        participants=who,
        organizations=acting(draft, drafts, scene),
    )
