"""What the store knows of people fills in a missing title, and notices a contradiction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.messages import Message
from timeline.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.model import Participant, PersonMention, Tenure


def last_held(roster: Iterable[Tenure]) -> dict[str, Tenure]:
    """Return each known name its tenure seen last; a name of several people is left out."""
    held: dict[str, Tenure] = {}
    shared: set[str] = set()
    for tenure in roster:
        known = held.get(tenure.name)
        if known and known.last_seen == tenure.last_seen and known.title != tenure.title:
            shared.add(tenure.name)
        if known is None or known.last_seen < tenure.last_seen:
            held[tenure.name] = tenure
    return {name: tenure for name, tenure in held.items() if name not in shared}


def contradictions(
    people: Sequence[Participant], printed: dict[str, PersonMention], roster: Iterable[Tenure]
) -> tuple[Problem, ...]:
    """Return where a printed title has nothing in common with any that the roster knows."""
    known: dict[str, set[str]] = {}
    for tenure in roster:
        known.setdefault(tenure.name, set()).update(_parts(tenure.title))
    found = {}
    for person in people:
        mention = printed.get(person.name)
        if mention and mention.title and person.name in known:
            ours = _parts(mention.title)
            if not any(a.endswith(b) or b.endswith(a) for a in ours for b in known[person.name]):
                found[person.name] = _problem(mention, sorted(known[person.name]))
    return tuple(found.values())


def _parts(title: str) -> set[str]:
    """Cut a joined title into its offices.

    >>> sorted(_parts("市委副书记、市长"))
    ['市委副书记', '市长']
    """
    return {part for part in title.replace(",", "、").replace("，", "、").split("、") if part}


def _problem(mention: PersonMention, known: Sequence[str]) -> Problem:
    message = Message.of(
        "title-differs", name=mention.name, printed=mention.title, known=tuple(known)
    )
    return Problem("title-differs", message, mention.name, mention.span)
