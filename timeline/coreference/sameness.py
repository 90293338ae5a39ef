"""Whether two reports are of one event: nothing tells them apart, and something binds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coreference.differences import (
    actors_differ,
    dates_agree,
    numbers_differ,
    occasions_differ,
    parties_differ,
    quoted_names,
    quoted_names_differ,
    same_company,
    strangers,
    subject_of,
)
from timeline.coreference.place_differences import (
    homes_differ,
    places_are_printed_apart,
    places_contained,
    places_differ,
)
from timeline.coreference.wording import filled_otherwise, likeness, towns_differ

if TYPE_CHECKING:
    from timeline.coreference.report import EventReport

_SAME_WORDS = 0.72
_SAME_TITLE = 0.6
_NEAR_TITLE = 0.3
_FULL_TITLE = 4
_ENOUGH = 2
_WHOLE_SUBJECT = 8
_DIFFERENCES = (
    occasions_differ, parties_differ, homes_differ, actors_differ, quoted_names_differ,
)  # fmt: skip


def same_event(left: EventReport, right: EventReport) -> float:
    """Return how well two reports agree that they are of one event; 0: they do not."""
    if left.article_id == right.article_id or not dates_agree(left, right):
        return 0.0
    if any(differ(left, right) for differ in _DIFFERENCES):
        return 0.0
    words = likeness(left.quote, right.quote)
    same_words = (
        words >= _SAME_WORDS
        and not strangers(left, right)
        and not filled_otherwise(left.quote, right.quote)
    )
    if left.type != right.type and not same_words:
        return 0.0
    if places_differ(left, right) and (not same_words or places_are_printed_apart(left, right)):
        return 0.0
    title, ties = likeness(left.title, right.title), _ties(left, right)
    told = (
        same_words
        or _titles_tell(left, right, title, ties)
        or _company_tells(left, right, title)
        or _name_tells(left, right, title, ties)
        or _type_tells(left, right)
    )
    return 1.0 + words + title + ties if told else 0.0


def likely(report: EventReport, title: str, quote: str) -> bool:
    """Return whether another report is near enough to be compared in full; cheap."""
    return not numbers_differ(report.title, title) and (
        sum(name in quote for name in report.people | report.printed_bodies) >= _ENOUGH
        or likeness(report.title, title) >= _NEAR_TITLE
        or report.title in title
        or title in report.title
        or likeness(report.quote, quote) >= _SAME_WORDS
    )


def _ties(left: EventReport, right: EventReport) -> float:
    """Count what binds the two: people, organizations, place."""
    place = bool(left.place and right.place and not places_differ(left, right))
    if place and strangers(left, right):
        place = places_contained(left, right)
    return len(left.people & right.people) + len(left.bodies & right.bodies) + place


def _titles_tell(left: EventReport, right: EventReport, title: float, ties: float) -> bool:
    full = min(len(left.title), len(right.title)) >= _FULL_TITLE
    if full and ties > 0 and title >= _SAME_TITLE and towns_differ(left.title, right.title):
        return False
    contained = full and (left.title in right.title or right.title in left.title)
    return full and ties > 0 and (title >= _SAME_TITLE or contained)


def _company_tells(left: EventReport, right: EventReport, title: float) -> bool:
    """Return whether the same people at the same place, or with the same body, bind two events."""
    shared = len(left.people & right.people)
    most = min(len(left.people), len(right.people))
    together = bool(left.bodies & right.bodies or (left.place and right.place))
    return together and shared > 0 and 2 * shared >= most and title >= _NEAR_TITLE


def _name_tells(left: EventReport, right: EventReport, title: float, ties: float) -> bool:
    """Return whether a name in quotation marks, or all of a long subject, is the same in both."""
    if quoted_names(left.title) & quoted_names(right.title):
        return ties > 0 or title >= _NEAR_TITLE
    one, other = subject_of(left, right), subject_of(right, left)
    fewest = min(len(one), len(other))
    return fewest >= _WHOLE_SUBJECT and len(one & other) == fewest and not strangers(left, right)


def _type_tells(left: EventReport, right: EventReport) -> bool:
    """Return whether what makes an event of this type is the same in both."""
    if left.has("pact"):
        return len(left.bodies & right.bodies) >= _ENOUGH
    if left.has("by-company"):
        return same_company(left, right)
    if left.has("accident"):
        one, other = subject_of(left, right), subject_of(right, left)
        fewest = min(len(one), len(other))
        return _ties(left, right) > 0 and fewest >= _ENOUGH and len(one & other) == fewest
    return False
