"""The shape of an answer: the extract record without what we work out ourselves."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, create_model

from timeline.lexicon.event_types import load_event_types
from timeline.lexicon.roles import load_organization_roles, load_roles
from timeline.record import AbsenceRecord, EventRecord, OrganizationRecord, ParticipantRecord

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_EVENTS = 40
"""No article of a newspaper tells of more."""
_CLAIMED = ("title", "status", "date_text", "place", "quote")
"""Fields of an event that a model fills as they are; offsets, bounds and ids are ours."""


class _Claim(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


def _like(record: type[BaseModel], **changed: Any) -> type[BaseModel]:
    """Return a record as a model fills it: what may be null may be left out too."""
    fields = {
        name: (each.annotation, each)
        for name, each in record.model_fields.items()
        if name != "read_by"
    }
    optional = {
        name: (annotation, None)
        for name, (annotation, each) in fields.items()
        if each.is_required() and "None" in str(annotation)
    }
    plain = {
        name: (annotation, each.get_default())
        for name, (annotation, each) in fields.items()
        if not each.is_required()
    }
    needed = {name: (annotation, ...) for name, (annotation, _) in fields.items()}
    return create_model(record.__name__, __base__=_Claim, **needed | plain | optional | changed)


@cache
def participant_shape() -> type[BaseModel]:
    """Return the shape of a person who took part."""
    roles = tuple(role.id for role in load_roles())
    return _like(ParticipantRecord, role=(Literal[roles], ...))


@cache
def organization_shape() -> type[BaseModel]:
    """Return the shape of a body that acted."""
    roles = tuple(role.id for role in load_organization_roles())
    return _like(OrganizationRecord, role=(Literal[roles], ...))


@cache
def absence_shape() -> type[BaseModel]:
    """Return the shape of a person who was absent."""
    return _like(AbsenceRecord)


PARTS: dict[str, Callable[[], type[BaseModel]]] = {
    "participants": participant_shape,
    "organizations": organization_shape,
    "absent": absence_shape,
}
"""Lists of an event, and the shape of what stands in them."""


@cache
def event_shape() -> type[BaseModel]:
    """Return the shape of an event; its types are those of the table, a user's own too."""
    types = tuple(kind.id for kind in load_event_types())
    fields: dict[str, Any] = {"type": (Literal[types], ...)}
    fields |= {name: (EventRecord.model_fields[name].annotation, ...) for name in _CLAIMED}
    fields |= {"place": (str | None, None), "title": (str, "")}
    for name, shape in PARTS.items():
        fields[name] = (list[shape()], [])  # type: ignore[misc]
    return create_model("EventRecord", __base__=_Claim, **fields)


@cache
def answer_schema() -> dict[str, Any]:
    """Return the JSON schema of an answer, without references."""
    events: Any = (list[event_shape()], ...)  # type: ignore[misc]
    schema = create_model("Reading", __base__=_Claim, events=events).model_json_schema()
    return dict(_inlined(schema, schema.pop("$defs", {})))


def _inlined(node: Any, definitions: dict[str, Any]) -> Any:
    """Put definitions in the place of references to them; docstrings and titles say nothing."""
    if isinstance(node, list):
        return [_inlined(each, definitions) for each in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        return _inlined(definitions[node["$ref"].rpartition("/")[2]], definitions)
    drop = (
        {"title", "description", "default"}
        if "properties" not in node
        else {"title", "description"}
    )
    return {
        key: (
            {name: _inlined(each, definitions) for name, each in value.items()}
            if key == "properties"
            else _inlined(value, definitions)
        )
        for key, value in node.items()
        if key not in drop or not isinstance(value, str | list | type(None))
    }
