"""Patterns that are compiled at their first use."""

from __future__ import annotations

import re

import pytest

from timeline.patterns import late_pattern


def test_nothing_is_compiled_before_the_first_use():
    """A faulty pattern is found out when it is used, not when it is made."""
    faulty = late_pattern("(市")

    with pytest.raises(re.error):
        faulty.search("市")


def test_works_as_the_pattern_itself():
    """Every method, with flags and bounds, gives what the compiled pattern gives."""
    late, compiled = late_pattern("^市.", re.MULTILINE), re.compile("^市.", re.MULTILINE)
    text = "市长\n市委\n县委"

    assert late.findall(text) == compiled.findall(text)
    assert [m.span() for m in late.finditer(text, 2)] == [(3, 5)]
    assert late.sub("乡长", text) == "乡长\n乡长\n县委"
    assert late.pattern == "^市."
