"""What a person types becomes conditions, or one line that says what is wrong."""

import contextlib
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import BadFilter
from timeline.query import Condition, parse_query

TODAY = dt.date(2024, 1, 14)


def parse(text):
    return parse_query(text, today=TODAY)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ()),
        ("   ", ()),
        ("推介会", (Condition("text", ("推介会",)),)),
        ("校友 对接会", (Condition("text", ("校友",)), Condition("text", ("对接会",)))),
        ('"校友 对接会"', (Condition("text", ("校友 对接会",)),)),
        ("“校友 对接会”", (Condition("text", ("校友 对接会",)),)),
        ("type:signing,meeting", (Condition("type", ("signing", "meeting")),)),
        ("类型:签约，会议", (Condition("type", ("signing", "meeting")),)),
        ("TYPE:Signing", (Condition("type", ("signing",)),)),
        ("-type:survey", (Condition("type", ("survey",), negated=True),)),
        ("-推介会", (Condition("text", ("推介会",), negated=True),)),
        ("who:林向东", (Condition("who", ("林向东",)),)),
        ("人：林向东", (Condition("who", ("林向东",)),)),
        ("机构:临江市商务局 地点:临江", (Condition("org", ("临江市商务局",)), Condition("place", ("临江",)))),
        ('org:"云溪 集团",高新区', (Condition("org", ("云溪 集团", "高新区")),)),
        ("role:主持 职务:市长", (Condition("role", ("host",)), Condition("title", ("市长",)))),
        ("status:planned 状态:计划", (Condition("status", ("planned",)), Condition("status", ("planned",)))),
        ("来源:linjiang tag:重点", (Condition("source", ("linjiang",)), Condition("tag", ("重点",)))),
        ("3+3+2", (Condition("text", ("3+3+2",)),)),
        ("https://example.invalid/a", (Condition("text", ("https://example.invalid/a",)),)),
        ("a,b", (Condition("text", ("a,b",)),)),
        (r'"a\"b"', (Condition("text", ('a"b',)),)),
        ("11:30", (Condition("text", ("11:30",)),)),
    ],
)  # fmt: skip
def test_parse(typed, expected):
    """What is typed becomes these conditions."""
    assert parse(typed).conditions == expected


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("who:林向东 or type:signing", "(who:林向东 or type:signing)"),
        ("who:林向东 （type:signing 或 place:无）", "who:林向东 (type:signing or place:none)"),
        ("((who:林向东))", "who:林向东"),
        ("-(who:林向东)", "-(who:林向东)"),
        ("a b OR c", "(a b or c)"),
        ("(a or (b or c) d)", "(a or (b or c) d)"),
        ('"or" "或"', '"or" "或"'),
        ("org:云溪(集团)公司", 'org:"云溪(集团)公司"'),
        ("(on:last monday)", 'on:"last monday"'),
    ],
)
def test_alternatives(typed, written):
    """What or parts and parentheses group is written back in one form."""
    assert parse(typed).text() == written
    assert parse(written) == parse(typed)


def test_words_behind_a_date():
    """A date of several words ends where it makes no date any more."""
    expected = parse('since:"last monday" 会议 type:meeting').conditions

    assert parse("since:last monday 会议 type:meeting").conditions == expected


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("on:2024-01-12", "2024-01-12", "2024-01-12"),
        ("since:2024-02", "2024-02-01", "2024-02-29"),
        ("自:2023", "2023-01-01", "2023-12-31"),
        ("至:2023-12", "2023-12-01", "2023-12-31"),
        ("since:last monday", "2024-01-08", "2024-01-08"),
        ("on:3 days ago", "2024-01-11", "2024-01-11"),
        ("on:12 January 2024", "2024-01-12", "2024-01-12"),
        ("on:january 2024", "2024-01-01", "2024-01-31"),
    ],
)
def test_dates(typed, first, last):
    """Plain dates are read at once, each with the days that it covers."""
    (period,) = parse(typed).conditions[0].periods

    assert (period.start_day, period.end_day) == (first, last)


@pytest.mark.parametrize(
    ("typed", "position", "word"),
    [
        ("mood:good", 1, "mood"), ("推介会 type:party", 10, "party"), ("who:", 5, "who"),
        ('"open', 1, "quote"), ("on:2024-02-30", 4, "2024-02-30"), ("since:2024-13", 7, "2024-13"),
        ("a or", 5, "after or"), ("or a", 1, "before or"), ("(a", 1, "no )"), ("a )", 3, "no ("),
        ("()", 1, "between"), ("(" * 30 + "a", 21, "parentheses"),
        ("role:boss", 6, "boss"), ("status:maybe", 8, "maybe"),
    ],
)  # fmt: skip
def test_mistakes(typed, position, word):
    """A mistake is told in one line, with the character where it is."""
    with pytest.raises(BadFilter) as caught:
        parse(typed)

    assert f"character {position}" in str(caught.value)
    assert word in str(caught.value)
    assert "\n" not in str(caught.value)


@given(st.text(max_size=30))
def test_never_anything_but_bad_filter(text):
    """Any text is either a query or a BadFilter."""
    with contextlib.suppress(BadFilter):
        parse(text)
