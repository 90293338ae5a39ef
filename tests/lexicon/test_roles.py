"""Roles are one table, from which reading, filters, screen and store take their words."""

import pytest

from timeline.lexicon.roles import (
    instead_of,
    load_organization_roles,
    load_role_traits,
    load_roles,
    organization_role_labels,
    role_labels,
    role_rank,
    role_with,
    roles_with,
)
from timeline.query.words import read_value


@pytest.mark.parametrize("role", load_roles(), ids=lambda role: role.id)
def test_a_filter_knows_every_word_of_a_role(role):
    """The filter language reads a role's id, its label and its further words."""
    words = (role.id, role.zh, *role.also)

    assert {read_value("role", word) for word in words} == {role.id}


def test_labels_are_told_apart():
    """No two roles of people, and no two of bodies, share a label."""
    for labels in (role_labels(), organization_role_labels()):
        assert len(set(labels.values())) == len(labels)


def test_every_trait_has_a_role():
    """A trait of the table is had by at least one role of people or of bodies."""
    rows = (*load_roles(), *load_organization_roles())
    had = {trait for row in rows for trait in row.traits}

    assert had == set(load_role_traits())


def test_the_first_that_applies_wins():
    """Who presides is more than who was there."""
    assert role_rank(role_with("presides")) < role_rank(role_with("attends"))


def test_a_role_that_an_event_lacks_becomes_another():
    """What stands instead of a role is a role, and another one where the table says so."""
    known = {row.id for row in load_roles()}
    leads = next(row.id for row in load_roles() if row.instead)

    assert {instead_of(row.id) for row in load_roles()} <= known
    assert instead_of(leads) != leads


def test_shared_words_are_of_several_roles():
    """More than one role may be shared along a chain of names."""
    assert len(roles_with("shared")) > 1
