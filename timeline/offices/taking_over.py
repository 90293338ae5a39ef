"""What an office takes over from the office before it in the same title."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.lexicon.words import table_of, words
from timeline.offices.kinds import body_kind, kind_of_end, post_kind
from timeline.offices.office import Office
from timeline.offices.units import NOWHERE, Unit, read_unit

if TYPE_CHECKING:
    from timeline.offices.posts import Item

_FILE = "offices.toml"
_TABLE = table_of(_FILE)
_WHOLE = frozenset(_TABLE["whole"]["kinds"])
_TOLD_BY_BODY = frozenset(_TABLE["whole"]["parties"])


def in_same_body(item: Item, before: Office) -> Office:
    """Return a further post in the body of the office before."""
    kind = before.kind
    if kind == "party" and before.post.startswith(tuple(words(_FILE, "organs"))) and not item.organ:
        kind = (
            body_kind(before.body or "", placed=bool(before.level)) or post_kind(item.post) or kind
        )
    if item.organ and kind not in _TOLD_BY_BODY:
        kind = "party"
    return replace(before, post=item.organ + item.post, kind=kind, former=item.former)


def unit_before(before: Office | None, head: str) -> Unit:
    """Return the unit of the office before, where a head of a place can be of the same."""
    if before is None or before.level is None or before.unit is None:
        return NOWHERE
    kinds = [k for k in _TABLE["levels"] if before.unit.endswith(k)]
    if not kinds or _TABLE["levels"][max(kinds, key=len)][1] != head[0]:
        return NOWHERE
    return Unit(before.unit, before.unit_code, before.level, head[0])


def same_place(body: str, before: Office | None) -> Unit:
    """Return the unit of the office before for a body of an unnamed place of the same level."""
    bare = read_unit(body, None)[0]
    if before is None or bare.name or not bare or before.level != bare.level or not before.unit:
        return NOWHERE
    return replace(bare, name=before.unit, code=before.unit_code)


def in_part(item: Item, before: Office) -> Office | None:
    """Return an office in a part of the body before, or in another body of the same unit."""
    name = item.body
    kind, post = body_kind(name, placed=True), item.organ + item.post
    if before.kind in _WHOLE and name in _TABLE["whole"]["inside"]:
        return replace(before, post=name + post, former=item.former)
    if before.kind in _WHOLE and (kind == "party" or kind_of_end(name) == "inner"):
        return Office(None, None, name, post, None, before.kind, item.former)
    if before.level is None or kind in _WHOLE or kind is None or not before.body:
        return None
    body = _joined(name, before, kind)
    if body is None:
        return None
    if item.organ or _committee(before) == body.removesuffix(name):
        kind = "party"
    elif body.startswith(before.body):
        kind = _kind_inside(before)
    former = item.former or before.former
    return replace(before, body=body, post=post, kind=kind, former=former)


def _kind_inside(before: Office) -> str:
    """Return what the body before is; a party post in a bureau says nothing of the bureau."""
    if before.kind != "party" or not before.post.startswith(tuple(words(_FILE, "organs"))):
        return before.kind
    return body_kind(before.body or "", placed=True) or before.kind


def _joined(name: str, before: Office, kind: str) -> str | None:
    """Return the whole name of a body that is named after another body of its unit."""
    if name in _TABLE["whole"]["departments"] and before.kind == "party" and _opening(before):
        return _committee(before) + name
    if kind_of_end(name) == "inner" and name.endswith(tuple(_TABLE["inner"]["parts"])):
        return (before.body or "") + name
    named_alike = _opening(before) and kind not in ("association", "other")
    return _opening(before) + name if named_alike else None


def _committee(before: Office) -> str:
    return f"{_opening(before)}委"


def _opening(before: Office) -> str:
    openings = {row[1] for row in _TABLE["levels"].values()}
    return max((o for o in openings if (before.body or "").startswith(o)), key=len, default="")
