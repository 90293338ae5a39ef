"""An item of a title and the place of its body in, the office out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.lexicon.cues import cue
from timeline.lexicon.words import table_of, words
from timeline.offices.kinds import body_kind, house_of, kind_by_post, kind_of_end, post_kind
from timeline.offices.office import Office
from timeline.offices.units import Unit, is_opened, read_unit

if TYPE_CHECKING:
    from timeline.offices.posts import Item

_FILE = "offices.toml"
_TABLE = table_of(_FILE)
_PLACES: dict[str, str] = _TABLE["place_heads"]
_WHOLE = frozenset(_TABLE["whole"]["kinds"])
_TOLD_BY_BODY = frozenset(_TABLE["whole"]["parties"])
_AFFILIATION = cue("offices", "affiliation")
_SHORT = cue("offices", "league")


def affiliated_office(item: Item, home: str | None) -> Office | None:
    """Return an office in a committee of the league or of another party; nothing for others."""
    if item.organ in words(_FILE, "branches") and _AFFILIATION.match(item.body + item.organ):
        item = replace(item, body=item.body + item.organ, organ="")
    found = _AFFILIATION.match(item.body)
    if not found:
        return None
    who = found[0]
    unit, rest = read_unit(item.body.removeprefix(who), home)
    kind = _TABLE["affiliations"].get(who, "party")
    if rest.startswith("中央"):
        return Office(None, None, item.body, item.organ + item.post, "national", kind, item.former)
    body = who + (_opened(rest, unit) if unit else rest)
    return _of(unit, _SHORT.sub("团", body), item.organ + item.post, kind, item)


def garrison_office(item: Item, home: str | None) -> Office | None:
    """Return an office in a garrison, which bears the short name of a place; nothing for others."""
    end = next((e for e in _TABLE["garrisons"] if item.body.endswith(e)), "")
    if not end or read_unit(item.body, home)[0]:
        return None
    place, level = item.body.removesuffix(end), _TABLE["garrisons"][end]
    unit = read_unit(home or "", None)[0]
    at_home = home and unit.name == home and place in ("", home.removesuffix("市"))
    held = (unit.name, unit.code, end) if at_home else (None, None, item.body)
    return Office(*held, item.organ + item.post, level, "military", item.former)


def place_office(item: Item, unit: Unit, rest: str) -> Office:
    """Return an office whose body is printed, or which heads a place."""
    post = item.organ + item.post
    whole = body_kind(item.body, placed=bool(unit))
    if item.body and not unit:
        whole = _told_by_post(item, whole)
    housed = whole == "association" and house_of(item.body, words(_FILE, "housed"))
    if (whole in _WHOLE or housed) and rest:
        return Office(None, None, item.body, post, None, str(whole), item.former)
    if item.head in _PLACES and (not rest or rest == unit.kind):
        kind = "village" if unit.level == "village" else "government"
        return _of(unit, _PLACES[item.head], item.post, kind, item)
    if unit and rest in ("", unit.kind):
        return _of_place(item, unit)
    body = _opened(rest, unit) if unit else item.body
    national = _is_national(item.body)
    kind = _kind(item, body, unit)
    if national and not unit:
        return Office(None, None, item.body, post, "national", kind, item.former)
    return _of(unit, body or None, post, kind, item)


def _told_by_post(item: Item, kind: str | None) -> str | None:
    """Return what a body is whose name tells little, by the post in it."""
    told = kind_by_post(item.post)
    if kind is None:
        return told or ("enterprise" if item.is_loose else None)
    little = kind_of_end(item.body) == "inner" or told == "enterprise"
    return (told or kind) if kind == "other" and little else kind


def _of(unit: Unit, body: str | None, post: str, kind: str, item: Item) -> Office:
    return Office(unit.name, unit.code, body, post, unit.level, kind, item.former)


def _of_place(item: Item, unit: Unit) -> Office:
    """Return an office of a place itself: of its party organ, its council, or of none."""
    village = unit.level == "village"
    if item.organ:
        kind = "village" if village else "party"
        return _of(unit, unit.kind + item.organ, item.post, kind, item)
    if item.head in words(_FILE, "committee_posts"):
        organ = "党工委" if unit.kind == "街道" else "党委"
        return _of(unit, unit.kind + organ, item.post, "party", item)
    if item.is_loose:
        level = unit.level if item.head in words(_FILE, "loose") else None
        unit = Unit(unit.name, unit.code, level, unit.kind)
        return _of(unit, None, item.post, post_kind(item.post) or "other", item)
    if village:
        bodies = _TABLE["village_bodies"]
        fits = (b for b in bodies.get(item.head, bodies["others"]) if b.startswith(unit.kind))
        body = next(fits, unit.kind)
        return _of(unit, body, item.post, "village", item)
    if unit.level == "province" and item.head in _TABLE["province_heads"]:
        body = unit.kind + _TABLE["province_heads"][item.head]
        return _of(unit, body, item.post, "government", item)
    return _of(unit, unit.kind, item.post, post_kind(item.post) or "other", item)


def _opened(rest: str, unit: Unit) -> str:
    """Let a body begin with the kind of its place: 市委 of 临江市委."""
    return rest if is_opened(rest, unit) else unit.kind + rest


def _kind(item: Item, body: str, unit: Unit) -> str:
    kind = body_kind(body, placed=bool(unit) or _is_national(body)) if body else None
    if item.organ and kind not in _TOLD_BY_BODY:
        return "party" if body else post_kind(item.post) or "party"
    return kind or post_kind(item.organ + item.post) or ("government" if unit else "other")


def _is_national(body: str) -> bool:
    table = _TABLE["national"]
    return body.startswith(tuple(table["opening"])) or any(
        body.startswith(b) for b in table["bodies"]
    )
