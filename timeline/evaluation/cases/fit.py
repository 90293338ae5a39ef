"""Whether what was read fits what a case wants: a value, a person, the bodies, an event."""

from __future__ import annotations

from typing import Any

from timeline.evaluation.matching import squeeze

Want = dict[str, Any]
Record = dict[str, Any]


def listed(value: Any) -> list[Any]:
    """Return the values that are right, where one or several may stand.

    >>> listed("host"), listed(["host", "lead"])
    (['host'], ['host', 'lead'])
    """
    return value if isinstance(value, list) else [value]


def day_fits(got: str | None, wanted: Any) -> bool:
    """Compare a bound by its day, or whole where the case gives a clock time.

    >>> day_fits("2024-01-12T09:00", "2024-01-12"), day_fits(None, ["2024-01-12", None])
    (True, True)
    """
    return any(got is None if w is None else (got or "")[: len(w)] == w for w in listed(wanted))


def person_fits(person: Record, want: Want) -> bool:
    """Return whether a participant has the name, title and role that are wanted."""
    titles = [squeeze(title) for title in listed(want.get("title", person.get("title")))]
    return (
        squeeze(person["name"]) == want["name"]
        and squeeze(person.get("title")) in titles
        and want.get("titled", bool(person.get("title"))) == bool(person.get("title"))
        and person.get("role") in listed(want.get("role", person.get("role")))
    )


def event_fits(event: Record, want: Want) -> bool:
    """Return whether an event has everything that is wanted of it."""
    quote = squeeze(event["quote"])
    return (
        event["type"] in listed(want.get("type", event["type"]))
        and day_fits(event["starts"], want.get("start", event["starts"]))
        and day_fits(event["ends"], want.get("end", event["ends"]))
        and event["status"] in listed(want.get("status", event["status"]))
        and ("place" not in want or (squeeze(event["place"]) or None) in listed(want["place"]))
        and squeeze(want.get("quote_has")) in quote
        and quote.startswith(squeeze(want.get("quote_starts")))
        and not faults_of_people([event], want)
    )


def each_another(events: list[Record], wants: list[Want]) -> bool:
    """Return whether every wanted event is fitted by an event of its own."""
    if not wants:
        return True
    return any(
        event_fits(event, wants[0]) and each_another(events[:i] + events[i + 1 :], wants[1:])
        for i, event in enumerate(events)
    )


def faults_of_people(events: list[Record], want: Want) -> list[str]:
    """Return what is wrong with the people and bodies of some events taken together."""
    people = [person for event in events for person in event["participants"]]
    return [
        *_people_faults(people, want),
        *_absent_faults(events, want),
        *_body_faults(events, want),
    ]


def _people_faults(people: list[Record], want: Want) -> list[str]:
    names = {squeeze(person["name"]) for person in people}
    titles = [squeeze(person.get("title")) for person in people]
    missing = (w for w in want.get("people_has", ()) if not any(person_fits(p, w) for p in people))
    extra = (n for n in want.get("people_lacks", ()) if any(n in name for name in names))
    wrong = (t for t in want.get("titles_lack", ()) if any(t in title for title in titles))
    others = "people_only" in want and names != set(want["people_only"])
    return [
        *(f"person missing: {w}" for w in missing),
        *(f"person too many: {n}" for n in extra),
        *([f"people are {sorted(names)}"] if others else ()),
        *(f"title holds {t}" for t in wrong),
    ]


def _absent_faults(events: list[Record], want: Want) -> list[str]:
    absent = {squeeze(person["name"]) for event in events for person in event.get("absent") or ()}
    return [f"not kept as absent: {n}" for n in want.get("absent_has", ()) if n not in absent]


def _body_faults(events: list[Record], want: Want) -> list[str]:
    bodies = {squeeze(body["name"]) for event in events for body in event["organizations"]}
    missing = (w for w in want.get("organizations_has", ()) if not bodies & set(listed(w)))
    extra = (w for w in want.get("organizations_lacks", ()) if w in bodies)
    any_at_all = bool(want.get("organizations_none") and bodies)
    return [
        *(f"body missing: {w}" for w in missing),
        *(f"body too many: {w}" for w in extra),
        *([f"bodies are {sorted(bodies)}"] if any_at_all else ()),
    ]
