"""The roles of people and of bodies in an event: one table for reading, filters, screen, store."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from timeline.resources import lexicon


@dataclass(frozen=True, slots=True)
class RoleRow:
    """One role of people: its labels, the patterns that give it away, its traits."""

    id: str
    zh: str
    en: str
    also: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    instead: str | None = None
    traits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OrganizationRoleRow:
    """One role of bodies: its labels, and the verbs and stands that give it away."""

    id: str
    zh: str
    en: str
    verbs: tuple[str, ...] = ()
    stands: tuple[str, ...] = ()
    traits: tuple[str, ...] = ()


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(lexicon("roles.toml").read_text("utf-8"))


@cache
def load_roles() -> tuple[RoleRow, ...]:
    """Read the roles of people, the first that applies first.

    >>> [role.zh for role in load_roles()][:3]
    ['主持', '签约', '带队']
    """
    return tuple(RoleRow(**_frozen(row)) for row in _table()["role"])


@cache
def load_organization_roles() -> tuple[OrganizationRoleRow, ...]:
    """Read the roles of bodies."""
    return tuple(OrganizationRoleRow(**_frozen(row)) for row in _table()["organization_role"])


def load_role_traits() -> dict[str, str]:
    """Return the name and the meaning of every trait of roles."""
    return dict(_table()["traits"])


@cache
def roles_with(trait: str) -> frozenset[str]:
    """Return the ids of the roles of people that have a trait."""
    return frozenset(row.id for row in load_roles() if trait in row.traits)


@cache
def role_with(trait: str) -> str:
    """Return the id of the first role of people that has a trait.

    >>> role_with("attends")
    'attend'
    """
    return next(row.id for row in load_roles() if trait in row.traits)


@cache
def organization_role_with(trait: str) -> str:
    """Return the id of the first role of bodies that has a trait."""
    return next(row.id for row in load_organization_roles() if trait in row.traits)


@cache
def instead_of(role_id: str) -> str:
    """Return the role of a person in an event whose type lacks a role."""
    return next(row.instead or row.id for row in load_roles() if row.id == role_id)


@cache
def role_rank(role_id: str) -> int:
    """Return the place of a role of people in the order of precedence."""
    return [row.id for row in load_roles()].index(role_id)


def role_labels() -> dict[str, str]:
    """Return the Chinese label of every role of people."""
    return {row.id: row.zh for row in load_roles()}


def organization_role_labels() -> dict[str, str]:
    """Return the Chinese label of every role of bodies."""
    return {row.id: row.zh for row in load_organization_roles()}


def _frozen(row: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
