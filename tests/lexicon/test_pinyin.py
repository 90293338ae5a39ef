"""Names found by pinyin."""

from __future__ import annotations

import pytest

from timeline.lexicon.pinyin import match_pinyin, named_by_pinyin

NAMES = ["林向东", "林晓", "郭远", "单雄", "吕梁"]


@pytest.mark.parametrize(("typed", "found"), [
    ("linxiangdong", ["林向东"]), ("lxd", ["林向东"]), ("linxd", ["林向东"]), ("Lin Xiang", ["林向东"]),
    ("lin", ["林向东", "林晓"]), ("shanxiong", ["单雄"]), ("lvliang", ["吕梁"]), ("xd", []), ("林", []),
])  # fmt: skip
def test_named_by_pinyin(typed, found):
    """Whole pinyin, initials or a mixture find a name; a beginning finds all that begin so."""
    assert named_by_pinyin(typed, NAMES) == found


def test_every_reading_counts():
    """A character of two readings is found by either."""
    assert [match_pinyin(typed, "长春") for typed in ("changchun", "zhangchun")] == ["whole"] * 2
