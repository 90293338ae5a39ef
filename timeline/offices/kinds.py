"""What a body is, told by the words that end its name."""

from __future__ import annotations

from functools import cache

from timeline.lexicon.words import table_of, words

_FILE = "offices.toml"
_LITTLE = ("", "inner", "trade")
_BY_POST = {
    "companies": "enterprise", "teachers": "school", "healers": "hospital", "reporters": "media",
}  # fmt: skip


@cache
def _ends() -> dict[str, str]:
    table = table_of(_FILE)["kinds"]
    return {word: kind for kind, listed in table.items() for word in listed}


@cache
def _inner() -> frozenset[str]:
    return frozenset(table_of(_FILE)["inner"]["words"])


@cache
def _trades() -> frozenset[str]:
    return frozenset(table_of(_FILE)["trades"]["words"])


def kind_of_end(name: str) -> str:
    """Return the kind that the end of a name tells; ``inner`` or ``trade`` where little is told.

    >>> [kind_of_end(name) for name in ("市教育局", "市公安局交警支队", "数学")]
    ['government', 'inner', '']
    """
    for at in range(len(name)):
        if name[at:] in _ends():
            return _ends()[name[at:]]
        if name[at:] in _inner():
            return "inner"
        if name[at:] in _trades():
            return "trade"
    return ""


def body_kind(name: str, *, placed: bool) -> str | None:
    """Return what a body is; None where its name does not tell.

    >>> body_kind("市公安局交警支队", placed=True), body_kind("天枢航天", placed=False)
    ('government', None)
    >>> body_kind("县农业农村局驻柳湾村工作队", placed=True)
    'government'
    """
    opened = _opening_kind(name)
    if opened:
        return opened
    kind = kind_of_end(name)
    if kind == "trade":
        return None if placed else "enterprise"
    if kind == "party":
        return house_of(name, words(_FILE, "organs")) or kind
    if kind == "government" and name.startswith(tuple(table_of(_FILE)["committees"]["opening"])):
        return "party"
    if kind != "inner":
        return kind or None
    return _told_inside(name) or _by_itself(name, placed=placed)


def _told_inside(name: str) -> str:
    """Return what the sender of a team, else the last body that a name holds, is."""
    sender = name.partition("驻")[0]
    fronts = [sender, *(name[:end] for end in range(len(name) - 1, 0, -1))]
    kinds = (kind_of_end(front) for front in fronts)
    return next((kind for kind in kinds if kind not in _LITTLE), "")


def _opening_kind(name: str) -> str | None:
    openings = table_of(_FILE)["openings"].items()
    return next((kind for kind, listed in openings if name.startswith(tuple(listed))), None)


def house_of(name: str, parts: frozenset[str]) -> str | None:
    """Return what the school or company is, a part of which a name tells.

    >>> house_of("临江大学党委宣传部", frozenset(("党委",))), house_of("市委", frozenset(("委",)))
    ('school', None)
    """
    inner, houses = tuple(parts), table_of(_FILE)["whole"]["kinds"]
    ends = (end for end in range(2, len(name)) if name.startswith(inner, end))
    kinds = (kind_of_end(name[:end]) for end in ends)
    return next((kind for kind in kinds if kind in houses), None)


def _by_itself(name: str, *, placed: bool) -> str:
    inner = table_of(_FILE)["inner"]
    if placed or any(name.endswith(end) for end in inner["government"]):
        return str(inner["of_a_place"])
    return str(inner["of_none"])


def body_end(text: str) -> int:
    """Return where the last body named in a text ends; 0 where none is.

    >>> body_end("滨洲学院大三"), body_end("数学")
    (4, 0)
    """
    generic = words("organizations.toml", "generic")
    ends = (end for end in range(len(text), 2, -1) if kind_of_end(text[:end]))
    end = next(ends, 0)
    return 0 if text[:end] in generic else end


@cache
def _posts() -> dict[str, str]:
    table = table_of(_FILE)["posts"]
    return {word: kind for kind, listed in table.items() if kind not in _BY_POST for word in listed}


def post_kind(post: str) -> str | None:
    """Return what the body of a post is, told by the post alone.

    >>> post_kind("副总经理"), post_kind("主任")
    ('enterprise', None)
    """
    return next((_posts()[post[at:]] for at in range(len(post)) if post[at:] in _posts()), None)


def kind_by_post(post: str) -> str | None:
    """Return what a body with a name that tells nothing is, told by a post in the body."""
    table = table_of(_FILE)["posts"]
    told = (kind for name, kind in _BY_POST.items() if post.endswith(tuple(table[name])))
    return next(told, None)
