"""A title taken apart into offices, each with what it takes over from the offices before it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.lexicon.words import table_of, words
from timeline.offices.kinds import kind_of_end
from timeline.offices.placing import affiliated_office, garrison_office, place_office
from timeline.offices.posts import read_item
from timeline.offices.taking_over import in_part, in_same_body, same_place, unit_before
from timeline.offices.units import read_unit

if TYPE_CHECKING:
    from timeline.offices.office import Office
    from timeline.offices.posts import Item

_FILE = "offices.toml"
_PLACES: dict[str, str] = table_of(_FILE)["place_heads"]
_WHOLE = frozenset(table_of(_FILE)["whole"]["kinds"])
_JOINT = cue("offices", "joint")
_ASIDE = cue("offices", "aside")
_PARTY = cue("offices", "party-of-china")
_SESSION = cue("offices", "session")
_SHORTEST = 2


@cache
def offices_of(title: str, home: str | None = None) -> tuple[Office, ...]:
    """Return the offices that a printed title names, in order.

    Args:
        title: the title as printed, whole.
        home: the town or province of the newspaper, which 市委 leaves out.

    >>> [(o.unit, o.body, o.post) for o in offices_of("市委副书记、市长", "临江市")]
    [('临江市', '市委', '副书记'), ('临江市', '市人民政府', '市长')]
    """
    parts = [part for part in _JOINT.split(_ASIDE.sub("", title).strip()) if part]
    items = _share_posts([read_item(_SESSION.sub("", _PARTY.sub("", part))) for part in parts])
    found: list[Office] = []
    for item in items:
        before = found[-1] if found else None
        takes_over = bool(before and before.former) and not item.body and not item.is_loose
        found.append(_office(replace(item, former=item.former or takes_over), home, before))
    return tuple(_siblings(found))


def _share_posts(items: list[Item]) -> list[Item]:
    """Let an item without a post share the post of the next: 酒店学院、邮轮学院院长."""
    shared: list[Item] = []
    for item in reversed(items):
        following = shared[-1] if shared else None
        bare = not item.head and kind_of_end(item.body + item.post)
        if following and following.head and bare:
            name = item.body + item.post
            shared.append(replace(following, body=name, former=item.former))
        else:
            shared.append(item)
    return shared[::-1]


def _office(item: Item, home: str | None, before: Office | None) -> Office:
    """Return the office of an item, which takes over what the item leaves out."""
    heads_place = item.head in _PLACES
    takes_over = not item.body and not item.is_loose and not heads_place
    if before and before.body and takes_over:
        return in_same_body(item, before)
    unit, rest = read_unit(item.body, home)
    unit = same_place(item.body, before) or unit
    if not unit and heads_place:
        unit = unit_before(before, item.head) or read_unit(item.head[0], home)[0]
    part = in_part(item, before) if before and item.body and not unit else None
    named = affiliated_office(item, home) or garrison_office(item, home)
    return named or part or place_office(item, unit, rest)


def _siblings(offices: list[Office]) -> list[Office]:
    """Let a party post without a body be of the company or school that a sibling tells."""
    told = [o.kind for o in offices if o.kind in _WHOLE and len(o.body or "") < _SHORTEST]
    if not told:
        return offices
    return [replace(o, kind=told[0]) if _is_of_sibling(o) else o for o in offices]


def _is_of_sibling(office: Office) -> bool:
    organs = tuple(words(_FILE, "organs"))
    return (
        office.level is None
        and office.post.startswith(organs)
        and len(office.body or "") < _SHORTEST
    )
