"""The table of event types as it is checked where it comes from outside: a user's own types."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, ValidationError

from timeline.errors import BadEventTypes, Unfit, reason_of
from timeline.faults import fault_of, fault_of_toml, reason_of_fault
from timeline.lexicon.roles import load_organization_roles, load_roles
from timeline.lexicon.traits import load_traits
from timeline.messages import Message

if TYPE_CHECKING:
    from pathlib import Path


def _compiles(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        raise Unfit("no-pattern") from error
    return pattern


def _is_trait(name: str) -> str:
    return _known(name, load_traits())


def _is_role(name: str) -> str:
    return _known(name, {role.id: role for role in load_roles()})


def _is_body_role(name: str) -> str:
    return _known(name, {role.id: role for role in load_organization_roles()})


def _known(name: str, names: dict[str, Any]) -> str:
    if name not in names:
        raise Unfit("none-of", value=name, known=" ".join(names))
    return name


Pattern = Annotated[str, AfterValidator(_compiles)]
Trait = Annotated[str, AfterValidator(_is_trait)]
RoleId = Annotated[str, AfterValidator(_is_role)]
BodyRoleId = Annotated[str, AfterValidator(_is_body_role)]
TypeId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]*$")]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
Label = Annotated[str, StringConstraints(min_length=1)]


_DEPTH = 3
"""A place inside a row: the table, the number of the row, the field."""
_ADVICE = {"id": "write-an-id", "colour": "write-a-colour", "zh": "write-a-label",
           "en": "write-a-label"}  # fmt: skip
"""What to write in a field of one form, as kinds of messages."""


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


def _fault(error: ValidationError, table: dict[str, Any]) -> Message:
    """Return the first fault of a table: the row, the field, and what to write there."""
    first = error.errors(include_url=False)[0]
    if len(first["loc"]) < _DEPTH:
        return fault_of(error)
    _, row, field, *_ = first["loc"]
    kind, known = _ADVICE.get(str(field), ""), " ".join(EventTypeRow.model_fields)
    why = Message(kind) if kind else reason_of_fault(first)
    if first["type"] == "extra_forbidden":
        why = Message.of("unknown-field", known=known)
    named = table["type"][row].get("id", "?")
    return Message.of("in-row", row=int(row) + 1, name=named, field=field, reason=why)


def read_own_types(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a user's own table, checked; raises BadEventTypes."""
    try:
        table = tomllib.loads(path.read_text("utf-8"))
        checked = EventTypeTable.model_validate(table)
    except OSError as error:
        raise BadEventTypes(str(path), reason_of(error)) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadEventTypes(str(path), fault_of_toml(error)) from error
    except ValidationError as error:
        raise BadEventTypes(str(path), _fault(error, table)) from error
    return [row.model_dump(exclude_unset=True) for row in checked.type]
