"""Names of people are told from accounts and offices."""

from __future__ import annotations

import pytest

from timeline.reading.web.writer_names import is_name


@pytest.mark.parametrize(
    ("text", "expected"),
    [("闻笛", True), ("阿依·古丽", True), ("云溪发布", False), ("管理员", False), ("admin", False)],
)
def test_a_name_of_a_person(text: str, expected: bool):
    """Two to four characters, or parts with a dot between, that end like no account."""
    assert is_name(text) is expected
