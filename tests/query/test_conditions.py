"""A filter as a value, and as the text that means it."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from timeline.query import Condition, Query, parse_query
from timeline.query.conditions import NONE, fields_of
from timeline.query.words import read_value

TODAY = dt.date(2024, 1, 14)


def parse(text):
    return parse_query(text, today=TODAY)


def test_without_and_plus():
    """Conditions are taken out by place and added once."""
    query = parse("type:signing who:林向东")

    assert query.without(0).text() == "who:林向东"
    assert query.plus("place", "临江 市").text() == 'type:signing who:林向东 place:"临江 市"'
    assert query.plus("who", "林向东") == query


def test_ordered():
    """The order of the rows changes alone."""
    query = parse("who:林向东")

    assert query.ordered("newest").conditions == query.conditions
    assert query.ordered("newest").order == "newest"


def test_fields_inside_groups():
    """The fields of a filter are those of its groups, too."""
    query = parse("who:林向东 (review:rejected or (place:none tag:重点))")

    assert fields_of(query.conditions) == {"who", "any", "review", "place", "tag"}


VALUES = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=6).filter(
    lambda value: read_value("place", value) != NONE
)


@given(st.lists(st.tuples(st.sampled_from(["text", "who", "org", "place", "title", "tag"]),
                          st.lists(VALUES, min_size=1, max_size=3, unique=True), st.booleans()), max_size=4))  # fmt: skip
def test_text_of_a_query_reads_back(parts):
    """What text() writes is read back as the same query."""
    conditions = tuple(
        Condition(field, tuple(values[:1] if field == "text" else values), negated)
        for field, values, negated in parts
    )
    query = Query(conditions)

    assert parse(query.text()) == query
