"""The table of event types as it is checked where it comes from outside: a user's own types."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, ValidationError

from timeline.errors import BadEventTypes
from timeline.lexicon.roles import load_organization_roles, load_roles
from timeline.lexicon.traits import load_traits

if TYPE_CHECKING:
    from pathlib import Path


def _compiles(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(str(error)) from error
    return pattern


def _is_trait(name: str) -> str:
    return _known(name, load_traits())


def _is_role(name: str) -> str:
    return _known(name, {role.id: role for role in load_roles()})


def _is_body_role(name: str) -> str:
    return _known(name, {role.id: role for role in load_organization_roles()})


def _known(name: str, names: dict[str, Any]) -> str:
    if name not in names:
        message = f"{name!r} is none of {' '.join(names)}"
        raise ValueError(message)
    return name


Pattern = Annotated[str, AfterValidator(_compiles)]
Trait = Annotated[str, AfterValidator(_is_trait)]
RoleId = Annotated[str, AfterValidator(_is_role)]
BodyRoleId = Annotated[str, AfterValidator(_is_body_role)]
TypeId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]*$")]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
Label = Annotated[str, StringConstraints(min_length=1)]


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid")


class RankedWordsRow(_Row):
    """Words as a pattern, and their rank."""

    rank: int
    words: Pattern


class EventTypeRow(_Row):
    """One type; the head of ``event_types.toml`` says what each field means."""

    id: TypeId
    zh: Label
    en: Label
    colour: Colour
    traits: list[Trait] = []
    occasions: list[str] = []
    verbs: list[Pattern] = []
    weak: list[Pattern] = []
    follows: list[Pattern] = []
    endings: list[Annotated[str, StringConstraints(min_length=1, max_length=1)]] = []
    bare: list[str] = []
    named: RankedWordsRow | None = None
    lasting: RankedWordsRow | None = None
    by_guests: TypeId | None = None
    without_office: TypeId | None = None
    default_role: RoleId | None = None
    subject_role: RoleId | None = None
    inside_role: RoleId | None = None
    inside_subject_role: RoleId | None = None
    kept_roles: list[RoleId] = []
    only_roles: list[RoleId] = []
    lacks: list[RoleId] = []
    body_role: BodyRoleId | None = None
    body_verbs: list[str] = []
    body_weights: dict[str, float] = {}
    place_least: float | None = None
    examples: list[str] = []


class EventTypeTable(_Row):
    """The types of a file; the traits are those of the lexicon."""

    type: list[EventTypeRow]


def read_own_types(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a user's own table, checked; raises BadEventTypes."""
    try:
        table = tomllib.loads(path.read_text("utf-8"))
        checked = EventTypeTable.model_validate(table)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadEventTypes(str(path), str(error)) from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise BadEventTypes(str(path), f"{where}: {first['msg']}") from error
    return [row.model_dump(exclude_unset=True) for row in checked.type]
